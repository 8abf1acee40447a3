"""Word lists, as data: what everybody reads, and beside it the words of each nation."""
