"""`reportwriter forms preview`: a form as a PDF, empty for a pen or filled with a sample."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reportwriter.cli.exits import Exit
from reportwriter.domain.errors import WrongUseError
from reportwriter.domain.ids import AreaId
from reportwriter.forms.errors import UnknownFormError
from reportwriter.forms.form import Form
from reportwriter.services.whole_files import write_whole

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Collection

    from reportwriter.cli.output import Output
    from reportwriter.cli.parts import Parts
    from reportwriter.domain.report import FormRef
    from reportwriter.forms.area import Area

T = TypeVar("T")

HELP = "print a form as a PDF: empty, to fill in by hand, or filled with invented answers"


def offer(command: ArgumentParser) -> None:
    command.add_argument(
        "form", metavar="FILE|FORM", help="a form file, or the id of a form of the program"
    )
    command.add_argument("--pdf", type=Path, required=True, metavar="OUT", help="the file to write")
    command.add_argument("--filled", action="store_true", help="with an invented answer everywhere")
    command.add_argument(
        "--area", metavar="FILE|AREA", help="in the words of which area (default: its own)"
    )
    command.set_defaults(run=run)


def run(options: Namespace, parts: Parts, output: Output) -> Exit:
    form = _form(options.form, parts)
    preview = parts.preview()
    make = preview.filled if options.filled else preview.empty
    write_whole({options.pdf: make(form, _area(options.area, form, parts))})
    output.say(f"{form.title}: {options.pdf}")
    output.answer({"form": form.id, "version": form.version, "pdf": str(options.pdf)})
    return Exit.FINE


def _form(named: str, parts: Parts) -> Form:
    file = Path(named)
    if not file.is_file():
        return _held(lambda: parts.library().latest(named), named)
    found = _load(file, (), parts)
    if not isinstance(found, Form):
        raise WrongUseError(f"{file.name} is an area, and a form is wanted here")
    return found


def _area(named: str | None, form: Form, parts: Parts) -> Area | None:
    if named is None:
        return None
    file = Path(named)
    if not file.is_file():
        return _held(lambda: parts.library().area(AreaId(named)), named)
    found = _load(file, (form.ref,), parts)
    if isinstance(found, Form):
        raise WrongUseError(f"{file.name} is a form, and an area is wanted here")
    return found


def _load(file: Path, beside: Collection[FormRef], parts: Parts) -> Form | Area:
    try:
        return parts.load(file, beside)
    except OSError as error:
        raise WrongUseError(f"{file.name} cannot be read: {error.strerror}") from error


def _held(get: Callable[[], T], named: str) -> T:
    try:
        return get()
    except UnknownFormError as error:
        why = f"{named} is no file and not held; `reportwriter forms` lists forms and areas"
        raise WrongUseError(why) from error
