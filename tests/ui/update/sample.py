"""A conference to which school and police were invited, and the screen on which it is changed."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.ids import ConferenceReference
from reportwriter.exchange.file_names import invitation_names
from reportwriter.records.kept import Identity
from reportwriter.services.gone_over import GoneOver
from reportwriter.services.updating import Called, NothingChangedError, Update, Updated
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.update.presenter import UpdatePresenter, UpdateTools
from reportwriter.ui.update.typed import TypedUpdate
from reportwriter.ui.update.view import UpdateScreen, connect
from tests.builders import NOON, a_conference
from tests.ui.fakes import PASSPHRASE, FakeCertificates, FakeGoing, FakeNews, FakeWords
from tests.ui.sample_invitation import DEPUTY, ROWAN, an_invitation, said_by_rules
from tests.ui.sample_report import LIBRARY

FIC = ConferenceReference("FIC-0001")
ALL = a_conference()
TODAY = date(2027, 1, 2)
FOLDER = Path("/Documents")
TOLD = replace(an_invitation(), conference=ALL)
CALLED = Called(
    told=TOLD,
    asked=(
        replace(TOLD.asked, name="Pru Oakenshaw", email="pru@school.example"),
        replace(TOLD.asked, agency="Police", role="Police"),
    ),
    own=Identity(contact=ALL.chair, certificates=TOLD.chair.certificates, made_at=NOON),
)


@dataclass
class FakeUpdating:
    """`services.updating.Updating`, of one conference; it writes no file."""

    given: GoneOver | None = None
    steps_in_for: str = ""
    issued: list[Update] = field(default_factory=list)

    def called(self, reference: ConferenceReference) -> Called:
        return replace(CALLED, steps_in_for=self.steps_in_for)

    def gone_over(self, reference: ConferenceReference) -> GoneOver | None:
        return self.given

    def stepping_in_for(self, reference: ConferenceReference) -> str:
        return self.steps_in_for

    def issue(self, update: Update, passphrase: str, folder: Path) -> Updated:
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError
        outlook = CALLED.outlook(update)
        if not outlook.told:
            raise NothingChangedError
        self.issued.append(update)
        names = invitation_names(CALLED.records(update))
        return Updated(outlook=outlook, paths=tuple(folder / name for name in names))


def tools(updating: FakeUpdating) -> UpdateTools:
    return UpdateTools(
        updating=updating,
        known=lambda: (DEPUTY, ROWAN),
        certificates=FakeCertificates(),
        trust=FakeWords(),
        library=LIBRARY,
        rules=said_by_rules,
        read=lambda _path: b"pem",
        vault=ImmediateRunner(),
        pool=ImmediateRunner(),
        folder=FOLDER,
        now=lambda: NOON,
    )


def shown(look: Look, updating: FakeUpdating) -> UpdateScreen:
    view = UpdateScreen(look)
    presenter = UpdatePresenter(view, tools(updating), FakeGoing(), FakeNews())
    connect(view, presenter)
    # A presenter lives as long as whoever shows its view.
    view.setProperty("presenter", presenter)
    presenter.open(FIC)
    return view


def as_called(look: Look) -> QWidget:
    return shown(look, FakeUpdating())


def typed(view: UpdateScreen, **edits: str) -> None:
    """Type into fields, by their accessible names with `_` for a space."""
    for name, text in edits.items():
        field_named(view, name.replace("_", " ")).setText(text)


def field_named(view: QWidget, name: str) -> QLineEdit:
    return next(one for one in view.findChildren(QLineEdit) if one.accessibleName() == name)


def changed(look: Look) -> QWidget:
    view = shown(look, FakeUpdating())
    typed(view, Day_and_time="13 jan 2027 10:00", Where="Room 9, Birch House (fictional)")
    return view


def stepping_in(look: Look) -> QWidget:
    """A deputy is about to step in for the chair whom the agencies have."""
    return shown(look, FakeUpdating(steps_in_for="Merriweather Stope"))


def withdrawing(look: Look) -> QWidget:
    """Somebody is asked no longer, in the step in which the conference moves."""
    view = shown(look, FakeUpdating())
    typed(view, Where="Room 9, Birch House (fictional)")
    mark(view, "Police", "The family has moved here only now")
    return view


def mark(view: UpdateScreen, whom: str, why: str = "") -> None:
    """Mark somebody as asked no longer, by how they are named there."""
    boxes = view.findChildren(QCheckBox)
    next(one for one in boxes if whom in one.text()).setChecked(True)
    field = next(
        one for one in view.findChildren(QLineEdit) if f"Why, for {whom}" in one.accessibleName()
    )
    field.setText(why)


def against_rules(look: Look) -> QWidget:
    view = shown(look, FakeUpdating())
    typed(view, Strategy_discussion="9 dec 2026")
    return view


def handing_over(look: Look) -> QWidget:
    """Another chair is chosen, and nothing is signed yet."""
    view = shown(look, FakeUpdating())
    chairs = (one for one in view.findChildren(QComboBox) if one.accessibleName() == "Chair")
    choice = next(chairs)
    choice.setCurrentIndex(choice.findData(DEPUTY.id))
    return view


def lacking(look: Look) -> QWidget:
    view = shown(look, FakeUpdating())
    typed(view, Day_and_time="2 feb 2026 10:00", Reports_are_due="4 feb 2027 10:00")
    view.issue_requested.emit(replace(view.typed(), chair=DEPUTY.id), "")
    return view


def signed(look: Look) -> QWidget:
    view = shown(look, FakeUpdating())
    typed(view, Where="Room 9, Birch House (fictional)")
    view.issue_requested.emit(view.typed(), PASSPHRASE)
    return view


def handed_over(look: Look) -> QWidget:
    view = shown(look, FakeUpdating())
    said = replace(view.typed().said, deputies=(ROWAN.id,))
    view.issue_requested.emit(TypedUpdate(said=said, chair=DEPUTY.id), PASSPHRASE)
    return view
