"""The family: who the report is about, other names they use, and where they live."""
