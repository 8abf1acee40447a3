"""The timeline on paper: beside its table in the conference edition, and in no copy."""

import re
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from reportwriter.domain.report import Report, SlotValue
from reportwriter.domain.statement import Place
from tests.builders import a_report, a_statement
from tests.editions.made import copies
from tests.pdf.reading import PROFILES, elements_of, failures, text_of
from tests.pdf.samples import lay_out, the_report

HERE = Place(section="2", slot="chronology")
TOLD = "Numbers are those of the statements. The same events are in the table below."


def with_rows(*rows: tuple[str, ...]) -> Report:
    return a_report(a_statement(), values=(SlotValue(place=HERE, rows=rows),))


def timelines_of(pdf: bytes) -> list[str]:
    """Return the alternative text of each figure that tells of events."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return [
            str(one.Alt)
            for one in opened.objects
            if isinstance(one, pikepdf.Dictionary)
            and one.get("/S") == pikepdf.Name.Figure
            and re.search(r"\bevents?\b", str(one.Alt))
        ]


def test_the_timeline_stands_above_its_table_with_its_sentence() -> None:
    pdf = lay_out(the_report())
    sentence = (
        "3 events from 2 November 2026 to 14 December 2026. 1 of them is withheld from somebody."
    )

    said = text_of(pdf)

    assert timelines_of(pdf) == [sentence]
    assert f"{sentence} {TOLD}" in said
    assert said.index(TOLD) < said.index("Otto collected late on three days")


@pytest.mark.parametrize("profile", PROFILES)
def test_a_page_with_a_timeline_is_valid(profile: str) -> None:
    assert failures(lay_out(the_report()), profile) == []


def test_no_copy_for_one_reader_has_a_picture() -> None:
    """Where it shows no event, who knows more would see that something is left out."""
    for pdf in copies().values():
        assert elements_of(pdf).count("Figure") == 0
        assert TOLD not in text_of(pdf)


def test_a_single_event_is_told_by_the_table_alone() -> None:
    pdf = lay_out(with_rows(("2026-12-09", "Moved here", "", ""), ("", "Came here", "", "")))

    assert timelines_of(pdf) == []
    assert "Moved here" in text_of(pdf)


def test_a_row_that_only_names_a_statement_is_printed_whole_and_all_in_order() -> None:
    statement = a_statement()
    by_reference = ("", "", "Cold", str(statement.reference))
    report = with_rows(by_reference, ("2025", "Moved here", "", ""), ("", "", "", "ZZZ"))

    said = text_of(lay_out(report))

    row = f"9 Dec 2026 {statement.text} Cold statement 1, observation"
    assert said.index("2025 Moved here") < said.index(row)


def test_what_has_no_date_is_counted_below_the_picture() -> None:
    rows = (("2025", "Moved here"), ("2026", "Came to school"), ("", "Left school"))

    (sentence,) = timelines_of(lay_out(with_rows(*rows)))

    assert sentence.startswith("2 events from 2025 to 2026")
    assert sentence.endswith("1 more has no date.")


def test_without_a_day_of_the_conference_no_line_is_drawn_for_it() -> None:
    report = with_rows(("2025", "Moved here"), ("2026", "Came to school"))
    meeting = replace(report.conference, starts_at=None)

    assert "Conference, 6" in text_of(lay_out(report))
    assert "Conference, 6" not in text_of(lay_out(replace(report, conference=meeting)))
