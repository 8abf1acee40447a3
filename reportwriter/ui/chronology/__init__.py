"""The chronology of a report: what happened and when, as a picture, a list and one event."""
