"""The notice of what is not as the rules of the area would have it; it stops nobody."""

from collections.abc import Sequence

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.notice import Notice
from reportwriter.wording import convening as words


class RulesNotice(Notice):
    def __init__(self, look: Look) -> None:
        super().__init__(look, words.HEADING, tone="warning")
        self.hide()

    def show_told(self, told: Sequence[str]) -> None:
        """Show a line for each; nothing where all is as it should be."""
        self.say(words.HEADING, "\n".join((*told, words.ONLY_TOLD)))
        self.setVisible(bool(told))
