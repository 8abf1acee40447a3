"""Tables are brought up to date whole or not at all, after a backup, and never backwards."""

import hashlib
import shutil
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.exc import OperationalError

from reportwriter.domain.errors import NewerVaultError
from reportwriter.storage import migrating, tables
from reportwriter.storage.engine import Database
from reportwriter.storage.vault import Vault, create_vault, open_vault
from reportwriter.storage.vault_files import VaultFiles
from tests.builders import a_report, a_statement
from tests.storage.conftest import KEY, LOG_KEY, Clock

NEWEST = migrating.NEWEST
NEXT = """
from alembic import op
import sqlalchemy as sa

revision = "9001"
down_revision = "{newest}"


def upgrade():
    op.create_table("extra", sa.Column("id", sa.String, primary_key=True))
    op.execute("DELETE FROM statement")
    {last}
"""


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """Return a copy of the migrations that a test may add to."""
    return Path(shutil.copytree(migrating.MIGRATIONS, tmp_path / "migrations"))


def _add(scripts: Path, last: str = "pass") -> None:
    text = NEXT.format(last=last, newest=NEWEST)
    (scripts / "versions" / "r9001_next.py").write_text(text)


def test_migrations_lead_to_the_tables_of_the_program(vault: Vault) -> None:
    with vault.database.reading() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_name": _is_ours}
        )
        differences = compare_metadata(context, tables.metadata)

    assert differences == []


def _is_ours(name: str | None, kind: str, _parents: Any) -> bool:
    return kind != "table" or not (name or "").startswith("passage_text")


def test_the_tables_are_also_equal_as_sqlite_sees_them(vault: Vault) -> None:
    plain = create_engine("sqlite://")
    tables.metadata.create_all(plain)

    with vault.database.reading() as migrated, plain.connect() as made:
        seen, wanted = inspect(migrated), inspect(made)
        for table in wanted.get_table_names():
            assert str(seen.get_columns(table)) == str(wanted.get_columns(table))
            assert seen.get_foreign_keys(table) == wanted.get_foreign_keys(table)
            assert seen.get_pk_constraint(table) == wanted.get_pk_constraint(table)
            assert seen.get_indexes(table) == wanted.get_indexes(table)
    plain.dispose()


def test_the_program_names_the_newest_revision() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrating.MIGRATIONS))
    config.set_main_option("path_separator", "os")

    assert ScriptDirectory.from_config(config).get_current_head() == NEWEST


def test_a_vault_that_is_up_to_date_opens_without_a_backup(vault: Vault, files: VaultFiles) -> None:
    vault.close()

    again = open_vault(files, KEY, LOG_KEY)

    assert again.backups.all() == ()
    again.close()


def test_a_vault_of_an_earlier_program_is_backed_up_and_then_migrated(
    vault: Vault, files: VaultFiles, scripts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.reports.add(a_report(a_statement()))
    vault.close()
    _add(scripts)
    monkeypatch.setattr(migrating, "NEWEST", "9001")
    monkeypatch.setattr(migrating.migrate, "__defaults__", (scripts,))

    migrated = open_vault(files, KEY, LOG_KEY)

    (backup,) = migrated.backups.all()
    before = Database(backup.files.database, KEY)
    assert migrating.revision(migrated.database) == "9001"
    assert migrating.revision(before) == NEWEST
    assert migrated.reports.rows()[0].statements == 0
    assert _statements(before) == 1
    before.close()
    migrated.close()


def _statements(database: Database) -> int:
    with database.reading() as connection:
        return int(connection.execute(text("SELECT count(*) FROM statement")).scalar_one())


def test_a_migration_that_fails_leaves_no_trace(
    vault: Vault, files: VaultFiles, scripts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = a_report(a_statement())
    vault.reports.add(report)
    vault.close()
    _add(scripts, 'op.execute("SELECT * FROM no_such_table")')
    with monkeypatch.context() as patched:
        patched.setattr(migrating, "NEWEST", "9001")
        patched.setattr(migrating.migrate, "__defaults__", (scripts,))
        with pytest.raises(OperationalError):
            open_vault(files, KEY, LOG_KEY)

    opened = open_vault(files, KEY, LOG_KEY)

    assert opened.reports.get(report.id) == report
    with opened.database.reading() as connection:
        assert not inspect(connection).has_table("extra")
    assert len(opened.backups.all()) == 1
    opened.close()


def test_a_vault_from_the_future_is_refused_and_left_as_it_is(
    vault: Vault, files: VaultFiles
) -> None:
    with vault.database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9007'"))
    vault.close()
    before = _digests(files.folder)

    with pytest.raises(NewerVaultError) as caught:
        open_vault(files, KEY, LOG_KEY)

    assert (caught.value.found, caught.value.known) == ("tables 9007", f"tables {NEWEST}")
    assert _digests(files.folder) == before


def _digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_a_vault_whose_making_was_cut_short_is_made_the_next_time(
    files: VaultFiles, clock: Clock
) -> None:
    files.make_folder()
    Database(files.database, KEY).close()

    vault = create_vault(files, KEY, LOG_KEY, now=clock)

    assert vault.reports.rows() == ()
    assert vault.backups.all() == ()
    vault.close()


def test_a_vault_without_a_revision_in_its_table_counts_as_empty(vault: Vault) -> None:
    with vault.database.writing() as connection:
        connection.execute(text("DELETE FROM alembic_version"))

    assert migrating.revision(vault.database) == migrating.EMPTY
