import os
import subprocess
import sys
from pathlib import Path

import pytest

from reportwriter import __version__
from reportwriter.cli.main import COMMANDS
from tests.cli.commands import Commands


def test_the_version_is_said_to_people_and_to_programs(reportwriter: Commands) -> None:
    for_people = reportwriter("version")
    for_programs = reportwriter("version", "--json")

    assert (for_people.exit, for_people.out) == (0, f"Report Writer {__version__}\n")
    assert for_programs.exit == 0
    assert for_programs.document["version"] == __version__
    assert set(for_programs.document) == {"version", "python", "program"}


@pytest.mark.parametrize(
    "arguments",
    [
        ("sing",),
        ("version", "--loudly"),
        ("demo",),
        ("backup", "--passphrase", "four lanterns"),
        ("forms", "mend"),
        ("forms", "check"),
        ("--json",),
    ],
    ids=" ".join,
)
def test_wrong_use_is_answered_by_2_and_by_nothing_on_standard_output(
    reportwriter: Commands, arguments: tuple[str, ...]
) -> None:
    said = reportwriter(*arguments)

    assert (said.exit, said.out) == (2, "")
    assert said.err.startswith("usage: reportwriter")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("verify",), "name at least one FILE"),
        (("verify", "a.pdf", "b.pdf", "--sealed", "c.pdf"), "a sealed page belongs to one report"),
        (("verify", "never made.pdf"), "never made.pdf cannot be read: No such file or directory"),
        (("verify", "a.pdf", "--known", "never made.pem"), "never made.pem cannot be read"),
        (("forms", "check", "never made.toml"), "never made.toml cannot be read"),
    ],
)
def test_options_that_make_no_sense_are_worded_and_answered_by_2(
    reportwriter: Commands, arguments: tuple[str, ...], sentence: str
) -> None:
    said = reportwriter(*arguments)

    assert (said.exit, said.out) == (2, "")
    assert sentence in said.err
    assert "Run the command with --help to see how." in said.err


def test_a_failure_says_what_is_so_and_what_to_do(reportwriter: Commands, tmp_path: Path) -> None:
    passphrase = tmp_path / "passphrase"
    passphrase.write_text("four lanterns", "utf-8")

    said = reportwriter("backup", "--vault", tmp_path / "none", "--passphrase-file", passphrase)

    assert (said.exit, said.out) == (1, "")
    assert said.err == (
        "There is no store here.\nBegin a new one, or name the folder where yours is.\n"
    )
    assert not (tmp_path / "none").exists()


def test_a_program_reads_of_a_failure_in_json(reportwriter: Commands, tmp_path: Path) -> None:
    said = reportwriter("demo", tmp_path / "demo", "--scenario", "S9", "--json")

    assert said.exit == 2
    assert set(said.document) == {"error", "what", "why", "do"}
    assert said.document["error"] == "WrongUseError"
    assert "S9" in said.document["what"]


def test_a_scenario_that_does_not_hold_says_where(reportwriter: Commands, tmp_path: Path) -> None:
    scenario = tmp_path / "mine.json"
    scenario.write_text('{"id": 1}', "utf-8")

    said = reportwriter("demo", tmp_path / "demo", "--scenario", scenario)

    assert said.exit == 1
    assert "mine.json" in said.err
    assert "Mend the file and play it again." in said.err
    assert not (tmp_path / "demo").exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(reportwriter: Commands, command: str) -> None:
    said = reportwriter(command, "--help")

    assert said.exit == 0
    assert said.out.startswith(f"usage: reportwriter {command}")


def test_help_names_every_command(reportwriter: Commands) -> None:
    said = reportwriter("--help")

    assert said.exit == 0
    for command in COMMANDS:
        assert f"\n    {command}" in said.out


def test_the_installed_program_answers_to_the_shell() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "reportwriter", "version"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert (done.returncode, done.stdout) == (0, f"Report Writer {__version__}\n")
    assert done.stderr == ""


def test_who_listens_no_longer_is_told_nothing_more() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "reportwriter", "forms"],
            stdout=writing,
            stderr=subprocess.PIPE,
            check=False,
            text=True,
            timeout=60,
        )
    finally:
        os.close(writing)

    assert (done.returncode, done.stderr) == (1, "")
