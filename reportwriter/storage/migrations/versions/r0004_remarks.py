"""What a chair remarks on received reports."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "remark",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("conference", sa.String, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("remarks_of", "remark", ["conference"])
