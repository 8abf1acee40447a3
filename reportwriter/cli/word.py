"""`reportwriter word`: a Word copy of a signed report, for an agency that insists on one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.cli.exits import Exit
from reportwriter.domain.errors import WrongUseError
from reportwriter.services.whole_files import read_whole, write_whole
from reportwriter.wording import word_copy

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from reportwriter.cli.output import Output
    from reportwriter.cli.parts import Parts

HELP = "copy a signed report into a Word document, which is not signed"


def offer(command: ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="FILE", help="the signed report (PDF)")
    command.add_argument(
        "--to", type=Path, metavar="FILE", help="the copy; without it, beside the report"
    )
    command.set_defaults(run=run)


def run(options: Namespace, parts: Parts, output: Output) -> Exit:
    pdf = read_whole(options.file)
    with parts.word_copying() as (copying, quarantine):
        copy = copying.of_signed(pdf, quarantine)
    path: Path = options.to or options.file.parent / copy.name
    if path.exists():
        raise WrongUseError(f"{path} is there already")
    write_whole({path: copy.content})
    output.say(f"Word copy: {path}")
    output.say(word_copy.NOT_SIGNED)
    output.answer({"copy": str(path), "signed": False})
    return Exit.FINE
