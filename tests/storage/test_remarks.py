from dataclasses import replace
from datetime import timedelta

from reportwriter.domain.ids import ConferenceReference, RecordId, Reference, StatementId
from reportwriter.domain.remarks import Beside, Remark, RemarkKind
from reportwriter.records.canonical import to_json
from reportwriter.storage.vault import Vault
from tests.builders import NOON

FIC_1, FIC_2 = ConferenceReference("FIC-0001"), ConferenceReference("FIC-0002")
QUESTION = Remark(
    id=RecordId("r1"),
    conference=FIC_1,
    kind=RemarkKind.QUESTION,
    submission="5" * 64,
    at=NOON,
    statement=StatementId("s1"),
    reference=Reference("HKM"),
    text="Which days were they?",
)
ON_A_PAGE = replace(
    QUESTION, id=RecordId("r0"), at=NOON + timedelta(hours=1), statement=None, page=3
)


def test_remarks_come_back_in_the_order_they_were_made(vault: Vault) -> None:
    vault.remarks.put(ON_A_PAGE)
    vault.remarks.put(QUESTION)

    assert vault.remarks.of(FIC_1) == (QUESTION, ON_A_PAGE)
    assert vault.remarks.of(FIC_2) == ()


def test_a_question_about_several_accounts_comes_back_with_all_of_them(vault: Vault) -> None:
    other = Beside(submission="6" * 64, statement=StatementId("s2"), reference=Reference("BCD"))
    vault.remarks.put(replace(QUESTION, beside=(other,)))

    (kept,) = vault.remarks.of(FIC_1)

    assert [one.reference for one in kept.about] == ["HKM", "BCD"]


def test_a_question_about_one_account_is_written_as_it_was_before() -> None:
    assert b"beside" not in to_json(QUESTION)


def test_a_remark_that_is_kept_again_replaces_itself(vault: Vault) -> None:
    answered = replace(QUESTION, answer="Monday and Tuesday.")
    vault.remarks.put(QUESTION)

    vault.remarks.put(answered)

    assert vault.remarks.of(FIC_1) == (answered,)


def test_a_remark_can_be_taken_back(vault: Vault) -> None:
    vault.remarks.put(QUESTION)

    vault.remarks.remove(QUESTION.id)

    assert vault.remarks.of(FIC_1) == ()
