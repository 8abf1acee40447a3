"""What is asked of each kind of person and agency: only what matters, in the words of the chair."""

from dataclasses import replace
from datetime import date

import pytest

from reportwriter.domain.attendance import Attendance, Comes, Here, Presence
from reportwriter.domain.attendee import Allowed, Attendee, Coming, Standing, Way
from reportwriter.domain.exclusion import Exclusion, Extent, Police
from reportwriter.domain.ids import RecordId
from reportwriter.services.coming import AgencyComes, PersonComes, Rules
from reportwriter.ui.who_comes.asks import LABELS, Answer, Ask, answer
from reportwriter.ui.who_comes.panes import Pane, agency_answered, agency_pane
from reportwriter.ui.who_comes.person_pane import person_answered, person_pane
from reportwriter.wording import attendance as words
from reportwriter.wording import exclusion
from tests.ui.who_comes.sample import (
    EXCLUDED,
    EXCLUSION_RULE,
    GROUNDS,
    JUNIPER,
    MARA,
    OBSERVER,
    STOCKPORT,
)

DAY = date(2027, 1, 6)
RULES = Rules(quorum=STOCKPORT, exclusion=GROUNDS, exclusion_rule=EXCLUSION_RULE)
SCHOOL = Attendance(agency="School")


def one(standing: Standing, **said: object) -> Attendee:
    return Attendee(id=RecordId("x"), name="Ida", standing=standing, **said)  # type: ignore[arg-type]


def asked(said: Attendee, *, is_named: bool = True) -> list[Ask]:
    pane = person_pane(PersonComes(attendee=said, is_named=is_named), ())
    return [shown.ask for shown in pane.shown]


def of_agency(said: Attendance, rules: Rules = RULES, **known: object) -> Pane:
    given = {"asked": "", "counts_as": "", **known}
    return agency_pane(AgencyComes(attendance=said, **given), rules)  # type: ignore[arg-type]


def test_every_question_has_its_words() -> None:
    assert set(LABELS) == set(Ask)


def test_of_an_agency_only_what_the_rule_makes_matter_is_asked() -> None:
    care = of_agency(SCHOOL, counts_as="Children's Social Care")
    assert [shown.ask for shown in care.shown] == [Ask.COMES, Ask.COUNTS_AS, Ask.HERE]

    comes = of_agency(replace(SCHOOL, comes=Comes.SUBSTITUTE))

    assert [shown.ask for shown in comes.shown] == [
        Ask.COMES,
        Ask.WHO,
        Ask.ALSO,
        Ask.FIRST,
        Ask.COUNTS_AS,
        Ask.CONTACT,
        Ask.HERE,
    ]
    assert (comes.shown[3].answer, comes.shown[3].hint) == ("", "")
    assert tuple(Ask).index(Ask.FIRST) < tuple(Ask).index(Ask.HERE), "it is asked beforehand"
    new = of_agency(replace(SCHOOL, comes=Comes.COMES, is_first=True))
    assert next(one for one in new.shown if one.ask is Ask.FIRST).hint == words.FIRST_HINT
    assert [shown.ask for shown in of_agency(SCHOOL, Rules()).shown] == [Ask.COMES, Ask.HERE]


def test_where_the_area_wants_it_each_agency_has_a_reason_to_come() -> None:
    pane = of_agency(SCHOOL, Rules(asks_reason=True))

    assert Ask.REASON in [shown.ask for shown in pane.shown]


def test_three_of_one_agency_are_warned_of() -> None:
    many = replace(SCHOOL, comes=Comes.COMES, also="Ada Quill, Bo Lark")

    assert of_agency(many).lacks == words.TOO_MANY
    assert of_agency(replace(many, also="Ada Quill")).lacks == ""


@pytest.mark.parametrize(
    "said",
    [
        replace(SCHOOL, comes=Comes.ABSENT),
        replace(SCHOOL, presence=Presence(here=Here.NOT_HERE)),
    ],
)
def test_what_an_absent_agency_sent_is_given_to_the_others(said: Attendance) -> None:
    assert of_agency(said, observations=0).shown[-1].ask is Ask.CIRCULATED
    assert of_agency(said).shown[-1].ask is not Ask.CIRCULATED
    assert of_agency(SCHOOL, observations=0).shown[-1].ask is not Ask.CIRCULATED
    assert agency_answered(said, Ask.CIRCULATED, "yes").is_circulated


def test_of_a_child_that_comes_the_chairs_word_is_asked_and_when_they_meet() -> None:
    assert asked(JUNIPER) == [Ask.COMING, Ask.PART, Ask.ACKNOWLEDGED, Ask.BEFOREHAND, Ask.HERE]
    known = replace(JUNIPER, acknowledged_on=DAY)
    assert Ask.ACKNOWLEDGED in asked(known)
    assert person_answered(known, Ask.ACKNOWLEDGED, "", DAY).acknowledged_on is None


def test_of_a_child_that_does_not_come_it_is_asked_why_and_how_its_views_come_in() -> None:
    absent = replace(JUNIPER, coming=Coming.WILL_NOT)

    assert asked(absent) == [Ask.COMING, Ask.WHY_NOT, Ask.VIEWS, Ask.HERE]
    talks = replace(absent, views=(Way.TALKS_WITH_CHAIR,))
    assert asked(talks)[2:] == [Ask.VIEWS, Ask.VIEWS_NOTE, Ask.BEFOREHAND, Ask.HERE]


def test_of_an_adult_the_ground_is_asked_only_where_they_come() -> None:
    assert Ask.BASIS in asked(MARA)
    assert Ask.BASIS not in asked(replace(MARA, coming=Coming.CANNOT))
    assert Ask.WHY_NOT in asked(replace(MARA, coming=Coming.NOT_ASKED))


def test_whoever_was_added_has_a_name_and_a_standing_to_give() -> None:
    assert asked(one(Standing.GUARDIAN), is_named=False) == [
        Ask.STANDING,
        Ask.NAME,
        Ask.FOR_WHOM,
        Ask.COMING,
        Ask.HERE,
    ]


def test_of_an_interpreter_language_and_booking_are_asked() -> None:
    assert asked(one(Standing.INTERPRETER)) == [
        Ask.FOR_WHOM,
        Ask.LANGUAGE,
        Ask.BOOKED,
        Ask.COMING,
        Ask.HERE,
    ]


def test_an_observer_is_asked_to_come_only_once_allowed() -> None:
    assert asked(OBSERVER) == [Ask.REQUEST, Ask.CONSENTS, Ask.ALLOWED, Ask.HERE]
    assert Ask.COMING in asked(replace(OBSERVER, allowed=Allowed.YES))


def test_a_supporter_can_be_excluded_and_a_lawyer_cannot() -> None:
    assert Ask.EXCLUDED in asked(one(Standing.SUPPORTER))
    assert Ask.EXCLUDED not in asked(one(Standing.LAWYER))
    assert Ask.EXCLUDED not in asked(JUNIPER)


def test_an_exclusion_asks_all_that_the_procedures_ask_and_no_more() -> None:
    assert asked(EXCLUDED) == [
        Ask.VIEWS,
        Ask.EXCLUDED,
        Ask.EXTENT,
        Ask.POLICE,
        Ask.TOLD,
        Ask.TELLER,
        Ask.TELLING,
        Ask.HERE,
    ]
    in_part = replace(EXCLUDED, exclusion=Exclusion(extent=Extent.PART, told_in_writing=True))
    assert {Ask.COMING, Ask.EXCLUDED_PART, Ask.TOLD_ON} <= set(asked(in_part))


def test_why_is_not_asked_here_and_it_is_said_where() -> None:
    pane = person_pane(PersonComes(attendee=EXCLUDED), ())

    hint = next(one.hint for one in pane.shown if one.ask is Ask.EXCLUDED)
    assert "write it under Confidential items" in hint
    open_one = replace(EXCLUDED, exclusion=Exclusion())
    lacks = person_pane(PersonComes(attendee=open_one), ()).lacks
    assert exclusion.LACKS["reason"] in lacks.split("\n")


def test_what_is_still_to_be_done_is_said_one_thing_a_line() -> None:
    pane = person_pane(PersonComes(attendee=EXCLUDED), ())

    assert pane.lacks.split("\n") == [
        "Choose how their views come in.",
        exclusion.LACKS["letter"],
        exclusion.LACKS["teller"],
    ]


def test_an_exclusion_is_taken_back_whole() -> None:
    assert person_answered(EXCLUDED, Ask.EXCLUDED, "", DAY).exclusion is None
    assert person_answered(EXCLUDED, Ask.EXCLUDED, "yes", DAY) == EXCLUDED
    assert person_answered(MARA, Ask.TELLER, "Nobody", DAY) == MARA


@pytest.mark.parametrize(
    ("ask", "given", "name", "kept"),
    [
        (Ask.EXTENT, "part", "extent", Extent.PART),
        (Ask.POLICE, "not_yet", "police", Police.NOT_YET),
        (Ask.TELLER, "Tom Fennimore", "teller", "Tom Fennimore"),
        (Ask.TOLD_ON, "4 January 2027", "told_on", date(2027, 1, 4)),
        (Ask.TOLD_ON, "4 Jan", "told_on", date(2027, 1, 4)),
        (Ask.TOLD_ON, "soon", "told_on", None),
    ],
)
def test_each_answer_about_an_exclusion_is_kept_as_what_it_is(
    ask: Ask, given: Answer, name: str, kept: object
) -> None:
    changed = person_answered(EXCLUDED, ask, given, DAY).exclusion

    assert getattr(changed, name) == kept


def test_that_somebody_was_told_brings_the_day_unless_it_was_said() -> None:
    told = person_answered(EXCLUDED, Ask.TOLD, "yes", DAY)
    assert told.exclusion is not None
    assert told.exclusion.told_on == DAY

    again = person_answered(told, Ask.TOLD, "yes", date(2027, 1, 9))

    assert again.exclusion == told.exclusion


@pytest.mark.parametrize(
    ("ask", "given"),
    [
        (Ask.COMING, "part"),
        (Ask.BASIS, ("contact", "partner_with_care")),
        (Ask.VIEWS, ("written",)),
        (Ask.CONSENTS, ("child",)),
        (Ask.ALLOWED, "no"),
        (Ask.STANDING, "lawyer"),
        (Ask.BOOKED, "yes"),
        (Ask.BOOKED, ""),
        (Ask.FOR_WHOM, "Mara"),
    ],
)
def test_an_answer_about_a_person_is_shown_as_it_was_given(ask: Ask, given: Answer) -> None:
    assert answer(person_answered(MARA, ask, given, DAY), ask) == given


def test_what_was_answered_as_somebody_else_can_still_be_shown() -> None:
    once_family = one(Standing.OBSERVER, coming=Coming.NOT_ASKED, allowed=Allowed.YES)

    pane = person_pane(PersonComes(attendee=once_family), ())

    coming = next(shown for shown in pane.shown if shown.ask is Ask.COMING)
    assert coming.answer in [key for key, _ in coming.choices]


def test_whoever_needs_an_interpreter_by_a_report_is_shown_with_that() -> None:
    pane = person_pane(PersonComes(attendee=MARA, interpreter="Polish"), ())

    assert pane.under == "Mother\nA report asks for an interpreter: Polish."
