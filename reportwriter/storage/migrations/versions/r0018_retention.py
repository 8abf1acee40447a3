"""When the records of a conference are looked at again, and which conferences were destroyed."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0016"


def upgrade() -> None:
    op.create_table(
        "keeping",
        sa.Column("conference", sa.String, primary_key=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "destruction",
        sa.Column("row", sa.Integer, primary_key=True),
        sa.Column("conference", sa.String, nullable=False),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("first", sa.String, nullable=False),
        sa.Column("second", sa.String, nullable=False),
    )
