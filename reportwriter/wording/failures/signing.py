"""Failures of identities and signatures."""

from reportwriter.wording.failures.words import KEPT, Entries, Words

SIGNING: Entries = {
    "SigningError": Words(what="That could not be signed.", why=KEPT, do="Try again."),
    "UnfitNameError": Words(
        what="Your {part} cannot stand in a certificate as it is.",
        do="Use 1 to {limit} visible characters.",
    ),
    "BadCertificateError": Words(
        what="This is not a certificate that can be read.", do="Ask for the file again."
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
        what="The certificate is not valid today: from {valid_from} to {valid_until}.",
        why="Readers would see a signature outside its time.",
        do="Renew your signature, or set this computer's date right.",
    ),
    "KeyMismatchError": Words(
        what="Key and certificate do not belong together.", do="Import the key file again."
    ),
    "UnsignablePdfError": Words(
        what="This file cannot take a signature.", why=KEPT, do="Make it anew and sign again."
    ),
    "BadSignatureError": Words(
        what="The signature of this file does not hold.",
        why="It was changed after it was signed, or was not made with this program.",
        do="Ask the sender for the file again, as it left their program.",
    ),
}

KEY_FILES: Entries = {
    "Pkcs12Error": Words(
        what="The key file cannot be taken over.", do="Ask your agency for a new one."
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
}
