"""Finds words in a finished PDF by every way in which a reader or an attacker can get at them.

What a viewer shows is read by two programs, poppler and pdfium, and by a third way that reads what
no viewer shows: every stream of page operators with every font, also where no page uses it. Beside
that: each key, name and text of each object; each stream unpacked, in each encoding; objects that
nothing points to, or that the table of objects does not list; every earlier revision.
`test_checker.py` plants a word in each of these places and requires that it is found there.
"""

import re
import subprocess
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from pathlib import Path

from pikepdf import Array, Dictionary, Name, Object, Pdf, PdfError, Stream, String

from tests.deep_scan import WordSearch, folded
from tests.editions.operators import fonts_of, spoken_by
from tests.pdf.reading import pages_of

_END = re.compile(rb"%%EOF[\r\n]*")
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_NUMBERED = re.compile(rb"#([0-9A-Fa-f]{2})")
_OBJECT = re.compile(rb"(?<!\d)(\d+) (\d+) obj\b")
ALWAYS_HELD = frozenset(map(chr, range(128)))
"""Every subset of a typeface starts with these, whatever the text is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leak:
    """A word that can be got at, and the way to it, as `/Alt` or `text by pdfium`."""

    word: str
    channel: str


def leaks(pdf: bytes, words: Collection[str], *, name: str = "") -> tuple[Leak, ...]:
    """Return every word that can be got at in the file or its name, each way once."""
    wanted = {word: folded(word) for word in words}
    found = [
        Leak(word=word, channel=channel)
        for channel, text in ((channel, folded(text)) for channel, text in _texts(pdf, name))
        for word, form in wanted.items()
        if form in text
    ]
    search = WordSearch(words)
    for channel, part in _parts(pdf):
        found += [Leak(word=word, channel=channel) for word, _ in search.found_in(part)]
        escaped = search.direct(_unescaped(part))
        found += [Leak(word=word, channel=f"escapes in {channel}") for word, _ in escaped]
    return tuple(dict.fromkeys(found))


def faults(pdf: bytes) -> list[str]:
    """Return what is in the file beside one revision of objects that all belong to it."""
    said = []
    if (count := pdf.count(b"startxref")) != 1:
        said.append(f"{count} revisions")
    ends = list(_END.finditer(pdf))
    if not ends or ends[-1].end() != len(pdf):
        said.append("bytes after the end")
    with Pdf.open(BytesIO(pdf)) as opened:
        if "/Prev" in opened.trailer:
            said.append("a revision before this one")
        listed = {one.objgen for one in opened.objects}
        reached = _reached(opened)
        said += [f"object {one} belongs to nothing" for one in sorted(listed - reached)]
    plain = {(int(one[1]), int(one[2])) for one in _OBJECT.finditer(_without_streams(pdf))}
    said += [f"object {one} stands in no table" for one in sorted(plain - listed)]
    return said + _refused_by_qpdf(pdf)


def undrawn_letters(pdf: bytes) -> set[str]:
    """Return letters that a typeface in the file holds and no text of the file uses.

    A subset is made of the letters that were drawn: one more tells of a text that was taken out.
    """
    with Pdf.open(BytesIO(pdf)) as opened:
        fonts = fonts_of(opened)
        for one in opened.objects:
            spoken_by(one, fonts)
    unused = {letter for font in fonts for letter in font.undrawn}
    return {letter for letter in unused if letter not in ALWAYS_HELD}


def _texts(pdf: bytes, name: str) -> Iterator[tuple[str, str]]:
    yield "file name", name
    for number, revision in enumerate(_revisions(pdf)):
        place = f" of earlier revision {number}" if number else ""
        yield f"text by poppler{place}", _by_poppler(revision)
        yield f"text by pdfium{place}", " ".join(pages_of(revision))
        with Pdf.open(BytesIO(revision)) as opened:
            yield from _of_objects(opened, place)
    with _recovered(pdf) as recovered:
        if recovered is not None:
            yield from _of_objects(recovered, " of an object in no table")


def _revisions(pdf: bytes) -> Iterator[bytes]:
    """Give the file, and each earlier one that it still holds, the newest first."""
    yield pdf
    for end in reversed(list(_END.finditer(pdf))[:-1]):
        earlier = pdf[: end.end()]
        try:
            with Pdf.open(BytesIO(earlier)):
                pass
        except PdfError:
            continue
        yield earlier


@contextmanager
def _recovered(pdf: bytes) -> Iterator[Pdf | None]:
    """Open the file by what looks like an object, as programs that repair files do."""
    broken = pdf.replace(b"startxref", b"startxxxx")
    try:
        with Pdf.open(BytesIO(broken), suppress_warnings=True) as opened:
            yield opened
    except PdfError:
        yield None


def _by_poppler(pdf: bytes) -> str:
    return _asked_of("pdftotext", "-raw", pdf, "-").stdout.decode("utf-8", "replace")


def _refused_by_qpdf(pdf: bytes) -> list[str]:
    done = _asked_of("qpdf", "--check", pdf)
    return [done.stderr.decode("utf-8", "replace")] if done.returncode else []


def _asked_of(
    program: str, option: str, pdf: bytes, *more: str
) -> subprocess.CompletedProcess[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "in.pdf"
        file.write_bytes(pdf)
        return subprocess.run(
            (program, option, str(file), *more), capture_output=True, check=False, timeout=120
        )


def _of_objects(opened: Pdf, place: str) -> Iterator[tuple[str, str]]:
    fonts = fonts_of(opened)
    for one in (*opened.objects, opened.trailer):
        for channel, text in _strings(one, "object"):
            yield f"{channel}{place}", text
        if isinstance(one, Stream) and one.get("/Type") == "/Metadata":
            yield f"XMP{place}", unescape(one.read_bytes().decode("utf-8", "replace"))
        for text in spoken_by(one, fonts):
            yield f"page operators{place}", text


def _strings(item: Object, key: str) -> Iterator[tuple[str, str]]:
    """Give every key, name and text of an object that stands in it directly."""
    if isinstance(item, String | Name):
        yield key, str(item)
    elif isinstance(item, Array):
        for each in item:
            yield from _inner(each, key)
    elif isinstance(item, Dictionary | Stream):
        for name, each in item.items():
            yield f"key in {key}", name
            yield from _inner(each, name)


def _inner(item: object, key: str) -> Iterator[tuple[str, str]]:
    # What stands on its own is among the document's objects already.
    if isinstance(item, Object) and not item.is_indirect:
        yield from _strings(item, key)


def _parts(pdf: bytes) -> Iterator[tuple[str, bytes]]:
    """Give bytes to be searched in every encoding: the file, and what its streams hold."""
    with Pdf.open(BytesIO(pdf)) as opened:
        for one in opened.objects:
            if isinstance(one, Stream) and (inside := _decoded(one)) is not None:
                yield f"stream {one.get('/Type', one.get('/Subtype', ''))}", inside
    # Last, for what is unpacked from it and was searched above is not searched again; and without
    # its head, or it would be unpacked once more as a file inside the file.
    yield "bytes of the file", pdf.removeprefix(b"%PDF-")


def _decoded(stream: Stream) -> bytes | None:
    try:
        return stream.read_bytes()
    except (PdfError, NotImplementedError):
        return None  # A picture, whose letters are out of reach here.


def _unescaped(body: bytes) -> bytes:
    """Return the bytes with `\\141` and `#61` as the letters they stand for."""
    plain = _ESCAPED.sub(_letter, body)
    return _NUMBERED.sub(lambda found: bytes.fromhex(found[1].decode()), plain)


def _letter(found: re.Match[bytes]) -> bytes:
    said = found[1]
    return (
        bytes([int(said, 8) & 255]) if said[:1].isdigit() and said < b"8" else said.strip(b"\r\n")
    )


def _reached(opened: Pdf) -> set[tuple[int, int]]:
    seen: set[tuple[int, int]] = set()
    waiting: list[object] = [opened.trailer]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Object) and one.is_indirect:
            if one.objgen in seen:
                continue
            seen.add(one.objgen)
        if isinstance(one, Array):
            waiting += list(one)
        elif isinstance(one, Dictionary | Stream):
            waiting += [each for _, each in one.items()]
    return seen


def _without_streams(pdf: bytes) -> bytes:
    return re.sub(rb"stream\r?\n.*?endstream", b"", pdf, flags=re.DOTALL)
