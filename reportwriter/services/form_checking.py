"""Check a form or an area profile that somebody wrote, before it is given to anyone."""

import tomllib
from pathlib import Path

from reportwriter.forms.area import Area
from reportwriter.forms.form import Form
from reportwriter.forms.library import Library
from reportwriter.forms.loader import load_area, load_form


def load(path: Path, library: Library) -> Form | Area:
    """Return what the file holds: an area profile has `categories`, a form has `sections`.

    Raises FormError with every fault, and OSError when the file cannot be read.
    """
    data = path.read_bytes()
    if _has_key(data, "categories"):
        return load_area(data, path.name, forms=library.refs)
    return load_form(data, path.name)


def _has_key(data: bytes, key: str) -> bool:
    try:
        return key in tomllib.loads(data.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return False  # The loader says what is wrong with it.
