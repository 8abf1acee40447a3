"""Read a confidential bundle that was dropped on the window, behind the passphrase."""
