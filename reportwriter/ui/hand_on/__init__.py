"""Hand confidential pages on to a chair or deputy who came later."""
