from dataclasses import replace
from datetime import date, time

import pytest

from reportwriter.domain.ids import RecordId
from reportwriter.domain.profession import Profession
from reportwriter.domain.report import Report
from reportwriter.domain.seen import as_seen
from reportwriter.domain.sharing import (
    Answer,
    CommentKind,
    FamilyComment,
    Shared,
    SharingRecord,
    WhyNot,
)
from reportwriter.forms.area import Area
from reportwriter.forms.practice import SharingDuty
from reportwriter.services.completeness import Problem, Weighs, Where
from reportwriter.services.rules.sharing import of_late_sharing, of_sharing
from tests.builders import NOON, TAMSIN, a_report, a_statement
from tests.services.dated import deadlines
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
    for reason in ({"not_shared_because": "The police asked."}, {"why_not": WhyNot.RISK}):
        reasoned = replace(record, agreed_by="The chair", **reason)
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


@pytest.mark.parametrize(
    ("why_not", "found"),
    [
        (WhyNot.RISK, ["nobody_agreed_not_to_share"]),
        (WhyNot.POLICE_ENQUIRY, ["nobody_agreed_not_to_share"]),
        (WhyNot.NOT_REACHED, []),
        (WhyNot.DECLINED, []),
    ],
)
def test_who_decides_not_to_share_says_who_agreed(why_not: WhyNot, found: list[str]) -> None:
    record = replace(SHARED, how=Shared.NOT_SHARED, why_not=why_not)

    assert codes(of_sharing(opened(a_report(sharing=(record,))))) == found


def test_a_report_that_changed_since_somebody_saw_it_is_worth_a_look() -> None:
    before = a_report(a_statement(1))
    record = as_seen(SHARED, before, NOON)
    after = replace(before, statements=(a_statement(1, text="Other."),), sharing=(record,))

    (found,) = of_sharing(opened(after))

    assert (found.code, found.weighs) == ("changed_since_shared", Weighs.WORTH_A_LOOK)
    assert found.facts == {"person": "Tamsin Pebblewick", "statements": "1 statement has"}
    again = as_seen(replace(SHARED, id=RecordId("r2")), after, NOON)
    assert codes(of_sharing(opened(replace(after, sharing=(record, again))))) == []


@pytest.mark.parametrize(
    ("day", "at", "is_late"),
    [
        (date(2027, 1, 3), None, False),
        (date(2027, 1, 4), time(9, 59), False),
        (date(2027, 1, 4), None, False),
        (date(2027, 1, 4), time(10, 1), True),
        (date(2027, 1, 5), None, True),
    ],
)
def test_who_saw_it_only_after_the_area_asks_is_named(
    day: date, at: time | None, is_late: bool
) -> None:
    record = replace(SHARED, on=day, at=at)

    found = _late(a_report(sharing=(record,)))

    assert codes(found) == (["shared_late"] if is_late else [])


def test_who_saw_it_in_time_and_again_later_saw_it_in_time() -> None:
    first = replace(SHARED, on=date(2027, 1, 2))
    again = replace(SHARED, id=RecordId("r2"), on=date(2027, 1, 5))

    assert _late(a_report(sharing=(first, again))) == []


def test_where_the_area_sets_no_day_nothing_is_late() -> None:
    record = replace(SHARED, on=date(2027, 1, 5))

    assert _late(a_report(sharing=(record,)), replace(STOCKPORT, timescales=())) == []


def test_what_was_late_says_by_when_and_which_rule_asks() -> None:
    record = replace(SHARED, on=date(2027, 1, 5))

    (found,) = _late(a_report(sharing=(record,)))

    assert found.rule == "S-16.2-initial"
    assert found.facts["by"] == "Monday 4\u00a0January\u00a02027, 10:00"


def _late(report: Report, area: Area = STOCKPORT) -> list[Problem]:
    dates = deadlines().of_conference(area, report.conference)
    assert dates is not None
    return list(of_late_sharing(opened(report, area), dates))
