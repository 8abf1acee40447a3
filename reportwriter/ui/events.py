"""News that more than one screen wants to hear, and wishes that lead to another screen."""

from enum import StrEnum

from PySide6.QtCore import QMetaMethod, QObject, Signal


class Tool(StrEnum):
    """The screens of one report, besides its sections."""

    FAMILY = "family"
    CHRONOLOGY = "chronology"
    DETAILS = "details"
    ATTACHED = "attached"
    BRING_IN = "bring_in"
    DATES = "dates"
    SHARING = "sharing"
    PROTECTED = "protected"
    AGENCY_CHECK = "agency_check"
    CHECK = "check"
    PICTURES = "pictures"
    """Reached from the check and the menu: it has nothing to fill in."""
    CONFIDENTIAL = "confidential"
    SIGN = "sign"
    ACCESS = "access"
    MESSAGE = "message"
    """To the chair; no row of the rail, as few need it and from many places."""
    VERSIONS = "versions"


class Events(QObject):
    """All events of the window; whoever tells and whoever hears are handed this one object."""

    vault_opened = Signal()
    services_loaded = Signal()
    """Half a second after the vault was opened, whatever is asked of it costs no start any more."""
    vault_locked = Signal()
    report_opened = Signal(object)
    """ReportId: it is to be shown for writing."""
    report_changed = Signal(object)
    """Report: as it is after a change by its author."""
    report_saved = Signal(object)
    """ReportId: it changed elsewhere than in the writing screen (signed, handed over, moved)."""
    statement_requested = Signal(object)
    """StatementId of the open report: go there."""
    place_requested = Signal(object)
    """Place of the open report: go there."""
    tool_requested = Signal(object)
    """Tool: show this screen of the open report."""
    version_wanted = Signal(object)
    """WhyKept: keep the open report as it stands, as before something is brought into it."""
    home_requested = Signal()
    example_requested = Signal()
    """The example is to be shown, in place of what is open."""
    message_requested = Signal()
    """A message to a chair is to be written, whichever report is open."""
    certificates_requested = Signal()
    words_wanted = Signal(object, object)
    """InvitationFile whose signer's check words are to be compared, and who hears that they are."""
    draft_dropped = Signal(object, str)
    """Path of a sealed draft or of an answer to one, and which it is."""
    receipt_dropped = Signal(object)
    """Path of a chair's receipt for a report of the user's."""
    minute_dropped = Signal(object)
    """Path of a sealed minute."""
    bundle_dropped = Signal(object)
    """Path of a confidential bundle."""
    paper_dropped = Signal(object)
    """Path of minutes or a decision letter."""
    conference_opened = Signal(object)
    """ConferenceReference: the chair's list of this conference is to be shown."""
    administered_opened = Signal(object)
    """ConferenceReference: a conference that is administered for its chair is to be shown."""
    deputised_opened = Signal(object)
    """ConferenceReference: a conference is to be shown to a deputy of its chair."""
    received_changed = Signal(object)
    """ConferenceReference: reports for it were taken in or removed."""
    files_dropped = Signal(object)
    """tuple[Path, ...]: files that the user dropped on the window or chose."""

    def forget_listeners(self) -> None:
        """Let go of all who listen: what was read in a vault would stay in memory with them."""
        for name, defined in vars(Events).items():
            if isinstance(defined, Signal):
                signal = getattr(self, name)
                if self.isSignalConnected(QMetaMethod.fromSignal(signal)):
                    signal.disconnect()
