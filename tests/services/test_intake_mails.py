from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from reportwriter.domain.file_check import ArrivalKnownFrom, Contents, InTime, Missing
from reportwriter.domain.integrity import Why
from reportwriter.exchange.errors import MailNotReadError, MailTrouble
from reportwriter.services.taking_in import LEFT_IN_MAIL
from reportwriter.wording import receipt
from tests.exchange import outlooks, senders
from tests.exchange.mails import RECEIVED, a_mail, saved
from tests.services.chaired import FIC, POLICE_STEM, SCHOOL_STEM, Chaired
from tests.services.desks import PASSPHRASE

AT = datetime(2026, 1, 5, 16, 2, 11, tzinfo=UTC)
TOMORROW = "Mon, 5 Jan 2099 16:02:11 +0000"


def dropped(chaired: Chaired, mail: EmailMessage, name: str = "Fwd report.eml") -> Path:
    return chaired.put(name, saved(mail))


def from_school(chaired: Chaired, received: tuple[str, ...] = (RECEIVED,)) -> EmailMessage:
    return a_mail(
        (f"{SCHOOL_STEM} report.pdf", chaired.school.report_pdf),
        (f"{SCHOOL_STEM} sealed page.pdf", chaired.school.sealed_page_pdf),
        received=received,
    )


def test_report_and_sealed_page_of_one_mail_find_each_other(chaired: Chaired) -> None:
    steps: list[tuple[int, int]] = []

    arrivals = chaired.intake.take_in(
        [dropped(chaired, from_school(chaired))],
        PASSPHRASE,
        lambda done, of: steps.append((done, of)),
    )

    assert [(one.name, one.what) for one in arrivals] == [
        (f"{SCHOOL_STEM} report.pdf", "report"),
        (f"{SCHOOL_STEM} sealed page.pdf", "sealed_page"),
    ]
    assert steps == [(1, 1)]
    answers = chaired.answers()
    assert (answers.missing, answers.contents) == (Missing.NOTHING, Contents.ITEMS)


def test_they_arrived_when_the_mail_server_says(chaired: Chaired) -> None:
    chaired.take(dropped(chaired, from_school(chaired)))

    answers = chaired.answers()
    assert answers.arrived == AT
    assert answers.arrival_known_from is ArrivalKnownFrom.MAIL_SERVER
    assert chaired.row(senders.SCHOOL).arrived == AT


@pytest.mark.parametrize("received", [(), ("",), ("some day",), (TOMORROW,)])
def test_without_a_sound_line_of_the_server_they_arrived_as_other_files_do(
    chaired: Chaired, received: tuple[str, ...]
) -> None:
    chaired.take(dropped(chaired, from_school(chaired, received=received)))

    answers = chaired.answers()
    assert answers.arrival_known_from is ArrivalKnownFrom.TAKEN_IN
    assert answers.in_time is InTime.LATE


@pytest.mark.parametrize(
    ("headers", "arrived", "how"),
    [
        (f"Received: by mx.example; {RECEIVED}", AT, ArrivalKnownFrom.MAIL_SERVER),
        ("", AT + timedelta(minutes=1), ArrivalKnownFrom.MAILBOX),
    ],
)
def test_a_mail_of_outlook_brings_the_same_and_says_how_it_is_known(
    chaired: Chaired, headers: str, arrived: datetime, how: ArrivalKnownFrom
) -> None:
    mail = outlooks.saved(
        outlooks.a_file(f"{SCHOOL_STEM} report.pdf", chaired.school.report_pdf),
        outlooks.a_file(f"{SCHOOL_STEM} sealed page.pdf", chaired.school.sealed_page_pdf),
        received=headers,
        delivered=AT + timedelta(minutes=1),
    )

    chaired.take(chaired.put("Report.msg", mail))

    answers = chaired.answers()
    assert (answers.missing, answers.arrived) == (Missing.NOTHING, arrived)
    assert answers.arrival_known_from is how
    assert receipt.KNOWN_FROM[how] in receipt.arrived(arrived, how)


def test_a_mail_dropped_later_tells_when_the_files_had_arrived(chaired: Chaired) -> None:
    chaired.take_school()

    chaired.take(dropped(chaired, from_school(chaired)))

    assert chaired.answers().arrived == AT


def test_of_two_mails_with_the_same_file_the_first_counts(chaired: Chaired) -> None:
    later = (AT + timedelta(hours=5)).strftime("%a, %d %b %Y %H:%M:%S +0000")
    chaired.take(dropped(chaired, from_school(chaired)))

    chaired.take(dropped(chaired, from_school(chaired, received=(later,)), "again.eml"))

    assert chaired.answers().arrived == AT


def test_the_same_mail_again_changes_nothing(chaired: Chaired) -> None:
    path = dropped(chaired, from_school(chaired))
    chaired.take(path)
    before = chaired.intake.board(FIC)

    arrivals = chaired.intake.take_in([path], None, lambda _done, _of: None)

    assert [one.is_new for one in arrivals] == [False, False]
    assert chaired.intake.board(FIC) == before


def test_what_was_forwarded_inside_a_mail_is_taken_in_too(chaired: Chaired) -> None:
    inner = a_mail(
        (f"{POLICE_STEM} report.pdf", chaired.police.report_pdf),
        (f"{POLICE_STEM} sealed page.pdf", chaired.police.sealed_page_pdf),
        received=("Sun, 4 Jan 2026 08:00:00 +0000",),
    )

    chaired.take(dropped(chaired, a_mail(inside=(inner,))))

    answers = chaired.answers(senders.POLICE)
    assert (answers.missing, answers.arrived) == (Missing.NOTHING, AT)


def test_a_mail_of_no_use_leaves_nothing_taken_in_of_what_came_with_it(chaired: Chaired) -> None:
    report = chaired.put("report.pdf", chaired.school.report_pdf)

    with pytest.raises(MailNotReadError) as caught:
        chaired.take(report, dropped(chaired, a_mail(), "Dear chair.eml"))

    assert (caught.value.why, caught.value.named) == (MailTrouble.NO_REPORT, "Dear chair.eml")
    assert chaired.row(senders.SCHOOL).check is None
    assert len(chaired.intake.board(FIC).rows) == 2


def test_a_mail_that_was_cut_short_leaves_nothing(chaired: Chaired) -> None:
    whole = saved(from_school(chaired))

    with pytest.raises(MailNotReadError):
        chaired.take(chaired.put("cut.eml", whole[: len(whole) // 2]))

    assert chaired.row(senders.SCHOOL).check is None


def test_a_changed_file_in_a_mail_is_told_as_one_that_was_dropped(chaired: Chaired) -> None:
    letter = b"%PDF-1.7 and no more"

    chaired.take(dropped(chaired, a_mail(("letter.pdf", letter))))

    row = chaired.intake.board(FIC).rows[-1]
    assert row.author == "letter.pdf"
    assert row.check is not None
    assert row.check.why is Why.UNREADABLE


def test_other_attachments_stay_in_the_mail_and_are_told_of(chaired: Chaired) -> None:
    mail = from_school(chaired)
    mail.add_attachment(b"PK", maintype="application", subtype="zip", filename="minutes.zip")

    arrivals = chaired.intake.take_in([dropped(chaired, mail)], None, lambda _done, _of: None)

    assert [one.what for one in arrivals] == ["report", "sealed_page", LEFT_IN_MAIL]
    assert len(chaired.intake.board(FIC).rows) == 2
