"""Make the chair's bundle: all reports for a conference in one file, the signed originals inside.

Pages of foreign files are laid into it in quarantine.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.exchange.errors import DocumentRefusedError, QuarantineError
from reportwriter.exchange.quarantine.facts import Paper
from reportwriter.records.kept import LogEvent
from reportwriter.services.bundle_choice import bundle_of, choose
from reportwriter.services.laying_in import (
    NOT_THE_PAPERS_FAULT,
    CancelledError,
    PaperNotReadError,
    Watching,
    laid_in,
)
from reportwriter.services.whole_files import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.bundle import Bundle
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.exchange.checking import Checking
    from reportwriter.exchange.quarantine.gate import Quarantine
    from reportwriter.pdf.press import Press
    from reportwriter.services.board import Board
    from reportwriter.services.bundle_choice import Candidate, Chosen
    from reportwriter.services.intake import Intake
    from reportwriter.services.letters import Letters
    from reportwriter.storage.log import LogStore
    from reportwriter.storage.received import ReceivedStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundled:
    """A bundle that was written. `elsewhere` counts files that may be another conference's."""

    bundle: Bundle
    elsewhere: int


@dataclass(frozen=True, kw_only=True)
class Bundling:
    intake: Intake
    received: ReceivedStore
    letters: Letters
    checking: Callable[[], Checking]
    press: Callable[[], Press]
    log: LogStore
    now: Callable[[], datetime]

    def write(
        self,
        reference: ConferenceReference,
        path: Path,
        progress: Callable[[int, int], None],
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> Bundled | None:
        """Write the bundle whole; None, and nothing is written, once `is_cancelled`.

        Raises QuarantineError, FileNotWrittenError, NotInVaultError.
        """
        board = self.intake.board(reference)
        files = {file.sha256: file for file in self.received.around(reference)}
        chosen = choose(board.rows, files, reference)
        watching = Watching(progress=progress, is_cancelled=is_cancelled)
        try:
            bundle, pdf = self._made(board, chosen, watching)
        except CancelledError:
            return None
        digest = hashlib.sha256(pdf).hexdigest()
        write_whole({path: pdf}, before_naming=lambda: self.log.add(LogEvent.BUNDLE_MADE, digest))
        return Bundled(bundle=bundle, elsewhere=chosen.elsewhere)

    def _made(self, board: Board, chosen: Chosen, watching: Watching) -> tuple[Bundle, bytes]:
        chosen.parts, unread = self._with_papers(chosen.parts)
        with self.checking().quarantine() as quarantine:
            while True:
                bundle = bundle_of(board, chosen, unread)
                try:
                    return bundle, self._laid_in(bundle, chosen, quarantine, watching)
                except PaperNotReadError as error:
                    # It has frames and a line in the contents by now, so all is laid out anew.
                    unread = (*unread, bundle.parts[error.index].sha256)

    def _with_papers(self, parts: Sequence[Candidate]) -> tuple[list[Candidate], tuple[str, ...]]:
        """Return the files, with pages made of what they show where they have none of their own.

        What could be read when it came and cannot be now is named, as a PDF would be.
        """
        made, unread = [], []
        for one in parts:
            try:
                made.append(one if one.is_pdf else self._with_paper(one))
            except (QuarantineError, DocumentRefusedError) as error:
                if isinstance(error, QuarantineError) and error.why in NOT_THE_PAPERS_FAULT:
                    raise
                made.append(one)
                unread.append(one.file.sha256)
        return made, tuple(unread)

    def _with_paper(self, one: Candidate) -> Candidate:
        shown = [page.image or page.text for page in self.letters.pages(one.file.sha256)]
        return replace(one, paper=self.press().letter(shown, made=self.now()))

    def _laid_in(
        self, bundle: Bundle, chosen: Chosen, quarantine: Quarantine, watching: Watching
    ) -> bytes:
        made = {one.file.sha256: one.paper.pdf for one in chosen.parts if one.paper}
        originals = [self.received.content(part.sha256) for part in bundle.parts]
        framed = self.press().bundle(
            bundle, originals, chair=bundle.conference.chair.name, made=self.now()
        )
        papers = [
            Paper(content=made.get(part.sha256, original), first=first, pages=part.pages)
            for part, original, first in zip(bundle.parts, originals, framed.firsts, strict=True)
        ]
        return laid_in(framed.pdf, papers, quarantine, watching)
