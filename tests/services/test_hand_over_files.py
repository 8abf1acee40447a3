from collections.abc import Callable
from pathlib import Path

import pytest

from reportwriter.domain.errors import VaultError
from reportwriter.domain.ids import ReportId
from reportwriter.domain.report import Report
from reportwriter.records.hand_overs import HandOvers, UnderWay
from reportwriter.services import hand_over_files
from reportwriter.services.hand_over_files import HandOverFiles, paths
from reportwriter.services.whole_files import FileNotWrittenError
from tests.builders import NOON
from tests.services.desks import Desk

PDFS = (b"%PDF-report", b"%PDF-page")


@pytest.fixture
def files(pru: Desk) -> HandOverFiles:
    return pru.vault.handing_over.files


@pytest.fixture
def signed(pru: Desk) -> Report:
    """A report that is signed and kept, and no file of which was put anywhere."""
    report_id = pru.begin_report()
    report = pru.vault.writing.open(report_id).report.sign(NOON)
    pru.vault.handing_over.copies.add(report, *PDFS)
    return report


def _cut_short(files: HandOverFiles, report: Report, folder: Path, *, left: list[str]) -> None:
    """Leave the vault and the folder as a kill between two steps would."""
    note = UnderWay(report=report.id, version=1, folder=str(folder))
    files.settings.save(HandOvers(under_way=(note,)))
    folder.mkdir()
    for name in left:
        (folder / name).write_bytes(b"%PDF-rep")


def _notes(files: HandOverFiles) -> tuple[UnderWay, ...]:
    return files.settings.load(HandOvers()).under_way


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_both_files_are_put_there_when_the_report_was_signed_before_the_end(
    files: HandOverFiles, signed: Report, tmp_path: Path
) -> None:
    report_path, page_path = paths(signed, tmp_path / "out")
    left = [f"{report_path.name}.before", f"{page_path.name}.part"]
    _cut_short(files, signed, tmp_path / "out", left=left)

    files.finish_interrupted()

    assert _names(tmp_path / "out") == {report_path.name, page_path.name}
    assert (report_path.read_bytes(), page_path.read_bytes()) == PDFS
    assert files.folder(signed.id) == tmp_path / "out"
    assert _notes(files) == ()


def test_drafts_are_taken_away_when_the_report_was_not_signed_yet(
    files: HandOverFiles, pru: Desk, tmp_path: Path
) -> None:
    report = pru.vault.writing.open(pru.begin_report()).report
    both = paths(report, tmp_path / "out")
    left = [f"{path.name}.part" for path in both]
    _cut_short(files, report, tmp_path / "out", left=[*left, "of the user.pdf.part"])

    files.finish_interrupted()

    assert _names(tmp_path / "out") == {"of the user.pdf.part"}
    assert files.folder(report.id) is None
    assert _notes(files) == ()


def test_a_folder_that_is_not_there_now_is_not_made_and_is_tried_again(
    files: HandOverFiles, signed: Report, tmp_path: Path
) -> None:
    _cut_short(files, signed, tmp_path / "stick", left=[])
    (tmp_path / "stick").rmdir()

    files.finish_interrupted()

    assert not (tmp_path / "stick").exists()
    assert len(_notes(files)) == 1
    (tmp_path / "stick").mkdir()
    files.finish_interrupted()
    assert len(_names(tmp_path / "stick")) == 2


@pytest.mark.parametrize("error", [FileNotWrittenError("full"), VaultError("busy")])
def test_what_cannot_be_settled_now_keeps_nobody_out(
    error: Exception,
    files: HandOverFiles,
    signed: Report,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise error

    _cut_short(files, signed, tmp_path / "out", left=[])
    monkeypatch.setattr(hand_over_files, "write_whole", fail)

    files.finish_interrupted()

    assert len(_notes(files)) == 1


def test_a_note_about_a_report_that_is_gone_stops_nothing(
    files: HandOverFiles, signed: Report, tmp_path: Path
) -> None:
    _cut_short(files, signed, tmp_path / "out", left=[])
    gone = UnderWay(report=ReportId("gone"), version=1, folder=str(tmp_path))
    said = files.settings.load(HandOvers())
    files.settings.save(HandOvers(under_way=(gone, *said.under_way)))

    files.finish_interrupted()

    assert len(_names(tmp_path / "out")) == 2
    assert _notes(files) == ()


@pytest.mark.parametrize("keep", [lambda: None, lambda: 1 // 0], ids=["written", "failed"])
def test_no_note_is_left_whether_it_was_written_or_failed(
    keep: Callable[[], None], files: HandOverFiles, signed: Report, tmp_path: Path
) -> None:
    before = _notes(files)

    try:
        files.write(signed, tmp_path / "out", PDFS, keep)
    except ZeroDivisionError:
        assert _names(tmp_path / "out") == set()

    assert _notes(files) == before
