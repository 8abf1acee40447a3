"""Scenes on a full disk: `python -m tests.e2e.full_disk DISK FOLDER`.

DISK is `small`, where FOLDER is a disk of a few megabytes, or `limited`, where no file may grow.
Each scene fills the disk, tries, looks at what is there, makes room and tries again. Prints, as
one JSON document, what the user is told in each, and the traceback of one that went wrong.
"""

import json
import resource
import shutil
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from reportwriter.domain.changes import EditStatement
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import ReportId, StatementId
from reportwriter.services.open_vault import OpenVault
from reportwriter.services.taking_in import Arrival
from reportwriter.wording.errors import worded
from tests.builders import a_statement
from tests.e2e.vaults import new_vault, next_start, write_report
from tests.services.desks import PASSPHRASE, an_item

TYPED = "the child said she was tired and hungry and wanted to go home " * 100
SMALL, LIMITED = "small", "limited"


class SmallDisk:
    """A disk of its own, filled with one large file."""

    def __init__(self, folder: Path) -> None:
        self._ballast = folder / "ballast"

    def fill(self, leaving: int) -> None:
        """Leave room for so many bytes, all files together."""
        with suppress(OSError), self._ballast.open("wb") as file:
            while True:
                file.write(bytes(4096))
        with self._ballast.open("r+b") as file:
            file.truncate(max(0, self._ballast.stat().st_size - leaving))

    def make_room(self) -> None:
        self._ballast.unlink()


class LimitedFiles:
    """The disk that everything lies on, where no file may be longer than so many bytes."""

    def fill(self, leaving: int) -> None:
        _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (leaving, most))

    def make_room(self) -> None:
        _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


Disk = SmallDisk | LimitedFiles


class Scenes:
    """`folder` lies on the disk that gets full, `elsewhere` on another; all begin with `start`."""

    def __init__(self, disk: Disk, folder: Path, elsewhere: Path, start: Path) -> None:
        self._disk = disk
        self._folder = folder
        self._elsewhere = elsewhere
        self._start = start

    def saving(self) -> Iterator[str]:
        with self._vault(self._folder) as vault:
            report_id = write_report(vault, a_statement())
            self._disk.fill(leaving=60_000)
            saved = 0
            with self._refused() as told:
                for length in range(1, len(TYPED)):
                    _type(vault, report_id, TYPED[:length])
                    saved = length
            yield from told
            assert _typed(vault, report_id) == (TYPED[:saved] if saved else a_statement().text)
            vault.writing.forget(report_id)
            assert _typed(vault, report_id) == (TYPED[:saved] if saved else a_statement().text)
            self._disk.make_room()
            _type(vault, report_id, TYPED)
        with next_start(self._folder) as vault:
            assert _typed(vault, report_id) == TYPED

    def starting(self) -> Iterator[str]:
        with self._vault(self._folder) as vault:
            report_id = write_report(vault, a_statement(text=TYPED))
        self._disk.fill(leaving=0)
        with self._refused() as told, next_start(self._folder):
            pass
        yield from told
        self._disk.make_room()
        with next_start(self._folder) as vault:
            assert _typed(vault, report_id) == TYPED

    def exporting_without_room(self) -> Iterator[str]:
        return self._exporting(leaving=0)

    def exporting_with_room_for_one_file(self) -> Iterator[str]:
        return self._exporting(leaving=300_000)

    def keeping_what_is_signed(self) -> Iterator[str]:
        """Let there be room for the files, but none in the vault, which keeps them too."""
        with self._vault(self._folder) as vault:
            yield from self._signing(vault, self._elsewhere / "out", leaving=350_000)

    def backing_up(self) -> Iterator[str]:
        with self._vault(self._folder) as vault:
            write_report(vault, a_statement())
            self._disk.fill(leaving=50_000)
            with self._refused() as told:
                vault.backups.make()
            yield from told
            assert _names(self._folder / "vault" / "backups") == []
            self._disk.make_room()
            vault.backups.check(vault.backups.make())

    def moving_to_the_confidential_page(self) -> Iterator[str]:
        with self._vault(self._folder) as vault:
            report_id = write_report(vault, a_statement(text="Quillfeather saw it."))
            item = an_item(1, "Quillfeather saw it.")
            self._disk.fill(leaving=0)
            with self._refused() as told:
                vault.confidential.move(report_id, a_statement().id, item)
            yield from told
            assert _typed(vault, report_id) == item.text
            assert vault.confidential.count(report_id) == 0
            self._disk.make_room()
            vault.confidential.move(report_id, a_statement().id, item)
            assert vault.confidential.open(report_id, PASSPHRASE) == (item,)

    def taking_in(self) -> Iterator[str]:
        received = self._elsewhere / "received"
        with self._vault(self._elsewhere / "author") as vault:
            _sign(vault, write_report(vault, a_statement()), received)
        with self._vault(self._folder) as vault:
            self._disk.fill(leaving=0)
            with self._refused() as told:
                _take_in(vault, received)
            yield from told
            assert vault.intake.received.rows() == ()
            self._disk.make_room()
            assert {one.what for one in _take_in(vault, received)} == {"report", "sealed_page"}

    def _vault(self, folder: Path) -> AbstractContextManager[OpenVault]:
        """Open a new vault in a folder."""
        shutil.copytree(self._start, folder, dirs_exist_ok=True)
        return next_start(folder)

    def _exporting(self, *, leaving: int) -> Iterator[str]:
        with self._vault(self._elsewhere) as vault:
            yield from self._signing(vault, self._folder / "out", leaving=leaving)

    def _signing(self, vault: OpenVault, out: Path, *, leaving: int) -> Iterator[str]:
        report_id = write_report(vault, a_statement())
        self._disk.fill(leaving=leaving)
        with self._refused() as told:
            _sign(vault, report_id, out)
        yield from told
        assert _names(out) == []
        assert vault.writing.open(report_id).report.signed_at is None
        self._disk.make_room()
        _sign(vault, report_id, out)
        kept = vault.handing_over.copies.get(report_id, 1)
        written = [path.read_bytes() for path in sorted(out.iterdir())]
        assert written == [kept.report_pdf, kept.page_pdf]

    @contextmanager
    def _refused(self) -> Iterator[list[str]]:
        """Gather what the user is told; what is no error of ours is none they could be told."""
        told: list[str] = []
        try:
            yield told
        except ReportWriterError as error:
            told.append(worded(error).what)


def _type(vault: OpenVault, report_id: ReportId, text: str) -> None:
    statement = vault.writing.open(report_id).report.statement(StatementId("s1"))
    vault.writing.apply(report_id, EditStatement(statement=replace(statement, text=text)))


def _typed(vault: OpenVault, report_id: ReportId) -> str:
    return vault.writing.open(report_id).report.statement(StatementId("s1")).text


def _sign(vault: OpenVault, report_id: ReportId, out: Path) -> None:
    vault.handing_over.sign_and_seal(report_id, PASSPHRASE, out, lambda _done, _of: None)


def _take_in(vault: OpenVault, received: Path) -> tuple[Arrival, ...]:
    paths = sorted(received.iterdir())
    return vault.intake.take_in(paths, None, lambda _done, _of: None)


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


SCENES: tuple[Callable[[Scenes], Iterator[str]], ...] = (
    Scenes.saving,
    Scenes.starting,
    Scenes.exporting_without_room,
    Scenes.exporting_with_room_for_one_file,
    Scenes.keeping_what_is_signed,
    Scenes.backing_up,
    Scenes.moving_to_the_confidential_page,
    Scenes.taking_in,
)


def main(kind: str, folder: Path) -> None:
    answers = {}
    with tempfile.TemporaryDirectory() as scratch:
        start = Path(scratch, "start")
        start.mkdir()
        with new_vault(start):
            pass
        for scene in SCENES:
            disk = SmallDisk(folder) if kind == SMALL else LimitedFiles()
            elsewhere = Path(scratch, scene.__name__)
            scenes = Scenes(disk, folder / scene.__name__, elsewhere, start)
            answers[scene.__name__] = _played(scene, scenes)
            LimitedFiles().make_room()
            for left in folder.iterdir():
                shutil.rmtree(left) if left.is_dir() else left.unlink()
    json.dump(answers, sys.stdout)


def _played(scene: Callable[[Scenes], Iterator[str]], scenes: Scenes) -> dict[str, object]:
    told: list[str] = []
    wrong = ""
    try:
        told += scene(scenes)
    except Exception:  # noqa: BLE001 - told to the test, which fails with it
        wrong = traceback.format_exc()
    return {"told": told, "wrong": wrong}


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
