"""The sections of the form in printed order: overline, title, groups, slots, sheets per child."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from reportwriter.domain.people import Person
from reportwriter.domain.report import NothingHeld
from reportwriter.forms.form import Need, Repeat, Section, SlotType
from reportwriter.forms.outline import Leaf, is_filled, outline
from reportwriter.forms.versions import homeless_values, value_in_words
from reportwriter.pdf import blocks as page_blocks
from reportwriter.pdf import prose, style
from reportwriter.pdf.blocks import Block
from reportwriter.pdf.edition import Edition
from reportwriter.pdf.legend import legend
from reportwriter.pdf.slots import Writing, print_slot, print_statement
from reportwriter.pdf.stack import Rule
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM
from reportwriter.wording import dates, kinds
from reportwriter.wording.conference import NO_INFORMATION

NOT_ANSWERED = "Not answered."


def sections(root: Element, edition: Edition) -> Iterator[Block]:
    """Give the blocks of every sheet, and of statements that the form has no place for."""
    leaves = outline(edition.form, edition.report)
    apart = False
    for index, (_, sheet) in enumerate(groupby(leaves, _sheet)):
        printed = [leaf for leaf in sheet if not _is_skipped(leaf, edition)]
        part = root.add("Sect")
        for block in _print_sheet(part, printed, edition) if printed else ():
            # A child's sheet holds nothing else, so what follows it starts a page too.
            block.new_page, apart = block.new_page or apart, False
            yield block
        apart = bool(printed) and _is_childs(printed[0])
        if index == 0:
            yield from legend(part, edition)
    yield from _without_place(root, leaves, edition)


def _sheet(leaf: Leaf) -> tuple[str, str]:
    person = leaf.person.id if leaf.person else ""
    return leaf.section.sheet or leaf.section.id, person


def _is_childs(leaf: Leaf) -> bool:
    return leaf.section.repeat in (Repeat.PER_CHILD, Repeat.PER_OTHER_CHILD)


def _is_skipped(leaf: Leaf, edition: Edition) -> bool:
    is_empty = not is_filled(leaf, edition.report)
    return is_empty and leaf.slot.need is Need.OPTIONAL and not _nothing(leaf, edition)


def _print_sheet(part: Element, leaves: Sequence[Leaf], edition: Edition) -> Iterator[Block]:
    parts = [list(group) for _, group in groupby(leaves, lambda leaf: leaf.section.id)]
    held = [group[0].section for group in parts]
    yield from _opening(part, held, leaves[0].person, edition)
    for section, group in zip(held, parts, strict=True):
        level = "H2"
        if len(parts) > 1:
            yield prose.heading(part, "H2", _named(section), bookmark=1)
            level = "H3"
        if note := _note(section):
            yield prose.paragraph(part, note, look=style.LEDE)
        yield from _print_slots(part, group, level, edition)


def _opening(
    part: Element, held: Sequence[Section], person: Person | None, edition: Edition
) -> Iterator[Block]:
    """Give the rule of a child's sheet, the overline, the title and the line below it."""
    is_sheet = person is not None and person.is_child
    if is_sheet:
        yield Rule(weight=2.4, after=3 * MM, keep=True, new_page=True)
    overline = _overline(held, person)
    title = _title(held, person)
    if overline:
        before = 0 if is_sheet else 7 * MM
        look = replace(style.OVERLINE, before=before)
        line = prose.paragraph(part, overline, look=look)
        line.keep = True
        yield line
    heading = prose.heading(part, "H1", title)
    heading.bookmark = (f"{overline}: {title}" if overline else title, 0)
    heading.section = page_blocks.Section(
        title=held[0].title,
        numbers=tuple(section.number for section in held if section.number),
        initials=person.initials if person and person.is_child else "",
    )
    if is_sheet and len(held) == 1:
        heading.style = style.H1_CHILD
    if not overline:
        heading.before = 7 * MM
    yield heading
    if person and person.is_child and len(held) == 1:
        yield prose.paragraph(part, _born(person, edition), look=style.LEDE)


def _overline(held: Sequence[Section], person: Person | None) -> str:
    numbers = list(dict.fromkeys(section.number for section in held if section.number))
    if len(held) > 1:
        return f"Sections {kinds.named(numbers)}" if len(numbers) > 1 else ""
    named = _named(held[0])
    if person:
        return named
    return f"Section {held[0].number}" if held[0].number else ""


def _title(held: Sequence[Section], person: Person | None) -> str:
    if person is None:
        return held[0].title
    if len(held) == 1:
        return person.name
    name = person.name.replace(" ", dates.NBSP)
    shorts = [section.short or section.title for section in held]
    named = kinds.named([shorts[0], *(f"{short[:1].lower()}{short[1:]}" for short in shorts[1:])])
    return f"{named}: {name}"


def _named(section: Section) -> str:
    return f"Section {section.number}: {section.title}" if section.number else section.title


def _born(person: Person, edition: Edition) -> str:
    starts = edition.report.conference.starts_at
    if person.due and person.is_unborn:
        weeks = dates.pregnancy_on(person.due, dates.local_day(starts)) if starts else ""
        due = f"Not yet born, due {dates.long_date(person.due)}"
        return f"{due}; {weeks} on the day of the conference." if weeks else f"{due}."
    if person.born is None:
        return "Date of birth not known."
    born = f"Born {dates.long_date(person.born)}"
    age = dates.age_words(person.born, dates.local_day(starts)) if starts else ""
    return f"{born}, aged {age}." if age else f"{born}."


def _note(section: Section) -> str:
    # The box of a view holds the section's note itself.
    has_view = any(slot.type is SlotType.VIEW for slot in section.slots)
    return "" if has_view else section.note


def _print_slots(
    part: Element, leaves: Sequence[Leaf], level: str, edition: Edition
) -> Iterator[Block]:
    for title, group in groupby(leaves, lambda leaf: leaf.slot.group):
        below = level
        if title:
            yield prose.heading(part, level, title)
            below = f"H{int(level[1]) + 1}"
        yield from _print_group(list(group), Writing(parent=part, level=below, edition=edition))


def _print_group(leaves: Sequence[Leaf], writing: Writing) -> Iterator[Block]:
    """Print filled slots whole, and neighbours that hold nothing as one line."""
    edition = writing.edition
    for empty, same in groupby(leaves, lambda leaf: _empty_words(leaf, edition)):
        alike = list(same)
        if empty:
            labels = "; ".join(leaf.slot.label for leaf in alike)
            yield prose.labelled(writing.parent, labels, empty)
            continue
        for leaf in alike:
            yield from print_slot(leaf, writing)


def _empty_words(leaf: Leaf, edition: Edition) -> str:
    """Return why a slot holds nothing, in words; empty where it holds something."""
    if is_filled(leaf, edition.report):
        return ""
    nothing = _nothing(leaf, edition)
    if nothing is None:
        return NOT_ANSWERED
    return nothing.because or f"{NO_INFORMATION}."


def _nothing(leaf: Leaf, edition: Edition) -> NothingHeld | None:
    return next((one for one in edition.report.nothing_held if one.place == leaf.place), None)


def _without_place(root: Element, leaves: Sequence[Leaf], edition: Edition) -> Iterator[Block]:
    report = edition.report
    telling = {leaf.place for leaf in leaves if leaf.slot.type is SlotType.STATEMENTS}
    lost = [statement for statement in edition.statements if statement.place not in telling]
    values = homeless_values(tuple(leaves), report)
    if not lost and not values:
        return
    part = root.add("Sect")
    title = prose.heading(part, "H1", "Statements without a place in this form", bookmark=0)
    title.before = 7 * MM
    title.section = page_blocks.Section(title="Other statements")
    yield title
    for statement in lost:
        yield print_statement(statement, part, edition)
    for value in values:
        yield prose.labelled(part, "Answer", value_in_words(value))
