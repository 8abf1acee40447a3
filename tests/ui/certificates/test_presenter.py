from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from reportwriter.domain.errors import ReportWriterError
from reportwriter.services.whole_files import FileNotWrittenError
from reportwriter.ui.certificates.presenter import CertificatesPresenter, CertificatesTools
from reportwriter.ui.runner import ImmediateRunner
from tests.ui.fakes import WORDS, FakeCertificates, FakeWords

FULL = Path("/full/ansel.pem")


@dataclass
class FakeView:
    place: Path | None = None
    saved: list[Path] = field(default_factory=list)
    words: Sequence[str] = ()
    trouble: ReportWriterError | None = None

    def show_place(self, path: Path) -> None:
        self.place = path

    def show_saved(self, path: Path) -> None:
        self.saved.append(path)

    def show_own_words(self, words: Sequence[str]) -> None:
        self.words = words

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


@dataclass
class Screen:
    view: FakeView
    written: dict[Path, bytes]
    presenter: CertificatesPresenter


@pytest.fixture
def screen() -> Screen:
    view = FakeView()
    written: dict[Path, bytes] = {}

    def write(files: Mapping[Path, bytes]) -> None:
        if FULL in files:
            raise FileNotWrittenError("no space left")
        written.update(files)

    tools = CertificatesTools(
        certificates=FakeCertificates(),
        words=FakeWords(),
        write=write,
        vault=ImmediateRunner(),
        folder=Path("/home/ansel"),
    )
    return Screen(view, written, CertificatesPresenter(view, tools))


def test_a_place_for_the_file_is_offered(screen: Screen) -> None:
    screen.presenter.open()

    assert screen.view.place == Path("/home/ansel/Ansel Quickthorn certificates.pem")
    assert screen.written == {}


def test_the_certificates_go_where_their_owner_wants_them(screen: Screen) -> None:
    screen.presenter.save(Path("/stick/mine.pem"))

    assert screen.written == {Path("/stick/mine.pem"): b"pem"}
    assert screen.view.saved == [Path("/stick/mine.pem")]


def test_a_file_that_cannot_be_written_is_said(screen: Screen) -> None:
    screen.presenter.save(FULL)

    assert isinstance(screen.view.trouble, FileNotWrittenError)
    assert screen.view.saved == []


def test_the_words_to_read_out_are_shown_when_asked_for(screen: Screen) -> None:
    screen.presenter.open()
    before = screen.view.words

    screen.presenter.show_own_words()

    assert (before, screen.view.words) == ((), WORDS)
