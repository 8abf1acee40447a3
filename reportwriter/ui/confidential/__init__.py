"""The confidential page: closed behind the passphrase, framed in red while it is open."""
