from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reportwriter.domain.report import Report
from reportwriter.domain.statement import Kind
from reportwriter.services.desk.headings import SideBySide
from reportwriter.services.desk.searching import DeskFound, find
from reportwriter.services.findable import passages
from reportwriter.storage.search import SearchStore
from tests.builders import CORIN, JUNIPER, PEOPLE, a_statement
from tests.services.desk.heard import of_agency, side_by_side
from tests.services.desks import STOPE, new_desk

NO_ALIASES = tuple(replace(person, aliases=()) for person in PEOPLE)
POLICE = of_agency(
    "Police",
    a_statement(1, text="A conviction is recorded in the name Corey Vantis.", kind=Kind.FACT),
    a_statement(2, text="The officer saw broken crockery.", about=()),
)
SCHOOL = of_agency(
    "School",
    a_statement(1, text="Corin Thrumm broke the door, she said.", kind=Kind.ALLEGATION),
    a_statement(2, text="He waited at the gate with Marlow.", about=(CORIN,)),
    a_statement(3, text="Juniper ate breakfast.", about=(JUNIPER,)),
    people=NO_ALIASES,
)


@pytest.fixture
def search(tmp_path: Path) -> Iterator[SearchStore]:
    desk = new_desk(tmp_path, STOPE)
    yield desk.vault.search
    desk.access.close()


@pytest.fixture
def laid_out(search: SearchStore) -> SideBySide:
    return _on_desk(search, POLICE, SCHOOL)


def _on_desk(search: SearchStore, *reports: Report) -> SideBySide:
    for report in reports:
        search.index(report.id, passages(report))
    return side_by_side(*reports)


def _where(found: DeskFound) -> set[tuple[int, int]]:
    return {(hit.report, hit.number) for hit in found.hits}


def test_a_word_is_found_with_the_kind_of_its_statement(
    laid_out: SideBySide, search: SearchStore
) -> None:
    (hit,) = find(laid_out, search, "breakf").hits

    assert (hit.report, hit.number, hit.kind) == (1, 3, Kind.OBSERVATION)
    assert "breakfast" in hit.excerpt


def test_an_alias_of_one_report_finds_the_person_in_all(
    laid_out: SideBySide, search: SearchStore
) -> None:
    found = find(laid_out, search, "Vantis")

    assert [person.known.id for person in found.people] == [CORIN]
    assert _where(found) == {(0, 1), (1, 1), (1, 2)}


def test_a_name_and_a_word_find_what_holds_both(laid_out: SideBySide, search: SearchStore) -> None:
    assert _where(find(laid_out, search, "vantis door")) == {(1, 1)}


def test_a_surname_that_several_share_names_nobody(
    laid_out: SideBySide, search: SearchStore
) -> None:
    assert find(laid_out, search, "Thrumm").people == ()


def test_a_misspelt_word_is_answered_with_the_one_that_is_there(
    laid_out: SideBySide, search: SearchStore
) -> None:
    found = find(laid_out, search, "brocken crockery")

    assert found.hits == ()
    assert found.meant == "broken crockery"


def test_nothing_typed_finds_nothing(laid_out: SideBySide, search: SearchStore) -> None:
    assert find(laid_out, search, "  ") == DeskFound(hits=())


def test_what_is_on_no_desk_is_not_found(search: SearchStore) -> None:
    search.index("another", passages(POLICE))

    assert find(_on_desk(search, SCHOOL), search, "conviction").hits == ()
