"""An agency that was asked is asked no longer: what it is told, and what becomes of its report."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reportwriter.domain.attendance import Attendance, Comes, DirectContact, Here, Presence
from reportwriter.domain.circulation import Round
from reportwriter.domain.file_check import WasAsked
from reportwriter.records.canonical import from_json, to_json
from reportwriter.records.travelling import InvitationFile, Withdrawn
from reportwriter.services.circulating import Mail, NothingToSendError
from reportwriter.services.circulation_plan import State
from reportwriter.services.invitation_standing import Standing
from reportwriter.services.updating import Update, Updated, Withdrawal
from tests.builders import NOON
from tests.exchange import senders
from tests.exchange.senders import Sender
from tests.pdf.reading import PROFILES, failures, text_of
from tests.services.administered import Administered
from tests.services.chaired import FIC, Chaired, listed
from tests.services.desks import PASSPHRASE, PRU, Desk, asked, copied_desk
from tests.services.inviting_again import (
    OTHER_VENUE,
    a_pdf,
    an_issue,
    compare_words,
    stranger,
)
from tests.services.updates import (
    as_it_is,
    elsewhere,
    issue,
    newest,
    school_invitation,
)

WHY = "You were asked by mistake"
CHAIR = senders.chair()


def _without(update: Update, agency: str = senders.SCHOOL, reason: str = WHY) -> Update:
    one = asked() if agency == senders.SCHOOL else asked(agency, "")
    return replace(update, withdrawn=(Withdrawal(asked=one, reason=reason),))


def withdraw(desk: Desk, agency: str = senders.SCHOOL) -> Updated:
    return issue(desk, _without(as_it_is(desk), agency))


def _text(path: Path) -> str:
    return text_of(path.read_bytes())


def _gone(number: int = 2, by: Sender | None = None) -> InvitationFile:
    return an_issue(number, by=by, withdrawn=Withdrawn(reason=WHY), id=f"gone {number}")


@pytest.fixture
def successor(signing_template: Desk, tmp_path: Path) -> Iterator[Desk]:
    """Somebody who takes the conference over, beside the chair's computer."""
    desk = copied_desk(signing_template, tmp_path / "successor")
    yield desk
    desk.access.close()


def test_who_is_no_longer_asked_alone_is_told_where_nothing_else_changes(
    chaired: Chaired,
) -> None:
    called = chaired.desk.vault.updating.called(FIC)

    outlook = called.outlook(_without(as_it_is(chaired.desk)))

    assert (outlook.number, outlook.changes, outlook.asked) == (2, (), ())
    assert [(one.asked.agency, one.reason) for one in outlook.withdrawn] == [(senders.SCHOOL, WHY)]


def test_they_read_on_paper_that_nothing_is_asked_of_them_and_nobody_of_the_family(
    chaired: Chaired,
) -> None:
    updated = withdraw(chaired.desk)

    assert [path.name for path in updated.paths] == [
        "FIC-0001 Hollybrook Primary School invitation 2.pdf"
    ]
    pdf = updated.paths[0].read_bytes()
    assert [failures(pdf, profile) for profile in PROFILES] == [[], []]
    text = text_of(pdf)
    assert "Your report is no longer asked for" in text
    assert f"Why: {WHY}" in text
    assert "stays yours" in text
    assert "Pebblewick" not in text
    assert "Please write a report" not in text


def test_who_leaves_learns_nothing_of_what_changes_at_the_same_time(chaired: Chaired) -> None:
    updated = issue(chaired.desk, _without(elsewhere(chaired.desk)))

    kept = {
        one.record.asked.agency: one.record
        for one in chaired.desk.vault.updating.sent.of(FIC)
        if one.record.number == 2
    }
    assert kept[senders.POLICE].conference.venue == OTHER_VENUE
    assert kept[senders.SCHOOL].conference.venue != OTHER_VENUE
    assert [OTHER_VENUE in _text(path) for path in updated.paths] == [True, False]
    assert chaired.desk.vault.intake.conferences.get(FIC).venue == OTHER_VENUE
    assert newest(chaired.desk).conference.venue == OTHER_VENUE


def test_an_older_program_reads_every_invitation_that_withdraws_nothing(chaired: Chaired) -> None:
    withdraw(chaired.desk)

    records = [one.record for one in chaired.desk.vault.updating.sent.of(FIC)]
    said = {one.asks: to_json(one) for one in records}

    assert b"withdrawn" not in said[True]
    assert from_json(said[False], InvitationFile).withdrawn == Withdrawn(reason=WHY)


def test_the_list_waits_for_nobody_who_is_no_longer_asked(chaired: Chaired) -> None:
    withdraw(chaired.desk)

    rows = chaired.intake.board(FIC).rows

    assert [row.agency for row in rows if row.asked] == [senders.POLICE]
    school = chaired.row(senders.SCHOOL)
    assert school.is_out
    assert school.withdrawn is not None
    assert [(row.asked, row.arrived) for row in listed(chaired.desk.vault)] == [(1, 0)]
    shortly = chaired.desk.vault.conferences_chaired.all()
    assert [row.asked for row in shortly] == [1]
    assert not chaired.desk.vault.updating.called(FIC).outlook(as_it_is(chaired.desk)).told


def test_what_they_sent_stays_and_is_no_fault_of_theirs(chaired: Chaired) -> None:
    chaired.take_school()

    withdraw(chaired.desk)

    school = chaired.row(senders.SCHOOL)
    assert (school.asked, school.is_out) == (None, False)
    assert chaired.answers().asked is WasAsked.NO_LONGER_ASKED
    assert chaired.check().belongs
    assert chaired.answers().is_heard
    assert len(chaired.desk.vault.deciding.open(FIC).reports) == 1


def test_nobody_waits_for_them_at_the_conference_and_no_quorum_counts_them(
    chaired: Chaired,
) -> None:
    who_comes = chaired.desk.vault.who_comes
    coming = Attendance(agency=senders.SCHOOL, comes=Comes.COMES, direct_contact=DirectContact.YES)
    who_comes.put(FIC, coming)
    assert who_comes.open(FIC).forecast.sure == 1

    withdraw(chaired.desk)

    after = who_comes.open(FIC)
    assert [one.agency for one in after.agencies] == [senders.POLICE]
    assert after.forecast.sure == 0


def test_who_sat_at_the_table_all_the_same_was_there(chaired: Chaired) -> None:
    who_comes = chaired.desk.vault.who_comes
    here = Attendance(agency=senders.SCHOOL, presence=Presence(here=Here.HERE))
    who_comes.put(FIC, here)

    withdraw(chaired.desk)

    assert [one.agency for one in who_comes.open(FIC).agencies] == [senders.POLICE, senders.SCHOOL]


def test_nothing_is_sent_to_them_and_their_report_goes_by_choice_alone(chaired: Chaired) -> None:
    chaired.take_school()
    circulating = chaired.desk.vault.circulating
    (of_school,) = [
        one for row in circulating.open(FIC).rows for one in row.pieces if one.is_received
    ]
    assert of_school.by_rule

    withdraw(chaired.desk)

    rows = [row for row in circulating.open(FIC).rows if row.round is Round.REPORTS]
    assert [row.receiver.name for row in rows if row.receiver.person is None] == [senders.POLICE]
    (piece,) = [one for row in rows for one in row.pieces if one.is_received]
    assert (piece.agency, piece.by_rule) == (senders.SCHOOL, False)


def test_what_went_to_them_before_can_still_be_seen(chaired: Chaired, tmp_path: Path) -> None:
    chaired.take(chaired.put("police.pdf", chaired.police.report_pdf))
    circulating, key = chaired.desk.vault.circulating, f"{Round.REPORTS} agency {senders.SCHOOL}"
    mail = Mail(conference=FIC, row=key, folder=tmp_path, record=circulating.store.get(FIC))
    written = circulating.write(mail)
    circulating.save(FIC, written.record.with_sent(written.dispatch.id, NOON))

    withdraw(chaired.desk)

    row = circulating.open(FIC).row(key)
    assert row is not None
    assert (row.state, row.receiver.contact, row.going) == (State.SENT, "No longer asked for", ())
    assert [file.title for one in row.dispatches for file in one.files]
    with pytest.raises(NothingToSendError):
        circulating.write(replace(mail, record=circulating.store.get(FIC)))


def test_a_sealed_minute_goes_to_the_deputies_of_now(chaired: Chaired) -> None:
    desk, other = chaired.desk, stranger().recipient
    withdraw(desk)
    issue(desk, replace(as_it_is(desk), deputies=(other,)))

    recipients = desk.vault.minutes.recipients(FIC, desk.vault.identities.open(PASSPHRASE))

    assert other.certificates.encryption_der in recipients
    assert senders.deputy().recipient.certificates.encryption_der not in recipients


def test_they_can_be_asked_again_under_a_number_that_takes_the_place(
    chaired: Chaired, author: Desk
) -> None:
    desk = chaired.desk
    first = author.vault.invitations.take_in(school_invitation(chaired)).record
    compare_words(author.vault.trust, first)
    gone = withdraw(desk).paths[0].read_bytes()
    author.vault.invitations.take_in(gone)

    updated = issue(desk, replace(as_it_is(desk), further=(asked(),)))
    taken = author.vault.invitations.take_in(updated.paths[0].read_bytes())

    assert updated.outlook.number == 3
    assert (taken.standing, taken.is_asked_again) == (Standing.UPDATE, True)
    assert len(author.vault.invitations.all()) == 1
    assert [row.agency for row in chaired.intake.board(FIC).rows if row.asked] == [
        senders.SCHOOL,
        senders.POLICE,
    ]
    assert author.vault.invitations.take_in(gone).standing is Standing.OLDER


def test_who_is_withdrawn_and_asked_in_one_step_stays_asked(chaired: Chaired) -> None:
    update = replace(_without(as_it_is(chaired.desk)), further=(asked(name="Bram Fenwick"),))

    outlook = chaired.desk.vault.updating.called(FIC).outlook(update)

    assert ([one.name for one in outlook.asked], outlook.withdrawn) == (["Bram Fenwick"], ())


def test_the_author_is_told_and_keeps_every_word(chaired: Chaired, author: Desk) -> None:
    vault = author.vault
    first = vault.invitations.take_in(school_invitation(chaired)).record
    compare_words(vault.trust, first)
    report = vault.writing.begin(first.id, PRU)
    before = vault.writing.open(report).report
    assert not vault.no_longer_asked(report)

    taken = vault.invitations.take_in(withdraw(chaired.desk).paths[0].read_bytes())

    assert (taken.standing, taken.record.why_withdrawn) == (Standing.UPDATE, WHY)
    assert vault.no_longer_asked(report)
    assert vault.handing_over.ready(report).withdrawn == taken.record
    assert vault.writing.open(report).report == before
    assert vault.invitations.all() == ()


def test_an_older_invitation_does_not_ask_again(desk: Desk) -> None:
    first = a_pdf(an_issue())
    desk.vault.invitations.take_in(first)
    desk.vault.invitations.take_in(a_pdf(_gone()))

    taken = desk.vault.invitations.take_in(first)

    assert taken.standing is Standing.OLDER
    assert desk.vault.invitations.all() == ()


@pytest.mark.parametrize("number", [1, 2])
def test_a_withdrawal_that_is_not_newer_withdraws_nothing(desk: Desk, number: int) -> None:
    desk.vault.invitations.take_in(a_pdf(an_issue(2)))

    taken = desk.vault.invitations.take_in(a_pdf(_gone(number)))

    assert not taken.standing.is_taken_over
    assert len(desk.vault.invitations.all()) == 1


def test_a_stranger_withdraws_nothing(desk: Desk) -> None:
    held = an_issue()
    desk.vault.invitations.take_in(a_pdf(held))
    report = desk.vault.writing.begin(held.id, PRU)
    forged = _gone(7, by=stranger())

    taken = desk.vault.invitations.take_in(a_pdf(forged, stranger()))

    assert taken.standing is Standing.NOT_THE_CHAIR
    assert desk.vault.invitations.all() == (held,)
    assert not desk.vault.no_longer_asked(report)


def test_the_chair_who_handed_over_withdraws_nothing_any_more(desk: Desk) -> None:
    desk.vault.invitations.take_in(a_pdf(an_issue()))
    handed = an_issue(2, by=stranger(), issuer=CHAIR.recipient)
    desk.vault.invitations.take_in(a_pdf(handed, CHAIR))
    late = replace(_gone(3), chair=handed.chair, issuer=CHAIR.recipient)

    taken = desk.vault.invitations.take_in(a_pdf(late, CHAIR))

    assert taken.standing is Standing.NOT_THE_CHAIR
    assert len(desk.vault.invitations.all()) == 1


def test_another_role_of_the_agency_is_asked_as_before(desk: Desk) -> None:
    school = an_issue()
    nurse = replace(an_issue(id="nurse"), asked=replace(school.asked, role="School nurse"))
    for one in (school, nurse):
        desk.vault.invitations.take_in(a_pdf(one))

    desk.vault.invitations.take_in(a_pdf(_gone()))

    assert [one.id for one in desk.vault.invitations.all()] == ["nurse"]


def test_what_is_told_to_others_holds_whichever_is_taken_in_first(
    administered: Administered,
) -> None:
    """An administrator holds all of them; who leaves is told nothing of the new place."""
    chair, own = administered.chair, administered.own
    administered.begin()
    moved, gone = issue(chair, _without(elsewhere(chair))).paths

    for order in ((moved, gone), (gone, moved)):
        administered.take(*order)

        assert own.administering.of(FIC).conference.venue == OTHER_VENUE
        rows = own.boards.board(FIC).rows
        assert [row.agency for row in rows if row.asked] == [senders.POLICE]


def test_an_administrator_sends_out_that_somebody_is_no_longer_asked(
    administered: Administered,
) -> None:
    own = administered.own
    administered.begin()
    for one in own.sending.all(FIC):
        own.sending.mark(one.record.id, "By hand")

    administered.take(*withdraw(administered.chair).paths)

    waiting = [one.record for one in own.sending.all(FIC) if one.sent is None]
    assert [(one.asked.agency, one.asks) for one in waiting] == [(senders.SCHOOL, False)]
    (row,) = administered.desk.vault.conferences_administered.all()
    looked = administered.desk.vault.conferences_administered.look_into(row)
    assert (looked.asked, looked.unsent) == (1, 1)


@pytest.mark.parametrize("first", [0, 1])
def test_a_new_chair_has_who_is_no_longer_asked_whichever_file_comes_first(
    chaired: Chaired, successor: Desk, first: int
) -> None:
    desk = chaired.desk
    update = replace(_without(elsewhere(desk)), chair=successor.recipient)
    paths = issue(desk, update).paths
    compare_words(successor.vault.trust, desk.vault.updating.sent.of(FIC)[-1].record)

    for path in (paths[first], paths[1 - first]):
        successor.vault.invitations.take_in(path.read_bytes())

    rows = successor.vault.intake.board(FIC).rows
    assert [row.agency for row in rows if row.asked] == [senders.POLICE]
    assert successor.vault.intake.conferences.get(FIC).venue == OTHER_VENUE
    again = replace(as_it_is(successor), further=(asked(),), deputies=(stranger().recipient,))
    assert successor.vault.updating.called(FIC).outlook(again).number == 3


def test_all_may_leave_and_the_conference_can_still_be_changed(chaired: Chaired) -> None:
    desk = chaired.desk
    for agency in (senders.SCHOOL, senders.POLICE):
        withdraw(desk, agency)

    updated = issue(desk, replace(as_it_is(desk), further=(asked("Housing", ""),)))

    assert [row.agency for row in chaired.intake.board(FIC).rows if row.asked] == ["Housing"]
    assert len(updated.paths) == 1
