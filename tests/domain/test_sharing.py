from dataclasses import replace
from datetime import date, time

import pytest

from reportwriter.domain.ids import RecordId, StatementId
from reportwriter.domain.sharing import (
    Answer,
    CommentKind,
    FamilyComment,
    Shared,
    SharingRecord,
    WhyNot,
)
from tests.builders import TAMSIN

FULL = SharingRecord(
    id=RecordId("H1"),
    person=TAMSIN,
    how=Shared.READ_TOGETHER,
    on=date(2027, 1, 4),
    at=time(9, 10),
    version=1,
    signed_sha256="ab" * 32,
    interpreter="Quill Marsh",
    present="Her sister",
    why_not=WhyNot.RISK,
    not_shared_because="Bail condition.",
    agreed_by="The chair",
    review_on=date(2027, 1, 6),
)


def test_a_record_of_sharing_leaves_without_a_reason_that_was_typed_before() -> None:
    sent = FULL.as_sent()

    assert (sent.on, sent.at, sent.present) == (FULL.on, FULL.at, FULL.present)
    assert (sent.why_not, sent.not_shared_because, sent.agreed_by, sent.review_on) == (
        None,
        "",
        "",
        None,
    )


def test_a_record_of_not_sharing_leaves_without_a_day_on_which_it_was_shared() -> None:
    sent = replace(FULL, how=Shared.NOT_SHARED).as_sent()

    assert (sent.on, sent.at, sent.present, sent.interpreter, sent.signed_sha256) == (
        None,
        None,
        "",
        "",
        "",
    )
    assert (sent.why_not, sent.agreed_by) == (WhyNot.RISK, "The chair")


@pytest.mark.parametrize(
    ("why_not", "own_words", "has_reason"),
    [
        (None, " ", False),
        (WhyNot.OTHER, "", False),
        (WhyNot.OTHER, "He is abroad.", True),
        (None, "He is abroad.", True),
        (WhyNot.DECLINED, "", True),
    ],
)
def test_another_reason_is_one_only_with_words(
    why_not: WhyNot | None, own_words: str, has_reason: bool
) -> None:
    record = replace(FULL, why_not=why_not, not_shared_because=own_words)

    assert record.has_reason is has_reason


def test_only_what_somebody_decided_needs_another_who_agreed() -> None:
    free = {WhyNot.NOT_REACHED, WhyNot.DECLINED}

    assert {one for one in WhyNot if not one.needs_agreement} == free


COMMENT = FamilyComment(
    id=RecordId("C1"),
    by=TAMSIN,
    text="It was three days.",
    kind=CommentKind.CORRECTION_OF_FACT,
    statement=StatementId("s1"),
    answer=Answer.CORRECTED,
    read="Late on five days.",
)


def test_a_corrected_statement_keeps_what_it_said_before() -> None:
    assert COMMENT.before("Late on three days.") == "Late on five days."
    assert COMMENT.as_sent("Late on three days.") == COMMENT


@pytest.mark.parametrize(
    ("comment", "now"),
    [
        (COMMENT, "Late on five days. "),
        (replace(COMMENT, answer=Answer.NOT_CHANGED), "Late on three days."),
        (replace(COMMENT, answer=None), "Late on three days."),
        (replace(COMMENT, read=""), "Late on three days."),
    ],
    ids=["not changed yet", "not corrected", "not answered", "about the whole report"],
)
def test_nothing_else_tells_what_a_statement_said_before(comment: FamilyComment, now: str) -> None:
    assert comment.before(now) == ""
    assert comment.as_sent(now).read == ""


def test_without_its_statement_a_comment_has_none_of_its_words() -> None:
    assert COMMENT.without_statement() == replace(COMMENT, statement=None, read="")
