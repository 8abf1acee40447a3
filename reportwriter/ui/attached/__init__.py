"""Documents that go with a report: attached, searched, looked through page by page."""
