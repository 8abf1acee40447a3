"""The logical structure that a screen reader follows: a tree of elements with marks on pages."""

from dataclasses import dataclass, field
from typing import NamedTuple, Union

from reportwriter.pdf.paper import Box


class Content(NamedTuple):
    """A marked stretch of one page's content stream; pages count from 0."""

    page: int
    mark: int


class Annotated(NamedTuple):
    """A link or a form field, by its index among the annotations of the document."""

    annotation: int


Kid = Union["Element", Content, Annotated]


@dataclass(slots=True, eq=False)
class Element:
    """One element, as `H1` or `TD`. Its order among its parent's kids is the reading order.

    `alt` stands for what cannot be read, `actual` replaces what is printed when it is read aloud.
    `box` is where a figure lies on its page.
    """

    tag: str
    title: str = ""
    alt: str = ""
    actual: str = ""
    scope: str = ""
    numbering: str = ""
    span: int = 1
    box: Box | None = None
    kids: list[Kid] = field(default_factory=list)

    def add(self, tag: str, *, scope: str = "", actual: str = "", span: int = 1) -> "Element":
        """Append an element and return it."""
        child = Element(tag, scope=scope, actual=actual, span=span)
        self.kids.append(child)
        return child

    @property
    def is_drawn(self) -> bool:
        """Whether anything on a page already belongs to it."""
        return any(not isinstance(kid, Element) for kid in self.kids)
