"""For whom a paper of the conference is made, and what that reader may read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.wording import agenda as words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportwriter.domain.conference_record import Contribution
    from reportwriter.domain.core_group import GroupAction
    from reportwriter.domain.decision import Cited, PlanAction
    from reportwriter.domain.ids import PersonId
    from reportwriter.domain.people import Person
    from reportwriter.services.citing import CitedStatement
    from reportwriter.services.deciding import AtConference


@dataclass(frozen=True, slots=True)
class PaperReader:
    """`person` is a member of the family; None for the chair and the professionals."""

    person: Person | None = None

    def may_read(self, withheld_from: Iterable[PersonId]) -> bool:
        return self.person is None or self.person.id not in withheld_from

    def said(self, meeting: AtConference) -> tuple[Contribution, ...]:
        """Return what was said that this reader may read; what has no words says nothing."""
        return tuple(
            one
            for one in meeting.record.contributions
            if one.text.strip() and self.may_read(one.withheld_from)
        )

    def actions(self, meeting: AtConference) -> tuple[PlanAction, ...]:
        return tuple(filter(self._reads_action, meeting.record.actions))

    def group_actions(self, meeting: AtConference) -> tuple[GroupAction, ...]:
        return tuple(filter(self._reads_action, meeting.record.group_notes.actions))

    def _reads_action(self, one: PlanAction) -> bool:
        return bool(one.what.strip()) and self.may_read(one.withheld_from)

    def statements(
        self, meeting: AtConference, cited: Iterable[Cited]
    ) -> tuple[CitedStatement, ...]:
        """Return the cited statements that their own reports let this reader read."""
        found = meeting.statements(cited)
        if self.person is None:
            return found
        reader = self.person.id
        return tuple(one for one in found if not meeting.is_hidden_from(one, reader))

    def restriction(self, meeting: AtConference, withheld_from: Iterable[PersonId]) -> str:
        """Return who may not read something; said to professionals alone."""
        names = meeting.named(withheld_from) if self.person is None else ()
        return words.kept_from(names)

    def kept_from(self, cited: CitedStatement) -> str:
        """Return from whom its report keeps a statement; said to professionals alone."""
        names = cited.report.kept_from(cited.statement) if self.person is None else ()
        return words.kept_from(names)
