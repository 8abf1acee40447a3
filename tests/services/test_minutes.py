"""The sealed minute: whole for chair and deputy, nothing for anybody else."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.attendee import Way
from reportwriter.domain.conference import Contact
from reportwriter.domain.exclusion import Exclusion, ExclusionReason, Extent
from reportwriter.domain.file_check import Contents
from reportwriter.domain.ids import ConferenceReference, RecordId
from reportwriter.exchange.examined import What
from reportwriter.exchange.integrity import sealed_bytes
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.exchange.sealed_page import Reader, unsealed_letter
from reportwriter.pdf.press import Press
from reportwriter.records.canonical import to_json
from reportwriter.records.minute import MinuteFile, MinutePart
from reportwriter.services.board import Board
from reportwriter.services.intake import Intake
from reportwriter.services.minutes import MinuteNotOpenedError, Minutes
from tests.builders import NOON, a_conference
from tests.deep_scan import deep_scan
from tests.exchange import senders
from tests.pdf.reading import PROFILES, failures, text_of
from tests.services.chaired import FIC, Chaired
from tests.services.desks import PASSPHRASE, PRU, STOPE, Desk, an_item
from tests.services.test_exclusion_stays import exclude
from tests.services.test_hearing import WORDS, decide

WHOLE = Exclusion(
    extent=Extent.PART,
    part="The plan",
    told_in_writing=True,
    told_on=date(2027, 1, 4),
    teller="Tom Fennimore",
    telling="at home",
)
WHY = ExclusionReason(
    attendee=RecordId(""),
    evidence="A zibeline was thrown.",
    objections="She was not asked.",
    afterwards="She talked with the chair.",
)


def minutes(chaired: Chaired) -> Minutes:
    return chaired.desk.vault.minutes


def written(chaired: Chaired) -> Path:
    path = chaired.desk.files / minutes(chaired).name(FIC)
    minutes(chaired).write(FIC, path, PASSPHRASE)
    return path


def said(record: MinuteFile) -> str:
    return "\n".join(line for part in record.parts for line in (part.title, *part.paragraphs))


def test_it_says_each_item_what_was_decided_and_who_left(chaired: Chaired) -> None:
    decide(chaired)

    record = minutes(chaired).read(written(chaired).read_bytes(), PASSPHRASE)

    text = said(record)
    assert [part.title for part in record.parts] == [
        f"{senders.SCHOOL}, item 1, ref. ZZZ",
        "Closed slot 1",
    ]
    assert an_item().text in text
    assert (
        "Decided: Heard in a closed slot, by Police: The quince inspector alone. "
        "Because: Without it the plan cannot be understood." in text
    )
    assert "Must later be told: The mother, by the marmalade worker, before Twelfth Night." in text
    assert "Told on 5\N{NO-BREAK SPACE}January\N{NO-BREAK SPACE}2027 by the social worker." in text
    assert "Left the room: Corin Thrumm." in text
    assert "Those who left were told: Told of information about a trampoline." in text
    assert record.conference.addresses == ()
    assert chaired.desk.logged()[-2:] == ["minute_made", "minute_opened"]


def test_it_says_who_was_excluded_why_and_what_was_done_about_it(chaired: Chaired) -> None:
    exclude(chaired)

    record = minutes(chaired).read(written(chaired).read_bytes(), PASSPHRASE)

    (part,) = record.parts
    assert part.title == "Excluded: Corvina Thistlewood"
    assert part.paragraphs == (
        "Excluded from all of the conference.",
        "Ground: Violence or disruption is threatened, or was before.",
        "What it rests on: A zibeline was thrown.",
        "The police were asked about the risk: They know of a quagga.",
        "Not told in writing.",
    )


def test_an_exclusion_from_a_part_is_told_with_all_that_was_written_down(
    chaired: Chaired,
) -> None:
    exclude(chaired, WHOLE, WHY, views=(Way.WRITTEN,), views_note="Her solicitor brings them")

    record = minutes(chaired).read(written(chaired).read_bytes(), PASSPHRASE)

    assert record.parts[0].paragraphs == (
        "Excluded from a part: The plan.",
        "What it rests on: A zibeline was thrown.",
        "Raised against it before the conference: She was not asked.",
        "The police were not asked about the risk.",
        "Told in writing on 4\N{NO-BREAK SPACE}January\N{NO-BREAK SPACE}2027.",
        "How their views came in: in writing or drawings. Her solicitor brings them.",
        "Who tells them what was decided: Tom Fennimore, at home.",
        "What came of it afterwards: She talked with the chair.",
    )


def test_what_was_not_read_is_said_not_to_be(chaired: Chaired) -> None:
    chaired.take_school()

    record = minutes(chaired).read(written(chaired).read_bytes(), PASSPHRASE)

    assert "Not read by the chair." in said(record)


def test_with_nothing_to_say_it_is_made_as_large_and_says_so(chaired: Chaired) -> None:
    empty = written(chaired).read_bytes()
    decide(chaired)
    full = written(chaired).read_bytes()

    record = minutes(chaired).read(empty, PASSPHRASE)

    assert [part.title for part in record.parts] == ["Nothing to record"]
    # The envelope's own length varies by a few bytes, as does the signature of a key agreement.
    assert abs(len(empty) - len(full)) < 200


def test_the_file_tells_nobody_else_anything(chaired: Chaired) -> None:
    decide(chaired)
    path = written(chaired)

    assert path.name == "FIC-0001 sealed minute.pdf"
    assert deep_scan(chaired.desk.files, [*WORDS, "Corin", "Hollybrook"]) == ()


def test_a_deputy_opens_it(chaired: Chaired) -> None:
    decide(chaired)
    carrier = written(chaired).read_bytes()
    deputy = senders.deputy()
    reader = Reader(certificate=deputy.certificates.encryption_der, key=deputy.keys.encryption)

    with Quarantine() as quarantine:
        p7m = sealed_bytes(carrier, quarantine)
        opened = unsealed_letter(p7m, [reader], quarantine, What.MINUTE)

    assert opened.minute is not None
    assert an_item().text in said(opened.minute)


def test_an_author_does_not_open_it(
    chaired: Chaired, another_desk: Callable[[Contact], Desk]
) -> None:
    decide(chaired)
    carrier = written(chaired).read_bytes()

    with pytest.raises(MinuteNotOpenedError) as caught:
        another_desk(PRU).vault.minutes.read(carrier, PASSPHRASE)

    assert caught.value.contents is Contents.NOT_SEALED_TO_YOU


def test_another_sealed_file_is_no_minute(chaired: Chaired) -> None:
    page = chaired.school.sealed_page_pdf

    with pytest.raises(MinuteNotOpenedError) as caught:
        minutes(chaired).read(page, PASSPHRASE)

    assert caught.value.contents is Contents.DAMAGED


def test_without_the_passphrase_nothing_is_written(chaired: Chaired) -> None:
    path = chaired.desk.files / "minute.pdf"

    with pytest.raises(WrongPassphraseError):
        minutes(chaired).write(FIC, path, PASSPHRASE.upper())

    assert not path.exists()


def test_a_minute_that_comes_among_reports_is_not_kept_with_them(chaired: Chaired) -> None:
    (arrival,) = chaired.intake.take_in([written(chaired)], None, lambda _done, _of: None)

    assert (arrival.what, arrival.is_new) == ("minute", False)


@pytest.mark.parametrize("profile", PROFILES)
def test_what_is_sealed_is_a_document_for_everybody(profile: str) -> None:
    record = MinuteFile(
        recipients=(),
        author=senders.chair().certificates,
        signed_at=NOON,
        conference=a_conference(),
        writer=STOPE,
        parts=(MinutePart(title="Closed slot 1", paragraphs=("Began at 10:05.",)),),
    )

    made = Press.minute_to_pad(record, data=to_json(record))(10)

    assert failures(senders.signed(made, senders.chair()), profile) == []
    assert "Began at 10:05." in text_of(made)


def test_the_files_of_a_conference_are_judged_once_for_a_minute(
    chaired: Chaired, monkeypatch: pytest.MonkeyPatch
) -> None:
    chaired.take_school(passphrase=PASSPHRASE)
    judged: list[ConferenceReference] = []
    board = Intake.board

    def counted(intake: Intake, reference: ConferenceReference) -> Board:
        judged.append(reference)
        return board(intake, reference)

    monkeypatch.setattr(Intake, "board", counted)

    written(chaired)

    assert judged == [FIC]
