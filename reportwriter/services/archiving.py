"""Write the archive of a conference: a folder that is checked and opened without this program."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter import __version__
from reportwriter.domain.paper import PaperKind
from reportwriter.exchange.file_names import archive_name, bundle_name, plain
from reportwriter.records.canonical import to_json
from reportwriter.records.kept import LogEvent
from reportwriter.services.archive_page import ArchivePage, InArchive, page
from reportwriter.services.bag import TAG_MANIFEST, Bag
from reportwriter.services.child_told import NothingToldError, children_told
from reportwriter.services.conference_papers import Order, file_name
from reportwriter.services.copy_search import ProtectedFactError
from reportwriter.services.core_group import NotYetMetError
from reportwriter.services.deciding import NotYetClosedError
from reportwriter.services.laying_in import Watching
from reportwriter.services.whole_files import FileNotWrittenError, free_folder, write_whole
from reportwriter.wording import archive as words
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from reportwriter.domain.conference import Conference
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.records.kept import ReceivedRow
    from reportwriter.services.bundling import Bundling
    from reportwriter.services.conference_papers import ConferencePapers
    from reportwriter.services.deciding import AtConference, Deciding
    from reportwriter.services.identities import Identities
    from reportwriter.services.minutes import Minutes
    from reportwriter.services.submission import Author
    from reportwriter.signing.key_files import KeyFiles
    from reportwriter.storage.accounts import AccountStore
    from reportwriter.storage.conference_records import ConferenceRecordStore
    from reportwriter.storage.conferences import ConferenceStore
    from reportwriter.storage.keeping import KeepingStore
    from reportwriter.storage.log import LogStore
    from reportwriter.storage.received import ReceivedStore

READ_ME = "read-me-first.html"
_DRAFT = ".part"
_ENDING = re.compile(r"\.([A-Za-z0-9]{1,5})$")


class Left(StrEnum):
    """Why something that was asked for is not in an archive."""

    NOT_CLOSED = "not_closed"
    """Minutes and decision letter are made once all that must be said is said."""
    NO_RECORD = "no_record"
    """Nothing was recorded at the conference."""
    CHILD_STOPPED = "child_stopped"
    """A child's own minutes hold something that this child must not learn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveOrder:
    """`folder` is where the folder of the archive is put."""

    conference: ConferenceReference
    folder: Path
    passphrase: str
    bundle: bool = True
    papers: bool = True
    sealed_minute: bool = False

    @property
    def signs(self) -> bool:
        return self.papers or self.sealed_minute


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """`received` counts the files that came; `of_none` those that name no conference."""

    folder: Path
    received: int
    of_none: int
    left_out: tuple[Left, ...]


@dataclass(slots=True, kw_only=True)
class _Filling:
    """What went into a bag so far, and what did not."""

    bag: Bag
    held: list[InArchive] = field(default_factory=list)
    left_out: list[Left] = field(default_factory=list)

    def put(self, name: str, content: bytes, what: str, *, came_as: str = "") -> None:
        path = self.bag.path(name)
        path.write_bytes(content)
        self.held.append(InArchive(name=name, what=what, came_as=came_as))


@dataclass(frozen=True, kw_only=True)
class Archiving:
    conferences: ConferenceStore
    received: ReceivedStore
    records: ConferenceRecordStore
    keeping: KeepingStore
    accounts: AccountStore
    deciding: Deciding
    papers: ConferencePapers
    minutes: Minutes
    bundling: Bundling
    identities: Identities
    key_files: Callable[[], KeyFiles]
    log: LogStore
    now: Callable[[], datetime]

    def write(
        self,
        order: ArchiveOrder,
        progress: Callable[[int, int], None],
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> Archived | None:
        """Write an archive whole, into a folder of its own; None, and nothing, once cancelled.

        Raises WrongPassphraseError, NoPrivateKeysError, FileNotWrittenError, QuarantineError,
        NotInVaultError; then nothing is written.
        """
        conference = self.conferences.get(order.conference)
        # No archive takes another's place.
        folder = free_folder(order.folder / archive_name(order.conference, local_day(self.now())))
        draft = folder.with_name(folder.name + _DRAFT)
        filling = _Filling(bag=Bag(draft))
        watching = Watching(progress=progress, is_cancelled=is_cancelled)
        # What a run that was killed has left under this name is no archive, and is in clear.
        shutil.rmtree(draft, ignore_errors=True)
        try:
            filling.bag.begin()
            if not self._fill(filling, order, watching):
                return None
            self._finish(filling, conference)
            draft.rename(folder)
        except OSError as error:
            raise FileNotWrittenError(error.strerror or "unknown") from error
        finally:
            shutil.rmtree(draft, ignore_errors=True)
        self._remember(order.conference, folder)
        around = self.received.around(order.conference)
        return Archived(
            folder=folder,
            received=sum(row.conference is not None for row in around),
            of_none=sum(row.conference is None for row in around),
            left_out=tuple(filling.left_out),
        )

    def save_keys(self, path: Path, passphrase: str) -> tuple[Path, ...]:
        """Write the key that opens sealed pages, encrypted with the passphrase; return the files.

        Keys this chair had before have a file each: what was sealed to them opens with no other.
        Raises WrongPassphraseError, NoPrivateKeysError, FileNotWrittenError.
        """
        chair = self.identities.open(passphrase)
        pkcs12 = self.key_files().pkcs12
        files = {
            path if number == 1 else path.with_name(f"{path.stem} {number}{path.suffix}"): pkcs12(
                one.keys.encryption, one.certificates.encryption_der, passphrase
            )
            for number, one in enumerate((chair, *chair.earlier), start=1)
        }
        write_whole(files, before_naming=lambda: self.log.add(LogEvent.KEY_SAVED))
        for file in files:
            file.chmod(0o600)
        return tuple(files)

    def _fill(self, filling: _Filling, order: ArchiveOrder, watching: Watching) -> bool:
        """Fill the bag; False once it is cancelled. What may be refused is tried first."""
        if order.signs:
            self._signed(filling, order)
        if order.bundle and not self._bundle(filling, order, watching):
            return False
        self._record(filling, order.conference)
        self._circulation(filling, order.conference)
        self._accounts(filling, order.conference)
        for name, row in _named(self.received.of_conference(order.conference)):
            if watching.is_cancelled():
                return False
            content = self.received.content(row.sha256)
            filling.put(name, content, words.kind(row.kind), came_as=row.name)
        return not watching.is_cancelled()

    def _signed(self, filling: _Filling, order: ArchiveOrder) -> None:
        """Put in what the chair signs; opening the keys takes long, so it is done once for all."""
        chair = self.identities.open(order.passphrase)
        if order.papers:
            self._papers(filling, order, chair)
        if order.sealed_minute:
            path = filling.bag.path(f"papers/{self.minutes.name(order.conference)}")
            self.minutes.write_for(order.conference, path, chair)
            filling.held.append(InArchive(name=f"papers/{path.name}", what=words.SEALED_MINUTE))

    def _papers(self, filling: _Filling, order: ArchiveOrder, chair: Author) -> None:
        meeting = self.deciding.open(order.conference)
        try:
            for kind in (one for one in PaperKind if not one.is_for_one_child):
                # Where it has not met there is nothing that could be left out.
                with suppress(NotYetMetError):
                    self._paper(filling, meeting, Order(kind), chair)
        except NotYetClosedError:
            filling.left_out.append(Left.NOT_CLOSED)
            return
        for child in children_told(meeting):
            # Without a word for this child there is nothing that could be left out.
            with suppress(NothingToldError):
                self._own_minutes(filling, meeting, Order(PaperKind.CHILD, child.id), chair)

    def _own_minutes(
        self, filling: _Filling, meeting: AtConference, order: Order, chair: Author
    ) -> None:
        try:
            self._paper(filling, meeting, order, chair)
        except ProtectedFactError:
            if Left.CHILD_STOPPED not in filling.left_out:
                filling.left_out.append(Left.CHILD_STOPPED)

    def _paper(self, filling: _Filling, meeting: AtConference, order: Order, chair: Author) -> None:
        path = filling.bag.path(f"papers/{file_name(meeting, order)}")
        self.papers.write_for(meeting, order, path, chair)
        what = words.PAPERS[order.kind.value]
        filling.held.append(InArchive(name=f"papers/{path.name}", what=what))

    def _bundle(self, filling: _Filling, order: ArchiveOrder, watching: Watching) -> bool:
        path = filling.bag.path(f"papers/{bundle_name(order.conference)}")
        bundled = self.bundling.write(
            order.conference, path, watching.progress, watching.is_cancelled
        )
        if bundled is None:
            return False
        filling.held.append(InArchive(name=f"papers/{path.name}", what=words.BUNDLE))
        return True

    def _record(self, filling: _Filling, reference: ConferenceReference) -> None:
        """Put in what was recorded, with the names of those whom it knows by an id."""
        record = self.records.get(reference)
        if record == type(record)():
            filling.left_out.append(Left.NO_RECORD)
            return
        conference = self.conferences.get(reference)
        people = {
            one.id: {"name": one.name, "role": one.role, "relationship": one.relationship}
            for one in conference.people
        }
        told = {
            "conference": {
                "reference": conference.reference,
                "type": conference.type,
                "area": conference.area,
                "starts_at": conference.starts_at.isoformat() if conference.starts_at else None,
            },
            "people": people,
            "record": json.loads(to_json(record)),
        }
        content = json.dumps(told, indent=2, ensure_ascii=False, sort_keys=True).encode()
        filling.put("record/conference-record.json", content + b"\n", words.RECORD)

    def _circulation(self, filling: _Filling, reference: ConferenceReference) -> None:
        """Put in what went to whom, where anything was written."""
        kept = self.papers.circulation.get(reference)
        if kept.dispatches:
            told = json.loads(to_json(kept))
            content = json.dumps(told, indent=2, ensure_ascii=False, sort_keys=True).encode()
            filling.put("record/circulation.json", content + b"\n", words.CIRCULATION)

    def _accounts(self, filling: _Filling, reference: ConferenceReference) -> None:
        """Put in what administrators told of it, as it came."""
        for number, content in enumerate(self.accounts.files(reference), start=1):
            filling.put(f"record/account {number}.pdf", content, words.ACCOUNT)

    def _finish(self, filling: _Filling, conference: Conference) -> None:
        at, chair = self.now(), self.identities.required().contact
        held = tuple(sorted(filling.held, key=lambda one: one.name))
        html = page(
            ArchivePage(
                conference=conference.reference,
                made_at=at,
                made_by=chair.name,
                held=held,
                left_out=tuple(words.LEFT_OUT[one.value] for one in filling.left_out),
            )
        )
        info = (
            ("Source-Organization", chair.agency),
            ("Contact-Name", chair.name),
            ("External-Identifier", conference.reference),
            ("External-Description", words.DESCRIPTION),
            ("Bagging-Date", local_day(at).isoformat()),
            ("Bag-Software-Agent", f"Report Writer {__version__}"),
        )
        filling.bag.finish([one for one in info if one[1].strip()], {READ_ME: html})

    def _remember(self, reference: ConferenceReference, folder: Path) -> None:
        keeping = replace(self.keeping.get(reference), archived_at=self.now())
        self.keeping.put(reference, keeping)
        vouching = (folder / TAG_MANIFEST).read_bytes()
        self.log.add(LogEvent.ARCHIVE_MADE, hashlib.sha256(vouching).hexdigest())


def _named(rows: tuple[ReceivedRow, ...]) -> Iterator[tuple[str, ReceivedRow]]:
    """Give each file a name that every system takes, in the order in which they arrived."""
    in_order = sorted(rows, key=lambda row: (row.came_at, row.sha256))
    width = len(str(len(in_order)))
    for number, row in enumerate(in_order, start=1):
        ending = _ENDING.search(row.name)
        stem = row.name[: ending.start()] if ending else row.name
        name = f"{number:0{width}} {plain(stem)}"
        yield f"received/{name}.{ending.group(1)}" if ending else f"received/{name}", row
