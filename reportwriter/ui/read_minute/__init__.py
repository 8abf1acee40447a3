"""Read a sealed minute that was dropped on the window, behind the passphrase."""
