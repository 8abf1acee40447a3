"""Begin a report: from an invitation, or with two short questions and no invitation."""
