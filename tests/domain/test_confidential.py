"""No report can hold what is on the confidential page: the types do not let it."""

import ast
import dataclasses
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

import reportwriter.domain
from reportwriter.domain.confidential import (
    ChairTold,
    ConfidentialItem,
    ConfidentialPage,
    Hearers,
    Lack,
    MustBeTold,
    Reason,
    is_exceptional_for,
)
from reportwriter.domain.ids import ItemId, Reference, ReportId
from reportwriter.domain.profession import Profession
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Kind, Statement

MAY_NAME_IT = {"confidential.py", "hearing.py"}


def _types_within(wanted: Any, seen: set[Any]) -> set[Any]:
    """Return every type that a value of this type can hold, at any depth."""
    if wanted in seen:
        return seen
    seen.add(wanted)
    for inner in get_args(wanted):
        _types_within(inner, seen)
    if dataclasses.is_dataclass(wanted):
        for hint in get_type_hints(wanted).values():
            _types_within(hint, seen)
    return seen


@pytest.mark.parametrize("confidential", [ConfidentialItem, ConfidentialPage, ItemId])
def test_no_report_can_hold_it(confidential: Any) -> None:
    held = _types_within(Report, set())

    assert Statement in held
    assert confidential not in held


def test_no_other_module_of_the_domain_knows_it() -> None:
    folder = Path(reportwriter.domain.__file__).parent
    naming = {
        path.name
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "reportwriter.domain.confidential"
    }

    assert naming - MAY_NAME_IT == set()


def test_a_page_exists_with_nothing_on_it() -> None:
    page = ConfidentialPage(report=ReportId("r1"))

    assert page.items == ()
    assert page.chair_told == ChairTold()


def test_unless_said_otherwise_the_chair_alone_hears_an_item_and_all_family_is_kept_from_it() -> (
    None
):
    item = ConfidentialItem(id=ItemId("i1"), reference=Reference("ZZZ"), text="A neighbour saw it.")

    assert item.hearers is Hearers.CHAIR_ONLY
    assert item.withhold_from == ()


def test_an_item_says_what_it_still_lacks() -> None:
    empty = ConfidentialItem(id=ItemId("i1"), reference=Reference("ZZZ"), text=" ")
    duty = MustBeTold(to=(), by_whom="the social worker")
    said = dataclasses.replace(
        empty,
        text="It was seen.",
        kind=Kind.FACT,
        reason=Reason.SAFETY_OF_A_PERSON,
        reason_in_words="He would come.",
    )

    assert empty.lacks(is_exceptional=False) == (Lack.TEXT, Lack.KIND, Lack.REASON)
    assert said.lacks(is_exceptional=True) == ()
    assert dataclasses.replace(said, must_be_told=(duty,)).lacks(is_exceptional=True) == (
        Lack.TOLD_WHO,
        Lack.TOLD_WHEN,
    )


def test_whoever_is_not_the_police_says_in_their_own_words_why_it_is_kept_back() -> None:
    item = ConfidentialItem(
        id=ItemId("i1"),
        reference=Reference("ZZZ"),
        text="It was seen.",
        kind=Kind.FACT,
        reason=Reason.SAFETY_OF_A_PERSON,
    )
    to_arrange = dataclasses.replace(item, reason=Reason.TO_ARRANGE)

    assert is_exceptional_for(None)
    assert is_exceptional_for(Profession.SCHOOL)
    assert not is_exceptional_for(Profession.POLICE)
    assert item.lacks(is_exceptional=True) == (Lack.REASON_IN_WORDS,)
    assert item.lacks(is_exceptional=False) == ()
    assert to_arrange.lacks(is_exceptional=True) == ()
