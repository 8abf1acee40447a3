"""What an administrator sent, chased and passed on reaches the chair in a signed account."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reportwriter.adapters import checking
from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.circulation import CirculationRecord, Dispatch, Round, SentFile
from reportwriter.domain.conference import Contact
from reportwriter.domain.integrity import Why
from reportwriter.domain.letter import Assigned
from reportwriter.exchange.examined import Examined, What
from reportwriter.records.account import AccountFile, PapersGone
from reportwriter.services.accounts import NotAdministratorError
from reportwriter.services.accounts_received import with_told
from reportwriter.services.archiving import READ_ME, ArchiveOrder
from reportwriter.services.passing_on import ChairNotCertainError
from reportwriter.services.taking_in import ACCOUNT, NO_ACCOUNT, Arrival
from reportwriter.wording import archive as account_words
from tests.builders import NOON
from tests.deep_scan import deep_scan, scan_bytes
from tests.exchange import documents, senders
from tests.pdf.reading import PROFILES, failures
from tests.services.administered import ROWAN, Administered, an_update, named
from tests.services.chaired import FIC
from tests.services.desks import PASSPHRASE, Desk, an_item
from tests.services.test_passing_on import at_the_chair, to_the_chair, write
from tests.services.test_sending_papers import a_folder, minutes_by_the_chair

LETTER = Assigned(agency=senders.POLICE, author="Ada Quill", designation="Clerk", at=NOON)


def work(administered: Administered, folder: Path) -> None:
    """Do all that an administrator does: send, remind, take in, assign, pass on, send papers."""
    administered.begin()
    own = administered.own
    (school, _police) = own.sending.all(FIC)
    own.sending.mark(school.record.id, "By e-mail")
    own.chasing.remember(FIC, senders.POLICE)
    administered.take(*administered.both(administered.school))
    message = senders.a_message_pdf(to_the_chair(administered))
    administered.take(administered.put("message.pdf", message))
    (letter,) = administered.take(administered.put("letter.docx", documents.letter()))
    own.letters.assign(letter.sha256, FIC, LETTER)
    taken = own.papers.take(FIC, a_folder(folder, minutes=minutes_by_the_chair(administered)))
    own.papers.mark(FIC, taken.id)


def signed(administered: Administered, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    account = administered.own.accounts.of(FIC)
    return administered.desk.vault.account_signing.write(account, folder, PASSPHRASE)


def examined(path: Path) -> Examined:
    with checking().quarantine() as quarantine:
        return checking().examine(path.read_bytes(), quarantine)


def at_the_chairs(administered: Administered, *paths: Path) -> tuple[Arrival, ...]:
    return administered.chair.vault.intake.take_in(paths, None, lambda _done, _of: None)


def test_an_account_says_what_was_done_and_is_signed_by_who_was_named(
    administered: Administered, tmp_path: Path
) -> None:
    work(administered, tmp_path)
    write(administered)

    path = signed(administered, tmp_path / "out")

    found = examined(path)
    assert (found.what, found.why) == (What.ACCOUNT, Why.HOLDS)
    assert all(failures(path.read_bytes(), profile) == [] for profile in PROFILES)
    account = found.account
    assert account is not None
    assert account.administrator == administered.sent[0].record.administrator
    assert [(one.agency, one.how) for one in account.invited] == [(senders.SCHOOL, "By e-mail")]
    assert [one.agency for one in account.reminded] == [senders.POLICE]
    assert len(account.passed_on) == 4
    assert [(one.agency, one.author) for one in account.letters] == [(senders.POLICE, "Ada Quill")]
    ((gone),) = account.papers
    assert (gone.round, gone.agency, len(gone.files)) == (Round.MINUTES, senders.SCHOOL, 1)
    assert administered.desk.logged()[-1] == "account_made"


def test_an_account_holds_nothing_confidential_and_no_name_of_the_family(
    administered: Administered, tmp_path: Path
) -> None:
    work(administered, tmp_path)
    papers = administered.own.papers
    name = "FIC-0001 minutes for Corin Thrumm"
    taken = papers.take(FIC, a_folder(tmp_path, name, own=minutes_by_the_chair(administered)))
    papers.mark(FIC, taken.id)

    path = signed(administered, tmp_path / "out")

    words = (an_item().text, "speech-to-text", "Corin", "Thrumm", "Juniper")
    assert deep_scan(path.parent, words) == ()
    assert deep_scan(path.parent, (senders.SCHOOL,)) != (), "the search must find what is there"
    account = examined(path).account
    assert account is not None
    assert [one.agency for one in account.papers] == [senders.SCHOOL, ""]
    assert scan_bytes(repr(account).encode(), words) == ()


def test_the_chair_learns_who_sent_what_and_when(
    administered: Administered, tmp_path: Path
) -> None:
    work(administered, tmp_path)
    written = write(administered)
    chair = administered.chair.vault

    (arrival,) = at_the_chairs(administered, signed(administered, tmp_path / "out"))

    assert (arrival.what, arrival.conference) == (ACCOUNT, FIC)
    told = chair.accounts.of(FIC)
    assert {agency: (one.by, one.how) for agency, one in told.invited.items()} == {
        senders.SCHOOL: (ROWAN.name, "By e-mail")
    }
    assert {agency: one.by for agency, one in told.reminded.items()} == {senders.POLICE: ROWAN.name}
    ((proposal),) = told.letters.values()
    assert (proposal.by, proposal.said.agency) == (ROWAN.name, senders.POLICE)
    assert told.not_here == {ROWAN.name: 4}
    assert len(chair.intake.received.rows()) == 0

    at_the_chair(administered, written)

    assert chair.accounts.of(FIC).not_here == {}
    assert {row.sha256 for row in chair.intake.received.rows()} >= set(told.letters)
    assert "account_taken_in" in administered.chair.logged()


def test_the_chairs_archive_holds_the_account_as_it_came(
    administered: Administered, tmp_path: Path
) -> None:
    administered.begin()
    path = signed(administered, tmp_path / "out")
    at_the_chairs(administered, path)
    order = ArchiveOrder(
        conference=FIC, folder=tmp_path, passphrase=PASSPHRASE, bundle=False, papers=False
    )

    archived = administered.chair.vault.archiving.write(order, lambda _done, _of: None)

    assert archived is not None
    held = archived.folder / "data" / "record" / "account 1.pdf"
    assert held.read_bytes() == path.read_bytes()
    assert account_words.ACCOUNT in (archived.folder / READ_ME).read_text()


def test_an_older_account_takes_the_place_of_none_and_a_newer_one_does(
    administered: Administered, tmp_path: Path
) -> None:
    administered.begin()
    first = signed(administered, tmp_path / "first")
    (school, _police) = administered.own.sending.all(FIC)
    administered.own.sending.mark(school.record.id, "By hand")
    second = signed(administered, tmp_path / "second")

    at_the_chairs(administered, second)
    at_the_chairs(administered, first)

    told = administered.chair.vault.accounts.of(FIC)
    assert [one.how for one in told.invited.values()] == ["By hand"]
    assert len(administered.chair.vault.accounts.store.of(FIC)) == 1


def test_papers_that_the_administrator_sent_count_as_sent_by_them(
    administered: Administered, tmp_path: Path
) -> None:
    work(administered, tmp_path)
    (gone,) = administered.own.papers.all(FIC)
    circulation = administered.chair.vault.accounts.circulation
    written = replace(gone, id="of the chair", receiver="school", sent_at=None)
    circulation.put(FIC, CirculationRecord(dispatches=(written,)))

    at_the_chairs(administered, signed(administered, tmp_path / "out"))

    (kept,) = circulation.get(FIC).dispatches
    assert (kept.id, kept.sent_at, kept.sent_by) == ("of the chair", gone.sent_at, ROWAN.name)


def a_dispatch(receiver: str, *files: str, number: str = "") -> Dispatch:
    return Dispatch(
        id=f"{receiver}{number}",
        receiver=receiver,
        receiver_name=receiver,
        round=Round.MINUTES,
        files=tuple(SentFile(title=one, name=one, sha256=one) for one in files),
        written_at=NOON,
    )


def told_of(*papers: tuple[str, tuple[str, ...]], record: CirculationRecord) -> list[str]:
    """Return whose e-mails count as sent once an account tells of papers."""
    account = AccountFile(
        conference=FIC,
        administrator=senders.an_administrator(),
        issued_at=NOON,
        papers=tuple(
            PapersGone(round=Round.MINUTES, agency=agency, files=files, at=NOON)
            for agency, files in papers
        ),
    )
    return [one.receiver for one in with_told(record, account).dispatches if one.sent_at]


def test_what_cannot_be_told_apart_counts_only_where_all_of_it_went() -> None:
    own, shared = ("a",), ("b", "c")
    record = CirculationRecord(
        dispatches=(
            a_dispatch("Tamsin", *own),
            a_dispatch("Corin", *reversed(shared)),
            a_dispatch("Corin's supporter", *shared),
            a_dispatch("Housing", "d"),
            a_dispatch("Midwifery", "d"),
        )
    )

    assert told_of(("", own), record=record) == ["Tamsin"]
    assert told_of(("", shared), record=record) == []
    assert told_of(("", shared), ("", shared), record=record) == ["Corin", "Corin's supporter"]
    assert told_of(("Housing", ("d",)), record=record) == ["Housing"]
    assert told_of(("Housing", own), ("", ("e",)), record=record) == []


def test_what_the_chair_said_themselves_stays() -> None:
    said = replace(a_dispatch("Housing", "d"), sent_at=NOON)

    record = CirculationRecord(dispatches=(said,)).with_told("Housing", NOON, "Rowan Teasel")

    assert record.dispatches == (said,)


def test_nobody_but_the_administrator_named_is_believed(
    administered: Administered, tmp_path: Path, another_desk: Callable[[Contact], Desk]
) -> None:
    administered.begin()
    path = signed(administered, tmp_path / "out")
    account = examined(path).account
    assert account is not None
    other = another_desk(ROWAN)
    other.vault.account_signing.conferences.put(administered.own.administering.of(FIC).conference)
    forged = replace(account, administrator=named(other))
    (tmp_path / "forged").mkdir()
    strange = other.vault.account_signing.write(forged, tmp_path / "forged", PASSPHRASE)
    changed = tmp_path / "changed.pdf"
    changed.write_bytes(path.read_bytes().replace(b"/Type", b"/Tyqe", 1))

    arrivals = at_the_chairs(administered, strange, changed)

    assert [(one.what, one.conference) for one in arrivals] == [(NO_ACCOUNT, None)] * 2
    assert administered.chair.vault.accounts.store.of(FIC) == ()


def test_who_is_named_no_more_is_not_believed_and_writes_none(
    administered: Administered, tmp_path: Path
) -> None:
    administered.begin()
    path = signed(administered, tmp_path / "out")
    pdf = an_update(administered, id="newer", number=2, administrator=named(administered.chair))
    administered.take(administered.put("newer.pdf", pdf))
    sent = administered.chair.vault.accounts.sent
    before = administered.sent[0].record
    newer = replace(before, id="newer", number=2, administrator=senders.an_administrator())
    sent.add(newer, pdf)
    sent.bring_into_force(newer.id)

    with pytest.raises(NotAdministratorError):
        administered.own.accounts.of(FIC)
    (arrival,) = at_the_chairs(administered, path)

    assert arrival.what == NO_ACCOUNT


def test_there_is_no_account_before_the_chairs_words_were_compared(
    administered: Administered,
) -> None:
    administered.begin(is_certain=False)

    with pytest.raises(ChairNotCertainError):
        administered.own.accounts.of(FIC)


def test_without_the_passphrase_nothing_is_signed(
    administered: Administered, tmp_path: Path
) -> None:
    administered.begin()
    account = administered.own.accounts.of(FIC)

    with pytest.raises(WrongPassphraseError):
        administered.desk.vault.account_signing.write(account, tmp_path, "another one altogether")

    assert not list(tmp_path.glob("*account*"))


def test_an_account_dropped_on_who_it_is_not_for_is_not_kept(
    administered: Administered, tmp_path: Path
) -> None:
    administered.begin()

    (arrival,) = administered.take(signed(administered, tmp_path / "out"))

    assert (arrival.what, arrival.conference) == ("account", None)
    assert administered.own.intake.received.rows() == ()


def test_a_conference_that_is_not_chaired_here_has_no_account(
    administered: Administered, tmp_path: Path, another_desk: Callable[[Contact], Desk]
) -> None:
    administered.begin()
    path = signed(administered, tmp_path / "out")
    stranger = another_desk(Contact(name="Ida Fenwick", agency="Safeguarding unit"))

    (arrival,) = stranger.vault.intake.take_in([path], None, lambda _done, _of: None)

    assert arrival.what == NO_ACCOUNT
