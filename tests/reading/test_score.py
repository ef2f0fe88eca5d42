"""How readings of drawn pages are scored."""

from benchmarks.reading.score import score

HERE, THERE, NOWHERE = (0.0, 0.0, 40.0, 10.0), (0.0, 50.0, 40.0, 60.0), (200.0, 200.0, 240.0, 210.0)
TRUTH = [("питань", HERE), ("питань", THERE)]


def boxes(read: list[tuple[str, tuple[float, float, float, float]]]) -> tuple[int, int]:
    found = score(TRUTH, [], read)
    return found.boxes_right, found.boxes


def test_a_misread_word_is_no_wrong_box():
    assert boxes([("питань", HERE), ("пнтапь", THERE)]) == (1, 1)


def test_a_displaced_box_is_wrong_though_the_word_stands_elsewhere_too():
    assert boxes([("питань", HERE), ("питань", NOWHERE)]) == (1, 2)
    assert boxes([("питань", HERE), ("питань", HERE)]) == (1, 2)


def test_no_box_counts_twice():
    assert boxes([("питань", HERE), ("питань", THERE), ("питань", HERE)]) == (2, 2)
