"""Joins the writing screen to its presenter, and gives its commands their keys and menus."""

from reportwriter.domain.report import SlotValue
from reportwriter.domain.statement import Kind, Place
from reportwriter.ui.write.cards import SlotRow
from reportwriter.ui.write.commands import Parts, WriteCommands
from reportwriter.ui.write.frame import ReportFrame
from reportwriter.ui.write.hands import Hands
from reportwriter.ui.write.panes import ViewAnswer
from reportwriter.ui.write.presenter import WritePresenter, WriteTools
from reportwriter.ui.write.suggest.presenter import Suggesting, SuggestingTools
from reportwriter.ui.write.suggest.side import SuggestionSide, TypingPause
from reportwriter.ui.write.tag_bar import key_of
from reportwriter.ui.write.tag_run import TagRun
from reportwriter.ui.write.undo import UndoHistory
from reportwriter.ui.write.view import WriteScreen

_KINDS_BY_KEY = {key_of(kind)[-1]: kind for kind in Kind}
"""Each kind by the number of its key."""


class Writing:
    """Screen and presenter of the report that is open, and the menus that belong to them."""

    def __init__(self, frame: ReportFrame, screen: WriteScreen, tools: WriteTools) -> None:
        frame.add_writing(screen)
        frame.sheet_requested.connect(self._on_sheet)
        self.screen = screen
        self.history = UndoHistory()
        self.presenter = WritePresenter(screen, tools, self.history)
        self.hands = Hands(screen, self.presenter)
        self.tag_run = TagRun(screen, self.presenter)
        self.suggestions = SuggestionSide(screen.look, screen)
        self.pause = TypingPause(screen)
        self.suggesting = Suggesting(
            self.suggestions,
            self.presenter,
            SuggestingTools(
                suggested=tools.suggested,
                pool=tools.pool,
                pause=self.pause,
                tag=self.tag,
            ),
        )
        self.commands = WriteCommands(
            Parts(
                screen=screen,
                presenter=self.presenter,
                stack=self.history.stack,
                hands=self.hands,
                tag_run=self.tag_run,
                tag=self.tag,
                suggesting=self.suggesting,
            )
        )
        self._join_list()
        self._join_editors()
        self._join_foot()

    def _join_list(self) -> None:
        screen, presenter = self.screen, self.presenter
        screen.list.row_chosen.connect(self._on_row_chosen)
        screen.list.enter_pressed.connect(self._on_enter)
        screen.list.delete_requested.connect(presenter.delete)
        screen.list.nothing_toggled.connect(self._on_nothing_toggled)
        screen.list.typed.connect(self._on_typed)
        screen.list.pasted.connect(self.hands.paste_below)
        screen.tag_bar.kind_chosen.connect(self.tag)
        screen.new_button.clicked.connect(lambda _checked: presenter.add_statement())
        screen.help_button.clicked.connect(lambda _checked: self.turn_help(on=True))
        screen.help_card.closed.connect(lambda: self.turn_help(on=False))

    def _join_editors(self) -> None:
        editor, slot, presenter = (
            self.screen.statement_editor,
            self.screen.slot_editor,
            self.presenter,
        )
        editor.answered.connect(presenter.answer)
        editor.left.connect(presenter.leave)
        editor.enter_pressed.connect(presenter.add_statement)
        editor.delete_requested.connect(presenter.delete)
        editor.step_requested.connect(presenter.step)
        editor.paragraphs_pasted.connect(self.hands.paste)
        editor.split_requested.connect(self.hands.split)
        editor.join_requested.connect(self.hands.join)
        editor.copy_requested.connect(self.hands.copy_for_children)
        editor.chronology_requested.connect(self.hands.to_chronology)
        editor.confirm_requested.connect(self.hands.confirm)
        editor.drop_requested.connect(self.hands.drop)
        editor.pick_requested.connect(self.hands.pick_links)
        slot.write_requested.connect(presenter.add_statement)
        slot.nothing_said.connect(self._on_nothing_said)
        slot.changed.connect(self._on_filled)

    def _join_foot(self) -> None:
        foot = self.screen.foot
        foot.undo_requested.connect(self.history.stack.undo)
        foot.run_requested.connect(self.tag_run.start)
        foot.run_ended.connect(self.tag_run.stop)
        self.screen.titled.connect(self._on_titled)
        self.screen.turned.connect(self.suggesting.follow)
        self.suggestions.accepted.connect(self.suggesting.accept)
        self.suggestions.left.connect(self.suggesting.leave)

    def tag(self, kind: Kind | None) -> None:
        """Choose the kind of the statement the author is at; a tag run then goes on."""
        self.presenter.tag(kind)
        if kind is not None:
            self.tag_run.follow()

    def turn_help(self, *, on: bool) -> None:
        """Show why the question at hand is asked, or no more."""
        self.presenter.stage.turn_help(on=on)

    def walk_untold(self, by: int) -> bool:
        """Go to the next (1) or last (-1) statement without a kind; False if there is none here."""
        return self.screen.isVisible() and self.tag_run.step(by)

    def _on_titled(self, _title: str) -> None:
        """End a run that was begun in another report."""
        if not self.tag_run.is_on:
            self.tag_run.stop()

    def _on_row_chosen(self, index: int) -> None:
        self.presenter.stage.select(index)

    def _on_enter(self) -> None:
        row = self.presenter.stage.row
        if not isinstance(row, SlotRow):
            self.screen.edit_text()
        elif row.is_prose:
            self.presenter.add_statement()
        else:
            self.screen.edit_slot()

    def _on_typed(self, text: str) -> None:
        """Typing on a heading begins a statement there; on a card it goes on with it.

        In a tag run a number is a kind.
        """
        if self.tag_run.is_on and text in _KINDS_BY_KEY:
            self.tag(_KINDS_BY_KEY[text])
            return
        row = self.presenter.stage.row
        if isinstance(row, SlotRow):
            self._on_enter()
        if self.presenter.stage.statement is not None:
            self.screen.type_text(text)

    def _on_nothing_toggled(self, row: SlotRow) -> None:
        self.presenter.edits.say_nothing(row.place, None if row.nothing else "")

    def _on_nothing_said(self, place: Place, because: str | None) -> None:
        self.presenter.edits.say_nothing(place, because)

    def _on_filled(self, place: Place, value: SlotValue | ViewAnswer | None) -> None:
        self.presenter.edits.fill(place, value)

    def _on_sheet(self, key: str) -> None:
        self.presenter.stage.turn_to(key)
