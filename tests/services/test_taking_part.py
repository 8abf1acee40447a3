"""Who came and has said nothing yet is named before a conference is closed."""

from dataclasses import replace

import pytest

from reportwriter.domain.attendance import Here, Presence
from reportwriter.domain.attendee import Attendee, Coming, Standing
from reportwriter.domain.conference_record import ConferenceRecord, Contribution, GivenView
from reportwriter.domain.ids import RecordId
from reportwriter.domain.view import View
from reportwriter.services.deciding import AtConference
from reportwriter.services.taking_part import kept_from_children, not_heard
from tests.ui.at_conference.sample import (
    CARE_NAME,
    POLICE_NAME,
    SCHOOL_NAME,
    children,
    meeting,
    with_child,
)
from tests.ui.sample_desk import SCHOOL

HERE = Presence(here=Here.HERE)
TAMSIN = Attendee(
    id=RecordId("t"), name="Tamsin Pebblewick", standing=Standing.FAMILY, presence=HERE
)


def held(*said: str, record: ConferenceRecord | None = None) -> AtConference:
    """Return a conference at which all agencies and the mother are, and these have spoken."""
    made = meeting()
    contributions = tuple(
        Contribution(id=str(number), who=who, text="Something.") for number, who in enumerate(said)
    )
    given = replace(record or ConferenceRecord(), contributions=contributions)
    return replace(made, coming=made.coming.with_person(TAMSIN)).with_record(given)


def test_whoever_is_there_and_said_nothing_is_named() -> None:
    names = not_heard(held())

    assert {SCHOOL_NAME, CARE_NAME, POLICE_NAME, "Tamsin Pebblewick"} <= set(names)


@pytest.mark.parametrize("who", ["Tamsin", "tamsin  pebblewick", "Tamsin Pebblewick, mother"])
def test_who_spoke_is_known_by_the_name_as_it_was_typed(who: str) -> None:
    assert "Tamsin Pebblewick" not in not_heard(held(who))


def test_an_agency_has_spoken_by_its_name_by_whoever_came_or_by_its_view() -> None:
    made = held()
    (school, *_) = (one for one in made.coming.agencies if one.agency == SCHOOL_NAME)
    sent = replace(school.attendance, also="Ada Quill, Wren Hobday")
    coming = made.coming.with_agency(sent)

    def heard(who: str) -> bool:
        after = replace(held(who), coming=coming)
        return SCHOOL_NAME not in not_heard(after)

    assert heard(SCHOOL_NAME)
    assert heard("Wren Hobday")
    assert not heard("Wo")
    view = GivenView(agency=SCHOOL_NAME, child=children()[0], view=next(iter(View)))
    assert SCHOOL_NAME not in not_heard(held(record=ConferenceRecord().with_view(view)))


def test_who_did_not_come_is_not_waited_for() -> None:
    made = held()
    away = replace(TAMSIN, presence=Presence(here=Here.NOT_HERE))

    assert "Tamsin Pebblewick" not in not_heard(replace(made, coming=made.coming.with_person(away)))


def test_a_contribution_without_words_is_none() -> None:
    made = held()
    empty = Contribution(id="1", who="Tamsin Pebblewick")

    assert "Tamsin Pebblewick" in not_heard(made.with_record(made.record.with_contribution(empty)))


def test_what_is_kept_from_a_child_that_comes_is_named_by_its_references() -> None:
    made = with_child(Coming.PART)

    kept = kept_from_children(made)

    first = made.reports[SCHOOL].opened.report.statements[0]
    of_school = [one for one in kept["Juniper"] if one.agency == SCHOOL_NAME]
    assert [first.reference in one.references for one in of_school] == [True]
    assert first.text not in str(kept)


@pytest.mark.parametrize(
    ("coming", "presence", "is_named"),
    [
        (Coming.NOT_HEARD, None, False),
        (Coming.WILL_NOT, None, False),
        (Coming.WILL_NOT, HERE, True),
        (Coming.WHOLE, None, True),
    ],
)
def test_only_a_child_that_comes_or_is_there_is_thought_of(
    coming: Coming, presence: Presence | None, is_named: bool
) -> None:
    assert ("Juniper" in kept_from_children(with_child(coming, presence))) is is_named
