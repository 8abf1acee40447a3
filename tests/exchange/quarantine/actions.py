"""PDFs that would do something when opened, each hidden in several places."""

from collections.abc import Callable, Iterator, Mapping

from reportwriter.exchange.quarantine.facts import Feature
from tests.exchange.quarantine.raw_pdf import FIRST_FREE, in_object_stream, one_page, stream


def _spelt_out(action: bytes) -> bytes:
    """Write the first letter of the action's name as a number, which means the same."""
    key, name = action.split(b" ", 1)
    return b"/#53 /#%02x" % name[1] + name[2:] if key == b"/S" else action


def _name_of_its_own(action: bytes) -> bytes:
    key, name, *rest = action.split(b" ", 2)
    own = b"<< %s 11 0 R %s >>" % (key, b"".join(rest))
    return one_page({FIRST_FREE: own, FIRST_FREE + 1: name})


ACTIONS: Mapping[bytes, Feature] = {
    b"/S /JavaScript /JS (app.alert\\(1\\))": Feature.JAVASCRIPT,
    b"/S /Rendition /JS 4 0 R": Feature.JAVASCRIPT,
    b"/S /Launch /F (a.exe)": Feature.LAUNCH,
    b"/S /Launch /Win << /F (cmd.exe) >>": Feature.LAUNCH,
    b"/S /URI /URI (https://example.invalid)": Feature.WEB_LINK,
    b"/S /GoToR /F (b.pdf) /D [0 /Fit]": Feature.OTHER_FILE,
    b"/S /GoToE /T << /R /C /N (a) >>": Feature.OTHER_FILE,
    b"/S /Thread /F (b.pdf)": Feature.OTHER_FILE,
    b"/S /SubmitForm /F (https://example.invalid)": Feature.SUBMIT,
    b"/S /ResetForm": Feature.SUBMIT,
    b"/S /ImportData /F (a.fdf)": Feature.SUBMIT,
    b"/S /Rendition /OP 0": Feature.MULTIMEDIA,
    b"/S /RichMediaExecute": Feature.MULTIMEDIA,
    b"/S /Movie /T (a)": Feature.MULTIMEDIA,
    b"/S /Sound": Feature.MULTIMEDIA,
    b"/S /GoTo3DView": Feature.MULTIMEDIA,
    b"/S /Hide /T (a)": Feature.HIDDEN_LAYERS,
    b"/S /SetOCGState /State [/ON]": Feature.HIDDEN_LAYERS,
}
PLACES: Mapping[str, Callable[[bytes], bytes]] = {
    "an object": lambda action: one_page({FIRST_FREE: b"<< %s >>" % action}),
    "an object stream": lambda action: in_object_stream(FIRST_FREE, b"<< %s >>" % action),
    "arrays within an array": lambda action: one_page({FIRST_FREE: b"[0 [[<< %s >>]]]" % action}),
    "a link": lambda action: one_page(
        page=b"/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << %s >> >>]" % action
    ),
    "what follows a jump": lambda action: one_page(
        {FIRST_FREE: b"<< /S /GoTo /D [3 0 R /Fit] /Next [<< %s >>] >>" % action}
    ),
    "the entries of a stream": lambda action: one_page(
        {FIRST_FREE: stream(b"", b"/Metadata << %s >>" % action)}
    ),
    "the outline": lambda action: one_page(
        {FIRST_FREE: b"<< /First << /Title (a) /A << %s >> >> >>" % action},
        catalog=b"/Outlines 10 0 R",
    ),
    "the trailer": lambda action: one_page(trailer=b"/Info << /A << %s >> >>" % action),
    "a spelling with numbers": lambda action: one_page(
        {FIRST_FREE: b"<< %s >>" % _spelt_out(action)}
    ),
    "a name that is an object": _name_of_its_own,
}
PARTS: Mapping[str, tuple[bytes, Feature]] = {
    "script by name": (
        one_page(catalog=b"/Names << /JavaScript << /Names [(a) << /JS (x) >>] >> >>"),
        Feature.JAVASCRIPT,
    ),
    "opening action": (
        one_page(catalog=b"/OpenAction << /S /GoTo /D [3 0 R /Fit] >>"),
        Feature.OPEN_ACTION,
    ),
    "opening action, spelt out": (
        one_page(catalog=b"/#4fpenAction << /S /GoTo /D [3 0 R /Fit] >>"),
        Feature.OPEN_ACTION,
    ),
    "further actions of the catalog": (one_page(catalog=b"/AA << >>"), Feature.OPEN_ACTION),
    "further actions of the page": (one_page(page=b"/AA << >>"), Feature.OPEN_ACTION),
    "form in XML": (one_page(catalog=b"/AcroForm << /XFA [(a) 4 0 R] >>"), Feature.XFA),
    "portfolio": (one_page(catalog=b"/Collection << >>"), Feature.COLLECTION),
    "rich media": (
        one_page(page=b"/Annots [<< /Subtype /RichMedia /Rect [0 0 9 9] >>]"),
        Feature.MULTIMEDIA,
    ),
    "rich media in an object stream": (
        in_object_stream(FIRST_FREE, b"<< /Subtype /RichMedia /Rect [0 0 9 9] >>"),
        Feature.MULTIMEDIA,
    ),
    "rich media, spelt out": (
        one_page(page=b"/Annots [<< /Subtype /Ric#68Media /Rect [0 0 9 9] >>]"),
        Feature.MULTIMEDIA,
    ),
    "screen": (one_page({FIRST_FREE: b"<< /Subtype /Screen >>"}), Feature.MULTIMEDIA),
    "file beside a page": (
        one_page(page=b"/Annots [<< /Subtype /FileAttachment /Rect [0 0 9 9] >>]"),
        Feature.FILE_ANNOTATION,
    ),
    "stream from another file": (
        one_page({FIRST_FREE: stream(b"", b"/F (/etc/passwd)")}),
        Feature.OTHER_FILE,
    ),
    "layers": (
        one_page({FIRST_FREE: b"<< /Type /OCG /Name (a) >>"}),
        Feature.HIDDEN_LAYERS,
    ),
    "rights of use": (
        one_page(catalog=b"/Perms << /UR3 << >> >>"),
        Feature.USAGE_RIGHTS,
    ),
    "object stream": (in_object_stream(FIRST_FREE, b"<< >>"), Feature.OBJECT_STREAMS),
}


def hidden_actions(place: str) -> Iterator[tuple[str, bytes, Feature]]:
    """Give each action in one place, with what must be reported of it."""
    for action, feature in ACTIONS.items():
        yield action.decode(), PLACES[place](action), feature
