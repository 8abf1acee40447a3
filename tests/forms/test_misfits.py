"""What reads quickly and what names the faults agree, on every form and area of the program."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import reportwriter.forms
from reportwriter.forms.area import Area
from reportwriter.forms.errors import MisfitsError, Problem
from reportwriter.forms.form import Form
from reportwriter.forms.misfits import structured_or_told
from reportwriter.forms.structure import structured

FOLDER = Path(reportwriter.forms.__file__).parent
FILES = [*FOLDER.glob("*.toml"), *FOLDER.glob("areas/*.toml")]
WRONG: tuple[Any, ...] = (5, True, "elsewhere", [], [5], {})


def _plain(file: Path) -> Any:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _wanted(file: Path) -> type[Form] | type[Area]:
    return Area if file.parent.name == "areas" else Form


def _spoilt(plain: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Give the file with one of its keys changed at a time, and in lists of tables the first's."""
    yield {**plain, "colour": "red"}
    for key, inside in plain.items():
        yield {other: value for other, value in plain.items() if other != key}
        yield from ({**plain, key: wrong} for wrong in WRONG)
        if isinstance(inside, dict):
            yield from ({**plain, key: spoilt} for spoilt in _spoilt(inside))
        elif isinstance(inside, list) and isinstance(inside[0], dict):
            yield from ({**plain, key: [spoilt, *inside[1:]]} for spoilt in _spoilt(inside[0]))


def _told(read: Any, plain: Any, wanted: Any) -> Form | Area | tuple[Problem, ...]:
    try:
        return read(plain, wanted)  # type: ignore[no-any-return]  # Either of the two readers.
    except MisfitsError as error:
        return error.problems


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_of_the_program_is_read_alike(file: Path) -> None:
    quick = structured(_plain(file), _wanted(file))

    assert quick == structured_or_told(_plain(file), _wanted(file))


@pytest.mark.parametrize("name", ["stockport-conference-report.v1.toml", "areas/stockport.toml"])
def test_a_file_spoilt_in_any_one_place_is_read_or_refused_alike(name: str) -> None:
    wanted = _wanted(FOLDER / name)
    spoilt = list(_spoilt(_plain(FOLDER / name)))

    told = [_told(structured, plain, wanted) for plain in spoilt]

    assert told == [_told(structured_or_told, plain, wanted) for plain in spoilt]
    assert sum(isinstance(one, tuple) for one in told) > len(spoilt) / 2
