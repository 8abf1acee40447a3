"""What a chair is told of a conference that is not as its area would have it."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from reportwriter.domain.conference import Conference, ConferenceType
from reportwriter.domain.ids import AreaId, PersonId
from reportwriter.domain.people import Person, Role
from reportwriter.domain.report import FormRef
from reportwriter.services.convening import Convening
from reportwriter.wording import convening as words
from tests.builders import a_conference
from tests.domain.clocks.calendars import LONDON
from tests.services.dated import LIBRARY, deadlines

LONG_BEFORE = datetime(2026, 12, 10, 9, tzinfo=LONDON)
BABY = Person(
    id=PersonId("P8"), name="Baby Pebblewick", role=Role.SUBJECT_CHILD, due=date(2027, 3, 3)
)


def _told(conference: Conference, *forms: FormRef, now: datetime = LONG_BEFORE) -> tuple[str, ...]:
    found = Convening(deadlines=deadlines, library=LIBRARY, now=lambda: now).told(conference, forms)
    return tuple(one.replace("\xa0", " ") for one in found)


def _called(area: str = "stockport", **changed: object) -> Conference:
    """Return a first conference on Wednesday 6 January 2027, 10:00, that keeps every rule."""
    conference = a_conference(
        area=AreaId(area),
        starts_at=datetime(2027, 1, 6, 10, tzinfo=LONDON),
        reports_due=datetime(2027, 1, 4, 10, tzinfo=LONDON),
        strategy_discussion=date(2026, 12, 14),
    )
    return replace(conference, **changed)  # type: ignore[arg-type]  # Callers name its fields.


def test_of_a_conference_that_keeps_every_rule_nothing_is_told() -> None:
    assert _told(_called()) == ()


def test_a_conference_too_long_after_the_strategy_discussion_is_counted() -> None:
    assert _told(_called(strategy_discussion=date(2026, 12, 9))) == (
        "The conference is 17 working days after the strategy discussion; Stockport asks for 15 "
        "working days at most, which is by Monday 4 January 2027.",
    )


@pytest.mark.parametrize(
    ("area", "began", "said"),
    [
        ("fife", date(2026, 12, 4), "working days after the end of the investigation; Fife asks"),
        ("scotland", date(2026, 12, 8), "29 calendar days after the day on which the concern was"),
        ("guernsey", date(2026, 12, 4), "Guernsey and Alderney asks for 15 working days at most"),
        ("england", date(2026, 12, 4), "England asks for 15 working days at most"),
    ],
)
def test_each_area_counts_by_its_own_clock(area: str, began: date, said: str) -> None:
    told = _told(_called(area, strategy_discussion=began))

    assert any(said in one for one in told)


def test_where_the_day_is_not_given_it_is_asked_for() -> None:
    assert _told(_called(strategy_discussion=None)) == (
        "Stockport asks for at most 15 working days after the strategy discussion. Give that day, "
        "to be told whether it is kept.",
    )


def test_a_review_is_counted_from_no_strategy_discussion() -> None:
    review = _called(type=ConferenceType.REVIEW, strategy_discussion=None)

    assert not any("strategy discussion" in one for one in _told(review))


def test_a_conference_before_birth_goes_by_the_due_day() -> None:
    people = (BABY,)
    late = _called("fife", type=ConferenceType.PRE_BIRTH, people=people)

    (told,) = (one for one in _told(late) if "later than Fife asks" in one)

    assert "28 weeks of pregnancy, which is by Wednesday 9 December 2026" in told


def test_a_conference_before_birth_without_an_unborn_child_says_what_to_do() -> None:
    assert words.NOBODY_UNBORN in _told(_called(type=ConferenceType.PRE_BIRTH))
    assert words.NOBODY_UNBORN not in _told(_called(type=ConferenceType.PRE_BIRTH, people=(BABY,)))


def test_a_day_on_which_nobody_works_is_pointed_out() -> None:
    saturday = datetime(2027, 1, 9, 10, tzinfo=LONDON)
    new_year = datetime(2027, 1, 1, 10, tzinfo=LONDON)

    on_saturday = _told(_called(starts_at=saturday, reports_due=saturday - timedelta(days=4)))
    on_new_year = _told(_called(starts_at=new_year, reports_due=new_year - timedelta(days=4)))

    assert "Saturday 9 January 2027 is no working day there." in on_saturday
    assert "Friday 1 January 2027 is no working day there (New Year's Day)." in on_new_year


def test_reports_asked_for_later_than_the_area_does_are_named() -> None:
    late = _called(reports_due=datetime(2027, 1, 5, 9, tzinfo=LONDON))

    assert _told(late) == (
        "You ask for reports later than Stockport does, which is by Monday 4 January 2027, 10:00.",
    )


def test_reports_that_would_be_due_before_today_are_named() -> None:
    (told,) = _told(_called(), now=datetime(2027, 1, 5, 9, tzinfo=LONDON))

    assert told == (
        "By the rule of Stockport reports would have been due by Monday 4 January 2027, 10:00, "
        "which is past."
    )


def test_too_short_a_notice_is_named_where_the_area_asks_for_one() -> None:
    now = datetime(2027, 1, 4, 9, tzinfo=LONDON)

    told = _told(_called("scotland"), now=now)

    assert any(one.startswith("Scotland asks for 5 calendar days of notice: ") for one in told)
    assert not any("of notice" in one for one in _told(_called("scotland")))


def test_a_form_for_another_kind_of_conference_is_named() -> None:
    first_only = LIBRARY.latest("portsmouth-conference-report")
    review = _called("portsmouth", type=ConferenceType.REVIEW)

    told = _told(review, first_only.ref, first_only.ref)

    assert told.count(words.other_kind(first_only.listed_title)) == 1
    assert not any("not made for" in one for one in _told(_called("portsmouth"), first_only.ref))


def test_of_an_area_that_is_not_held_and_of_no_day_nothing_is_told() -> None:
    assert _told(_called("nowhere")) == ()
    assert _told(_called(starts_at=None)) == ()
