"""What a cell may answer of a document that goes with a report: plain values, nothing proven."""

from dataclasses import dataclass

MOST_SAID = 2 * 1024 * 1024
"""Bytes of text of one document; a book has less."""
MOST_PICTURES = 60
"""Pictures inside a Word file."""
LARGEST_PICTURES = 48 * 1024 * 1024
"""Bytes of all of them together, and of a picture that was drawn anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentText:
    """UTF-8, page by page. `unreadable` are the pages, from 1, that somebody has to look at."""

    pages: tuple[bytes, ...]
    unreadable: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a PDF says beside its pages: properties, notes, values of fields, bookmarks. UTF-8."""

    words: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class WordFacts:
    """`text` is what a reader sees, with what was deleted and is still there; `words` the rest.

    `other_parts` are names of parts that are neither text nor a picture we can show. `links` are
    the kinds of connections to files outside. `fields` are the first words of its fields.
    """

    is_encrypted: bool = False
    is_word: bool = False
    text: bytes = b""
    words: tuple[bytes, ...] = ()
    pictures: tuple[bytes, ...] = ()
    other_parts: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    has_deleted_text: bool = False
    has_comments: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFacts:
    """`clean` is the picture drawn anew from its pixels: nothing else of the file is in it.

    It is empty where the picture is too large to be drawn, or a strip with next to nothing across.
    """

    is_jpeg: bool
    width: int
    height: int
    clean: bytes
    told_place: bool
    told_more: bool
