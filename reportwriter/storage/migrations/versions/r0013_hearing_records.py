"""What a chair decides about confidential items, sealed to the chair."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.create_table(
        "hearing_record",
        sa.Column("conference", sa.String, primary_key=True),
        sa.Column("things_left", sa.Integer, nullable=False),
        sa.Column("items_known", sa.Integer, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )
