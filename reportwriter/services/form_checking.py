"""Check a form or an area profile that somebody wrote, before it is given to anyone."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from reportwriter.forms.area import Area
from reportwriter.forms.errors import Fault, FormError, Problem
from reportwriter.forms.form import Form
from reportwriter.forms.library import Library
from reportwriter.forms.loader import load_area, load_form
from reportwriter.forms.positions import line_of, lines_of

_STOPPED = re.compile(r"at line (\d+)")
_BYTE = re.compile(r"at byte (\d+)")


def load(path: Path, library: Library) -> Form | Area:
    """Return what the file holds: an area profile has `categories`, a form has `sections`.

    Raises FormError with every fault and its line, and OSError when the file cannot be read.
    """
    return load_bytes(path.read_bytes(), path.name, library)


def load_bytes(data: bytes, name: str, library: Library) -> Form | Area:
    """Return what stands in a file of this name. Raises FormError with every fault and its line."""
    try:
        if _has_key(data, "categories"):
            return load_area(data, name, forms=library.refs)
        return load_form(data, name)
    except FormError as error:
        raise FormError(name, list(_with_lines(error.problems, data))) from None


def _has_key(data: bytes, key: str) -> bool:
    try:
        return key in tomllib.loads(data.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return False  # The loader says what is wrong with it.


def _with_lines(problems: tuple[Problem, ...], data: bytes) -> Iterator[Problem]:
    if problems[0].fault is Fault.NOT_TOML:
        yield replace(problems[0], line=_stopped_at(problems[0].given, data))
        return
    lines = lines_of(data.decode())
    for problem in problems:
        yield replace(problem, line=line_of(problem.field, lines))


def _stopped_at(said: str, data: bytes) -> int:
    """Return the line where the reader stopped: at the end, where it names none."""
    if byte := _BYTE.search(said):
        return data.count(b"\n", 0, int(byte[1])) + 1
    found = _STOPPED.search(said)
    return int(found[1]) if found else data.rstrip().count(b"\n") + 1
