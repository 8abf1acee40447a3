"""The words that a user has added to the dictionary: to see, to add to and to remove from."""
