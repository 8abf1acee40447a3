"""How a failure is said in a notice in its place: never in a box of its own."""

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.widgets.notice import Notice


@runtime_checkable
class ShowsTrouble(Protocol):
    """A screen that has a place for failures."""

    def show_trouble(self, error: ReportWriterError) -> None: ...


def say_on_screen(inside: QWidget, error: ReportWriterError) -> None:
    """Show a failure of a field on the screen around it; raise it where there is none."""
    around = inside.parentWidget()
    while around is not None:
        if isinstance(around, ShowsTrouble):
            around.show_trouble(error)
            return
        around = around.parentWidget()
    raise error


def say_error(notice: Notice, error: ReportWriterError) -> None:
    """Show a notice with what is so, why it matters and what to do."""
    # Loaded with the first failure, and not before the first paint.
    from reportwriter.wording.errors import worded  # noqa: PLC0415

    words = worded(error)
    notice.say(words.what, " ".join(part for part in (words.why, words.do) if part), tone="error")
    notice.show()
