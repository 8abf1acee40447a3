"""Papers that a chair made, to be sent round, and what of a conference went to whom."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    op.create_table(
        "circulation",
        sa.Column("conference", sa.String, primary_key=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "made_paper",
        sa.Column("sha256", sa.String, primary_key=True),
        sa.Column("conference", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("reader", sa.String),
        sa.Column("drawn_from", sa.String, nullable=False),
        sa.Column("made_at", sa.String, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_index("made_paper_of", "made_paper", ["conference"])
