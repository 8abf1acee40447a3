"""What is copied and sent to an agency: a reminder, or the request to send its files again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reportwriter.services.file_check_words import Mark, mark_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from reportwriter.domain.conference import Conference
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.ui.chair.rows import Chase, Received
    from reportwriter.ui.runner import Runner

ASK_AGAIN = """\
Subject: Your report for conference {reference}

The file that reached me for conference {reference} is not as it left your program.
Please send both files again as they are: the signed report and its sealed page.
"""


class Chasing(Protocol):
    """`services.chasing.Chasing`."""

    def remember(self, reference: ConferenceReference, agency: str) -> None: ...
    def reminded(self, reference: ConferenceReference) -> Mapping[str, datetime]: ...


class ShowsTrouble(Protocol):
    def show_trouble(self, error: ReportWriterError) -> None: ...


class ChasingTools(Protocol):
    @property
    def chasing(self) -> Chasing: ...
    @property
    def vault(self) -> Runner: ...


class Requests:
    """`current` gives the row that is looked at; `changed` is told that one more was reminded."""

    def __init__(
        self,
        view: ShowsTrouble,
        tools: ChasingTools,
        *,
        conference: Callable[[], ConferenceReference | None],
        current: Callable[[], Received | None],
        changed: Callable[[], None],
    ) -> None:
        self._view = view
        self._chasing = tools.chasing
        self._vault = tools.vault
        self._conference = conference
        self._current = current
        self._changed = changed

    def remember(self) -> None:
        """Keep that the reminder of the current row was copied; a request to send again is none."""
        row, reference = self._current(), self._conference()
        if row is None or row.check is not None or row.is_out or reference is None:
            return
        self._vault.run(
            lambda: self._chasing.remember(reference, row.agency),
            done=lambda _none: self._changed(),
            failed=self._view.show_trouble,
        )


def request_text(row: Received, chase: Chase, conference: Conference) -> str:
    """Return what is to be copied about a row; empty where nothing is asked of anybody."""
    if row.check is None:
        return "" if row.is_out else chase.text(conference, row.agency)
    again = mark_of(row.check) in (Mark.CHANGED, Mark.ADDED_TO)
    return ASK_AGAIN.format(reference=conference.reference) if again else ""
