"""What the chair's agenda says, on paper and on screen."""

from collections.abc import Sequence

from reportwriter.wording.kinds import named

TITLE = "Questions to the agencies"
NOT_FOR_CIRCULATION = "Chair's own agenda, not for circulation"
LEDE = (
    "Under each agency its questions, in the order of its report. Each statement is quoted as it"
    " stood in the file that was asked about. A box names who may not read it: ask so that it is"
    " not given away."
)
NOTHING_ASKED = "No question is written down."
WHOLE_REPORT = "About the report as a whole"
QUESTION = "Question"
ANSWER = "Answer"
NO_ANSWER = "Answer: not yet given, lines to write on"
HAS_NEWER = "A newer version of this report has arrived since; these are the words asked about."


def page(number: int) -> str:
    return f"About page {number}"


def kept_from(names: Sequence[str]) -> str:
    """Return `Not for Corin`; nothing where everybody may read it."""
    return f"Not for {named(names)}" if names else ""
