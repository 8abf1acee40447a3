"""The screen that brings an old report into the one that is open."""
