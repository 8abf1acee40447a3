"""Reports and confidential items as rows to be read: their values, and the list that shows them."""
