"""The copies of a report that were made: for whom, what for, when, and how they left."""
