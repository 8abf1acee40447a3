from dataclasses import replace

from reportwriter.domain.errors import ReportWriterError
from reportwriter.services.spelling.errors import SpellingUnavailableError
from reportwriter.services.spelling.spelling import KnownWords
from reportwriter.services.spelling.words import Word
from reportwriter.ui.spelling.checker import Judged
from tests.builders import NOON, a_statement
from tests.ui.builders_ui import fake_writing, school_report
from tests.ui.spelling.words import FakeOwnWords, FakeSpelling, a_checker
from tests.ui.waiting import WaitingRunner


def test_own_words_are_read_before_the_first_word_is_judged() -> None:
    checker, _ = a_checker(FakeSpelling(own=FakeOwnWords(("attendence",))))
    found: list[tuple[Word, ...]] = []

    checker.check("attendence recieved", found.append)

    assert [word.text for word in found[0]] == ["recieved"]


def test_every_text_of_the_report_is_gone_through_but_nothing_told_of_people() -> None:
    statement = replace(a_statement(text="Her attendence."), child_wording="She recieved it.")
    report = replace(school_report(), statements=(statement,))
    person = replace(report.people[0], needs="mispelt")
    report = replace(report, people=(person, *report.people[1:]))
    form = fake_writing().open(report.id).whole_form
    checker, _ = a_checker(written=lambda: (form, report))
    judged: list[Judged] = []

    checker.check_report(judged.extend)

    found = [word.text for one in judged for word in one.words]
    assert found == ["attendence", "recieved"]


def test_without_a_report_there_is_nothing_to_find() -> None:
    found: list[object] = []

    a_checker()[0].check_report(found.append)

    assert found == [()]


def test_a_dictionary_that_does_not_answer_is_told_of_once() -> None:
    class Broken(FakeSpelling):
        def check(self, text: str, known: KnownWords, *, forget: bool = False) -> tuple[Word, ...]:
            raise SpellingUnavailableError("gone")

    checker, told = a_checker(Broken())
    found: list[object] = []

    checker.check("attendence", found.append)

    assert told == ["SpellingUnavailableError"]
    assert found == []
    assert issubclass(SpellingUnavailableError, ReportWriterError)


def test_after_closing_nobody_is_told_anything() -> None:
    pool = WaitingRunner()
    checker, told = a_checker(pool=pool)
    found: list[object] = []
    checker.check("attendence", found.append)

    checker.close()
    pool.do_all()
    checker.check("attendence", found.append)
    checker.take_own(("attendence",))
    pool.do_all()

    assert found == []
    assert told == []


def test_a_word_that_no_statement_holds_is_ignored_until_the_lock() -> None:
    report = replace(school_report(), statements=(a_statement(text="Nothing of it."),))
    form = fake_writing().open(report.id).whole_form
    steps: list[str] = []
    checker, told = a_checker(
        written=lambda: (form, report), take=lambda label, _change: steps.append(label)
    )
    found: list[tuple[Word, ...]] = []

    checker.ignore("attendence")
    checker.check("attendence", found.append)

    assert steps == []
    assert told == ["changed"]
    assert found == [()]


def test_a_word_of_a_signed_report_is_ignored_and_the_report_stays_as_it_is() -> None:
    report = school_report(a_statement(90, text="attendence"))
    signed = report.sign(NOON)
    form = fake_writing().open(report.id).whole_form
    steps: list[str] = []
    checker, _ = a_checker(
        written=lambda: (form, signed), take=lambda label, _change: steps.append(label)
    )
    found: list[tuple[Word, ...]] = []

    checker.ignore("attendence")
    checker.check("attendence", found.append)

    assert steps == []
    assert found == [()]
