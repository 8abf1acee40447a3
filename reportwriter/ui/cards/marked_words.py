"""The words of two states in one text: new ones underlined, old ones struck out, and in colour."""

from collections.abc import Sequence

from PySide6.QtGui import QTextCharFormat

from reportwriter.domain.comparison import Mark, Run
from reportwriter.ui.text_block import Part
from reportwriter.ui.theme import Theme


def styled(runs: Sequence[Run], theme: Theme) -> tuple[str, tuple[Part, ...]]:
    """Return the whole text, and how its marked parts look."""
    words, parts = "", list[Part]()
    before = Mark.KEPT
    for run in runs:
        if before is Mark.REMOVED and run.mark is Mark.ADDED and not words[-1].isspace():
            # What came in the place of a word would else look like its end.
            words += " "
        before = run.mark
        if run.mark is not Mark.KEPT:
            parts.append(Part(len(words), len(run.text), _style(run.mark, theme)))
        words += run.text
    return words, tuple(parts)


def _style(mark: Mark, theme: Theme) -> QTextCharFormat:
    style = QTextCharFormat()
    if mark is Mark.ADDED:
        style.setFontUnderline(True)  # Qt's own signature.
        style.setForeground(theme.success)
    else:
        style.setFontStrikeOut(True)  # Qt's own signature.
        style.setForeground(theme.second)
    return style
