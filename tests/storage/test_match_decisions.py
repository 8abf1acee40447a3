from dataclasses import replace
from datetime import timedelta

from reportwriter.domain.accounts import AccountKey, Decided, DecidedAccount, MatchDecision
from reportwriter.domain.ids import ConferenceReference, RecordId, Reference, ReportId
from reportwriter.storage.vault import Vault
from tests.builders import NOON

FIC_1, FIC_2 = ConferenceReference("FIC-0001"), ConferenceReference("FIC-0002")
CONFIRMED = MatchDecision(
    id=RecordId("m1"),
    conference=FIC_1,
    decided=Decided.CONFIRMED,
    accounts=tuple(
        DecidedAccount(
            key=AccountKey(report=ReportId(report), reference=Reference("HKM")),
            submission="5" * 64,
            words="0123456789abcdef",
        )
        for report in ("r1", "r2")
    ),
    at=NOON,
)
LATER = replace(CONFIRMED, id=RecordId("m0"), decided=Decided.SPLIT, at=NOON + timedelta(hours=1))


def test_decisions_come_back_in_the_order_they_were_made(vault: Vault) -> None:
    vault.match_decisions.put(LATER)
    vault.match_decisions.put(CONFIRMED)

    assert vault.match_decisions.of(FIC_1) == (CONFIRMED, LATER)
    assert vault.match_decisions.of(FIC_2) == ()


def test_a_decision_takes_the_place_of_others(vault: Vault) -> None:
    vault.match_decisions.put(CONFIRMED)

    vault.match_decisions.put(LATER, instead_of=(CONFIRMED.id,))

    assert vault.match_decisions.of(FIC_1) == (LATER,)


def test_a_decision_can_be_taken_back(vault: Vault) -> None:
    vault.match_decisions.put(CONFIRMED)
    vault.match_decisions.put(LATER)

    vault.match_decisions.remove((CONFIRMED.id,))

    assert vault.match_decisions.of(FIC_1) == (LATER,)
