"""What the page of requirements says is so: each once, in order, shown by what there is."""

import re
from collections import Counter
from pathlib import Path

from reportwriter.forms.area import RuleStatus
from reportwriter.forms.library import Library

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "requirements.md").read_text("utf-8")
KINDS = {"HARD", "WARN", "PROMPT", "DATE", "FIELD", "PRINT", "ACCESS", "INFO"}
EVIDENCE = re.compile(r"`((?:tests|reportwriter|docs)/[^`]+)`")
HOW_MANY = 210
MOST_OUT_OF_SCOPE = 0.15


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _table(headed: str) -> list[list[str]]:
    """Return the rows of the first table whose first cell of the head says this."""
    lines = PAGE.split("\n")
    first = next(at for at, line in enumerate(lines) if line.startswith(f"| {headed} |"))
    after = lines[first + 2 :]
    length = next(at for at, line in enumerate(after) if not line.startswith("|"))
    return [_cells(line) for line in after[:length]]


ROWS = [_cells(line) for line in PAGE.split("\n") if re.match(r"\| R\d", line)]


def test_each_requirement_stands_once_and_in_order() -> None:
    assert [row[0] for row in ROWS] == [f"R{number}" for number in range(1, HOW_MANY + 1)]
    assert [row for row in ROWS if len(row) != 5 or not all(row)] == []


def test_each_has_kinds_and_a_state_that_are_known() -> None:
    unknown = [row[0] for row in ROWS if not set(row[2].split()) <= KINDS]

    assert unknown == []
    assert {row[3] for row in ROWS} <= {"done", "partly", "out of scope"}


def test_what_is_done_or_partly_done_names_what_shows_it() -> None:
    silent = [
        row[0] for row in ROWS if row[3] in ("done", "partly") and not EVIDENCE.search(row[4])
    ]

    assert silent == []


def test_what_is_said_to_show_it_is_there() -> None:
    missing = []
    for evidence in EVIDENCE.findall(PAGE):
        path, _, test = evidence.partition("::")
        file = ROOT / path
        if not file.exists() or (test and f"def {test}(" not in file.read_text("utf-8")):
            missing.append(evidence)

    assert missing == []


def test_little_is_out_of_scope() -> None:
    out = [row[0] for row in ROWS if row[3] == "out of scope"]

    assert len(out) <= HOW_MANY * MOST_OUT_OF_SCOPE


def test_the_head_counts_what_stands_below() -> None:
    states = Counter(row[3] for row in ROWS)

    assert {name: int(number) for name, number in _table("State")} == states


def test_rules_are_counted_as_the_areas_hold_them() -> None:
    counted = {row[0]: tuple(map(int, row[1:])) for row in _table("Area")}
    held = {
        area.title: (
            len(area.rules),
            *(sum(rule.status is status for rule in area.rules) for status in RuleStatus),
        )
        for area in Library().areas()
    }

    assert counted == held


def test_each_conflict_in_the_sources_has_its_decision() -> None:
    decisions = (ROOT / "docs" / "adr").glob("00*.md")
    handled = Counter(
        conflict
        for page in decisions
        for conflict in re.findall(r"^\| (C\d+):", page.read_text("utf-8"), re.MULTILINE)
    )

    assert handled == Counter(f"C{number}" for number in range(1, 21))
