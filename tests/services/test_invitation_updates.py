"""What comes after an invitation, and may or may not take its place."""

from dataclasses import replace
from datetime import timedelta

from reportwriter.domain.changes import AddStatement, SetFamily
from reportwriter.domain.ids import ConferenceReference, PersonId
from reportwriter.domain.people import Person, Role
from reportwriter.services.invitation_standing import Standing
from tests.builders import NOON, a_conference, a_statement
from tests.exchange import senders
from tests.services.desks import PRU, Desk
from tests.services.inviting_again import (
    OTHER_VENUE,
    a_pdf,
    an_issue,
    compare_words,
    stranger,
    venue_of,
)

CHAIR, STRANGER = senders.chair(), stranger()
REFERENCE = a_conference().reference
OTHER = ConferenceReference("FIC-0009")


def _venue(desk: Desk) -> str:
    return venue_of(desk.vault.invitations.conferences.find(REFERENCE))


def test_an_older_invitation_taken_in_later_changes_nothing(desk: Desk) -> None:
    desk.vault.invitations.take_in(a_pdf(an_issue(2, OTHER_VENUE)))

    taken = desk.vault.invitations.take_in(a_pdf(an_issue(1)))

    assert taken.standing is Standing.OLDER
    assert _venue(desk) == OTHER_VENUE
    assert desk.vault.invitations.all() == (an_issue(2, OTHER_VENUE),)


def test_a_stranger_with_the_reference_of_another_replaces_nothing(desk: Desk) -> None:
    held = an_issue()
    desk.vault.invitations.take_in(a_pdf(held))
    report = desk.vault.writing.begin(held.id, PRU)
    forged = an_issue(7, OTHER_VENUE, by=STRANGER)

    taken = desk.vault.invitations.take_in(a_pdf(forged, STRANGER))

    assert (taken.standing, taken.held) == (Standing.NOT_THE_CHAIR, held)
    assert _venue(desk) == held.conference.venue
    assert desk.vault.writing.open(report).report.conference == held.conference
    assert desk.vault.writing.reports.invitation(report) == held.id
    assert desk.vault.invitations.all() == (held,)
    assert desk.vault.chair_messages.invitations_by_conference() == (held,)


def test_once_the_words_of_a_stranger_were_compared_what_they_say_holds(desk: Desk) -> None:
    desk.vault.invitations.take_in(a_pdf(an_issue()))
    report = desk.vault.writing.begin(an_issue().id, PRU)
    other = an_issue(1, OTHER_VENUE, by=STRANGER)
    desk.vault.invitations.take_in(a_pdf(other, STRANGER))
    compare_words(desk.vault.trust, other)

    taken = desk.vault.invitations.compared(other)

    assert (taken.standing, taken.chair_is_known) == (Standing.UPDATE, True)
    assert _venue(desk) == OTHER_VENUE
    assert desk.vault.writing.reports.invitation(report) == other.id
    assert desk.vault.invitations.all() == (other,)


def test_what_is_proven_takes_the_place_of_what_is_not(desk: Desk) -> None:
    forged = an_issue(9, OTHER_VENUE, by=STRANGER)
    desk.vault.invitations.take_in(a_pdf(forged, STRANGER))
    report = desk.vault.writing.begin(forged.id, PRU)
    desk.vault.invitations.take_in(a_pdf(an_issue()))
    compare_words(desk.vault.trust, an_issue())

    taken = desk.vault.invitations.take_in(a_pdf(an_issue()))

    assert (taken.standing, taken.is_new) == (Standing.UPDATE, False)
    assert _venue(desk) == an_issue().conference.venue
    assert desk.vault.writing.reports.invitation(report) == an_issue().id
    assert desk.vault.invitations.all() == (an_issue(),)


def test_what_is_sealed_goes_to_no_chair_whose_invitation_holds_no_longer(desk: Desk) -> None:
    forged = an_issue(9, OTHER_VENUE, by=STRANGER)
    of_a_nurse = replace(forged, id="nurse", asked=replace(forged.asked, role="School nurse"))
    desk.vault.invitations.take_in(a_pdf(of_a_nurse, STRANGER))
    desk.vault.invitations.take_in(a_pdf(an_issue()))
    compare_words(desk.vault.trust, an_issue())

    desk.vault.invitations.take_in(a_pdf(an_issue()))

    assert desk.vault.invitations.store.holding("nurse") == an_issue()


def test_the_chair_whose_invitation_holds_is_no_colleague_to_be_asked(desk: Desk) -> None:
    forged = an_issue(9, OTHER_VENUE, by=STRANGER)
    of_a_nurse = replace(forged, id="nurse", asked=replace(forged.asked, role="School nurse"))
    desk.vault.invitations.take_in(a_pdf(of_a_nurse, STRANGER))
    report = desk.vault.writing.begin("nurse", PRU)
    desk.vault.invitations.take_in(a_pdf(an_issue()))
    compare_words(desk.vault.trust, an_issue())
    desk.vault.invitations.take_in(a_pdf(an_issue()))
    desk.vault.writing.reports.invite(report, "nurse")

    offered = desk.vault.agency_checks.colleagues(report)

    assert CHAIR.name in {one.name for one in desk.vault.trust.contacts.all()}
    assert CHAIR.name not in {one.name for one in offered}


def test_the_invitations_that_hold_are_found_at_once_for_every_conference(desk: Desk) -> None:
    other = replace(an_issue(), id="other", conference=replace(a_conference(), reference=OTHER))
    for one in (an_issue(), other, an_issue(2, OTHER_VENUE)):
        desk.vault.invitations.take_in(a_pdf(one))
    store = desk.vault.invitations.store

    found = store.all_in_force()

    each = {reference: store.in_force(reference) for reference in (REFERENCE, OTHER)}
    assert {one.record.conference.reference: one for one in found} == each
    assert len(found) == 2


def test_a_chair_who_is_known_from_elsewhere_is_not_the_chair_of_this_conference(
    desk: Desk,
) -> None:
    desk.vault.invitations.take_in(a_pdf(an_issue()))
    other = an_issue(5, OTHER_VENUE, by=STRANGER)
    for one in (an_issue(), other):
        compare_words(desk.vault.trust, one)

    taken = desk.vault.invitations.take_in(a_pdf(other, STRANGER))

    assert taken.standing is Standing.NOT_THE_CHAIR
    assert _venue(desk) != OTHER_VENUE


def test_the_same_number_that_says_something_else_replaces_nothing(desk: Desk) -> None:
    desk.vault.invitations.take_in(a_pdf(an_issue()))

    taken = desk.vault.invitations.take_in(a_pdf(an_issue(1, OTHER_VENUE)))

    assert taken.standing is Standing.SAME_NUMBER
    assert _venue(desk) == an_issue().conference.venue


def test_an_update_is_told_fact_by_fact_and_the_report_follows_without_losing_a_word(
    desk: Desk,
) -> None:
    first = an_issue()
    desk.vault.invitations.take_in(a_pdf(first))
    report = desk.vault.writing.begin(first.id, PRU)
    statement = a_statement(1, text="He eats.")
    desk.vault.writing.apply(report, AddStatement(statement=statement, position=0))
    newcomer = Person(id=PersonId("P1"), name="Rowan Pebblewick", role=Role.SUBJECT_CHILD)
    starts = first.conference.starts_at
    assert starts is not None
    meeting = replace(
        first.conference,
        venue=OTHER_VENUE,
        starts_at=starts + timedelta(days=7),
        people=(*first.conference.people, newcomer),
    )
    update = replace(first, id="second", number=2, conference=meeting)

    taken = desk.vault.invitations.take_in(a_pdf(update))

    assert (taken.standing, taken.followed) == (Standing.UPDATE, 1)
    assert [one.label for one in taken.changes] == ["When", "Where", "Who it is about"]
    assert taken.changes[1].sentence == f"Where: {OTHER_VENUE} (before: {first.conference.venue})."
    now = desk.vault.writing.open(report).report
    assert (now.conference.venue, now.conference.starts_at) == (OTHER_VENUE, meeting.starts_at)
    assert now.statements == (statement,)
    assert now.people[:-1] == first.conference.people
    assert now.people[-1].name == newcomer.name
    assert len({one.id for one in now.people}) == len(now.people)
    assert desk.vault.writing.reports.invitation(report) == "second"
    desk.reopen()
    assert desk.vault.writing.open(report).report == now


def test_a_signed_report_stays_and_its_next_version_follows(desk: Desk) -> None:
    first = an_issue()
    desk.vault.invitations.take_in(a_pdf(first))
    report = desk.vault.writing.begin(first.id, PRU)
    signed = desk.vault.writing.open(report).report.sign(NOON)
    desk.vault.writing.reports.save_header(signed)
    desk.vault.writing.forget(report)

    taken = desk.vault.invitations.take_in(a_pdf(an_issue(2, OTHER_VENUE)))

    assert taken.followed == 0
    assert desk.vault.writing.open(report).report == signed
    following = desk.vault.handing_over.begin_next_version(report)
    assert (following.version, following.conference.venue) == (2, OTHER_VENUE)


def test_somebody_the_author_named_better_is_not_named_again(desk: Desk) -> None:
    first = an_issue()
    desk.vault.invitations.take_in(a_pdf(first))
    report = desk.vault.writing.begin(first.id, PRU)
    people = desk.vault.writing.open(report).report.people
    renamed = (replace(people[0], name="Juniper Rose Pebblewick"), *people[1:])
    desk.vault.writing.apply(report, SetFamily(people=renamed, addresses=()))

    desk.vault.invitations.take_in(a_pdf(an_issue(2, OTHER_VENUE)))

    assert desk.vault.writing.open(report).report.people == renamed


def test_the_chair_before_hands_over_by_a_signature_that_vouches_for_the_new_one(
    desk: Desk,
) -> None:
    first = an_issue()
    desk.vault.invitations.take_in(a_pdf(first))
    compare_words(desk.vault.trust, first)
    report = desk.vault.writing.begin(first.id, PRU)
    update = an_issue(2, by=STRANGER, issuer=CHAIR.recipient)

    taken = desk.vault.invitations.take_in(a_pdf(update, CHAIR))

    assert taken.standing is Standing.UPDATE
    assert taken.chair_is_known
    assert [one.label for one in taken.changes] == ["Chair"]
    assert desk.vault.writing.open(report).report.conference.chair.name == STRANGER.name


def test_a_new_chair_named_by_a_key_that_was_never_compared_is_not_known(desk: Desk) -> None:
    desk.vault.invitations.take_in(a_pdf(an_issue()))

    taken = desk.vault.invitations.take_in(
        a_pdf(an_issue(2, by=STRANGER, issuer=CHAIR.recipient), CHAIR)
    )

    assert (taken.standing, taken.chair_is_known) == (Standing.UPDATE, False)


def test_a_deputy_of_a_known_chair_may_take_the_chair(desk: Desk) -> None:
    first, deputy = an_issue(), senders.deputy()
    desk.vault.invitations.take_in(a_pdf(first))
    by_deputy = an_issue(2, OTHER_VENUE, by=deputy)
    refused = desk.vault.invitations.take_in(a_pdf(by_deputy, deputy))
    compare_words(desk.vault.trust, first)

    taken = desk.vault.invitations.take_in(a_pdf(by_deputy, deputy))

    assert (refused.standing, taken.standing) == (Standing.NOT_THE_CHAIR, Standing.UPDATE)
    assert taken.chair_is_known


def test_a_report_begun_for_an_older_invitation_says_what_holds_of_the_conference(
    desk: Desk,
) -> None:
    nurse = an_issue(id="nurse")
    nurse = replace(nurse, asked=replace(nurse.asked, role="School nurse"))
    for one in (an_issue(), nurse, an_issue(2, OTHER_VENUE)):
        desk.vault.invitations.take_in(a_pdf(one))
    offered = {one.id: one.conference.venue for one in desk.vault.invitations.all()}

    report = desk.vault.writing.begin("nurse", PRU)

    assert offered["nurse"] == OTHER_VENUE
    assert desk.vault.writing.open(report).report.conference.venue == OTHER_VENUE
    assert desk.vault.writing.reports.invitation(report) == "nurse"


def test_a_report_for_another_role_keeps_the_invitation_that_asks_for_it(desk: Desk) -> None:
    school, nurse = an_issue(), an_issue(id="nurse")
    nurse = replace(nurse, asked=replace(nurse.asked, role="School nurse"))
    for one in (school, nurse):
        desk.vault.invitations.take_in(a_pdf(one))
    report = desk.vault.writing.begin("nurse", PRU)

    for one in (an_issue(2, OTHER_VENUE), replace(nurse, id="nurse 2", number=2)):
        meeting = an_issue(2, OTHER_VENUE).conference
        desk.vault.invitations.take_in(a_pdf(replace(one, conference=meeting)))

    assert desk.vault.writing.reports.invitation(report) == "nurse 2"
    assert len(desk.vault.invitations.all()) == 2
