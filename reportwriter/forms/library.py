"""The forms and areas that come with the program; a file is read when it is first asked for."""

from collections.abc import Iterator
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable

from reportwriter.domain.ids import AreaId
from reportwriter.domain.report import FormRef
from reportwriter.forms.area import Area
from reportwriter.forms.errors import UnknownFormError
from reportwriter.forms.form import Form
from reportwriter.forms.loader import load_area, load_form

SUFFIX = ".toml"


class Library:
    """Forms are `ID.vVERSION.toml`, every version ever released; areas are `areas/ID.toml`."""

    def __init__(self, folder: Traversable | None = None) -> None:
        self._folder = folder or files("reportwriter.forms")
        self._forms: dict[FormRef, Form] = {}
        self._areas: dict[AreaId, Area] = {}
        self._forms_in: dict[tuple[FormRef, AreaId], Form] = {}

    @cached_property
    def refs(self) -> tuple[FormRef, ...]:
        """Every released form, in the order of names and versions; read from the file names."""
        parts = (name.rpartition(".v") for name in _stems(self._folder))
        found = (FormRef(id=form_id, version=int(version)) for form_id, _, version in parts)
        return tuple(sorted(found, key=lambda ref: (ref.id, ref.version)))

    def form(self, ref: FormRef) -> Form:
        """Raise UnknownFormError when it is not held."""
        if ref not in self.refs:
            raise UnknownFormError(f"{ref.id} {ref.version}")
        if ref not in self._forms:
            name = f"{ref.id}.v{ref.version}{SUFFIX}"
            self._forms[ref] = load_form((self._folder / name).read_bytes(), name)
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
        if area_id not in self._area_ids:
            raise UnknownFormError(area_id)
        if area_id not in self._areas:
            name = f"{area_id}{SUFFIX}"
            data = (self._folder / "areas" / name).read_bytes()
            self._areas[area_id] = load_area(data, name, forms=self.refs)
        return self._areas[area_id]

    def areas(self) -> tuple[Area, ...]:
        return tuple(self.area(area_id) for area_id in self._area_ids)

    @cached_property
    def _area_ids(self) -> tuple[AreaId, ...]:
        return tuple(sorted(AreaId(name) for name in _stems(self._folder / "areas")))


def _stems(folder: Traversable) -> Iterator[str]:
    for file in folder.iterdir():
        if file.name.endswith(SUFFIX):
            yield file.name.removesuffix(SUFFIX)
