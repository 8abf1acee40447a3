"""What administrators told the chair they did for a conference."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("conference", sa.String, primary_key=True),
        sa.Column("signer", sa.String, primary_key=True),
        sa.Column("sha256", sa.String, nullable=False),
        sa.Column("record", sa.LargeBinary, nullable=False),
        sa.Column("pdf", sa.LargeBinary, nullable=False),
    )
