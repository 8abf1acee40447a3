"""What was first written openly and then moved to the confidential page is in clear nowhere.

Searched for in every byte that was written: the vault with its key, backups, the files that are
handed over, temporary files, and all folders where programs keep things for their user.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reportwriter.app import vault_access
from reportwriter.crypto.derivation import LEAST_COST
from reportwriter.domain.changes import AddStatement, Change, EditStatement, RemoveStatement
from reportwriter.domain.ids import ReportId, StatementId
from reportwriter.domain.statement import Basis, Evidence, Source, SourceKind, Statement
from reportwriter.services.confidential_writing import Moved
from reportwriter.services.open_vault import OpenVault
from reportwriter.services.vault_access import VaultAccess
from reportwriter.storage.backup import Backup
from reportwriter.ui.rooms import Rooms
from reportwriter.ui.window import make_desktop
from reportwriter.wording.failures.words import ANYTHING_ELSE
from tests.builders import a_statement
from tests.deep_scan import Finding, deep_scan, scan_bytes
from tests.e2e.vaults import new_vault, open_quickly, report_in, write_report
from tests.services.desks import PASSPHRASE, an_item, attached
from tests.ui.behind import behind

pytestmark = pytest.mark.slow

FIRST, EDITED, LAST = "Quillfeather saw it", "Brackenbury heard it", "Thistlewaite wrote it down"
WHO, WHERE = "Marchpane the lodger", "Odalisque Terrace"
CANARIES = (FIRST, EDITED, LAST, WHO, WHERE)
S1 = StatementId("s1")
TYPED = "Hollyhock told me"
LONG = 20_000  # milliseconds


@dataclass
class Days:
    """A clock that goes on by ten minutes at each look, so that every change keeps a version."""

    at: datetime

    def __call__(self) -> datetime:
        self.at += timedelta(minutes=10)
        return self.at


@dataclass(frozen=True, kw_only=True)
class Author:
    """Somebody with a report, a statement of which must not be read any more."""

    access: VaultAccess
    report_id: ReportId
    older: Backup
    everything: Path

    @property
    def vault(self) -> OpenVault:
        if self.access.vault is None:
            return open_quickly(self.access, self.everything)
        return self.access.vault

    def found(self, *words: str) -> tuple[Finding, ...]:
        key = self.vault.key_changes.keys.database_key
        return deep_scan(self.everything, words or CANARIES, database_keys=[key])

    def move(self) -> Moved:
        item = an_item(1, " ".join(CANARIES))
        return self.vault.confidential.move(self.report_id, S1, item)


@pytest.fixture
def everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder below which all is written, temporary files and settings too."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "home/state"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "home/run"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return tmp_path


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault with the report, and an older backup; each test gets a copy."""
    folder = tmp_path_factory.mktemp("written")
    with new_vault(folder, clock=Days(datetime.now(UTC))) as vault:
        report_id = write_report(vault, *(a_statement(number) for number in range(2, 30)))
        _write_openly(vault, report_id)
        vault.backups.make()
    return folder


@pytest.fixture
def author(written: Path, everything: Path) -> Iterator[Author]:
    shutil.copytree(written, everything, dirs_exist_ok=True)
    access = vault_access(everything / "vault", LEAST_COST)
    vault = open_quickly(access, everything)
    (older,) = vault.backups.all()
    yield Author(access=access, report_id=report_in(vault), older=older, everything=everything)
    access.close()


def _write_openly(vault: OpenVault, report_id: ReportId) -> None:
    """Write the statement, change it, take it out, and undo and redo each of it."""
    first = a_statement(1, text=f"On Monday {FIRST}. ")
    edited = replace(first, text=f"{EDITED}. " * 300)
    _do_undo_and_redo(vault, report_id, AddStatement(statement=first, position=3))
    for length in range(1, len(EDITED) + 1):
        typed = replace(first, text=EDITED[:length])
        vault.writing.apply(report_id, EditStatement(statement=typed))
    _do_undo_and_redo(vault, report_id, EditStatement(statement=edited))
    _do_undo_and_redo(vault, report_id, EditStatement(statement=_with_facts(edited)))
    gone = RemoveStatement(statement_id=S1)
    back = gone.inverse(vault.writing.open(report_id).report)
    vault.writing.apply(report_id, gone)
    vault.writing.apply(report_id, back)
    other = a_statement(5, text="An addition to another statement. " * 40)
    vault.writing.apply(report_id, EditStatement(statement=other))


def _with_facts(statement: Statement) -> Statement:
    return replace(
        statement,
        text=f"{LAST}, and {statement.text}",
        source=Source(kind=SourceKind.FIRST_HAND, who=WHO),
        evidence=Evidence(text=f"{WHO}, letter"),
        basis=Basis(recorded_in=WHERE),
    )


def _do_undo_and_redo(vault: OpenVault, report_id: ReportId, change: Change) -> None:
    undo = change.inverse(vault.writing.open(report_id).report)
    for step in (change, undo, change):
        vault.writing.apply(report_id, step)


def _hand_over(author: Author) -> Sequence[Path]:
    """Sign, seal, hand over, make a backup, write the files again: all that follows writing."""
    vault, out = author.vault, author.everything / "out"
    made = vault.handing_over.sign_and_seal(
        author.report_id, PASSPHRASE, out, lambda _done, _of: None
    )
    vault.handing_over.record_handed_over(author.report_id, "By post", made.signed_at.date())
    vault.handing_over.write_again(author.report_id, author.everything / "again")
    vault.backups.make()
    return made.report_path, made.sealed_page_path


def test_the_search_finds_it_where_it_was_written_openly(author: Author) -> None:
    vault = author.vault
    older = vault.writing.reports.older_texts(author.report_id, S1)

    found = author.found()

    assert {finding.word for finding in found} == set(CANARIES)
    assert {finding.file.name for finding in found} >= {"vault.db"}
    assert any(finding.file.is_relative_to(author.older.folder) for finding in found)
    assert len(older) > 3
    assert vault.search.find("Thistlewaite")


def test_after_the_move_only_older_backups_hold_it_and_these_are_named(author: Author) -> None:
    moved = author.move()

    found = author.found()

    assert moved.older_backups == (author.older,)
    assert found != ()
    assert all(finding.file.is_relative_to(author.older.folder) for finding in found)


def test_once_these_are_removed_no_byte_holds_it_but_inside_the_sealed_page(
    author: Author,
) -> None:
    for backup in author.move().older_backups:
        author.vault.confidential.remove_backup(backup)
    _, sealed_page = _hand_over(author)

    found = author.found()

    assert found == ()
    assert set(scan_bytes(_opened(author, sealed_page), CANARIES)) == set(CANARIES)


def _opened(author: Author, sealed_page: Path) -> bytes:
    """Open the sealed page with its author's key, as a chair does with theirs."""
    opened = author.vault.identities.open(PASSPHRASE)
    seals = author.vault.confidential.seals()
    fields = seals.split(attached(sealed_page.read_bytes())["page.p7m"])
    return seals.open(fields, opened.certificates.encryption_der, opened.keys.encryption)


@pytest.mark.parametrize(
    "plant",
    [
        lambda _author: Path(tempfile.mkdtemp(), "left").write_text(FIRST),
        lambda author: author.vault.writing.apply(
            author.report_id, EditStatement(statement=a_statement(7, text=FIRST))
        ),
        lambda author: author.vault.search.index("another", {"passage": FIRST}),
    ],
    ids=["a temporary file", "another statement", "the search index"],
)
def test_the_search_would_find_it_where_it_was_left(
    plant: Callable[[Author], object], author: Author
) -> None:
    for backup in author.move().older_backups:
        author.vault.confidential.remove_backup(backup)
    plant(author)

    assert {finding.word for finding in author.found()} == {FIRST}


def test_nothing_typed_into_the_window_and_then_moved_is_left(
    author: Author, qapp: QApplication, qtbot: QtBot
) -> None:
    author.access.close()
    _type_and_undo_in_the_window(author, qapp, qtbot)

    vault = author.vault
    text = vault.writing.open(author.report_id).report.statement(S1).text
    for backup in author.move().older_backups:
        vault.confidential.remove_backup(backup)

    assert text.endswith(TYPED)
    assert author.found(*CANARIES, TYPED) == ()


def _type_and_undo_in_the_window(author: Author, qapp: QApplication, qtbot: QtBot) -> None:
    desktop = make_desktop(qapp, behind(author.access), Path.home() / "window.json")
    qtbot.addWidget(desktop.window)
    desktop.window.show()
    desktop.begin()
    desktop.start.unlock(PASSPHRASE)
    qtbot.waitUntil(lambda: desktop.rooms is not None, timeout=LONG)
    rooms = desktop.rooms
    assert isinstance(rooms, Rooms)
    rooms.show_report(author.report_id)
    qtbot.waitUntil(lambda: rooms.writing.presenter.report is not None, timeout=LONG)
    rooms.writing.presenter.go_to_statement(S1)
    editor = rooms.write_screen.statement_editor.text_field
    qtbot.keyClicks(editor, TYPED)
    rooms.writing.history.stack.undo()
    rooms.writing.history.stack.redo()
    qtbot.waitUntil(lambda: rooms.is_saved, timeout=LONG)
    desktop.window.close()


CRASHING = """
import sys
from reportwriter.app import main
from reportwriter.storage.backup import Backups

def make(self, into):
    with self.database.reading() as connection:
        bodies = connection.exec_driver_sql("SELECT body FROM statement").scalars().all()
        head = connection.exec_driver_sql("SELECT head FROM report").scalar()
    raise KeyError(bodies, head, self.database)

Backups.make = make
sys.exit(main())
"""


def test_a_crash_inside_a_service_tells_no_word_of_it(author: Author) -> None:
    author.access.close()
    passphrase = author.everything / "passphrase.txt"
    passphrase.write_text(PASSPHRASE)
    asked = ("backup", "--vault", author.everything / "vault", "--passphrase-file", passphrase)

    done = subprocess.run(
        [sys.executable, "-c", CRASHING, *asked],
        check=False,
        capture_output=True,
        text=True,
    )

    said = done.stdout + done.stderr
    assert done.returncode == 1
    assert "cli/backup.py" in said
    assert ANYTHING_ELSE.what in said
    assert "KeyError" in said
    for secret in (*CANARIES, PASSPHRASE, "Traceback"):
        assert secret not in said
