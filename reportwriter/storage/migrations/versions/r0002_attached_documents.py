"""Documents that are attached to reports."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "attached",
        sa.Column(
            "report", sa.String, sa.ForeignKey("report.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("found", sa.LargeBinary, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
