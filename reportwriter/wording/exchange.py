"""The words that go with files that leave: the same whether or not anything is confidential."""

_EMAIL = """\
Subject: Report for conference {reference}

Please find attached the two files for conference {reference}:
the signed report, and its sealed page.

Every report comes with a sealed page. Only the chair and the deputy can open it.
Please keep both files as they are, and take both into Report Writer.
"""

_SUPPLEMENT = """\
Subject: Supplement to a report for conference {reference}

Please find attached a supplement to our report for conference {reference}:
{file}

It adds to the report you hold and changes no word of it.
Please keep the file as it is, and take it into Report Writer.
"""

_HANDED_ON = """\
Subject: Sealed again, for conference {reference}

Please find attached, for conference {reference}:
{file}

A sealed page belongs to a report that was sent before. It was sealed again so
that you can open it. Please keep it as it is, and take it into Report Writer.
"""


def email_text(reference: str) -> str:
    """Return the e-mail text. It names neither child nor family."""
    return _EMAIL.format(reference=reference)


def supplement_email_text(reference: str, file: str) -> str:
    """Return the e-mail text of a supplement. It names neither child nor family."""
    return _SUPPLEMENT.format(reference=reference, file=file)


def handed_on_email_text(reference: str, file: str) -> str:
    """Return the e-mail text of a handed-on page. It names neither child nor family."""
    return _HANDED_ON.format(reference=reference, file=file)
