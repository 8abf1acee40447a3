"""What is said when something fails: what is so, why it matters, what to do.

Keyed by the class name of the error, whose own facts fill the sentences. No sentence takes an
answer, a name or a key: errors do not carry them.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """`why` may be empty where what is so says it all."""

    what: str
    why: str = ""
    do: str = ""


_KEPT = "What you had written is kept."

_VAULT: Mapping[str, Words] = {
    "VaultError": Words(
        what="Your encrypted store could not do that.",
        why=_KEPT,
        do="Close the program and open it once more. If it happens again, restore a backup.",
    ),
    "NewerVaultError": Words(
        what="A newer version of this program made this store.",
        why="Opening it with this version could damage it, so it was left as it is.",
        do="Update the program, then open it.",
    ),
    "DamagedHeaderError": Words(
        what="The two files that open your store are damaged.",
        why="Without them nothing can be decrypted; the reports themselves may be whole.",
        do="Put back the header files from your newest backup.",
    ),
    "HeaderExistsError": Words(
        what="There is a store here already.",
        why="A second one would lock the first for ever.",
        do="Open it with its passphrase.",
    ),
    "HeaderNotWrittenError": Words(
        what="The change was not saved, because the disk did not take it.",
        why="Your store opens as it did before.",
        do="Make room on the disk and try again.",
    ),
    "NoHeaderError": Words(
        what="There is no store here.", do="Begin a new one, or name the folder where yours is."
    ),
}

_KEYS: Mapping[str, Words] = {
    "KeyAccessError": Words(what="The key could not be reached.", do="Try again."),
    "WrongPassphraseError": Words(
        what="That is not the passphrase.",
        why="Nothing was opened and nothing was changed.",
        do="Type it again; capital and small letters count.",
    ),
    "WeakPassphraseError": Words(
        what="That passphrase is too easy to guess.",
        why="It is all that protects the children's files if this computer is stolen.",
        do="Take at least 14 characters; four or five words that do not belong together are good.",
    ),
    "WrongRecoveryCodeError": Words(
        what="That recovery code belongs to another store, or was replaced by a newer one.",
        do="Look for the newest printout.",
    ),
    "MistypedRecoveryCodeError": Words(
        what="That is not a recovery code; a character is wrong or missing.",
        do="Compare it with the printout, group by group.",
    ),
    "NoSuchSlotError": Words(
        what="This store was not set up to be opened that way.", do="Use your passphrase."
    ),
    "LastSlotError": Words(
        what="This is the only way into your store, so it stays.",
        do="Add another way first.",
    ),
    "NoPrivateKeysError": Words(
        what="There is no signing key in this store yet.",
        why="Only a signed report can be handed over.",
        do="Set up your signature first.",
    ),
    "DamagedPrivateKeysError": Words(
        what="Your signing key is damaged and does not open.",
        why="Reports you have signed stay valid.",
        do="Put back a backup, or set up a new signature.",
    ),
    "KeyringUnavailableError": Words(
        what="This computer's own key store cannot be used.",
        why="It is closed, or not one that keeps secrets safely.",
        do="Use your passphrase.",
    ),
}

_SIGNING: Mapping[str, Words] = {
    "SigningError": Words(what="That could not be signed.", why=_KEPT, do="Try again."),
    "UnfitNameError": Words(
        what="Your {part} cannot stand in a certificate as it is.",
        do="Use 1 to {limit} visible characters.",
    ),
    "BadCertificateError": Words(
        what="This is not a certificate that can be read.", do="Ask for the file again."
    ),
    "UnreadablePkcs12Error": Words(
        what="This is not a key file that can be read, or it was made in a way no longer safe.",
        do="Ask your agency for a PKCS#12 file (.p12 or .pfx) with a modern encryption.",
    ),
    "WrongPkcs12PassphraseError": Words(
        what="The key file opens with another passphrase.",
        do="Use the one your agency gave you with the file.",
    ),
    "NoKeyInPkcs12Error": Words(
        what="This file holds certificates but no key.", do="Ask your agency for the file with key."
    ),
    "UnfitKeyError": Words(
        what="This kind of key cannot be used.",
        do="Ask for a P-256 key or an RSA key of 2048 bits.",
    ),
    "UnfitUsageError": Words(
        what="This certificate is not meant for signing.",
        do="Ask your agency for one that may sign documents.",
    ),
    "NotValidNowError": Words(
        what="The certificate is not valid today: from {valid_from:%d %B %Y} to "
        "{valid_until:%d %B %Y}.",
        why="Readers would see a signature outside its time.",
        do="Renew your signature, or set this computer's date right.",
    ),
    "KeyMismatchError": Words(
        what="Key and certificate do not belong together.", do="Import the key file again."
    ),
    "UnsignablePdfError": Words(
        what="This file cannot take a signature.", why=_KEPT, do="Make it anew and sign again."
    ),
    "SealError": Words(what="The sealed page could not be made or opened.", do="Try again."),
    "NotAddressedError": Words(
        what="This is sealed to other people, not to you.",
        do="Ask the chair or the deputy it was sealed to.",
    ),
    "DamagedSealError": Words(
        what="The sealed page is damaged or was changed.",
        why="Nothing of it is shown, because nothing of it could be relied on.",
        do="Ask the sender for the file again.",
    ),
    "TooLargeToSealError": Words(
        what="The confidential page is too large to seal.", do="Take out the largest attachment."
    ),
    "UnfitRecipientError": Words(
        what="Nothing can be sealed to one of the certificates in the invitation.",
        why="The chair could not open your confidential page.",
        do="Ask the chair for a new invitation.",
    ),
}

WORDS: Mapping[str, Words] = {
    "WrongUseError": Words(
        what="That cannot be done: {message}.", do="Run the command with --help to see how."
    ),
    "UnknownStatementError": Words(
        what="That statement is no longer in the report.",
        do="Open the report again; nothing else was changed.",
    ),
    "SignedReportError": Words(
        what="This version is signed.",
        why="A signed report never changes, so that everyone can rely on it.",
        do="Begin a new version to write on.",
    ),
    "IncompleteReportError": Words(
        what="The report is not ready to sign: {count} to put right.",
        why="Every statement must be tagged, and every section filled or answered with a reason.",
        do="Open Check your report; it takes you to each one.",
    ),
    "DataError": Words(
        what="This does not follow the form it should have: {where}: {what}.",
        do="Ask whoever made the file for a new one.",
    ),
    "FormError": Words(what="{where}: {what}", do="Mend the file and check it again."),
    "UnknownFormError": Words(
        what="This program does not hold the form or area that is asked for.",
        why="The report could not be laid out as its area wants it.",
        do="Update the program, or ask the chair for an invitation with a form you hold.",
    ),
    **_VAULT,
    **_KEYS,
    **_SIGNING,
}

ANYTHING_ELSE = Words(
    what="That could not be done.",
    why="What you had written is kept.",
    do="Try again; if it happens again, close the program and open it once more.",
)


def worded(error: Exception) -> Words:
    """Return the words for an expected failure, or for the nearest of its families that has any."""
    for family in type(error).__mro__:
        if family.__name__ in WORDS:
            return _filled(WORDS[family.__name__], error)
    return ANYTHING_ELSE


def _filled(words: Words, error: Exception) -> Words:
    facts = {"message": str(error), **_facts(error)}
    return Words(
        what=words.what.format_map(facts),
        why=words.why.format_map(facts),
        do=words.do.format_map(facts),
    )


def _facts(error: Exception) -> dict[str, object]:
    facts = dict(vars(error))
    if isinstance(facts.get("missing"), tuple):
        facts["count"] = len(facts["missing"])
    return facts
