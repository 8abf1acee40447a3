"""The agency check at its author: a draft sent to a colleague, and what comes back."""
