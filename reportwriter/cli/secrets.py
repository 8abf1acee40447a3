"""Passphrases reach the command line by prompt, file descriptor or file, and in no other way.

An argument would stand in the process list and in the shell's history, an environment variable in
every child process.
"""

import getpass
import os
from argparse import ArgumentParser, Namespace
from pathlib import Path

from reportwriter.domain.errors import WrongUseError

MOST_BYTES = 4096


def offer_passphrase(parser: ArgumentParser) -> None:
    """Add the two options that name where a passphrase is read from."""
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument(
        "--passphrase-fd", type=int, metavar="N", help="read the passphrase from file descriptor N"
    )
    ways.add_argument(
        "--passphrase-file", type=Path, metavar="FILE", help="read the passphrase from FILE"
    )


def passphrase(options: Namespace, prompt: str) -> str:
    """Return the passphrase, without its line end; ask on the terminal when no option names it.

    Raises WrongUseError when it cannot be read.
    """
    if options.passphrase_fd is not None:
        return _decoded(_from_descriptor(options.passphrase_fd))
    if options.passphrase_file is not None:
        return _decoded(_from_file(options.passphrase_file))
    try:
        return getpass.getpass(prompt)
    except EOFError as error:
        raise WrongUseError("no passphrase was given") from error


def _from_descriptor(number: int) -> bytes:
    try:
        os.fstat(number)  # To open a number that can be no descriptor fails in other ways.
        with os.fdopen(number, "rb", closefd=False) as stream:
            return stream.read(MOST_BYTES)
    except (OSError, OverflowError) as error:
        raise WrongUseError(f"file descriptor {number} cannot be read") from error


def _from_file(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(MOST_BYTES)
    except OSError as error:
        raise WrongUseError(f"{path.name} cannot be read") from error


def _decoded(data: bytes) -> str:
    try:
        return data.decode().rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise WrongUseError("the passphrase is not UTF-8") from error
