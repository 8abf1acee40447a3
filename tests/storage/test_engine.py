"""The encrypted file: what is refused, and what a failing disk turns into."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from reportwriter.domain.changes import EditStatement
from reportwriter.domain.errors import VaultError
from reportwriter.storage import engine
from reportwriter.storage.engine import Database
from reportwriter.storage.errors import (
    DamagedVaultError,
    DiskFaultError,
    DiskFullError,
    NoDatabaseError,
    NotEncryptedError,
    ReadOnlyVaultError,
    VaultBusyError,
    disk_error,
)
from reportwriter.storage.vault import Vault, create_vault, open_vault
from reportwriter.storage.vault_files import VaultFiles
from tests.builders import a_report, a_statement
from tests.storage.conftest import KEY, LOG_KEY
from tests.storage.pages import PAGE, raw


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "vault.db", KEY)
    with opened.writing() as connection:
        connection.execute(text("CREATE TABLE note (words)"))
    yield opened
    opened.close()


def _write(database: Database, words: str) -> None:
    with database.writing() as connection:
        connection.execute(text("INSERT INTO note VALUES (:words)"), {"words": words})


def _notes(database: Database) -> list[str]:
    with database.reading() as connection:
        return list(connection.execute(text("SELECT words FROM note")).scalars())


def test_what_is_written_in_sql_as_it_is_stands_whole_or_not_at_all(database: Database) -> None:
    with pytest.raises(LookupError):
        _write_half(database)

    assert _notes(database) == []


def _write_half(database: Database) -> None:
    with database.asking(to_write=True) as ask:
        ask("INSERT INTO note VALUES (?)", "half")
        raise LookupError


def test_what_is_asked_is_of_one_state(database: Database) -> None:
    with database.asking() as ask:
        before = ask("SELECT words FROM note")
        _write(database, "meanwhile")
        assert ask("SELECT words FROM note") == before == []

    with database.asking() as ask:
        assert ask("SELECT words FROM note WHERE words = ?", "meanwhile") == [("meanwhile",)]


def test_a_fault_in_what_is_asked_is_told_as_any_other(database: Database) -> None:
    _write(database, "kept")
    other = Database(database.path, b"k" * 32)

    with pytest.raises(DamagedVaultError), other.asking() as ask:
        ask("SELECT words FROM note")


def test_nothing_stands_on_the_disk_in_clear(vault: Vault, files: VaultFiles) -> None:
    vault.reports.add(a_report(a_statement(1, text="a cobalt umbrella")))

    found = raw(files.folder)

    assert b"cobalt" not in found
    assert b"umbrella" not in found
    assert b"CREATE TABLE" not in found


def test_folders_and_files_are_for_their_owner_alone(files: VaultFiles) -> None:
    files.folder.mkdir(mode=0o755)
    before = os.umask(0)
    try:
        opened = create_vault(files, KEY, LOG_KEY)
        opened.reports.add(a_report(a_statement()))
        modes = {path.name: path.stat().st_mode & 0o777 for path in files.folder.iterdir()}
        opened.close()
    finally:
        os.umask(before)

    assert modes == {"vault.db": 0o600, "vault.db-wal": 0o600, "vault.db-shm": 0o600}
    assert files.folder.stat().st_mode & 0o777 == 0o700


def test_another_key_opens_nothing_and_says_nothing_on_the_terminal(
    database: Database, capfd: pytest.CaptureFixture[str]
) -> None:
    _write(database, "kept")
    other = Database(database.path, b"k" * 32)

    with pytest.raises(DamagedVaultError):
        _notes(other)

    assert capfd.readouterr().err == ""
    assert _notes(database) == ["kept"]


def test_a_plain_database_is_refused_and_left_alone(files: VaultFiles) -> None:
    files.make_folder()
    plain = sqlcipher.connect(str(files.database))
    plain.execute("CREATE TABLE note (words)")
    plain.commit()
    plain.close()
    before = files.database.read_bytes()

    with pytest.raises(NotEncryptedError):
        open_vault(files, KEY, LOG_KEY)

    assert files.database.read_bytes() == before


def test_where_the_database_is_gone_none_is_begun(files: VaultFiles) -> None:
    files.make_folder()

    with pytest.raises(NoDatabaseError):
        open_vault(files, KEY, LOG_KEY)

    assert not files.database.exists()


def test_every_truncation_is_noticed_and_nothing_is_begun_in_its_place(
    vault: Vault, files: VaultFiles
) -> None:
    vault.reports.add(a_report(*(a_statement(number) for number in range(1, 40))))
    vault.close()
    whole = files.database.read_bytes()

    for length in (0, 1, 16, 100, PAGE - 1, PAGE, 2 * PAGE, len(whole) // 2, len(whole) - PAGE):
        files.database.write_bytes(whole[:length])
        with pytest.raises(VaultError):
            _read_everything(files)
        assert files.database.read_bytes()[:length] == whole[:length]


def _read_everything(files: VaultFiles) -> None:
    opened = open_vault(files, KEY, LOG_KEY)
    try:
        opened.reports.get(a_report().id)
        opened.search.find("jumper")
    finally:
        opened.database.close()


def test_every_flipped_byte_is_noticed_and_no_wrong_text_is_given(
    vault: Vault, files: VaultFiles, tmp_path: Path
) -> None:
    vault.reports.add(a_report(*(a_statement(number) for number in range(1, 20))))
    vault.close()
    whole = files.database.read_bytes()
    copy = tmp_path / "copy.db"

    for at in range(3, len(whole), PAGE // 3):
        damaged = bytearray(whole)
        damaged[at] ^= 1
        copy.write_bytes(damaged)
        assert not _is_sound(copy), at

    copy.write_bytes(whole)
    assert _is_sound(copy)


def _is_sound(path: Path) -> bool:
    database = Database(path, KEY)
    try:
        return database.is_sound()
    except VaultError:
        return False
    finally:
        database.close()


def test_a_full_disk_is_said_to_be_full_and_nothing_is_lost(database: Database) -> None:
    _write(database, "kept")
    with database.migrating() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 4")

    with pytest.raises(DiskFullError):
        _write(database, "x" * 20 * PAGE)

    assert _notes(database) == ["kept"]


def test_a_vault_that_may_not_be_written_says_so(database: Database) -> None:
    with database.migrating() as connection:
        connection.exec_driver_sql("PRAGMA query_only = ON")

    with pytest.raises(ReadOnlyVaultError):
        _write(database, "no")


def test_a_writer_waits_for_another_and_then_says_that_it_is_busy(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick = tuple(one for one in engine._PRAGMAS if "busy" not in one)
    monkeypatch.setattr(engine, "_PRAGMAS", (*quick, "busy_timeout = 10"))
    impatient = Database(database.path, KEY)

    with database.writing() as connection:
        connection.execute(text("INSERT INTO note VALUES ('first')"))
        with pytest.raises(VaultBusyError):
            _write(impatient, "second")

    assert _notes(impatient) == ["first"]
    impatient.close()


def test_a_reader_keeps_the_log_from_being_cleared(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick = tuple(one for one in engine._PRAGMAS if "busy" not in one)
    monkeypatch.setattr(engine, "_PRAGMAS", (*quick, "busy_timeout = 10"))
    impatient = Database(database.path, KEY)
    with database.reading() as connection:
        connection.execute(text("SELECT * FROM note")).all()
        _write(impatient, "second")
        assert not impatient.clear_log()

    assert impatient.clear_log()
    assert database.path.with_name("vault.db-wal").stat().st_size == 0
    impatient.close()


def test_a_mistake_of_ours_is_no_expected_error_and_shows_no_text(database: Database) -> None:
    with pytest.raises(OperationalError) as caught, database.writing() as connection:
        connection.execute(text("INSERT INTO gone VALUES (:words)"), {"words": "Juniper"})

    assert "Juniper" not in str(caught.value)


@pytest.mark.parametrize(
    ("number", "meaning"),
    [(28, DiskFullError), (13, ReadOnlyVaultError), (30, ReadOnlyVaultError), (5, DiskFaultError)],
)
def test_what_the_system_says_about_a_file_has_a_meaning(
    number: int, meaning: type[VaultError]
) -> None:
    assert type(disk_error(OSError(number, "said"))) is meaning


def test_a_folder_that_is_gone_is_a_failing_disk(tmp_path: Path) -> None:
    with pytest.raises(DiskFaultError):
        Database(tmp_path / "gone" / "vault.db", KEY)


FILL_THE_DISK = """
import resource, signal, sys
from pathlib import Path
from dataclasses import replace
from reportwriter.domain.changes import EditStatement
from reportwriter.storage.errors import DiskFaultError, DiskFullError
from reportwriter.storage.vault import open_vault
from reportwriter.storage.vault_files import VaultFiles

vault = open_vault(VaultFiles(Path(sys.argv[1])), bytes(range(32)), b"l" * 32)
report = vault.reports.get("report-1")
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
_, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, hard))
saved = 0
try:
    while True:
        edited = replace(report.statements[0], text=f"{saved} " + "x" * 20_000)
        report = vault.reports.apply(report, EditStatement(statement=edited))
        saved += 1
except (DiskFullError, DiskFaultError) as error:
    print(type(error).__name__, saved - 1)
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
edited = replace(report.statements[1], text="written once there was room")
vault.reports.apply(report, EditStatement(statement=edited))
vault.close()
"""


def test_a_disk_that_fills_up_during_a_save_loses_nothing_that_was_saved(
    vault: Vault, files: VaultFiles
) -> None:
    vault.reports.add(a_report(a_statement(1), a_statement(2)))
    vault.close()

    done = subprocess.run(
        [sys.executable, "-c", FILL_THE_DISK, str(files.folder)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    error, last = done.stdout.split()
    opened = open_vault(files, KEY, LOG_KEY)
    first, second = opened.reports.get(a_report().id).statements
    assert error in {"DiskFaultError", "DiskFullError"}
    assert int(last) > 0
    assert first.text.split()[0] == last
    assert second.text == "written once there was room"
    assert opened.database.is_sound()
    opened.close()


def test_a_save_that_fails_leaves_the_vault_usable(vault: Vault) -> None:
    report = a_report(a_statement(1))
    vault.reports.add(report)
    with vault.database.asking() as ask:
        ask("PRAGMA max_page_count = 60")
    long = EditStatement(statement=a_statement(1, text="x" * 400_000))

    with pytest.raises(DiskFullError):
        vault.reports.apply(report, long)
    # The connection that failed is gone, and its limit with it.
    vault.reports.apply(report, long)

    assert len(vault.reports.get(report.id).statements[0].text) == 400_000
