"""What a cell can be asked and what it may answer: plain values, nothing of them proven."""

from dataclasses import dataclass
from enum import StrEnum

MOST_BYTES = 200 * 1024 * 1024
"""No file of a conference comes near."""
MOST_ATTACHED = 24 * 1024 * 1024
"""Bytes of all attachments together. A sealed page of the largest size is 16 MiB."""
MOST_TEXT = 16 * 1024 * 1024
MOST_PIXELS = 16 * 1024 * 1024
"""Pixels of one page picture: an A4 page at 330 dpi."""
MOST_PAGES_AT_ONCE = 20
MOST_PIXELS_AT_ONCE = 2 * MOST_PIXELS


class Task(StrEnum):
    """What a cell is made for. It answers one question and ends."""

    STRUCTURE = "structure"
    TEXT = "text"
    PICTURES = "pictures"
    LINES = "lines"
    SEAL = "seal"
    DOCUMENT = "document"
    SAID = "said"
    WORD = "word"
    WORD_REPORT = "word_report"
    PICTURE = "picture"
    DRAWN_PICTURE = "drawn_picture"
    FRAMES = "frames"
    MAIL = "mail"
    OUTLOOK = "outlook"


class Feature(StrEnum):
    """What a PDF can hold beyond pages, found anywhere in it, used or not."""

    JAVASCRIPT = "javascript"
    OPEN_ACTION = "open_action"
    LAUNCH = "launch"
    SUBMIT = "submit"
    OTHER_FILE = "other_file"
    """It leads into another file, or takes a part of itself from one."""
    MULTIMEDIA = "multimedia"
    XFA = "xfa"
    WEB_LINK = "web_link"
    HIDDEN_LAYERS = "hidden_layers"
    OBJECT_STREAMS = "object_streams"
    FILE_ANNOTATION = "file_annotation"
    COLLECTION = "collection"
    USAGE_RIGHTS = "usage_rights"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hello:
    """Said by a cell before it reads anything: which protections this computer did not give."""

    lacking: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A file whose pages go into the frames of a bundle, of which `first` (from 0) is one."""

    content: bytes
    first: int
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A file and what is wanted of it.

    Of pictures: which pages (from 0, both included) and how large. Of text: the whole, or what the
    pages say without their head and foot, where those are marked as such. Of a bundle: the papers
    whose pages go into its frames.
    """

    content: bytes
    papers: tuple[Paper, ...] = ()
    whole: bool = False
    first: int = 0
    last: int = 0
    per_cent: int = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureFacts:
    """A signature value as it stands in the file.

    `certifies`: the catalog names it as the one that certifies the document; `permission` is then
    what it permits (1: no change). `field` is empty where no field of the form holds it.
    """

    field: str
    kind: str
    sub_filter: str
    byte_range: tuple[int, ...]
    contents: bytes
    claimed_at: str
    certifies: bool
    permission: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    name: str
    relation: str
    mime: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfFacts:
    """`is_damaged`: something in it could only be read by guessing, or not at all."""

    is_encrypted: bool = False
    is_damaged: bool = False
    pages: int = 0
    revisions: int = 0
    title: str = ""
    features: tuple[Feature, ...] = ()
    signatures: tuple[SignatureFacts, ...] = ()
    empty_fields: tuple[str, ...] = ()
    """Names of signature fields that nobody has signed."""
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfText:
    """UTF-8, page by page."""

    pages: tuple[bytes, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceOfText:
    """Text that is drawn in one go, and the box around it in hundredths of a point, from below.

    `size` is how large its letters are, in the same measure.
    """

    text: str
    size: int
    left: int
    bottom: int
    right: int
    top: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLines:
    """What a page says without its head and foot, in the order in which it is drawn."""

    width: int
    height: int
    pieces: tuple[PieceOfText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePicture:
    """Three bytes for each pixel: red, green, blue."""

    width: int
    height: int
    pixels: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePictures:
    of_pages: int
    """How many pages the file has."""
    pictures: tuple[PagePicture, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A bundle with one more file laid in."""

    content: bytes
