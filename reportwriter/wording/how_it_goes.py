"""What a conference is for, and what happens there in order, for those who are asked to it."""

from collections.abc import Iterator, Sequence

FOR = "What the meeting is for"
PURPOSE = (
    "It brings together what the agencies and the family know, judges whether a child is likely to "
    "come to harm, and decides what is done about it, by whom and by when. It cannot remove a "
    "child from home."
)
AGENDA = "How it goes"
_BEFORE = (
    "Everybody says who they are. The chair explains what it is for, and confidentiality.",
    "Each agency says in short what is new since its report, which everybody has read before.",
    "The family says what they think of it, and what they need.",
)
_QUESTIONS = "Everybody works through these questions: {questions}"
_AFTER = (
    "Each agency, and the family, gives a view for each child.",
    "What is decided for each child, and why.",
    "Where a plan is made: who leads it, who carries it, what it asks of whom, and the next dates.",
    "How to say that one does not agree, and how to complain.",
)


def agenda(questions: Sequence[str]) -> Iterator[str]:
    """Give what happens in order; `questions` are those an area works through, if it has any."""
    yield from _BEFORE
    if questions:
        yield _QUESTIONS.format(questions=" ".join(questions))
    yield from _AFTER
