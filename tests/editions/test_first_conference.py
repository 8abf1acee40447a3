"""The first shipped conference: what each of the family reads of each report, and what not."""

import functools
import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from reportwriter.domain.disclosure import reaches
from reportwriter.domain.ids import PersonId, ReportId, StatementId
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Disclosure, Kind
from reportwriter.pdf.family import lay_out_family_copy
from reportwriter.records.scenario import Scenario
from reportwriter.records.scenario_file import load_scenario
from reportwriter.resources import resource_path
from reportwriter.services.copy_making import make_copy
from reportwriter.services.writing import with_form
from reportwriter.wording.family_copy import FOR_CHILD_SENTENCES, SENTENCES
from tests.editions.checker import faults, leaks, undrawn_letters
from tests.pdf.reading import pages_of, text_of
from tests.pdf.samples import LIBRARY

JUNIPER, MOTHER, FATHER, STEPFATHER = map(PersonId, ("P1", "P4", "P5", "P6"))
READERS = (JUNIPER, MOTHER, FATHER, STEPFATHER)
AGENCIES = ("school", "health-visiting", "social-care", "police")
MADE = datetime(2026, 12, 31, 12, 0, tzinfo=UTC)
NOT_FOR_THE_STEPFATHER = {
    *("S1-SC04", "S1-SC06", "S1-SC11", "S1-HV07", "S1-HV08"),
    *("S1-SW04", "S1-SW06", "S1-SW07", "S1-SW11", "S1-PO07"),
}
HOMES = {
    "Cobblestick": STEPFATHER,
    "ZZ1 4QP": STEPFATHER,
    "Marigold": MOTHER,
    "ZZ1 9HX": MOTHER,
    "Foxglove": FATHER,
    "ZZ2 3LM": FATHER,
    "Bramwell Yard": None,
    "ZZ1 8TT": None,
}


@functools.cache
def _scenario() -> Scenario:
    return load_scenario((resource_path("scenarios") / "S1.json").read_bytes(), "S1")


def _report(agency: str) -> Report:
    found = _scenario().agency(agency)
    assert found is not None
    return found.report(ReportId(agency), _scenario().conference)


@functools.cache
def _pdf(agency: str, reader: PersonId) -> bytes:
    opened = with_form(LIBRARY, _report(agency))
    person = opened.report.person(reader)
    assert person is not None
    return lay_out_family_copy(
        make_copy(opened, person, 1).copy, opened.form, opened.area, made=MADE
    )


def _read_by(reader: PersonId) -> set[str]:
    """Return the statements that stand in a copy of this reader, by their texts in the pages."""
    texts = {one.text: one.id for agency in AGENCIES for one in _report(agency).statements}
    return {texts[leak.word] for agency in AGENCIES for leak in leaks(_pdf(agency, reader), texts)}


def _all() -> set[str]:
    return {one.id for agency in AGENCIES for one in _report(agency).statements}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("agency", AGENCIES)
def test_no_copy_shows_a_home_that_is_not_shown_to_its_reader(
    agency: str, reader: PersonId
) -> None:
    pdf = _pdf(agency, reader)

    assert leaks(pdf, HOMES) == ()
    assert faults(pdf) == []
    assert undrawn_letters(pdf) == set()


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("agency", AGENCIES)
def test_pages_are_numbered_without_a_gap_and_say_the_same_sentence(
    agency: str, reader: PersonId
) -> None:
    pages = pages_of(_pdf(agency, reader))

    numbers = [re.findall(r"[Pp]age (\d+) of (\d+)", page)[0] for page in pages]

    assert numbers == [(str(one), str(len(pages))) for one in range(1, len(pages) + 1)]
    sentences = FOR_CHILD_SENTENCES if reader == JUNIPER else SENTENCES
    assert all(sentence in pages[0] for sentence in sentences)


def test_the_stepfather_reads_all_but_what_is_kept_from_him() -> None:
    assert _read_by(STEPFATHER) == _all() - NOT_FOR_THE_STEPFATHER


def test_the_father_reads_all_but_another_adults_criminal_record() -> None:
    assert _read_by(FATHER) == _all() - {"S1-PO04"}


def test_the_mother_reads_all() -> None:
    assert _read_by(MOTHER) == _all()


def test_the_elder_child_reads_in_her_words_what_there_are_words_for() -> None:
    told = {
        one.child_wording: one.text
        for agency in AGENCIES
        for one in _report(agency).statements
        if one.child_wording
    }

    page = text_of(_pdf("social-care", JUNIPER))

    assert len(told) == 5
    assert [words for words in told if words not in page] == []
    assert _read_by(JUNIPER) == set()


def test_nothing_that_only_an_opened_page_holds_is_in_any_copy() -> None:
    police = _scenario().agency("police")
    assert police is not None
    secrets = (
        *_scenario().expected.only_when_opened,
        *(item.text for item in police.confidential_items),
    )

    found = [leaks(_pdf(agency, reader), secrets) for agency in AGENCIES for reader in READERS]

    assert found == [()] * 16
    assert len(police.confidential_items) == 5


def test_no_copy_names_the_other_name_by_which_police_know_him() -> None:
    """It stands in one statement alone, which the father may not read."""
    assert leaks(_pdf("police", FATHER), ["Vantis"]) == ()
    assert leaks(_pdf("police", STEPFATHER), ["Vantis"]) != ()


@pytest.mark.parametrize(
    ("agency", "statement", "root"),
    [("school", "S1-SC06", "S1-SC04"), ("social-care", "S1-SW11", "S1-SW07")],
)
def test_a_statement_is_kept_from_him_through_what_it_rests_on_alone(
    agency: str, statement: str, root: str
) -> None:
    report = _report(agency)
    opinion = report.statement(StatementId(statement))
    opened = _opened_by_itself(report, opinion.id)

    reach = reaches(opened)[opinion.id]

    assert opinion.kind is Kind.OPINION
    assert reach.hidden_from(STEPFATHER)
    assert reach.because_of == (StatementId(root),)


def test_a_link_to_a_withheld_statement_raises_what_was_open() -> None:
    report = _report("social-care")
    view, account = StatementId("S1-SW12"), StatementId("S1-SW04")
    linked = _changed(report, view, rests_on=(account,))

    assert not reaches(report)[view].hidden_from(STEPFATHER)
    assert reaches(linked)[view].hidden_from(STEPFATHER)


def _opened_by_itself(report: Report, statement: StatementId) -> Report:
    """Return the report with the restriction taken from the statement itself."""
    return _changed(report, statement, disclosure=Disclosure())


def _changed(report: Report, statement: StatementId, **fields: Any) -> Report:
    return replace(
        report,
        statements=tuple(
            replace(one, **fields) if one.id == statement else one for one in report.statements
        ),
    )
