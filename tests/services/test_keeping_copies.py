"""What an administrator holds of a conference is kept for a time, and destroyed as the chair's."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.ids import ConferenceReference
from reportwriter.services.retention import NotTwoPeopleError, NotYetHeldError, Retention
from reportwriter.storage.errors import NotInVaultError
from tests.builders import a_conference
from tests.deep_scan import scan_bytes
from tests.exchange import senders
from tests.exchange.mails import a_mail, saved
from tests.services.administered import Administered, an_update
from tests.services.chaired import FIC
from tests.services.desks import PASSPHRASE
from tests.services.test_passing_on import to_the_chair, write
from tests.storage.pages import decrypted, raw
from tests.storage.rows import tables_with

TWO = ("Rowan Teasel", "Idris Calloway")
OTHER = ConferenceReference("FIC-0002")
AFTER = datetime(2027, 1, 7, 9, tzinfo=UTC)


def keeping(administered: Administered, at: datetime = AFTER) -> Retention:
    """Return the service as it is on a day, the one after the conference if none is named."""
    return replace(administered.own.retention, now=lambda: at)


def take_message(administered: Administered) -> str:
    message = senders.a_message_pdf(to_the_chair(administered))
    (arrival,) = administered.take(administered.put("message.pdf", message))
    return arrival.sha256


def fill(administered: Administered, folder: Path) -> list[str]:
    """Hold all that an administrator can; return what tells of it."""
    administered.begin()
    mail = a_mail(("report.pdf", administered.school.report_pdf))
    both = administered.both(administered.school)
    administered.take(administered.put("school.eml", saved(mail)), *both)
    message = take_message(administered)
    written = write(administered)
    (outgoing, *_) = administered.own.sending.all(FIC)
    administered.own.sending.mark(outgoing.record.id, "by e-mail")
    papers = folder / "FIC-0001 minutes for Housing"
    papers.mkdir()
    (papers / "report.pdf").write_bytes(administered.school.report_pdf)
    administered.own.papers.take(FIC, papers)
    assert written.files == 3
    received = administered.own.intake.received
    return [
        senders.the_report().statements[0].text,
        "Housing",
        message,
        *(row.sha256 for row in received.rows()),
    ]


def test_copies_are_to_be_looked_at_a_month_after_the_conference(
    administered: Administered,
) -> None:
    administered.begin()
    standing = keeping(administered).standing(FIC)
    conferences = administered.own.administering.conferences.all()

    assert (standing.review_on, standing.is_own_day) == (date(2027, 2, 5), False)
    assert (standing.is_over, standing.is_due) == (True, False)
    before = keeping(administered, datetime(2027, 2, 4, 12, tzinfo=UTC))
    service = keeping(administered, datetime(2027, 2, 5, 12, tzinfo=UTC))
    assert [set(one.due(conferences)) for one in (before, service)] == [set(), {FIC}]
    service.keep_until(FIC, date(2028, 1, 1))
    assert service.due(conferences) == set()
    assert service.standing(FIC).is_own_day


def test_today_says_which_copies_are_due(administered: Administered) -> None:
    administered.begin()
    conferences = administered.own.administering.conferences.all()

    rows = [administered.own.rows.shortly(conferences, due) for due in ((), {FIC})]

    assert [row.is_due_for_review for (row,) in rows] == [False, True]


def test_what_was_not_passed_on_is_said_before_anything_is_destroyed(
    administered: Administered,
) -> None:
    administered.begin()
    administered.take(*administered.both(administered.school))
    take_message(administered)
    before = keeping(administered).standing(FIC)

    write(administered)

    assert (before.waiting, before.held.files, before.held.of_none) == (3, 3, 0)
    assert keeping(administered).standing(FIC).waiting == 0


def test_nothing_is_left_but_reference_day_and_names(
    administered: Administered, tmp_path: Path
) -> None:
    words = fill(administered, tmp_path)
    desk = administered.desk
    key = desk.database_key
    assert set(scan_bytes(decrypted(desk.folder, key), words)) == set(words)
    desk.vault.backups.make()
    service = keeping(administered)

    destroyed = service.destroy(FIC, TWO, PASSPHRASE)

    renewed = service.renew_backups(destroyed)
    service.remove_backups(renewed.older_holding)
    assert len(renewed.older_holding) == 1
    assert scan_bytes(decrypted(desk.folder, key), words) == ()
    assert scan_bytes(raw(desk.folder), [*words, FIC]) == ()
    (left,) = service.keeping.destroyed()
    assert (left.conference, left.confirmed_by) == (FIC, TWO)
    assert tables_with(service.purge.database, FIC) == {"destruction"}
    assert desk.logged()[-2:] == ["conference_destroyed", "backup_removed"]
    assert service.log.first_broken() is None
    assert desk.vault.conferences_administered.all() == ()
    with pytest.raises(NotInVaultError):
        service.standing(FIC)


def test_a_message_stays_while_it_may_be_of_another_conference_of_that_chair(
    administered: Administered,
) -> None:
    administered.begin()
    other = an_update(administered, id="other", conference=a_conference(reference=OTHER))
    administered.take(administered.put("other.pdf", other))
    message = take_message(administered)
    service, received = keeping(administered), administered.own.intake.received
    assert service.standing(FIC).held.of_none == 1

    service.destroy(FIC, TWO, PASSPHRASE)
    assert received.holds(message)
    service.destroy(OTHER, TWO, PASSPHRASE)

    assert not received.holds(message)


@pytest.mark.parametrize(
    ("at", "names", "passphrase", "why"),
    [
        (AFTER, (TWO[0], ""), PASSPHRASE, NotTwoPeopleError),
        (AFTER, TWO, "another passphrase altogether", WrongPassphraseError),
        (datetime(2027, 1, 6, 18, tzinfo=UTC), TWO, PASSPHRASE, NotYetHeldError),
    ],
)
def test_nothing_is_destroyed_too_early_or_by_one_alone(
    administered: Administered,
    at: datetime,
    names: tuple[str, str],
    passphrase: str,
    why: type[Exception],
) -> None:
    administered.begin()
    administered.take(*administered.both(administered.school))

    with pytest.raises(why):
        keeping(administered, at).destroy(FIC, names, passphrase)

    assert keeping(administered).standing(FIC).held.files == 2
