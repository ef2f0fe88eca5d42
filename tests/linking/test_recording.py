"""Decisions written into a person's YAML: they are read back, and nothing else in the file changes."""

from __future__ import annotations

import stat
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.exits import OperatorError
from pipeline.linking.overrides import FigureGiven, read_overrides
from pipeline.linking.recording import drop, put, record_figure, withdraw_figure

WRITTEN = """\
# Рішення секретаря
councils:
  - written: [Городоцька міська рада, Городок]   # дві форми
    region: Хмельницька область
figures:   # дивився сам
  - fact: aaaa
    accept: true   # так і є

  # переплутано з сімкою
  - {fact: bbbb, value: 88}
people:
- same: [Шостак Галина Юріївна, Бук Галина Юріївна]
# кінець
"""
LAYOUTS = {
    "block": WRITTEN,
    "no newline at the end": WRITTEN.rstrip("\n"),
    "windows": WRITTEN.replace("\n", "\r\n"),
    "marked": "\ufeff" + WRITTEN,
    "one line": "{figures: [{fact: aaaa, accept: true}, {fact: bbbb, value: 88}], subjects: []}\n",
    "flow entries": "figures: [{fact: aaaa, accept: true},\n  {fact: bbbb, value: 88}]  # два\nsubjects: []\n",
    "not indented": "figures:\n- fact: aaaa\n  accept: true\n- fact: bbbb\n  value: 88\n",
    "last": "subjects: []\nfigures:\n    - fact: aaaa\n      accept: true\n    - fact: bbbb\n      value: 88",
}
EMPTY = {
    "no file": "",
    "only a comment": "# ще нічого\n",
    "other sections": "people:\n  - same: [А, Б]   # одна\n",
    "empty list": "figures: []   # ще нічого\nsubjects: []\n",
    "empty flow": "{}",
    "other flow": "{people: [{same: [А, Б]}]}",
}


def _figures(path: Path) -> dict[str, FigureGiven]:
    return {one.fact: one for one in read_overrides(path).figures}


def _comments(text: str) -> list[str]:
    return [line.partition("#")[2] for line in text.splitlines() if "#" in line]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "links.yaml"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_decision_is_put_in_changed_and_taken_out_of_any_layout(path: Path, layout: str) -> None:
    path.write_bytes(LAYOUTS[layout].encode())
    before = read_overrides(path)
    new = FigureGiven(fact="cccc", value=Decimal("12.5"), was="125", note="кома: «12,5»")
    record_figure(path, new)
    assert _figures(path) == {one.fact: one for one in before.figures} | {"cccc": new}
    changed = FigureGiven(fact="aaaa", reject=True)
    record_figure(path, changed)
    assert _figures(path)["aaaa"] == changed
    for fact_id in ("bbbb", "aaaa", "cccc"):
        withdraw_figure(path, fact_id)
        assert fact_id not in _figures(path)
    assert read_overrides(path) == before.model_copy(update={"figures": ()})
    record_figure(path, new)
    assert _figures(path) == {"cccc": new}


@pytest.mark.parametrize("layout", EMPTY)
def test_the_first_decision_finds_its_place(path: Path, layout: str) -> None:
    if layout != "no file":
        path.write_text(EMPTY[layout], "utf-8")
    before = read_overrides(path)
    record_figure(path, FigureGiven(fact="aaaa", accept=True, was="171"))
    assert _figures(path) == {"aaaa": FigureGiven(fact="aaaa", accept=True, was="171")}
    assert read_overrides(path).people == before.people
    assert _comments(path.read_text("utf-8")) == _comments(EMPTY[layout])


def test_comments_order_and_line_ends_stay(path: Path) -> None:
    for text in (WRITTEN, WRITTEN.replace("\n", "\r\n")):
        path.write_bytes(text.encode())
        record_figure(path, FigureGiven(fact="cccc", accept=True))
        added = path.read_bytes().decode()
        assert added.replace("  - {fact: cccc, accept: true}" + ("\r\n" if "\r" in text else "\n"), "") == text
        withdraw_figure(path, "cccc")
        assert path.read_bytes().decode() == text
        withdraw_figure(path, "aaaa")
        assert _comments(path.read_text("utf-8")) == [c for c in _comments(text) if c != " так і є"]


def test_what_is_not_there_is_not_taken_out(path: Path) -> None:
    withdraw_figure(path, "aaaa")
    assert not path.exists()
    path.write_text(WRITTEN, "utf-8")
    withdraw_figure(path, "zzzz")
    assert path.read_text("utf-8") == WRITTEN


def test_a_layout_that_cannot_be_kept_is_left_alone_and_the_entry_is_told(path: Path) -> None:
    text = "subjects: []\n...\n"  # nothing may follow the end of the document
    path.write_text(text, "utf-8")
    with pytest.raises(OperatorError, match=r"by hand; the entry is: \{fact: bbbb"):
        record_figure(path, FigureGiven(fact="bbbb", reject=True))
    assert path.read_text("utf-8") == text


def test_a_file_that_is_not_ours_is_not_touched(path: Path) -> None:
    path.write_text("figures: [{fact: a}]", "utf-8")
    with pytest.raises(OperatorError):
        record_figure(path, FigureGiven(fact="b", accept=True))
    assert path.read_text("utf-8") == "figures: [{fact: a}]"


def test_permissions_and_links_to_the_file_stay(tmp_path: Path, path: Path) -> None:
    real = tmp_path / "shared" / "decisions.yaml"
    real.parent.mkdir()
    real.write_text(WRITTEN, "utf-8")
    real.chmod(0o664)
    path.symlink_to(real)
    record_figure(path, FigureGiven(fact="cccc", accept=True))
    assert path.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o664
    assert "cccc" in real.read_text("utf-8")
    assert [one.name for one in real.parent.iterdir()] == [real.name]


_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
_ENTRIES = st.fixed_dictionaries({"fact": _TEXTS, "note": _TEXTS, "value": st.integers() | st.floats(allow_nan=False)})


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 5), _ENTRIES, st.booleans()), max_size=6), st.sampled_from(list(LAYOUTS)))
def test_any_entry_can_be_put_anywhere(steps: list[tuple[int, dict[str, object], bool]], layout: str) -> None:
    text = LAYOUTS[layout]
    for place, entry, takes in steps:
        entries = yaml.safe_load(text)["figures"]
        at = place if place < len(entries) else None
        text = drop(text, "figures", at) if takes and at is not None else put(text, "figures", at, entry)
    assert isinstance(yaml.safe_load(text)["figures"], list)


def test_a_note_of_hostile_text_stays_a_note(path: Path) -> None:
    note = "}\n  - {fact: zzzz, reject: true}\n# \"' &a *b !!python/object:os.system [x] \x00 \u2028 \u200b"
    record_figure(path, FigureGiven(fact="aaaa", accept=True, note=note))
    assert _figures(path) == {"aaaa": FigureGiven(fact="aaaa", accept=True, note=note)}
