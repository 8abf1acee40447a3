"""The keys of the screen that is shown."""
