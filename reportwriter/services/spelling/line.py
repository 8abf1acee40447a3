"""The line to the process with the dictionary: started with the first word, replaced if it dies."""

from __future__ import annotations

import json
import subprocess
import threading
from typing import IO, TYPE_CHECKING

from reportwriter.inner import Inner, start_inner
from reportwriter.services.spelling.errors import SpellingUnavailableError

if TYPE_CHECKING:
    from collections.abc import Iterable

SECONDS = 10.0
"""As long as an answer may take, on a computer that is busy otherwise."""
MOST_REMEMBERED = 50_000


class DictionaryLine:
    """Asks one at a time, from any thread; what was judged once is not asked again."""

    def __init__(self) -> None:
        self._one_at_a_time = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._is_closed = False
        self._verdicts: dict[str, bool] = {}

    def wrong(self, words: Iterable[str], *, forget: bool = False) -> frozenset[str]:
        """Return those that are no words. `forget`: remember neither them nor the answer.

        Raises SpellingUnavailableError.
        """
        asked = set(words)
        known = {} if forget else self._verdicts
        new = [word for word in asked if word not in known]
        found = set(self._ask("check", new)) if new else set()
        if not forget:
            self._remember(new, found)
        return frozenset(found.union(word for word in asked if known.get(word) is False))

    def suggest(self, word: str) -> tuple[str, ...]:
        """Return what might be meant, the likeliest first. Raises SpellingUnavailableError."""
        return tuple(self._ask("suggest", word))

    def close(self) -> None:
        """End the process, and answer nothing any more."""
        with self._one_at_a_time:
            self._is_closed = True
            self._verdicts = {}
            self._end()

    def _remember(self, words: list[str], wrong: set[str]) -> None:
        # Replaced as a whole: another thread may be reading the one there is.
        kept = {} if len(self._verdicts) > MOST_REMEMBERED else self._verdicts
        self._verdicts = {**kept, **{word: word not in wrong for word in words}}

    def _ask(self, task: str, what: list[str] | str) -> list[str]:
        line = json.dumps([task, what]).encode() + b"\n"
        with self._one_at_a_time:
            if self._is_closed:
                raise SpellingUnavailableError("closed")
            # One that has died is replaced once.
            answer = self._answered(line) or self._answered(line)
        if not answer:
            raise SpellingUnavailableError("the process with the dictionary does not answer")
        found: list[str] = json.loads(answer)
        return found

    def _answered(self, line: bytes) -> bytes:
        """Return one line of answer; nothing where the process is gone."""
        process = self._process = self._process or _started()
        late = threading.Timer(SECONDS, process.kill)
        late.start()
        try:
            _held(process.stdin).write(line)
            _held(process.stdin).flush()
            answer = _held(process.stdout).readline()
        except OSError:
            answer = b""
        finally:
            late.cancel()
        if not answer:
            self._end()
        return answer

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        # What was still to be written to a dead process is lost with it.
        for pipe in (process.stdin, process.stdout):
            try:
                _held(pipe).close()
            except OSError:
                continue
        process.wait()


def _started() -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    try:
        return start_inner(Inner.SPELLING, stdin=pipe, stdout=pipe)
    except OSError as error:
        raise SpellingUnavailableError("not started") from error


def _held(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise SpellingUnavailableError("no pipe")
    return pipe
