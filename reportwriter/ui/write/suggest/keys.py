"""The keys that answer a suggestion."""

ACCEPT_KEY, LEAVE_KEY = "Ctrl+.", "Ctrl+,"
