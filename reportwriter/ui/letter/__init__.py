"""Read a file that was not made with this program, page by page; nothing in it is proven."""
