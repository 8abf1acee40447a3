"""Minutes or a decision letter that was dropped on the window, read from its data."""
