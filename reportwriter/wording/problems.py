"""What is said of a problem in a report: what is so, why it matters, what to do.

Keyed by the code of a problem. The same sentences serve the check, the signing and the command
line.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemWords:
    """`fine` is said where the whole report is free of this problem."""

    what: str
    why: str
    do: str
    fine: str = ""

    @property
    def short(self) -> str:
        """What is so and what to do, for a list."""
        return f"{self.what} {self.do}"


PROBLEMS: Mapping[str, ProblemWords] = {
    "no_kind": ProblemWords(
        what="No kind is chosen.",
        why="A reader must know whether this is fact, observation, allegation or opinion.",
        do="Choose what kind of statement this is.",
        fine="Every statement has its kind",
    ),
    "empty_statement": ProblemWords(
        what="Nothing is written in this statement.",
        why="An empty statement takes a number and tells the reader nothing.",
        do="Write it, or delete it.",
        fine="No statement is empty",
    ),
    "allegation_without_speaker": ProblemWords(
        what="Nobody is named as having said this.",
        why="An allegation is weighed by who made it.",
        do="Add whose words these are.",
        fine="Every allegation says whose words it is",
    ),
    "opinion_without_basis": ProblemWords(
        what="This opinion rests on nothing.",
        why="A reader can follow a view only by what led to it.",
        do="Link at least one statement this opinion rests on.",
        fine="Every opinion says what it rests on",
    ),
    "opinion_without_holder": ProblemWords(
        what="It is not said whose opinion this is.",
        why="A view is weighed by who holds it.",
        do="Add whose view this is.",
    ),
    "no_evidence": ProblemWords(
        what="Nothing is named that shows this.",
        why="The chair may ask for it in the meeting.",
        do="Say what shows it, or why there is nothing to show.",
        fine="Every statement says what shows it, or why nothing does",
    ),
    "nothing_in_required_slot": ProblemWords(
        what="Nothing is written.",
        why="The chair cannot tell whether nothing is known or the question was passed over.",
        do="Write something, or tick “We hold no information on this”.",
        fine="Every heading is answered",
    ),
    "no_view_for_child": ProblemWords(
        what="There is no view for {person}.",
        why="The form asks for your own view for each child, before the conference hears others.",
        do="Give your view, or say that you are undecided.",
        fine="There is a view for each child",
    ),
    "not_shared_yet": ProblemWords(
        what="The report is not shared with the family.",
        why="The family should know what is said before the meeting.",
        do="Record with whom it was shared, or why it cannot be.",
        fine="It is recorded with whom the report was shared",
    ),
    "not_shared_without_reason": ProblemWords(
        what="No reason is given why the report is not shared with {person}.",
        why="Not sharing is an exception that somebody must answer for.",
        do="Say why it cannot be shared, and who agreed.",
    ),
}
"""By `services.completeness.Problem.code`."""


def problem_words(code: str, facts: Mapping[str, str]) -> ProblemWords:
    """Return the words for a problem, filled with its facts."""
    words = PROBLEMS[code]
    return ProblemWords(
        what=words.what.format_map(facts), why=words.why, do=words.do, fine=words.fine
    )


def checked_and_fine(found: Collection[str]) -> tuple[str, ...]:
    """Return what may be said of a report in which only these codes were found."""
    return tuple(words.fine for code, words in PROBLEMS.items() if words.fine and code not in found)


def problem_place(*, number: int | None, section: str, section_number: str, person: str) -> str:
    """Return where a problem is: `Statement 3 in Juniper`, `Section 6, Other people`."""
    named = person or section
    if number is not None:
        return f"Statement {number} in {named}" if named else f"Statement {number}"
    if not named:
        return "The whole report"
    where = f"Section {section_number}, {section}" if section_number else section
    return f"{where}: {person}" if person else where


def problems_counted(count: int) -> str:
    """Return `There is 1 problem`, `There are 3 problems`."""
    if count == 0:
        return "There is no problem"
    return "There is 1 problem" if count == 1 else f"There are {count} problems"
