"""Whether what a reader sees and what the data says are the same, told by references alone."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from reportwriter.domain.ids import Reference
from reportwriter.domain.reference import LETTERS
from reportwriter.domain.statement import Kind
from reportwriter.wording.kinds import KINDS, NO_KIND, WEIGHTS

_UNSEEN = re.compile(
    # White space and what has no shape; letters a page cannot spell out in its text layer; and
    # hyphens, of which nobody can tell whether the line or its writer put them there.
    "[\\s\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff0-\uffff\U00010000-\U0010ffff\u2010\u2011-]+"
)
_PRINTED_REFERENCE = re.compile(f"ref\\.([{LETTERS}]{{3}})")
_BEHIND = 2_000
"""Letters a statement may have between its text and its reference beside its own words."""

Named = tuple[str, Sequence[str]]
"""What a part of a file is called, and the words that its pages must say."""


class Told(Protocol):
    """A statement, or an item of a confidential page."""

    @property
    def reference(self) -> Reference: ...

    @property
    def text(self) -> str: ...

    @property
    def kind(self) -> Kind | None: ...


@dataclass(frozen=True, slots=True)
class _Printed:
    """All that the pages say, and where it says which reference."""

    said: str
    references: dict[str, list[int]]

    @classmethod
    def of(cls, pages: Sequence[str]) -> "_Printed":
        said = "".join(map(seen, pages))
        references: dict[str, list[int]] = {}
        for match in _PRINTED_REFERENCE.finditer(said):
            references.setdefault(match[1], []).append(match.start())
        return cls(said, references)


def differing(told: Sequence[Told], pages: Sequence[str], data: bytes) -> tuple[str, ...]:
    """Return the references of what the pages and the data do not say alike, in printed order.

    Each text must stand on the pages, once, with its kind before and its reference behind it; and
    the pages may not show a reference more often than the data names it.
    """
    printed = _Printed.of(pages)
    own = {str(one.reference) for one in told}
    found = Counter({name: len(places) for name, places in printed.references.items()})
    spelled = seen(data.decode())
    taken: set[int] = set()
    wrong = [str(one.reference) for one in told if not _stands(one, printed, taken)]
    wrong += [
        name
        for name, times in found.items()
        if (times > 1 or name not in own) and times > spelled.count(name)
    ]
    return tuple(dict.fromkeys(wrong))


def unsaid(words: Iterable[Named], pages: Sequence[str]) -> tuple[str, ...]:
    """Return the names of those whose words do not all stand on the pages; two may share one."""
    said = "".join(map(seen, pages))
    wrong = (name for name, texts in words if not all(seen(text) in said for text in texts))
    return tuple(dict.fromkeys(wrong))


def seen(text: str) -> str:
    """Return the letters that a reader tells apart, without all that has no shape of its own."""
    return _UNSEEN.sub("", unicodedata.normalize("NFKC", _UNSEEN.sub("", text)))


def _stands(one: Told, printed: _Printed, taken: set[int]) -> bool:
    """Whether the pages say it at a place of its own, which is then taken."""
    if not seen(one.text):
        return True  # It says nothing that could be shown otherwise.
    kind = NO_KIND if one.kind is None else KINDS[one.kind].in_full
    # Between the kind and the text stands nothing but the mark.
    before = tuple(seen(kind + mark) for mark in ("", *WEIGHTS.values()))
    for start in _starts(seen(one.text), printed, one):
        if start not in taken and printed.said.endswith(before, 0, start):
            taken.add(start)
            return True
    return False


def _starts(text: str, printed: _Printed, one: Told) -> Iterator[int]:
    """Give where the text stands nearest before a place that shows its reference."""
    room = len(text) + len(seen(repr(one))) + _BEHIND
    for behind in printed.references.get(one.reference, ()):
        start = printed.said.rfind(text, max(0, behind - room), behind)
        if start >= 0:
            yield start
