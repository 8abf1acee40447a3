"""What the chair's agenda says, on paper and on screen."""

from collections.abc import Mapping, Sequence

from reportwriter.wording.kinds import named

TITLE = "Questions to the agencies"
NOT_FOR_CIRCULATION = "Chair's own agenda, not for circulation"
LEDE = (
    "Under each agency its questions, in the order of its report. Each statement is quoted as it"
    " stood in the file that was asked about. A box names who may not read it: ask so that it is"
    " not given away. What several agencies tell differently is asked of them together, and"
    " stands last."
)
NOTHING_ASKED = "No question is written down."
WHOLE_REPORT = "About the report as a whole"
QUESTION = "Question"
ANSWER = "Answer"
NO_ANSWER = "Answer: not yet given, lines to write on"
HAS_NEWER = "A newer version of this report has arrived since; these are the words asked about."


def page(number: int) -> str:
    return f"About page {number}"


def whole_report_of(agency: str) -> str:
    return f"About the report of {agency} as a whole"


def kept_from(names: Sequence[str]) -> str:
    """Return `Not for Corin`; nothing where everybody may read it."""
    return f"Not for {named(names)}" if names else ""


QUESTIONS_AND_NOTES = "Questions and notes"
QUESTIONS = "My questions"
"""In the contents, where there is little room."""
MY_OWN = "My notes and marks: for me alone, never printed"
MARKED = "Marked"
MY_NOTE = "My note"
NOT_YET = "not yet"
ANSWER_TO = "What was answered"
WORDS_OF: Mapping[str, str] = {"question": "Your question", "note": "Your note"}
DELETED: Mapping[str, str] = {
    "question": "The question is deleted.",
    "note": "The note is deleted.",
    "mark": "The mark is taken away.",
}
NOTHING_YET = "Nothing is asked or noted yet"
HOW_TO_ASK = "While you read, press Q for a question, N for a note and M for a mark."


def counted(open_: int, asked: int) -> str:
    """Return `2 of 3 questions open.`, or that there is none."""
    if not asked:
        return "No question yet."
    questions = "1 question" if asked == 1 else f"{asked} questions"
    return f"{open_} of {questions} open."


def written(name: str) -> str:
    return f"The agenda is written: {name}"
