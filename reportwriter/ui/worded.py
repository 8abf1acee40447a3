"""How a failure is said in a notice in its place: never in a box of its own."""

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.widgets.notice import Notice
from reportwriter.wording.errors import worded


def say_error(notice: Notice, error: ReportWriterError) -> None:
    """Show a notice with what is so, why it matters and what to do."""
    words = worded(error)
    notice.say(words.what, " ".join(part for part in (words.why, words.do) if part), tone="error")
    notice.show()
