"""The first pages of a bundle: what is in it and where, what is missing, and how it is checked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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

_SMALL = Style(size=9.5, leading=13, after=2 * MM)
_WIDTHS = (16 * MM, 72 * MM, 58 * MM, 24 * MM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A part in the table of contents: lines below its title, and what was found of it."""

    letter: str
    title: str
    below: tuple[str, ...]
    said: str


def contents(root: Element, bundle: Bundle) -> Iterator[Block]:
    part = root.add("Sect")
    yield title_of(part, words.TITLE)
    if children := kinds.named([child.name for child in bundle.conference.children]):
        yield prose.paragraph(part, words.about(children), look=style.LEDE, indent=0)
    yield heading(part, words.CONTENTS)
    if bundle.parts:
        yield table_of(part, words.HEAD, [_listed(one) for one in bundle.parts])
    else:
        yield prose.paragraph(part, words.NOTHING_IN_IT, indent=0)
    yield from _not_in_it(part, bundle)
    yield heading(part, words.NUMBERS)
    yield prose.paragraph(part, words.HOW_NUMBERED, indent=0)
    if bundle.parts:
        yield from _originals(part, bundle.parts)


def title_of(parent: Element, title: str) -> Text:
    """Return what a bundle is called, above its contents."""
    made = prose.heading(parent, "H1", title, indent=0)
    made.bookmark = (words.CONTENTS, 0)
    made.section = Section(title=words.CONTENTS)
    made.style = TITLE
    return made


def table_of(parent: Element, head: Sequence[str], parts: Sequence[Listed]) -> Table:
    """Return the table of what is in a bundle, which leads to each part."""
    element = parent.add("Table")
    return Table(
        widths=_WIDTHS,
        head=prose.head_row(element, head),
        rows=[_row(element, part) for part in parts],
        after=4 * MM,
        flush=True,
    )


def _row(table_element: Element, part: Listed) -> Row:
    link = Link(place=part_place(part.letter), name=words.leads_to(part.letter, part.title))
    paper = [Run(part.title, bold=True, link=link)]
    paper += [Run(f"\n{line}", colour=style.GREY) for line in part.below]
    page = [Run(PAGE, bold=True, link=link, page_of=part_place(part.letter))]
    return prose.table_row(table_element, (part.letter, paper, part.said, page), names_row=True)


def _listed(part: BundlePart) -> Listed:
    below = (words.by(part.kind, part.author), *version_lines(part))
    return Listed(letter=part.letter, title=part.title, below=below, said=part.outcome)


def _not_in_it(parent: Element, bundle: Bundle) -> Iterator[Block]:
    if bundle.missing:
        yield heading(parent, words.NOT_RECEIVED)
    for one in bundle.missing:
        yield prose.paragraph(
            parent, Run(one.agency, bold=True), words.nothing_from(one.asked), indent=0
        )
    if bundle.left_out:
        yield heading(parent, words.LEFT_OUT)
    for out in bundle.left_out:
        named = [Run(out.agency or out.author, bold=True)]
        if out.agency and out.author:
            named.append(Run(f", {out.author}"))
        said = prose.paragraph(parent, *named, f": {out.why}", indent=0)
        said.keep, said.after = True, 0
        yield said
        yield fine_print(parent, *_digest(words.named_file(out.name), out.sha256))


def _originals(parent: Element, parts: Sequence[BundlePart]) -> Iterator[Block]:
    yield heading(parent, words.ORIGINALS)
    yield prose.paragraph(parent, words.HOW_ORIGINALS, indent=0)
    for part in parts:
        yield fine_print(
            parent,
            Run(part.attached_as, bold=True),
            Run(words.came_as(part.attached_as, part.letter, part.name), colour=style.GREY),
            *_digest("", part.sha256),
        )


def heading(parent: Element, title: str) -> Text:
    return prose.heading(parent, "H2", title, indent=0)


def fine_print(parent: Element, *runs: Run) -> Text:
    return prose.paragraph(parent, *runs, look=_SMALL, indent=0)


def _digest(name: str, sha256: str) -> Sequence[Run]:
    return (Run(f"{name}\nSHA-256 {spaced(sha256)}", colour=style.GREY),)
