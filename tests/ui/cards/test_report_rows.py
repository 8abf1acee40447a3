from dataclasses import replace

from reportwriter.domain.report import SlotValue
from reportwriter.domain.statement import Disclosure, OtherReportLink, Place
from reportwriter.domain.when import When
from reportwriter.ui.cards.report_rows import Reader
from reportwriter.ui.cards.rows import CardRow, HeadingRow, LineRow
from tests.builders import JUNIPER, OTTO, a_report, a_statement
from tests.ui.sample_report import LIBRARY, SCHOOL_STATEMENTS, opened, school_report


def a_reader() -> Reader:
    return Reader(school_report(), opened().form)


def cards(reader: Reader) -> list[CardRow]:
    return [row for row in reader.rows() if isinstance(row, CardRow)]


def test_statements_are_numbered_as_they_are_printed() -> None:
    assert [card.number for card in cards(a_reader())] == [1, 2, 3, 4, 5]


def test_a_card_tells_what_a_reader_weighs() -> None:
    fact = cards(a_reader())[0]

    assert fact.facts == (
        ("When", "7\xa0Sep\xa02026 to 18\xa0Dec\xa02026"),
        ("Evidence", "Register export 18/12/2026"),
        ("Source", "Agency record: recorded in the school register"),
    )
    assert fact.aside == "Strength"


def test_a_restriction_is_said_and_inherited() -> None:
    allegation, opinion = cards(a_reader())[2], cards(a_reader())[4]

    assert allegation.aside == "Withheld from Corin Thrumm"
    assert (
        "Who may read this",
        "Withheld from Corin Thrumm until the chair advises, because it rests on statement 3",
    ) in opinion.facts


def test_the_chair_reads_for_which_agency_a_statement_is_not() -> None:
    kept = replace(SCHOOL_STATEMENTS[0], disclosure=Disclosure(not_for_agencies=("Housing",)))
    report = a_report(kept)

    card = cards(Reader(report, LIBRARY.form(report.form)))[0]

    assert ("Agencies", "Not for Housing") in card.facts


def test_an_opinion_names_what_it_rests_on() -> None:
    linked = replace(
        SCHOOL_STATEMENTS[4], rests_on_others=(OtherReportLink(agency="Police", reference="HKM"),)
    )
    report = a_report(*SCHOOL_STATEMENTS[:4], linked)

    card = cards(Reader(report, LIBRARY.form(report.form)))[4]

    assert ("Rests on", "3, 4 and Police ref. HKM") in card.facts


def test_whoever_may_not_be_named_is_not_named() -> None:
    source = replace(SCHOOL_STATEMENTS[2].source, may_be_named=False)
    report = a_report(replace(SCHOOL_STATEMENTS[2], source=source))

    card = cards(Reader(report, LIBRARY.form(report.form)))[0]

    assert ("Source", "Third party, first-hand; not to be named") in card.facts


def test_a_heading_without_statements_says_whether_nothing_is_held() -> None:
    lines = {row.key: row.text for row in a_reader().rows() if isinstance(row, LineRow)}

    assert lines["slot 3/P1/wishes said"] == "We hold no information on this."
    assert lines["slot 3/P1/identity said"] == "Nothing written."


def test_values_that_are_no_statements_are_shown_in_words() -> None:
    contact = Place(section="contact", slot="contact")
    report = a_report(values=(SlotValue(place=contact, text="Daily in term"),))
    reader = Reader(report, LIBRARY.form(report.form))

    assert any(isinstance(row, LineRow) for row in reader.rows())


def test_every_sheet_has_its_heading_and_its_line_in_the_contents() -> None:
    reader = a_reader()
    headings = [row.key for row in reader.rows() if isinstance(row, HeadingRow) and row.level == 1]

    assert [sheet.key for sheet in reader.contents()] == headings
    juniper = next(sheet for sheet in reader.contents() if sheet.title == "Juniper")
    assert juniper.statements == 5
    assert juniper.number == "3"


def test_about_whom_is_said_where_the_sheet_does_not_say_it() -> None:
    both = a_statement(when=When("2026"), about=(JUNIPER, OTTO))
    report = a_report(both)

    card = cards(Reader(report, LIBRARY.form(report.form)))[0]

    assert ("About", "Juniper Pebblewick and Otto Pebblewick") in card.facts


def test_a_card_is_one_sentence_for_a_screen_reader() -> None:
    spoken = cards(a_reader())[2].spoken

    assert spoken.startswith("Allegation, statement 3. Juniper told Mr Lund")
    assert "Withheld from Corin Thrumm" in spoken


def test_each_statement_has_its_printed_number() -> None:
    assert a_reader().numbers[SCHOOL_STATEMENTS[1].id] == 2
