"""Read a document that came inside a signed report, page by page, drawn in quarantine."""
