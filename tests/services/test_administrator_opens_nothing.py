"""An administrator holds what is sealed and reads none of it, by what their program is made of."""

import dataclasses
import hashlib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportwriter.adapters import checking, seals
from reportwriter.crypto.errors import NotAddressedError
from reportwriter.crypto.key_changes import KeyChanges
from reportwriter.domain.file_check import Contents
from reportwriter.exchange.sealed_page import Reader
from reportwriter.services.board import Board
from reportwriter.services.confidential_writing import ConfidentialWriting
from reportwriter.services.hearing import Hearing
from reportwriter.services.identities import Identities
from reportwriter.services.intake import Intake
from reportwriter.services.minutes import Minutes
from reportwriter.services.reading import Reading
from reportwriter.services.trust import Trust
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
    """Give everything that a service holds, what that holds, and so on."""
    if id(of) in seen:
        return
    seen.add(id(of))
    yield of
    held: list[Any] = []
    if dataclasses.is_dataclass(of) and not isinstance(of, type):
        held += [getattr(of, one.name) for one in dataclasses.fields(of)]
    if (owner := getattr(of, "__self__", None)) is not None:
        held.append(owner)
    closed_over = getattr(of, "__closure__", None) or ()
    held += [cell.cell_contents for cell in closed_over]
    for one in held:
        yield from _reached(one, seen)


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
