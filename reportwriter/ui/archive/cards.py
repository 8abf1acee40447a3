"""What asks how an archive is written."""

from PySide6.QtCore import Signal

from reportwriter.ui.chair.panels import ProgressPanel
from reportwriter.ui.fonts import Type
from reportwriter.ui.keeping.cards import beside
from reportwriter.ui.keeping.rows import Shown
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import TickBox
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.text import label
from reportwriter.wording import archive as archive_words

TO_SIGN = "Your passphrase, to sign"


class WriteCard(Card):
    """Asks what goes into an archive. `chosen` holds the ticks: bundle, papers, sealed minute."""

    write_requested = Signal()
    keys_requested = Signal()
    cancelled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(spacing=12)
        self._archived = label(look, "", tone="second")
        self.bundle = TickBox(look, archive_words.ADD_BUNDLE)
        self.papers = TickBox(look, archive_words.ADD_PAPERS)
        self.minute = TickBox(look, archive_words.ADD_MINUTE)
        self.passphrase = PassphraseField(look, TO_SIGN, hint=archive_words.SIGNS)
        self.passphrase.entered.connect(self.write_requested)
        self._progress = ProgressPanel(
            look,
            archive_words.writing,
            bar=archive_words.BAR,
            below=archive_words.CANCELLING,
        )
        self._progress.cancelled.connect(self.cancelled)
        self.write = button(
            look, archive_words.WRITE, self.write_requested.emit, role="main", icon="folder"
        )
        """Stands in the bar of the screen."""
        self._keys = button(look, archive_words.KEY, self.keys_requested.emit, icon="key")
        for row in (
            label(look, archive_words.WRITE_TITLE, Type.HEADING),
            label(look, archive_words.WRITE_WHAT),
            self._archived,
            self.bundle,
            self.papers,
            self.minute,
            self.passphrase,
            self._progress,
        ):
            self.rows.addWidget(row)
        self.rows.addLayout(beside(self._keys))
        self.rows.addWidget(label(look, archive_words.KEY_WHAT, Type.SMALL, tone="second"))

    def show_standing(self, standing: Shown) -> None:
        self._archived.setText(standing.archived)

    def show_writing(self, done: int, of: int) -> None:
        self._set_busy(is_busy=True)
        self._progress.show_progress(done, of)

    def show_quiet(self) -> None:
        self._set_busy(is_busy=False)

    def reset(self) -> None:
        """Forget what was typed; what most archives hold is ticked."""
        self._set_busy(is_busy=False)
        self.passphrase.take()
        for tick, is_usual in ((self.bundle, True), (self.papers, True), (self.minute, False)):
            tick.setChecked(is_usual)

    def _set_busy(self, *, is_busy: bool) -> None:
        self._progress.setVisible(is_busy)
        for made in (self.write, self._keys):
            made.setEnabled(not is_busy)
