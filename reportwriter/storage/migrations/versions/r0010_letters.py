"""From whom a received file is that was not made with this program, as the chair said."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "letter",
        sa.Column(
            "sha256",
            sa.String,
            sa.ForeignKey("received.sha256", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
