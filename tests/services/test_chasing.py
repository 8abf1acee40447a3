from reportwriter.domain.ids import ConferenceReference
from reportwriter.records.kept import LogEvent
from tests.exchange import senders
from tests.services.chaired import FIC, Chaired


def test_nobody_was_reminded_before_a_reminder_was_copied(chaired: Chaired) -> None:
    assert chaired.desk.vault.chasing.reminded(FIC) == {}


def test_an_agency_was_reminded_when_its_last_reminder_was_copied(chaired: Chaired) -> None:
    chasing = chaired.desk.vault.chasing
    chasing.remember(FIC, senders.SCHOOL)
    first = chasing.reminded(FIC)[senders.SCHOOL]

    chasing.remember(FIC, senders.SCHOOL)

    reminded = chasing.reminded(FIC)
    assert list(reminded) == [senders.SCHOOL]
    assert reminded[senders.SCHOOL] > first


def test_the_log_names_the_invitation_and_nobody(chaired: Chaired) -> None:
    chaired.desk.vault.chasing.remember(FIC, senders.POLICE)

    entry = chaired.desk.vault.confidential.log.entries()[-1]
    asked = {kept.record.id: kept.record.asked for kept in chaired.intake.sent.of(FIC)}
    assert entry.event == LogEvent.REMINDER_COPIED
    assert asked[entry.subject].agency == senders.POLICE


def test_who_was_not_asked_has_no_reminder(chaired: Chaired) -> None:
    chasing = chaired.desk.vault.chasing

    chasing.remember(FIC, "Somebody else")
    chasing.remember(ConferenceReference("FIC-9999"), senders.SCHOOL)

    assert LogEvent.REMINDER_COPIED not in chaired.desk.logged()
