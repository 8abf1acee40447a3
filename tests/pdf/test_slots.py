from dataclasses import replace
from datetime import date

import pytest

from reportwriter.domain.ids import AreaId, PersonId, RecordId, StatementId
from reportwriter.domain.report import Report, SlotValue
from reportwriter.domain.sharing import CommentKind, FamilyComment
from reportwriter.domain.statement import (
    Basis,
    Disclosure,
    Kind,
    OtherReportLink,
    Place,
    Source,
    SourceKind,
    Statement,
)
from reportwriter.domain.view import ProvisionalView, View
from reportwriter.domain.when import When
from reportwriter.forms.form import Column, ColumnType, Form, Section, Slot, SlotType
from reportwriter.pdf import slots
from reportwriter.pdf.attached import Carried
from reportwriter.pdf.report import lay_out_report
from tests.builders import CORIN, JUNIPER, OTTO, TAMSIN, a_report, a_statement
from tests.pdf.reading import PROFILES, failures, pages_of, text_of
from tests.pdf.samples import LIBRARY, SIGNED, lay_out, the_report

HERE = Place(section="own", slot="asked")


def printed(slot: Slot, value: SlotValue, *statements: Statement) -> str:
    section = Section(id="own", title="Own section", slots=(slot,))
    form = Form(id="own", version=1, title="Own form", source="ours", sections=(section,))
    report = replace(a_report(*(statements or (a_statement(),))), values=(value,))
    area = LIBRARY.area(report.conference.area)
    return text_of(
        lay_out_report(report, form, area, carried=Carried(data=b""), made=SIGNED, signer="Pru")
    )


def a_slot(**changed: object) -> Slot:
    return replace(Slot(id="asked", label="What is asked"), **changed)  # type: ignore[arg-type]


def test_every_type_of_slot_can_be_printed() -> None:
    assert set(slots._PRINTERS) == set(SlotType)


def test_a_date_is_said_as_exactly_as_it_is_known() -> None:
    slot = a_slot(type=SlotType.DATE)

    assert "What is asked: November 2026" in printed(slot, SlotValue(place=HERE, text="2026-11"))


def test_what_is_no_date_is_printed_as_it_was_typed() -> None:
    slot = a_slot(type=SlotType.DATE)

    assert "What is asked: soon" in printed(slot, SlotValue(place=HERE, text="soon"))


def test_a_scale_says_what_its_ends_mean() -> None:
    slot = a_slot(type=SlotType.SCALE, lowest=0, highest=10, lowest_means="no safety")

    assert "What is asked: 4 on a scale from 0 to 10 (0 means no safety)" in printed(
        slot, SlotValue(place=HERE, text="4")
    )


def test_a_table_prints_people_dates_and_answers_as_words() -> None:
    types = (ColumnType.DATE, ColumnType.CHILD, ColumnType.YES_NO, ColumnType.TEXT)
    labels = ("Day", "Child", "Alone", "Who else was there")
    columns = tuple(
        Column(id=label, label=label, type=kind) for label, kind in zip(labels, types, strict=True)
    )
    rows = (("2026-12-15", OTTO, "no", "his mother"), ("2026-12-16", "P9", "yes"))

    text = printed(a_slot(type=SlotType.TABLE, columns=columns), SlotValue(place=HERE, rows=rows))

    assert "Day Child Alone Who else was there" in text
    assert "15 Dec 2026 Otto Pebblewick No his mother" in text
    assert "16 Dec 2026 P9 Yes" in text


def test_a_row_made_from_a_restricted_statement_repeats_the_restriction() -> None:
    text = text_of(lay_out(the_report()))

    assert "Juniper told Mr Lund about the door Withheld from Corin Thrumm" in text


def test_a_row_says_of_all_it_cites_for_whom_it_is_not() -> None:
    first = a_statement(1, disclosure=Disclosure(not_for_children=(JUNIPER,)))
    second = a_statement(
        2, disclosure=Disclosure(withheld_from=(CORIN,), not_for_agencies=("Housing",))
    )
    columns = (
        Column(id="what", label="What", type=ColumnType.TEXT),
        Column(id="day", label="Day", type=ColumnType.DATE),
        Column(id="from", label="From", type=ColumnType.STATEMENTS),
    )
    cited = f"{first.reference} {second.reference}"
    value = SlotValue(place=HERE, rows=(("He slept there.", "2026-12-15", cited),))

    text = printed(a_slot(type=SlotType.TABLE, columns=columns), value, first, second)

    assert (
        "He slept there. Withheld from Corin Thrumm. Not for the copy of Juniper Pebblewick. "
        "Not for Housing" in text
    )


def test_a_view_is_printed_with_its_reason_and_as_provisional() -> None:
    text = text_of(lay_out(the_report()))

    assert (
        "Child Protection Plan for Otto? Yes Category Neglect Status Provisional Because: Lateness "
        "and hunger have happened together over six weeks (statements 9 and 10)." in text
    )


def test_a_view_without_words_names_what_it_rests_on() -> None:
    view = ProvisionalView(child=JUNIPER, view=View.NO, rests_on=(StatementId("s1"),))

    text = text_of(lay_out(replace(a_report(a_statement()), views=(view,))))

    assert "Category None Status Provisional Rests on statement 1." in text


def test_an_area_without_categories_prints_none_and_speaks_its_own_words() -> None:
    view = ProvisionalView(child=JUNIPER, view=View.YES, rests_on=(StatementId("s1"),))
    report = replace(a_report(a_statement()), views=(view,))
    in_fife = replace(report, conference=replace(report.conference, area=AreaId("fife")))

    text = text_of(lay_out(in_fife))

    assert "Registration for Juniper? Yes Status Provisional Rests on" in text


@pytest.mark.parametrize(
    ("kind", "basis", "source", "words"),
    [
        (Kind.FACT, Basis(recorded_in="the register"), SourceKind.RECORD,
         "Source Agency record: recorded in the register."),
        (Kind.OBSERVATION, Basis(seen_by="Mr Lund", place="the hall"), SourceKind.FIRST_HAND,
         "Source Third party, first-hand: seen by Mr Lund, the hall."),
        (Kind.OPINION, Basis(held_by="Ms Pebblewick", would_change="A plan"), SourceKind.FIRST_HAND,
         "Source Third party, first-hand: held by Ms Pebblewick. What would change it A plan."),
    ],
)  # fmt: skip
def test_the_source_says_who_and_where(
    kind: Kind, basis: Basis, source: SourceKind, words: str
) -> None:
    statement = a_statement(kind=kind, basis=basis, source=Source(kind=source))

    assert words in text_of(lay_out(a_report(statement)))


def test_an_opinion_may_rest_on_another_agencys_report() -> None:
    other = OtherReportLink(agency="the police", reference="QRS")
    statement = a_statement(kind=Kind.OPINION, rests_on_others=(other,))

    assert "Rests on the report of the police, ref. QRS." in text_of(lay_out(a_report(statement)))


def test_a_period_and_what_children_must_not_read_are_printed() -> None:
    statement = a_statement(
        when=When("2026-11/2026-12-11"), disclosure=Disclosure(not_for_children=(JUNIPER,))
    )

    text = text_of(lay_out(a_report(statement)))

    assert "When November 2026 to 11 December 2026." in text
    assert "Not for the copy of Juniper Pebblewick" in text


def test_a_person_the_report_lost_is_not_named() -> None:
    statement = a_statement(disclosure=Disclosure(withheld_from=(PersonId("gone"),)))

    assert "Withheld from a person not listed" in text_of(lay_out(a_report(statement)))


def test_long_comments_go_on_over_pages() -> None:
    report = _with_comment("I want this said in full. " * 400, statement="It was so. " * 300)

    pdf = lay_out(report)

    assert text_of(pdf).count("full.") == 400
    assert "Author's answer: not yet given." in text_of(pdf)
    assert [failures(pdf, profile) for profile in PROFILES] == [[], []]


def _with_comment(text: str, *, statement: str) -> Report:
    comment = FamilyComment(
        id=RecordId("c1"),
        by=TAMSIN,
        text=text,
        kind=CommentKind.DISAGREEMENT,
        statement=StatementId("s1"),
        on=date(2026, 12, 21),
    )
    hidden = Disclosure(withheld_from=(CORIN,))
    return replace(a_report(a_statement(text=statement, disclosure=hidden)), comments=(comment,))


def test_no_page_holds_the_head_of_the_comments_alone() -> None:
    report = _with_comment("I want this said in full. " * 150, statement="It was so. " * 300)

    pages = pages_of(lay_out(report))

    with_head = next(text for text in pages if "What the report says" in text)
    assert "Comment by Tamsin Pebblewick" in with_head
