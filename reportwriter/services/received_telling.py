"""Whether a text tells what stands on one of the confidential pages a chair received.

The pages are opened for one search, and what comes out of here answers with yes or no.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.services.reading import PageNotOpenedError, readers_of
from reportwriter.services.told_openly import what_is_not_told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reportwriter.domain.retelling import Telling
    from reportwriter.exchange.checking import Checking
    from reportwriter.exchange.quarantine.gate import Quarantine
    from reportwriter.services.desk.headings import HeardReport
    from reportwriter.services.reading import Reading
    from reportwriter.services.submission import Author


@dataclass(frozen=True, kw_only=True)
class ReceivedTelling:
    reading: Reading
    checking: Callable[[], Checking]

    def telling(self, chair: Author, reports: Sequence[HeardReport]) -> Callable[[str], bool]:
        """Return what says of a text whether it tells what one of the pages says.

        A page that has not arrived, or does not open, cannot be compared; the file check says so.
        """
        with self.checking().quarantine() as quarantine:
            found = tuple(self._opened(chair, reports, quarantine))
        return lambda text: any(one.is_retold_in(text) for one in found)

    def _opened(
        self, chair: Author, reports: Sequence[HeardReport], quarantine: Quarantine
    ) -> Iterator[Telling]:
        readers = readers_of(chair, self.checking())
        for one in reports:
            try:
                page = self.reading.open_sealed(one.submission, readers, quarantine)
            except PageNotOpenedError:
                continue
            yield what_is_not_told(one.opened.report, page.items)
