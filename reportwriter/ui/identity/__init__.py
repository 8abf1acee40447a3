"""Set up a signature: who signs, the passphrase if there is none yet, and the recovery code."""
