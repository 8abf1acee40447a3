"""What the chair sees and records while a conference is held."""

from dataclasses import replace

import pytest

from reportwriter.domain.attendance import DirectContact
from reportwriter.domain.attendee import Coming
from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.conference_record import ConferenceRecord
from reportwriter.domain.decision import Decided, Lack, Manner, Referral, YesNo
from reportwriter.domain.errors import VaultError
from reportwriter.domain.ids import ConferenceReference
from reportwriter.domain.statement import Kind
from reportwriter.forms.practice import Conduct, Names
from reportwriter.services.taking_part import not_heard
from reportwriter.ui.at_conference.presenter import AtConferencePresenter
from reportwriter.ui.at_conference.rows import CORE_KEY, Part
from reportwriter.wording import conference_record as words
from reportwriter.wording.attendance import FIRST
from tests.ui.at_conference.sample import (
    AT,
    CARE_NAME,
    POLICE_NAME,
    REPORTS,
    SCHOOL_NAME,
    FakeDeciding,
    cited,
    meeting,
    parent,
    tools_of,
    whole_record,
    with_child,
)
from tests.ui.at_conference.screens import JUNIPER, OTTO, FakeView, Screen, a_screen
from tests.ui.fakes import FakeGoing
from tests.ui.sample_desk import FIC, SCHOOL
from tests.ui.waiting import WaitingRunner


@pytest.fixture
def screen() -> Screen:
    return a_screen()


def test_it_begins_with_the_running_sheet_and_says_how_much_is_still_to_be_said(
    screen: Screen,
) -> None:
    assert [row.title for row in screen.view.contents] == [words.PARTS[part][0] for part in Part]
    assert [row.aside for row in screen.view.contents] == ["5", "4", "2", "", "2", "", "", "", ""]
    assert screen.view.head is not None
    assert screen.view.head.state == words.still_to_say(8)
    assert not screen.view.head.is_whole
    assert screen.view.spoken[0].startswith(
        "Met the parents or carers before the start, done at 09"
    )


def test_enter_ticks_a_step_at_this_moment_and_takes_the_tick_back(screen: Screen) -> None:
    screen.presenter.act("step purpose")
    assert screen.record.step("purpose").done_at == AT
    assert screen.view.pane is not None
    assert screen.view.pane.act == words.NOT_DONE_AFTER_ALL

    screen.presenter.act("step purpose")
    assert screen.record.step("purpose").done_at is None
    assert screen.view.pane.act == words.NOW_DONE


def test_the_questions_of_an_area_stand_in_the_running_sheet() -> None:
    held = meeting()
    area = replace(held.area, conduct=Conduct(questions=("What help do they need?",)))
    screen = a_screen(FakeDeciding(held=replace(held, area=area)))

    keys = [line.key for line in screen.view.lines]
    assert keys.index("step question_1") == keys.index("step views") - 1
    screen.at(Part.COURSE, "step question_1").presenter.answer("note", "Somebody at night.")
    assert screen.record.step("question_1").note == "Somebody at night."
    assert screen.view.pane is not None
    assert screen.view.pane.title == "What help do they need?"


def test_what_is_said_is_added_with_the_time_and_gets_its_kind(screen: Screen) -> None:
    screen.presenter.go_to(Part.SAID)
    screen.presenter.add()
    screen.presenter.answer("who", "Health visitor")
    screen.presenter.answer("text", "He walks.")
    screen.presenter.answer("kind", "observation")
    screen.presenter.answer("about", (OTTO,))
    screen.presenter.answer("is_childs_view", "yes")

    added = screen.record.contributions[-1]
    assert (added.said_at, added.who, added.text) == ("10:25", "Health visitor", "He walks.")
    assert (added.kind, added.about, added.is_childs_view) == (Kind.OBSERVATION, (OTTO,), True)
    assert screen.view.current == f"said {added.id}"
    assert screen.view.edits == 1
    screen.presenter.answer("kind", "")
    assert screen.record.contributions[-1].kind is None


def test_what_is_kept_from_somebody_is_said_of_its_row(screen: Screen) -> None:
    screen.at(Part.SAID, "said 4")
    (name,) = screen.deciding.held.named([parent()])

    assert screen.view.spoken[3].endswith(f"not for {name}")
    assert screen.view.pane is not None
    assert screen.view.pane.below == ""
    screen.presenter.answer("withheld_from", ())
    assert screen.view.pane.below == words.EVERYBODY_MAY_READ


def test_statements_are_cited_as_they_are_typed_and_quoted_below(screen: Screen) -> None:
    screen.at(Part.SAID, "said 2")
    assert screen.view.shown("rests_on").hint == words.CITE
    reference = REPORTS[SCHOOL].printed[1].reference

    screen.presenter.answer("rests_on", f"{reference.lower()}, QQ")

    shown = screen.view.shown("rests_on")
    assert screen.record.contributions[1].rests_on == (cited(SCHOOL, 1),)
    assert shown.answer == f"{reference.lower()}, QQ"
    assert shown.hint.startswith(f"{reference}, {SCHOOL_NAME}, ")
    assert shown.problem == words.unknown_cited(["QQ"])
    screen.at(Part.SAID, "said 1")
    assert screen.view.shown("rests_on").answer == REPORTS[SCHOOL].printed[0].reference


def test_a_day_is_read_as_it_is_typed_and_the_area_says_by_when(screen: Screen) -> None:
    screen.at(Part.PLAN, CORE_KEY)
    assert (
        "Wednesday 20\N{NO-BREAK SPACE}January\N{NO-BREAK SPACE}2027"
        in screen.view.shown("first_on").hint
    )

    screen.presenter.answer("first_on", "19 jan")
    assert str(screen.record.core_group.first_on) == "2027-01-19"
    read, by_when = (
        screen.view.shown("first_on").hint.replace("\N{NO-BREAK SPACE}", " ").split(". ", 1)
    )
    assert read == "Tuesday 19 January 2027"
    assert by_when.startswith("First core group by ")
    assert screen.view.shown("first_on").problem == ""

    screen.presenter.answer("first_on", "19 jan x")
    assert screen.record.core_group.first_on is None
    assert screen.view.shown("first_on").problem != ""
    assert screen.view.shown("first_on").answer == "19 jan x"


def test_a_view_given_at_the_table_stands_beside_the_one_in_the_report(screen: Screen) -> None:
    screen.at(Part.VIEWS, f"view {JUNIPER} {CARE_NAME}")
    before = screen.deciding.held.provisional(CARE_NAME, JUNIPER)
    assert screen.view.pane is not None
    assert screen.view.pane.title == f"{CARE_NAME}, Juniper"
    assert screen.view.pane.below.startswith("In the report: ")

    screen.presenter.answer("view", "no")
    screen.presenter.answer("because", "The family has its own plan.")

    assert screen.record.view(CARE_NAME, JUNIPER).because == "The family has its own plan."
    assert screen.deciding.held.provisional(CARE_NAME, JUNIPER) == before
    assert any(
        one.startswith(f"{CARE_NAME}, Juniper, In the report") and one.endswith(", No")
        for one in screen.view.spoken
    )


def test_whoever_has_had_contact_with_a_child_is_asked_for_their_view_first() -> None:
    held = meeting()
    first, quiet = held.coming.agencies[0].attendance, held.coming.agencies[1].attendance
    heard = held.coming.with_agency(replace(first, direct_contact=DirectContact.NO))
    screen = a_screen(FakeDeciding(held=replace(held, coming=heard)))

    screen.presenter.go_to(Part.VIEWS)

    assert screen.view.spoken[0].startswith(quiet.agency)


def test_whose_first_conference_it_is_stands_with_their_views() -> None:
    held = meeting()
    new = held.coming.agencies[0].attendance
    heard = held.coming.with_agency(replace(new, is_first=True))
    screen = a_screen(FakeDeciding(held=replace(held, coming=heard)))

    screen.presenter.go_to(Part.VIEWS)

    said = [one for one in screen.view.spoken if FIRST in one]
    assert said == [one for one in screen.view.spoken if one.startswith(new.agency)]
    assert said


def test_the_running_sheet_has_a_line_for_the_closed_part(screen: Screen) -> None:
    screen.presenter.act("step closed_part")

    assert screen.record.step("closed_part").done_at == AT


def test_a_plan_can_be_marked_as_interim(screen: Screen) -> None:
    screen.at(Part.PLAN, CORE_KEY).presenter.answer("is_interim", "yes")

    assert screen.record.core_group.is_interim


def test_who_was_not_heard_is_said_once_nothing_else_is_lacking() -> None:
    held = meeting()
    assert not_heard(held)
    open_still = a_screen(FakeDeciding(held=held))
    whole = a_screen(
        FakeDeciding(held=replace(held, conference=replace(held.conference, people=())))
    )

    assert open_still.view.head is not None
    assert "Not heard yet" not in open_still.view.head.tasks
    assert whole.view.head is not None
    assert words.not_heard(not_heard(held)) in whole.view.head.tasks


def test_an_agency_without_a_report_or_a_view_in_it_says_so() -> None:
    held = meeting()
    side = replace(held.side_by_side, reports=REPORTS[:1])
    screen = a_screen(FakeDeciding(held=replace(held, side_by_side=side)))

    screen.presenter.go_to(Part.VIEWS)

    assert any(POLICE_NAME in one and words.NO_REPORT in one for one in screen.view.spoken)


def test_of_a_decision_is_asked_what_its_answers_make_matter(screen: Screen) -> None:
    screen.at(Part.DECISIONS, f"decision {OTTO}")
    assert {"has_suffered", "categories", "manner", "voice", "looked_after"} <= screen.view.asked
    assert not {"limb", "equal_extent", "chair_because", "missing"} & screen.view.asked

    screen.presenter.answer("is_likely", "yes")
    screen.presenter.answer("manner", "chair")
    screen.presenter.answer("categories", ("neglect",))
    screen.presenter.answer("categories", ("emotional_abuse", "neglect"))
    assert {"limb", "equal_extent", "chair_because"} <= screen.view.asked
    otto = screen.record.decision(OTTO)
    assert (otto.is_likely, otto.manner) == (YesNo.YES, Manner.CHAIR)
    assert otto.categories == ("neglect", "emotional_abuse")

    screen.presenter.answer("decided", Decided.PUT_OFF)
    assert {"missing", "decide_by"} <= screen.view.asked
    assert "manner" not in screen.view.asked
    screen.presenter.answer("decided", Decided.NO_PLAN)
    assert "help_offered" in screen.view.asked
    screen.presenter.answer("decided", Decided.HELD_AGAIN)
    assert screen.view.asked == {"decided"}


def test_safeguards_are_asked_of_a_child_who_is_looked_after_and_has_a_plan(
    screen: Screen,
) -> None:
    screen.at(Part.DECISIONS, f"decision {OTTO}")
    before = screen.view.asked

    screen.presenter.answer("looked_after", "He comes home in March.")
    screen.presenter.answer("safeguards", "Both reviews on one day.")

    assert "safeguards" not in before
    assert screen.view.shown("safeguards").answer == "Both reviews on one day."
    screen.presenter.answer("decided", Decided.NO_PLAN)
    assert "safeguards" not in screen.view.asked


@pytest.mark.parametrize("kind", ConferenceType)
def test_where_a_child_moved_in_from_is_asked_at_a_transfer_alone(kind: ConferenceType) -> None:
    held = meeting()
    changed = replace(held, conference=replace(held.conference, type=kind))
    screen = a_screen(FakeDeciding(held=changed)).at(Part.PLAN, CORE_KEY)

    assert ("came_from" in screen.view.asked) is (kind is ConferenceType.TRANSFER)
    assert ("assessment_by" in screen.view.asked) is (kind is not ConferenceType.REVIEW)


def test_a_referral_is_asked_about_by_the_name_of_its_area() -> None:
    held = meeting()
    area = replace(held.area, names=Names(referral="Children's Convenor"), categories=())
    area = replace(area, conduct=Conduct(), category_limits=None)
    screen = a_screen(FakeDeciding(held=replace(held, area=area)))
    screen.at(Part.DECISIONS, f"decision {JUNIPER}")

    assert screen.view.shown("referral").words == "Referred to the Children's Convenor?"
    assert not {"categories", "limb", "has_suffered", "referrer"} & screen.view.asked
    screen.presenter.answer("referral", Referral.YES)
    assert "referrer" in screen.view.asked
    screen.at(Part.VIEWS, f"view {JUNIPER} {SCHOOL_NAME}")
    assert screen.view.asked == {"view", "because"}


def test_where_a_plan_may_not_end_that_is_no_choice_and_the_reason_is_said() -> None:
    held = meeting()
    nobody = replace(held.coming, agencies=())
    review = replace(held.conference, type=ConferenceType.REVIEW)
    screen = a_screen(FakeDeciding(held=replace(held, coming=nobody, conference=review)))
    screen.at(Part.DECISIONS, f"decision {JUNIPER}")

    shown = screen.view.shown("decided")
    assert Decided.PLAN_ENDS not in dict(shown.choices)
    assert shown.hint == nobody.answer.reason
    screen.at(Part.PLAN, CORE_KEY)
    assert "assessment_by" not in screen.view.asked


def test_dissent_and_actions_are_added_where_they_belong(screen: Screen) -> None:
    screen.presenter.go_to(Part.DECISIONS)
    screen.presenter.add()
    screen.presenter.answer("who", "Police")
    screen.presenter.go_to(Part.PLAN)
    screen.presenter.add()
    screen.presenter.answer("what", "See the doctor")
    screen.presenter.answer("is_familys", "yes")
    screen.presenter.answer("children", (OTTO,))
    screen.presenter.go_to(Part.VIEWS)
    screen.presenter.add()

    assert screen.record.dissents[-1].who == "Police"
    last = screen.record.actions[-1]
    assert (last.what, last.is_familys, last.children) == ("See the doctor", True, (OTTO,))


def test_what_was_typed_in_one_go_is_undone_in_one_step_and_redone(screen: Screen) -> None:
    screen.at(Part.SAID, "said 2")
    for text in ("S", "Sh", "She"):
        screen.presenter.answer("text", text)
    screen.presenter.go_to(Part.COURSE)

    screen.presenter.undo()
    assert screen.record.contributions[1].text.startswith("She says")
    assert screen.view.part is Part.SAID
    assert screen.view.current == "said 2"
    screen.presenter.redo()
    assert screen.record.contributions[1].text == "She"
    screen.presenter.redo()
    assert screen.view.head is not None
    assert (screen.view.head.can_undo, screen.view.head.can_redo) == (True, False)


def test_what_was_taken_away_comes_back(screen: Screen) -> None:
    screen.at(Part.SAID, "said 2").presenter.remove()
    assert [one.id for one in screen.record.contributions] == ["1", "3", "4"]
    assert screen.view.news == [(words.REMOVED, "")]

    screen.presenter.undo()

    assert [one.id for one in screen.record.contributions] == ["1", "2", "3", "4"]
    assert screen.view.current == "said 2"


def test_what_cannot_be_taken_away_stays(screen: Screen) -> None:
    before = screen.record
    screen.at(Part.DECISIONS, f"decision {JUNIPER}").presenter.remove()
    screen.at(Part.PLAN, CORE_KEY).presenter.remove()

    assert screen.record == before


def test_it_is_not_closed_while_something_is_lacking_and_leads_there(screen: Screen) -> None:
    screen.presenter.close_conference()

    assert screen.record.closed_at is None
    assert (screen.view.part, screen.view.current) == (Part.DECISIONS, f"decision {OTTO}")
    assert screen.view.news[-1][0] == words.CANNOT_CLOSE
    assert screen.view.news[-1][1].startswith("Otto: Still to say: ")


def test_what_is_lacking_of_the_plan_leads_to_its_dates(screen: Screen) -> None:
    screen.at(Part.DECISIONS, f"decision {OTTO}").presenter.answer("decided", "held_again")

    screen.presenter.close_conference()

    assert (screen.view.part, screen.view.current) == (Part.PLAN, CORE_KEY)
    assert screen.view.news[-1][1] == words.lacks_words([Lack.CORE_GROUP_DAY])


def test_it_is_closed_once_all_is_said_and_a_change_opens_it_again(screen: Screen) -> None:
    screen.at(Part.DECISIONS, f"decision {OTTO}").presenter.answer("decided", "held_again")
    screen.at(Part.PLAN, CORE_KEY)
    for ask in ("first_on", "assessment_by", "review_on"):
        screen.presenter.answer(ask, "20 jan 2027")

    closed, states = [], []
    for act in (
        screen.presenter.close_conference,
        lambda: screen.presenter.answer("lead_worker", "Somebody else"),
    ):
        act()
        closed.append(screen.is_closed)
        states.append(screen.view.head.state if screen.view.head else "")

    assert closed == [True, False]
    assert states[0].startswith("Closed on 6")
    assert states[1] == words.ALL_SAID


def test_a_child_whose_views_nothing_tells_of_is_left_to_the_core_group(screen: Screen) -> None:
    assert screen.view.head is not None
    assert screen.view.head.tasks == words.voice_tasks(["Otto"])

    screen.at(Part.DECISIONS, f"decision {OTTO}").presenter.answer("voice", "He showed us his bed.")

    assert screen.view.head.tasks == ""


def test_a_conference_without_children_says_so() -> None:
    held = meeting(ConferenceRecord())
    nobody = replace(held.conference, people=())
    screen = a_screen(FakeDeciding(held=replace(held, conference=nobody)))

    assert screen.view.head is not None
    assert screen.view.head.state == words.NO_CHILD
    screen.presenter.go_to(Part.DECISIONS)
    assert screen.view.lines == ()
    assert screen.view.pane is None
    screen.presenter.answer("because", "x")
    screen.presenter.remove()


def test_the_parts_follow_each_other(screen: Screen) -> None:
    shown = []
    for by in (-1, *[1] * 9):
        screen.presenter.step(by)
        shown.append(screen.view.part)

    assert list(dict.fromkeys(shown)) == list(Part)
    assert screen.view.focused == shown


def test_trouble_is_told_and_the_last_state_is_saved_with_the_next(screen: Screen) -> None:
    screen.at(Part.SAID, "said 2")
    screen.deciding.trouble = VaultError("the disk is full")
    screen.presenter.answer("text", "Not kept yet")
    assert screen.view.trouble is screen.deciding.trouble

    screen.deciding.trouble = None
    screen.presenter.answer("who", "Mother, by telephone")
    assert screen.record.contributions[1].text == "Not kept yet"


def test_what_is_not_kept_yet_is_not_lost_by_going_away() -> None:
    deciding, runner, view = FakeDeciding(), WaitingRunner(), FakeView()
    presenter = AtConferencePresenter(view, tools_of(deciding, vault=runner), FakeGoing())
    presenter.open(FIC)
    runner.do_all()
    presenter.go_to(Part.SAID)
    presenter.select("said 2")
    presenter.answer("text", "Under way")
    presenter.close()
    presenter.open(FIC)
    runner.waiting.reverse()
    runner.do_next()

    assert presenter.meeting is not None
    assert presenter.meeting.record.contributions[1].text == "Under way"


def test_another_conference_begins_anew_and_what_came_too_late_is_not_shown(
    screen: Screen,
) -> None:
    screen.at(Part.SAID, "said 2")
    screen.presenter.open(ConferenceReference("FIC-0002"))

    assert screen.presenter.meeting is None
    assert screen.view.lines == ()
    screen.presenter.go_to(Part.SAID)
    screen.presenter.add()
    screen.presenter.undo()
    screen.presenter.close_conference()
    screen.presenter.go_back()
    assert screen.going.backs == 1


def test_a_conference_that_cannot_be_opened_says_why() -> None:
    screen = a_screen(FakeDeciding(trouble=VaultError("closed")))

    assert isinstance(screen.view.trouble, VaultError)


def test_what_a_child_that_comes_must_not_hear_first_is_said_until_it_is_closed() -> None:
    made = with_child(Coming.WHOLE)
    open_ = a_screen(FakeDeciding(held=made))
    over = replace(whole_record(), closed_at=AT)
    closed = a_screen(FakeDeciding(held=made.with_record(over)))

    assert open_.view.head is not None
    assert "Juniper comes, and must not hear for the first time here:" in open_.view.head.tasks
    assert closed.view.head is not None
    assert "Juniper comes" not in closed.view.head.tasks


def test_of_many_references_some_are_named_and_the_others_counted() -> None:
    said = words.not_before_child("Juniper", [("School", [f"A{one}" for one in range(8)])])

    assert said.endswith("A0, A1, A2, A3, A4, A5 and 2 more (School).")
