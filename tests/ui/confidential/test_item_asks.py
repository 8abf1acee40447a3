from datetime import date

import pytest

from reportwriter.domain.confidential import Hearers, Reason
from reportwriter.ui.confidential.item_asks import Answer, ItemAsk, answer, answered
from tests.builders import CORIN, TAMSIN
from tests.ui.sample_report import ITEMS

TODAY = date(2027, 1, 4)


@pytest.mark.parametrize(
    ("ask", "given"),
    [
        (ItemAsk.TEXT, "Words"),
        (ItemAsk.KIND, "fact"),
        (ItemAsk.ABOUT, (TAMSIN,)),
        (ItemAsk.ABOUT_OTHERS, "Bram Thrumm, a neighbour"),
        (ItemAsk.EVIDENCE, "Log"),
        (ItemAsk.REASON, Reason.CHAIR_ASKED),
        (ItemAsk.REASON_IN_WORDS, "Agreed with the chair"),
        (ItemAsk.WITHHOLD_FROM, (CORIN,)),
        (ItemAsk.HEARERS, Hearers.CLOSED_SLOT),
        (ItemAsk.PROPOSED_HEARERS, "Health visitor"),
        (ItemAsk.MUST_BE_TOLD, "yes"),
        (ItemAsk.TOLD_WHO, (TAMSIN,)),
        (ItemAsk.TOLD_BY, "social worker"),
        (ItemAsk.TOLD_WHEN, "today"),
        (ItemAsk.TOLD_HOW, "in person"),
        (ItemAsk.TOLD_NOT, "who said so"),
    ],
)
def test_each_answer_comes_back_as_it_was_given(ask: ItemAsk, given: Answer) -> None:
    assert answer(answered(ITEMS[0], ask, given, TODAY), ask) == given


def test_an_answer_can_be_taken_back() -> None:
    item = answered(ITEMS[0], ItemAsk.KIND, "", TODAY)
    item = answered(item, ItemAsk.REASON, "", TODAY)
    item = answered(item, ItemAsk.MUST_BE_TOLD, "", TODAY)

    assert item.kind is None
    assert item.reason is None
    assert item.must_be_told == ()


def test_every_question_can_be_answered() -> None:
    for ask in ItemAsk:
        assert answer(ITEMS[2], ask) is not None
