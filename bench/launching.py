"""The time from starting a program to its first painted window, as its user sees it."""

import os
import re
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

import psutil
from Xlib import X, display
from Xlib.error import XError
from Xlib.xobject.drawable import Window

from bench.timing import pause

SMALLEST = (200, 150)
LOOK_EVERY = 0.004  # seconds
SETTLED_AFTER = 2.0
PATIENCE = 60.0
ROWS_SAMPLED = 11
COLOURS_OF_A_PAINTED_WINDOW = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Launch:
    """Seconds until painted, and the memory of all its processes when it has settled."""

    painted_s: float
    rss_mb: float


class NeverPaintedError(Exception):
    """The program showed no window of the title wanted."""


def median_launch(launches: Sequence[Launch]) -> Launch:
    return Launch(
        painted_s=statistics.median(launch.painted_s for launch in launches),
        rss_mb=statistics.median(launch.rss_mb for launch in launches),
    )


def launch(command: Sequence[str], environment: Mapping[str, str], title: str = "") -> Launch:
    """Start a program, wait for its window, measure, and end it.

    `title` is a pattern that the window's title must hold: a window that shows something else
    before, as a splash, does not count.
    """
    screen = display.Display(environment["DISPLAY"])
    # The screen is private, but the windows of the program before may take a moment to go.
    while any(_colours(window) for window in _children(screen)):
        pause(LOOK_EVERY)
    began = time.perf_counter()
    process = subprocess.Popen(
        command,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        while not any(_is_painted(window, title) for window in _children(screen)):
            if time.perf_counter() - began > PATIENCE or process.poll() is not None:
                raise NeverPaintedError(command[0])
            pause(LOOK_EVERY)
        painted = time.perf_counter() - began
        pause(SETTLED_AFTER)
        return Launch(painted_s=painted, rss_mb=_memory(process.pid))
    finally:
        _end(process)
        screen.close()


def _children(screen: display.Display) -> list[Window]:
    return list(screen.screen().root.query_tree().children)


def _is_painted(window: Window, title: str) -> bool:
    return _has_title(window, title) and _colours(window) >= COLOURS_OF_A_PAINTED_WINDOW


def _has_title(window: Window, title: str) -> bool:
    with suppress(XError):  # It may go away between two questions.
        name = window.get_full_text_property(window.display.get_atom("_NET_WM_NAME"))
        return not title or re.search(title, str(name or window.get_wm_name() or "")) is not None
    return False


def _colours(window: Window) -> int:
    """Return how many colours some lines of a window show; none of one too small to be it."""
    with suppress(XError):
        if window.get_attributes().map_state == X.IsViewable:
            return _colours_shown(window)
    return 0


def _colours_shown(window: Window) -> int:
    shape = window.get_geometry()
    if shape.width < SMALLEST[0] or shape.height < SMALLEST[1]:
        return 0
    colours: set[bytes] = set()
    for row in range(1, ROWS_SAMPLED + 1):
        y = shape.height * row // (ROWS_SAMPLED + 1)
        pixels = window.get_image(0, y, shape.width, 1, X.ZPixmap, 0xFFFFFFFF).data
        colours.update(pixels[at : at + 3] for at in range(0, len(pixels), 4))
    return len(colours)


def _family(pid: int) -> list[psutil.Process]:
    try:
        parent = psutil.Process(pid)
        return [parent, *parent.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def _memory(pid: int) -> float:
    total = 0
    for process in _family(pid):
        try:
            total += process.memory_info().rss
        except psutil.NoSuchProcess:
            continue
    return total / 1e6


def _end(process: "subprocess.Popen[bytes]") -> None:
    for member in reversed(_family(process.pid)):
        try:
            member.kill()
        except psutil.NoSuchProcess:
            continue
    process.wait()
