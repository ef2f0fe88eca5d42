"""Text that attacks whoever looks at it: in reports, in notes, in names of files."""

from __future__ import annotations

import csv
import json
import re
from html.parser import HTMLParser

import pytest

HOSTILE = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>' onfocus=alert(1) autofocus='",
    "</blockquote></main><form action=http://evil.example method=post>",
    "{{7*7}}{% raw %}${7*7}",
    "{quote}{0.__class__}{path",
    "javascript:alert(1)",
    "x\u202eу\u2066\x0b\u2028\ufeff",
]
COLUMNS = ("subject", "quote", "council", "source_file", "period", "recipient_type", "owner", "rule", "unit", "metric")


class _Page(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


def _spoil(run, text: str) -> str:
    """Put a text into every column of a flagged figure that may hold text; gives the figure's id."""
    path = run.out / "tables" / "facts.csv"
    rows = run.rows()
    fact = next(row for row in rows if row["status"] == "flagged")
    fact |= dict.fromkeys(COLUMNS, text)
    fact["reasons"] = json.dumps([{"code": text, "for_value": False, "uk": text, "en": f"“{text}”"}])
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(fact), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return fact["fact_id"]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_report_says_stays_text(run, serve, text):
    fact_id = _spoil(run, text)
    browser = serve(run.out)
    for path in ("/", f"/figure/{fact_id}", f"/figure/{fact_id}?lang=en", f"/?q={fact_id}"):
        answer = browser.get(path)
        assert answer.status == 200
        page = _Page(answer.text)
        scripts = [attrs for tag, attrs in page.tags if tag == "script"]
        assert [attrs.get("src") for attrs in scripts] == ["/review.js"]
        assert not {"iframe", "object", "base", "style", "svg"} & {tag for tag, _ in page.tags}
        assert not any(name.startswith("on") or name in ("style", "autofocus") for _, a in page.tags for name in a)
        loaded = [a.get(key) or "" for _, a in page.tags for key in ("src", "href", "action") if a.get(key)]
        assert all(one.startswith(("/", "?", "#", "data:,")) and not one.startswith("//") for one in loaded)
        assert re.sub(r"\s", "", text) in re.sub(r"\s", "", page.text)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_note_and_a_search_stay_text(run, serve, text):
    browser, fact_id = serve(run.out), run.fact("sessions.held")["fact_id"]
    assert browser.decide(fact_id, act="correct", value="13", note=text).status == 303
    from urllib.parse import quote

    for path in ("/", f"/figure/{fact_id}", f"/?q={quote(text)}", f"/?done={quote(text)}", f"/?from={quote(text)}"):
        answer = browser.get(path)
        assert answer.status == 200
        page = _Page(answer.text)
        assert [a.get("src") for tag, a in page.tags if tag == "script"] == ["/review.js"]
        assert not any(name.startswith("on") for _, a in page.tags for name in a)
    run.again()
    assert run.fact("sessions.held")["value"] == "13"


def test_no_answer_can_be_split(run, serve):
    browser = serve(run.out)
    answer = browser.get("/?lang=en%0d%0aSet-Cookie:%20a=b&done=x%0d%0aX-Evil:%201")
    assert answer.status == 200
    assert "X-Evil" not in answer.headers
    assert "a=b" not in answer.headers.get("Set-Cookie", "")
