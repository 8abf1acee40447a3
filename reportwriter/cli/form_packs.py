"""`reportwriter forms pack` and `forms install`: forms and an area as one signed file."""

from __future__ import annotations

import sys
from pathlib import Path
from random import SystemRandom
from typing import TYPE_CHECKING

from reportwriter.cli.exits import Exit
from reportwriter.cli.secrets import offer_passphrase, passphrase
from reportwriter.domain.errors import WrongUseError
from reportwriter.exchange.form_pack import LARGEST, PackRefusedError
from reportwriter.forms.errors import FormError
from reportwriter.services.trust import ASKED, WORDS
from reportwriter.services.whole_files import write_whole
from reportwriter.wording.forms import problem_words

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from reportwriter.cli.output import Output
    from reportwriter.cli.parts import Parts
    from reportwriter.exchange.form_pack import SignedPack
    from reportwriter.services.form_packs import FormPacks

PACK = "put forms and an area into one file, signed by you, for others to install"
INSTALL = "install a form pack, after you have compared words with whoever signed it"
WRONG_WORDS = "These are not the words of whoever signed the pack. Nothing was installed."


def offer_pack(command: ArgumentParser) -> None:
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    command.add_argument(
        "--out", type=Path, required=True, metavar="PACK", help="the file to write"
    )
    command.add_argument(
        "--vault", type=Path, metavar="DIR", help="whose vault signs (default: that of this user)"
    )
    offer_passphrase(command)
    command.set_defaults(run=_pack)


def offer_install(command: ArgumentParser) -> None:
    command.add_argument("pack", type=Path, metavar="PACK")
    command.add_argument(
        "--known",
        nargs="+",
        type=Path,
        default=[],
        metavar="CERT",
        help="signing certificates that are known (PEM or DER); then no words are asked for",
    )
    command.set_defaults(run=_install)


def _pack(options: Namespace, parts: Parts, output: Output) -> Exit:
    files = {file.name: _read(file) for file in options.files}
    if len(files) != len(options.files):
        raise WrongUseError("two of the files have the same name")
    packs = parts.packs()
    access = parts.vault(options.vault or parts.vault_folder())
    typed = passphrase(options, "Passphrase: ")
    vault = access.open(typed)
    try:
        author = vault.identities.open(typed)
        words = vault.trust.own_words()
    finally:
        access.close()
    try:
        content = packs.make(files, author)
    except PackRefusedError as error:
        _complain(error, output)
        raise
    write_whole({options.out: content})
    output.say(f"{options.out} holds {len(files)} file{'' if len(files) == 1 else 's'}.")
    output.say(f"Whoever installs it rings you, and you read out: {' '.join(words)}")
    output.answer({"pack": str(options.out), "files": sorted(files), "words": list(words)})
    return Exit.FINE


def _install(options: Namespace, parts: Parts, output: Output) -> Exit:
    packs = parts.packs()
    try:
        sound = packs.look_into(_read(options.pack))
    except PackRefusedError as error:
        _complain(error, output)
        raise
    signer = sound.signed.signer
    who = ", ".join(part for part in (signer.name, signer.designation, signer.agency) if part)
    output.say(f"Signed by: {who}")
    for title in sound.titles:
        output.say(f"  {title}")
    if not _is_known(options, parts, sound.signed) and not _words_agree(packs, sound.signed):
        output.complain(WRONG_WORDS)
        output.answer({"signer": who, "installed": []})
        return Exit.SIGNER_NOT_KNOWN
    titles = packs.install(sound)
    output.say("Installed. A window that is open shows them when it is opened again.")
    output.answer({"signer": who, "installed": list(titles)})
    return Exit.FINE


def _is_known(options: Namespace, parts: Parts, signed: SignedPack) -> bool:
    if not options.known:
        return False
    given = [_read(path) for path in options.known]
    with parts.verifying() as verifying:
        known = {verifying.key_files.fingerprint(certificate) for certificate in given}
        return verifying.key_files.fingerprint(signed.certificates.signing_der) in known


def _words_agree(packs: FormPacks, signed: SignedPack) -> bool:
    """Ask for three of the eight words, which are heard from the signer and not shown here."""
    positions = sorted(SystemRandom().sample(range(WORDS), ASKED))
    sys.stderr.write(
        "Ring them on a number you already have, and let them read out their eight words.\n"
    )
    typed = [_ask(f"Word {position + 1}: ") for position in positions]
    return packs.are_signers_words(signed, positions, typed)


def _ask(question: str) -> str:
    sys.stderr.write(question)
    sys.stderr.flush()
    return sys.stdin.readline().strip()


def _complain(error: PackRefusedError, output: Output) -> None:
    """Say line by line what is wrong with a form of the pack."""
    if isinstance(error.__cause__, FormError):
        for problem in error.__cause__.problems:
            words = problem_words(problem.line, problem.field, problem.words)
            output.complain(f"{error.named}, {words}")


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            # One byte more than a pack may have tells that it is too large.
            return file.read(LARGEST + 1)
    except OSError as error:
        raise WrongUseError(f"{path.name} cannot be read: {error.strerror}") from error
