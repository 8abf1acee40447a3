"""The words that go with files that leave: the same whether or not anything is confidential."""

_EMAIL = """\
Subject: Report for conference {reference}

Please find attached the two files for conference {reference}:
the signed report, and its sealed page.

Every report comes with a sealed page. Only the chair and the deputy can open it.
Please keep both files as they are, and take both into Report Writer.
"""


def email_text(reference: str) -> str:
    """Return the e-mail text. It names neither child nor family."""
    return _EMAIL.format(reference=reference)
