"""The reader of all that a PDF says beside its pages. Runs in a cell.

Every text in every object is taken, whether anything uses it or not: what is overlooked here could
be read by somebody who looks.
"""

import html
import re
from collections.abc import Iterator
from io import BytesIO

from pikepdf import AccessMode, Array, Dictionary, Name, Object, Pdf, Stream, String

from reportwriter.exchange.quarantine.document_facts import MOST_SAID, Said
from reportwriter.exchange.quarantine.facts import Question
from reportwriter.exchange.quarantine.features import objects_of

_ANY = re.compile(rb"[(<]")
_TAG = re.compile(r"[<>]")
_LONGEST = 64 * 1024


class TooMuchError(Exception):
    """More words than any document of a conference has."""


def read_said(question: Question) -> Said:
    """Return every text of the file that is no part of what its pages draw."""
    words: dict[bytes, None] = {}
    held = 0
    with Pdf.open(
        BytesIO(question.content), suppress_warnings=True, access_mode=AccessMode.stream
    ) as pdf:
        for text in _texts(pdf):
            spelled = text.strip().encode("utf-8", "replace")
            if not spelled or spelled in words:
                continue
            words[spelled] = None
            held += len(spelled)
            if held > MOST_SAID:
                raise TooMuchError
    return Said(words=b"\n".join(words))


def _texts(pdf: Pdf) -> Iterator[str]:
    for value in objects_of(pdf):
        yield from _strings(value)
        if isinstance(value, Stream) and value.get("/Subtype") == Name.XML:
            packet = value.read_bytes().decode("utf-8", "replace")
            yield html.unescape(_TAG.sub(" ", packet))[:MOST_SAID]


def _strings(value: Object) -> Iterator[str]:
    """Give the texts that stand in a value itself; what it refers to comes on its own."""
    if isinstance(value, String):
        yield _spelled(value)
        return
    held = value.stream_dict if isinstance(value, Stream) else value
    waiting = [held] if _ANY.search(held.unparse(resolved=True)) else []
    while waiting:
        part = waiting.pop()
        if isinstance(part, Dictionary):
            parts = [part[key] for key in part.keys()]  # noqa: SIM118  # Not a real dict.
        elif isinstance(part, Array):
            parts = list(part)
        else:
            continue
        for one in parts:
            if isinstance(one, String):
                yield _spelled(one)
            elif isinstance(one, Dictionary | Array) and not one.is_indirect:
                waiting.append(one)


def _spelled(text: String) -> str:
    return str(text)[:_LONGEST]
