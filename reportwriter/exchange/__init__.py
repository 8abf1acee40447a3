"""The files that travel: how they are named, read, and what is to be thought of them."""
