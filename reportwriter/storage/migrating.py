"""Bring a vault's tables up to date: after a backup, one revision at a time, each whole or not."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from reportwriter.domain.errors import NewerVaultError
from reportwriter.storage.engine import Database
from reportwriter.storage.tables import NEWEST

MIGRATIONS = Path(__file__).parent / "migrations"
EMPTY = ""


def revision(database: Database) -> str:
    """Return the revision of a vault; EMPTY for a file without tables."""
    with database.reading() as connection:
        return _revision(connection)


def is_current(database: Database) -> bool:
    """Tell whether nothing is to be done. Raises NewerVaultError, having written nothing."""
    found = revision(database)
    # Revisions are numbered in fixed width, so that they compare as they follow each other.
    if found > NEWEST:
        raise NewerVaultError(f"tables {found}", f"tables {NEWEST}")
    return found == NEWEST


def migrate(database: Database, scripts: Path = MIGRATIONS) -> None:
    """Run the revisions that are missing. One that fails leaves no trace of itself."""
    # Imported here: a vault that is up to date, as nearly always, opens without it.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with database.migrating() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _revision(connection: Connection) -> str:
    if not inspect(connection).has_table("alembic_version"):
        return EMPTY
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return str(found or EMPTY)
