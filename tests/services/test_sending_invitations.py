"""What the chair signed goes out byte for byte; that it went is kept for each who is asked."""

from pathlib import Path

import pytest

from reportwriter.services.passing_on import ChairNotCertainError
from reportwriter.services.sending_invitations import NothingToSendOutError
from reportwriter.services.whole_files import FileNotWrittenError
from reportwriter.storage.errors import NotInVaultError
from tests.builders import a_conference
from tests.exchange import senders
from tests.services.administered import Administered, an_update
from tests.services.chaired import FIC
from tests.services.desks import a_disk_that_takes


def ids(administered: Administered) -> list[str]:
    return [one.record.id for one in administered.own.sending.all(FIC)]


def test_the_very_files_that_the_chair_signed_go_out(
    administered: Administered, tmp_path: Path
) -> None:
    administered.begin()

    folder = administered.own.sending.write(FIC, ids(administered), tmp_path)

    assert folder.name == "FIC-0001 invitations"
    written = {one.name: one.read_bytes() for one in folder.iterdir()}
    assert written == {
        f"FIC-0001 {senders.SCHOOL} invitation.pdf": administered.sent[0].pdf,
        "FIC-0001 Police invitation.pdf": administered.sent[1].pdf,
    }


def test_that_one_was_sent_is_kept_with_how_and_can_be_taken_back(
    administered: Administered,
) -> None:
    administered.begin()
    school, police = ids(administered)

    administered.own.sending.mark(school, "By hand")

    sent = {one.record.id: one.sent for one in administered.own.sending.all(FIC)}
    went = sent[school]
    assert went is not None
    assert (went.how, sent[police]) == ("By hand", None)
    assert "invitation_sent_on" in administered.desk.logged()
    (row,) = administered.desk.vault.conferences_administered.all()
    assert administered.desk.vault.conferences_administered.look_into(row).unsent == 1

    administered.own.sending.take_back(school)

    assert [one.sent for one in administered.own.sending.all(FIC)] == [None, None]


def test_whoever_has_answered_needs_no_invitation_any_more(administered: Administered) -> None:
    administered.begin()
    administered.take(*administered.both(administered.school))

    (row,) = administered.desk.vault.conferences_administered.all()

    assert administered.desk.vault.conferences_administered.look_into(row).unsent == 1


def test_an_update_is_to_be_sent_though_what_it_replaces_was(administered: Administered) -> None:
    administered.begin()
    for one in ids(administered):
        administered.own.sending.mark(one, "By hand")
    elsewhere = a_conference(venue="Birch House")
    pdf = an_update(administered, id="newer", number=2, conference=elsewhere)

    administered.take(administered.put("newer.pdf", pdf))

    found = {one.record.asked.agency: one for one in administered.own.sending.all(FIC)}
    assert found[senders.SCHOOL].record.id == "newer"
    assert found[senders.SCHOOL].sent is None
    assert found[senders.POLICE].sent is not None


def test_before_the_chair_is_certain_none_goes_out(
    administered: Administered, tmp_path: Path
) -> None:
    administered.begin(is_certain=False)

    with pytest.raises(ChairNotCertainError):
        administered.own.sending.write(FIC, ids(administered), tmp_path)

    assert list(tmp_path.glob("*invitations*")) == []


def test_what_does_not_hold_is_neither_written_nor_marked(
    administered: Administered, tmp_path: Path
) -> None:
    administered.begin()

    with pytest.raises(NothingToSendOutError):
        administered.own.sending.write(FIC, ["another"], tmp_path)
    with pytest.raises(NotInVaultError):
        administered.own.sending.mark("another", "By hand")


def test_on_a_full_disk_no_folder_is_left(administered: Administered, tmp_path: Path) -> None:
    administered.begin()

    with a_disk_that_takes(4096), pytest.raises(FileNotWrittenError):
        administered.own.sending.write(FIC, ids(administered), tmp_path / "out")

    assert not [one for one in (tmp_path / "out").rglob("*") if one.is_file()]
    assert list((tmp_path / "out").iterdir()) == []
