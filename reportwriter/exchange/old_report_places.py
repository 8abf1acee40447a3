"""Proposes where in a form each piece of an old report goes: by its heading, nothing else.

Words that head a section, a question or a row are compared with those of the form. What is not
alike is given no place, and no kind or date is ever worked out from what a piece says.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from reportwriter.domain.people import Person
from reportwriter.domain.plain_words import row_in_words
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Place
from reportwriter.exchange.brought_in import Because, Piece, Proposal
from reportwriter.exchange.old_report import OldReport
from reportwriter.exchange.quarantine.report_facts import Block, FoundBlock
from reportwriter.forms.form import Form, Section, SlotType
from reportwriter.forms.outline import Leaf, outline

ALIKE = 84
"""Per cent; below it two headings are said to be different."""
_PREFERRED = 6
"""What a question of the section that is being read has ahead of one elsewhere."""
_PARTLY = 0.92
"""Of a heading that holds all words of another, and more."""
_LONGEST_LABEL = 120
_IN_A_TABLE = 8
"""The level of a title in a table: below those of Word, above a line that is only bold."""
_MOST_WORDS = 12
_NUMBER = re.compile(
    r"^(?:section|part|question|q)?\s*\(?\d{0,2}(?:\.\d{1,2})*[a-z]?[.):]?\s+", re.IGNORECASE
)
_NOT_WORDS = re.compile(r"[\W_]+")
_EMPTY_WORDS = frozenset(
    ("a", "an", "and", "of", "the", "to", "in", "on", "for", "about", "information", "details")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Target:
    """A leaf of the form, with what it is called there."""

    leaf: Leaf
    like: str
    words: str
    because: Because


@dataclass(frozen=True, slots=True, kw_only=True)
class _Match:
    targets: tuple[_Target, ...]
    likeness: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Here:
    """Where reading stands: under which heading, what that is in the form, and who is meant.

    Who was named is meant until a heading comes that is as high as the one that named them.
    """

    under: str = ""
    level: int = 0
    person: Person | None = None
    person_level: int = 0
    match: _Match | None = None


def proposal(old: OldReport, form: Form, report: Report) -> Proposal:
    """Return every piece of an old report with a place where its heading tells one."""
    reading = _Reading(form, report)
    pieces = tuple(piece for block in old.blocks for piece in reading.read(block))
    return Proposal(pieces=pieces, headings=reading.headings, left=old.left)


class _Reading:
    """Goes through a report from its head to its end."""

    def __init__(self, form: Form, report: Report) -> None:
        leaves = outline(form, report)
        answered = {value.place for value in report.values}
        fit = [leaf for leaf in leaves if _takes_words(leaf, answered)]
        self._questions = tuple(_question(leaf) for leaf in fit)
        self._sections = tuple(target for leaf in fit for target in _section(leaf))
        self._people = report.people
        self._here = _Here()
        self._table = 0
        self.headings = 0

    def read(self, block: FoundBlock) -> Iterator[Piece]:
        if block.kind is Block.HEADING and not (block.by_look and _is_sentence(block.text)):
            self._head(block.text, block.level)
        elif block.kind is Block.ROW:
            yield from self._row(block)
        else:
            yield self._piece(block.text)

    def _row(self, block: FoundBlock) -> Iterator[Piece]:
        is_first = block.table != self._table
        self._table = block.table
        cells = [cell for cell in block.cells if cell.strip()]
        heads = is_first and block.by_look and len(cells) > 1
        if heads:
            self.headings += 1
        elif len(cells) == 1:
            yield from self._alone(cells[0], block)
        elif len(cells) == 2 and (found := self._labelled(cells[0])) is not None:
            for line in cells[1].split("\n"):
                yield self._placed(line, found, under=cells[0], because=Because.LABEL)
        else:
            yield self._piece(row_in_words(cells))

    def _alone(self, cell: str, block: FoundBlock) -> Iterator[Piece]:
        """Read a row of one cell: the title of what follows, or what was written there."""
        may_head = "\n" not in cell and not _is_sentence(cell)
        if may_head and (block.by_look or self._found(cell) is not None):
            self._head(cell, _IN_A_TABLE)
        else:
            yield from (self._piece(line) for line in cell.split("\n"))

    def _head(self, title: str, level: int) -> None:
        """Take a heading in: it opens a place, closes one, or is a heading below one."""
        self.headings += 1
        here = self._here
        found = self._found(title)
        named = self._named(title)
        person, of = (named, level) if named else (here.person, here.person_level)
        if level <= of and named is None:
            person, of = None, 0
        stays = found is None and here.match is not None and level > here.level
        self._here = _Here(
            under=title,
            level=here.level if stays else level,
            match=here.match if stays else found,
            person=person,
            person_level=of,
        )

    def _labelled(self, label: str) -> _Match | None:
        if "\n" in label or len(label) > _LONGEST_LABEL:
            return None
        return self._best(label, self._questions)

    def _found(self, title: str) -> _Match | None:
        question, section = (
            self._best(title, targets) for targets in (self._questions, self._sections)
        )
        if question is None or section is None:
            return question or section
        return section if section.likeness > question.likeness else question

    def _best(self, title: str, targets: Sequence[_Target]) -> _Match | None:
        """Return what in the form is called most like a title, all of it that is called so."""
        words = _words(self._without_names(title))
        if not words:
            return None
        scores = [_likeness(words, target.words) for target in targets]
        near = [
            score + _PREFERRED * (score >= ALIKE and self._is_near(target))
            for score, target in zip(scores, targets, strict=True)
        ]
        best = max(near, default=0)
        if best < ALIKE:
            return None
        chosen = [index for index, score in enumerate(near) if score == best]
        return _Match(
            targets=tuple(targets[index] for index in chosen),
            likeness=round(max(scores[index] for index in chosen)),
        )

    def _is_near(self, target: _Target) -> bool:
        match = self._here.match
        sections = {one.leaf.section.id for one in match.targets} if match else set()
        return target.leaf.section.id in sections

    def _named(self, title: str) -> Person | None:
        """Return who of the family a heading names, if it is one and no more."""
        said = f" {_bare(title)} "
        named = [one for one in self._people if any(f" {name} " in said for name in _names(one))]
        return named[0] if len(named) == 1 else None

    def _without_names(self, title: str) -> str:
        said = f" {_bare(title)} "
        for person in self._people:
            for name in _names(person):
                said = said.replace(f" {name} ", " ")
        return said if said.strip() else title

    def _piece(self, text: str) -> Piece:
        here = self._here
        if here.match is None:
            return Piece(text=text, under=here.under, part=self.headings, because=Because.NOTHING)
        return self._placed(text, here.match, under=here.under)

    def _placed(
        self, text: str, match: _Match, *, under: str, because: Because | None = None
    ) -> Piece:
        target = self._whose(match, self._named(under) or self._here.person)
        first = match.targets[0]
        return Piece(
            text=text,
            under=under,
            part=self.headings,
            because=(because or target.because) if target else Because.WHO,
            place=target.leaf.place if target else None,
            like=first.like,
            likeness=match.likeness,
        )

    @staticmethod
    def _whose(match: _Match, person: Person | None) -> _Target | None:
        """Return the one target that is meant; None where several people have one each."""
        targets = match.targets
        if person is not None:
            own = [one for one in targets if one.leaf.person and one.leaf.person.id == person.id]
            targets = tuple(own) or targets
        sheets = {one.leaf.person.id if one.leaf.person else "" for one in targets}
        return targets[0] if len(sheets) == 1 else None


def _takes_words(leaf: Leaf, answered: set[Place]) -> bool:
    """Say whether words may go there; an answer that is given already is never replaced."""
    if leaf.slot.type is SlotType.TEXT:
        return leaf.place not in answered
    return leaf.slot.type is SlotType.STATEMENTS


def _question(leaf: Leaf) -> _Target:
    label = leaf.slot.label
    return _Target(leaf=leaf, like=label, words=_words(label), because=Because.QUESTION)


def _section(leaf: Leaf) -> Iterator[_Target]:
    """Give a leaf under each name of its section, if it is the first there for statements."""
    section: Section = leaf.section
    first = next((one for one in section.slots if one.type is SlotType.STATEMENTS), None)
    if leaf.slot is first:
        for title in dict.fromkeys((section.title, section.short)):
            if title:
                yield _Target(
                    leaf=leaf, like=section.title, words=_words(title), because=Because.SECTION
                )


def _likeness(words: str, others: str) -> float:
    """Compare word by word, in any order; all words of one inside the other count for less."""
    whole = fuzz.token_sort_ratio(words, others)
    if min(len(words.split()), len(others.split())) < 2:
        return whole
    return max(whole, _PARTLY * fuzz.token_set_ratio(words, others))


def _words(title: str) -> str:
    bare = _bare(_NUMBER.sub("", title))
    kept = [word for word in bare.split() if word not in _EMPTY_WORDS]
    return " ".join(kept) or bare


def _bare(text: str) -> str:
    # What belongs to somebody is said with and without a sign: child's, childs.
    joined = re.sub(r"['\u2019]s\b", "s", text.casefold())
    return _NOT_WORDS.sub(" ", joined).strip()


def _names(person: Person) -> tuple[str, ...]:
    return tuple(name for name in (_bare(person.name), _bare(person.known_as)) if name)


def _is_sentence(text: str) -> bool:
    return text.endswith((".", "!", ";")) or len(text.split()) > _MOST_WORDS
