"""How the command line speaks: plain lines for people, one JSON document for programs."""

import codecs
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from io import TextIOWrapper
from typing import TextIO


def say_all_letters() -> None:
    """Put a code where a terminal cannot show a letter: a name must not end what is under way."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """With `as_json`, nothing but one JSON document reaches standard output."""

    as_json: bool
    out: TextIO
    err: TextIO

    @classmethod
    def standard(cls, *, as_json: bool) -> "Output":
        return cls(as_json=as_json, out=sys.stdout, err=sys.stderr)

    def say(self, line: str = "") -> None:
        """Print a line for people; silent where a program listens."""
        if not self.as_json:
            self.out.write(f"{line}\n")

    def complain(self, line: str) -> None:
        self.err.write(f"{line}\n")

    def answer(self, document: object) -> None:
        """Print the one document that `--json` promises; silent for people."""
        if self.as_json:
            # A code within a string would be read as letters: JSON has codes of its own.
            is_ascii = codecs.lookup(self.out.encoding or "utf-8").name != "utf-8"
            self.out.write(json.dumps(document, indent=2, ensure_ascii=is_ascii) + "\n")

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Print rows under their heads, each column as wide as its widest cell."""
        if self.as_json:
            return
        widths = [max(len(row[i]) for row in (heads, *rows)) for i in range(len(heads))]
        for row in (heads, ["-" * width for width in widths], *rows):
            cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            self.out.write("  ".join(cells).rstrip() + "\n")
