"""Whatever moment the program is killed at: nothing typed is lost, nothing is half done.

Each piece of work runs in a process of its own through the real services or the real window, and
is killed at random moments; where strace works, also at system calls spread over the work.
"""

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reportwriter.app import _verifying, vault_access
from reportwriter.crypto.derivation import LEAST_COST
from reportwriter.domain.confidential import ChairTold, ConfidentialPage
from reportwriter.domain.file_check import Missing
from reportwriter.domain.ids import ConferenceReference, ReportId
from reportwriter.domain.integrity import Integrity
from reportwriter.services.open_vault import OpenVault
from reportwriter.services.verifying import Beside, Verifying
from tests.builders import a_conference, a_statement
from tests.deep_scan import deep_scan
from tests.e2e import subjects
from tests.e2e.killing import KILLS, Killed, Work, at_work, kill_again_and_again, ways_to_kill
from tests.e2e.subjects import TYPED, TYPED_INTO
from tests.e2e.vaults import new_vault, next_start, open_quickly, report_in, write_report
from tests.e2e.window_subject import type_into_the_window
from tests.services.desks import PASSPHRASE, STOPE, an_item

pytestmark = [
    pytest.mark.kill,
    pytest.mark.slow,
    pytest.mark.timeout(200 + 30 * KILLS),
]

MOST_LOST_MS = 100
FIRST = "Quillfeather saw it from the landing. "
Say = Callable[[str, object], None]


@pytest.fixture(scope="module")
def author(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault with one report that can be signed; each kill gets a copy."""
    folder = tmp_path_factory.mktemp("author")
    with new_vault(folder) as vault:
        others = (a_statement(number) for number in range(2, 41))
        report_id = write_report(vault, a_statement(1, text=FIRST), *others)
        vault.confidential.add(report_id, an_item(2))
        told = ChairTold(please_ring=True)
        vault.confidential.save_frame(ConfidentialPage(report=report_id, chair_told=told))
        vault.backups.make()
    return folder


@pytest.fixture(scope="module")
def chair(author: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault with nothing in it yet, and beside it two reports with their sealed pages."""
    folder, writer = tmp_path_factory.mktemp("chair"), tmp_path_factory.mktemp("writer")
    shutil.copytree(author, writer, dirs_exist_ok=True)
    with next_start(writer) as vault:
        another = a_conference(reference=ConferenceReference("FIC-0002"))
        for report_id in (report_in(vault), write_report(vault, a_statement(), conference=another)):
            _sign(vault, report_id, folder / "received")
    with new_vault(folder, STOPE):
        return folder


@pytest.fixture(scope="module")
def verifying() -> Iterator[Verifying]:
    with _verifying() as verifying:
        yield verifying


@pytest.mark.parametrize(
    "work",
    [
        pytest.param(subjects.type_through_services, id="through the services"),
        pytest.param(type_into_the_window, id="into the window"),
        pytest.param(subjects.type_on_the_confidential_page, id="on the confidential page"),
    ],
)
def test_what_was_typed_is_there(
    work: Work, author: Path, tmp_path: Path, record_testsuite_property: Say
) -> None:
    drawn = random.Random(work.__name__)  # noqa: S311 - seeded to be drawn again

    lost = [
        _typed_and_lost(work, author, tmp_path / str(number), drawn.uniform(0.1, 1.5))
        for number in range(KILLS)
    ]

    record_testsuite_property(f"most ms lost, {work.__name__}", round(max(lost), 1))
    assert max(lost) <= MOST_LOST_MS


def _typed_and_lost(work: Work, author: Path, copy: Path, seconds: float) -> float:
    """Kill somebody's typing; return how long before it the first lost key was pressed, in ms."""
    shutil.copytree(author, copy)
    with at_work(work, copy) as started:
        killed = started.killed_after(seconds)
    with next_start(copy) as vault:
        kept = (
            _kept_confidentially(vault, copy) if "confidential" in work.__name__ else _kept(vault)
        )
    shutil.rmtree(copy)
    assert kept >= max(_when(killed, "saved"), default=0)
    first_lost = _when(killed, "typed").get(kept + 1)
    return 0.0 if first_lost is None else (killed.at - first_lost) * 1000


def _kept(vault: OpenVault) -> int:
    """Return how many letters of what was typed are in the statement."""
    text = vault.writing.open(report_in(vault)).report.statement(TYPED_INTO).text
    typed = text.removeprefix(FIRST)
    assert TYPED.startswith(typed)
    return len(typed)


def _kept_confidentially(vault: OpenVault, copy: Path) -> int:
    """Return how many are in the sealed item; none of them may be anywhere else."""
    items = vault.confidential.open(report_in(vault), PASSPHRASE)
    typed = next((item.text for item in items if item.id == an_item(3).id), "")
    assert TYPED.startswith(typed)
    key = vault.key_changes.keys.database_key
    assert deep_scan(copy / "vault", [TYPED[:24]], database_keys=[key]) == ()
    return len(typed)


def _when(killed: Killed, what: str) -> dict[int, float]:
    """Return when what was told of each character typed."""
    told = [one for one in killed.told if isinstance(one, tuple)]
    return {length: at for kind, length, at in told if kind == what}


@ways_to_kill
def test_a_report_is_signed_with_both_files_whole_or_still_open_with_none(
    author: Path, verifying: Verifying, tmp_path: Path, *, by_call: bool
) -> None:
    kills = kill_again_and_again(subjects.sign_and_seal, author, tmp_path, by_call=by_call)
    for copy, killed in kills:
        named = {path: path.read_bytes() for path in (copy / "out").glob("*.pdf")}

        with next_start(copy) as vault:
            report = vault.writing.open(report_in(vault)).report
            found = _files(copy / "out")
            assert report.signed_at is not None or not killed.was_done
            if report.signed_at is None:
                assert found == {}
                _sign(vault, report.id, copy / "out")
                found = _files(copy / "out")
            kept = vault.handing_over.copies.get(report.id, 1)

        assert tuple(found.values()) == (kept.report_pdf, kept.page_pdf)
        assert named.items() <= found.items()
        check = verifying.check(kept.report_pdf, Beside(sealed=kept.page_pdf)).check
        assert check.integrity is Integrity.UNCHANGED
        assert check.answers is not None
        assert check.answers.missing is Missing.NOTHING


def _files(folder: Path) -> dict[Path, bytes]:
    paths = sorted(folder.iterdir()) if folder.is_dir() else []
    return {path: path.read_bytes() for path in paths}


def _sign(vault: OpenVault, report_id: ReportId, folder: Path) -> None:
    vault.handing_over.sign_and_seal(report_id, PASSPHRASE, folder, lambda _done, _of: None)


@ways_to_kill
def test_a_vault_that_was_being_made_opens_or_can_be_made(tmp_path: Path, *, by_call: bool) -> None:
    (tmp_path / "nothing").mkdir()
    start = tmp_path / "nothing"
    for copy, killed in kill_again_and_again(subjects.begin, start, tmp_path, by_call=by_call):
        access = vault_access(copy / "vault", LEAST_COST)
        assert access.exists() or not killed.was_done

        vault = access.open(PASSPHRASE) if access.exists() else access.create(PASSPHRASE)

        assert vault.writing.rows() == ()
        access.close()


@ways_to_kill
def test_a_vault_that_was_being_unlocked_opens_as_before(
    author: Path, tmp_path: Path, *, by_call: bool
) -> None:
    for copy, _ in kill_again_and_again(subjects.unlock, author, tmp_path, by_call=by_call):
        with next_start(copy) as vault:
            report = vault.writing.open(report_in(vault)).report
            assert len(report.statements) == 40
            assert vault.confidential.open(report.id, PASSPHRASE) == (an_item(2),)


@ways_to_kill
def test_an_unfinished_backup_never_counts(author: Path, tmp_path: Path, *, by_call: bool) -> None:
    for copy, killed in kill_again_and_again(subjects.back_up, author, tmp_path, by_call=by_call):
        with next_start(copy) as vault:
            backups = vault.backups.all()
            assert {path.name for path in vault.backups.files.backups.iterdir()} == {
                backup.folder.name for backup in backups
            }
            assert len(backups) in ((2,) if killed.was_done else (1, 2))

        for backup in backups:
            opened = open_quickly(vault_access(backup.folder, LEAST_COST), copy)
            assert len(opened.writing.open(report_in(opened)).report.statements) == 40
            opened.close()


@ways_to_kill
def test_each_file_is_taken_in_with_what_was_found_or_not_at_all(
    chair: Path, tmp_path: Path, *, by_call: bool
) -> None:
    received = _files(chair / "received")
    assert len(received) == 4

    for copy, killed in kill_again_and_again(subjects.take_in, chair, tmp_path, by_call=by_call):
        with next_start(copy) as vault:
            held = {row.sha256 for row in vault.intake.received.rows() if row.verdict}
            assert len(vault.intake.received.rows()) == len(held)
            assert len(held) >= sum(isinstance(one, tuple) for one in killed.told)

            again = vault.intake.take_in(
                sorted((copy / "received").iterdir()), None, lambda _done, _of: None
            )

            rows = vault.intake.received.rows()
            assert {one.sha256 for one in again if not one.is_new} == held
            assert len(rows) == 4
            assert sorted(row.kind for row in rows) == ["report"] * 2 + ["sealed_page"] * 2
        assert list(_files(copy / "received").values()) == list(received.values())


@ways_to_kill
def test_a_text_is_still_the_statement_or_only_sealed(
    author: Path, tmp_path: Path, *, by_call: bool
) -> None:
    work = subjects.move_to_confidential_page
    for copy, killed in kill_again_and_again(work, author, tmp_path, by_call=by_call):
        with next_start(copy) as vault:
            report = vault.writing.open(report_in(vault)).report
            texts = [statement.text for statement in report.statements]
            sealed = [item.text for item in vault.confidential.open(report.id, PASSPHRASE)]
            older = vault.backups.all()[-1].folder
            key = vault.key_changes.keys.database_key

            assert (FIRST in texts) != (FIRST in sealed)
            assert FIRST in sealed or not killed.was_done
            if FIRST in sealed:
                shutil.rmtree(older)
                assert deep_scan(copy / "vault", [FIRST], database_keys=[key]) == ()
            else:
                assert deep_scan(copy / "vault", [FIRST], database_keys=[key])
