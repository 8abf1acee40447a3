"""What follows from who comes: who is together in a room, and how it changes with an answer."""

from dataclasses import replace

from reportwriter.domain.attendance import Attendance, Comes, DirectContact, Here, Presence
from reportwriter.domain.attendance_plan import AttendancePlan
from reportwriter.domain.attendee import Allowed, Attendee, Coming, Standing
from reportwriter.domain.exclusion import Exclusion
from reportwriter.domain.ids import RecordId
from reportwriter.forms.practice import Quorum
from reportwriter.forms.quorum import Outlook
from reportwriter.services.coming import AgencyComes, ComingTo, PersonComes, Rules
from tests.builders import a_conference

CHILD = Attendee(id=RecordId("a1"), name="Juniper", standing=Standing.CHILD, coming=Coming.WHOLE)
OBSERVER = Attendee(
    id=RecordId("a2"),
    name="Bo Lark",
    standing=Standing.OBSERVER,
    coming=Coming.WHOLE,
    allowed=Allowed.YES,
)
HERE, AWAY = Presence(here=Here.HERE), Presence(here=Here.NOT_HERE)
POLICE = Attendance(agency="Police")
COMING = ComingTo(
    conference=a_conference(),
    agencies=(AgencyComes(asked="", attendance=POLICE, counts_as=""),),
    people=(PersonComes(attendee=CHILD, is_named=True), PersonComes(attendee=OBSERVER)),
    plan=AttendancePlan(),
    rules=Rules(quorum=Quorum(agencies=1, always=("Police",), rule="R")),
)


def test_a_child_who_comes_together_with_an_observer_is_told() -> None:
    assert COMING.observed_children == (CHILD,)
    refused = replace(OBSERVER, allowed=Allowed.NO)
    assert COMING.with_person(refused).observed_children == ()


def test_on_the_day_only_who_is_there_counts_for_it() -> None:
    assert COMING.with_person(replace(CHILD, presence=AWAY)).observed_children == ()
    assert COMING.with_person(replace(OBSERVER, presence=AWAY)).observed_children == ()
    there = COMING.with_person(replace(OBSERVER, allowed=Allowed.NO, presence=HERE))
    assert there.observed_children == (CHILD,)


def test_whoever_sits_there_though_excluded_is_told() -> None:
    excluded = replace(OBSERVER, exclusion=Exclusion(), presence=HERE)

    assert COMING.with_person(excluded).here_though_excluded == (excluded,)
    assert COMING.here_though_excluded == ()


def test_an_answer_changes_what_follows_from_it() -> None:
    heard = COMING.with_agency(replace(POLICE, comes=Comes.COMES, presence=HERE))

    assert heard.agencies[0].counts_as == "Police"
    assert heard.forecast.outlook is Outlook.QUORATE
    assert heard.answer.is_quorate
    assert COMING.counted is None


def test_somebody_new_comes_last_and_can_be_taken_away() -> None:
    new = Attendee(id=RecordId("a3"))

    added = COMING.with_person(new)

    assert added.people[-1].attendee == new
    assert added.without_person(new.id) == COMING
    assert COMING.person("nobody") is None
    assert COMING.agency("Police") is not None


def test_who_has_had_contact_with_a_child_and_seen_most_comes_first() -> None:
    told = (
        ("Housing", DirectContact.NO, None),
        ("Police", DirectContact.NOT_KNOWN, 1),
        ("School", DirectContact.YES, 3),
        ("Ward nurse", DirectContact.YES, 9),
    )
    agencies = (
        AgencyComes(
            asked="",
            attendance=Attendance(agency=name, direct_contact=contact),
            counts_as="",
            observations=seen,
        )
        for name, contact, seen in told
    )

    coming = replace(COMING, agencies=tuple(agencies))

    ordered = [one.agency for one in coming.by_contact]
    assert ordered == ["Ward nurse", "School", "Police", "Housing"]
