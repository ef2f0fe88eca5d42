"""What only a person can settle, from an output folder's tables: flagged figures first, then doubtful links.

Each question comes with the lines of links.yaml that answer it.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Literal

import yaml

from pipeline.linking.compare import escaped, inert
from pipeline.linking.councils import identify, regions_of
from pipeline.linking.overrides import CouncilGiven, FigureGiven, Overrides
from pipeline.linking.people import Reporter, link_people
from pipeline.linking.wording import fold

Row = Mapping[str, str]
Tables = Mapping[str, Sequence[Row]]
Format = Literal["table", "csv", "md"]


@dataclass(frozen=True, slots=True)
class Question:
    """One open question.

    `what` is the metric and subject of a figure or the link in doubt; `readings` what the second look read, `offered`
    a value that would satisfy all evidence, `answer` YAML for links.yaml with the other answers as its comment.
    """

    kind: Literal["figure", "commission", "council", "person"]
    council: str
    period: str
    source_file: str
    page: str
    fact_id: str
    what: str
    value: str
    quote: str
    readings: str
    why: str
    offered: str
    answer: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about a link and what answers it: the section of links.yaml, what an entry says in any case, and the
    choices that make it a decision (none where a person has to write it)."""

    question: Question
    section: str
    entry: Mapping[str, object]
    choices: tuple[Mapping[str, object], ...] = ()

    @property
    def key(self) -> str:
        """The same question keeps it while it is open."""
        return hashlib.sha256(self.question.answer.encode()).hexdigest()[:16]


def questions(tables: Tables, given: Overrides) -> list[Question]:
    """All open questions: figures by file and page, then commissions, councils, people.

    `tables` has the rows of facts, checks, reports and commissions. A figure that is decided on is open no more, though
    the tables say so only after the next run.
    """
    return [*_figures(tables, given), *(asked.question for asked in open_links(tables, given))]


def open_links(tables: Tables, given: Overrides) -> list[Asked]:
    """The questions about links and what would answer them; what is decided is not asked again before the next run."""
    return [*_commissions(tables, given), *_councils(tables, given), *_people(tables, given)]


def unused(tables: Tables, given: Overrides) -> list[str]:
    """Facts that a person has accepted or corrected and that are in no report: their decisions have no effect."""
    there = {fact["fact_id"] for fact in tables["facts"]}
    return [one.fact for one in given.figures if not one.reject and one.fact not in there]


def value_text(fact: Row) -> str:
    """The value of a row of facts; a range with both ends."""
    return fact["value"] or f"{fact['value_min']}–{fact['value_max']}"


def is_settled(fact: Row, given: FigureGiven | None) -> bool:
    """Whether a person has decided on the value that a row of facts has, or the tables have the decision already."""
    if fact["status"] != "flagged":
        return fact["status"] == "corrected"
    return given is not None and given.holds_for(value_text(fact))


def _figures(tables: Tables, given: Overrides) -> Iterator[Question]:
    decided = {one.fact: one for one in given.figures}
    about: dict[str, list[Row]] = defaultdict(list)
    for check in tables["checks"]:
        if check["verdict"] == "failed":
            for fact_id in json.loads(check["fact_ids"]):
                about[fact_id].append(check)
    for fact in tables["facts"]:
        if fact["status"] == "flagged" and not is_settled(fact, decided.get(fact["fact_id"])):
            yield _figure(fact, about[fact["fact_id"]])


def _figure(fact: Row, checks: Sequence[Row]) -> Question:
    against = [r for r in json.loads(fact["reasons"] or "[]") if r["for_value"] is False]
    offers = [json.loads(c["proposal"]).get(fact["fact_id"]) for c in checks if c["proposal"]]
    offered = next((str(value) for value in offers if value is not None), "")
    value = value_text(fact)
    values = [{"value": _plain(offered)}] if offered else [{"value": "N"}]
    return Question(
        kind="figure",
        council=fact["council"],
        period=fact["period"],
        source_file=fact["source_file"],
        page=fact["page"],
        fact_id=fact["fact_id"],
        what=" · ".join(filter(None, (fact["metric"], fact["subject"]))),
        value=f"{fact['modifier'].replace('_', ' ')} {value} {fact['unit']}".strip(),
        quote=fact["quote"],
        readings="; ".join(c["found"] for c in checks if c["kind"] == "second_reading"),
        why="; ".join(f"{r['uk']} / {r['en']}" for r in against),
        offered=offered,
        answer=_answer("figures", {"fact": fact["fact_id"]}, [{"accept": True}, *values, {"reject": True}]),
    )


def _plain(number: str) -> int | float | str:
    """A number that YAML writes as a number."""
    try:
        return int(number)
    except ValueError:
        return float(number) if number.replace(".", "", 1).isdigit() else number


def _commissions(tables: Tables, given: Overrides) -> Iterator[Asked]:
    names = {row["report_id"]: row for row in tables["reports"]}
    latest: dict[str, str] = {}
    for row in tables["commissions"]:
        report = names[row["report_id"]]
        if row["change"] == "doubtful" and not _is_answered(row, report, given):
            before = [latest[i] for i in json.loads(row["from_ids"] or "[]") if i in latest]
            yield _commission(row, report, before)
        latest[row["commission_id"]] = row["name"]


def _is_answered(row: Row, report: Row, given: Overrides) -> bool:
    councils = {fold(report["council"]), fold(row["council_id"])}
    return any(
        one.period == row["period"] and fold(one.name) == fold(row["name"]) and fold(one.council) in councils
        for one in given.commissions
    )


def _commission(row: Row, report: Row, before: Sequence[str]) -> Asked:
    council = report["council"] or row["council_id"]
    entry = {"council": council, "period": row["period"], "name": row["name"]}
    links: list[dict[str, object]] = [{kind: name} for name in before for kind in ("continues", "split_from")]
    links += [{"merged_from": list(before)}] if len(before) > 1 else []
    choices: tuple[Mapping[str, object], ...] = (*links, {"new": True})
    what = f"does «{row['name']}» continue {' or '.join(f'«{name}»' for name in before) or 'an earlier commission'}?"
    answer = _answer("commissions", entry, choices)
    return Asked(_link_question("commission", report, what, row["evidence"], answer), "commissions", entry, choices)


def _councils(tables: Tables, given: Overrides) -> Iterator[Asked]:
    by_name: dict[str, list[Row]] = defaultdict(list)
    for report in tables["reports"]:
        if report["council"]:
            by_name[report["council"]].append(report)
    for name, reports in sorted(by_name.items()):
        unsure = [r for r in reports if not r["council_code"]]
        if unsure and len({r["council_id"] for r in reports}) > 1 and not is_found(name, given.council(name)):
            told = ", ".join(sorted({r["council_id"] for r in reports}))
            regions = tuple({"region": region} for region in regions_of(name))
            answer = _answer(
                "councils", {"written": [name]}, [*(regions or [{"region": "… область"}]), {"code": "UA…"}]
            )
            what = f"is «{name}» one council or several: {told}?"
            question = _link_question("council", unsure[0], what, unsure[0]["council_note"], answer)
            yield Asked(question, "councils", {"written": [name]}, regions)


def is_found(name: str, said: CouncilGiven | None) -> bool:
    """Whether what a person has said of a council leads to one."""
    return said is not None and bool(said.code or (said.region and identify(said.name or name, said.region).code))


def _people(tables: Tables, given: Overrides) -> Iterator[Asked]:
    reports = [r for r in tables["reports"] if r["person"]]
    reporters = [
        Reporter(r["report_id"], r["council_id"], given.person(r["person"]), r["role"], r["report_period"])
        for r in reports
    ]
    for doubt in link_people(reporters)[1]:
        if not given.are_different(doubt.names):
            where = next(
                r for r in reports if r["council_id"] == doubt.council_id and given.person(r["person"]) in doubt.names
            )
            names = yaml.safe_dump(list(doubt.names), allow_unicode=True, default_flow_style=True, width=10_000).strip()
            answer = f"people:\n  # one of:\n  #   - same: {names}\n  #   - different: {names}"
            question = _link_question("person", where, doubt.question.partition(": ")[2], "", answer)
            same = [{"same": [kept, *(n for n in doubt.names if n != kept)]} for kept in doubt.names]
            yield Asked(question, "people", {}, (*same, {"different": list(doubt.names)}))


def _link_question(
    kind: Literal["commission", "council", "person"], report: Row, what: str, why: str, answer: str
) -> Question:
    council = report["council"] or report["council_id"]
    period, file = report["report_period"], report["source_file"]
    return Question(kind, council, period, file, "", "", what, "", "", "", why, "", answer)


def _answer(section: str, decision: Mapping[str, object], choices: Sequence[Mapping[str, object]]) -> str:
    """The entry without its decision, and below it what the decision may be: nobody decides by copying."""
    entry = yaml.safe_dump([dict(decision)], allow_unicode=True, sort_keys=False, width=10_000).rstrip("\n").split("\n")
    dumped = (yaml.safe_dump(dict(c), allow_unicode=True, default_flow_style=True, width=10_000) for c in choices)
    told = (choice.strip().removeprefix("{").removesuffix("}") for choice in dumped)
    return "\n".join(
        [f"{section}:", *(f"  {line}" for line in entry), "    # one of:", *(f"    #   {c}" for c in told)]
    )


def questions_text(found: Sequence[Question], *, output: Format = "table") -> str:
    """The questions for a person, one block each; as CSV or a Markdown table, one row each."""
    if output == "table":
        return "\n".join("\n".join(_block(place, one)) + "\n" for place, one in enumerate(found, 1))
    names = [field.name for field in fields(Question)]
    rows = [[str(value) for value in asdict(one).values()] for one in found]
    return _csv(names, rows) if output == "csv" else _markdown(names, rows)


def _block(place: int, one: Question) -> Iterator[str]:
    page = f", page {one.page}" if one.page else ""
    yield f"{place}. {one.kind} · {one.council or '?'}, {one.period} · {one.source_file}{page}"
    told = (
        ("", f"{one.what}: {one.value}" if one.value else one.what),
        ("quote", f"«{one.quote}»" if one.quote else ""),
        ("read", one.readings),
        ("because", one.why),
        ("offered", one.offered),
    )
    yield from (f"   {name:8} {' '.join(text.split())}" for name, text in told if text)
    yield from (f"   {'answer' if line == 0 else '':8} {text}" for line, text in enumerate(one.answer.split("\n")))


def _csv(names: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([inert(cell) for cell in row] for row in rows)
    return out.getvalue()


def _markdown(names: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(cells) + " |" for cells in (names, *([escaped(c) for c in row] for row in rows))]
    return "\n".join([lines[0], "|" + "---|" * len(names), *lines[1:]]) + "\n"
