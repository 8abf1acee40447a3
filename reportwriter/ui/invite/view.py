"""Asks what an invitation needs, on one page, and shows where the signed files are."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.folder_notice import FolderNotice
from reportwriter.ui.fonts import Type
from reportwriter.ui.invite import typed as fields
from reportwriter.ui.invite.administrator_card import AdministratorCard
from reportwriter.ui.invite.deputies_card import DeputiesCard
from reportwriter.ui.invite.lacks import Lacks
from reportwriter.ui.invite.lines import AskedLines, PeopleLines
from reportwriter.ui.invite.presenter import Choices, InvitePresenter
from reportwriter.ui.invite.rules_notice import RulesNotice
from reportwriter.ui.invite.sign_card import SignCard
from reportwriter.ui.invite.typed import Typed
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Choice, Field, line_edit
from reportwriter.ui.widgets.frames import Card, Page, titled_card
from reportwriter.ui.widgets.grid import fields_side_by_side
from reportwriter.ui.widgets.text import label
from reportwriter.wording import convening
from reportwriter.wording.conference import CONFERENCE_TYPES


class InviteView(QWidget):
    typed_changed = Signal()
    invite_requested = Signal(object, str)
    folder_chosen = Signal(object)
    deputy_file_chosen = Signal(object)
    deputy_words_entered = Signal(object)
    deputy_given_up = Signal()
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._forms: Mapping[str, tuple[tuple[str, str], ...]] = {}
        self._notice = FolderNotice(look)
        self._rules = RulesNotice(look)
        self._make_controls()
        self._fields = self._make_fields()
        self._people = PeopleLines(look, 3)
        self._asked = AskedLines(look, 3)
        for lines in (self._people, self._asked):
            lines.changed.connect(self.typed_changed)
        parts = (fields.PEOPLE, fields.ASKED, fields.DEPUTIES, fields.ADMINISTRATOR)
        self._lacks = Lacks(look, self._fields, parts, self._sign.passphrase)
        self._deputies = self._make_deputies()
        self._administrator = AdministratorCard(look, self._lacks.lines[fields.ADMINISTRATOR])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._page(), 1)
        rows.addWidget(self._bar())

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins."""
        self._reference.setFocus()

    def typed(self) -> Typed:
        return Typed(
            reference=self._reference.text(),
            type=ConferenceType(str(self._type.currentData())),
            area=str(self._area.currentData() or ""),
            starts=self._starts.text(),
            venue=self._venue.text(),
            due=self._due.text(),
            strategy=self._strategy.text(),
            people=self._people.typed(),
            asked=self._asked.typed(),
            deputies=self._deputies.chosen(),
            administrator=self._administrator.chosen(),
        )

    def show_rules(self, told: Sequence[str]) -> None:
        self._rules.show_told(told)

    def show_choices(self, choices: Choices) -> None:
        """Show them; what was chosen stays, and of several areas none is chosen unasked."""
        self._forms = choices.forms
        chosen = self._area.currentData()
        self._area.clear()
        for key, words in choices.areas:
            self._area.addItem(words, key)
        nothing = 0 if len(choices.areas) == 1 else -1
        self._area.setCurrentIndex(self._area.findData(chosen) if chosen else nothing)
        self._deputies.show_choices(choices.deputies)
        self._administrator.show_choices(choices.deputies)
        self._show_forms()

    def show_deputies(self, deputies: Sequence[tuple[str, str]], added: str) -> None:
        self._deputies.show_choices(deputies, (*self._deputies.chosen(), added))
        self._administrator.show_choices(deputies)
        self._lacks.lines[fields.DEPUTIES].hide()

    def show_words_asked(self, person: str) -> None:
        self._notice.hide()
        self._deputies.ask_for_words(person)

    def show_words_refused(self, sentence: str) -> None:
        self._deputies.refuse_words(sentence)

    def show_deputy_known(self, sentence: str) -> None:
        self._deputies.say_known(sentence)

    def show_understood(self, field: str, words: str) -> None:
        self._fields[field].set_hint(words)

    def show_lacking(self, lacking: Mapping[str, str]) -> None:
        self._notice.hide()
        if said := self._lacks.show(lacking):
            self._notice.tell(said, tone="error")

    def show_folder(self, folder: str) -> None:
        self._sign.show_folder(folder)

    def show_busy(self) -> None:
        self._notice.tell("Signing the invitations.", tone="accent")

    def show_made(self, folder: str, names: Sequence[str]) -> None:
        count = "1 invitation is" if len(names) == 1 else f"{len(names)} invitations are"
        self._notice.tell_written(
            folder,
            f"{count} signed and lie on this computer. Send each to the agency it names.",
            ", ".join(names),
        )

    def show_trouble(self, error: ReportWriterError) -> None:
        self._notice.tell_trouble(error)

    def _make_controls(self) -> None:
        look = self._look
        self._reference = line_edit(look)
        self._type = Choice(look)
        for key, words in CONFERENCE_TYPES.items():
            self._type.addItem(words, key)
        self._area = Choice(look)
        self._area.setPlaceholderText("Choose the area")
        self._area.currentIndexChanged.connect(lambda _index: self._show_forms())
        self._starts = line_edit(look, "As 6 jan 2027 10:00")
        self._venue = line_edit(look)
        self._due = line_edit(look, "As 4 jan 2027 10:00")
        self._strategy = line_edit(look, "As 14 dec 2026")
        for edit in (self._starts, self._due, self._strategy):
            edit.textChanged.connect(lambda _text: self.typed_changed.emit())
        for choice in (self._type, self._area):
            choice.currentIndexChanged.connect(lambda _index: self.typed_changed.emit())
        self._sign = SignCard(look, "Sign them", where="Where the invitations go")
        self._sign.folder_chosen.connect(self.folder_chosen)
        self._sign.passphrase.entered.connect(self._on_invite)

    def _make_fields(self) -> dict[str, Field]:
        look = self._look
        return {
            fields.REFERENCE: Field(look, "Reference of the conference", self._reference),
            "type": Field(look, "Kind of conference", self._type),
            fields.AREA: Field(look, "Area", self._area),
            fields.STARTS: Field(look, "Day and time", self._starts),
            fields.VENUE: Field(look, "Where", self._venue),
            fields.DUE: Field(look, "Reports are due", self._due),
            fields.STRATEGY: Field(
                look, convening.STRATEGY, self._strategy, hint=convening.STRATEGY_HINT
            ),
        }

    def _page(self) -> Page:
        look = self._look
        page = Page(surface="panel", padding=24, spacing=12)
        page.setProperty("surface", "panel")
        page.rows.addWidget(label(look, "Invite agencies", Type.TITLE))
        page.rows.addWidget(self._notice)
        page.rows.addWidget(self._conference_card())
        for title, key, lines in (
            ("People", fields.PEOPLE, self._people),
            ("Who is asked for a report", fields.ASKED, self._asked),
        ):
            page.rows.addWidget(titled_card(look, title, self._lacks.lines[key], lines))
        page.rows.addWidget(self._deputies)
        page.rows.addWidget(self._administrator)
        page.rows.addWidget(self._sign)
        page.rows.addStretch(1)
        return page

    def _make_deputies(self) -> DeputiesCard:
        card = DeputiesCard(self._look, self._lacks.lines[fields.DEPUTIES])
        card.file_chosen.connect(self.deputy_file_chosen)
        card.words_entered.connect(self.deputy_words_entered)
        card.given_up.connect(self.deputy_given_up)
        return card

    def _conference_card(self) -> Card:
        card = titled_card(self._look, "The conference")
        for keys in (
            (fields.REFERENCE, "type", fields.AREA),
            (fields.STARTS, fields.DUE, fields.STRATEGY),
            (fields.VENUE,),
        ):
            card.rows.addLayout(fields_side_by_side(*(self._fields[key] for key in keys)))
        card.rows.addWidget(self._rules)
        return card

    def _bar(self) -> ActionBar:
        look = self._look
        bar = ActionBar(look)
        bar.left.addWidget(button(look, "Back", self.back_requested.emit))
        bar.left.addStretch(1)
        bar.add_button(button(look, "Sign the invitations", self._on_invite, role="main"))
        return bar

    def _show_forms(self) -> None:
        self._asked.show_forms(self._forms.get(str(self._area.currentData() or ""), ()))

    def _on_invite(self) -> None:
        self.invite_requested.emit(self.typed(), self._sign.passphrase.take())


def connect(view: InviteView, presenter: InvitePresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.typed_changed.connect(lambda: presenter.understand(view.typed()))
    view.invite_requested.connect(presenter.invite)
    view.folder_chosen.connect(presenter.choose_folder)
    view.deputy_file_chosen.connect(presenter.deputies.take_file)
    view.deputy_words_entered.connect(presenter.deputies.enter_words)
    view.deputy_given_up.connect(presenter.deputies.give_up)
