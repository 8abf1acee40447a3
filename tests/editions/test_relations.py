"""Who is whose partner and whose child comes into no copy: not as shape, line, words or count."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from reportwriter.domain.people import Gender, Person
from reportwriter.domain.relations import Relations
from reportwriter.domain.report import Report
from reportwriter.domain.when import When
from tests.builders import CORIN, OTTO, TAMSIN
from tests.editions.made import family_copy, for_agency, for_children, for_who_asks
from tests.pdf.reading import elements_of
from tests.pdf.samples import lay_out, the_report

COPIES: dict[str, Callable[[Report], bytes]] = {
    "stepfather": lambda report: family_copy(report, CORIN),
    "child": lambda report: family_copy(for_children(report), OTTO),
    "agency": for_agency,
    "who asks": lambda report: for_who_asks(report, TAMSIN),
}


@pytest.mark.parametrize("kind", COPIES)
def test_a_copy_is_the_same_whatever_is_said_of_who_belongs_to_whom(kind: str) -> None:
    make, told = COPIES[kind], the_report()
    silent = replace(told, relations=Relations())

    assert make(told) == make(silent)
    assert "Figure" not in elements_of(make(told))
    assert "Figure" in elements_of(lay_out(told))


@pytest.mark.parametrize("kind", COPIES)
def test_no_copy_tells_what_a_genogram_alone_shows_of_a_person(kind: str) -> None:
    make, told = COPIES[kind], the_report()
    people = tuple(map(_otherwise, told.people))
    changed = replace(told, people=people, conference=replace(told.conference, people=people))

    assert make(changed) == make(told)


def _otherwise(person: Person) -> Person:
    return replace(person, gender=Gender.OTHER, died=When("2026") if person.has_died else None)
