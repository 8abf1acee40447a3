"""Minutes and the like: one for each reader, signed by the chair, searched first."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.paper import ConferencePaper, PaperKind
from reportwriter.domain.people import Role
from reportwriter.exchange.file_names import paper_name
from reportwriter.records.canonical import to_json
from reportwriter.records.circulable import NewPaper, PaperOf
from reportwriter.records.kept import LogEvent
from reportwriter.records.paper import PaperFile
from reportwriter.services.copy_search import Around, ProtectedFactError, finished_words, search
from reportwriter.services.paper_facts import facts_not_for, facts_quoted
from reportwriter.services.paper_parts import paper_parts
from reportwriter.services.paper_reader import PaperReader
from reportwriter.services.papers_drawn import drawn_from_record
from reportwriter.services.whole_files import write_whole
from reportwriter.wording.paper import reader_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.ids import PersonId
    from reportwriter.domain.people import Person
    from reportwriter.exchange.checking import Checking
    from reportwriter.pdf.press import Press
    from reportwriter.services.deciding import AtConference
    from reportwriter.services.identities import Identities
    from reportwriter.services.protected_facts import Fact
    from reportwriter.services.submission import Author
    from reportwriter.signing.signatures import Signatures
    from reportwriter.storage.circulation import CirculationStore
    from reportwriter.storage.log import LogStore

READERS = (Role.PARENT_OR_CARER, Role.SIGNIFICANT_OTHER)
"""Who of the family reads what adults read. A child is told in words made for that child (R117)."""


@dataclass(frozen=True, slots=True)
class Order:
    """Which paper, and for whom: a member of the family, or None for chair and professionals."""

    kind: PaperKind
    reader: PersonId | None = None


@dataclass(frozen=True, kw_only=True)
class ConferencePapers:
    identities: Identities
    press: Callable[[], Press]
    signatures: Callable[[], Signatures]
    checking: Callable[[], Checking]
    write_word: Callable[[ConferencePaper], bytes]
    circulation: CirculationStore
    log: LogStore
    now: Callable[[], datetime]

    def paper(self, meeting: AtConference, order: Order) -> ConferencePaper:
        """Return what a paper says to its reader.

        Raises NotYetClosedError, NothingToldError, NotYetMetError.
        """
        _require_all_said(meeting, order)
        person = _reader(meeting, order)
        conference = meeting.conference.of_children_alone()
        if order.kind.is_for_one_child and person is not None:
            # A child may not know of every other child that the conference is about.
            conference = replace(conference, people=(person,))
        return ConferencePaper(
            kind=order.kind,
            reader=person.name if person else "",
            conference=conference,
            chair=self.identities.required().contact,
            unit=meeting.area.unit_name,
            made_at=self.now(),
            parts=paper_parts(meeting, order.kind, PaperReader(person)),
        )

    def write(self, meeting: AtConference, order: Order, path: Path, passphrase: str) -> None:
        """Sign a paper, search it where it is for the family, and write it.

        It is kept, to be sent round as it is. Raises NotYetClosedError, NothingToldError,
        NotYetMetError, WrongPassphraseError, NoPrivateKeysError, ProtectedFactError and
        FileNotWrittenError; then nothing is written.
        """
        _require_all_said(meeting, order)
        chair = self.identities.open(passphrase)
        paper, pdf = self._made(meeting, order, path, chair)

        def keep() -> None:
            self.log.add(LogEvent.PAPER_MADE, hashlib.sha256(pdf).hexdigest())
            if order.kind is not PaperKind.REASONS:
                self.circulation.keep(_kept(meeting, order, paper, pdf))

        write_whole({path: pdf}, before_naming=keep)

    def write_for(self, meeting: AtConference, order: Order, path: Path, chair: Author) -> None:
        """Do the same for a chair whose keys are open, and keep none of it to be sent."""
        _, pdf = self._made(meeting, order, path, chair)
        digest = hashlib.sha256(pdf).hexdigest()
        write_whole({path: pdf}, before_naming=lambda: self.log.add(LogEvent.PAPER_MADE, digest))

    def write_for_word(self, meeting: AtConference, order: Order, path: Path) -> None:
        """Write what a paper says to professionals as a Word document, unsigned.

        Raises NotYetClosedError, FileNotWrittenError.
        """
        paper = self.paper(meeting, replace(order, reader=None))
        write_whole({path: self.write_word(paper)})

    def _made(
        self, meeting: AtConference, order: Order, path: Path, chair: Author
    ) -> tuple[ConferencePaper, bytes]:
        paper = self.paper(meeting, order)
        pdf = self._signed(paper, chair)
        if (person := _reader(meeting, order)) is not None:
            facts = (*facts_not_for(meeting, person), *facts_quoted(meeting, person, paper))
            self._require_clean(meeting, facts, pdf, path.name)
        return paper, pdf

    def _signed(self, paper: ConferencePaper, chair: Author) -> bytes:
        record = None if paper.reader else PaperFile(chair=chair.certificates, paper=paper)
        laid_out = self.press().paper(paper, data=to_json(record) if record else None)
        return self.signatures().sign(
            laid_out,
            key=chair.keys.signing,
            certificate=chair.certificates.signing_der,
            at=paper.made_at,
        )

    def _require_clean(
        self, meeting: AtConference, facts: Sequence[Fact], pdf: bytes, name: str
    ) -> None:
        """Raise ProtectedFactError where the finished pages hold what is kept from their reader."""
        pages, said = finished_words(self.checking(), pdf)
        found = search(pages, (said, name), facts, Around())
        if found:
            self.log.add(LogEvent.PAPER_STOPPED, meeting.conference.reference)
            raise ProtectedFactError(found)


def readers(meeting: AtConference) -> tuple[Person, ...]:
    """Return the members of the family a paper can be made for."""
    return tuple(person for person in meeting.family if person.role in READERS)


def file_name(meeting: AtConference, order: Order, ending: str = "pdf") -> str:
    """Return what a paper's file is called unless the chair calls it otherwise."""
    reader = _reader(meeting, order)
    edition = reader_of(order.kind, reader.name if reader else "")
    return paper_name(meeting.conference.reference, edition, ending)


def _kept(meeting: AtConference, order: Order, paper: ConferencePaper, pdf: bytes) -> NewPaper:
    return NewPaper(
        conference=meeting.conference.reference,
        kind=PaperOf(order.kind.value),
        reader=order.reader,
        drawn_from=drawn_from_record(paper),
        content=pdf,
    )


def _require_all_said(meeting: AtConference, order: Order) -> None:
    if order.kind.is_of_closed_conference:
        meeting.require_all_said()


def _reader(meeting: AtConference, order: Order) -> Person | None:
    """Return for whom of the family a paper is; a register of reasons is for nobody of it."""
    if order.kind is PaperKind.REASONS:
        return None
    people = meeting.conference.people
    return next((one for one in people if one.id == order.reader), None)
