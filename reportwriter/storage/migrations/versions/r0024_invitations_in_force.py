"""Since when what an invitation says holds; of those received before, since they were taken in."""

import sqlalchemy as sa
from alembic import op

from reportwriter.storage.moments import UtcDateTime

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    op.add_column("invitation", sa.Column("in_force_since", UtcDateTime))
    op.execute("UPDATE invitation SET in_force_since = taken_in_at")
