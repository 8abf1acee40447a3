"""What the chair's desk calls the things agencies write about, and what stands in a heading."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportwriter.wording.kinds import named


@dataclass(frozen=True, slots=True)
class TopicWords:
    """`title` heads the columns, `short` the contents and the board; `{child}` is a first name."""

    title: str
    short: str

    def of(self, child: str) -> "TopicWords":
        return TopicWords(self.title.format(child=child), self.short.format(child=child))


TOPICS: Mapping[str, TopicWords] = {
    "summary": TopicWords("Summary", "Summary"),
    "contact": TopicWords("Who writes, and how well they know the family", "Contact"),
    "enquiry": TopicWords("The enquiry, and what led to the conference", "Enquiry"),
    "history": TopicWords("Earlier involvement", "Earlier"),
    "child": TopicWords("{child}", "{child}"),
    "voice": TopicWords("What {child} says and shows", "{child}'s voice"),
    "other_child": TopicWords("{child}", "{child}"),
    "carers": TopicWords("Parents and carers", "Parents"),
    "others": TopicWords("Other people", "Others"),
    "risk": TopicWords("Analysis of risk", "Risk"),
    "needs": TopicWords("Needs and strengths", "Needs"),
    "view": TopicWords("View on a plan", "View"),
    "plan": TopicWords("The plan", "Plan"),
    "other": TopicWords("Other headings", "Other"),
}
"""By the value of `forms.form.Topic`."""
NO_CHILD = "Children"

NOT_ASKED = "Their form has no such heading."
NOTHING_WRITTEN_UNDER = "Nothing written under:"
NOTHING_CHOSEN = "Nothing here of what you chose to see."


OVERVIEW = "Overview"
WRITTEN = "written"
HELD_NOTHING = "no information held"
LEFT_OPEN = "nothing written"
NO_SUCH_HEADING = "not asked"


def statements_counted(count: int) -> str:
    return "1 statement" if count == 1 else f"{count} statements"


def voice_heard(child: str, agencies: str) -> str:
    """Say who let a child speak; without agencies, that nobody did."""
    if not agencies:
        return f"{child}: no agency tells what {child} says or shows."
    return f"{child} is heard by {agencies}."


def counted(statements: int, agencies: int) -> str:
    """Return `11 statements from 4 agencies`."""
    if not statements:
        return "No statement yet"
    who = "agency" if agencies == 1 else "agencies"
    return f"{statements_counted(statements)} from {agencies} {who}"


def not_for(names: Sequence[str]) -> str:
    """Return `not Corin` beside what those named may not read; nothing where everybody may."""
    return f"not {named(names)}" if names else ""


def headings_counted(titles: Sequence[str]) -> str:
    """Return the one heading, or how many there are."""
    return titles[0] if len(titles) == 1 else f"{len(titles)} headings"


def searched_for(words: str, names: Sequence[str]) -> str:
    """Return `Found: Vantis`, with all names of whom the words name."""
    found = f"Found: {' '.join(words.split())}"
    return f"{found} ({', '.join(names)})" if len(names) > 1 else found


def nothing_found(words: str) -> str:
    return f"Nothing in these reports has \u201c{' '.join(words.split())}\u201d."


def pages_counted(pages: int) -> str:
    """Return how long a letter is, and how it is read."""
    return "1 page, Enter reads it." if pages == 1 else f"{pages} pages, Enter reads them."
