"""The forms and areas that come with the program; a file is read when it is first asked for."""

import re
from collections.abc import Iterator
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from reportwriter.domain.ids import AreaId
from reportwriter.domain.report import FormRef
from reportwriter.forms.area import Area
from reportwriter.forms.errors import UnknownFormError
from reportwriter.forms.form import Form
from reportwriter.forms.loader import load_area, load_form

SUFFIX = ".toml"
AREAS = "areas"
PLAIN_NUMBER = re.compile(r"[1-9][0-9]{0,8}")


class Library:
    """Forms are `ID.vVERSION.toml`, every version ever released; areas are `areas/ID.toml`.

    `installed` is a folder of the same shape with those from form packs; it need not exist.
    """

    def __init__(self, folder: Traversable | None = None, installed: Path | None = None) -> None:
        self._folder = folder or files("reportwriter.forms")
        self._installed = installed
        self._forms: dict[FormRef, Form] = {}
        self._areas: dict[AreaId, Area] = {}
        self._forms_in: dict[tuple[FormRef, AreaId], Form] = {}

    @cached_property
    def refs(self) -> tuple[FormRef, ...]:
        """Every released form, in the order of names and versions; read from the file names."""
        found = {ref for folder in self._folders for stem in _stems(folder) for ref in _refs(stem)}
        return tuple(sorted(found, key=lambda ref: (ref.id, ref.version)))

    def form(self, ref: FormRef) -> Form:
        """Raise UnknownFormError when it is not held."""
        if ref not in self.refs:
            raise UnknownFormError(f"{ref.id} {ref.version}")
        if ref not in self._forms:
            name = form_file(ref)
            self._forms[ref] = load_form(self._read(name), name)
        return self._forms[ref]

    def form_in(self, ref: FormRef, area: Area) -> Form:
        """Return a form as it stands in an area of the library; raise UnknownFormError."""
        key = ref, area.id
        if key not in self._forms_in:
            self._forms_in[key] = self.form(ref).for_area(area)
        return self._forms_in[key]

    def latest(self, form_id: str) -> Form:
        """Return the newest version; raise UnknownFormError when no version is held."""
        versions = [ref for ref in self.refs if ref.id == form_id]
        if not versions:
            raise UnknownFormError(form_id)
        return self.form(versions[-1])

    def forms(self) -> tuple[Form, ...]:
        return tuple(self.form(ref) for ref in self.refs)

    def area(self, area_id: AreaId) -> Area:
        """Raise UnknownFormError when it is not held."""
        if area_id not in self.area_ids:
            raise UnknownFormError(area_id)
        if area_id not in self._areas:
            path = area_file(area_id)
            name = path.removeprefix(f"{AREAS}/")
            self._areas[area_id] = load_area(self._read(path), name, forms=self.refs)
        return self._areas[area_id]

    def areas(self) -> tuple[Area, ...]:
        return tuple(self.area(area_id) for area_id in self.area_ids)

    @cached_property
    def area_ids(self) -> tuple[AreaId, ...]:
        found = {stem for folder in self._folders for stem in _stems(folder / AREAS)}
        return tuple(sorted(AreaId(stem) for stem in found))

    @cached_property
    def _folders(self) -> tuple[Traversable, ...]:
        """What comes with the program goes before what was installed."""
        held = self._installed
        return (self._folder, held) if held and held.is_dir() else (self._folder,)

    def _read(self, path: str) -> bytes:
        folder = next(one for one in self._folders if (one / path).is_file())
        return (folder / path).read_bytes()


def form_file(ref: FormRef) -> str:
    return f"{ref.id}.v{ref.version}{SUFFIX}"


def area_file(area_id: str) -> str:
    return f"{AREAS}/{area_id}{SUFFIX}"


def _refs(stem: str) -> Iterator[FormRef]:
    """Give the form that a file is named after; a stray file is none."""
    form_id, _, version = stem.rpartition(".v")
    # Only as `form_file` names it: `a.v01` would be said to be held and never be found.
    if form_id and PLAIN_NUMBER.fullmatch(version):
        yield FormRef(id=form_id, version=int(version))


def _stems(folder: Traversable) -> Iterator[str]:
    if not folder.is_dir():
        return
    for file in folder.iterdir():
        if file.name.endswith(SUFFIX):
            yield file.name.removesuffix(SUFFIX)
