"""Versions of a report; a statement that several of them hold is kept once."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "report_version",
        sa.Column("row", sa.Integer, primary_key=True),
        _of_report(),
        sa.Column("kept_at", sa.String, nullable=False),
        sa.Column("why", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("changed", sa.Integer, nullable=False),
        sa.Column("texts", sa.String, nullable=False),
        sa.Column("head", sa.LargeBinary, nullable=False),
    )
    op.create_index("versions_of", "report_version", ["report"])
    op.create_table(
        "version_text",
        sa.Column("row", sa.Integer, primary_key=True),
        _of_report(),
        sa.Column("statement", sa.String, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("texts_of", "version_text", ["report", "statement"])


def _of_report() -> "sa.Column[str]":
    return sa.Column(
        "report", sa.String, sa.ForeignKey("report.id", ondelete="CASCADE"), nullable=False
    )
