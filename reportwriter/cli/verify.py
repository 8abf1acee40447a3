"""`reportwriter verify`: the file check without a vault, for a help desk or a program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.cli.exits import Exit
from reportwriter.cli.secrets import offer_passphrase, passphrase
from reportwriter.domain.errors import WrongUseError
from reportwriter.domain.file_check import Contents
from reportwriter.domain.integrity import Integrity
from reportwriter.services.demo.answers import given_answers
from reportwriter.services.file_check_words import card_of
from reportwriter.services.verifying import Beside
from reportwriter.services.whole_files import FileNotReadError, read_whole

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from reportwriter.cli.output import Output
    from reportwriter.cli.parts import Parts
    from reportwriter.exchange.sealed_page import Reader
    from reportwriter.services.verifying import Verified, Verifying

HELP = "check whether files are unchanged, who signed them, and whether they belong"

BY_INTEGRITY = {
    Integrity.ADDED_TO: Exit.ADDED_TO,
    Integrity.CHANGED_OR_DAMAGED: Exit.CHANGED_OR_DAMAGED,
    Integrity.COULD_NOT_BE_CHECKED: Exit.NOT_CHECKED,
}
BY_CONTENTS = {
    Contents.DAMAGED: Exit.CHANGED_OR_DAMAGED,
    Contents.DOES_NOT_BELONG: Exit.DOES_NOT_BELONG,
}
"""What opening a file shows that travels sealed; what did not open could not be checked."""
PAGE = "sealed_page"
UNASKED = {
    "invitation": "an invitation",
    "receipt": "a receipt",
    "account": "an administrator's account for the chair",
    "paper": "the minutes or the decision letter of a conference",
}
"""What the six questions are not about, by the value of `exchange.examined.What`."""
OTHER = "no report"
GRAVEST_FIRST = (
    Exit.CHANGED_OR_DAMAGED,
    Exit.ADDED_TO,
    Exit.NOT_CHECKED,
    Exit.DOES_NOT_BELONG,
    Exit.SIGNER_NOT_KNOWN,
    Exit.FINE,
)


def offer(command: ArgumentParser) -> None:
    command.add_argument("files", nargs="*", type=Path, metavar="FILE")
    command.add_argument(
        "--invitation", type=Path, metavar="FILE", help="the invitation that asked for the report"
    )
    command.add_argument(
        "--known",
        nargs="+",
        type=Path,
        default=[],
        metavar="CERT",
        help="signing certificates that are known (PEM or DER)",
    )
    command.add_argument(
        "--sealed",
        type=Path,
        metavar="FILE",
        help="the sealed page beside it; or, with no FILE, a sealed minute or confidential bundle",
    )
    command.add_argument(
        "--key",
        type=Path,
        metavar="P12",
        help="the key that opens the sealed page, or a FILE that is sealed",
    )
    offer_passphrase(command)
    command.set_defaults(run=run)


def run(options: Namespace, parts: Parts, output: Output) -> Exit:
    files = _files(options)
    known = tuple(_read(path) for path in options.known)
    invitation = _read(options.invitation) if options.invitation else None
    sealed = _read(options.sealed) if options.sealed and options.files else None
    exits = []
    contents = {path: _read(path) for path in files}
    with parts.verifying() as verifying:
        key = _key(options, verifying) if options.key else None
        others = tuple(contents.values())
        beside = Beside(invitation=invitation, known=known, sealed=sealed, key=key, others=others)
        checks = {path: verifying.check(pdf, beside) for path, pdf in contents.items()}
        lacking = verifying.lacking
    if not options.files and checks[options.sealed].what == PAGE:
        raise WrongUseError("a sealed page is checked beside its report; name the report as FILE")
    for path, check in checks.items():
        exits.append(exit_of(check))
        _say(path, check, output)
    if lacking:
        output.say("Reduced protection: this computer cannot confine what reads foreign files.")
    output.answer(
        {
            "files": [
                {
                    "file": path.name,
                    "exit": int(exit_of(check)),
                    "what": check.what,
                    **given_answers(check.check),
                }
                for path, check in checks.items()
            ],
            "reduced_protection": list(lacking),
        }
    )
    return min(exits, key=GRAVEST_FIRST.index)


def exit_of(verified: Verified) -> Exit:
    """Return the exit code for one file; an invitation is not asked whether it belongs."""
    check = verified.check
    if check.sealed_letter is not None and check.sealed_letter.contents in BY_CONTENTS:
        return BY_CONTENTS[check.sealed_letter.contents]
    if check.integrity is not Integrity.UNCHANGED:
        return BY_INTEGRITY[check.integrity]
    if not _is_unasked(verified) and not check.belongs:
        return Exit.DOES_NOT_BELONG
    return Exit.FINE if verified.signer_is_known else Exit.SIGNER_NOT_KNOWN


def _say(path: Path, verified: Verified, output: Output) -> None:
    card = card_of(verified.check)
    is_unasked = _is_unasked(verified)
    output.say(f"{path.name}: {card.headline}")
    # Of what is no report, no more is asked than whether it is unchanged.
    for row in card.rows[:1] if is_unasked else card.rows:
        output.say(f"  {row.question:<34} {row.answer}")
    for step in () if is_unasked else card.next_steps:
        output.say(f"  Next: {step}")
    if is_unasked:
        known = "known to you" if verified.signer_is_known else "not yet known to you"
        output.say(f"  This is {UNASKED.get(verified.what, OTHER)}; its signer is {known}.")
    output.say()


def _is_unasked(verified: Verified) -> bool:
    """Tell an unchanged file that the six questions are not about, as an invitation."""
    check = verified.check
    answered = check.answers or check.beside
    return check.integrity is Integrity.UNCHANGED and answered is None


def _files(options: Namespace) -> list[Path]:
    """Return what is checked: the files named, or the sealed one where it is named alone."""
    files: list[Path] = options.files
    if not files and not options.sealed:
        raise WrongUseError("name at least one FILE")
    if options.sealed and len(files) > 1:
        raise WrongUseError("a sealed page belongs to one report; name one FILE with --sealed")
    return files or [options.sealed]


def _key(options: Namespace, verifying: Verifying) -> Reader:
    return verifying.open_key(
        _read(options.key), passphrase(options, "Passphrase of the key file: ")
    )


def _read(path: Path) -> bytes:
    try:
        return read_whole(path)
    except FileNotReadError as error:
        raise WrongUseError(f"{path.name} cannot be read: {error.because}") from error
