"""The reader of a sealed file: takes it apart. Keys never come here. Runs in a cell only.

Not by `crypto.sealing`, which loads what opens a seal: longer than the work, and nothing for here.
"""

from reportwriter.crypto.cms_shapes import decode
from reportwriter.crypto.sealed_fields import SealedFields
from reportwriter.exchange.quarantine.facts import Question


def split_seal(question: Question) -> SealedFields:
    """Return the parts of the sealed file; a file that is none ends the cell."""
    return decode(question.content)
