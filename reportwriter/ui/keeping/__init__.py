"""How long what is held of a conference is kept, and destroying it: the chair's and others'."""
