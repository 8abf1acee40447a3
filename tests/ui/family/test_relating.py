import pytest

from reportwriter.domain.relations import Parenthood, ParentTie
from reportwriter.domain.when import When
from reportwriter.ui.family.relating import (
    CHOOSE_WHAT,
    CHOOSE_WHOM,
    ONLY_A_PARENT,
    UNNAMED,
)
from tests.builders import CORIN, JUNIPER, TAMSIN
from tests.ui.family.presenting import Family, family


def related(what: str, other: str) -> Family:
    shown = family()
    shown.presenter.select(TAMSIN)
    shown.presenter.kin.add(what, other)
    return shown


def test_a_relationship_reaches_the_report_the_picture_and_both_people() -> None:
    shown = related("parent birth", JUNIPER)

    assert shown.report.relations.parenthoods == (Parenthood(child=JUNIPER, parent=TAMSIN),)
    assert shown.view.picture.family is not None
    assert shown.view.picture.family.relations == shown.report.relations
    assert [row.said for row in shown.view.relations.rows] == ["Birth parent of Juniper Pebblewick"]
    shown.presenter.select(JUNIPER)
    assert [row.said for row in shown.view.relations.rows] == ["Child of Tamsin Pebblewick"]
    shown.history.undo()
    assert shown.report.relations.is_empty


@pytest.mark.parametrize(
    ("what", "other", "problem"),
    [
        ("", "", CHOOSE_WHAT),
        ("bond married", "", CHOOSE_WHOM),
        ("bond married", UNNAMED, ONLY_A_PARENT),
    ],
)
def test_what_is_lacking_for_a_relationship_is_said_and_nothing_is_added(
    what: str, other: str, problem: str
) -> None:
    shown = related(what, other)

    assert shown.view.relations.problems[""] == problem
    assert shown.report.relations.is_empty


def test_a_parent_whom_nobody_has_named_can_be_said_and_taken_out() -> None:
    shown = related("child birth", UNNAMED)
    (row,) = shown.view.relations.rows
    assert row.said == "Child of a parent nobody has named"

    shown.presenter.kin.change(row.key, "child adopted")
    assert shown.report.relations.parents_of(TAMSIN)[0].tie is ParentTie.ADOPTED
    shown.presenter.kin.remove(row.key)

    assert shown.report.relations.is_empty


def test_since_when_a_couple_was_together_does_not_become_when_it_parted() -> None:
    shown = related("bond married", CORIN)
    shown.presenter.kin.put_date(f"bond {CORIN}", "2019")
    (row,) = shown.view.relations.rows
    assert (row.when_asked, row.when) == ("Since when", "2019")

    shown.presenter.kin.change(row.key, "bond living_together")
    assert shown.view.relations.rows[0].when == "2019"
    shown.presenter.kin.change(row.key, "bond divorced")

    (row,) = shown.view.relations.rows
    assert (row.when_asked, row.when) == ("When it ended", "")


def test_a_date_that_cannot_be_read_is_named_at_its_row_and_changes_nothing() -> None:
    shown = related("bond married", CORIN)

    shown.presenter.kin.put_date(f"bond {CORIN}", "31 september 2020")
    shown.presenter.kin.household("some day")

    assert "31" in shown.view.relations.problems[f"bond {CORIN}"]
    assert shown.view.picture.problem
    assert shown.report.relations.partnerships[0].when is None
    assert shown.report.relations.household_since is None


def test_since_when_the_household_is_so_is_asked_for_all_of_it() -> None:
    shown = family()

    shown.presenter.kin.household("12 dec 2026")

    assert shown.report.relations.household_since == When("2026-12-12")
    assert shown.view.picture.since == ("12 Dec 2026", "Saturday 12\xa0December\xa02026")
