"""Which agencies come to a conference, as its chair has heard."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_table(
        "attendance",
        sa.Column("conference", sa.String, primary_key=True),
        sa.Column("agency", sa.String, primary_key=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
