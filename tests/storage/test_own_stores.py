"""Identity, settings and log: what a vault keeps about its owner."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlalchemy import text

from reportwriter.domain.conference import Contact
from reportwriter.records.kept import Identity, LogEvent
from reportwriter.records.travelling import Certificates
from reportwriter.storage.vault import Vault
from tests.builders import NOON
from tests.storage.conftest import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    theme: str = "light"
    text_size: int = 11


def _identity(name: str) -> Identity:
    return Identity(
        contact=Contact(name=name, agency="Hollybrook Primary School"),
        certificates=Certificates.of(name.encode(), b"encryption"),
        made_at=NOON,
    )


def test_before_one_is_made_there_is_no_identity(vault: Vault) -> None:
    assert vault.identities.current() is None
    assert vault.identities.all() == ()


def test_a_new_identity_is_the_current_one_and_the_old_one_stays(vault: Vault) -> None:
    first, second = _identity("Pru Oakenshaw"), _identity("Pru Fennick")
    vault.identities.put(first)

    vault.identities.put(second)

    assert vault.identities.current() == second
    assert vault.identities.all() == (second, first)
    vault.identities.put(first)
    assert vault.identities.current() == first


def test_settings_come_back_and_default_until_saved(vault: Vault) -> None:
    assert vault.settings.load(Look()) == Look()

    vault.settings.save(Look(theme="dark"))
    vault.settings.save(Look(theme="dark", text_size=14))

    assert vault.settings.load(Look()) == Look(theme="dark", text_size=14)


def test_settings_of_another_program_version_are_let_go(vault: Vault) -> None:
    vault.settings.save(Look(theme="dark"))
    with vault.database.writing() as connection:
        connection.execute(text("UPDATE setting SET value = '[]'"))

    assert vault.settings.load(Look()) == Look()


def test_the_log_says_what_was_done_in_order(vault: Vault, clock: Clock) -> None:
    vault.log.add(LogEvent.VAULT_MADE)
    clock.go(minutes=1)
    vault.log.add(LogEvent.REPORT_SIGNED, "report-1")

    first, second = vault.log.entries()

    assert (first.number, first.at, first.event, first.subject) == (1, NOON, "vault_made", "")
    assert (second.at, second.subject) == (NOON + timedelta(minutes=1), "report-1")
    assert vault.log.first_broken() is None


@pytest.mark.parametrize("words", ["Juniper Pebblewick", "a\nb", "é", "x" * 81])
def test_no_words_enter_the_log(vault: Vault, words: str) -> None:
    with pytest.raises(ValueError, match="a subject is an id"):
        vault.log.add(LogEvent.REPORT_SIGNED, words)

    assert vault.log.entries() == ()


@pytest.mark.parametrize(
    ("tampering", "broken"),
    [
        ("UPDATE log SET event = 'backed_up' WHERE number = 2", 2),
        ("UPDATE log SET at = '2027-01-05T12:00:00.000000' WHERE number = 3", 3),
        ("DELETE FROM log WHERE number = 1", 1),
        ("DELETE FROM log WHERE number = 2", 2),
        ("UPDATE log SET number = 9 WHERE number = 3", 3),
    ],
)
def test_a_log_that_was_tampered_with_says_where(vault: Vault, tampering: str, broken: int) -> None:
    for _ in range(3):
        vault.log.add(LogEvent.FILE_TAKEN_IN, "abc")
    with vault.database.writing() as connection:
        connection.execute(text(tampering))

    assert vault.log.first_broken() == broken
