"""What is shown where a copy was stopped: each thing found, where it stands, and the way there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.copy_order import LetThrough
from reportwriter.services.protected_facts import NEVER_LET_THROUGH
from reportwriter.ui.table_rows import Line
from reportwriter.wording.family_copy import kind_found
from reportwriter.wording.kinds import named
from reportwriter.wording.protected import FOUND

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reportwriter.services.copy_search import ProtectedFactError
    from reportwriter.services.copy_words import Spot
    from reportwriter.services.protected_facts import FoundFact

STOPPED = "Stopped: the copy for {name} holds what is kept from them. Nothing was saved."
WHY = "Whoever reads it would learn this, and a copy cannot be taken back."
CHANGE = "Go to each place below, change the words or withhold the statement, and make it again."
SIGNED = "The report is signed: begin a new version, change the words there, and make it again."
NO_REASON = "No reason lets this through: the copy would hold {what}."
REASON_LACKING = "Type why they may read it, or go back."


@dataclass(frozen=True, slots=True, kw_only=True)
class StoppedCopy:
    """A copy that did not leave. `again` makes it, for the reason given and with a passphrase."""

    name: str
    is_signed: bool
    takes_passphrase: bool
    error: ProtectedFactError
    again: Callable[[LetThrough, str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class StopShown:
    """`never` is empty where a reason may let it through; else it says why none may."""

    sentence: str
    what_to_do: str
    rows: tuple[Line, ...]
    never: str
    name: str
    takes_passphrase: bool


class StoppedView(Protocol):
    def show_stop(self, shown: StopShown) -> None: ...
    def show_way(self, words: str) -> None: ...
    def show_reason_lacking(self, sentence: str) -> None: ...


@dataclass(frozen=True, slots=True)
class _Hit:
    """One fact at one place. Where the place cannot be known, the pages are all there is."""

    found: FoundFact
    pages: tuple[int, ...]
    spot: Spot | None


class StoppedPresenter:
    def __init__(self, view: StoppedView, go_to: Callable[[Spot], None]) -> None:
        self._view = view
        self._go_to = go_to
        self._stopped: StoppedCopy | None = None
        self._hits: dict[str, _Hit] = {}

    def open(self, stopped: StoppedCopy) -> None:
        """Show what stopped a copy."""
        self._stopped = stopped
        self._hits = {str(at): hit for at, hit in enumerate(_hits(stopped.error.found))}
        self._view.show_stop(
            StopShown(
                sentence=STOPPED.format(name=stopped.name),
                what_to_do=f"{WHY} {SIGNED if stopped.is_signed else CHANGE}",
                rows=tuple(_line(key, hit) for key, hit in self._hits.items()),
                never=_never(stopped.error.found),
                name=stopped.name,
                takes_passphrase=stopped.takes_passphrase,
            )
        )
        self.choose(next(iter(self._hits), ""))

    def choose(self, key: str) -> None:
        """Say where the way leads from what is chosen."""
        hit = self._hits.get(key)
        self._view.show_way(_way(hit.spot) if hit and hit.spot else "")

    def go(self, key: str) -> None:
        """Go to the place of the report that holds what was found."""
        hit = self._hits.get(key)
        if hit is not None and hit.spot is not None:
            self._go_to(hit.spot)

    def let_through(self, reason: str, passphrase: str) -> None:
        """Make the copy all the same, for a reason that was typed."""
        if self._stopped is None:
            return
        if not reason.strip():
            self._view.show_reason_lacking(REASON_LACKING)
            return
        given = LetThrough(reason=reason.strip(), hits=self._stopped.error.hits)
        self._stopped.again(given, passphrase)


def _hits(found: Sequence[FoundFact]) -> Iterator[_Hit]:
    """Give each fact once for each place, with all pages it is on."""
    by_fact: dict[tuple[str, str], list[FoundFact]] = {}
    for one in found:
        by_fact.setdefault((one.fact.kind, one.fact.words), []).append(one)
    for group in by_fact.values():
        pages = tuple(sorted({one.page for one in group if one.page}))
        spots = dict.fromkeys(spot for one in group for spot in one.spots)
        for spot in spots or (None,):
            yield _Hit(group[0], pages, spot)


def _line(key: str, hit: _Hit) -> Line:
    fact = hit.found.fact
    words = " ".join(fact.words.split())
    return Line.of_words(key, (FOUND[fact.kind.value], words, _where(hit)))


def _where(hit: _Hit) -> str:
    pages = [str(page) for page in hit.pages]
    on = f"page{'s' if len(pages) > 1 else ''} {named(pages)}" if pages else "beside the pages"
    said = f"{_named(hit.spot)}, {on}" if hit.spot else on
    return f"{said[0].upper()}{said[1:]}"


def _named(spot: Spot) -> str:
    return f"statement {spot.number}" if spot.number is not None else (spot.label or "a table")


def _way(spot: Spot) -> str:
    return f"Go to {_named(spot)}"


def _never(found: Sequence[FoundFact]) -> str:
    kinds = dict.fromkeys(one.fact.kind for one in found if one.fact.kind in NEVER_LET_THROUGH)
    if not kinds:
        return ""
    return NO_REASON.format(what=named([kind_found(kind.value) for kind in kinds]))
