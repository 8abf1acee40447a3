"""The least that the same work costs with the same libraries and nothing of ours."""
