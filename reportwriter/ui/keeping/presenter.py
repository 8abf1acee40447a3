"""Decides what is shown of the records of a conference here, kept or destroyed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from reportwriter.ui.keeping.rows import shown
from reportwriter.ui.when_text import day_of
from reportwriter.wording import retention as words
from reportwriter.wording.errors import worded

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from reportwriter.domain.errors import ReportWriterError, VaultError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.records.kept import Destroyed
    from reportwriter.services.retention import Retention, Standing
    from reportwriter.ui.keeping.rows import Shown
    from reportwriter.ui.runner import Runner


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """What is said once the records are destroyed; `backups` where older ones still hold them."""

    sentence: str
    more: tuple[str, ...]
    backups: str


class Older(Protocol):
    """A backup that still holds what was destroyed."""

    @property
    def made_at(self) -> datetime: ...


class Renewed(Protocol):
    """What a destruction leaves of backups: what is older is handed back as it is."""

    @property
    def older_holding(self) -> Sequence[Any]: ...
    @property
    def failure(self) -> VaultError | None: ...


class KeepingView(Protocol):
    def show_standing(self, standing: Shown) -> None: ...
    def show_quiet(self) -> None: ...
    def show_news(self, sentence: str, more: str = "") -> None: ...
    def show_day_refused(self, sentence: str) -> None: ...
    def show_destroying(self) -> None: ...
    def show_not_destroyed(self, error: ReportWriterError) -> None: ...
    def show_gone(self, gone: Gone) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...
    def forget(self) -> None: ...


class Going(Protocol):
    def go_back(self) -> None: ...
    def go_home(self) -> None: ...
    def forget_conference(self) -> None:
        """Let every screen that shows something of it forget that."""


@dataclass(frozen=True, kw_only=True)
class KeepingTools:
    """`say` puts how it stands with the records into words."""

    retention: Retention
    vault: Runner
    pool: Runner
    today: Callable[[], date]
    say: Callable[[Standing], Shown] = shown


class KeepingPresenter:
    """While `_is_busy` something is written or destroyed, and nothing else is begun."""

    def __init__(self, view: KeepingView, tools: KeepingTools, going: Going) -> None:
        self._view = view
        self._tools = tools
        self._going = going
        self._reference: ConferenceReference | None = None
        self._is_busy = self._is_gone = False
        self._older: Sequence[Any] = ()
        self._by_rule = ""

    def open(self, reference: ConferenceReference) -> None:
        self.close()
        self._reference = reference
        self._refresh()

    def close(self) -> None:
        """Forget the conference."""
        self._reference = None
        self._is_busy = self._is_gone = False
        self._older = ()
        self._view.forget()

    def go_back(self) -> None:
        """Go back to the list, or to Today where there is no list any more."""
        if self._is_gone:
            self._going.go_home()
        else:
            self._going.go_back()

    def keep(self, typed: str) -> None:
        """Keep the day on which to look at the records again; none goes by the rule of the area."""
        if (reference := self._reference) is None or self._is_gone:
            return
        day = day_of(typed, self._tools.today(), ahead=True)
        if typed.strip() and day is None:
            self._view.show_day_refused(words.NO_DAY_TYPED)
            return
        self._tools.vault.run(
            lambda: self._tools.retention.keep_until(reference, day),
            done=lambda _none: self._on_kept(reference, day),
            failed=lambda error: self._if_shown(reference, lambda: self._view.show_trouble(error)),
        )

    def destroy(self, first: str, second: str, passphrase: str) -> None:
        if (reference := self._reference) is None or self._is_busy or self._is_gone:
            return
        retention = self._tools.retention

        def work() -> tuple[Destroyed, Renewed]:
            destroyed = retention.destroy(reference, (first, second), passphrase)
            return destroyed, retention.renew_backups(destroyed)

        self._is_busy = True
        self._view.show_destroying()
        self._tools.pool.run(
            work,
            done=lambda done: self._on_destroyed(reference, *done),
            failed=lambda error: self._if_shown(reference, lambda: self._on_not_destroyed(error)),
        )

    def remove_backups(self) -> None:
        """Remove the older backups that still hold what was destroyed."""
        if (reference := self._reference) is None or not self._older:
            return
        older = self._older
        self._tools.pool.run(
            lambda: self._tools.retention.remove_backups(older),
            done=lambda _none: self._if_shown(reference, self._on_backups_removed),
            failed=lambda error: self._if_shown(reference, lambda: self._view.show_trouble(error)),
        )

    def _refresh(self) -> None:
        if (reference := self._reference) is None:
            return
        self._tools.vault.run(
            lambda: self._tools.retention.standing(reference),
            done=lambda standing: self._on_standing(reference, standing),
            failed=lambda error: self._if_shown(reference, lambda: self._view.show_trouble(error)),
        )

    def _on_standing(self, reference: ConferenceReference, standing: Standing) -> None:
        self._if_shown(reference, lambda: self._show_standing(self._tools.say(standing)))

    def _show_standing(self, said: Shown) -> None:
        self._by_rule = said.kept_by_rule
        self._view.show_standing(said)

    def _on_kept(self, reference: ConferenceReference, day: date | None) -> None:
        if reference == self._reference:
            self._view.show_news(words.KEPT if day else self._by_rule)
            self._refresh()

    def _on_destroyed(
        self, reference: ConferenceReference, destroyed: Destroyed, renewed: Renewed
    ) -> None:
        self._going.forget_conference()
        if reference != self._reference:
            return
        self._is_busy, self._is_gone = False, True
        self._older = renewed.older_holding
        self._view.show_gone(_gone(destroyed, renewed))

    def _on_not_destroyed(self, error: ReportWriterError) -> None:
        self._is_busy = False
        self._view.show_quiet()
        self._view.show_not_destroyed(error)

    def _on_backups_removed(self) -> None:
        self._older = ()
        self._view.show_gone(Gone(sentence=words.REMOVED, more=(words.LEFT,), backups=""))

    def _if_shown(self, reference: ConferenceReference, show: Callable[[], None]) -> None:
        """Show an outcome, unless another conference, or none, is shown meanwhile."""
        if reference == self._reference:
            show()


def _gone(destroyed: Destroyed, renewed: Renewed) -> Gone:
    found: Sequence[Older] = renewed.older_holding
    older = [backup.made_at for backup in found]
    more = [words.LEFT]
    if not destroyed.is_log_clear:
        more.append(words.LOG_NOT_CLEAR)
    if renewed.failure is not None:
        more.append(words.NO_BACKUP.format(why=worded(renewed.failure).what))
    if not older:
        more.append(words.NO_OLDER)
    return Gone(
        sentence=words.DESTROYED.format(reference=destroyed.conference),
        more=tuple(more),
        backups=words.backups(older) if older else "",
    )
