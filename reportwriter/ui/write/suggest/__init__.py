"""One suggestion at a time, beside the statement that is being written."""
