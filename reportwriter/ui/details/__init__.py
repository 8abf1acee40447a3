"""The conference and the author of a report that is begun: what Begin asked, to be put right."""
