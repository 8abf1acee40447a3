"""Where the agency check of a report stands: who was asked, what came back, what changed since."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportwriter.records.drafts import Digests
from reportwriter.services.submission import as_it_leaves

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportwriter.domain.ids import ReportId, StatementId
    from reportwriter.domain.report import Report
    from reportwriter.records.agreement import SignedAgreement
    from reportwriter.records.drafts import KeptAnswer, KeptDraft, KeptRemark
    from reportwriter.services.writing import OpenReport
    from reportwriter.storage.sent_drafts import SentDraftStore


@dataclass(frozen=True, slots=True, kw_only=True)
class SentDraft:
    """A draft, what came back to it, and how the statements stand to those that were sent.

    `changed` counts the statements that are others now, are gone or are new; 0 where only their
    order changed, and None where all are as they were sent.
    """

    draft: KeptDraft
    answer: KeptAnswer | None
    changed: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckStanding:
    """`drafts` in the order they were sent; `remarks` are all that came back."""

    drafts: tuple[SentDraft, ...] = ()
    remarks: tuple[KeptRemark, ...] = ()

    @property
    def open_remarks(self) -> int:
        return sum(not one.is_done for one in self.remarks)

    @property
    def counts(self) -> SentDraft | None:
        """The draft that counts: answered last; where nothing came back, sent last."""
        answered = [(one.answer.answered_at, one) for one in self.drafts if one.answer]
        if answered:
            return max(answered, key=lambda pair: pair[0])[1]
        return self.drafts[-1] if self.drafts else None

    @property
    def agreement(self) -> SignedAgreement | None:
        """The agreement to the statements as they stand now, if the last answer is one."""
        one = self.counts
        if one is None or one.answer is None or one.changed is not None:
            return None
        return one.answer.agreement


@dataclass(frozen=True, kw_only=True)
class AgencyStanding:
    drafts: SentDraftStore
    _last: dict[ReportId, tuple[Report, Digests]] = field(
        default_factory=dict, init=False, repr=False
    )

    def of(self, opened: OpenReport) -> CheckStanding:
        """Return where the check of a report stands, as the report is now."""
        report = opened.report
        sent = self.drafts.of(report.id)
        if not sent:
            return CheckStanding()
        now = self._now(opened)
        answers = self.drafts.answers(report.id)
        return CheckStanding(
            drafts=tuple(
                SentDraft(
                    draft=one,
                    answer=answers.get(one.id),
                    changed=None
                    if one.statements_sha256 == now.whole
                    else _changed(self.drafts.digests(one.id), now.each),
                )
                for one in sent
            ),
            remarks=self.drafts.remarks(report.id),
        )

    def _now(self, opened: OpenReport) -> Digests:
        """Return the digests of a report; it is asked for more than once between two changes."""
        known = self._last.get(opened.report.id)
        if known is None or known[0] is not opened.report:
            known = (opened.report, Digests.of(as_it_leaves(opened.form, opened.report)))
            self._last[opened.report.id] = known
        return known[1]


def _changed(then: Mapping[StatementId, str], now: Mapping[StatementId, str]) -> int:
    return sum(then.get(one) != now.get(one) for one in {*then, *now})
