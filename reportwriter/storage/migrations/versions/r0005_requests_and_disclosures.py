"""Requests to see what a report holds about somebody, and what of it went out."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "access_request",
        sa.Column("id", sa.String, primary_key=True),
        _report(),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("requests_of", "access_request", ["report"])
    op.create_table(
        "disclosure_made",
        sa.Column("row", sa.Integer, primary_key=True),
        _report(),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("disclosures_of", "disclosure_made", ["report"])


def _report() -> sa.Column[str]:
    return sa.Column(
        "report", sa.String, sa.ForeignKey("report.id", ondelete="CASCADE"), nullable=False
    )
