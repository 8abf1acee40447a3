"""How long a turn of the wheel takes to be painted."""

import statistics
import time

from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from bench.desk import PaintWatch
from bench.keystrokes_once import until

STEPS = 300
WARM_UP = 20


def scroll_p99(application: QApplication, shown: QAbstractScrollArea) -> float:
    """Return the 99th percentile from a turn of the wheel to its painting, in milliseconds."""
    painted: list[float] = []
    PaintWatch(shown.viewport(), lambda: painted.append(time.perf_counter()))
    bar = shown.verticalScrollBar()
    step = 3 * bar.singleStep()
    taken = []
    for number in range(WARM_UP + STEPS):
        painted.clear()
        down = bar.value() + step <= bar.maximum() and number % 100 < 60
        began = time.perf_counter()
        bar.setValue(bar.value() + (step if down else -step))
        until(application, lambda: bool(painted))
        taken.append(painted[0] - began)
    return statistics.quantiles(taken[WARM_UP:], n=100)[-1] * 1000
