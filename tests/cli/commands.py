"""Runs a command as `app.main` does, and gives back all that it said."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reportwriter.app import main


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """`exit` is what the shell is told."""

    exit: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document on standard output."""
        return json.loads(self.out)


class Commands:
    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str | Path) -> Said:
        code = self._code([str(argument) for argument in arguments])
        said = self._capsys.readouterr()
        return Said(exit=code, out=said.out, err=said.err)

    def _code(self, arguments: list[str]) -> int:
        try:
            return main(arguments)
        except SystemExit as left:  # argparse leaves this way when the command is wrong.
            return int(left.code or 0)
