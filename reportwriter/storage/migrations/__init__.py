"""Revisions of the vault's tables, run by `storage.migrating`. Frozen once released."""
