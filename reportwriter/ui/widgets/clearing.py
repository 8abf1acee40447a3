"""Empty a layout that is filled anew, so that nothing of before is seen for a moment longer."""

from PySide6.QtWidgets import QLayout


def clear(layout: QLayout) -> None:
    """Hide and destroy every widget of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
