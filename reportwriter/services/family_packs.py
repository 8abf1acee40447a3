"""The reports of a conference for one of the family, in one print that the chair signs.

Nothing is written before the finished pages were searched for what their reader must not learn.
"""

from __future__ import annotations

import hashlib
from bisect import bisect
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ReportError
from reportwriter.domain.family_pack import FamilyPack
from reportwriter.exchange.file_names import family_pack_name
from reportwriter.records.circulable import NewPaper, PaperOf
from reportwriter.records.kept import LogEvent
from reportwriter.services.copy_search import Around, finished_words, search
from reportwriter.services.copy_words import words_of_copy
from reportwriter.services.family_pack_plan import plan_pack
from reportwriter.services.pack_facts import facts_not_in_pack
from reportwriter.services.papers_drawn import drawn_from_reports
from reportwriter.services.whole_files import write_whole
from reportwriter.wording.family_copy import kind_found
from reportwriter.wording.family_pack import found_at

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.ids import PersonId
    from reportwriter.exchange.checking import Checking
    from reportwriter.pdf.family_pack import LaidPack
    from reportwriter.pdf.press import Press
    from reportwriter.services.deciding import AtConference
    from reportwriter.services.family_pack_plan import PackPlan
    from reportwriter.services.identities import Identities
    from reportwriter.services.protected_facts import FoundFact
    from reportwriter.services.received_telling import ReceivedTelling
    from reportwriter.services.submission import Author
    from reportwriter.signing.signatures import Signatures
    from reportwriter.storage.circulation import CirculationStore
    from reportwriter.storage.log import LogStore


class EmptyPackError(ReportError):
    """No report holds anything that this person can be given."""


class PackStoppedError(ReportError):
    """The finished print holds what its reader must not learn; `where` names report and page."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


@dataclass(frozen=True, kw_only=True)
class FamilyPacks:
    identities: Identities
    telling: ReceivedTelling
    press: Callable[[], Press]
    signatures: Callable[[], Signatures]
    checking: Callable[[], Checking]
    circulation: CirculationStore
    log: LogStore
    now: Callable[[], datetime]

    def write(self, meeting: AtConference, reader: PersonId, path: Path, passphrase: str) -> None:
        """Make the print, sign it, search it, write it, and keep it to be sent as it is.

        Raises EmptyPackError, WrongPassphraseError, NoPrivateKeysError, PackStoppedError and
        FileNotWrittenError; then nothing is written.
        """
        plan = plan_pack(meeting, reader)
        if plan is None or not plan.parts:
            raise EmptyPackError
        chair = self.identities.open(passphrase)
        laid, pdf = self._signed(meeting, plan, chair)
        is_told = self.telling.telling(chair, meeting.reports)
        if found := self._found(meeting, plan, pdf, Around(file_name=path.name, is_told=is_told)):
            self.log.add(LogEvent.FAMILY_PACK_STOPPED, meeting.conference.reference)
            raise PackStoppedError("; ".join(_places(plan, laid, found)))

        def keep() -> None:
            self.log.add(LogEvent.FAMILY_PACK_MADE, hashlib.sha256(pdf).hexdigest())
            self.circulation.keep(
                NewPaper(
                    conference=meeting.conference.reference,
                    kind=PaperOf.REPORTS,
                    reader=reader,
                    drawn_from=drawn_from_reports(plan),
                    content=pdf,
                )
            )

        write_whole({path: pdf}, before_naming=keep)

    def _signed(
        self, meeting: AtConference, plan: PackPlan, chair: Author
    ) -> tuple[LaidPack, bytes]:
        at = self.now()
        pack = FamilyPack(
            reader=plan.reader.name,
            conference=meeting.conference.of_children_alone(),
            chair=self.identities.required().contact,
            unit=meeting.area.unit_name,
            made_at=at,
            copies=tuple(one.made.copy for one in plan.parts),
        )
        written_on = [(one.report.opened.form, one.report.opened.area) for one in plan.parts]
        laid = self.press().family_pack(pack, written_on)
        pdf = self.signatures().sign(
            laid.pdf,
            key=chair.keys.signing,
            certificate=chair.certificates.signing_der,
            at=at,
        )
        return laid, pdf

    def _found(
        self, meeting: AtConference, plan: PackPlan, pdf: bytes, around: Around
    ) -> tuple[FoundFact, ...]:
        pages, said = finished_words(self.checking(), pdf)
        copies = ((one.report.opened, one.made.copy) for one in plan.parts)
        written = tuple(
            words
            for opened, copy in copies
            for words in words_of_copy(opened, copy.statements, copy.values)
        )
        facts = facts_not_in_pack(meeting, plan)
        return search(pages, (said, around.file_name), facts, replace(around, written=written))


def pack_name(meeting: AtConference, plan: PackPlan) -> str:
    """Return what the file is called unless the chair calls it otherwise."""
    return family_pack_name(meeting.conference.reference, plan.reader.name)


def _places(plan: PackPlan, laid: LaidPack, found: Sequence[FoundFact]) -> dict[str, None]:
    """Return in which report and on which page each thing stands, each once."""
    places: dict[str, None] = {}
    for one in sorted(found, key=lambda fact: fact.page):
        part = bisect(laid.starts, one.page) - 1
        agency = plan.parts[part].report.agency if part >= 0 else ""
        places[found_at(agency, one.page, kind_found(one.fact.kind.value))] = None
    return places
