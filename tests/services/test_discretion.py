"""What becomes of a failure nobody expected: told by kind and place, never by its message."""

import logging
import subprocess
import sys

import pytest

from reportwriter.services import discretion
from reportwriter.wording.failures.words import ANYTHING_ELSE

WHO_SAW_IT = "Quillfeather"
FAILING = f"""
import logging, resource, sys, threading
from reportwriter.services.discretion import hide_failures, hide_secrets
hide_failures()

def fail():
    neighbour = "{WHO_SAW_IT}"
    try:
        raise KeyError(neighbour)
    except KeyError as error:
        raise ValueError("it was " + neighbour) from error

class Failing:
    def __del__(self):
        fail()
"""


def _said(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", FAILING + program], check=False, capture_output=True, text=True
    )
    assert done.stdout == ""
    return done.stderr


@pytest.mark.parametrize(
    "program",
    ["fail()", "t = threading.Thread(target=fail); t.start(); t.join()", "Failing()"],
    ids=["in the program", "in a thread", "where it cannot be raised"],
)
def test_it_is_told_by_kind_and_place_and_not_by_its_message(program: str) -> None:
    said = _said(program)

    assert WHO_SAW_IT not in said
    assert ANYTHING_ELSE.what in said
    assert "ValueError\n" in said
    assert "because of KeyError\n" in said
    assert "<string>:" in said
    assert "fail" in said


def test_stopping_the_program_is_no_failure() -> None:
    assert _said("raise KeyboardInterrupt") == "Stopped.\n"


def test_a_place_in_the_program_is_named_without_the_users_folders(
    capsys: pytest.CaptureFixture[str],
) -> None:
    try:
        discretion._short(None)  # type: ignore[arg-type]
    except AttributeError as error:
        discretion._tell(type(error), error, error.__traceback__)

    assert "\n  services/discretion.py:" in capsys.readouterr().err


def test_a_failure_that_is_its_own_cause_is_told_to_an_end(
    capsys: pytest.CaptureFixture[str],
) -> None:
    error = ValueError()
    error.__cause__ = error

    discretion._tell(ValueError, error, None)

    assert capsys.readouterr().err.count("ValueError") > 1


def test_a_window_without_a_terminal_tells_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)

    discretion._tell(ValueError, ValueError(), None)


def test_no_log_of_a_library_and_no_memory_reaches_anyone() -> None:
    said = _said(
        f"""
hide_secrets()
logging.getLogger("some library").error("{WHO_SAW_IT}")
sys.exit(f"{{resource.getrlimit(resource.RLIMIT_CORE)}}")
"""
    )

    assert said == "(0, 0)\n"


def test_hiding_secrets_again_adds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [])

    discretion.hide_secrets()
    discretion.hide_secrets()

    assert len(root.handlers) == 1
