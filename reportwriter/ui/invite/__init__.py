"""Invite agencies: the conference, its people, who is asked for a report, and a deputy."""
