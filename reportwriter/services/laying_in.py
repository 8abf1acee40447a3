"""Lay papers into the frames of a bundle, in quarantine and a few at a time, until cancelled."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.exchange.errors import QuarantineError, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.exchange.quarantine.facts import Paper
    from reportwriter.exchange.quarantine.gate import Quarantine

    Progress = Callable[[int, int], None]

NOT_THE_PAPERS_FAULT = (Trouble.NOT_STARTED, Trouble.TOO_LARGE)
AT_ONCE = 4
"""Papers for one cell: each cell reads and writes the whole bundle, which takes the longest."""
MOST_AT_ONCE = 16 * 1024 * 1024
"""Bytes of papers for one cell, which has 5 seconds for all of it."""


class CancelledError(Exception):
    """What was under way is not wanted any more: whoever began it ends it, and nobody is told."""


class PaperNotReadError(Exception):
    """A paper could not be laid in; `index` says which. A bundle is made without it."""

    def __init__(self, index: int) -> None:
        super().__init__(str(index))
        self.index = index


@dataclass(frozen=True, slots=True, kw_only=True)
class Watching:
    """`progress` is told how many papers are laid in and how many there are."""

    progress: Progress
    is_cancelled: Callable[[], bool]

    def go_on(self) -> None:
        """Raise CancelledError once it is cancelled."""
        if self.is_cancelled():
            raise CancelledError

    def unseen(self) -> Watching:
        """Return what can be cancelled, and tells nobody how far it is."""
        return replace(self, progress=lambda _done, _of: None)


def laid_in(
    bundle: bytes, papers: Sequence[Paper], quarantine: Quarantine, watching: Watching
) -> bytes:
    """Return the bundle with all papers in their frames.

    Raises PaperNotReadError, QuarantineError, CancelledError.
    """
    done = 0
    while done < len(papers):
        watching.progress(done, len(papers))
        watching.go_on()
        few = _few(papers[done:])
        bundle = _with(bundle, few, quarantine, done)
        done += len(few)
    watching.progress(done, len(papers))
    watching.go_on()
    return bundle


def _few(papers: Sequence[Paper]) -> Sequence[Paper]:
    few = papers[:AT_ONCE]
    return few if sum(len(paper.content) for paper in few) <= MOST_AT_ONCE else papers[:1]


def _with(bundle: bytes, few: Sequence[Paper], quarantine: Quarantine, before: int) -> bytes:
    try:
        return quarantine.framed(bundle, few)
    except QuarantineError as error:
        if error.why in NOT_THE_PAPERS_FAULT:
            raise
        if len(few) == 1:
            raise PaperNotReadError(before) from error
    # One of them is at fault, or all together take too long.
    for index, paper in enumerate(few, start=before):
        bundle = _with(bundle, [paper], quarantine, index)
    return bundle
