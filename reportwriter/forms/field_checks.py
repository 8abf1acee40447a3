"""Checks that forms and areas share: ids, empty texts, small numbers."""

import re
from collections.abc import Iterator, Sequence

from reportwriter.forms.errors import Fault, Problem

ID = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*")


def check_ids(path: str, ids: Sequence[str]) -> Iterator[Problem]:
    for index, given in enumerate(ids):
        if not ID.fullmatch(given):
            field = f"{path}[{index}].id" if path else "id"
            yield Problem(field=field, fault=Fault.NOT_AN_ID, given=given)
    yield from check_once(path, ids)


def check_once(path: str, ids: Sequence[str]) -> Iterator[Problem]:
    for index, given in enumerate(ids):
        if given in ids[:index]:
            yield Problem(field=f"{path}[{index}].id", fault=Fault.DUPLICATE_ID, given=given)


def check_filled(path: str, **values: str | Sequence[object]) -> Iterator[Problem]:
    for name, value in values.items():
        if not (value.strip() if isinstance(value, str) else value):
            yield Problem(field=f"{path}.{name}" if path else name, fault=Fault.EMPTY)


def check_at_most(field: str, number: int, most: int) -> Iterator[Problem]:
    if number > most:
        yield Problem(field=field, fault=Fault.TOO_LARGE, given=str(number), allowed=(str(most),))


def check_at_least(field: str, number: int, least: int) -> Iterator[Problem]:
    if number < least:
        yield Problem(field=field, fault=Fault.TOO_SMALL, given=str(number), allowed=(str(least),))
