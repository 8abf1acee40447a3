"""The chronology of all reports: as a list, as a timeline, or when each child was seen by whom."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reportwriter.pictures.picture import LayOut
from reportwriter.ui.cards.card_list import RowList
from reportwriter.ui.desk.chronology import ChronologyPresenter
from reportwriter.ui.desk.chronology_choices import ChronologyChoices
from reportwriter.ui.desk.chronology_painter import ChronologyPainter
from reportwriter.ui.desk.chronology_rows import ChronologyRow, EventRow, PartAt
from reportwriter.ui.desk.desk_page import DeskPage
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.empty_state import EmptyState
from reportwriter.ui.widgets.frames import Page
from reportwriter.ui.widgets.picture_pane import PicturePane
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.widgets.text import label
from reportwriter.wording import merged as words

_LIST, _TIMELINE, _STRIP = range(3)
_LOWEST = 200


class ChronologyPage(QWidget, DeskPage):
    """`opened` carries the report and the card of the row on which Enter was pressed."""

    opened = Signal(str, str)
    narrowed = Signal(object)
    takes_choice = True

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.choices = ChronologyChoices(look)
        self._parts: dict[str, tuple[str, EventRow | PartAt]] = {}
        """By its key the row that an account stands in, and where it is read."""
        self._account = ""
        """The key of the account that was gone to, in a row that others may tell as well."""
        self._undrawn: dict[PicturePane, LayOut] = {}
        self.list = RowList(look, words.CHRONOLOGY, ChronologyPainter(look))
        self._problem = label(look, "", Type.SMALL_STRONG, tone="error")
        self._problem.setContentsMargins(5, 0, 5, 0)
        self._problem.hide()
        self.timeline = PicturePane(look, words.TIMELINE)
        self._instead = label(look, "", Type.BODY)
        self.strip = PicturePane(look, words.STRIP)
        self._empty = EmptyState(look, *words.NO_EVENT, icon="chronology")
        self._middle = self.keys_in = QStackedWidget()
        for part in (
            self._listed(),
            _on_page(self.timeline, self._instead),
            _on_page(self.strip, label(look, words.HOW_GAPS, Type.SMALL, tone="second")),
        ):
            self._middle.addWidget(part)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.choices)
        rows.addWidget(self._problem)
        rows.addWidget(self._middle, 1)
        self._join()
        self._fit()

    @property
    def current(self) -> tuple[str, str]:
        _, at = self._parts.get(self._here, ("", None))
        return (at.submission, at.card) if at and self._shape != _STRIP else ("", "")

    @property
    def _here(self) -> str:
        """The key of the account that is gone to; of a row that was not gone to its first."""
        row, _ = self._parts.get(self._account, ("", None))
        return self._account if row == self.list.current_key() else self.list.current_key()

    def take_focus(self) -> None:
        """Put the focus into what is shown; where no picture is drawn, on what leads on."""
        pane = {_TIMELINE: self.timeline, _STRIP: self.strip}.get(self._shape)
        part = self.list if pane is None else pane.focus_part
        if pane is not None and pane.isHidden():
            part = self.choices.next
        part.setFocus(Qt.FocusReason.TabFocusReason)

    def show_as(self, shape: int) -> None:
        """Show the list with 0, the timeline with 1, or the strip with 2."""
        self.choices.show_as(shape)

    def escape(self) -> bool:
        """Go back from a picture to the list."""
        if self._shape == _LIST:
            return False
        self.choices.show_as(_LIST)
        self.take_focus()
        return True

    def show_agencies(self, agencies: Sequence[str]) -> None:
        """Offer these agencies; whatever was chosen before is no longer."""
        self.choices.show_agencies(agencies)

    def show_events(self, rows: Sequence[ChronologyRow], empty: tuple[str, str] | None) -> None:
        """Show rows; `empty` says why there are none, where that is known.

        An account that others come to tell as well, in one row, is still the one gone to.
        """
        self._account = self._here
        events = [row for row in rows if isinstance(row, EventRow)]
        self._parts = {row.key: (row.key, row) for row in events} | {
            also.key: (row.key, also) for row in events for also in row.also
        }
        self.list.show_rows_in_place(rows, {key: row for key, (row, _) in self._parts.items()})
        if rows and not self.list.currentIndex().isValid():
            self.list.set_current(rows[0].key)
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows and empty is not None)
        if empty is not None:
            self._empty.say(*empty)

    def show_timeline(self, lay_out: LayOut | None, instead: str) -> None:
        self._instead.setVisible(lay_out is None)
        self._instead.setText(instead)
        self._hold(self.timeline, lay_out)

    def show_strip(self, lay_out: LayOut | None) -> None:
        self._hold(self.strip, lay_out)

    def show_problem(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _hold(self, pane: PicturePane, lay_out: LayOut | None) -> None:
        """Keep what draws a picture until it is looked at; without one nothing of it is left."""
        pane.setVisible(lay_out is not None)
        if lay_out is None:
            self._undrawn.pop(pane, None)
            pane.forget()
        else:
            self._undrawn[pane] = lay_out
            self._draw()

    def _draw(self) -> None:
        """Draw the picture that is shown, where it is not drawn yet."""
        pane = {_TIMELINE: self.timeline, _STRIP: self.strip}.get(self._shape)
        if pane is not None and (lay_out := self._undrawn.pop(pane, None)) is not None:
            pane.show_picture(lay_out)
            self.timeline.select(self._here)

    @property
    def _shape(self) -> int:
        return self._middle.currentIndex()

    def _listed(self) -> QWidget:
        held = QWidget()
        rows = QVBoxLayout(held)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self._empty)
        rows.addWidget(self.list, 1)
        return held

    def _join(self) -> None:
        self.choices.shape_chosen.connect(self._on_shape)
        self.choices.narrowed.connect(self.narrowed)
        self.choices.next.clicked.connect(self.take_focus)
        self.list.opened.connect(lambda _row: self._on_opened(self._here))
        self.list.chosen.connect(self._on_row_chosen)
        self.timeline.item_chosen.connect(self._on_drawn_chosen)
        self.timeline.item_opened.connect(self._on_opened)
        shortcut("V", self._middle, self.choices.next.click)
        self._look.changed.connect(self._fit)

    def _fit(self) -> None:
        # Where the window is low the desk scrolls, rather than press the list together.
        self._middle.setMinimumHeight(self._look.px(_LOWEST))

    def _on_shape(self, shape: int) -> None:
        if shape == _LIST:
            self._account = ""
        self._middle.setCurrentIndex(shape)
        self._draw()

    def _on_opened(self, key: str) -> None:
        if (found := self._parts.get(key)) is not None:
            _, at = found
            self.opened.emit(at.submission, at.card)

    def _on_row_chosen(self, key: str) -> None:
        self._account = key
        self.timeline.select(key)

    def _on_drawn_chosen(self, key: str) -> None:
        """Go to the row of what is chosen in the timeline, which draws each account."""
        self._account = key
        row, _ = self._parts.get(key, (key, None))
        self.list.set_current(row)


def _on_page(*parts: QWidget) -> Page:
    page = Page(padding=5, spacing=12)
    for part in parts:
        page.rows.addWidget(part)
    page.rows.addStretch(1)
    return page


def connect(page: ChronologyPage, presenter: ChronologyPresenter) -> None:
    page.opened.connect(presenter.open)
    page.narrowed.connect(presenter.narrow)
