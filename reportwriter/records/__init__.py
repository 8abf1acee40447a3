"""Domain values as canonical JSON, and the records that travel inside our PDFs."""
