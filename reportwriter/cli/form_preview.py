"""`reportwriter forms preview`: a form as a PDF, empty for a pen or filled with a sample."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.cli.exits import Exit
from reportwriter.domain.errors import WrongUseError
from reportwriter.domain.ids import AreaId
from reportwriter.forms.errors import UnknownFormError
from reportwriter.forms.form import Form
from reportwriter.services.whole_files import write_whole

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from reportwriter.cli.output import Output
    from reportwriter.cli.parts import Parts

HELP = "print a form as a PDF: empty, to fill in by hand, or filled with invented answers"


def offer(command: ArgumentParser) -> None:
    command.add_argument(
        "form", metavar="FILE|FORM", help="a form file, or the id of a form of the program"
    )
    command.add_argument("--pdf", type=Path, required=True, metavar="OUT", help="the file to write")
    command.add_argument("--filled", action="store_true", help="with an invented answer everywhere")
    command.add_argument(
        "--area", type=AreaId, metavar="ID", help="in whose words (default: theirs)"
    )
    command.set_defaults(run=run)


def run(options: Namespace, parts: Parts, output: Output) -> Exit:
    form = _form(options.form, parts)
    preview = parts.preview()
    make = preview.filled if options.filled else preview.empty
    write_whole({options.pdf: make(form, options.area)})
    output.say(f"{form.title}: {options.pdf}")
    output.answer({"form": form.id, "version": form.version, "pdf": str(options.pdf)})
    return Exit.FINE


def _form(named: str, parts: Parts) -> Form:
    file = Path(named)
    if not file.is_file():
        return _shipped(named, parts)
    try:
        found = parts.load(file, ())
    except OSError as error:
        raise WrongUseError(f"{file.name} cannot be read: {error.strerror}") from error
    if not isinstance(found, Form):
        raise WrongUseError(f"{file.name} is an area, and a form is wanted here")
    return found


def _shipped(form_id: str, parts: Parts) -> Form:
    try:
        return parts.library().latest(form_id)
    except UnknownFormError as error:
        why = f"{form_id} is no file and no form; `reportwriter forms` lists the forms"
        raise WrongUseError(why) from error
