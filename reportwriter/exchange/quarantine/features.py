"""What a PDF holds beyond pages: looked for in every object, whether anything uses it or not."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from reportwriter.exchange.quarantine.facts import Feature

_ACTIONS: Mapping[str, Feature] = {
    "/JavaScript": Feature.JAVASCRIPT,
    "/Launch": Feature.LAUNCH,
    "/SubmitForm": Feature.SUBMIT,
    "/ImportData": Feature.SUBMIT,
    "/ResetForm": Feature.SUBMIT,
    "/GoToR": Feature.OTHER_FILE,
    "/GoToE": Feature.OTHER_FILE,
    "/GoToDp": Feature.OTHER_FILE,
    "/Thread": Feature.OTHER_FILE,
    "/URI": Feature.WEB_LINK,
    "/Rendition": Feature.MULTIMEDIA,
    "/RichMediaExecute": Feature.MULTIMEDIA,
    "/Movie": Feature.MULTIMEDIA,
    "/Sound": Feature.MULTIMEDIA,
    "/GoTo3DView": Feature.MULTIMEDIA,
    "/Hide": Feature.HIDDEN_LAYERS,
    "/SetOCGState": Feature.HIDDEN_LAYERS,
}
"""By the value of an action's `S`."""
_SUBTYPES: Mapping[str, Feature] = {
    "/RichMedia": Feature.MULTIMEDIA,
    "/3D": Feature.MULTIMEDIA,
    "/Screen": Feature.MULTIMEDIA,
    "/Movie": Feature.MULTIMEDIA,
    "/Sound": Feature.MULTIMEDIA,
    "/FileAttachment": Feature.FILE_ANNOTATION,
}
_TYPES: Mapping[str, Feature] = {
    "/OCG": Feature.HIDDEN_LAYERS,
    "/OCMD": Feature.HIDDEN_LAYERS,
    "/ObjStm": Feature.OBJECT_STREAMS,
}
_KEYS: Mapping[str, Feature] = {
    "/JS": Feature.JAVASCRIPT,
    "/AA": Feature.OPEN_ACTION,
    "/OpenAction": Feature.OPEN_ACTION,
    "/XFA": Feature.XFA,
    "/OCProperties": Feature.HIDDEN_LAYERS,
    "/Collection": Feature.COLLECTION,
    "/UR3": Feature.USAGE_RIGHTS,
    "/UR": Feature.USAGE_RIGHTS,
    "/FFilter": Feature.OTHER_FILE,
}
_VALUES = {"/S": _ACTIONS, "/Subtype": _SUBTYPES, "/Type": _TYPES}
_NAMES = {*_ACTIONS, *_SUBTYPES, *_TYPES, *_KEYS}
_SUSPECT = re.compile("|".join(sorted(map(re.escape, _NAMES), key=len, reverse=True)).encode())
MOST_OBJECTS = 400_000


class TooManyObjectsError(Exception):
    """More objects than any report has; looking through them would take for ever."""


def features_of(pdf: Pdf) -> tuple[Feature, ...]:
    """Return what the file holds. Raises TooManyObjectsError."""
    found: set[Feature] = set()
    for value in objects_of(pdf):
        if isinstance(value, Stream) and Name.F in value:
            found.add(Feature.OTHER_FILE)
        for held in dictionaries_in(value, _SUSPECT):
            found.update(_features(held))
        # None of our files puts a name into an object of its own, where another may refer to it.
        found.update(_named(value))
    return tuple(sorted(found))


def objects_of(pdf: Pdf) -> Iterator[Object]:
    """Give every object, the trailer too. Raises TooManyObjectsError."""
    values: Iterable[Any] = chain((pdf.trailer,), pdf.objects)
    for number, value in enumerate(values):
        if number >= MOST_OBJECTS:
            raise TooManyObjectsError
        # Else it is a number, or a place that a later revision left empty.
        if isinstance(value, Object):
            yield value


def dictionaries_in(value: Object, suspect: re.Pattern[bytes]) -> Iterator[Object]:
    """Give the dictionaries that stand in a value itself, if the pattern is found in its text.

    What it refers to comes on its own. Most objects hold nothing of what is looked for, and their
    text says so much faster; qpdf writes names in one way only, so that no spelling hides one.
    """
    held = value.stream_dict if isinstance(value, Stream) else value
    waiting = [held] if suspect.search(held.unparse(resolved=True)) else []
    while waiting:
        held = waiting.pop()
        if isinstance(held, Dictionary):
            yield held
            parts = [held[key] for key in held.keys()]  # noqa: SIM118  # Not a real dict.
        elif isinstance(held, Array):
            parts = list(held)
        else:
            continue
        waiting += [
            part for part in parts if isinstance(part, Dictionary | Array) and not part.is_indirect
        ]


def _features(held: Object) -> Iterator[Feature]:
    for key, known in _VALUES.items():
        said = held.get(key)
        if isinstance(said, Name) and str(said) in known:
            yield known[str(said)]
    for key, feature in _KEYS.items():
        if key in held:
            yield feature


def _named(held: Object) -> Iterator[Feature]:
    if isinstance(held, Name):
        yield from (known[str(held)] for known in _VALUES.values() if str(held) in known)
