"""What a chair typed from letters, in a real vault."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from reportwriter.domain.ids import RecordId, Reference
from reportwriter.domain.statement import Kind
from reportwriter.domain.transcribed import Transcribed
from reportwriter.domain.when import When
from reportwriter.records.kept import Finding
from reportwriter.storage.vault import Vault
from tests.builders import JUNIPER, NOON


def a_transcribed(submission: str, text: str = "She was clean.", **changed: Any) -> Transcribed:
    made = Transcribed(
        id=RecordId(f"typed {submission}"),
        submission=submission,
        page=1,
        text=text,
        kind=Kind.OBSERVATION,
        about=(JUNIPER,),
        when=When("2026-11-09"),
        reference=Reference("BCD"),
        at=NOON,
    )
    return replace(made, **changed)


def _a_letter(vault: Vault, name: str) -> str:
    sha256, _ = vault.received.add(f"{name}.pdf", name.encode(), Finding(kind="other", verdict=b""))
    return sha256


def test_what_was_typed_is_kept_by_its_letter_page_by_page(vault: Vault) -> None:
    letter, other = _a_letter(vault, "one"), _a_letter(vault, "other")
    first = a_transcribed(letter, id=RecordId("a"), page=2)
    second = a_transcribed(letter, id=RecordId("b"), page=2, at=NOON + timedelta(minutes=1))
    third = a_transcribed(letter, id=RecordId("c"), at=NOON + timedelta(minutes=2))
    for one in (second, first, third, a_transcribed(other)):
        vault.transcribed.put(one)

    assert vault.transcribed.of([letter]) == (third, first, second)
    assert len(vault.transcribed.of([letter, other])) == 4
    assert vault.transcribed.of([]) == ()


def test_it_is_replaced_and_taken_away(vault: Vault) -> None:
    letter = _a_letter(vault, "one")
    vault.transcribed.put(a_transcribed(letter))
    again = a_transcribed(letter, "She was quiet.")
    vault.transcribed.put(again)
    assert vault.transcribed.of([letter]) == (again,)

    vault.transcribed.remove(again.id)

    assert vault.transcribed.of([letter]) == ()
