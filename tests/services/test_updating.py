"""What a chair changes of a conference that was called, and how it is told."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.ids import ConferenceReference, PersonId
from reportwriter.domain.people import Person, Role
from reportwriter.services.invitation_standing import Standing
from reportwriter.services.inviting import AdministratorOpensError, NoDeputyError
from reportwriter.services.updating import NothingChangedError, Update
from reportwriter.services.whole_files import FileNotWrittenError
from reportwriter.storage.errors import NotInVaultError
from tests.exchange import senders
from tests.pdf.reading import PROFILES, failures, text_of
from tests.services.chaired import FIC, Chaired
from tests.services.desks import PASSPHRASE, PRU, Desk, asked
from tests.services.inviting_again import OTHER_VENUE, compare_words, stranger
from tests.services.updates import (
    DEPUTY,
    a_week_later,
    as_it_is,
    elsewhere,
    issue,
    newest,
    school_invitation,
)

ROWAN = senders.an_administrator()
AUNT = Person(
    id=PersonId("P99"), name="Isolde Thrumm", role=Role.SIGNIFICANT_OTHER, relationship="aunt"
)


def _later(update: Update) -> Update:
    return replace(update, conference=a_week_later(update.conference))


def _other_due(update: Update) -> Update:
    due = update.conference.reports_due
    assert due is not None
    return replace(update, conference=replace(update.conference, reports_due=due.replace(hour=8)))


def _another_deputy(update: Update) -> Update:
    return replace(update, deputies=(*update.deputies, stranger().recipient))


def _administrator(update: Update) -> Update:
    return replace(update, administrator=ROWAN)


def _an_aunt(update: Update) -> Update:
    people = (*update.conference.people, AUNT)
    return replace(update, conference=replace(update.conference, people=people))


@pytest.mark.parametrize(
    ("change", "labels", "words"),
    [
        (_later, ["When"], "When: Wednesday 13\xa0January\xa02027"),
        (_other_due, ["Report due"], "08:00"),
        (_another_deputy, ["Deputies"], "Ambrose Fell"),
        (_administrator, ["Administrator"], "Rowan Teasel"),
        (_an_aunt, ["Who it is about"], "Isolde Thrumm (aunt)"),
    ],
)
def test_what_is_changed_is_what_will_be_told_to_all_who_were_asked(
    chaired: Chaired, change: Callable[[Update], Update], labels: list[str], words: str
) -> None:
    called = chaired.desk.vault.updating.called(FIC)

    outlook = called.outlook(change(as_it_is(chaired.desk)))

    assert [one.label for one in outlook.changes] == labels
    assert words in outlook.changes[0].sentence
    assert outlook.number == 2
    assert [one.agency for one in outlook.asked] == [senders.SCHOOL, senders.POLICE]


def test_every_agency_gets_a_signed_update_that_says_on_paper_what_changed(
    chaired: Chaired,
) -> None:
    desk = chaired.desk

    updated = issue(desk, elsewhere(desk))

    assert [path.name for path in updated.paths] == [
        "FIC-0001 Hollybrook Primary School invitation 2.pdf",
        "FIC-0001 Police invitation 2.pdf",
    ]
    kept = desk.vault.inviting.sent.of(FIC)
    assert sorted(one.record.number for one in kept) == [1, 1, 2, 2]
    digests = {one.sha256 for one in kept if one.record.number == 2}
    assert digests == {hashlib.sha256(path.read_bytes()).hexdigest() for path in updated.paths}
    for pdf in (path.read_bytes() for path in updated.paths):
        assert [failures(pdf, profile) for profile in PROFILES] == [[], []]
        text = text_of(pdf)
        assert "The conference has changed" in text
        assert "This is number 2 of the invitation to conference FIC-0001" in text
        assert f"Where: {OTHER_VENUE}" in text
    assert desk.vault.intake.conferences.get(FIC).venue == OTHER_VENUE
    assert desk.logged()[-2:] == ["invitation_sent"] * 2


def test_the_board_counts_an_agency_once_and_has_what_holds(chaired: Chaired) -> None:
    issue(chaired.desk, _other_due(elsewhere(chaired.desk)))

    board = chaired.intake.board(FIC)

    assert [row.agency for row in board.rows] == [senders.SCHOOL, senders.POLICE]
    assert board.conference.venue == OTHER_VENUE
    assert board.conference.reports_due == newest(chaired.desk).conference.reports_due


def test_where_nothing_is_otherwise_nothing_is_signed(chaired: Chaired) -> None:
    desk = chaired.desk

    outlook = desk.vault.updating.called(FIC).outlook(as_it_is(desk))
    with pytest.raises(NothingChangedError):
        issue(desk, as_it_is(desk))

    assert (outlook.asked, outlook.changes) == ((), ())
    assert not desk.files.exists()
    assert len(desk.vault.inviting.sent.of(FIC)) == 2


def test_a_wrong_passphrase_or_a_folder_that_takes_nothing_changes_nothing(
    chaired: Chaired, tmp_path: Path
) -> None:
    desk, blocked = chaired.desk, tmp_path / "a file"
    blocked.write_bytes(b"")

    with pytest.raises(WrongPassphraseError):
        desk.vault.updating.issue(elsewhere(desk), "not the passphrase", desk.files)
    with pytest.raises(FileNotWrittenError):
        desk.vault.updating.issue(elsewhere(desk), PASSPHRASE, blocked)

    assert newest(desk).number == 1
    assert desk.vault.intake.conferences.get(FIC).venue != OTHER_VENUE


def test_an_agency_that_is_asked_besides_is_told_alone_where_nothing_else_changes(
    chaired: Chaired,
) -> None:
    desk = chaired.desk

    updated = issue(desk, replace(as_it_is(desk), further=(asked("Housing", ""),)))

    assert [path.name for path in updated.paths] == ["FIC-0001 Housing invitation.pdf"]
    assert "Please write a report" in text_of(updated.paths[0].read_bytes())
    assert {row.agency for row in chaired.intake.board(FIC).rows} == {
        senders.SCHOOL,
        senders.POLICE,
        "Housing",
    }


def test_an_agency_that_is_asked_besides_reads_of_no_change(chaired: Chaired) -> None:
    desk = chaired.desk

    updated = issue(desk, replace(elsewhere(desk), further=(asked("Housing", ""),)))

    texts = [text_of(path.read_bytes()) for path in updated.paths]
    assert ["has changed" in text for text in texts] == [True, True, False]
    assert OTHER_VENUE in texts[2]
    assert [one.agency for one in desk.vault.updating.called(FIC).asked][2:] == ["Housing"]


def test_somebody_else_of_an_agency_is_asked_in_place_of_who_was(chaired: Chaired) -> None:
    desk = chaired.desk

    updated = issue(desk, replace(elsewhere(desk), further=(asked(name="Bram Fenwick"),)))

    assert len(updated.paths) == 2
    now = desk.vault.updating.called(FIC).asked
    assert [one.name for one in now] == ["Bram Fenwick", ""]


def test_two_roles_of_one_agency_have_a_file_each(chaired: Chaired) -> None:
    desk = chaired.desk
    nurse = replace(asked(name=""), role="School nurse")

    updated = issue(desk, replace(elsewhere(desk), further=(nurse,)))

    assert [path.name for path in updated.paths] == [
        "FIC-0001 Hollybrook Primary School Designated safeguarding lead invitation 2.pdf",
        "FIC-0001 Police invitation 2.pdf",
        "FIC-0001 Hollybrook Primary School School nurse invitation 2.pdf",
    ]
    assert all(path.is_file() for path in updated.paths)


def test_nobody_of_the_family_but_the_children_is_named_on_paper(chaired: Chaired) -> None:
    updated = issue(chaired.desk, _an_aunt(as_it_is(chaired.desk)))

    text = text_of(updated.paths[0].read_bytes())

    assert "The conference has changed" in text
    assert "the people around the children" in text
    assert "Isolde" not in text


def test_an_update_names_a_deputy_and_no_administrator_who_could_open(chaired: Chaired) -> None:
    desk = chaired.desk
    as_deputy = replace(ROWAN, certificates=DEPUTY.certificates)

    with pytest.raises(NoDeputyError):
        issue(desk, replace(elsewhere(desk), deputies=()))
    with pytest.raises(AdministratorOpensError):
        issue(desk, replace(as_it_is(desk), administrator=as_deputy))

    assert newest(desk).number == 1


def test_a_conference_that_was_never_called_cannot_be_changed(chaired: Chaired) -> None:
    with pytest.raises(NotInVaultError):
        chaired.desk.vault.updating.called(ConferenceReference("FIC-9999"))


def test_the_author_is_told_and_the_report_follows(chaired: Chaired, author: Desk) -> None:
    first = author.vault.invitations.take_in(school_invitation(chaired)).record
    compare_words(author.vault.trust, first)
    report = author.vault.writing.begin(first.id, PRU)

    updated = issue(chaired.desk, _later(elsewhere(chaired.desk)))
    taken = author.vault.invitations.take_in(updated.paths[0].read_bytes())

    assert (taken.standing, taken.followed) == (Standing.UPDATE, 1)
    assert taken.changes == updated.outlook.changes
    now = author.vault.writing.open(report).report.conference
    assert (now.venue, now.starts_at) == (OTHER_VENUE, newest(chaired.desk).conference.starts_at)
