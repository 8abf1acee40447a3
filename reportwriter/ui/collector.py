"""Collects garbage on the window's thread alone.

Python collects on whatever thread happens to ask for memory. A Qt object that is part of a circle
would then end on the vault's thread, and Qt's timers and models do not survive that: the program
would crash, seldom and at random.
"""

import gc
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1_000


class Collector(QObject):
    """From here on Python collects nothing by itself; what is due is collected every second.

    The program stops collecting sooner, before it loads the window (`app.main`).

    It belongs to `parent` and lives on its thread.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(collect_due)

    def start(self) -> None:
        self._timer.start()


def collect_due() -> None:
    """Collect the oldest generation that Python itself would collect by now; most often none."""
    due = [
        generation
        for generation, (count, threshold) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        if count > threshold > 0
    ]
    if due:
        gc.collect(due[-1])


def lay_aside() -> None:
    """Look through nothing that stands now, until `collect_all`: it stays while the vault is open.

    With a report of thousands of statements among it, each look would keep the window still.
    What of it is used no more still goes at once, unless it is part of a circle.
    """
    gc.freeze()


def collect_all() -> None:
    """Collect also what was set aside, as once the screens that stood on a vault are gone."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def collect_until_gone(parent: QObject, left: Callable[[], object], *, looks: int = 30) -> None:
    """Collect all at once, and again each second until what was left behind is gone.

    `left` is a weak reference. Work that was under way holds it until it ends, and what is set
    aside by then would stay for good. It looks no more than so often: each look keeps the window
    still.
    """
    collect_all()
    if looks > 1 and left() is not None:
        again = partial(collect_until_gone, parent, left, looks=looks - 1)
        QTimer.singleShot(EVERY_MS, parent, again)
