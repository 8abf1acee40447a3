"""Whatever an author does on all screens of a report can be taken back, and is kept as it is."""

import os
from collections.abc import Callable, Iterator
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportwriter.domain.report import Report
from reportwriter.records.canonical import to_json
from reportwriter.storage.vault import Vault, create_vault
from reportwriter.storage.vault_files import VaultFiles
from reportwriter.ui.write.edits import Edits
from tests.ui.builders_ui import school_report
from tests.ui.write.undoing.room import Room, opened
from tests.ui.write.undoing.wishes import WISHES, Wish, grant

SEQUENCES = int(os.environ.get("RW_UNDO", "20"))
_NUMBERS = count(1)
_ASKED_ONLY = {"end_typing", "ids_of"}
"""What changes nothing."""
_WORDS = st.text(max_size=12) | st.sampled_from(
    ("", " ", "She was late. He was not.", "Juniper and Otto", "Marigold Rise", "01632 960001")
)
_OFTEN = ("type", "type", "answer", "answer", "undo", "redo", "tag", "split", "join", "move up")
"""What an author does most."""
_SEQUENCES = st.lists(
    st.builds(
        Wish,
        what=st.sampled_from((*sorted(WISHES), *_OFTEN)),
        at=st.none() | st.integers(0, 63),
        first=st.integers(0, 63),
        second=st.integers(0, 63),
        words=_WORDS,
        pauses=st.booleans(),
    ),
    min_size=8,
    max_size=25,
)


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    files = VaultFiles(tmp_path_factory.mktemp("undoing") / "vault")
    made = create_vault(files, bytes(range(32)), b"l" * 32)
    yield made
    made.close()


@pytest.mark.slow
@settings(max_examples=SEQUENCES)
@given(sequence=_SEQUENCES)
def test_any_sequence_is_taken_back_step_by_step_and_repeated(
    vault: Vault, sequence: list[Wish]
) -> None:
    room, start = opened(vault, school_report(), next(_NUMBERS))

    for wish in sequence:
        grant(room, wish)
    end = room.report
    _is_kept(vault, end)
    _is_taken_back(room)

    _are_the_same(room.report, start)
    _is_kept(vault, start)
    room.history.stack.setIndex(room.history.stack.count())
    _are_the_same(room.report, room.states[room.history.stack.count()])
    _is_kept(vault, room.report)


def _is_taken_back(room: Room) -> None:
    """Take everything back; each place on the way is what it was when the author was there."""
    stack = room.history.stack
    while stack.canUndo():
        stack.undo()
        _are_the_same(room.report, room.states[stack.index()])


def _is_kept(vault: Vault, report: Report) -> None:
    _are_the_same(vault.reports.get(report.id), report)


def _are_the_same(one: Report, other: Report) -> None:
    assert one == other
    assert to_json(one) == to_json(other)


@pytest.mark.slow
def test_every_step_that_can_be_taken_is_among_the_wishes(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = {name for name in vars(Edits) if not name.startswith("_")} - _ASKED_ONLY
    steps = {name for name in steps if callable(getattr(Edits, name))}
    taken: set[str] = set()
    for name in steps:
        monkeypatch.setattr(Edits, name, _noting(name, taken))

    for what in WISHES:
        room, _ = opened(vault, school_report(), next(_NUMBERS))
        for first in range(20):
            wish = Wish(what=what, at=first, first=first, second=first + 1, words="Words.")
            grant(room, wish)

    assert taken == steps


def _noting(name: str, taken: set[str]) -> Callable[..., object]:
    step: Callable[..., object] = getattr(Edits, name)

    def noted(self: Edits, *args: object, **named: object) -> object:
        taken.add(name)
        return step(self, *args, **named)

    return noted
