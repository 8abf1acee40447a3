"""Minutes or a decision letter that came: whether they are unchanged, and what they say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ExchangeError
from reportwriter.domain.integrity import Integrity, Why

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from reportwriter.domain.paper import ConferencePaper
    from reportwriter.exchange.checking import Checking
    from reportwriter.services.trust import Trust


class PaperRefusedError(ExchangeError):
    """A file is no paper of a conference that is proven; nothing of it is shown."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.value)
        self.why = why


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPaper:
    """`is_known`: the check words were compared, for the very key that signed it."""

    paper: ConferencePaper
    signer: str
    signed_at: datetime | None
    is_known: bool


@dataclass(frozen=True, kw_only=True)
class PaperReading:
    """What is read is kept nowhere."""

    trust: Trust
    checking: Callable[[], Checking]

    def read(self, pdf: bytes) -> ReadPaper:
        """Return what an unchanged paper says. Raises PaperRefusedError, QuarantineError."""
        with self.checking().quarantine() as quarantine:
            examined = self.checking().examine(pdf, quarantine)
        by, paper = examined.signed_by, examined.paper
        if examined.integrity is not Integrity.UNCHANGED or by is None or paper is None:
            raise PaperRefusedError(examined.why)
        return ReadPaper(
            paper=paper.paper,
            signer=by.subject_name,
            signed_at=examined.signed_at,
            is_known=self.trust.is_known(by.certificate),
        )
