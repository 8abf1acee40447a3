from dataclasses import replace

from reportwriter.domain.disclosure import Reach, as_sent
from reportwriter.domain.ids import RecordId
from reportwriter.domain.report import Report
from reportwriter.domain.seen import Since, as_seen, changed_since
from reportwriter.domain.sharing import Shared, SharingRecord
from reportwriter.domain.statement import Disclosure, Kind
from tests.builders import CORIN, NOON, TAMSIN, a_report, a_statement

RECORD = SharingRecord(id=RecordId("H1"), person=TAMSIN, how=Shared.READ_TOGETHER)


def _report(*texts: str) -> Report:
    statements = [a_statement(number, text=text) for number, text in enumerate(texts, start=1)]
    return replace(a_report(), statements=tuple(statements))


def _since(before: Report, after: Report, record: SharingRecord = RECORD) -> list[Since]:
    return [one.since for one in changed_since(after, as_seen(record, before, NOON))]


def test_other_words_a_new_statement_and_one_taken_out_are_changes() -> None:
    before = _report("One.", "Two.", "Three.")
    kept, changed, _gone = before.statements
    after = replace(
        before,
        statements=(kept, replace(changed, text="Not two."), a_statement(4, text="Four.")),
    )

    assert _since(before, after) == [Since.CHANGED, Since.NEW, Since.GONE]


def test_another_kind_is_a_change_and_another_order_or_spacing_is_none() -> None:
    before = _report("One.", "Two words.")
    one, two = before.statements

    assert _since(before, replace(before, statements=(two, replace(one, text=" One. ")))) == []
    other = Kind.OPINION if one.kind is not Kind.OPINION else Kind.FACT
    assert _since(before, replace(before, statements=(replace(one, kind=other), two))) == [
        Since.CHANGED
    ]


def test_what_is_kept_from_the_person_or_has_no_words_is_no_change_to_them() -> None:
    before = _report("One.")
    withheld = replace(
        a_statement(2, text="Two."), disclosure=Disclosure(withheld_from=(TAMSIN, CORIN))
    )
    empty = a_statement(3, text="")

    assert _since(before, replace(before, statements=(*before.statements, withheld, empty))) == []


def test_nothing_changes_for_whom_it_was_not_shared_with() -> None:
    before, record = _report("One."), replace(RECORD, how=Shared.NOT_SHARED)

    assert _since(before, _report("Other."), record) == []


def test_a_record_that_does_not_say_what_was_seen_is_never_stale() -> None:
    assert changed_since(_report("One."), RECORD) == ()


def test_what_somebody_saw_never_leaves_this_computer() -> None:
    report = _report("One.")
    record = as_seen(RECORD, report, NOON)

    sent = as_sent(replace(report, sharing=(record,)))

    assert sent.sharing == (RECORD,)


def test_who_may_read_what_can_be_handed_in_without_those_nobody_is_kept_from() -> None:
    before = _report("One.", "Two.")
    one, two = before.statements
    after = replace(before, statements=(replace(one, text="A."), replace(two, text="B.")))
    record = as_seen(RECORD, before, NOON)
    hidden = Reach(disclosure=Disclosure(withheld_from=(TAMSIN,)))

    found = changed_since(after, record, {two.id: hidden})

    assert [(each.statement, each.since) for each in found] == [
        (one.id, Since.CHANGED),
        (two.id, Since.GONE),
    ]
