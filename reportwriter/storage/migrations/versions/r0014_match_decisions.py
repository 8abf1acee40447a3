"""What a chair decided of accounts that were taken to tell of one event."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.create_table(
        "match_decision",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("conference", sa.String, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("match_decisions_of", "match_decision", ["conference"])
