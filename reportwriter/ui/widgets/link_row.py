"""Links beside each other, on one line for as long as they can be."""

from collections.abc import Iterable
from typing import NamedTuple

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import Button
from reportwriter.ui.widgets.chips import FlowLayout
from reportwriter.ui.widgets.more import Following

_GAP, _BETWEEN = 16, 4


class _Way(NamedTuple):
    """Whether the keys after the words are left away, and the icons before them."""

    terse: bool
    bare: bool


_WAYS = (
    _Way(terse=False, bare=False),
    _Way(terse=True, bare=False),
    _Way(terse=True, bare=True),
)
"""The first that fits on one line is taken."""


class LinkRow(Following):
    """Each line more is one less of the list below: keys make way for it first, then icons."""

    def __init__(self, look: Look, links: Iterable[Button]) -> None:
        super().__init__(look, self._arrange)
        self._links = tuple(links)
        flow = FlowLayout(self, gap=_GAP, between=_BETWEEN)
        for link in self._links:
            flow.addWidget(link)
        look.changed.connect(self._arrange)

    def _arrange(self) -> None:
        way = next((way for way in _WAYS if self._across(way) <= self.width()), _WAYS[-1])
        for link in self._links:
            link.set_terse(terse=way.terse)
            link.set_bare(bare=way.bare)

    def _across(self, way: _Way) -> int:
        """Return how wide one line of all that is not hidden is."""
        widths = [
            link.width_if(terse=way.terse, bare=way.bare)
            for link in self._links
            if not link.isHidden()
        ]
        return sum(widths) + _GAP * max(len(widths) - 1, 0)
