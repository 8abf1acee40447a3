"""Reads form and area files: strictly, and telling everything that is wrong at once."""

import tomllib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from reportwriter.domain.report import FormRef
from reportwriter.forms.area import Area
from reportwriter.forms.area_checks import area_problems
from reportwriter.forms.errors import Fault, FormError, MisfitsError, Problem
from reportwriter.forms.form import Form
from reportwriter.forms.form_checks import form_problems
from reportwriter.forms.structure import structured
from reportwriter.forms.timescale import WorkingDays
from reportwriter.forms.timescale_checks import day_problems

if TYPE_CHECKING:
    from reportwriter.forms.word_lists import WordLists

T = TypeVar("T")
WHOLE_FILE = "the file"


def load_form(source: Path | bytes, name: str = "") -> Form:
    """Return the form. `name` is what the file is called in an error; a path names itself.

    Raises FormError.
    """
    name = name or _name_of(source)
    form = _read(source, name, Form)
    _refuse(name, form_problems(form))
    return form


def load_area(source: Path | bytes, name: str = "", *, forms: Collection[FormRef]) -> Area:
    """Return the area profile; `forms` are those it may offer. Raises FormError."""
    name = name or _name_of(source)
    area = _read(source, name, Area)
    _refuse(name, area_problems(area, forms))
    return area


def load_working_days(source: Path | bytes, name: str = "") -> WorkingDays:
    """Return what a user entered beside the closed days of an area. Raises FormError."""
    name = name or _name_of(source)
    days = _read(source, name, WorkingDays)
    _refuse(name, day_problems(days))
    return days


def load_word_lists(source: Path | bytes, name: str = "") -> "WordLists":
    """Return the word lists of one file. Raises FormError."""
    # Loaded with the first text that is checked: no form and no area has any.
    from reportwriter.forms.word_lists import WordLists, word_list_problems  # noqa: PLC0415

    name = name or _name_of(source)
    lists = _read(source, name, WordLists)
    _refuse(name, word_list_problems(lists))
    return lists


def _name_of(source: Path | bytes) -> str:
    return source.name if isinstance(source, Path) else WHOLE_FILE


def _read(source: Path | bytes, name: str, wanted: type[T]) -> T:
    data = source.read_bytes() if isinstance(source, Path) else source
    try:
        return structured(_plain(data, name), wanted)
    except MisfitsError as error:
        raise FormError(name, error.problems) from None


def _plain(data: bytes, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(data.decode())
    # Of no class of its own where a number has too many digits, or where brackets go too deep.
    except (ValueError, RecursionError) as error:
        broken = Problem(field=WHOLE_FILE, fault=Fault.NOT_TOML, given=_why(error))
        raise FormError(name, [broken]) from error


def _why(error: ValueError | RecursionError) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"the text is not UTF-8 at byte {error.start}"
    return str(error)


def _refuse(name: str, problems: Iterator[Problem]) -> None:
    if found := tuple(problems):
        raise FormError(name, found)
