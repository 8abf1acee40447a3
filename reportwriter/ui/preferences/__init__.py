"""One place for how the program looks: theme, size, and how statements are set."""
