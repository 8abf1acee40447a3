"""Who gets what: the screen and what it decides."""
