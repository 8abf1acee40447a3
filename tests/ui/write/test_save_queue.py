from dataclasses import replace

from reportwriter.domain.changes import EditStatement, RemoveStatement
from reportwriter.domain.errors import VaultError
from reportwriter.domain.ids import StatementId
from reportwriter.ui.write.save_queue import SaveQueue
from tests.ui.builders_ui import FakeWriting, fake_writing, school_report
from tests.ui.waiting import WaitingRunner


def queue(writing: FakeWriting, runner: WaitingRunner, told: list[str]) -> SaveQueue:
    return SaveQueue(
        writing=writing,  # type: ignore[arg-type]  # Holds reports in memory.
        vault=runner,
        report_id=school_report().id,
        saved=lambda: told.append("saved"),
        failed=lambda _error: told.append("failed"),
    )


def typed(text: str) -> EditStatement:
    statement = school_report().statement(StatementId("s3"))
    return EditStatement(statement=replace(statement, text=text))


def test_typing_while_a_save_is_under_way_waits_as_one_step() -> None:
    writing, runner, told = fake_writing(), WaitingRunner(), list[str]()
    saves = queue(writing, runner, told)

    for text in ("a", "ab", "abc"):
        saves.put(typed(text))
    assert len(runner.waiting) == 1
    runner.do_next()
    runner.do_next()

    assert [change.statement.text for change in writing.applied] == ["a", "abc"]  # type: ignore[attr-defined]
    assert told == ["saved"]
    assert saves.is_empty


def test_other_changes_keep_their_order() -> None:
    writing, runner, told = fake_writing(), WaitingRunner(), list[str]()
    saves = queue(writing, runner, told)

    saves.put(typed("a"))
    saves.put(RemoveStatement(statement_id=StatementId("s1")))
    saves.put(typed("ab"))
    while runner.waiting:
        runner.do_next()

    assert [type(change).__name__ for change in writing.applied] == [
        "EditStatement",
        "RemoveStatement",
        "EditStatement",
    ]


def test_what_failed_stays_first_and_is_tried_with_the_next_change() -> None:
    writing, runner, told = fake_writing(), WaitingRunner(), list[str]()
    saves = queue(writing, runner, told)
    writing.refuses = VaultError("full")
    saves.put(typed("a"))
    runner.do_next()
    assert told == ["failed"]
    assert not saves.is_empty

    writing.refuses = None
    saves.put(RemoveStatement(statement_id=StatementId("s1")))
    while runner.waiting:
        runner.do_next()

    assert told == ["failed", "saved"]
    assert len(writing.applied) == 2


def test_who_reads_the_report_waits_until_all_that_was_typed_is_saved() -> None:
    writing, runner, told = fake_writing(), WaitingRunner(), list[str]()
    saves = queue(writing, runner, told)
    saves.when_settled(lambda: told.append("at once"))
    saves.put(typed("a"))
    saves.put(typed("ab"))

    saves.when_settled(lambda: told.append(writing.applied[-1].statement.text))  # type: ignore[attr-defined]
    runner.do_next()
    assert told == ["at once"]
    runner.do_next()

    assert told == ["at once", "saved", "ab"]


def test_who_waits_goes_on_when_nothing_can_be_saved() -> None:
    writing, runner, told = fake_writing(), WaitingRunner(), list[str]()
    writing.refuses = VaultError("full")
    saves = queue(writing, runner, told)
    saves.put(typed("a"))

    saves.when_settled(lambda: told.append("settled"))
    runner.do_next()

    assert told == ["failed", "settled"]
