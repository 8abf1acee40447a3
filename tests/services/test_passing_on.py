"""What came for a chair is passed on byte for byte, and opens at the chair alone."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reportwriter.adapters import checking
from reportwriter.domain.conference import Contact
from reportwriter.domain.file_check import ArrivalKnownFrom, Contents, Missing
from reportwriter.domain.ids import ConferenceReference
from reportwriter.domain.letter import Assigned
from reportwriter.records.travelling import Recipient
from reportwriter.services.administrator_words import administrator_headline
from reportwriter.services.passing_on import (
    ChairNotCertainError,
    NothingToPassOnError,
    Written,
)
from reportwriter.services.whole_files import FileNotWrittenError
from tests.builders import NOON, a_conference
from tests.exchange import documents, senders
from tests.exchange.handing import handed_on
from tests.exchange.mails import RECEIVED, a_mail, saved
from tests.exchange.senders import Sender
from tests.services.administered import Administered, an_update, named
from tests.services.chaired import FIC
from tests.services.desks import PASSPHRASE, Desk, a_disk_that_takes

AT = datetime(2026, 1, 5, 16, 2, 11, tzinfo=UTC)
OTHER = ConferenceReference("FIC-0002")
STEM = f"FIC-0001 {senders.SCHOOL} version 1"


def write(administered: Administered, *, again: bool = False) -> Written:
    return administered.own.passing_on.write(FIC, administered.inbox.parent / "out", again=again)


def at_the_chair(administered: Administered, written: Written) -> None:
    """Take the folder in at the chair, as it stands."""
    paths = sorted(written.folder.iterdir())
    administered.chair.vault.intake.take_in(paths, PASSPHRASE, lambda _done, _of: None)


def digests(written: Written) -> set[str]:
    return {hashlib.sha256(one.read_bytes()).hexdigest() for one in written.folder.iterdir()}


def to_the_chair(administered: Administered) -> Sender:
    identity = senders.chair().identity
    own = administered.chair.vault.identities.required().certificates
    as_chair = type(identity)(
        signing_key=identity.signing_key,
        encryption_key=identity.encryption_key,
        signing_certificate=own.signing_der,
        encryption_certificate=own.encryption_der,
    )
    return Sender(name="Merriweather Stope", agency="Safeguarding unit", identity=as_chair)


def test_what_was_sealed_to_the_chair_opens_there_after_it_was_passed_on(
    administered: Administered,
) -> None:
    administered.begin()
    administered.take(*administered.both(administered.school))

    written = write(administered)
    at_the_chair(administered, written)

    rows = administered.chair.vault.intake.board(FIC).rows
    check = next(row.check for row in rows if row.agency == senders.SCHOOL)
    assert check is not None
    assert check.answers is not None
    assert (check.answers.contents, check.answers.items) == (Contents.ITEMS, 1)
    assert check.answers.missing is Missing.NOTHING
    expected = {administered.school.report_pdf, administered.school.sealed_page_pdf}
    assert digests(written) == {hashlib.sha256(one).hexdigest() for one in expected}


def test_what_waits_is_told_and_when_it_went(administered: Administered) -> None:
    administered.begin()
    report, page = administered.both(administered.school)
    administered.take(report)
    sha256 = administered.row().submission or ""
    passing = administered.own.passing_on
    assert (passing.standing(FIC).waiting, passing.standing(FIC).rows) == (1, {sha256: None})

    write(administered)
    went = passing.standing(FIC).rows[sha256]
    assert went is not None
    administered.take(page)

    assert (passing.standing(FIC).waiting, passing.standing(FIC).rows[sha256]) == (1, None)

    written = write(administered)

    assert [one.name for one in written.folder.iterdir()] == [f"{STEM} sealed page.pdf"]
    assert (passing.standing(FIC).waiting, passing.standing(FIC).of_all) == (0, 2)
    assert administered.desk.logged().count("passed_on") == 2


def test_a_mail_goes_as_it_came_so_that_the_chair_learns_when_it_had_arrived(
    administered: Administered,
) -> None:
    administered.begin()
    mail = saved(
        a_mail(
            (f"{STEM} report.pdf", administered.school.report_pdf),
            (f"{STEM} sealed page.pdf", administered.school.sealed_page_pdf),
            received=(RECEIVED,),
        )
    )
    administered.take(administered.put("Fwd Juniper.eml", mail))
    assert administered.row().arrived == AT

    written = write(administered)
    at_the_chair(administered, written)

    (file,) = written.folder.iterdir()
    assert (file.name, file.read_bytes()) == ("FIC-0001 mail.eml", mail)
    assert "without the mail" not in written.text
    rows = administered.chair.vault.intake.board(FIC).rows
    answers = next(row.check for row in rows if row.agency == senders.SCHOOL).answers  # type: ignore[union-attr]  # It came.
    assert answers is not None
    assert (answers.arrived, answers.arrival_known_from) == (AT, ArrivalKnownFrom.MAIL_SERVER)
    assert answers.contents is Contents.ITEMS


def test_a_mail_that_brought_something_for_another_chair_goes_to_neither(
    administered: Administered,
) -> None:
    administered.begin()
    of_other = senders.make(
        senders.the_report(conference=a_conference(reference=OTHER)), senders.author()
    )
    mail = a_mail(
        (f"{STEM} report.pdf", administered.school.report_pdf),
        (f"FIC-0002 {senders.SCHOOL} version 1 report.pdf", of_other.report_pdf),
    )
    administered.take(administered.put("two.eml", saved(mail)))

    written = write(administered)

    assert [one.name for one in written.folder.iterdir()] == [f"{STEM} report.pdf"]
    assert "5 January 2026, 16:02, by the mail server" in written.text


def test_files_without_their_mail_are_told_with_when_they_came(administered: Administered) -> None:
    administered.begin()
    administered.take(*administered.both(administered.school))

    text = write(administered).text

    assert text.startswith("Subject: Files for conference FIC-0001\n\nTo: Merriweather Stope\n")
    assert "2 files for conference FIC-0001, as they came. What is sealed is unopened." in text
    assert f"{STEM} report.pdf: taken in " in text
    assert "\N{NO-BREAK SPACE}" not in text


def test_until_the_chair_is_certain_nothing_is_passed_on(administered: Administered) -> None:
    administered.begin(is_certain=False)
    administered.take(*administered.both(administered.school))

    with pytest.raises(ChairNotCertainError):
        write(administered)

    assert not (administered.inbox.parent / "out").exists()


def test_where_nothing_waits_nothing_is_written_but_all_can_be_once_more(
    administered: Administered,
) -> None:
    administered.begin()
    with pytest.raises(NothingToPassOnError):
        write(administered)
    administered.take(*administered.both(administered.school))
    first = write(administered)
    with pytest.raises(NothingToPassOnError):
        write(administered)

    second = write(administered, again=True)

    assert second.folder != first.folder
    assert digests(second) == digests(first)


def test_a_message_goes_to_its_own_chair_unopened(
    administered: Administered, another_desk: Callable[[Contact], Desk]
) -> None:
    other = another_desk(Contact(name="Idris Calloway", agency="Safeguarding unit"))
    administered.begin()
    of_other = an_update(
        administered,
        other,
        id="of another",
        conference=a_conference(reference=OTHER),
        chair=other.recipient,
        administrator=named(administered.desk),
    )
    message = senders.a_message_pdf(to_the_chair(administered))

    administered.take(administered.put("other.pdf", of_other), administered.put("m.pdf", message))

    boards = administered.own.boards
    (row,) = (one for one in boards.board(FIC).rows if one.check and one.check.message)
    assert (row.agency, row.author) == ("Message to the chair", "Sealed")
    assert [one for one in boards.board(OTHER).rows if one.check] == []
    assert administered.own.passing_on.standing(OTHER).waiting == 0
    assert digests(write(administered)) == {hashlib.sha256(message).hexdigest()}


def test_a_page_that_is_handed_on_to_the_chair_goes_on_unopened_too(
    administered: Administered,
) -> None:
    administered.begin()
    with checking().quarantine() as quarantine:
        carrier = handed_on(
            senders.a_submission(),
            senders.deputy(),
            [to_the_chair(administered)],
            quarantine,
        )

    administered.take(administered.put("page.pdf", carrier))

    (row,) = (one for one in administered.own.boards.board(FIC).rows if one.check)
    assert row.check is not None
    assert administrator_headline(row.check) == "Sealed for the chair: pass it on unopened"
    assert digests(write(administered)) == {hashlib.sha256(carrier).hexdigest()}


def test_what_is_sealed_for_nobody_here_is_on_no_board(administered: Administered) -> None:
    administered.begin()

    administered.take(administered.put("m.pdf", senders.a_message_pdf(senders.officer())))

    assert all(row.check is None for row in administered.own.boards.board(FIC).rows)
    assert administered.own.passing_on.standing(FIC).waiting == 0


def test_a_letter_goes_under_the_name_of_its_agency_once_it_is_said_whose_it_is(
    administered: Administered,
) -> None:
    administered.begin()
    (letter,) = administered.take(administered.put("Juniper Pebblewick GP.pdf", documents.letter()))
    assert administered.own.passing_on.standing(FIC).waiting == 0

    administered.own.letters.assign(letter.sha256, FIC, Assigned(agency="GP practice", at=NOON))
    written = write(administered)

    (file,) = written.folder.iterdir()
    assert file.name == "FIC-0001 GP practice letter.pdf"
    assert file.read_bytes() == documents.letter()


def test_two_files_of_one_name_both_go(administered: Administered) -> None:
    administered.begin()
    first = administered.put("report.pdf", administered.school.report_pdf)
    administered.take(first)
    administered.take(administered.put("report.pdf", administered.police.report_pdf))

    written = write(administered)

    assert {one.name for one in written.folder.iterdir()} == {"report.pdf", "report (2).pdf"}


def test_where_the_disk_is_full_nothing_is_written_or_kept(administered: Administered) -> None:
    administered.begin()
    administered.take(*administered.both(administered.school))
    folder = administered.inbox.parent / "out"

    with a_disk_that_takes(4096), pytest.raises(FileNotWrittenError):
        administered.own.passing_on.write(FIC, folder)

    assert list(_below(folder)) == []
    assert administered.own.passing_on.standing(FIC).waiting == 2


def test_a_page_sealed_to_the_chair_before_goes_on_to_the_chair_who_came_after(
    administered: Administered, another_desk: Callable[[Contact], Desk]
) -> None:
    other = another_desk(Contact(name="Idris Calloway", agency="Safeguarding unit"))
    administered.begin()
    after: Recipient = other.recipient
    handed_over = an_update(
        administered, id="newer", number=2, chair=after, issuer=administered.chair.recipient
    )
    message = senders.a_message_pdf(to_the_chair(administered))

    administered.take(administered.put("n.pdf", handed_over), administered.put("m.pdf", message))

    assert administered.own.administering.of(FIC).chair == "Idris Calloway"
    assert administered.own.passing_on.standing(FIC).waiting == 1


def _below(folder: Path) -> list[Path]:
    return [one for one in folder.rglob("*") if one.is_file()] if folder.exists() else []
