"""Key slots, passphrases and what is sealed to certificates."""
