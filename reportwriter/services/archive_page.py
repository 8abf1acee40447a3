"""The page in an archive that says what is there and how to check and open it; no script in it."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from shlex import quote
from typing import TYPE_CHECKING

from reportwriter.wording import archive as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

_STYLE = (
    "body{font:1.05em/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#1d2330;"
    "background:#fff}h2{margin-top:2em}table{border-collapse:collapse}td,th{text-align:left;"
    "vertical-align:top;padding:.4em .8em .4em 0;border-bottom:1px solid #c9ced8;"
    "overflow-wrap:anywhere}pre{background:#f1f3f6;padding:.8em;white-space:pre-wrap;"
    "overflow-wrap:anywhere}.safe{border-left:4px solid #9a5b00;padding-left:1em}"
)
SIGNED_KINDS = (words.KINDS["report"], words.KINDS["supplement"], *words.PAPERS.values())
VERIFY = ("sha256sum -c manifest-sha256.txt", "sha256sum -c tagmanifest-sha256.txt")


@dataclass(frozen=True, slots=True, kw_only=True)
class InArchive:
    """A file of an archive; `came_as` is its own name where it came from somebody."""

    name: str
    what: str
    came_as: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivePage:
    conference: str
    made_at: datetime
    made_by: str
    held: Sequence[InArchive]
    left_out: Sequence[str]


def page(said: ArchivePage) -> bytes:
    """Return the page as one HTML file that asks for nothing outside it."""
    title = escape(words.PAGE_TITLE.format(reference=said.conference))
    body = "\n".join(
        (
            f"<h1>{title}</h1>",
            _text(words.made(said.made_at, said.made_by)),
            _text(words.WHAT_IT_IS),
            f'<p class="safe">{escape(words.KEEP_SAFE)}</p>',
            *_contents(said),
            *_how(said.held),
        )
    )
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    ).encode()


def _contents(said: ArchivePage) -> Iterator[str]:
    yield _heading(words.IN_IT)
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in words.IN_IT_HEAD)
    rows = "\n".join(
        f"<tr><td>{escape(f'data/{one.name}')}</td><td>{escape(one.what)}</td>"
        f"<td>{escape(one.came_as)}</td></tr>"
        for one in said.held
    )
    yield f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"
    if said.left_out:
        yield _heading(words.NOT_IN_IT)
        yield from map(_text, said.left_out)


def _how(held: Sequence[InArchive]) -> Iterator[str]:
    yield _heading(words.CHECK)
    yield _text(words.CHECK_HOW)
    yield _commands(VERIFY)
    yield _text(words.CHECK_ANSWER)
    if signed := _first(held, SIGNED_KINDS):
        yield _heading(words.SIGNATURES)
        yield _text(words.SIGNATURES_HOW)
        yield _commands([f"pdfsig {signed}"])
        yield _text(words.SIGNATURES_ANSWER)
        yield _heading(words.ATTACHED)
        yield _text(words.ATTACHED_HOW)
        yield _commands([f"pdfdetach -list {signed}", f"qpdf --list-attachments {signed}"])
    if sealed := _first(held, (words.KINDS["sealed_page"],)):
        yield _heading(words.SEALED)
        yield _text(words.SEALED_HOW)
        yield _commands(opening(sealed))
        yield _text(words.SEALED_ANSWER)
    yield _heading(words.DATA)
    yield _text(words.DATA_HOW)


def opening(sealed: str) -> tuple[str, ...]:
    """Return what is typed to open a sealed page, named as a shell takes it."""
    return (
        "mkdir ../opened",
        "openssl pkcs12 -in ../chair-key.p12 -nodes -out ../opened/key.pem",
        f"pdfdetach -save 1 -o ../opened/page.p7m {sealed}",
        "openssl cms -decrypt -binary -inform DER -in ../opened/page.p7m"
        " -recip ../opened/key.pem -inkey ../opened/key.pem -out ../opened/page.pdf",
    )


def _first(held: Sequence[InArchive], kinds: Sequence[str]) -> str:
    found = (quote(f"data/{one.name}") for one in held if one.what in kinds)
    return next(found, "")


def _heading(text: str) -> str:
    return f"<h2>{escape(text)}</h2>"


def _text(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _commands(lines: Sequence[str]) -> str:
    # A quotation mark is left as it is, so that what is copied can be typed.
    return f"<pre>{escape(chr(10).join(lines), quote=False)}</pre>"
