import subprocess
import sys
from collections.abc import Iterator

import pytest

from reportwriter.services.spelling import line as line_module
from reportwriter.services.spelling.errors import SpellingUnavailableError
from reportwriter.services.spelling.line import DictionaryLine


@pytest.fixture
def line() -> Iterator[DictionaryLine]:
    made = DictionaryLine()
    yield made
    made.close()


def test_the_window_itself_never_loads_the_dictionary(line: DictionaryLine) -> None:
    line.wrong(["attendence"])

    assert "hunspell" not in sys.modules


def test_no_process_is_started_before_a_word_is_asked_for(line: DictionaryLine) -> None:
    assert line._process is None

    line.wrong([])

    assert line._process is None


def test_what_was_judged_once_is_not_asked_again(line: DictionaryLine) -> None:
    first = line.wrong(["attendence", "attendance"])
    line._ask = None  # type: ignore[assignment,method-assign]  # Nothing may be asked any more.

    assert line.wrong(["attendence", "attendance"]) == first == {"attendence"}


def test_what_is_to_be_forgotten_leaves_nothing_behind(line: DictionaryLine) -> None:
    found = line.wrong(["confidentail"], forget=True)

    assert found == {"confidentail"}
    assert "confidentail" not in line._verdicts


def test_a_process_that_died_is_replaced(line: DictionaryLine) -> None:
    line.wrong(["one"])
    assert line._process is not None
    line._process.kill()
    line._process.wait()

    assert line.wrong(["attendence"]) == {"attendence"}


def test_one_that_never_answers_is_given_up(
    line: DictionaryLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start() -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-c", ""], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    monkeypatch.setattr(line_module, "_started", start)

    with pytest.raises(SpellingUnavailableError):
        line.wrong(["word"])

    assert line._process is None


def test_after_closing_nothing_runs_and_nothing_is_answered(line: DictionaryLine) -> None:
    line.wrong(["one"])
    process = line._process
    assert process is not None

    line.close()

    assert process.poll() is not None
    with pytest.raises(SpellingUnavailableError):
        line.wrong(["two"])


def test_the_process_ends_when_the_program_does(line: DictionaryLine) -> None:
    line.wrong(["one"])
    process = line._process
    assert process is not None
    assert process.stdin is not None

    process.stdin.close()

    assert process.wait(timeout=60) == 0
