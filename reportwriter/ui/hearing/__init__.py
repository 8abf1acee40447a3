"""The chair's confidential items: closed behind the passphrase, framed in red while open."""
