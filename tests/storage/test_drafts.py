"""Drafts at both their computers, and what of them goes once a statement is confidential."""

import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest

from reportwriter.domain.conference import Contact
from reportwriter.domain.ids import DraftId, ItemId, StatementId
from reportwriter.records.drafts import (
    Digests,
    DraftFile,
    DraftToCheck,
    KeptAnswer,
    KeptDraft,
    Remark,
)
from reportwriter.records.kept import SealedItem
from reportwriter.records.travelling import Certificates, statements_sha256
from reportwriter.storage.errors import NotInVaultError
from reportwriter.storage.vault import Vault
from reportwriter.storage.vault_files import VaultFiles
from tests.builders import NOON, a_report, a_statement
from tests.storage.conftest import KEY
from tests.storage.pages import decrypted

UNA = Contact(name="Una Fennimore", designation="Head teacher")
REPORT = a_report(a_statement(1), a_statement(2))
CERTIFICATES = Certificates.of(b"\x30signing", b"\x30encryption")
DRAFT = KeptDraft(
    id=DraftId("d1"),
    report=REPORT.id,
    version=1,
    number=1,
    name="draft 1.pdf",
    colleague=UNA,
    certificates=CERTIFICATES,
    made_at=NOON,
    statements_sha256="0" * 64,
)
SECOND = replace(DRAFT, id=DraftId("d2"), number=2)
ANSWER = KeptAnswer(draft=DRAFT.id, writer=UNA, answered_at=NOON, agreement=None)
S1, S2 = StatementId("s1"), StatementId("s2")
SEALED = SealedItem(id=ItemId("i1"), sealed=b"sealed bytes")
SAID = (Remark(statement=S1, text="Quillonbury"), Remark(statement=None, text="Zephyrine"))
TO_CHECK = DraftToCheck(
    file=DraftFile(
        id=DraftId("d9"),
        recipients=("0" * 64,),
        author=CERTIFICATES,
        sent_at=NOON,
        statements_sha256="0" * 64,
        report=REPORT,
    ),
    opened_at=NOON,
)


@pytest.fixture
def sent(vault: Vault) -> Vault:
    vault.reports.add(REPORT)
    vault.sent_drafts.add(DRAFT, Digests.of(REPORT).each, b"the sealed file")
    return vault


def test_drafts_come_back_in_their_order_with_the_very_file(sent: Vault) -> None:
    sent.sent_drafts.add(SECOND, {}, b"another")

    assert sent.sent_drafts.of(REPORT.id) == (DRAFT, SECOND)
    assert sent.sent_drafts.carrier(DRAFT.id) == b"the sealed file"
    assert set(sent.sent_drafts.digests(DRAFT.id)) == {S1, S2}
    assert sent.sent_drafts.digests(SECOND.id) == {}


def test_an_answer_that_comes_again_takes_the_place_of_the_first(sent: Vault) -> None:
    sent.sent_drafts.put_answer(ANSWER, SAID)
    sent.sent_drafts.tick(DRAFT.id, 1, done=True)

    later = replace(ANSWER, answered_at=NOON + timedelta(hours=1))
    sent.sent_drafts.put_answer(later, SAID[:1])

    assert sent.sent_drafts.answers(REPORT.id) == {DRAFT.id: later}
    (remark,) = sent.sent_drafts.remarks(REPORT.id)
    assert (remark.remark, remark.is_done) == (SAID[0], False)


def test_an_answer_without_a_remark_is_an_answer(sent: Vault) -> None:
    sent.sent_drafts.put_answer(ANSWER, ())

    assert sent.sent_drafts.answers(REPORT.id) == {DRAFT.id: ANSWER}
    assert sent.sent_drafts.remarks(REPORT.id) == ()


def test_a_purged_statement_takes_all_along_that_drafts_say_of_it(
    sent: Vault, files: VaultFiles
) -> None:
    digest = Digests.of(REPORT).each[S1]
    sent.sent_drafts.put_answer(ANSWER, SAID)
    assert b"quillonbury" in decrypted(files.folder, KEY).lower(), "the search must find it"

    purged = sent.purge.statement(REPORT.id, S1, SEALED)

    assert purged.sent_to == (UNA.name,)
    pages = decrypted(files.folder, KEY)
    assert b"Quillonbury" not in pages
    assert digest.encode() not in pages
    assert [one.remark for one in sent.sent_drafts.remarks(REPORT.id)] == [SAID[1]]
    assert set(sent.sent_drafts.digests(DRAFT.id)) == {S2}
    with pytest.raises(NotInVaultError):
        sent.sent_drafts.carrier(DRAFT.id)
    assert sent.sent_drafts.of(REPORT.id) == (DRAFT,)


def test_a_draft_to_check_comes_back_with_what_was_said_until_it_is_removed(vault: Vault) -> None:
    store = vault.drafts_to_check
    later = replace(
        TO_CHECK,
        file=replace(TO_CHECK.file, id=DraftId("d10")),
        opened_at=NOON + timedelta(hours=1),
    )
    store.put(TO_CHECK)
    store.put(later)
    store.say(TO_CHECK.file.id, S1, "Which days?")

    store.put(replace(TO_CHECK, agreed=True, answered_at=NOON))

    assert [one.file.id for one in store.all()] == ["d10", "d9"]
    assert store.get(TO_CHECK.file.id).agreed is True
    assert store.said(TO_CHECK.file.id) == {S1: "Which days?"}
    store.remove(TO_CHECK.file.id)
    assert store.find(TO_CHECK.file.id) is None
    assert store.said(TO_CHECK.file.id) == {}


def test_the_digest_of_a_statement_follows_it_and_all_together_are_what_is_signed() -> None:
    first = Digests.of(REPORT)
    other = Digests.of(a_report(a_statement(1, text="x"), a_statement(2)))

    assert first.whole == statements_sha256(REPORT)
    assert first.each[S1] != other.each[S1]
    assert first.each[S2] == other.each[S2]
    assert len(first.each[S1]) == hashlib.sha256().digest_size * 2
    assert Digests.of(a_report()).whole == statements_sha256(a_report())


def test_whoever_has_it_is_named_once_however_many_drafts_they_were_sent(sent: Vault) -> None:
    digests = Digests.of(REPORT).each
    only_the_first = replace(SECOND, id=DraftId("d3"), colleague=Contact(name="Fern Hale"))
    sent.sent_drafts.add(SECOND, digests, b"another")
    sent.sent_drafts.add(only_the_first, {S1: digests[S1]}, b"a third")

    purged = sent.purge.statement(REPORT.id, S2, SEALED)

    assert purged.sent_to == (UNA.name,)
