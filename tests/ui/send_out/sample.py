"""Invitations to send out: some were, one was not, and one is an update of what was."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import ConferenceReference
from reportwriter.records.passing_on import Sent
from reportwriter.services.sending_invitations import Outgoing
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.send_out.presenter import SendOutPresenter, SendOutTools
from reportwriter.ui.send_out.view import SendOutScreen, connect
from tests.exchange import senders

FIC = ConferenceReference("FIC-0001")
SENT = Sent(at=datetime(2026, 12, 18, 9, 30, tzinfo=UTC), how="By secure e-mail")


def _to(agency: str, name: str = "", email: str = "", sent: Sent | None = None) -> Outgoing:
    record = senders.an_invitation(agency, name)
    asked = replace(record.asked, email=email)
    return Outgoing(record=replace(record, asked=asked), sent=sent)


OUTGOING = (
    _to("Hollybrook Primary School", "Pru Oakenshaw", "p.oakenshaw@hollybrook.example", SENT),
    _to("Health visiting", "Bea Larkmoor"),
    _to("Midwifery"),
)


@dataclass
class FakeSending:
    """`error` is raised instead of writing."""

    found: tuple[Outgoing, ...] = OUTGOING
    error: ReportWriterError | None = None
    written: list[tuple[str, ...]] = field(default_factory=list)

    def all(self, reference: ConferenceReference) -> tuple[Outgoing, ...]:
        return self.found

    def write(
        self, reference: ConferenceReference, invitations: Sequence[str], folder: Path
    ) -> Path:
        if self.error is not None:
            raise self.error
        self.written.append(tuple(invitations))
        return folder / "FIC-0001 invitations"

    def mark(self, invitation: str, how: str) -> None:
        self._put(invitation, replace(SENT, how=how))

    def take_back(self, invitation: str) -> None:
        self._put(invitation, None)

    def _put(self, invitation: str, sent: Sent | None) -> None:
        self.found = tuple(
            replace(one, sent=sent) if one.record.id == invitation else one for one in self.found
        )


@dataclass
class Heard:
    changed: int = 0

    def hear(self) -> None:
        self.changed += 1


def tools(sending: FakeSending, heard: Heard | None = None) -> SendOutTools:
    return SendOutTools(
        sending=sending,
        vault=ImmediateRunner(),
        pool=ImmediateRunner(),
        changed=(heard or Heard()).hear,
    )


def shown(look: Look, sending: FakeSending) -> tuple[SendOutScreen, SendOutPresenter]:
    view = SendOutScreen(look)
    presenter = SendOutPresenter(view, tools(sending))
    connect(view, presenter)
    view.setProperty("held", presenter)
    presenter.open(FIC)
    return view, presenter


def screen(look: Look) -> QWidget:
    view, _ = shown(look, FakeSending())
    view.take_focus()
    return view


def written(look: Look) -> QWidget:
    view, presenter = shown(look, FakeSending())
    presenter.write(Path("/out"))
    return view


def all_sent(look: Look) -> QWidget:
    sending = FakeSending()
    sending.found = tuple(replace(one, sent=SENT) for one in sending.found)
    view, _ = shown(look, sending)
    return view
