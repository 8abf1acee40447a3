"""Takes the parts of a Word file that hold words, without what nobody is meant to read.

What is hidden, struck out or still to be filled in goes before the library of Word files sees it,
as that would take it for text. Runs in a cell.
"""

import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element, TreeBuilder, XMLParser, tostring
from xml.parsers import expat

from reportwriter.exchange.quarantine.report_facts import LeftBehind

MOST_PARTS = 4_000
LARGEST_UNPACKED = 48 * 1024 * 1024
"""Of the parts that are text; pictures are never unpacked."""
BODY = "word/document.xml"
_TEXT_PARTS = (".xml", ".rels")
_AROUND = ("word/header", "word/footer")
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_NO = ("0", "false", "off", "none")
_STRUCK = ("strike", "dstrike")
_TRACKED = {"del": "deleted", "moveFrom": "deleted", "ins": "inserted", "moveTo": "inserted"}
_PICTURES = ("blip", "imagedata")


class UnfitError(Exception):
    """Not an archive that a word processor writes."""


def words_alone(content: bytes) -> tuple[bytes, LeftBehind] | None:
    """Return an archive of the parts that are text, and what was left; None for another kind."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = [part for part in archive.infolist() if not part.is_dir()]
        names = [part.filename for part in parts]
        if BODY not in names:
            return None
        text = [part for part in parts if part.filename.lower().endswith(_TEXT_PARTS)]
        unpacked = sum(part.file_size for part in text)
        if len(parts) > MOST_PARTS or unpacked > LARGEST_UNPACKED or len(set(names)) < len(names):
            raise UnfitError
        read = {part.filename: archive.read(part) for part in text}
    counted = Counter({"macros": sum("vbaproject" in name.lower() for name in names)})
    counted["files"] = sum(name.startswith("word/embeddings/") for name in names)
    return _packed(read, counted), LeftBehind(**counted)


def _packed(read: dict[str, bytes], counted: Counter[str]) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as archive:
        for name, content in read.items():
            if name.startswith(_AROUND):
                counted["around"] += _says_something(_tree(content))
                continue
            if name in (BODY, *_NOTES):
                tree = _tree(content)
                _clear(tree, counted)
                archive.writestr(name, tostring(tree, "utf-8"))
                continue
            _require_no_types(content)
            archive.writestr(name, content)
    return held.getvalue()


def _tree(content: bytes) -> Element:
    _require_no_types(content)
    parser = XMLParser(target=TreeBuilder())  # noqa: S314  # In a cell; declarations are refused.
    parser.feed(content)
    return parser.close()


def _require_no_types(content: bytes) -> None:
    """Refuse a declaration of types, as bombs of entities need one."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    parser.Parse(content, True)  # noqa: FBT003  # The parser of the standard library asks so.


def _refuse(*_declared: object) -> None:
    raise UnfitError


def _says_something(tree: Element) -> bool:
    return any(_local(one) == "t" and (one.text or "").strip() for one in tree.iter())


def _clear(parent: Element, counted: Counter[str]) -> None:
    """Take out what is not to be read, and say what was chosen from a list of old."""
    for child in list(parent):
        name = _local(child)
        if name in _TRACKED:
            counted[_TRACKED[name]] += 1
        counted["comments"] += name == "commentReference"
        counted["pictures"] += name in _PICTURES
        if reason := _unread(child, name):
            counted[reason] += _says_something(child)
            parent.remove(child)
            continue
        _clear(child, counted)
        if name == "fldChar" and (chosen := _chosen(child)):
            told = parent.makeelement(f"{_space(child)}t", {})
            told.text = chosen
            parent.insert(list(parent).index(child) + 1, told)


def _unread(child: Element, name: str) -> str:
    """Return why a run or a field is not read; empty for one that is."""
    if name == "r":
        looks = _below(child, "rPr")
        if _is_on(looks, "vanish"):
            return "hidden"
        return "struck" if any(_is_on(looks, one) for one in _STRUCK) else ""
    if name == "sdt" and _is_on(_below(child, "sdtPr"), "showingPlcHdr"):
        return "unanswered"
    return ""


def _chosen(child: Element) -> str:
    """Return what stands in a list to choose from, of the kind that forms had before 2007."""
    listed = _below(_below(child, "ffData"), "ddList")
    entries = [_value(one) for one in _each(listed, "listEntry")]
    number = _value(_below(listed, "result")) or "0"
    return entries[int(number)] if number.isdigit() and int(number) < len(entries) else ""


def _is_on(parent: Element | None, name: str) -> bool:
    found = _below(parent, name)
    return found is not None and _value(found).lower() not in _NO


def _below(parent: Element | None, name: str) -> Element | None:
    return next(_each(parent, name), None)


def _each(parent: Element | None, name: str) -> Iterator[Element]:
    yield from (one for one in (parent if parent is not None else ()) if _local(one) == name)


def _value(element: Element | None) -> str:
    if element is None:
        return ""
    return next((said for key, said in element.items() if key.rsplit("}", 1)[-1] == "val"), "")


def _local(element: Element) -> str:
    return element.tag.rsplit("}", 1)[-1]


def _space(element: Element) -> str:
    return element.tag[: element.tag.rfind("}") + 1]
