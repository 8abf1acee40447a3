"""Failures of the encrypted store: its header, its database, its disk."""

from reportwriter.wording.failures.words import KEPT, Entries, Words

_LAST_CHANGE = "What was saved before is safe; the last change is not saved."

VAULT: Entries = {
    "VaultError": Words(
        what="Your encrypted store could not do that.",
        why=KEPT,
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

DATABASE: Entries = {
    "VaultInUseError": Words(
        what="Your store is open in another window of this program.",
        why="Two at once could overwrite each other.",
        do="Go on in that window, or close it and open the store here.",
    ),
    "NoDatabaseError": Words(
        what="The file with your reports is missing.",
        why="Nothing new was begun in its place, so that it can be put back.",
        do="Put back the newest backup.",
    ),
    "NotEncryptedError": Words(
        what="A file that is not encrypted lies where your store should be.",
        why="Anyone could read what is written into it, so it is not used.",
        do="Move that file away and put back the newest backup.",
    ),
    "DamagedVaultError": Words(
        what="Your store cannot be read: it is damaged, or belongs to another key.",
        why="Nothing was written into it, so that it does not get worse.",
        do="Put back the newest backup.",
    ),
    "DiskFullError": Words(
        what="The disk is full.", why=_LAST_CHANGE, do="Make room on the disk, then go on."
    ),
    "DiskFaultError": Words(
        what="The disk failed.",
        why=_LAST_CHANGE,
        do="Try again. If it happens again, make a backup on another disk.",
    ),
    "ReadOnlyVaultError": Words(
        what="The folder of your store may not be written to.",
        why=_LAST_CHANGE,
        do="Ask for the right to write there, or move the store to a folder of your own.",
    ),
    "VaultBusyError": Words(
        what="Your store was busy for too long.",
        why=_LAST_CHANGE,
        do="Wait for the backup or the search to end, then try again.",
    ),
    "NotInVaultError": Words(
        what="There is no such {kind} in your store.",
        why="It may have been removed in the meantime.",
        do="Go back to the list and choose again.",
    ),
    "AlreadyInVaultError": Words(
        what="Your store holds another {kind} under the same name.",
        why="What it holds was not overwritten.",
        do="Open the one you have. If it is not yours, ask the sender which one counts.",
    ),
    "DamagedBackupError": Words(
        what="The backup does not open, so it does not count as one.",
        why="Your store itself is as it was.",
        do="Make a new backup, on another disk if you can.",
    ),
}
