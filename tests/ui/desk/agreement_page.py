"""A page of what agrees that only remembers what it was told to show."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportwriter.ui.desk.agreement_rows import AgreementRow, EventHead, OfEvent, Shown


@dataclass
class FakeAgreementPage:
    choices: tuple[tuple[Shown, str], ...] = ()
    current: Shown = Shown.SEVERAL
    rows: tuple[AgreementRow, ...] = ()
    empty: tuple[str, str] = ("", "")
    done: list[tuple[str, bool]] = field(default_factory=list)
    is_quiet: bool = True
    how: str = ""
    may_decide: bool = True

    def show_choices(self, choices: Sequence[tuple[Shown, str]], current: Shown) -> None:
        self.choices, self.current = tuple(choices), current

    def show_rows(self, rows: Sequence[AgreementRow], empty: tuple[str, str]) -> None:
        self.rows, self.empty = tuple(rows), empty

    def show_how(self, sentence: str, *, may_decide: bool) -> None:
        self.how, self.may_decide = sentence, may_decide

    def show_done(self, sentence: str, *, may_undo: bool) -> None:
        self.done.append((sentence, may_undo))
        self.is_quiet = False

    def show_quiet(self) -> None:
        self.is_quiet = True

    @property
    def heads(self) -> list[EventHead]:
        return [row for row in self.rows if isinstance(row, EventHead)]

    def under(self, head: EventHead) -> list[OfEvent]:
        """Return the rows that belong to an event."""
        at, found = self.rows.index(head) + 1, []
        while at < len(self.rows) and isinstance(row := self.rows[at], OfEvent):
            found.append(row)
            at += 1
        return found
