"""What stands behind a window in tests: real screens over a vault, and the real example."""

from reportwriter.app import example
from reportwriter.services.vault_access import VaultAccess
from reportwriter.ui.desktop import Behind
from reportwriter.ui.furnish import furnish


def behind(access: VaultAccess) -> Behind:
    return Behind(access=access, furnish=furnish, example=example)
