"""PySide6 6.12.0 loses references of None on Python 3.11 and aborts; the pin must keep it out."""

import sys

from PySide6.QtWidgets import QApplication


def test_the_binding_keeps_its_references_of_none(qapp: QApplication) -> None:
    before = sys.getrefcount(None)

    for _ in range(500):
        qapp.processEvents()

    assert sys.getrefcount(None) - before > -50
