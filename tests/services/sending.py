"""Sends the papers of a chair's conference round, each e-mail from a folder of its own."""

from datetime import datetime
from pathlib import Path

from reportwriter.domain.circulation import Choice, Round
from reportwriter.domain.ids import PersonId
from reportwriter.domain.paper import PaperKind
from reportwriter.services.circulating import Mail, WrittenMail
from reportwriter.services.circulation_plan import CirculationPlan, Held, Row
from reportwriter.services.conference_papers import Order
from tests.builders import CORIN
from tests.exchange import senders
from tests.services.chaired import FIC, Office
from tests.services.desks import PASSPHRASE

SCHOOL, POLICE = f"agency {senders.SCHOOL}", f"agency {senders.POLICE}"
OF_CORIN = f"person {CORIN}"


class Sending(Office):
    @property
    def plan(self) -> CirculationPlan:
        return self.vault.circulating.open(FIC)

    def row(self, receiver: str, what: Round = Round.REPORTS) -> Row:
        found = self.plan.row(f"{what} {receiver}")
        assert found is not None
        return found

    def write(self, receiver: str, what: Round = Round.REPORTS) -> WrittenMail:
        record = self.vault.circulating.store.get(FIC)
        mail = Mail(conference=FIC, row=f"{what} {receiver}", folder=self.folder, record=record)
        return self.vault.circulating.write(mail)

    def send(self, receiver: str, at: datetime, what: Round = Round.REPORTS) -> WrittenMail:
        written = self.write(receiver, what)
        self.vault.circulating.save(FIC, written.record.with_sent(written.dispatch.id, at))
        return written

    def sign(self, kind: PaperKind, reader: PersonId | None = None) -> bytes:
        path = self.folder.parent / f"{kind} {reader}.pdf"
        self.vault.papers.write(self.meeting, Order(kind, reader), path, PASSPHRASE)
        return path.read_bytes()

    def print_reports(self, reader: PersonId) -> bytes:
        path = self.folder.parent / f"print {reader}.pdf"
        self.vault.packs.write(self.meeting, reader, path, PASSPHRASE)
        return path.read_bytes()

    def choose(self, receiver: str, piece: str, *, is_in: bool, reason: str) -> None:
        choice = Choice(
            receiver=receiver, round=Round.REPORTS, piece=piece, is_in=is_in, reason=reason
        )
        record = self.vault.circulating.store.get(FIC).with_choice(choice)
        self.vault.circulating.save(FIC, record)


def held(row: Row) -> list[Held | None]:
    return [one.held for one in row.pieces]


def read(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}
