"""Says what is still wanted: at each field, and above each part that has several lines."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QLabel

from reportwriter.ui.fonts import Type
from reportwriter.ui.invite.typed import PASSPHRASE
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.fields import Field
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.text import label


class Lacks:
    """`lines` holds what stands above each of the `parts`, by its name."""

    def __init__(
        self,
        look: Look,
        fields: Mapping[str, Field],
        parts: Sequence[str],
        passphrase: PassphraseField,
    ) -> None:
        self._fields = fields
        self._passphrase = passphrase
        self.lines: Mapping[str, QLabel] = {
            part: label(look, "", Type.SMALL_STRONG, tone="error") for part in parts
        }
        for line in self.lines.values():
            line.hide()

    def show(self, lacking: Mapping[str, str]) -> str:
        """Mark what is lacking; return how much that is, as a sentence, empty for nothing."""
        for key, field in self._fields.items():
            field.set_error(lacking.get(key, ""))
        for part, line in self.lines.items():
            line.setText(lacking.get(part, ""))
            line.setVisible(part in lacking)
        self._passphrase.set_error(lacking.get(PASSPHRASE, ""))
        if not lacking:
            return ""
        what = "1 thing is" if len(lacking) == 1 else f"{len(lacking)} things are"
        return f"{what} still wanted; each is marked below."
