"""Start-up is architecture: what a window or a command needs first loads no heavy library."""

import subprocess
import sys
from pathlib import Path

import pytest

from reportwriter.app import vault_access
from reportwriter.crypto.derivation import LEAST_COST
from reportwriter.domain.report import Report
from tests.builders import a_report, a_statement

HEAVY = (
    "alembic",
    "asn1crypto",
    "cryptography",
    "docx",
    "holidays",
    "icalendar",
    "keyring",
    "lxml",
    "mako",
    "mammoth",
    "olefile",
    "pikepdf",
    "PIL",
    "pyhanko",
    "pyphen",
    "pypdfium2",
    "rapidfuzz",
    "reportlab",
    "sqlalchemy",
    "sqlcipher3",
    "zxcvbn",
)
QT = ("PySide6",)
PASSPHRASE = "four lanterns under a copper bridge"  # noqa: S105  # Of nobody who exists.


AFTER_THE_REPORT = (
    "_strptime",
    "difflib",
    "holidays",
    "platform",
    "reportwriter.domain.clocks.calendar",
    "reportwriter.domain.typed_dates.reading",
    "reportwriter.forms.word_lists",
    "reportwriter.records.kept",
    "reportwriter.services.deadlines",
    "reportwriter.services.fact_text",
    "reportwriter.services.on_demand",
    "reportwriter.services.suggestions",
    "reportwriter.wording.errors",
    "reportwriter.wording.suggestions",
)
"""Each takes a millisecond or more; together they would be a tenth of what a report waits for."""
HEAVY_TO_SHOW = ("sqlalchemy", "alembic", "pikepdf", "pyhanko", "reportlab")


def _loaded(statement: str) -> set[str]:
    """Return the top-level packages in memory after `statement` ran in a fresh process."""
    return {name.split(".")[0] for name in _modules(statement)}


def _modules(statement: str) -> set[str]:
    code = f"{statement}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    return set(done.stdout.split())


def _keep_a_report(folder: Path) -> Report:
    """Make a vault with one report in it, and close it."""
    access = vault_access(folder, LEAST_COST)
    report = a_report(a_statement())
    access.create(PASSPHRASE).writing.reports.add(report)
    access.close()
    return report


def _every_module(package: str) -> str:
    return (
        "import importlib, pkgutil\n"
        f"package = importlib.import_module({package!r})\n"
        "for module in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "    importlib.import_module(module.name)"
    )


@pytest.mark.parametrize("package", ["ui", "cli", "services"])
def test_importing_a_layer_loads_no_heavy_library(package: str) -> None:
    loaded = _loaded(_every_module(f"reportwriter.{package}"))

    assert not loaded.intersection(HEAVY)


@pytest.mark.parametrize("package", ["cli", "services"])
def test_only_the_window_loads_qt(package: str) -> None:
    assert not _loaded(_every_module(f"reportwriter.{package}")).intersection(QT)


def test_the_composition_root_loads_neither_qt_nor_a_heavy_library() -> None:
    assert not _loaded("import reportwriter.app").intersection({*HEAVY, *QT})


def test_opening_a_vault_and_writing_in_a_report_loads_no_library_that_can_wait(
    tmp_path: Path,
) -> None:
    _keep_a_report(tmp_path)

    loaded = _loaded(
        "from dataclasses import replace\n"
        "from pathlib import Path\n"
        "from reportwriter.domain.changes import EditStatement\n"
        "from reportwriter.app import vault_access\n"
        f"vault = vault_access(Path({str(tmp_path)!r})).open({PASSPHRASE!r})\n"
        "(row,) = vault.writing.rows()\n"
        "(statement,) = vault.writing.open(row.id).report.statements\n"
        "change = EditStatement(statement=replace(statement, text='typed'))\n"
        "assert vault.writing.apply(row.id, change).statements[0].text == 'typed'\n"
        "assert vault.hand_overs.recorded(row.id) is None\n"
        "assert vault.conferences_chaired.all() == ()"
    )

    assert "sqlcipher3" in loaded
    late = {"sqlalchemy", "alembic", "cattrs", "pikepdf", "pyhanko", "reportlab"}
    assert not loaded.intersection(late)


def test_the_window_shows_a_report_before_it_loads_what_most_reports_do_not_need(
    tmp_path: Path,
) -> None:
    report = _keep_a_report(tmp_path)

    loaded = _modules(
        "from pathlib import Path\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from reportwriter.app import example, vault_access\n"
        "from reportwriter.ui import background, desktop as desktops\n"
        "from reportwriter.ui.furnish import furnish\n"
        "from reportwriter.ui.window import make_desktop\n"
        # However slow this computer is, what is loaded a moment later is not looked at.
        "desktops.SERVICES_AFTER_MS = background.PAINTED_MS = 600_000\n"
        "application = QApplication([])\n"
        f"access = vault_access(Path({str(tmp_path)!r}))\n"
        "behind = desktops.Behind(\n"
        "    access=access, furnish=furnish, example=example, prepare=lambda: None\n"
        ")\n"
        f"desktop = make_desktop(application, behind, Path({str(tmp_path / 'window.json')!r}))\n"
        "opened = desktop.events.vault_opened.connect(\n"
        f"    lambda: desktop.events.report_opened.emit({report.id!r})\n"
        ")\n"
        "desktop.window.show()\n"
        f"desktop.start.unlock({PASSPHRASE!r})\n"
        "while desktop.rooms is None or desktop.rooms.writing.presenter.report is None:\n"
        "    application.processEvents()\n"
        "desktop.window.grab()\n"
        "application.processEvents()\n"
        "desktop.background.close()\n"
        "assert desktop.rooms.write_screen.list.sheet.rowCount()"
    )

    assert "reportwriter.ui.write.statement_list" in loaded
    assert not loaded.intersection(AFTER_THE_REPORT)
    assert not {name.split(".")[0] for name in loaded}.intersection(HEAVY_TO_SHOW)


def test_services_are_made_without_the_library_of_the_stores_that_are_asked_later(
    tmp_path: Path,
) -> None:
    _keep_a_report(tmp_path)

    loaded = _loaded(
        "import sys\n"
        "from pathlib import Path\n"
        "from reportwriter.app import vault_access\n"
        f"vault = vault_access(Path({str(tmp_path)!r})).open({PASSPHRASE!r})\n"
        "vault.services()\n"
        "(row,) = vault.writing.rows()\n"
        # What each report that is opened is asked, once the services are there.
        "assert not vault.agency_checks.state(row.id).drafts\n"
        "report = vault.writing.open(row.id).report\n"
        "vault.report_check.of_statement(report, report.statements[0].id)\n"
        "assert 'sqlalchemy' not in sys.modules\n"
        "assert vault.identities.own() is None\n"
    )

    assert "sqlalchemy" in loaded


def test_every_form_and_area_of_the_program_is_read_without_what_names_faults() -> None:
    loaded = _loaded(
        "from reportwriter.forms.library import Library\n"
        "library = Library()\n"
        "assert library.forms() and library.areas()"
    )

    assert "tomllib" in loaded
    assert "cattrs" not in loaded


def test_no_source_is_read_and_kept_for_what_the_window_imports() -> None:
    code = (
        "import linecache, sys, types\n"
        "def run_window(_behind):\n"
        "    import reportwriter.domain.view, reportwriter.ui.furnish\n"
        "    return 0\n"
        "sys.modules['reportwriter.ui.window'] = types.SimpleNamespace(run_window=run_window)\n"
        "from reportwriter.app import main\n"
        "main([])\n"
        "print(*linecache.cache)"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )

    assert "reportwriter" not in done.stdout


@pytest.mark.parametrize(
    ("arguments", "compiles", "collects"), [([], "False", "False"), (["version"], "True", "True")]
)
def test_only_the_window_takes_collecting_garbage_and_making_values_from_python(
    arguments: list[str], compiles: str, collects: str
) -> None:
    code = (
        "import gc, sys, types\n"
        "sys.modules['reportwriter.ui.window'] = types.SimpleNamespace(run_window=lambda *_: 0)\n"
        "from reportwriter.app import main\n"
        f"main({arguments!r})\n"
        "import dataclasses\n"
        "print(dataclasses._hash_fn.__module__ == 'dataclasses', gc.isenabled())"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )

    assert done.stdout.split()[-2:] == [compiles, collects]
