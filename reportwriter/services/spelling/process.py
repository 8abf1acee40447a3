"""The process that holds the dictionary. It is asked line by line and keeps nothing it is told.

Hunspell takes the interpreter to itself: 50 to 250 ms for a suggestion, and as long to load. In a
process of its own that holds up no key, and what a fault in it takes down is not the report.
"""

import json
import signal
import sys
from typing import IO

from hunspell import Hunspell

from reportwriter.resources import resource_path
from reportwriter.services.discretion import hide_secrets

CHECK, SUGGEST = "check", "suggest"
_MOST_SUGGESTED = 6


class Dictionary:
    """British English, and the words of the work."""

    def __init__(self) -> None:
        folder = resource_path("dictionaries")
        # Said outright: a folder may have any letter in its name, whatever the locale.
        self._words = Hunspell("en_GB", hunspell_data_dir=str(folder), system_encoding="utf-8")
        for word in sector_words():
            self._words.add(word)

    def wrong(self, words: list[str]) -> list[str]:
        return [word for word in words if not self._words.spell(word)]

    def suggest(self, word: str) -> list[str]:
        return list(self._words.suggest(word)[:_MOST_SUGGESTED])


def sector_words() -> list[str]:
    """Return the words of safeguarding that the dictionary lacks."""
    lines = resource_path("dictionaries/safeguarding.txt").read_text("utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def serve(asked: IO[bytes], answered: IO[bytes]) -> None:
    """Answer each line until the program hangs up."""
    dictionary = Dictionary()
    for line in asked:
        task, what = json.loads(line)
        answer = dictionary.wrong(what) if task == CHECK else dictionary.suggest(what)
        answered.write(json.dumps(answer).encode() + b"\n")
        answered.flush()


def main(_arguments: list[str]) -> int:
    """Be the process: what is asked comes over standard input."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    hide_secrets()
    serve(sys.stdin.buffer, sys.stdout.buffer)
    return 0
