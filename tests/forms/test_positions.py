import tomllib
from collections.abc import Iterator
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportwriter.forms.positions import Path, line_of, lines_of

SHIPPED = [
    file
    for folder in (files("reportwriter.forms"), files("reportwriter.forms") / "areas")
    for file in folder.iterdir()
    if file.name.endswith(".toml")
]
TEXT = """\
id = "mine"  # a remark with = and [brackets]
notices = [
  "one, with a comma",

  "two # no remark",
]
[names]
"first.word" = 'C:\\path'
sub.key = 1
[[sections]]
title = \"\"\"
over several
lines ""\"\"\"
[[sections.slots]]
id = "a"
size = { low = 1, high = 2 }
[[sections.slots]]
id = "b"
[sections.slots.more]
on = 2026-12-01 10:00:00
[[sections]]
title = "second"
"""


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("id", 1),
        ("notices[1]", 5),
        ("names.sub.key", 9),
        ("sections[0].title", 11),
        ("sections[0].slots[0].size.high", 16),
        ("sections[0].slots[1].id", 18),
        ("sections[0].slots[1].more.on", 20),
        ("sections[1].title", 22),
        ("sections[1].number", 21),
        ("nowhere", 1),
    ],
)
def test_a_field_is_found_on_its_line(field: str, line: int) -> None:
    assert line_of(field, lines_of(TEXT)) == line


def test_a_quoted_key_is_one_key() -> None:
    assert lines_of(TEXT)["names", "first.word"] == 8


def test_lines_count_the_same_however_they_end() -> None:
    assert lines_of(TEXT.replace("\n", "\r\n")) == lines_of(TEXT)


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.name)
def test_every_key_of_every_shipped_file_is_found(file: object) -> None:
    text = file.read_text("utf-8")  # type: ignore[attr-defined]

    assert set(lines_of(text)) == set(_paths(tomllib.loads(text)))


WORDS = st.text(alphabet="ab \"'\\#[]{}=,.\n\t“é", max_size=8)
VALUES = st.recursive(
    st.one_of(st.integers(-9, 9), st.booleans(), WORDS),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(WORDS, inner, max_size=3)),
    max_leaves=6,
)
KEYS = st.one_of(st.text(alphabet="abc_-1", min_size=1, max_size=3), WORDS)


@settings(max_examples=50, deadline=None)
@given(
    st.dictionaries(KEYS, VALUES, max_size=4),
    st.dictionaries(KEYS, st.lists(st.dictionaries(KEYS, VALUES, max_size=3), min_size=1)),
)
def test_every_key_is_found_where_it_was_written(
    pairs: dict[str, object], tables: dict[str, list[dict[str, object]]]
) -> None:
    tables = {name: rows for name, rows in tables.items() if name not in pairs}
    written = _Written()
    written.pairs((), pairs)
    for name, rows in tables.items():
        for index, row in enumerate(rows):
            written.line((name, index), f"[[ {_quoted(name)} ]]  # next")
            written.pairs((name, index), row)
    text = "\n".join(written.lines)

    found = lines_of(text)

    assert set(found) == set(_paths(tomllib.loads(text)))
    assert {path: found[path] for path in written.at} == written.at


class _Written:
    def __init__(self) -> None:
        self.lines: list[str] = []
        self.at: dict[Path, int] = {}

    def line(self, path: Path, text: str) -> None:
        self.lines.append(text)
        self.at[path] = len(self.lines)

    def pairs(self, path: Path, pairs: dict[str, object]) -> None:
        for key, value in pairs.items():
            self.line((*path, key), f" {_quoted(key)} = {_toml(value)} # [remark]")
            self.lines.append("")


def _toml(value: object) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_toml(one) for one in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_quoted(key)} = {_toml(one)}" for key, one in value.items()) + "}"
    return _quoted(value) if isinstance(value, str) else str(value).lower()


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\n", "\\n").replace("\t", "\\t") + '"'


def _paths(value: object, path: Path = ()) -> Iterator[Path]:
    if path:
        yield path
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _paths(one, (*path, key))
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from _paths(one, (*path, index))
