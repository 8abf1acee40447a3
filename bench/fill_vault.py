"""Make the vault of this computer's user, opened by the keyring, with one report of N statements.

`python -m bench.fill_vault N`: the report is called `report-N`.
"""

import sys

from bench.samples import a_report
from reportwriter.app import vault_access, vault_folder


def main(statements: int) -> None:
    access = vault_access(vault_folder())
    vault = access.create_with_keyring()
    vault.writing.reports.add(a_report(statements, f"report-{statements}"))
    access.close()


if __name__ == "__main__":
    main(int(sys.argv[1]))
