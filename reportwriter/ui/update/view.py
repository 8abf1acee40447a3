"""Shows a conference as it was told, to be changed, what will be told, and the signed files."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.folder_notice import FolderNotice
from reportwriter.ui.fonts import Type
from reportwriter.ui.invite import typed as fields
from reportwriter.ui.invite.administrator_card import AdministratorCard
from reportwriter.ui.invite.deputies_card import DeputiesCard
from reportwriter.ui.invite.lacks import Lacks
from reportwriter.ui.invite.lines import AskedLines, PeopleLines
from reportwriter.ui.invite.rules_notice import RulesNotice
from reportwriter.ui.invite.sign_card import SignCard
from reportwriter.ui.invite.typed import Typed
from reportwriter.ui.look import Look
from reportwriter.ui.update.cards import ChairCard, MailsCard, OutlookCard
from reportwriter.ui.update.mails import Mail
from reportwriter.ui.update.presenter import Filled, UpdatePresenter
from reportwriter.ui.update.typed import TypedUpdate
from reportwriter.ui.update.withdraw_card import WithdrawCard
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Field, line_edit
from reportwriter.ui.widgets.frames import Card, Page, titled_card
from reportwriter.ui.widgets.grid import fields_side_by_side
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.widgets.text import label
from reportwriter.wording import convening
from reportwriter.wording import updates as words


class UpdateScreen(QWidget):
    typed_changed = Signal()
    issue_requested = Signal(object, str)  # TypedUpdate
    folder_chosen = Signal(object)
    deputy_file_chosen = Signal(object)
    deputy_words_entered = Signal(object)
    deputy_given_up = Signal()
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._before = Typed()
        self._is_filling = self._is_stepping_in = False
        self._make_controls()
        self._make_cards()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._page(), 1)
        rows.addWidget(self._bar())
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut(key, self, self._on_issue)
        shortcut("Esc", self, self.back_requested.emit)

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins."""
        self._starts.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed(self) -> TypedUpdate:
        said = Typed(
            reference=self._before.reference,
            type=self._before.type,
            area=self._before.area,
            starts=self._starts.text(),
            venue=self._venue.text(),
            due=self._due.text(),
            strategy=self._strategy.text(),
            people=self._people.typed(),
            asked=self._asked.typed(),
            deputies=self._deputies.chosen(),
            administrator=self._administrator.chosen(),
        )
        return TypedUpdate(
            said=said,
            chair=self._chair.chosen(),
            telephone=self._chair.telephone(),
            email=self._chair.email(),
            withdrawn=self._withdraw.marked(),
        )

    def show_filled(self, filled: Filled) -> None:
        """Show what was told last, in place of whatever was typed."""
        said = filled.typed.said
        self._is_filling = True
        self._title.setText(words.heading(said.reference))
        self._fill(said)
        self._asked.show_forms(filled.forms)
        self._withdraw.show_asked(filled.asked, filled.no_longer)
        self._deputies.show_choices(filled.people, said.deputies)
        self._administrator.show_choices(filled.people, said.administrator)
        self._chair.show_choices(filled.people, filled.typed.chair)
        self._steps_in.say(filled.steps_in)
        self._steps_in.setVisible(bool(filled.steps_in))
        self._is_stepping_in = bool(filled.steps_in)
        self._main.set_words(self._sign_words())
        self._is_filling = False
        self._body.show()
        self._main.show()

    def show_nothing(self) -> None:
        """Show no conference, as while none can be changed."""
        for widget in (self._body, self._notice, self._mails, self._steps_in):
            widget.hide()
        self._is_filling = True
        self._fill(Typed())
        self._outlook.show_outlook((), "")
        self._mails.show_mails(())
        self._is_filling = False
        self._main.hide()

    def show_people(self, people: Sequence[tuple[str, str]], added: str) -> None:
        self._deputies.show_choices(people, (*self._deputies.chosen(), added))
        self._administrator.show_choices(people)
        self._chair.show_choices(people, self._chair.chosen())
        self._on_changed()

    def show_words_asked(self, person: str) -> None:
        self._notice.hide()
        self._deputies.ask_for_words(person)

    def show_words_refused(self, sentence: str) -> None:
        self._deputies.refuse_words(sentence)

    def show_deputy_known(self, sentence: str) -> None:
        self._deputies.say_known(sentence)

    def show_understood(self, field: str, words: str) -> None:
        self._fields[field].set_hint(words)

    def show_rules(self, told: Sequence[str]) -> None:
        self._rules.show_told(told)

    def show_outlook(self, lines: Sequence[str], to: str) -> None:
        self._outlook.show_outlook(lines, to)

    def show_lacking(self, lacking: Mapping[str, str]) -> None:
        self._notice.hide()
        if said := self._lacks.show(lacking):
            self._notice.tell(said, tone="error")

    def show_folder(self, folder: str) -> None:
        self._sign.show_folder(folder)

    def show_busy(self) -> None:
        self._notice.tell(words.SIGNING, tone="accent")

    def show_made(self, sentence: str, mails: Sequence[Mail]) -> None:
        self._notice.tell_written(self._sign.folder, sentence)
        self._mails.show_mails(mails)
        self._mails.show()
        self._notice.go_to_folder()

    def show_trouble(self, error: ReportWriterError) -> None:
        self._notice.tell_trouble(error)

    def _fill(self, said: Typed) -> None:
        self._before = said
        for edit, text in (
            (self._starts, said.starts),
            (self._due, said.due),
            (self._strategy, said.strategy),
            (self._venue, said.venue),
        ):
            edit.setText(text)
            edit.home(False)  # noqa: FBT003  # Qt's way to say that nothing is selected.
        self._people.show_typed(said.people)
        self._asked.clear()

    def _make_controls(self) -> None:
        look = self._look
        self._title = label(look, words.BUTTON, Type.TITLE)
        self._notice = FolderNotice(look)
        self._steps_in = Notice(look, "", tone="warning")
        self._steps_in.hide()
        self._rules = RulesNotice(look)
        self._starts, self._venue, self._due, self._strategy = (line_edit(look) for _ in range(4))
        for edit in (self._starts, self._venue, self._due, self._strategy):
            edit.textChanged.connect(lambda _text: self._on_changed())
        self._fields = {
            fields.STARTS: Field(look, "Day and time", self._starts),
            fields.DUE: Field(look, "Reports are due", self._due),
            fields.VENUE: Field(look, "Where", self._venue),
            fields.STRATEGY: Field(
                look, convening.STRATEGY, self._strategy, hint=convening.STRATEGY_HINT
            ),
        }
        self._sign = SignCard(look, "Sign it", where="Where the updates go")
        self._sign.folder_chosen.connect(self.folder_chosen)
        self._sign.passphrase.entered.connect(self._on_issue)
        parts = (fields.PEOPLE, fields.DEPUTIES, fields.ADMINISTRATOR)
        self._lacks = Lacks(look, self._fields, parts, self._sign.passphrase)

    def _make_cards(self) -> None:
        look = self._look
        self._people = PeopleLines(look, 1)
        self._asked = AskedLines(look, 1)
        self._deputies = DeputiesCard(look, self._lacks.lines[fields.DEPUTIES])
        self._deputies.file_chosen.connect(self.deputy_file_chosen)
        self._deputies.words_entered.connect(self.deputy_words_entered)
        self._deputies.given_up.connect(self.deputy_given_up)
        self._administrator = AdministratorCard(look, self._lacks.lines[fields.ADMINISTRATOR])
        self._chair = ChairCard(look)
        self._withdraw = WithdrawCard(look)
        self._outlook = OutlookCard(look)
        self._mails = MailsCard(look)
        self._mails.hide()
        for card in (
            self._people,
            self._asked,
            self._deputies,
            self._administrator,
            self._chair,
            self._withdraw,
        ):
            card.changed.connect(self._on_changed)

    def _page(self) -> Page:
        page = Page(surface="panel", padding=24, spacing=12)
        page.setProperty("surface", "panel")
        self._body = QWidget()
        rows = QVBoxLayout(self._body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        for card in (
            self._days_card(),
            titled_card(
                self._look,
                "People",
                label(self._look, words.TAKE_OUT, tone="second"),
                self._lacks.lines[fields.PEOPLE],
                self._people,
            ),
            self._deputies,
            self._administrator,
            self._chair,
            self._withdraw,
            titled_card(self._look, "Ask a further agency", self._asked),
            self._outlook,
            self._sign,
        ):
            rows.addWidget(card)
        lede = label(self._look, words.LEDE, tone="second")
        for widget in (self._title, lede, self._steps_in, self._notice, self._mails, self._body):
            page.rows.addWidget(widget)
        page.rows.addStretch(1)
        return page

    def _days_card(self) -> Card:
        card = titled_card(self._look, "When and where")
        # Four beside each other would cut a day and its time where the window is narrow.
        for keys in ((fields.STARTS, fields.DUE, fields.STRATEGY), (fields.VENUE,)):
            card.rows.addLayout(fields_side_by_side(*(self._fields[key] for key in keys)))
        card.rows.addWidget(self._rules)
        return card

    def _bar(self) -> ActionBar:
        look, bar = self._look, ActionBar(self._look)
        bar.left.addWidget(button(look, "Back to the reports", self.back_requested.emit, key="Esc"))
        bar.left.addStretch(1)
        self._main = button(
            look, words.SIGN, self._on_issue, role="main", icon="pencil", key="Ctrl+Enter"
        )
        bar.add_button(self._main)
        return bar

    def _on_changed(self) -> None:
        self._main.set_words(self._sign_words())
        if not self._is_filling:
            self.typed_changed.emit()

    def _sign_words(self) -> str:
        if self._chair.chosen():
            return words.SIGN_HAND_OVER
        return words.SIGN_STEP_IN if self._is_stepping_in else words.SIGN

    def _on_issue(self) -> None:
        if not self._main.isHidden():
            self._mails.hide()
            self.issue_requested.emit(self.typed(), self._sign.passphrase.take())


def connect(view: UpdateScreen, presenter: UpdatePresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.typed_changed.connect(lambda: presenter.understand(view.typed()))
    view.issue_requested.connect(presenter.issue)
    view.folder_chosen.connect(presenter.choose_folder)
    view.deputy_file_chosen.connect(presenter.deputies.take_file)
    view.deputy_words_entered.connect(presenter.deputies.enter_words)
    view.deputy_given_up.connect(presenter.deputies.give_up)
    view.back_requested.connect(presenter.go_back)
