"""Access requests of a report as they stand in memory, with the real picking of statements."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from reportwriter.domain.access import AccessRequest, Allowed, DisclosureMade, Ground
from reportwriter.domain.ids import PersonId, RecordId, Reference, ReportId
from reportwriter.services.access_requests import Answered, NoDecisionError, Order
from reportwriter.services.family_copies import NobodyError
from reportwriter.services.personal_copy import Picked, pick
from tests.ui.sample_report import opened


@dataclass
class FakeRequests:
    kept: dict[RecordId, AccessRequest] = field(default_factory=dict)
    out: list[DisclosureMade] = field(default_factory=list)
    orders: list[tuple[Order, str]] = field(default_factory=list)
    fails: Exception | None = None

    def begin(
        self,
        report_id: ReportId,
        person: PersonId,
        *,
        received: date,
        ground: Ground = Ground.OWN_DATA,
        asked_by: str = "",
    ) -> AccessRequest:
        request = AccessRequest(
            id=RecordId(f"q{len(self.kept) + 1}"),
            report=report_id,
            person=person,
            ground=ground,
            received=received,
            asked_by=asked_by,
        )
        self.kept[request.id] = request
        return request

    def requests(self, report_id: ReportId) -> tuple[AccessRequest, ...]:
        return tuple(self.kept.values())

    def disclosures(self, report_id: ReportId) -> tuple[DisclosureMade, ...]:
        return tuple(self.out)

    def picked(self, request: AccessRequest) -> Picked:
        person = opened().report.person(request.person)
        if person is None:
            raise NobodyError
        return pick(opened(), person, request)

    def allow(
        self, request: AccessRequest, reference: Reference, *, by: str, because: str
    ) -> AccessRequest:
        if not by or not because:
            raise NoDecisionError
        one = Allowed(reference=reference, by=by, because=because)
        return self._put(replace(request, allowed=(*request.allowed, one)))

    def leave_out(self, request: AccessRequest, reference: Reference) -> AccessRequest:
        rest = tuple(one for one in request.allowed if one.reference != reference)
        return self._put(replace(request, allowed=rest))

    def note(self, made: DisclosureMade) -> None:
        self.out.append(made)

    def answer(self, request: AccessRequest, order: Order, passphrase: str) -> Answered:
        if self.fails is not None:
            raise self.fails
        self.orders.append((order, passphrase))
        return Answered(path=order.folder / "held.pdf", list_path=order.list_folder / "a1.pdf")

    def _put(self, request: AccessRequest) -> AccessRequest:
        self.kept[request.id] = request
        return request


def folders(*names: str) -> Callable[[str], Path | None]:
    """Return what gives these folders, one for each time it is asked, and then none."""
    left = list(names)
    return lambda _what_for: Path(left.pop(0)) if left else None
