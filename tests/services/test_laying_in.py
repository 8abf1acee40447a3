"""Papers are laid in a few at a time; one that cannot be is found and named."""

from collections.abc import Sequence

import pytest

from reportwriter.exchange.errors import QuarantineError, Trouble
from reportwriter.exchange.quarantine.facts import Paper
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.services.laying_in import (
    MOST_AT_ONCE,
    CancelledError,
    PaperNotReadError,
    Watching,
    laid_in,
)

BAD = b"bad"


class Cells(Quarantine):
    """Puts a paper's bytes behind the bundle, and reads none that is bad."""

    def __init__(self, why: Trouble = Trouble.NOT_UNDERSTOOD) -> None:
        super().__init__()
        self.asked: list[int] = []
        self._why = why

    def framed(self, bundle: bytes, papers: Sequence[Paper]) -> bytes:
        self.asked.append(len(papers))
        if any(paper.content == BAD for paper in papers):
            raise QuarantineError(self._why)
        return bundle + b"".join(paper.content for paper in papers)


NOBODY = Watching(progress=lambda _done, _of: None, is_cancelled=lambda: False)


def papers_of(*contents: bytes) -> list[Paper]:
    return [Paper(content=content, first=0, pages=1) for content in contents]


SIX = papers_of(b"a", b"b", b"c", b"d", b"e", b"f")


def test_a_few_papers_share_a_cell_and_what_is_done_is_told() -> None:
    seen: list[tuple[int, int]] = []
    watching = Watching(progress=lambda *at: seen.append(at), is_cancelled=lambda: False)

    with (cells := Cells()):
        bundle = laid_in(b"", SIX, cells, watching)

    assert bundle == b"abcdef"
    assert cells.asked == [4, 2]
    assert seen == [(0, 6), (4, 6), (6, 6)]


def test_large_papers_have_a_cell_each() -> None:
    large = papers_of(bytes(MOST_AT_ONCE), b"a")

    with (cells := Cells()):
        laid_in(b"", large, cells, NOBODY)

    assert cells.asked == [1, 1]


def test_a_paper_that_cannot_be_laid_in_is_found_among_its_neighbours() -> None:
    with (cells := Cells()), pytest.raises(PaperNotReadError) as caught:
        laid_in(b"", [*SIX, *papers_of(BAD, b"g")], cells, NOBODY)

    assert caught.value.index == 6


def test_where_no_cell_can_be_had_no_paper_is_blamed() -> None:
    with (cells := Cells(Trouble.NOT_STARTED)), pytest.raises(QuarantineError):
        laid_in(b"", papers_of(BAD, b"a"), cells, NOBODY)

    assert cells.asked == [2]


@pytest.mark.parametrize(("stop_at", "asked"), [(0, []), (4, [4]), (6, [4, 2])])
def test_it_stops_once_it_is_cancelled(stop_at: int, asked: list[int]) -> None:
    seen: list[int] = []
    watching = Watching(
        progress=lambda done, _of: seen.append(done), is_cancelled=lambda: stop_at in seen
    )

    with (cells := Cells()), pytest.raises(CancelledError):
        laid_in(b"", SIX, cells, watching)

    assert cells.asked == asked
