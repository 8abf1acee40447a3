"""On which line of a form or an area file each of its keys stands, for whoever must mend it.

The reader of TOML in Python keeps no lines. This one walks over text that it has already accepted,
and so need not judge anything.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping

Path = tuple[str | int, ...]
_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_PLAIN_KEY = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\])*"'
    r"|'[^']*'",
    re.DOTALL,
)
_SCALAR = re.compile(r"[^,\]}#\n]+")
_FIELD = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


def line_of(field: str, lines: Mapping[Path, int]) -> int:
    """Return the line of a field as `sections[3].slots[1].type`; where it lacks, of what lacks it.

    The first line where not even that is there.
    """
    path = tuple(name or int(index) for name, index in _FIELD.findall(field))
    held = (path[:length] for length in range(len(path), 0, -1))
    return next((lines[part] for part in held if part in lines), 1)


def lines_of(text: str) -> dict[Path, int]:
    """Return the line of every table, key and item, counted from 1. `text` is sound TOML."""
    return _Walk(text).lines


class _Walk:
    def __init__(self, text: str) -> None:
        self.lines: dict[Path, int] = {}
        self._text = text.replace("\r\n", "\n")
        self._at = 0
        self._line = 1
        self._counted = 0
        self._tables: Counter[Path] = Counter()
        table: Path = ()
        self._skip(_BLANK)
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                table = self._head()
            else:
                self._pair(table)
            self._skip(_BLANK)

    def _head(self) -> Path:
        """Read `[one.table]` or `[[one.of.many]]`, and return whose keys follow."""
        doubled = self._text.startswith("[[", self._at)
        line = self._here()
        self._at += 2 if doubled else 1
        *above, last = self._key()
        self._at += 2 if doubled else 1
        path: Path = ()
        for part in above:
            path = self._newest((*path, part))
            self.lines.setdefault(path, line)
        path = (*path, last)
        self.lines.setdefault(path, line)
        if doubled:
            self._tables[path] += 1
            path = self._newest(path)
        self.lines[path] = line
        return path

    def _newest(self, path: Path) -> Path:
        """Return the path of the last table begun there, where there may be many."""
        return (*path, self._tables[path] - 1) if self._tables[path] else path

    def _pair(self, table: Path) -> None:
        line = self._here()
        path = table
        for part in self._key():
            path = (*path, part)
            self.lines.setdefault(path, line)
        self._at += 1
        self._skip(_SPACE)
        self._value(path)

    def _key(self) -> list[str]:
        return list(self._parts())

    def _parts(self) -> Iterator[str]:
        while True:
            self._skip(_SPACE)
            if self._text[self._at] in "\"'":
                # The reader knows best what a quoted key means.
                yield next(iter(tomllib.loads(f"{self._take(_STRING)} = 0")))
            else:
                yield self._take(_PLAIN_KEY)
            self._skip(_SPACE)
            if self._text[self._at] != ".":
                return
            self._at += 1

    def _value(self, path: Path) -> None:
        first = self._text[self._at]
        if first == "[":
            self._list(path)
        elif first == "{":
            self._inline(path)
        else:
            self._skip(_STRING if first in "\"'" else _SCALAR)

    def _list(self, path: Path) -> None:
        self._at += 1
        self._skip(_BLANK)
        index = 0
        while self._text[self._at] != "]":
            item = (*path, index)
            self.lines[item] = self._here()
            self._value(item)
            self._next()
            index += 1
        self._at += 1

    def _inline(self, path: Path) -> None:
        self._at += 1
        self._skip(_BLANK)
        while self._text[self._at] != "}":
            self._pair(path)
            self._next()
        self._at += 1

    def _next(self) -> None:
        self._skip(_BLANK)
        if self._text[self._at] == ",":
            self._at += 1
            self._skip(_BLANK)

    def _here(self) -> int:
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        return self._line

    def _skip(self, what: re.Pattern[str]) -> None:
        found = what.match(self._text, self._at)
        self._at = found.end() if found else self._at

    def _take(self, what: re.Pattern[str]) -> str:
        begun = self._at
        self._skip(what)
        return self._text[begun : self._at]
