"""The reader of a Word file: an archive of XML parts and pictures. Runs in a cell.

All that is written anywhere in it is taken: what a reader sees, what was deleted and is still
there, who changed what, names of pictures, properties. A declaration of types, as bombs need one,
ends the cell; so does an archive that unpacks to too much.
"""

import codecs
import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import PurePosixPath
from xml.parsers import expat

from reportwriter.exchange.quarantine.document_facts import (
    LARGEST_PICTURES,
    MOST_PICTURES,
    MOST_SAID,
    WordFacts,
)
from reportwriter.exchange.quarantine.facts import Question

# In which an archive spells names, loaded now: once confined, a cell can load nothing.
codecs.lookup("cp437")
MOST_PARTS = 2_000
LARGEST_UNPACKED = 96 * 1024 * 1024
_ENCRYPTED = 1
_XML, _PICTURES, _FONTS = (".xml", ".rels"), (".png", ".jpg", ".jpeg"), (".odttf",)
_BODY = "word/document"
_SEEN = (_BODY, "word/header", "word/footer", "word/footnotes", "word/endnotes", "word/comments")
_SHOWN = ("t", "delText")
_BREAKS = {"p": "\n", "br": "\n", "cr": "\n", "tab": "\t", "tc": "\t"}
_HYPERLINK = "hyperlink"
_LONGEST_NAME = 120


class UnfitError(Exception):
    """Not an archive that a word processor writes."""


def read_word(question: Question) -> WordFacts:
    """Return what the file holds; one that is no Word file says so."""
    with zipfile.ZipFile(BytesIO(question.content)) as archive:
        parts = archive.infolist()
        if any(part.flag_bits & _ENCRYPTED for part in parts):
            return WordFacts(is_encrypted=True)
        names = [part.filename for part in parts if not part.is_dir()]
        _require_fit(parts, names)
        if "[Content_Types].xml" not in names or not any(map(_is_body, names)):
            return WordFacts()
        return _facts(archive, sorted(names))


def _require_fit(parts: list[zipfile.ZipInfo], names: list[str]) -> None:
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or unpacked > LARGEST_UNPACKED or len(set(names)) < len(names):
        raise UnfitError


def _is_body(name: str) -> bool:
    return name.startswith(_BODY) and name.endswith(".xml")


def _facts(archive: zipfile.ZipFile, names: list[str]) -> WordFacts:
    parts = {name: _Part(archive.read(name)) for name in names if _ending(name) in _XML}
    shown = sorted((name for name in parts if name.startswith(_SEEN)), key=_seen_first)
    text = "\n".join(parts[name].shown for name in shown)
    words = [word for name in names if name in parts for word in _said(parts[name], name in shown)]
    if len(text) + sum(map(len, words)) > MOST_SAID:
        raise UnfitError
    known = (*_XML, *_PICTURES, *_FONTS)
    return WordFacts(
        is_word=True,
        text=text.encode("utf-8", "replace"),
        words=_encoded((archive.comment.decode("latin-1"), *names, *words)),
        pictures=tuple(_pictures(archive, names)),
        other_parts=tuple(
            name[:_LONGEST_NAME] for name in names if _ending(name).lower() not in known
        ),
        links=_each(link for part in parts.values() for link in part.links),
        fields=_each(field for part in parts.values() for field in part.fields),
        has_deleted_text=any(part.has_deleted for part in parts.values()),
        has_comments=any(name.startswith("word/comments") for name in names),
    )


def _pictures(archive: zipfile.ZipFile, names: list[str]) -> Iterator[bytes]:
    held = 0
    for number, name in enumerate(one for one in names if _ending(one).lower() in _PICTURES):
        picture = archive.read(name)
        held += len(picture)
        if number >= MOST_PICTURES or held > LARGEST_PICTURES:
            raise UnfitError
        yield picture


def _ending(name: str) -> str:
    # A part that is only an ending, as `.rels`, has none to Python.
    path = PurePosixPath(name)
    return path.suffix or path.name


def _seen_first(name: str) -> tuple[int, str]:
    return next(place for place, start in enumerate(_SEEN) if name.startswith(start)), name


def _said(part: "_Part", is_shown: bool) -> Iterator[str]:
    if not is_shown:
        yield part.shown
    yield from (part.rest, part.values)


def _encoded(words: Iterable[str]) -> tuple[bytes, ...]:
    return tuple(word.encode("utf-8", "replace") for word in words if word.strip())


def _each(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({word[:_LONGEST_NAME] for word in words}))[:MOST_PARTS]


class _Part:
    """One XML part: the text a reader sees, all other text, and the values of its attributes."""

    def __init__(self, content: bytes) -> None:
        self.links: list[str] = []
        self.has_deleted = False
        self._shown: list[str] = []
        self._rest: list[str] = []
        self._values: list[str] = []
        self._instructions: list[str] = []
        self._inside = ""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._on_start
        parser.EndElementHandler = self._on_end
        parser.CharacterDataHandler = self._on_text
        parser.StartDoctypeDeclHandler = _refuse
        parser.ParseFile(BytesIO(content))

    @property
    def shown(self) -> str:
        return "".join(self._shown)

    @property
    def rest(self) -> str:
        return "".join(self._rest)

    @property
    def values(self) -> str:
        return "\n".join(self._values)

    @property
    def fields(self) -> list[str]:
        # Word may break the word that names a field over several elements.
        joined = "".join(self._instructions)
        return [field.split()[0] for field in joined.split("\n") if field.split()]

    def _on_start(self, name: str, attributes: dict[str, str]) -> None:
        self._inside = _local(name)
        values = {_local(key): value for key, value in attributes.items()}
        self._values += values.values()
        if self._inside == "delText":
            self.has_deleted = True
            self._shown.append("[deleted: ")
        elif self._inside == "Relationship" and values.get("TargetMode") == "External":
            kind = values.get("Type", "").rsplit("/", 1)[-1]
            self.links += [kind] if kind != _HYPERLINK else []
        elif self._inside == "fldSimple":
            self._instructions.append(f"\n{values.get('instr', '')}\n")
        elif self._inside == "fldChar":
            self._instructions.append("\n")

    def _on_end(self, name: str) -> None:
        ended = _local(name)
        if ended == "delText":
            self._shown.append("]")
        if ended in _BREAKS:
            self._shown.append(_BREAKS[ended])
        elif ended not in _SHOWN:
            self._rest.append(" ")
        self._inside = ""

    def _on_text(self, text: str) -> None:
        if self._inside in _SHOWN:
            self._shown.append(text)
            return
        self._rest.append(text)
        if self._inside == "instrText":
            self._instructions.append(text)


def _local(name: str) -> str:
    return name.rsplit(" ", 1)[-1]


def _refuse(*_declared: object) -> None:
    raise UnfitError
