"""An administrator holds what is sealed and reads none of it, by what their program is made of."""

import dataclasses
import hashlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportwriter.adapters import checking, seals
from reportwriter.crypto.errors import NotAddressedError
from reportwriter.crypto.key_changes import KeyChanges
from reportwriter.crypto.passphrase_check import PassphraseCheck
from reportwriter.domain.file_check import Contents
from reportwriter.exchange.sealed_page import Reader
from reportwriter.services.account_signing import AccountSigning
from reportwriter.services.accounts import Accounts
from reportwriter.services.board import Board
from reportwriter.services.confidential_writing import ConfidentialWriting
from reportwriter.services.hearing import Hearing
from reportwriter.services.identities import Identities
from reportwriter.services.intake import Intake
from reportwriter.services.minutes import Minutes
from reportwriter.services.reading import Reading
from reportwriter.services.retention import Retention
from reportwriter.services.sending_papers import SendingPapers
from reportwriter.services.trust import Trust
from reportwriter.storage.vault import Vault
from tests.deep_scan import deep_scan
from tests.exchange import senders
from tests.services.administered import ROWAN, Administered
from tests.services.chaired import FIC
from tests.services.desks import PASSPHRASE, an_item
from tests.services.test_passing_on import to_the_chair

OPENING = (
    ConfidentialWriting,
    Hearing,
    Identities,
    Intake,
    KeyChanges,
    Minutes,
    Reader,
    Reading,
    Trust,
)
"""All by which a key of a vault's owner could be come at, or what is sealed opened."""
SECRET = an_item().text


def _reached(of: object, seen: set[int]) -> Iterator[object]:
    """Give everything that a service holds, what that holds, and so on: the stores, too."""
    if id(of) in seen or isinstance(of, type):
        return
    seen.add(id(of))
    yield of
    for one in (*_within(of), *_called_with(of)):
        yield from _reached(one, seen)


def _within(of: Any) -> Iterator[object]:
    if dataclasses.is_dataclass(of):
        yield from (getattr(of, one.name) for one in dataclasses.fields(of))
    if type(of).__module__.startswith("reportwriter."):
        yield from getattr(of, "__dict__", {}).values()
    if isinstance(of, dict):
        yield from of.values()
    if isinstance(of, list | tuple | set | frozenset):
        yield from of


def _called_with(of: Any) -> Iterator[object]:
    """Give what a function or method brings along."""
    if (owner := getattr(of, "__self__", None)) is not None:
        yield owner
    yield from (cell.cell_contents for cell in getattr(of, "__closure__", None) or ())
    if isinstance(of, partial):
        yield from (of.func, *of.args, *of.keywords.values())


def take_all(administered: Administered) -> None:
    administered.begin()
    message = senders.a_message_pdf(to_the_chair(administered))
    administered.take(
        *administered.both(administered.school),
        *administered.both(administered.police, senders.POLICE),
        administered.put("message.pdf", message),
    )


def test_no_service_of_an_administrator_leads_to_a_key_or_to_what_opens(
    administered: Administered,
) -> None:
    reached = list(_reached(administered.own, set()))

    assert len(reached) > 25, "the walk itself must go on"
    assert [type(one).__name__ for one in reached if isinstance(one, OPENING)] == []
    types = {type(one) for one in reached}
    assert {Accounts, Retention, SendingPapers, PassphraseCheck, Vault} <= types


def test_no_secret_of_the_vault_lies_within_reach_either(administered: Administered) -> None:
    """As bytes: the key of the vault, and each private key as it is kept."""
    keys = administered.desk.vault.key_changes
    own = administered.desk.vault.identities.open(PASSPHRASE)
    private = (own.keys.signing, own.keys.encryption)
    secrets = {keys.keys.vault_key, *map(_as_kept, private)}

    reached = list(_reached(administered.own, set()))

    assert [one for one in reached if isinstance(one, bytes) and one in secrets] == []
    assert [one for one in reached if hasattr(one, "private_bytes")] == []
    beside = list(_reached(administered.desk.vault.account_signing, set()))
    assert any(one == keys.keys.vault_key for one in beside), (
        "the walk must find a key that is there"
    )


def test_what_signs_an_account_signs_that_and_hands_out_nothing(
    administered: Administered, tmp_path: Path
) -> None:
    """It is the one thing of theirs that leads to a key, so it is looked at by itself."""
    administered.begin()
    signing = administered.desk.vault.account_signing

    path = signing.write(administered.own.accounts.of(FIC), tmp_path, PASSPHRASE)

    open_to_all = [name for name in vars(AccountSigning) if not name.startswith("_")]
    fields = {one.name for one in dataclasses.fields(AccountSigning)}
    assert [name for name in open_to_all if name not in fields] == ["write"]
    assert type(path) is type(tmp_path)
    own = administered.desk.vault.identities.open(PASSPHRASE)
    for key in (own.keys.signing, own.keys.encryption):
        assert _as_kept(key) not in path.read_bytes()
    assert fields == {"conferences", "identities", "library", "press", "signatures", "log"}, (
        "none of these gives anything that came"
    )


def test_the_passphrase_that_destroys_gives_nothing_to_open_with(
    administered: Administered,
) -> None:
    given: object = administered.own.retention.require_passphrase(PASSPHRASE)  # type: ignore[func-returns-value]  # It shall not.

    assert given is None


def _as_kept(key: Any) -> bytes:
    form = (Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    kept: bytes = key.private_bytes(*form)
    return kept


def test_the_walk_would_find_what_a_chair_works_with(administered: Administered) -> None:
    reached = list(_reached(administered.chair.vault.chair_services, set()))

    found = {type(one) for one in reached if isinstance(one, OPENING)}
    assert {Identities, Intake, Reading, Hearing, Minutes} <= found


def test_with_all_keys_of_the_administrator_nothing_they_hold_opens(
    administered: Administered,
) -> None:
    vault = administered.desk.vault
    vault.identities.make(ROWAN, PASSPHRASE)
    take_all(administered)
    keys = vault.identities.open(PASSPHRASE)
    received = administered.own.intake.received
    sealed = [row for row in received.rows() if row.kind in ("sealed_page", "message")]

    assert len(sealed) == 3
    with checking().quarantine() as quarantine:
        for row in sealed:
            p7m = checking().sealed_bytes(received.content(row.sha256), quarantine)
            for one in (keys, *keys.earlier):
                with pytest.raises(NotAddressedError):
                    seals().open(
                        seals().split(p7m), one.certificates.encryption_der, one.keys.encryption
                    )


def test_what_is_confidential_is_in_no_byte_of_an_administrators_computer(
    administered: Administered,
) -> None:
    take_all(administered)
    out = administered.own.passing_on.write(FIC, administered.inbox.parent / "out").folder
    database_key = administered.desk.database_key
    administered.desk.access.close()

    words = (SECRET, "speech-to-text reporter")
    for folder in (administered.desk.folder, out):
        assert deep_scan(folder, words, database_keys=(database_key,)) == ()
    openly = senders.the_report().statements[0].text[:20]
    found = deep_scan(administered.desk.folder, (openly,), database_keys=(database_key,))
    assert found != (), "the search itself must find what is there"


def test_a_board_says_of_a_page_no_more_than_that_it_came(administered: Administered) -> None:
    take_all(administered)

    board = administered.own.boards.board(FIC)

    checks = [row.check for row in board.rows if row.check]
    answered = [one.answers for one in checks if one.answers]
    assert {(one.contents, one.items) for one in answered} == {(Contents.NOT_LOOKED_AT, 0)}
    assert [one.message.contents for one in checks if one.message] == [Contents.NOT_LOOKED_AT]


def test_what_somebody_else_found_in_the_same_vault_is_not_shown_either(
    administered: Administered,
) -> None:
    """As where the administrator chairs another conference, and opened what they could."""
    take_all(administered)
    before = _said(administered.own.boards.board(FIC))

    administered.desk.vault.intake.open_pages(PASSPHRASE)

    assert _said(administered.own.boards.board(FIC)) == before


def _said(board: Board) -> list[object]:
    return [(row.agency, row.author, row.check) for row in board.rows]


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.sampled_from(("chair", "deputy", "author", "officer")), min_size=1, unique=True))
def test_whoever_a_file_is_sealed_to_the_administrators_key_is_no_way_in(
    administered: Administered, readers: list[str]
) -> None:
    people = {name: getattr(senders, name)() for name in readers}
    ders = [one.identity.encryption_certificate for one in people.values()]
    p7m = seals().seal(SECRET.encode() * 10, ders)

    own = administered.desk.vault.identities.open(PASSPHRASE)

    with pytest.raises(NotAddressedError):
        seals().open(seals().split(p7m), own.certificates.encryption_der, own.keys.encryption)
    assert SECRET.encode() not in p7m
    assert hashlib.sha256(own.certificates.encryption_der).hexdigest().encode() not in p7m
