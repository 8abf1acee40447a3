"""`reportwriter backup`: copy the vault, open the copy, and say where it lies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.cli.exits import Exit
from reportwriter.cli.secrets import offer_passphrase, passphrase

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from reportwriter.cli.output import Output
    from reportwriter.cli.parts import Parts

HELP = "make a backup of the vault, and check it"


def offer(command: ArgumentParser) -> None:
    command.add_argument(
        "folder",
        type=Path,
        nargs="?",
        metavar="DIR",
        help="where the backup goes (default: beside the vault)",
    )
    command.add_argument(
        "--vault",
        type=Path,
        metavar="DIR",
        help="the vault (default: that of this computer's user)",
    )
    offer_passphrase(command)
    command.set_defaults(run=run)


def run(options: Namespace, parts: Parts, output: Output) -> Exit:
    access = parts.vault(options.vault or parts.vault_folder())
    vault = access.open(passphrase(options, "Passphrase: "))
    try:
        backup = vault.backups.make(options.folder)
    finally:
        access.close()
    output.say(f"The backup was made and checked: {backup.folder}")
    output.answer({"folder": str(backup.folder), "made_at": backup.made_at.isoformat()})
    return Exit.FINE
