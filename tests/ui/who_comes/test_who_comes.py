"""The screen of who comes: what it says above the list, keeps, and does by keyboard."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest

from reportwriter.domain.attendance import Comes, DirectContact, Here, Presence
from reportwriter.domain.attendee import Coming
from reportwriter.domain.errors import ReportWriterError, VaultError
from reportwriter.forms.practice import Quorum
from reportwriter.ui.table_rows import Line
from reportwriter.ui.who_comes.asks import Ask
from reportwriter.ui.who_comes.marking import Mark
from reportwriter.ui.who_comes.panes import Pane, Shown
from reportwriter.ui.who_comes.plan_pane import APART, LEGAL, QUORUM
from reportwriter.ui.who_comes.presenter import WhoComesPresenter
from reportwriter.ui.who_comes.rows import LACKING, ComesHead, agency_key, head_of, person_key
from reportwriter.wording import attendance as words
from reportwriter.wording import attendee as people
from reportwriter.wording import quorum
from tests.ui.fakes import FakeGoing
from tests.ui.sample_desk import FIC
from tests.ui.who_comes.sample import (
    ADVOCATE,
    CAL,
    EXCLUDED,
    HEARD,
    JUNIPER,
    MARA,
    NOW,
    OBSERVER,
    PEOPLE,
    UNCHECKED,
    FakeWhoComes,
    coming_to,
    tools_of,
)

CARE, SCHOOL, POLICE, GP, HOUSING = (one.agency for one in HEARD)
HERE = Presence(here=Here.HERE)


@dataclass
class FakeView:
    head: ComesHead | None = None
    lines: Sequence[Line] = ()
    current: str = ""
    panes: list[Pane | None] = field(default_factory=list)
    trouble: ReportWriterError | None = None
    said: str = ""
    gone_on: int = 0
    began: int = 0
    marked: int = 0
    refusals: int = 0
    order: list[str] = field(default_factory=list)

    def show_head(self, head: ComesHead) -> None:
        self.head = head
        self.order.append("head")

    def show_lines(self, lines: Sequence[Line], current: str) -> None:
        self.lines, self.current = lines, current

    def show_pane(self, pane: Pane | None, *, fresh: bool) -> None:
        self.panes.append(pane)

    def show_new(self) -> None:
        self.began += 1

    def show_removed(self, sentence: str) -> None:
        self.said = sentence

    def show_not_marked(self, sentence: str) -> None:
        self.said = sentence
        self.refusals += 1

    def show_marked(self) -> None:
        self.marked += 1

    def go_on(self) -> None:
        self.gone_on += 1

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error
        self.order.append("trouble")

    @property
    def pane(self) -> Pane:
        pane = self.panes[-1]
        assert pane is not None
        return pane

    @property
    def asked(self) -> list[Ask]:
        return [one.ask for one in self.pane.shown]

    def question(self, ask: Ask) -> Shown:
        return next(one for one in self.pane.shown if one.ask is ask)

    def spoken(self, key: str) -> str:
        return next(line.spoken for line in self.lines if line.key == key)


@dataclass
class Screen:
    view: FakeView
    kept: FakeWhoComes
    going: FakeGoing
    presenter: WhoComesPresenter

    def at(self, key: str) -> "Screen":
        self.presenter.choose(key)
        return self


@pytest.fixture
def screen() -> Screen:
    view, kept, going = FakeView(), FakeWhoComes(), FakeGoing()
    presenter = WhoComesPresenter(view, tools_of(kept), going)
    presenter.open(FIC)
    return Screen(view, kept, going, presenter)


def test_it_says_how_many_are_sure_what_is_lacking_and_on_what_rule_that_rests(
    screen: Screen,
) -> None:
    head = screen.view.head
    assert head is not None
    assert head.outlook == "Not yet quorate: 2 of the 3 agencies needed are sure to come."
    assert head.sentences == ("Say whether GP practice has had direct contact with a child.",)
    assert head.rule.endswith("(Handbook, paragraph 8.1)")
    assert not head.is_quorate


def test_all_who_come_stand_in_groups_each_as_one_line_that_can_be_read_out(
    screen: Screen,
) -> None:
    assert [line.spoken for line in screen.view.lines] == [
        "Agencies",
        f"{CARE}, Must be there, Comes",
        f"{SCHOOL}, Sends somebody else: Ada Quill, deputy head",
        f"{POLICE}, Does not come",
        f"{GP}, Comes",
        f"{HOUSING}, Not heard yet",
        "Family and children",
        f"Juniper Pebblewick, Child, Comes, to a part, {LACKING}",
        "Mara Pebblewick, Mother, Comes, to all of it",
        "Cal Ridgeway, Stepfather, Not heard yet",
        "Others",
        "Ida Fenwick, Supporter or advocate for Mara Pebblewick, Comes, to all of it",
        f"Bo Lark, Observer, Waits for your decision, {LACKING}",
        "The conference",
        "Quorum, Nothing to decide",
        "Legal advice",
        "Attending apart",
    ]
    assert screen.view.current == agency_key(CARE)


def test_an_answer_is_kept_at_once_and_counts(screen: Screen) -> None:
    screen.at(agency_key(GP)).presenter.answer(Ask.CONTACT, "yes")

    assert screen.kept.heard[GP].direct_contact is DirectContact.YES
    assert screen.view.head is not None
    assert screen.view.head.is_quorate
    assert screen.view.current == agency_key(GP)


def test_two_answers_given_at_once_are_both_kept(screen: Screen) -> None:
    presenter = screen.at(agency_key(HOUSING)).presenter
    presenter.answer(Ask.COMES, "substitute")
    presenter.answer(Ask.WHO, "Tess Marlow")
    presenter.answer(Ask.COUNTS_AS, CARE)

    said = screen.kept.heard[HOUSING]
    assert (said.comes, said.who, said.counts_as) == (Comes.SUBSTITUTE, "Tess Marlow", CARE)


def test_what_could_not_be_kept_is_told_and_not_shown_as_if_it_were(screen: Screen) -> None:
    screen.at(agency_key(HOUSING))
    before = screen.kept.coming
    screen.kept.trouble = VaultError("full")

    screen.presenter.answer(Ask.COMES, "comes")

    assert isinstance(screen.view.trouble, VaultError)
    assert screen.kept.coming == before


def test_what_went_wrong_stays_in_sight_once_all_is_shown_anew(screen: Screen) -> None:
    screen.at(agency_key(HOUSING))
    screen.kept.refuses_once = VaultError("full")

    screen.presenter.answer(Ask.COMES, "comes")

    assert screen.view.spoken(agency_key(HOUSING)) == f"{HOUSING}, Not heard yet"
    assert screen.view.order[-2:] == ["head", "trouble"]


def test_a_locked_vault_leaves_nothing_on_the_screen(screen: Screen) -> None:
    screen.presenter.close()
    screen.presenter.answer(Ask.COMES, "comes")
    screen.presenter.mark(Mark.HERE)
    screen.presenter.add()

    assert (screen.view.lines, screen.view.panes[-1]) == ((), None)
    assert screen.kept.heard[CARE] == HEARD[0]


def test_a_rule_that_nobody_checked_is_shown_as_such() -> None:
    three = Quorum(agencies=3, at_discretion=2, rule="G")

    head = head_of(coming_to(HEARD[:2], three, UNCHECKED))

    assert words.NOT_CHECKED in head.rule
    assert head.sentences == (words.MAY_GO_ON,)
    assert head.outlook.startswith(words.NOT_QUORATE)


def test_without_a_rule_or_an_agency_it_says_so() -> None:
    assert head_of(coming_to(quorum=None, rule=None)).outlook == words.NO_RULE
    assert head_of(coming_to(())).outlook == words.NO_AGENCY


# On the day


def test_who_is_here_is_said_with_one_key_each_and_the_quorum_is_counted_from_that(
    screen: Screen,
) -> None:
    for agency in (CARE, SCHOOL):
        screen.at(agency_key(agency)).presenter.mark(Mark.HERE)

    assert screen.view.gone_on == 2
    assert screen.kept.heard[CARE].presence == HERE
    head = screen.view.head
    assert head is not None
    assert head.outlook == "Not quorate: 2 of the 3 agencies needed are here."
    assert screen.view.spoken(agency_key(CARE)) == f"{CARE}, Must be there, Comes, Here"


def test_late_and_gone_take_the_time_from_the_clock(screen: Screen) -> None:
    presenter = screen.at(agency_key(SCHOOL)).presenter
    presenter.mark(Mark.LATE)
    assert screen.kept.heard[SCHOOL].presence == Presence(here=Here.LATE, arrived="10:20")
    assert screen.view.spoken(agency_key(SCHOOL)).endswith("Here since 10:20")

    presenter.mark(Mark.GONE)

    assert screen.kept.heard[SCHOOL].presence.left == "10:20"
    assert screen.view.spoken(agency_key(SCHOOL)).endswith("Left at 10:20")
    assert screen.view.gone_on == 0


def test_the_same_key_again_takes_back_that_somebody_is_here(screen: Screen) -> None:
    presenter = screen.at(agency_key(SCHOOL)).presenter
    presenter.mark(Mark.HERE)
    presenter.mark(Mark.HERE)
    assert screen.kept.heard[SCHOOL].presence == Presence()

    presenter.mark(Mark.NOT_HERE)

    assert screen.kept.heard[SCHOOL].presence.here is Here.NOT_HERE


def test_a_time_can_be_typed_or_taken_from_the_clock(screen: Screen) -> None:
    presenter = screen.at(person_key(MARA.id)).presenter
    presenter.answer(Ask.HERE, "late")
    assert screen.view.asked[-3:] == [Ask.HERE, Ask.ARRIVED, Ask.LEFT]

    presenter.answer(Ask.ARRIVED, "10:05")
    presenter.say_now(Ask.LEFT)

    presence = screen.kept.people[MARA.id].presence
    assert (presence.arrived, presence.left) == ("10:05", "10:20")


def test_no_child_is_marked_as_here_before_the_chair_said_that_they_know(screen: Screen) -> None:
    presenter = screen.at(person_key(JUNIPER.id)).presenter

    presenter.answer(Ask.HERE, "here")
    presenter.mark(Mark.HERE)
    assert screen.view.refusals == 2
    assert screen.view.said == people.NOT_MARKED.format(name=JUNIPER.name)
    assert screen.kept.people[JUNIPER.id].presence == Presence()
    assert screen.view.gone_on == 0

    presenter.answer(Ask.ACKNOWLEDGED, "yes")

    assert screen.kept.people[JUNIPER.id].acknowledged_on == NOW.date()
    assert screen.kept.people[JUNIPER.id].presence == HERE
    assert screen.view.marked == 1


def test_the_word_is_asked_for_also_of_a_child_who_was_not_to_come(screen: Screen) -> None:
    absent = replace(JUNIPER, coming=Coming.WILL_NOT)
    screen.kept.coming = screen.kept.coming.with_person(absent)
    screen.presenter.open(FIC)
    presenter = screen.at(person_key(JUNIPER.id)).presenter
    assert Ask.ACKNOWLEDGED not in screen.view.asked

    presenter.mark(Mark.LATE)
    assert Ask.ACKNOWLEDGED in screen.view.asked
    screen.at(person_key(MARA.id)).at(person_key(JUNIPER.id))

    assert Ask.ACKNOWLEDGED not in screen.view.asked
    presenter.answer(Ask.ACKNOWLEDGED, "yes")
    assert screen.kept.people[JUNIPER.id].presence == Presence()


def test_a_child_can_be_marked_as_not_here(screen: Screen) -> None:
    screen.at(person_key(JUNIPER.id)).presenter.mark(Mark.NOT_HERE)

    assert screen.kept.people[JUNIPER.id].presence.here is Here.NOT_HERE


def test_a_line_about_the_conference_has_nobody_to_mark(screen: Screen) -> None:
    before = screen.kept.coming

    screen.at(LEGAL).presenter.mark(Mark.HERE)

    assert screen.kept.coming == before
    assert screen.view.gone_on == 0


def test_an_observer_beside_a_child_is_warned_of(screen: Screen) -> None:
    presenter = screen.at(person_key(OBSERVER.id)).presenter
    presenter.answer(Ask.ALLOWED, "yes")
    presenter.answer(Ask.COMING, "whole")

    head = screen.view.head
    assert head is not None
    assert head.warning == "An observer would be there together with Juniper Pebblewick."
    assert head.advice == people.OBSERVED_MORE
    presenter.answer(Ask.ALLOWED, "no")
    assert screen.view.spoken(person_key(OBSERVER.id)) == "Bo Lark, Observer, May not observe"
    assert screen.view.head is not None
    assert screen.view.head.warning == ""


def test_somebody_excluded_who_sits_there_is_warned_of(screen: Screen) -> None:
    there = replace(EXCLUDED, presence=HERE)

    head = head_of(screen.kept.coming.with_person(there))

    assert head.warning == f"{CAL.name} is here and excluded from all of the conference."
    assert head_of(screen.kept.coming.with_person(EXCLUDED)).warning == ""


# People


def test_somebody_new_is_kept_with_the_first_answer(screen: Screen) -> None:
    screen.presenter.add()
    new = screen.view.current
    assert screen.view.spoken(new).startswith(people.SOMEBODY)
    assert (screen.view.began, len(screen.kept.coming.people)) == (1, len(PEOPLE))
    assert screen.view.asked[:3] == [Ask.STANDING, Ask.NAME, Ask.OFFERED]

    screen.presenter.answer(Ask.OFFERED, ("Edda Pebblewick",))

    kept = screen.kept.coming.people[-1].attendee
    assert (person_key(kept.id), kept.name) == (new, "Edda Pebblewick")


def test_somebody_begun_and_not_named_is_gone_on_with(screen: Screen) -> None:
    screen.presenter.add()
    first = screen.view.current

    screen.presenter.add()

    assert screen.view.current == first


def test_whoever_was_added_is_taken_away_and_put_back(screen: Screen) -> None:
    screen.at(person_key(ADVOCATE.id)).presenter.remove()
    assert screen.kept.removed == [ADVOCATE.id]
    assert screen.view.said == people.removed(ADVOCATE.name)

    screen.presenter.put_back()

    assert screen.kept.people[ADVOCATE.id] == ADVOCATE
    assert screen.view.current == person_key(ADVOCATE.id)
    screen.presenter.put_back()
    assert len(screen.kept.people) == len(PEOPLE)


def test_whom_a_report_names_cannot_be_taken_away(screen: Screen) -> None:
    screen.at(person_key(MARA.id)).presenter.remove()

    assert not screen.view.pane.may_remove
    assert screen.kept.removed == []


# Without a quorum


def test_the_path_is_asked_once_there_is_no_quorum(screen: Screen) -> None:
    assert screen.at(QUORUM).view.asked == []
    screen.at(agency_key(CARE)).presenter.mark(Mark.HERE)

    assert screen.at(QUORUM).view.asked == [Ask.PATH]
    assert screen.view.pane.under.endswith(quorum.MAY_NOT_END)
    assert screen.view.spoken(QUORUM).endswith(LACKING)


def test_the_new_date_is_held_against_the_last_day_of_the_area(screen: Screen) -> None:
    screen.at(agency_key(CARE)).presenter.mark(Mark.HERE)
    presenter = screen.at(QUORUM).presenter
    presenter.answer(Ask.PATH, "held_again")
    assert "27\N{NO-BREAK SPACE}January\N{NO-BREAK SPACE}2027" in (
        screen.view.question(Ask.HELD_AGAIN_ON).hint
    )

    presenter.answer(Ask.HELD_AGAIN_ON, "28 January 2027")
    assert screen.view.pane.lacks == quorum.LACKS["too_late"]
    presenter.answer(Ask.HELD_AGAIN_ON, "27 January 2027")

    assert screen.view.pane.lacks == ""
    presenter.answer(Ask.HELD_AGAIN_ON, "31 February 2027")
    assert screen.view.question(Ask.HELD_AGAIN_ON).problem
    assert screen.view.pane.lacks == quorum.LACKS["new_date"]


def test_going_on_needs_a_ground_and_a_reason_for_the_minute(screen: Screen) -> None:
    screen.at(agency_key(CARE)).presenter.mark(Mark.HERE)
    presenter = screen.at(QUORUM).presenter
    presenter.answer(Ask.PATH, "go_on")
    presenter.answer(Ask.GROUND, "absent_agency_agrees")
    assert screen.view.question(Ask.GROUND).hint.endswith("(Handbook, paragraph 8.2)")
    absent = [key for key, _ in screen.view.question(Ask.ABSENT).choices]
    assert absent == ["", SCHOOL, POLICE, GP]

    presenter.answer(Ask.ABSENT, POLICE)
    assert screen.view.question(Ask.RECOMMENDS).hint == quorum.views_given(())
    presenter.answer(Ask.ABSENT, SCHOOL)
    assert screen.view.question(Ask.RECOMMENDS).hint == (
        "Its view on a plan: Juniper: yes. Read why."
    )
    presenter.answer(Ask.RECOMMENDS, "yes")
    assert screen.view.pane.lacks == quorum.LACKS["reason"]
    presenter.answer(Ask.PATH_REASON, "The school's report says that it should go on.")

    assert screen.view.pane.lacks == ""
    answer = screen.kept.coming.answer
    assert (answer.may_go_on, answer.may_end_plan) == (True, False)


def test_proceedings_that_are_pending_ask_for_legal_advice(screen: Screen) -> None:
    presenter = screen.at(LEGAL).presenter
    assert screen.view.asked == [Ask.PROCEEDINGS]

    presenter.answer(Ask.PROCEEDINGS, "pending")
    assert screen.view.pane.lacks == quorum.NO_ADVICE
    presenter.answer(Ask.ADVICE, "Asked on 3 December; no orders sought.")

    assert screen.view.pane.lacks == ""
    assert screen.view.spoken(LEGAL) == f"{quorum.LEGAL}, {quorum.PENDING}"


def test_who_comes_when_is_written_down_where_a_family_cannot_sit_together(
    screen: Screen,
) -> None:
    presenter = screen.at(APART).presenter
    assert "comes first" in screen.view.pane.under

    presenter.answer(Ask.APART, "Mara from 10:00, Cal from 11:00")

    assert screen.kept.coming.plan.apart == "Mara from 10:00, Cal from 11:00"
    assert screen.view.spoken(APART).endswith("Cal from 11:00")
