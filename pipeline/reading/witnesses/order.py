"""Words in the order of their lines."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.reading.engines.engines import Seen
from pipeline.reading.images.ink import text_height


def insert(words: Sequence[Seen], added: Sequence[Seen]) -> list[Seen]:
    """Added words put where they stand on their lines: after their left neighbour, or before their right one."""
    order = list(words)
    reach = text_height(words) if words else 0.0
    for new in sorted(added, key=lambda s: (s.box[0], s.box[1])):
        level = [(i, w) for i, w in enumerate(order) if on_one_line(w, new)]
        left = [(new.box[0] - w.box[2], i) for i, w in level if w.box[2] <= new.box[0] + reach]
        right = [(w.box[0] - new.box[2], i) for i, w in level if w.box[0] >= new.box[2] - reach]
        below = [i for i, w in enumerate(order) if w.box[1] > new.box[3]]
        before = min(right)[1] if right else (below[0] if below else len(order))
        order.insert(min(left)[1] + 1 if left else before, new)
    return order


def on_one_line(a: Seen, b: Seen) -> bool:
    """Whether two words share most of their height."""
    shared = min(a.box[3], b.box[3]) - max(a.box[1], b.box[1])
    return shared > 0.4 * min(a.box[3] - a.box[1], b.box[3] - b.box[1])
