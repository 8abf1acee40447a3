"""Word documents as they leave: the only room of the library that writes them."""
