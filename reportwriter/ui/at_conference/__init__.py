"""The conference while it is held: running sheet, what is said, views, decision, plan."""
