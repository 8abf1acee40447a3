"""The first pages of a bundle: what is in it and where, what is missing, and how it is checked."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportwriter.domain.bundle import Bundle, BundlePart
from reportwriter.pdf import prose, style
from reportwriter.pdf.blocks import Block, Section, Text
from reportwriter.pdf.bundle_parts import TITLE, part_place, spaced, version_lines
from reportwriter.pdf.lines import PAGE, Link, Run
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM, Style
from reportwriter.pdf.table import Row, Table
from reportwriter.wording import bundle as words
from reportwriter.wording import kinds

_SMALL = Style(size=9.5, leading=13)
_WIDTHS = (16 * MM, 72 * MM, 58 * MM, 24 * MM)


def contents(root: Element, bundle: Bundle) -> Iterator[Block]:
    part = root.add("Sect")
    title = prose.heading(part, "H1", words.TITLE, indent=0)
    title.bookmark = (words.CONTENTS, 0)
    title.section = Section(title=words.CONTENTS)
    title.style = TITLE
    yield title
    if children := kinds.named([child.name for child in bundle.conference.children]):
        yield prose.paragraph(part, words.about(children), look=style.LEDE, indent=0)
    yield _heading(part, words.CONTENTS)
    if bundle.parts:
        yield _table(part, bundle.parts)
    else:
        yield prose.paragraph(part, words.NOTHING_IN_IT, indent=0)
    yield from _not_in_it(part, bundle)
    yield _heading(part, words.NUMBERS)
    yield prose.paragraph(part, words.HOW_NUMBERED, indent=0)
    if bundle.parts:
        yield from _originals(part, bundle.parts)


def _table(parent: Element, parts: Sequence[BundlePart]) -> Table:
    element = parent.add("Table")
    return Table(
        widths=_WIDTHS,
        head=prose.head_row(element, words.HEAD),
        rows=[_row(element, part) for part in parts],
        after=4 * MM,
        flush=True,
    )


def _row(table_element: Element, part: BundlePart) -> Row:
    link = Link(place=part_place(part.letter), name=words.leads_to(part.letter, part.title))
    below = [words.by(part.kind, part.author), *version_lines(part)]
    paper = [Run(part.title, bold=True, link=link)]
    paper += [Run(f"\n{line}", colour=style.GREY) for line in below]
    page = [Run(PAGE, bold=True, link=link, page_of=part_place(part.letter))]
    return prose.table_row(table_element, (part.letter, paper, part.outcome, page), names_row=True)


def _not_in_it(parent: Element, bundle: Bundle) -> Iterator[Block]:
    if bundle.missing:
        yield _heading(parent, words.NOT_RECEIVED)
    for one in bundle.missing:
        yield prose.paragraph(
            parent, Run(one.agency, bold=True), words.nothing_from(one.asked), indent=0
        )
    if bundle.left_out:
        yield _heading(parent, words.LEFT_OUT)
    for out in bundle.left_out:
        named = [Run(out.agency or out.author, bold=True)]
        if out.agency and out.author:
            named.append(Run(f", {out.author}"))
        said = prose.paragraph(parent, *named, f": {out.why}", indent=0)
        said.keep, said.after = True, 0
        yield said
        yield prose.paragraph(
            parent,
            *_digest(words.named_file(out.name), out.sha256),
            look=replace(_SMALL, after=2 * MM),
            indent=0,
        )


def _originals(parent: Element, parts: Sequence[BundlePart]) -> Iterator[Block]:
    yield _heading(parent, words.ORIGINALS)
    yield prose.paragraph(parent, words.HOW_ORIGINALS, indent=0)
    for part in parts:
        yield prose.paragraph(
            parent,
            Run(part.attached_as, bold=True),
            Run(words.came_as(part.attached_as, part.letter, part.name), colour=style.GREY),
            *_digest("", part.sha256),
            look=replace(_SMALL, after=2 * MM),
            indent=0,
        )


def _heading(parent: Element, title: str) -> Text:
    return prose.heading(parent, "H2", title, indent=0)


def _digest(name: str, sha256: str) -> Sequence[Run]:
    return (Run(f"{name}\nSHA-256 {spaced(sha256)}", colour=style.GREY),)
