"""What reads quickly and what names the faults agree: on every value, and on every fault."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import pytest

from reportwriter.domain.report import Report
from reportwriter.records.canonical import from_plain, to_json
from reportwriter.records.faults import read_or_tell
from reportwriter.records.values import RecordError
from tests.builders import a_report, a_statement

WRONG: tuple[Any, ...] = (None, 5, True, "yesterday", "2027-01-06", "\ud800", [5], {})
REPORT = json.loads(to_json(a_report(a_statement(1))))


def _spoilt(plain: Any) -> Iterator[Any]:
    """Give the value with one place changed at a time: each taken away, added to and replaced."""
    yield from WRONG
    if isinstance(plain, dict):
        yield {**plain, "colour": "red"}
        for key, inside in plain.items():
            yield {other: value for other, value in plain.items() if other != key}
            yield from ({**plain, key: spoilt} for spoilt in _spoilt(inside))
    elif isinstance(plain, list):
        for at, inside in enumerate(plain):
            yield from ([*plain[:at], spoilt, *plain[at + 1 :]] for spoilt in _spoilt(inside))


def _quickly(plain: Any, wanted: type[Any]) -> Any:
    try:
        return from_plain(plain, wanted)
    except RecordError as error:
        return error.faults


def _slowly(plain: Any, wanted: type[Any]) -> Any:
    try:
        return read_or_tell(plain, wanted, "record")
    except RecordError as error:
        return error.faults


@dataclass(frozen=True, slots=True, kw_only=True)
class _Letter:
    """The shapes that no report has."""

    format: Literal["letter"] = "letter"
    format_version: Literal[1, 2] = 1
    folders: tuple[tuple[str, str], ...] = ()


LETTER = json.loads(to_json(_Letter(folders=(("one", "two"), ("three", "four")))))


@pytest.mark.parametrize(("plain", "wanted"), [(REPORT, Report), (LETTER, _Letter)])
def test_a_record_spoilt_in_any_one_place_is_read_or_refused_alike(
    plain: Any, wanted: type[Any]
) -> None:
    spoilt = list(_spoilt(plain))

    told = [_quickly(one, wanted) for one in spoilt]

    assert told == [_slowly(one, wanted) for one in spoilt]
    assert sum(isinstance(one, tuple) for one in told) > len(spoilt) / 2


@pytest.mark.parametrize("text", [True, 7, None])
def test_a_text_is_never_made_of_something_else(text: object) -> None:
    with pytest.raises(RecordError):
        from_plain({**REPORT, "id": text}, Report)
