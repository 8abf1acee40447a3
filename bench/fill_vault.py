"""Make a vault with one report in it, in a process of its own: it needs what making one loads.

`python -m bench.fill_vault N`: that of this computer's user, which the keyring opens; its report,
called `report-N`, has N statements. `python -m bench.fill_vault N FOLDER`: one that the passphrase
of the bench opens; all statements of its report stand in one list.
"""

import sys
from pathlib import Path

from bench.samples import a_report
from bench.unlock import PASSPHRASE
from reportwriter.app import vault_access, vault_folder
from reportwriter.crypto.derivation import LEAST_COST


def main(statements: int, folder: Path | None = None) -> None:
    access = vault_access(folder or vault_folder(), LEAST_COST if folder else None)
    vault = access.create(PASSPHRASE) if folder else access.create_with_keyring()
    lists = 1 if folder else None
    vault.writing.reports.add(a_report(statements, f"report-{statements}", lists))
    access.close()


if __name__ == "__main__":
    main(int(sys.argv[1]), *map(Path, sys.argv[2:]))
