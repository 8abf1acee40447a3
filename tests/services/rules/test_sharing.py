from dataclasses import replace

import pytest

from reportwriter.domain.ids import RecordId
from reportwriter.domain.profession import Profession
from reportwriter.domain.sharing import Answer, CommentKind, FamilyComment, Shared, SharingRecord
from reportwriter.forms.practice import SharingDuty
from reportwriter.services.completeness import Weighs, Where
from reportwriter.services.rules.sharing import of_sharing
from tests.builders import TAMSIN, a_report
from tests.services.rules.opened import STOCKPORT, codes, opened

SHARED = SharingRecord(id=RecordId("r1"), person=TAMSIN, how=Shared.READ_TOGETHER)


def test_a_report_is_shared_or_signed_with_a_reason() -> None:
    (found,) = of_sharing(opened(a_report()))

    assert (found.code, found.weighs) == ("not_shared_yet", Weighs.UNLESS_REASON)
    assert (found.where, found.rule) == (Where.SHARING, "S-16.2-initial")
    assert codes(of_sharing(opened(a_report(sharing=(SHARED,))))) == []


def test_not_sharing_needs_its_reason() -> None:
    record = replace(SHARED, how=Shared.NOT_SHARED)

    (found,) = of_sharing(opened(a_report(sharing=(record,))))

    assert found.code == "not_shared_without_reason"
    assert found.facts == {"person": "Tamsin Pebblewick"}
    reasoned = replace(record, not_shared_because="The police asked for it.")
    assert codes(of_sharing(opened(a_report(sharing=(reasoned,))))) == []


@pytest.mark.parametrize(
    ("profession", "found"),
    [
        (Profession.POLICE, []),
        (Profession.SCHOOL, ["not_shared_yet"]),
        (None, ["not_shared_yet"]),
    ],
)
def test_who_is_let_off_by_the_area_is_not_reminded(
    profession: Profession | None, found: list[str]
) -> None:
    duty = SharingDuty(what="Shared", but_not=(Profession.POLICE,), rule="X")
    area = replace(STOCKPORT, sharing=(duty,))

    assert codes(of_sharing(opened(a_report(profession=profession), area))) == found


def test_where_the_chair_is_asked_first_nobody_is_reminded_to_share() -> None:
    (found,) = of_sharing(opened(a_report(ask_chair_first=True)))

    assert (found.code, found.weighs) == ("chair_asked_first", Weighs.WORTH_A_LOOK)


@pytest.mark.parametrize(
    ("text", "answer", "found"),
    [
        (" ", None, ("empty_comment", Weighs.ALWAYS)),
        ("She had two.", None, ("comment_not_answered", Weighs.WORTH_A_LOOK)),
        ("She had two.", Answer.CORRECTED, None),
    ],
)
def test_a_comment_has_words_and_an_answer(
    text: str, answer: Answer | None, found: tuple[str, Weighs] | None
) -> None:
    comment = FamilyComment(
        id=RecordId("C1"), by=TAMSIN, text=text, kind=CommentKind.DISAGREEMENT, answer=answer
    )

    problems = list(of_sharing(opened(a_report(sharing=(SHARED,), comments=(comment,)))))

    assert [(one.code, one.weighs) for one in problems] == ([found] if found else [])
