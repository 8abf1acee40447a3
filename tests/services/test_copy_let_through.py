"""What stops a copy says where it stands; only a reason given for just that lets it through."""

from dataclasses import replace
from pathlib import Path

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.changes import AddStatement, EditStatement, SetProtectedFacts
from reportwriter.domain.copy_order import CopyOrder, LetThrough
from reportwriter.domain.ids import FactId, ReportId
from reportwriter.domain.protected import ProtectedFact, ProtectedKind
from reportwriter.domain.statement import Disclosure, Statement
from reportwriter.records.kept import CopyMade
from reportwriter.services.confidential_telling import PassphraseNeededError
from reportwriter.services.copy_search import ProtectedFactError
from reportwriter.services.protected_facts import FactKind
from tests.builders import CORIN, a_statement, an_order
from tests.pdf.reading import text_of
from tests.services.desks import PASSPHRASE, Desk, an_item

SLIP = a_statement(2, text="They live in Marigold Rise now.")
REASON = "He was told at court, and the mother knows."
SEEN = "Her aunt hid the spare passport under the kitchen floor."
RETOLD = a_statement(3, text="The aunt has hidden a spare passport beneath the kitchen floor.")


@pytest.fixture
def report(pru: Desk) -> ReportId:
    report_id = pru.begin_report()
    _add(pru, report_id, a_statement(1, text="She reads with younger pupils."), SLIP)
    return report_id


def _add(pru: Desk, report: ReportId, *statements: Statement) -> None:
    for one in statements:
        pru.vault.writing.apply(report, AddStatement(statement=one, position=9))


def _stopped(pru: Desk, report: ReportId, folder: Path, **kept: str) -> ProtectedFactError:
    with pytest.raises(ProtectedFactError) as caught:
        pru.vault.family_copies.export(report, CORIN, _order(), folder, **kept)
    assert list(folder.iterdir()) == []
    return caught.value


def _order(let_through: LetThrough | None = None) -> CopyOrder:
    return replace(an_order("Corin Thrumm"), let_through=let_through)


def _made(pru: Desk, report: ReportId) -> tuple[CopyMade, ...]:
    return pru.vault.copy_register.of(report)


def test_a_hit_names_page_words_and_the_statement_that_holds_them(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    (found,) = _stopped(pru, report, tmp_path).found

    assert (found.fact.kind, found.fact.words) == (FactKind.ADDRESS, "Marigold Rise")
    assert found.page > 0
    assert [(spot.number, spot.statement) for spot in found.spots] == [(2, SLIP.id)]


def test_a_typed_reason_lets_through_what_was_found_and_is_kept_out_of_the_log(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    stopped = _stopped(pru, report, tmp_path)

    path = pru.vault.family_copies.export(
        report, CORIN, _order(LetThrough(reason=f" {REASON} ", hits=stopped.hits)), tmp_path
    )

    assert SLIP.text in text_of(path.read_bytes())
    (made,) = _made(pru, report)
    assert made.let_through == LetThrough(reason=REASON, hits=stopped.hits, what=("Marigold Rise",))
    assert pru.logged()[-3:] == ["family_copy_stopped", "copy_let_through", "family_copy_made"]
    entries = pru.vault.confidential.log.entries()
    assert not any("court" in entry.subject or "arigold" in entry.subject for entry in entries)


def test_a_reason_that_was_not_needed_is_not_kept(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    given = LetThrough(reason=REASON, hits=_stopped(pru, report, tmp_path).hits)
    open_words = replace(SLIP, text="They live elsewhere now.")
    pru.vault.writing.apply(report, EditStatement(statement=open_words))

    pru.vault.family_copies.export(report, CORIN, _order(given), tmp_path)

    assert _made(pru, report)[0].let_through is None
    assert pru.logged()[-2:] == ["family_copy_stopped", "family_copy_made"]


@pytest.mark.parametrize("reason", ["", "  "])
def test_no_reason_lets_nothing_through(
    pru: Desk, report: ReportId, tmp_path: Path, reason: str
) -> None:
    given = LetThrough(reason=reason, hits=_stopped(pru, report, tmp_path).hits)

    with pytest.raises(ProtectedFactError):
        pru.vault.family_copies.export(report, CORIN, _order(given), tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_a_reason_for_other_findings_lets_nothing_through(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    given = LetThrough(reason=REASON, hits=_stopped(pru, report, tmp_path).hits)
    _add(pru, report, a_statement(3, text="The postcode is zz19hx."))

    with pytest.raises(ProtectedFactError) as caught:
        pru.vault.family_copies.export(report, CORIN, _order(given), tmp_path)

    assert caught.value.may_be_let_through
    assert list(tmp_path.iterdir()) == []


def test_words_that_are_left_out_are_let_through_by_no_reason(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    hidden = "She packed a bag with a torch in it."
    withheld = Disclosure(withheld_from=(CORIN,))
    again = a_statement(4, text=f"The nurse wrote: {hidden}")
    _add(pru, report, a_statement(3, text=hidden, disclosure=withheld), again)
    stopped = _stopped(pru, report, tmp_path)

    with pytest.raises(ProtectedFactError):
        pru.vault.family_copies.export(
            report, CORIN, _order(LetThrough(reason=REASON, hits=stopped.hits)), tmp_path
        )

    assert not stopped.may_be_let_through
    assert list(tmp_path.iterdir()) == []
    assert [spot.number for one in stopped.found[-1:] for spot in one.spots] == [4]


def test_what_is_written_by_hand_is_searched_for_in_the_name_of_the_file_too(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    pru.vault.writing.apply(report, EditStatement(statement=replace(SLIP, text="They moved.")))
    hand = ProtectedFact(id=FactId("F1"), kind=ProtectedKind.OTHER, words="FIC-0001")
    pru.vault.writing.apply(report, SetProtectedFacts(facts=(hand,)))

    found = _stopped(pru, report, tmp_path).found

    assert {one.fact.kind for one in found} == {FactKind.OTHER}
    assert 0 in [one.page for one in found]


def test_a_copy_that_tells_what_the_confidential_page_says_is_let_through_by_no_reason(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    pru.vault.writing.apply(report, EditStatement(statement=RETOLD_INSTEAD))
    pru.vault.confidential.add(report, an_item(text=SEEN))

    stopped = _stopped(pru, report, tmp_path, passphrase=PASSPHRASE)
    (found,) = stopped.found
    with pytest.raises(ProtectedFactError):
        pru.vault.family_copies.export(
            report,
            CORIN,
            _order(LetThrough(reason=REASON, hits=stopped.hits)),
            tmp_path,
            PASSPHRASE,
        )

    assert (found.fact.kind, found.fact.words) == (FactKind.CONFIDENTIAL, RETOLD.text)
    assert found.page > 0
    assert [spot.number for spot in found.spots] == [2]
    assert not stopped.may_be_let_through


RETOLD_INSTEAD = replace(RETOLD, id=SLIP.id, reference=SLIP.reference)


def test_with_a_confidential_page_no_copy_is_made_without_the_passphrase(
    pru: Desk, report: ReportId, tmp_path: Path
) -> None:
    pru.vault.writing.apply(report, EditStatement(statement=replace(SLIP, text="They moved.")))
    copies = pru.vault.family_copies
    assert not copies.needs_passphrase(report)
    pru.vault.confidential.add(report, an_item(text=SEEN))
    assert copies.needs_passphrase(report)

    with pytest.raises(PassphraseNeededError):
        copies.export(report, CORIN, _order(), tmp_path)
    with pytest.raises(WrongPassphraseError):
        copies.export(report, CORIN, _order(), tmp_path, "not the words it was")
    assert list(tmp_path.iterdir()) == []
    copies.export(report, CORIN, _order(), tmp_path, PASSPHRASE)

    assert len(list(tmp_path.iterdir())) == 1
