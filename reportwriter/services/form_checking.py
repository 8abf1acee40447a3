"""Check a form or an area profile that somebody wrote, before it is given to anyone."""

import re
import tomllib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from reportwriter.domain.report import FormRef
from reportwriter.forms.area import Area
from reportwriter.forms.errors import Fault, FormError, Problem
from reportwriter.forms.form import Form
from reportwriter.forms.loader import load_area, load_form
from reportwriter.forms.positions import line_of, lines_of

_ONLY_AREAS = {"categories", "conference_name", "plan_name", "rules", "timescales"}
_STOPPED = re.compile(r"at line (\d+)")
_BYTE = re.compile(r"at byte (\d+)")


def load(path: Path, forms: Collection[FormRef]) -> Form | Area:
    """Return what the file holds: a form, which has `sections`, or an area profile.

    `forms` are those that an area may offer. Raises FormError with every fault and its line, and
    OSError when the file cannot be read.
    """
    return load_bytes(path.read_bytes(), path.name, forms)


def refs_in(files: Iterable[bytes]) -> tuple[FormRef, ...]:
    """Return the forms that files seem to hold, so that an area may offer those beside it."""
    return tuple(ref for data in files for ref in _ref_in(data))


def load_bytes(data: bytes, name: str, forms: Collection[FormRef]) -> Form | Area:
    """Return what stands in a file of this name. Raises FormError with every fault and its line."""
    try:
        if _is_area(_plain(data)):
            return load_area(data, name, forms=forms)
        return load_form(data, name)
    except FormError as error:
        raise FormError(name, list(_with_lines(error.problems, data))) from None


def _is_area(plain: dict[str, Any]) -> bool:
    """Tell by what no form has, so that one misspelt key does not make a form of an area."""
    return "sections" not in plain and not _ONLY_AREAS.isdisjoint(plain)


def _ref_in(data: bytes) -> Iterator[FormRef]:
    plain = _plain(data)
    form_id, version = plain.get("id"), plain.get("version")
    if isinstance(form_id, str) and isinstance(version, int):
        yield FormRef(id=form_id, version=version)


def _plain(data: bytes) -> dict[str, Any]:
    try:
        return tomllib.loads(data.decode())
    except (ValueError, RecursionError):
        return {}  # The loader says what is wrong with it.


def _with_lines(problems: tuple[Problem, ...], data: bytes) -> Iterator[Problem]:
    if problems[0].fault is Fault.NOT_TOML:
        yield replace(problems[0], line=_stopped_at(problems[0].given, data))
        return
    lines = lines_of(data.decode())
    placed = [replace(problem, line=line_of(problem.field, lines)) for problem in problems]
    yield from sorted(placed, key=lambda problem: problem.line or 0)


def _stopped_at(said: str, data: bytes) -> int:
    """Return the line where the reader stopped: at the end, where it names none."""
    if byte := _BYTE.search(said):
        return data.count(b"\n", 0, int(byte[1])) + 1
    found = _STOPPED.search(said)
    return int(found[1]) if found else data.rstrip().count(b"\n") + 1
