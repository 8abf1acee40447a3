"""The copies of reports that were made, and for whom."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "copy_made",
        sa.Column("row", sa.Integer, primary_key=True),
        sa.Column(
            "report", sa.String, sa.ForeignKey("report.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("copies_of", "copy_made", ["report"])
