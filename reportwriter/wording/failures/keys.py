"""Failures of keys and passphrases, and of what is sealed."""

from reportwriter.wording.failures.words import Entries, Words

_WEAK = "It is all that protects the children's files if this computer is stolen."

KEYS: Entries = {
    "KeyAccessError": Words(what="The key could not be reached.", do="Try again."),
    "WrongPassphraseError": Words(
        what="That is not the passphrase.",
        why="Nothing was opened and nothing was changed.",
        do="Type it again; capital and small letters count.",
    ),
    "WeakPassphraseError": Words(
        what="That passphrase is too easy to guess.",
        why=_WEAK,
        do="Take four or five words that do not belong together, and not your name.",
    ),
    "WeakPassphraseError.too_short": Words(
        what="That passphrase is too short.",
        why=_WEAK,
        do="Take at least 14 characters; four or five words that do not belong together are good.",
    ),
    "WeakPassphraseError.too_long": Words(
        what="That passphrase is too long.",
        why="Nobody types it without a mistake.",
        do="Take four or five words that do not belong together.",
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
        what="This computer has no key store of its own that keeps secrets safely.",
        do="Use your passphrase.",
    ),
    "KeyringUnavailableError.closed": Words(
        what="This computer's own key store is closed.",
        do="Unlock it and try again, or use your passphrase.",
    ),
    "KeyringUnavailableError.forgotten": Words(
        what="This computer's own key store no longer holds the key to your reports.",
        do="Use your passphrase, then set up opening without it again.",
    ),
}

SEALS: Entries = {
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
        what="The confidential page is too large to seal.",
        why="Nothing was signed.",
        do="Shorten what is on it, and say the rest to the chair yourself.",
    ),
    "UnfitRecipientError": Words(
        what="Nothing can be sealed to one of the certificates in the invitation.",
        why="The chair could not open your confidential page.",
        do="Ask the chair for a new invitation.",
    ),
    "UnreadableCertificateError": Words(
        what="One of the certificates cannot be read.",
        why="Nothing can be sealed to it, and nobody can be recognised by it.",
        do="Ask whoever it belongs to for the file again.",
    ),
}
