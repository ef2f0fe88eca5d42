"""Of which convocation a figure is, where the report tells another than its own: «VII скликання», «(VII)»."""

from __future__ import annotations

import re

from extractors.grammar.sentences.statements import Statement

_ROMAN = r"(?P<roman>[ivxіх]{1,4})"
_NTHS = ("перш", "друг", "трет", "четверт", "п'ят", "шост", "сьом", "восьм", "дев'ят", "десят")
_NTH = rf"(?P<nth>{'|'.join(_NTHS)})(?:ого|ому|ім|им|е|є)"
_NAMED = re.compile(rf"\b(?:{_ROMAN}(?:-го)?|{_NTH}) (?:склик|каденц)\w*")
_BEHIND = re.compile(rf"@(?: [^\W\d_]+)? \( {_ROMAN} \)")
_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_LATIN = str.maketrans("іх", "ix")


def convocation_of(statement: Statement, own: str) -> str:
    """The convocation that the figure's words, its table's heads or the line opening its list name, as a Roman numeral.

    Empty for none, for the report's `own`, and in prose also where that is not known.
    """
    if statement.table >= 0:
        found = _named(statement.column) or _named(statement.row)
        return "" if found == own else found
    sentence = f"{statement.left} {statement.tight} {statement.after}"
    behind = _BEHIND.search(statement.sentence)
    found = (behind and _numeral(behind)) or _named(sentence) or (statement.in_list and _named(statement.opener)) or ""
    return "" if found == own or not own else found


def _named(words: str) -> str:
    """The one convocation that the words name."""
    found = {_numeral(m) for m in _NAMED.finditer(words)}
    return found.pop() if len(found) == 1 else ""


def _numeral(found: re.Match[str]) -> str:
    told = found.groupdict()
    if told.get("nth"):
        return _NUMERALS[_NTHS.index(told["nth"])]
    numeral = told["roman"].translate(_LATIN).upper()
    return numeral if numeral in _NUMERALS else ""
