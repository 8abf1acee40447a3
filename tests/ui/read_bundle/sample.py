"""The bundle of the Pebblewick conference, as the chair reads it."""

import functools
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QWidget

from reportwriter.adapters import checking
from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.file_check import Contents
from reportwriter.exchange.originals import OriginalCheck
from reportwriter.pdf.press import Press
from reportwriter.services.confidential_bundling import OpenBundle
from reportwriter.services.page_preview import SCALE, pictures_of
from reportwriter.ui.look import Look
from reportwriter.ui.read_bundle.presenter import ReadBundlePresenter, ReadBundleTools
from reportwriter.ui.read_bundle.view import ReadBundleScreen, connect
from reportwriter.ui.runner import ImmediateRunner, Runner
from tests.ui.hearing.sample import PASSPHRASE
from tests.ui.read_bundle.record import a_bundle_record

PAGES = 11
"""Contents, three parts of a divider and two pages each, and the signature."""


def an_open_bundle(contents: Contents = Contents.ITEMS) -> OpenBundle:
    """Return a bundle of which the first original opened as said, and the others did."""
    record = a_bundle_record()
    first, *others = record.originals
    return OpenBundle(
        record=record,
        pdf=b"%PDF",
        pages=PAGES,
        checks=(
            OriginalCheck(original=first, contents=contents),
            *(OriginalCheck(original=one, contents=Contents.ITEMS) for one in others),
        ),
    )


@functools.cache
def _pictures() -> tuple[bytes, ...]:
    """Return the pages of the sample, drawn; nothing is laid into their frames."""
    record = a_bundle_record()
    framed = Press.confidential_bundle_to_pad(record, [b"sealed"] * 3, data=b"{}")(0)
    return tuple(pictures_of(framed.pdf, SCALE, checking()))


@dataclass
class FakeBundles:
    bundle: OpenBundle = field(default_factory=an_open_bundle)
    drawn: list[int] = field(default_factory=list)

    def read(self, carrier: bytes, passphrase: str) -> OpenBundle:
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError
        return self.bundle

    def page(self, bundle: OpenBundle, number: int) -> bytes:
        self.drawn.append(number)
        return _pictures()[number - 1]


def tools_of(
    bundles: FakeBundles, pool: Runner | None = None, back: Callable[[], None] = lambda: None
) -> ReadBundleTools:
    return ReadBundleTools(
        bundles=lambda: bundles,
        read_file=lambda _path: b"sealed",
        pool=pool or ImmediateRunner(),
        back=back,
    )


def closed(look: Look) -> QWidget:
    return _screen(look, FakeBundles())[0]


def opened(look: Look) -> QWidget:
    view, presenter = _screen(look, FakeBundles())
    presenter.unlock(PASSPHRASE)
    return view


def not_all_opened(look: Look) -> QWidget:
    """One original is sealed to others; a divider is shown."""
    bundle = an_open_bundle(Contents.NOT_SEALED_TO_YOU)
    view, presenter = _screen(look, FakeBundles(bundle=bundle))
    presenter.unlock(PASSPHRASE)
    presenter.turn(1)
    return view


def _screen(look: Look, bundles: FakeBundles) -> tuple[ReadBundleScreen, ReadBundlePresenter]:
    view = ReadBundleScreen(look)
    presenter = ReadBundlePresenter(view, tools_of(bundles))
    connect(view, presenter)
    presenter.open(Path("bundle.pdf"))
    view.presenter = presenter  # type: ignore[attr-defined]  # A test's way to keep it alive.
    return view, presenter
