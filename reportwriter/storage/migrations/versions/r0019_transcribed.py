"""Statements that the chair typed from a letter, by the SHA-256 of its file."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    op.create_table(
        "transcribed",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column(
            "sha256",
            sa.String,
            sa.ForeignKey("received.sha256", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("transcribed_of", "transcribed", ["sha256"])
