"""Small bar charts as inline SVG. They repeat the table beside them, so screen readers pass them by."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

WIDTH, HEIGHT, GAP = 120, 40, 3


def bars(values: Sequence[tuple[float, bool]], top: float) -> Markup:
    """Bars of (value, flagged), `top` being the value of a full-height bar; zero and less have no bar."""
    step = WIDTH / max(len(values), 1)
    drawn = [
        _bar(place * step, step - GAP, value / top if top > 0 else 0, flagged)
        for place, (value, flagged) in enumerate(values)
    ]
    return Markup(
        f'<svg class="bars" viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="none" aria-hidden="true">'
        f'<line x1="0" y1="{HEIGHT}" x2="{WIDTH}" y2="{HEIGHT}"/>{"".join(drawn)}</svg>'
    )


def _bar(left: float, width: float, share: float, flagged: bool) -> str:
    height = round(max(0.0, min(1.0, share)) * (HEIGHT - 2), 1)
    kind = ' class="flagged"' if flagged else ""
    return f'<rect{kind} x="{left:.1f}" y="{HEIGHT - height:.1f}" width="{width:.1f}" height="{height:.1f}"/>'
