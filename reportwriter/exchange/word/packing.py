"""A Word document as bytes that depend on nothing but what it says: on no clock, on no chance."""

import zipfile
from io import BytesIO

from docx.document import Document

_FIRST = "[Content_Types].xml"
_DAY = (1980, 1, 1, 0, 0, 0)
"""The first day an archive can name."""


def packed(document: Document) -> bytes:
    """Return the file; the same document gives the same bytes, on any day and computer."""
    loose, whole = BytesIO(), BytesIO()
    document.save(loose)
    with zipfile.ZipFile(loose) as parts, zipfile.ZipFile(whole, "w") as archive:
        # Word looks for the list of kinds first.
        for name in sorted(parts.namelist(), key=lambda name: (name != _FIRST, name)):
            entry = zipfile.ZipInfo(name, _DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, parts.read(name))
    return whole.getvalue()
