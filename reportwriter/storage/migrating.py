"""Bring a vault's tables up to date: after a backup, one revision at a time, each whole or not."""

from pathlib import Path

from reportwriter.domain.errors import NewerVaultError
from reportwriter.storage.engine import Database

NEWEST = "0031"
"""The revision that leads to `tables`."""
MIGRATIONS = Path(__file__).parent / "migrations"
EMPTY = ""


def revision(database: Database) -> str:
    """Return the revision of a vault; EMPTY for a file without tables."""
    if not database.has_table("alembic_version"):
        return EMPTY
    with database.asking() as ask:
        found = ask("SELECT version_num FROM alembic_version")
    return str(found[0][0]) if found else EMPTY


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
