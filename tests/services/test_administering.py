"""Who is named in a chair's invitations as administrator administers that conference alone."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from reportwriter.domain.conference import Contact
from reportwriter.domain.ids import ConferenceReference
from reportwriter.services.taking_in import INVITED
from reportwriter.storage.errors import NotInVaultError
from tests.builders import a_conference
from tests.exchange import senders
from tests.services.administered import ROWAN, Administered, an_update, named
from tests.services.chaired import FIC
from tests.services.desks import Desk

OTHER = ConferenceReference("FIC-0002")


def test_who_is_named_administers_the_conference_and_sees_whom_it_asks(
    administered: Administered,
) -> None:
    arrivals = administered.take(*administered.invitations())

    assert [(one.what, one.conference) for one in arrivals] == [(INVITED, FIC)] * 2
    found = administered.own.administering.of(FIC)
    assert (found.chair, found.is_mine, found.doubtful) == ("Merriweather Stope", True, None)
    board = administered.own.boards.board(FIC)
    assert [(row.agency, row.check) for row in board.rows] == [
        (senders.SCHOOL, None),
        (senders.POLICE, None),
    ]


def test_the_same_invitations_again_change_nothing(administered: Administered) -> None:
    administered.begin()
    before = administered.own.administering.of(FIC)

    administered.take(*administered.invitations())

    assert administered.own.administering.of(FIC) == before
    assert len(administered.own.administering.store.of(FIC)) == 2


def test_whether_it_is_the_chair_who_asks_is_certain_once_the_words_were_compared(
    administered: Administered,
) -> None:
    administered.begin(is_certain=False)
    (row,) = administered.desk.vault.conferences_administered.all()
    assert not row.is_certain

    administered.compare()

    (row,) = administered.desk.vault.conferences_administered.all()
    assert (row.reference, row.chair, row.is_certain) == (FIC, "Merriweather Stope", True)
    counted = administered.desk.vault.conferences_administered.look_into(row)
    assert (counted.asked, counted.arrived, counted.waiting) == (2, 0, 0)


def test_somebody_who_is_not_named_administers_nothing(
    administered: Administered, another_desk: Callable[[Contact], Desk]
) -> None:
    stranger = another_desk(Contact(name="Ida Fenwick", agency="Safeguarding unit"))
    own = stranger.vault.administrator

    paths = administered.invitations()
    arrivals = own.intake.take_in(paths, lambda _done, _of: None)

    assert [one.what for one in arrivals] == ["invitation", "invitation"]
    assert not own.intake.concerns(paths)
    assert stranger.vault.conferences_administered.all() == ()
    with pytest.raises(NotInVaultError):
        own.administering.of(FIC)


def test_a_chair_who_is_named_by_another_chair_takes_the_invitation_in_as_administrator(
    administered: Administered, another_desk: Callable[[Contact], Desk]
) -> None:
    other = another_desk(Contact(name="Idris Calloway", agency="Safeguarding unit"))
    pdf = an_update(
        administered,
        other,
        id="of another",
        conference=a_conference(reference=OTHER),
        chair=other.recipient,
        administrator=named(administered.chair),
    )
    path = administered.put("invitation.pdf", pdf)
    vault = administered.chair.vault

    (arrival,) = vault.intake.take_in([path], None, lambda _done, _of: None)

    assert (arrival.what, arrival.conference) == (INVITED, OTHER)
    assert vault.administrator.administering.of(OTHER).chair == "Idris Calloway"
    assert [row.reference for row in vault.conferences_chaired.all()] == [FIC]


def test_an_invitation_that_was_changed_is_not_believed(administered: Administered) -> None:
    pdf = administered.sent[0].pdf.replace(b"/Type", b"/Tyqe", 1)

    administered.take(administered.put("invitation.pdf", pdf))

    assert administered.desk.vault.conferences_administered.all() == ()


def test_who_could_open_what_is_sealed_is_no_administrator(administered: Administered) -> None:
    both = (administered.desk.recipient,)
    pdf = an_update(administered, deputies=both)

    administered.take(administered.put("invitation.pdf", pdf))

    assert administered.desk.vault.conferences_administered.all() == ()


def test_a_newer_invitation_of_the_same_chair_holds_from_then_on(
    administered: Administered,
) -> None:
    administered.begin()
    pdf = an_update(
        administered, id="newer", number=2, conference=a_conference(venue="Birch House")
    )

    administered.take(administered.put("newer.pdf", pdf))

    assert administered.own.administering.of(FIC).conference.venue == "Birch House"


def test_a_chair_who_names_somebody_else_later_is_heard(administered: Administered) -> None:
    administered.begin()
    pdf = an_update(administered, id="newer", number=2, administrator=named(administered.chair))

    administered.take(administered.put("newer.pdf", pdf))

    assert not administered.own.administering.of(FIC).is_mine


def test_an_invitation_by_somebody_else_does_not_hold_until_their_words_are_compared(
    administered: Administered, another_desk: Callable[[Contact], Desk]
) -> None:
    administered.begin()
    other = another_desk(Contact(name="Ambrose Fell", agency="Safeguarding unit"))
    pdf = an_update(administered, other, id="strange", number=9, chair=other.recipient)

    administered.take(administered.put("strange.pdf", pdf))

    found = administered.own.administering.of(FIC)
    assert found.chair == "Merriweather Stope"
    assert found.doubtful is not None
    assert len(administered.own.boards.board(FIC).rows) == 2

    administered.own.administering.compared(found.doubtful)

    assert administered.own.administering.of(FIC).chair == "Ambrose Fell"


def test_somebody_may_write_for_a_conference_and_administer_it(administered: Administered) -> None:
    vault = administered.desk.vault
    vault.invitations.take_in(administered.sent[0].pdf)

    administered.begin()

    assert administered.own.administering.of(FIC).is_mine
    assert [one.id for one in vault.invitations.all()] == [administered.sent[0].record.id]


def test_dropped_files_are_an_administrators_where_nothing_is_chaired(
    administered: Administered,
) -> None:
    reports = administered.both(administered.school)
    assert not administered.own.intake.concerns(reports)
    assert administered.own.intake.concerns(administered.invitations())

    administered.begin()

    assert administered.own.intake.concerns(reports)


def test_who_chairs_one_conference_and_administers_another_is_told_by_the_files(
    administered: Administered,
) -> None:
    administered.begin()
    vault = administered.desk.vault
    vault.intake.conferences.put(replace(a_conference(), reference=OTHER))
    of_other = senders.make(
        senders.the_report(conference=a_conference(reference=OTHER)), senders.author()
    )

    of_mine = [administered.put("other.pdf", of_other.report_pdf)]

    assert administered.own.intake.concerns(administered.both(administered.school))
    assert not administered.own.intake.concerns(of_mine)


def test_who_has_no_identity_is_asked_nothing(desk: Desk, administered: Administered) -> None:
    assert not desk.vault.administrator.intake.concerns(administered.invitations())


def test_the_administrator_is_who_the_chair_named(administered: Administered) -> None:
    assert administered.sent[0].record.administrator == named(administered.desk)
    assert administered.desk.contact == ROWAN
