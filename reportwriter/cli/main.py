"""The commands: what each takes, and what it answers to the shell."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter import __version__
from reportwriter.cli import backup, deadlines, demo, forms, rules, verify, word
from reportwriter.cli.exits import Exit
from reportwriter.cli.output import Output, say_all_letters
from reportwriter.domain.errors import ReportWriterError, WrongUseError
from reportwriter.wording.errors import worded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.cli.parts import Parts

COMMANDS = ("backup", "deadlines", "demo", "forms", "rules", "verify", "version", "word")
"""Anything else opens the window."""


def run(arguments: Sequence[str], parts: Parts) -> int:
    """Run one command and return its exit code; every expected failure is worded here."""
    say_all_letters()
    options = _parser().parse_args(arguments)
    output = Output.standard(as_json=options.json)
    try:
        code = int(options.run(options, parts, output))
        sys.stdout.flush()
    except ReportWriterError as error:
        return _refused(error, output)
    except BrokenPipeError:
        return _unheard()
    return code


def _unheard() -> Exit:
    """Stop talking: who listened, as `head`, has heard enough. Nothing went wrong here."""
    # What is still buffered would else be written at the end, and fail once more.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return Exit.REFUSED


def _refused(error: ReportWriterError, output: Output) -> Exit:
    words = worded(error)
    output.answer(
        {"error": type(error).__name__, "what": words.what, "why": words.why, "do": words.do}
    )
    output.complain(words.what)
    for line in (words.why, words.do):
        if line:
            output.complain(line)
    return Exit.WRONG_USE if isinstance(error, WrongUseError) else Exit.REFUSED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="reportwriter",
        description="Reports for a child protection conference. Without a command: the window.",
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for name, module in (
        ("demo", demo),
        ("verify", verify),
        ("forms", forms),
        ("rules", rules),
        ("deadlines", deadlines),
        ("backup", backup),
        ("word", word),
    ):
        command = commands.add_parser(name, help=module.HELP, description=module.HELP)
        _offer_json(command)
        module.offer(command)
    version = commands.add_parser("version", help="which version this is")
    _offer_json(version)
    version.set_defaults(run=_version)
    return parser


def _offer_json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="answer with one JSON document")


def _version(_options: argparse.Namespace, _parts: Parts, output: Output) -> Exit:
    output.say(f"Report Writer {__version__}")
    output.answer(
        {
            "version": __version__,
            "python": sys.version.split()[0],
            "program": str(Path(sys.argv[0]).name),
        }
    )
    return Exit.FINE
