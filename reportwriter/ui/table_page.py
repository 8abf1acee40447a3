"""A page that is one table: what it is for, how it stands, and what was done last."""

from collections.abc import Sequence

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.table_rows import Heading, Line
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.table_list import TableList
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error


class TablePage(Page):
    """Fill `rows` with whatever follows the table."""

    def __init__(self, look: Look, title: str, lede: str, headings: Sequence[Heading]) -> None:
        super().__init__("page", padding=24, spacing=12)
        self.state = Notice(look, "", tone="accent")
        self.news = Notice(look, "")
        self.news.hide()
        self.table = TableList(look, title, headings, marks_current=True)
        make_pane(self.table.view)
        self._card = Card(padding=0, spacing=0)
        self._card.rows.addWidget(self.table)
        for widget in (
            label(look, title, Type.TITLE),
            label(look, lede, tone="second"),
            self.news,
            self.state,
            self._card,
        ):
            self.rows.addWidget(widget)

    def show_lines(self, lines: Sequence[Line], current: str) -> None:
        self.table.show_lines_at(lines, current)
        self._card.setVisible(bool(lines))

    def show_state(self, sentence: str, *, tone: str) -> None:
        """Say how it stands now; what was done before that is no news any more."""
        self.news.hide()
        self.state.say(sentence, tone=tone)

    def show_news(self, sentence: str, more: str = "", *, tone: str = "success") -> None:
        self.news.say(sentence, more, tone=tone)
        self.news.show()

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self.news, error)
        self.news.show()
