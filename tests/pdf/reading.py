"""Looks into a finished PDF as other programs do: pdfium, poppler, qpdf, page-validation."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import page as validator
import pikepdf
import pypdfium2

PROFILES = ("ua1", "3a")


def failures(pdf: bytes, profile: str) -> list[str]:
    """Return what page-validation finds against the profile."""
    result = validator.validate_pdf_bytes(pdf, profile=profile)
    return [f"{failure.rule_id}: {failure.message}" for failure in result.failures]


def pages_of(pdf: bytes) -> list[str]:
    """Return the text of each page, with line ends as spaces."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [_page_text(document, index) for index in range(len(document))]


def text_of(pdf: bytes) -> str:
    return " ".join(pages_of(pdf))


def spoken(pdf: bytes, folder: Path) -> str:
    """Return the text in reading order, as poppler follows the structure."""
    printed = run("pdfinfo", "-struct-text", pdf, folder)
    chunks = re.findall(r'^\s*"(.*)"$', printed, re.MULTILINE)
    return " ".join("".join(chunks).split())


def run(program: str, option: str, pdf: bytes, folder: Path) -> str:
    file = folder / "looked-at.pdf"
    file.write_bytes(pdf)
    found = shutil.which(program)
    assert found, f"{program} is not installed"
    done = subprocess.run([found, option, str(file)], capture_output=True, text=True, check=True)
    return done.stdout


def elements_of(pdf: bytes) -> list[str]:
    """Return the tags of the structure tree in reading order."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return list(_tags(opened.Root.StructTreeRoot.K[0]))


def _tags(element: pikepdf.Object) -> Iterator[str]:
    yield str(element.S)[1:]
    for kid in element.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _tags(kid)


def _page_text(document: pypdfium2.PdfDocument, index: int) -> str:
    page = document[index]
    text_page = page.get_textpage()
    text = " ".join(text_page.get_text_range().split())
    text_page.close()
    page.close()
    return text
