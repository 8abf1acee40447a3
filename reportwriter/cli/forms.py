"""`reportwriter forms`: which forms and areas there are, whether a new one is sound, and more."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.cli import form_packs, form_preview
from reportwriter.cli.exits import Exit
from reportwriter.domain.errors import WrongUseError
from reportwriter.forms.errors import FormError, Problem
from reportwriter.services.form_checking import refs_in
from reportwriter.wording.forms import problem_words

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Collection

    from reportwriter.cli.output import Output
    from reportwriter.cli.parts import Parts
    from reportwriter.domain.report import FormRef

HELP = "list the forms and areas; check, print or install one"
CHECK = "say what is wrong with a form or an area file, where, and what mends it"


def offer(command: ArgumentParser) -> None:
    """Add what can be done with forms beside the plain list."""
    command.set_defaults(run=_list)
    below = command.add_subparsers(title="what to do", metavar="WHAT")
    check = below.add_parser("check", help=CHECK, description=CHECK)
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    check.set_defaults(run=_check)
    preview = below.add_parser("preview", help=form_preview.HELP, description=form_preview.HELP)
    form_preview.offer(preview)
    pack = below.add_parser("pack", help=form_packs.PACK, description=form_packs.PACK)
    form_packs.offer_pack(pack)
    install = below.add_parser("install", help=form_packs.INSTALL, description=form_packs.INSTALL)
    form_packs.offer_install(install)
    for one in (check, preview, pack, install):
        # It may stand before or behind: unsaid, it must not undo what was said before.
        one.add_argument(
            "--json",
            action="store_true",
            default=argparse.SUPPRESS,
            help="answer with one JSON document",
        )


def _list(_options: Namespace, parts: Parts, output: Output) -> Exit:
    library = parts.library()
    forms, areas = library.forms(), library.areas()
    output.table(
        ("FORM", "VERSION", "TITLE"),
        [(form.id, str(form.version), form.listed_title) for form in forms],
    )
    output.say()
    output.table(("AREA", "TITLE"), [(area.id, area.title) for area in areas])
    output.answer(
        {
            "forms": [
                {
                    "id": form.id,
                    "version": form.version,
                    "title": form.title,
                    "reconstructed": form.reconstructed,
                }
                for form in forms
            ],
            "areas": [{"id": area.id, "title": area.title} for area in areas],
        }
    )
    return Exit.FINE


def _check(options: Namespace, parts: Parts, output: Output) -> Exit:
    # An area may offer a form that is checked beside it.
    beside = refs_in(_read(file) for file in options.files)
    checked = [(file, _problems(file, parts, beside)) for file in options.files]
    for file, problems in checked:
        output.say(f"{file.name}: sound" if not problems else f"{file.name}: refused")
        for problem in problems:
            output.say(f"  {problem_words(problem.line, problem.field, problem.words)}")
    output.answer(
        {
            "files": [
                {"file": str(file), "problems": [_plain(problem) for problem in found]}
                for file, found in checked
            ]
        }
    )
    return Exit.REFUSED if any(problems for _, problems in checked) else Exit.FINE


def _problems(file: Path, parts: Parts, beside: Collection[FormRef]) -> tuple[Problem, ...]:
    try:
        parts.load(file, beside)
    except FormError as error:
        return error.problems
    return ()


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise WrongUseError(f"{file.name} cannot be read: {error.strerror}") from error


def _plain(problem: Problem) -> dict[str, str | int | None]:
    return {
        "line": problem.line,
        "field": problem.field,
        "what": problem.what,
        "remedy": problem.remedy,
    }
