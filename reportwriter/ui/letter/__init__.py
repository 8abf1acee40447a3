"""Read a file page by page: one not made with this program, or the pages that were signed."""
