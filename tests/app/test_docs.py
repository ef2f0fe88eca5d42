"""The documents say what is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pipeline.cli import parser
from pipeline.exits import Exit

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _commands() -> dict[str, set[str]]:
    """Every command and its long options."""
    choices = parser()._subparsers._group_actions[0].choices
    return {
        name: {o for a in p._actions for o in a.option_strings if o.startswith("--")} for name, p in choices.items()
    }


def test_every_command_is_in_the_readme_and_no_other():
    told = set(re.findall(r"^\| `zvitar (\w+)", README, re.MULTILINE))
    assert told == _commands().keys()


def test_every_option_that_the_readme_names_is_there():
    for line in re.findall(r"^\| `zvitar .*$", README, re.MULTILINE):
        command = re.match(r"\| `zvitar (\w+)", line)[1]
        assert set(re.findall(r"--[a-z-]+", line)) <= _commands()[command]


def test_every_exit_code_is_in_the_readme():
    told = {int(code) for code in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)}
    assert told == {code.value for code in Exit}


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "samples/README.md"])
def test_links_lead_somewhere(document):
    path = ROOT / document
    for target in re.findall(r"\]\(([^)#]+)\)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


def test_make_targets_that_documents_name_are_there():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for document in ("README.md", "CONTRIBUTING.md"):
        named = re.findall(r"\bmake ([a-z]+)", (ROOT / document).read_text(encoding="utf-8"))
        assert set(named) <= targets


def test_files_of_the_house_are_where_the_diagram_has_them():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    house = text[text.index("    schemas/") : text.index("Arrows point")]
    folder = ""
    for indent, name in re.findall(r"^( {4}| {6})([\w.]+/?) ", house, re.MULTILINE):
        folder = name if indent == "    " else folder
        path = ROOT / name if indent == "    " else ROOT / folder / name
        assert path.exists(), path


def test_changelog_has_the_version():
    from importlib.metadata import version

    assert f"## {version('zvitar')}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
