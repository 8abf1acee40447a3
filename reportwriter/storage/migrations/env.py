"""What Alembic runs: every revision in a transaction of its own, on a connection handed to it."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"], transaction_per_migration=True
)
context.run_migrations()
