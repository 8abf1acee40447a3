"""What the command line answers to the shell; documented in docs/command-line.md."""

from enum import IntEnum


class Exit(IntEnum):
    """0 always means: everything is as it should be."""

    FINE = 0
    REFUSED = 1
    """The program could not or would not do it, and said why."""
    WRONG_USE = 2
    SIGNER_NOT_KNOWN = 3
    ADDED_TO = 4
    CHANGED_OR_DAMAGED = 5
    NOT_CHECKED = 6
    DOES_NOT_BELONG = 7
