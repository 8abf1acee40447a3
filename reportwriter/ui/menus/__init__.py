"""The menu bar: what each screen offers, said once, with its key and why it cannot act."""
