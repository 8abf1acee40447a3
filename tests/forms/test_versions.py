"""A report moved to another version of its form loses nothing, and can be moved back."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reportwriter.domain.report import Report, SlotValue
from reportwriter.domain.statement import Place
from reportwriter.forms.form import Column, ColumnType, Form, Section, Slot, SlotType
from reportwriter.forms.outline import outline, printed_statements
from reportwriter.forms.versions import difference, homeless, set_form, value_in_words
from tests.builders import JUNIPER, a_report, a_statement
from tests.forms.mini import MINI

WORDS = Place(section="summary", slot="words")


def v2(*sections: Section) -> Form:
    return replace(MINI, version=2, sections=sections)


def a_section(*slots: Slot, section: str = "summary", title: str = "Summary") -> Section:
    return Section(id=section, title=title, slots=slots)


def with_slot(slot: Slot) -> Form:
    """Return the small form with one slot in place of that of the summary."""
    summary = replace(MINI.sections[0], slots=(slot,))
    return replace(MINI, version=2, sections=(summary, *MINI.sections[1:]))


def a_table(*columns: str) -> Slot:
    return Slot(
        id="words",
        label="In short",
        type=SlotType.TABLE,
        columns=tuple(Column(id=one, label=one.title()) for one in columns),
    )


def the_report(*values: SlotValue) -> Report:
    return a_report(a_statement(), form=MINI.ref, values=values)


def moved(report: Report, old: Form, new: Form) -> Report:
    return set_form(old, new, report).apply(report)


def test_what_is_new_gone_and_renamed_is_named() -> None:
    health = replace(MINI.sections[1].slots[0], label="Health and growth")
    subject = replace(MINI.sections[1], slots=(health, Slot(id="sleep", label="Sleep")))
    new = replace(MINI, version=2, sections=(MINI.sections[0], subject, *MINI.sections[2:]))

    found = difference(MINI, new, the_report())

    title = MINI.sections[1].title
    assert found.added == (f"{title}: Sleep",)
    assert found.removed == (f"{title}: Legal orders",)
    assert found.renamed == ((f"{title}: Health", f"{title}: Health and growth"),)
    assert found.homeless == 0


def test_statements_whose_heading_is_gone_stay_and_come_last() -> None:
    report = the_report()
    new = v2(a_section(Slot(id="words", label="In short", type=SlotType.TEXT)))

    after = moved(report, MINI, new)

    assert after.form == new.ref
    assert after.statements == report.statements
    assert printed_statements(new, after) == report.statements
    assert difference(MINI, new, report).homeless == 1
    assert homeless(outline(new, after), after) == (
        Place(section="3", slot="health", person=JUNIPER),
    )


def test_statements_whose_heading_takes_other_answers_now_have_no_place() -> None:
    subject = replace(
        MINI.sections[1], slots=(Slot(id="health", label="Health", type=SlotType.TEXT),)
    )
    new = v2(MINI.sections[0], subject)

    assert difference(MINI, new, the_report()).homeless == 1


def test_an_answer_whose_heading_is_gone_stays() -> None:
    report = the_report(SlotValue(place=WORDS, text="All is well."))
    new = v2(*MINI.sections[1:])

    after = moved(report, MINI, new)

    assert after.values == report.values
    assert homeless(outline(new, after), after) == (WORDS,)


def test_cells_follow_their_columns_and_those_of_a_column_that_is_gone_are_kept() -> None:
    old, new = with_slot(a_table("point", "who", "day")), with_slot(a_table("day", "point"))
    report = the_report(SlotValue(place=WORDS, rows=(("Hungry", "Otto", "Monday"),)))

    after = moved(report, old, new)

    assert after.values[0].rows == (("Monday; Who: Otto", "Hungry"),)
    assert difference(old, new, report).reshaped == ("Summary: In short",)


def test_a_text_becomes_a_row_and_rows_become_a_text() -> None:
    table = with_slot(a_table("point", "who"))
    text = the_report(SlotValue(place=WORDS, text="Hungry"))
    rows = the_report(SlotValue(place=WORDS, rows=(("Hungry", "Otto"), ("Late", ""))))

    assert moved(text, MINI, table).values[0].rows == (("Hungry", ""),)
    assert moved(rows, table, MINI).values[0].text == "Hungry; Otto\nLate"
    assert moved(the_report(SlotValue(place=WORDS)), MINI, table).values[0].rows == ()


def test_words_without_a_column_go_where_words_may_stand() -> None:
    dates = Column(id="day", label="Day", type=ColumnType.DATE)
    slot = replace(a_table("point"), columns=(dates, Column(id="point", label="Point")))

    after = moved(the_report(SlotValue(place=WORDS, text="Hungry")), MINI, with_slot(slot))

    assert after.values[0].rows == (("", "Hungry"),)


CELLS = st.text(alphabet="abc", min_size=1, max_size=4)
COLUMNS = st.lists(st.sampled_from("pqrst"), min_size=1, max_size=4, unique=True)


@given(COLUMNS, COLUMNS, st.data())
def test_no_cell_is_ever_lost_and_the_way_back_is_exact(
    was: list[str], now: list[str], data: st.DataObject
) -> None:
    row = tuple(data.draw(CELLS) for _ in was)
    old, new = with_slot(a_table(*was)), with_slot(a_table(*now))
    report = the_report(SlotValue(place=WORDS, rows=(row,)))
    step = set_form(old, new, report)

    after = step.apply(report)

    said = value_in_words(after.values[0])
    assert all(cell in said for cell in row)
    assert step.inverse(report).apply(after) == report
