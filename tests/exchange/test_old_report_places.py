"""Where in a form the pieces of an old report go: by headings alone, and never by guessing."""

import pytest

from reportwriter.domain.report import Report, SlotValue
from reportwriter.domain.statement import Place
from reportwriter.exchange.brought_in import Because, Piece
from reportwriter.exchange.old_report import OldReport
from reportwriter.exchange.old_report_places import proposal
from reportwriter.exchange.quarantine.report_facts import Block, FoundBlock, LeftBehind
from reportwriter.forms.form import Form, SlotType
from reportwriter.forms.library import Library
from reportwriter.forms.outline import outline
from tests.builders import JUNIPER, OTTO, TAMSIN, a_report

FORMS = Library()
EDUCATION = Place(section="3", slot="education", person=JUNIPER)
UNKNOWN = Place(section="summary", slot="not_known")


def _head(text: str, level: int = 1, *, by_look: bool = False) -> FoundBlock:
    return FoundBlock(kind=Block.HEADING, text=text, level=level, by_look=by_look)


def _said(text: str) -> FoundBlock:
    return FoundBlock(kind=Block.PARAGRAPH, text=text)


def _row(*cells: str, heads: bool = False, table: int = 1) -> FoundBlock:
    return FoundBlock(kind=Block.ROW, cells=cells, table=table, by_look=heads)


def _pieces(*blocks: FoundBlock, report: Report | None = None) -> tuple[Piece, ...]:
    report = report or a_report()
    old = OldReport(blocks=blocks, left=LeftBehind(pictures=1))
    return proposal(old, FORMS.form(report.form), report).pieces


@pytest.mark.parametrize(
    ("title", "section", "slot"),
    [
        ("Details of Section 47 Enquiry", "1", "enquiry"),
        ("1. Section 47 enquiry details", "1", "enquiry"),
        ("SECTION 47 ENQUIRY", "1", "enquiry"),
        ("Previous involvement", "2", "involvement"),
        ("2) Previous  Involvement:", "2", "involvement"),
        ("What this agency does not know", "summary", "not_known"),
    ],
)
def test_a_heading_that_is_like_one_of_the_form_tells_the_place(
    title: str, section: str, slot: str
) -> None:
    (piece,) = _pieces(_head(title), _said("It began on 3 December."))

    assert piece.place == Place(section=section, slot=slot)
    assert piece.likeness >= 84
    assert piece.like


@pytest.mark.parametrize(
    "title", ["Favourite colours", "Report for conference", "1.", "Enquiries", "The", "\u2014"]
)
def test_a_heading_that_is_like_none_tells_no_place(title: str) -> None:
    (piece,) = _pieces(_head(title), _said("Blue."))

    assert (piece.place, piece.because, piece.under) == (None, Because.NOTHING, title)


def test_words_before_any_heading_have_no_place() -> None:
    (piece,) = _pieces(_said("Cover."))

    assert (piece.place, piece.under) == (None, "")


def test_a_heading_says_whose_sheet_is_meant_until_one_as_high_comes() -> None:
    pieces = _pieces(
        _head("The subject child: Juniper Pebblewick"),
        _head("Education", 2),
        _said("Attended 62 of 80."),
        _head("Identity", 2),
        _said("Likes bells."),
        _head("Otto"),
        _head("Education", 2),
        _said("Not yet at school."),
        _head("Education"),
        _said("Whose?"),
    )

    assert [piece.place for piece in pieces[:3]] == [
        EDUCATION,
        Place(section="3", slot="identity", person=JUNIPER),
        Place(section="3", slot="education", person=OTTO),
    ]
    assert (pieces[3].place, pieces[3].because) == (None, Because.WHO)


def test_a_heading_below_one_that_was_found_changes_no_place() -> None:
    pieces = _pieces(
        _head("Previous involvement"),
        _head("Winter", 2),
        _said("Seen twice."),
        _head("Something else"),
        _said("Out of place."),
    )

    assert [(one.under, one.place is not None) for one in pieces] == [
        ("Winter", True),
        ("Something else", False),
    ]


def test_a_bold_line_that_is_a_sentence_is_no_heading() -> None:
    pieces = _pieces(
        _head("Previous involvement"),
        _head("He was not collected on three days.", 9, by_look=True),
    )

    assert [piece.text for piece in pieces] == ["He was not collected on three days."]


def test_a_row_of_label_and_answer_goes_to_the_question_that_is_called_so() -> None:
    pieces = _pieces(
        _row("Housing (Tamsin)", "Two rooms.\nDamp."),
        _row(UNKNOWN.slot.replace("_", " "), "x"),
        _row("What this agency does not know", "Where Corin lives."),
    )

    housing = Place(section="5", slot="housing", person=TAMSIN)
    assert [(one.text, one.place, one.because) for one in pieces if one.place] == [
        ("Two rooms.", housing, Because.LABEL),
        ("Damp.", housing, Because.LABEL),
        ("Where Corin lives.", UNKNOWN, Because.LABEL),
    ]


def test_other_rows_are_read_as_lines_where_their_heading_says() -> None:
    pieces = _pieces(
        _head("Previous involvement"),
        _row("When", "What", "Who", heads=True),
        _row("3 Nov", "Call", "nurse"),
        _row("Name", "Juniper", table=2),
        _row("Winter", heads=True, table=2),
        _row("Seen twice.\nWell.", table=2),
    )

    assert [(one.text, one.under) for one in pieces] == [
        ("3 Nov; Call; nurse", "Previous involvement"),
        ("Name: Juniper", "Previous involvement"),
        ("Seen twice.", "Winter"),
        ("Well.", "Winter"),
    ]
    assert len({one.place for one in pieces}) == 1


def test_an_answer_that_is_given_already_is_no_place() -> None:
    given = SlotValue(place=UNKNOWN, text="Nothing.")

    (piece,) = _pieces(
        _row("What this agency does not know", "Much."), report=a_report(values=(given,))
    )

    assert piece.place is None


def test_headings_are_counted_and_what_was_left_is_handed_on() -> None:
    old = OldReport(blocks=(_head("a"), _head("b"), _said("c")), left=LeftBehind(pictures=2))

    found = proposal(old, FORMS.form(a_report().form), a_report())

    assert (found.headings, found.left.pictures) == (2, 2)


@pytest.mark.parametrize("form", FORMS.forms(), ids=lambda form: form.id)
def test_a_form_finds_its_own_titles_again(form: Form) -> None:
    report = a_report(form=form.ref)
    asked = [
        leaf
        for leaf in outline(form, report)
        if leaf.slot.type is SlotType.STATEMENTS and leaf.person is None
    ]

    found = [
        _pieces(_head(leaf.section.title), _head(leaf.slot.label, 2), _said("Calm."), report=report)
        for leaf in asked
    ]

    assert [piece.place for (piece,) in found] == [leaf.place for leaf in asked]
