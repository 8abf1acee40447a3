"""Takes out of a vault what newer versions added to it, so that it is one of an older version."""

from sqlalchemy import Connection, text

ADDED = {
    "0022": ("unsealed_reason",),
    "0023": ("circulation", "made_paper"),
    "0030": ("invitation_sent", "passed_on", "mail_file", "kept_mail", "sealed_for"),
    "0031": ("account",),
}
"""The tables that each revision since the oldest of these tests made."""
COLUMNS = {"0024": ("invitation", "in_force_since"), "0029": ("hearing_record", "is_untold")}
"""The columns that others added."""


def go_back(connection: Connection, revision: str) -> None:
    """Leave the tables as they were at a revision."""
    for made, tables in reversed(ADDED.items()):
        for table in tables if made > revision else ():
            connection.execute(text(f"DROP TABLE {table}"))
    for made, (table, column) in COLUMNS.items():
        if made > revision:
            connection.execute(text(f"ALTER TABLE {table} DROP COLUMN {column}"))
    connection.execute(
        text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision}
    )
