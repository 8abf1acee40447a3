"""`reportwriter demo`: play a whole conference with real parts, and say whether all answers fit."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.cli.exits import Exit
from reportwriter.domain.errors import WrongUseError
from reportwriter.wording.file_check import CHECKED_QUESTION, QUESTIONS, SUPPLEMENT_QUESTIONS

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from reportwriter.cli.output import Output
    from reportwriter.cli.parts import Parts
    from reportwriter.records.scenario import Scenario
    from reportwriter.services.demo.answers import Answer

HELP = "play a whole conference of invented people, and check every answer"


def offer(command: ArgumentParser) -> None:
    command.add_argument("folder", type=Path, metavar="DIR", help="where all files are written")
    command.add_argument(
        "--scenario",
        default="S1",
        metavar="NAME|FILE",
        help="a scenario that ships with the program, or a file of your own (default: S1)",
    )
    command.set_defaults(run=run)


def run(options: Namespace, parts: Parts, output: Output) -> Exit:
    scenario = _scenario(options.scenario, parts)
    output.say(f"{scenario.title}, conference {scenario.conference.reference}")
    played = parts.demo(options.folder).play(scenario, output.say)
    output.say()
    output.table(("FILE", "QUESTION", "ANSWER", ""), _rows(played.answers))
    output.say()
    output.say(
        "Every answer is the expected one."
        if played.is_as_expected
        else "Not every answer is the expected one."
    )
    output.say(f"All files lie in {played.folder}.")
    output.answer(
        {
            "scenario": scenario.id,
            "folder": str(played.folder),
            "as_expected": played.is_as_expected,
            "answers": [_plain(answer) for answer in played.answers],
        }
    )
    return Exit.FINE if played.is_as_expected else Exit.REFUSED


_ASKED = {**SUPPLEMENT_QUESTIONS, **QUESTIONS, "checked": CHECKED_QUESTION}


def _scenario(name: str, parts: Parts) -> Scenario:
    try:
        return parts.scenario(name)
    except OSError as error:
        raise WrongUseError(f"{name} is no scenario of ours and no file we can read") from error


def _rows(answers: tuple[Answer, ...]) -> list[tuple[str, str, str, str]]:
    return [
        ("" if index else file, _ASKED[one.question], _words(one.given), _verdict(one))
        for file, group in groupby(answers, lambda answer: answer.file)
        for index, one in enumerate(group)
    ]


def _words(value: str) -> str:
    return value.replace("_", " ")


def _verdict(answer: Answer) -> str:
    return "as expected" if answer.is_as_expected else f"EXPECTED: {_words(answer.expected)}"


def _plain(answer: Answer) -> dict[str, str | bool]:
    return {
        "file": answer.file,
        "question": answer.question,
        "expected": answer.expected,
        "given": answer.given,
        "as_expected": answer.is_as_expected,
    }
