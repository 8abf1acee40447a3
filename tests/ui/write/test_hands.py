from dataclasses import replace

import pytest

from reportwriter.domain.errors import CannotJoinError
from reportwriter.domain.ids import PersonId, StatementId
from reportwriter.domain.report import NothingHeld, SlotValue
from reportwriter.domain.statement import Copied, CopiedFrom, Kind, Place
from reportwriter.ui.write.asks import Ask
from reportwriter.ui.write.cards import StatementRow
from reportwriter.ui.write.hands import (
    NO_CHRONOLOGY,
    NO_OTHER_SHEET,
    NOTHING_ABOVE,
    NOWHERE_TO_SPLIT,
    UNDATED_STANDS_LAST,
)
from tests.builders import JUNIPER, MARLOW, OTTO, a_statement
from tests.ui.builders_ui import school_report, statement
from tests.ui.write.written import Written, opened

CHRONOLOGY = Place(section="2", slot="chronology")
HEALTH = Place(section="3", slot="health", person=JUNIPER)


def test_each_pasted_paragraph_is_a_statement_without_a_kind() -> None:
    written = opened().at(3)
    before = written.report
    text = before.statement(StatementId("s3")).text

    written.hands.paste(("He ran.", "She followed.", "Both came back"), len(text), len(text))

    made = written.report.statements[2:5]
    assert [one.text for one in made] == [f"{text}He ran.", "She followed.", "Both came back"]
    assert [one.kind for one in made] == [None, None, None]
    assert [one.place for one in made[1:]] == [made[0].place] * 2
    assert len({one.reference for one in made}) == 3
    assert written.view.pasted == (3, 3)
    written.history.undo()
    assert written.report == before


def test_what_stood_after_the_caret_stands_after_the_last_paragraph() -> None:
    written = opened().at(1)
    text = written.texts[0]

    written.hands.paste(("one.", "two. "), 0, len(text) - 8)

    assert written.texts[:2] == ["one.", f"two. {text[-8:]}"]
    assert written.report.statements[0].kind is Kind.FACT
    assert written.presenter.stage.statement == written.report.statements[1].id


def test_paragraphs_pasted_on_a_card_stand_below_it() -> None:
    written = opened().at(2)

    written.hands.paste_below(("one", "two"))

    assert written.texts[2:4] == ["one", "two"]
    assert written.view.pasted == (2, 3)


def test_paragraphs_pasted_on_a_heading_stand_there_after_what_stands_there() -> None:
    written = opened()
    written.presenter.go_to_place(HEALTH)
    written.hands.paste_below(("one",))
    written.presenter.go_to_place(HEALTH)

    written.hands.paste_below(("two",))

    assert [one.text for one in written.report.at(HEALTH)] == ["one", "two"]


def test_nothing_is_pasted_where_the_form_asks_for_no_statements() -> None:
    written = opened()
    before = written.report
    written.presenter.go_to_place(Place(section="9", slot="view", person=JUNIPER))

    written.hands.paste_below(("one",))

    assert written.report == before


def test_a_statement_is_split_at_the_caret_and_goes_on_in_the_second_part() -> None:
    written = opened().at(1)
    before = written.report

    written.hands.split(len("Juniper was in school"))

    assert written.texts[:2] == [
        "Juniper was in school",
        "171 of 186 half-days this term (91.9%).",
    ]
    assert written.presenter.stage.statement == written.report.statements[1].id
    assert written.view.caret == 0
    written.history.undo()
    assert written.report == before


@pytest.mark.parametrize("caret", [0, 500])
def test_at_either_end_there_is_nothing_to_split(caret: int) -> None:
    written = opened().at(1)
    before = written.report

    written.hands.split(caret)

    assert written.report == before
    assert written.view.said == [NOWHERE_TO_SPLIT]


def test_a_statement_is_joined_with_the_one_above_and_the_caret_stands_between_them() -> None:
    written = opened().at(5)
    whole = replace(school_report().statement(StatementId("s4")), when=None)
    written = opened(
        school_report().with_statements(
            whole if one.id == "s4" else one for one in school_report().statements
        )
    ).at(5)
    before = written.report

    written.hands.join()

    both = written.report.statement(StatementId("s4"))
    assert both.text.startswith("When a door banged")
    assert both.text.endswith("what she told Mr Lund.")
    assert written.presenter.stage.statement == both.id
    assert both.text[written.view.caret :] == f" {before.statement(StatementId('s5')).text}"
    written.history.undo()
    assert written.report == before


def test_rows_that_named_a_joined_statement_name_what_it_is_joined_with() -> None:
    upper = replace(school_report().statement(StatementId("s4")), when=None)
    told = school_report().statement(StatementId("s5")).reference
    rows = (("", "", "", str(told)),)
    report = school_report(values=(SlotValue(place=CHRONOLOGY, rows=rows),))
    others = (upper if one.id == upper.id else one for one in report.statements)
    written = opened(report.with_statements(others)).at(5)

    written.hands.join()

    assert written.report.values[0].rows == (("", "", "", str(upper.reference)),)


def test_the_first_under_a_heading_has_nothing_above_to_be_joined_with() -> None:
    written = opened().at(4)

    written.hands.join()

    assert written.view.said == [NOTHING_ABOVE]


def test_two_that_do_not_fit_into_one_stay_apart_and_it_is_said_why() -> None:
    written = opened().at(6)
    before = written.report

    written.hands.join()

    assert written.report == before
    assert isinstance(written.view.trouble, CannotJoinError)


def test_nothing_of_it_happens_on_a_heading() -> None:
    written = opened()
    before = written.report
    written.presenter.go_to_place(HEALTH)

    written.hands.paste(("one", "two"), 0, 0)
    written.hands.split(3)
    written.hands.join()

    assert written.report == before


def test_a_tag_run_goes_from_one_untold_statement_to_the_next_and_ends_with_the_last() -> None:
    untold = (statement(7, "health", "One.", None), statement(8, "wishes", "Two.", None))
    written = opened(school_report(*untold)).at(1)
    written.run.start()
    seen = []

    for kind in (Kind.FACT, Kind.OPINION, Kind.ALLEGATION):
        seen.append((written.presenter.stage.statement, written.view.left_in_run))
        written.presenter.tag(kind)
        written.run.follow()

    assert seen == [("s3", 3), ("s8", 2), ("s7", 1)]
    assert not written.run.is_on
    assert written.view.left_in_run == 0
    assert written.view.said[-1] == "Every statement has a kind."


def test_a_run_begins_where_the_author_is_if_that_has_no_kind() -> None:
    written = opened().at(3)

    written.run.start()

    assert written.presenter.stage.statement == "s3"
    assert written.view.back_in_list == 1


def test_there_is_no_run_where_every_statement_has_its_kind() -> None:
    written = opened().at(3)
    written.presenter.tag(Kind.ALLEGATION)

    written.run.start()

    assert not written.run.is_on
    assert written.view.said[-1] == "Every statement has a kind."
    assert not written.run.step(1)


def test_without_a_run_the_key_goes_round_the_untold_both_ways() -> None:
    untold = statement(7, "health", "One.", None)
    written = opened(school_report(untold)).at(1)
    seen = []

    for by in (1, 1, 1, -1):
        written.run.step(by)
        seen.append(written.presenter.stage.statement)

    assert seen == ["s3", "s7", "s3", "s7"]
    assert written.view.back_in_list == 0


def test_a_run_belongs_to_the_report_it_was_begun_in() -> None:
    written = opened().at(3)
    written.run.start()

    written.presenter.report_id = None

    assert not written.run.is_on


OTTOS = Place(section="3", slot="education", person=OTTO)


def test_a_copy_for_another_child_stands_on_that_childs_sheet_and_asks_if_it_holds() -> None:
    written = opened().at(1)
    before = written.report
    written.view.children = (OTTO,)

    written.hands.copy_for_children()

    assert written.view.offered == ((OTTO, "Otto"), (MARLOW, "Marlow"))
    (copy,) = written.report.at(OTTOS)
    assert (copy.text, copy.about) == (written.texts[0], (OTTO,))
    assert written.presenter.stage.statement == copy.id
    assert written.view.pane is not None
    assert written.view.pane.still_true == "Copied from Juniper's sheet: true for Otto too?"
    written.history.undo()
    assert written.report == before


def test_another_child_of_the_household_has_the_same_heading_in_another_section() -> None:
    written = opened().at(1)
    written.view.children = (MARLOW,)

    written.hands.copy_for_children()

    (copy,) = written.report.at(Place(section="4", slot="education", person=MARLOW))
    assert copy.about == (MARLOW,)


def test_two_copies_are_one_step_and_have_references_of_their_own() -> None:
    written = opened().at(1)
    before = written.report
    written.view.children = (OTTO, MARLOW)

    written.hands.copy_for_children()

    assert len(written.report.references) == len(before.references) + 2
    written.history.undo()
    assert written.report == before


def test_what_stands_on_no_childs_sheet_is_copied_to_none() -> None:
    whole = a_statement(9, place=Place(section="1", slot="enquiry"))
    written = opened(school_report(whole)).at(9)

    written.hands.copy_for_children()

    assert written.view.said == [NO_OTHER_SHEET]
    assert written.view.offered == ()


def test_thinking_better_of_it_copies_nothing() -> None:
    written = opened().at(1)
    before = written.report

    written.hands.copy_for_children()

    assert written.report == before
    assert written.history.done == []


def test_a_copy_asks_no_more_once_it_is_put_as_it_is_for_the_other_child() -> None:
    written = _copied(CopiedFrom.OTHER_CHILD)

    written.presenter.answer(Ask.TEXT, "Otto was in school 150 of 186 half-days.")

    assert written.report.statement(StatementId("s9")).copied is None
    written.history.undo()
    assert written.report.statement(StatementId("s9")).copied is not None


def test_what_comes_from_an_earlier_report_asks_until_it_is_confirmed() -> None:
    written = _copied(CopiedFrom.EARLIER_REPORT)
    written.presenter.answer(Ask.TEXT, "Otto was in school.")
    asked = written.view.pane.still_true if written.view.pane else ""

    written.hands.confirm()

    assert asked == "From an earlier report: still true?"
    assert written.report.statement(StatementId("s9")).copied is None
    assert written.view.pane is not None
    assert written.view.pane.still_true == ""


def test_a_copy_that_does_not_hold_is_dropped_with_a_way_back() -> None:
    written = _copied(CopiedFrom.OTHER_CHILD)
    before = written.report

    written.hands.drop()

    assert StatementId("s9") not in {one.id for one in written.report.statements}
    assert written.view.deleted
    written.history.undo()
    assert written.report == before


def test_only_a_copy_is_confirmed_or_dropped() -> None:
    written = opened().at(1)
    before = written.report

    written.hands.confirm()
    written.hands.drop()

    assert written.report == before


@pytest.mark.parametrize(
    ("origin", "child", "asks"),
    [
        (CopiedFrom.OTHER_CHILD, JUNIPER, "Copied from Juniper's sheet: true for Otto too?"),
        (CopiedFrom.OTHER_CHILD, None, "Copied from another child's sheet: true for Otto too?"),
        (CopiedFrom.EARLIER_REPORT, None, "From an earlier report: still true?"),
    ],
)
def test_the_card_asks_what_the_copy_asks(
    origin: CopiedFrom, child: PersonId | None, asks: str
) -> None:
    copy = a_statement(9, place=OTTOS, copied=Copied(origin=origin, child=child))

    written = opened(school_report(copy)).at(9)

    row = written.presenter.stage.row
    assert isinstance(row, StatementRow)
    assert row.missing == asks


def test_what_an_opinion_rests_on_is_chosen_from_all_other_statements() -> None:
    written = opened().at(5)
    written.view.picks = (1, 4)

    written.hands.pick_links()

    assert [row.number for row in written.view.pick_rows] == [1, 2, 3, 4, 5]
    assert written.view.pick_rows[0].words.startswith("1  Fact: Juniper was in school")
    assert written.view.picked_before == (3, 5)
    opinion = written.report.statement(StatementId("s5"))
    assert opinion.rests_on == (StatementId("s1"), StatementId("s2"))


def test_choosing_none_of_it_leaves_the_links_alone() -> None:
    written = opened().at(5)
    before = written.report

    written.hands.pick_links()

    assert written.report == before


def _copied(origin: CopiedFrom) -> Written:
    copied = Copied(origin=origin, child=JUNIPER)
    return opened(school_report(a_statement(9, place=OTTOS, copied=copied))).at(9)


def test_a_statement_goes_into_the_chronology_by_name_and_is_not_typed_again() -> None:
    written = opened().at(4)
    before = written.report

    written.hands.to_chronology()

    told = before.statement(StatementId("s4")).reference
    value = written.report.value(CHRONOLOGY)
    assert value is not None
    assert value.rows == (("", "", "", str(told)),)
    assert written.view.sent == ("Statement 5 is in the chronology.", "")
    assert written.presenter.stage.statement == StatementId("s4")
    written.history.undo()
    assert written.report == before


def test_what_has_no_date_goes_there_too_and_it_is_said_where_it_stands() -> None:
    written = opened().at(1)

    written.hands.to_chronology()

    assert written.view.sent[1] == UNDATED_STANDS_LAST


def test_no_statement_is_in_the_chronology_twice() -> None:
    written = opened().at(4)
    written.hands.to_chronology()
    before = written.report

    written.hands.to_chronology()

    assert written.report == before
    assert written.view.said == ["Statement 5 is in the chronology already."]


def test_an_event_takes_back_that_nothing_is_held_on_the_chronology() -> None:
    written = opened(school_report(nothing_held=(NothingHeld(place=CHRONOLOGY),))).at(4)
    before = written.report

    written.hands.to_chronology()

    assert not written.report.nothing_held
    assert written.report.value(CHRONOLOGY)
    written.history.undo()
    assert written.report == before


def test_where_a_form_has_no_chronology_it_is_said_where_dated_statements_stand() -> None:
    form = replace(school_report().form, id="police-report-for-chair")
    written = opened(replace(school_report(), form=form, nothing_held=())).at(4)
    before = written.report

    written.hands.to_chronology()

    assert written.report == before
    assert written.view.said == [NO_CHRONOLOGY]
