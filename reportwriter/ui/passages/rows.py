"""A hit as it is shown: where it stands, and the words around it."""

from __future__ import annotations

from dataclasses import dataclass

_BEFORE, _AFTER = 40, 80


@dataclass(frozen=True, slots=True, kw_only=True)
class HitRow:
    where: str
    before: str
    hit: str
    after: str

    @property
    def words(self) -> str:
        """The words around the hit, in one line."""
        return f"{self.before}{self.hit}{self.after}"

    @property
    def spoken(self) -> str:
        return f"{self.where}: {self.words}"


def hit_row(where: str, text: str, start: int, end: int) -> HitRow:
    """Return the row of a hit, with whole words around it where there is room."""
    before = _one_line(text[max(0, start - _BEFORE) : start])
    after = _one_line(text[end : end + _AFTER])
    if start > _BEFORE:
        before = f"\N{HORIZONTAL ELLIPSIS}{before[before.find(' ') + 1 :]}"
    if end + _AFTER < len(text):
        after = f"{after[: max(after.rfind(' '), 0)]}\N{HORIZONTAL ELLIPSIS}"
    return HitRow(where=where, before=before, hit=_one_line(text[start:end]), after=after)


def _one_line(text: str) -> str:
    return text.replace("\n", " ")
