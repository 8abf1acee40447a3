"""`reportwriter forms`: which forms and areas there are, and whether a new one is sound."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.cli.exits import Exit
from reportwriter.domain.errors import WrongUseError
from reportwriter.forms.errors import FormError, Problem

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from reportwriter.cli.output import Output
    from reportwriter.cli.parts import Parts

HELP = "list the forms and areas, or check a file that holds one"


def offer(command: ArgumentParser) -> None:
    """Add `forms check FILE…` beside the plain list."""
    command.add_argument("what", nargs="?", choices=["check"], help="check the files named")
    command.add_argument("files", nargs="*", type=Path, metavar="FILE")
    command.set_defaults(run=run)


def run(options: Namespace, parts: Parts, output: Output) -> Exit:
    if options.what is None:
        return _list(parts, output)
    if not options.files:
        raise WrongUseError("name at least one file to check")
    return _check(options.files, parts, output)


def _list(parts: Parts, output: Output) -> Exit:
    library = parts.library()
    forms, areas = library.forms(), library.areas()
    output.table(
        ("FORM", "VERSION", "TITLE"), [(form.id, str(form.version), form.title) for form in forms]
    )
    output.say()
    output.table(("AREA", "TITLE"), [(area.id, area.title) for area in areas])
    output.answer(
        {
            "forms": [
                {"id": form.id, "version": form.version, "title": form.title} for form in forms
            ],
            "areas": [{"id": area.id, "title": area.title} for area in areas],
        }
    )
    return Exit.FINE


def _check(files: list[Path], parts: Parts, output: Output) -> Exit:
    checked = [(file, _problems(file, parts)) for file in files]
    for file, problems in checked:
        output.say(f"{file.name}: sound" if not problems else f"{file.name}: refused")
        for problem in problems:
            output.say(f"  line {problem.line}, {problem.field}: {problem.what}. {problem.remedy}")
    output.answer(
        {
            "files": [
                {"file": str(file), "problems": [_plain(problem) for problem in found]}
                for file, found in checked
            ]
        }
    )
    return Exit.REFUSED if any(problems for _, problems in checked) else Exit.FINE


def _problems(file: Path, parts: Parts) -> tuple[Problem, ...]:
    try:
        parts.load(file)
    except FormError as error:
        return error.problems
    except OSError as error:
        raise WrongUseError(f"{file.name} cannot be read: {error.strerror}") from error
    return ()


def _plain(problem: Problem) -> dict[str, str | int | None]:
    return {
        "line": problem.line,
        "field": problem.field,
        "what": problem.what,
        "remedy": problem.remedy,
    }
