"""Whether a chair must still be told that reasons were sealed which older backups may hold."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0024"


def upgrade() -> None:
    op.add_column("hearing_record", sa.Column("is_untold", sa.Boolean))
