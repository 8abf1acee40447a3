"""Opens a confidential bundle with the passphrase, entered for this, and turns its pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.attached.pages import PageShown
from reportwriter.ui.read_bundle.rows import BundleShown, part_at, shown
from reportwriter.ui.runner import WhileWanted

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.services.confidential_bundling import OpenBundle
    from reportwriter.ui.runner import Runner


class ReadsBundles(Protocol):
    """What this screen needs of `services.confidential_bundling.ConfidentialBundling`."""

    def read(self, carrier: bytes, passphrase: str) -> OpenBundle: ...
    def page(self, bundle: OpenBundle, number: int) -> bytes: ...


class ReadBundleView(Protocol):
    def show_opening(self) -> None: ...
    def show_bundle(self, bundle: BundleShown) -> None: ...
    def show_page(self, page: PageShown, part: str) -> None: ...
    def show_locked(self) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class ReadBundleTools:
    """`bundles` gives the service, which is loaded once a bundle is to be read."""

    bundles: Callable[[], ReadsBundles]
    read_file: Callable[[Path], bytes]
    pool: Runner
    back: Callable[[], None]


class ReadBundlePresenter:
    """Pages count from 1."""

    def __init__(self, view: ReadBundleView, tools: ReadBundleTools) -> None:
        self._view = view
        self._tools = tools
        self._path: Path | None = None
        self._bundle: OpenBundle | None = None
        self._page = 1
        self._reading = WhileWanted(tools.pool)

    def open(self, path: Path) -> None:
        """Stand before a bundle; it stays closed until the passphrase is entered."""
        self.lock()
        self._path = path

    def close(self) -> None:
        """Forget the bundle, as when the vault is locked."""
        self.lock()
        self._path = None

    def go_back(self) -> None:
        self.close()
        self._tools.back()

    def unlock(self, passphrase: str) -> None:
        path = self._path
        if path is None or not passphrase:
            return
        self._reading.leave()
        self._view.show_opening()
        self._reading.run(
            lambda: self._tools.bundles().read(self._tools.read_file(path), passphrase),
            done=self._on_read,
            failed=self._view.show_trouble,
        )

    def lock(self) -> None:
        """Take the bundle out of memory and off the screen."""
        # What is still being opened or drawn is shown to nobody.
        self._reading.leave()
        self._bundle = None
        self._view.show_locked()

    def turn_to(self, page: int) -> None:
        """Show a page, as that a part begins on."""
        bundle = self._bundle
        if bundle is None or not 1 <= page <= bundle.pages:
            return
        self._page = page
        self._reading.leave()
        self._reading.run(
            lambda: self._tools.bundles().page(bundle, page),
            done=lambda image: self._on_drawn(bundle, page, image),
            failed=self._view.show_trouble,
        )

    def turn(self, by: int) -> None:
        self.turn_to(self._page + by)

    def _on_read(self, bundle: OpenBundle) -> None:
        self._bundle = bundle
        self._view.show_bundle(shown(bundle))
        self.turn_to(1)

    def _on_drawn(self, bundle: OpenBundle, page: int, image: bytes) -> None:
        place = f"{page} of {bundle.pages}"
        self._view.show_page(
            PageShown(
                named=f"bundle page {place}",
                place=place,
                image=image,
                text="",
                confirm="",
                is_first=page == 1,
                is_last=page == bundle.pages,
            ),
            part_at(bundle, page),
        )
