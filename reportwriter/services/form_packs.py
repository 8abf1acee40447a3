"""Make a signed form pack, look into one that came, and install what is in it.

Installed forms lie beside those of the program, under names made from their own ids.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.exchange.form_pack import (
    PackRefused,
    PackRefusedError,
    content_of,
    packed,
    read_pack,
)
from reportwriter.forms.area import Area
from reportwriter.forms.errors import FormError
from reportwriter.forms.library import area_file, form_file
from reportwriter.services.form_checking import load_bytes, refs_in
from reportwriter.services.whole_files import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from reportwriter.crypto.seals import Seals
    from reportwriter.domain.report import FormRef
    from reportwriter.exchange.form_pack import SignedPack
    from reportwriter.forms.form import Form
    from reportwriter.forms.library import Library
    from reportwriter.services.submission import Author
    from reportwriter.signing.signatures import Signatures


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """A pack whose forms and area are sound; `held` are they, with the bytes they were read from.

    Each is kept under the path it is keyed by, below the folder of installed forms.
    """

    signed: SignedPack
    held: Mapping[str, tuple[Form | Area, bytes]]

    @property
    def titles(self) -> tuple[str, ...]:
        return tuple(_titled(found) for found, _ in self.held.values())


@dataclass(frozen=True, kw_only=True)
class FormPacks:
    """`folder` is where installed forms are kept; `library` is that of the program with them."""

    library: Library
    folder: Path
    signatures: Callable[[], Signatures]
    seals: Callable[[], Seals]
    now: Callable[[], datetime]

    def make(self, files: Mapping[str, bytes], author: Author) -> bytes:
        """Return a pack signed by the author. Raises PackRefusedError for what nobody would take.

        Raises the leaves of SigningError too.
        """
        self._sound(files)
        content = content_of(files, author.certificates.encryption_der)
        signature = self.signatures().sign_content(
            content,
            key=author.keys.signing,
            certificate=author.certificates.signing_der,
            at=self.now(),
        )
        pack = packed(content, signature)
        self.look_into(pack)
        return pack

    def look_into(self, pack: bytes) -> Sound:
        """Return what is in a pack and who signed it; raise PackRefusedError."""
        signed = read_pack(pack, self.signatures())
        facts = self.signatures().read_certificate(signed.certificates.signing_der)
        if not facts.is_valid_at(self.now()):
            raise PackRefusedError(PackRefused.NOT_VALID_NOW)
        return Sound(signed=signed, held=self._sound(signed.files))

    def are_signers_words(
        self, signed: SignedPack, positions: Sequence[int], typed: Sequence[str]
    ) -> bool:
        """Tell whether the typed words are those of who signed."""
        certificates = signed.certificates
        seals = self.seals()
        words = seals.check_words(certificates.signing_der, certificates.encryption_der)
        return seals.words_match(words, positions, typed)

    def install(self, sound: Sound) -> tuple[str, ...]:
        """Keep all that is in a pack, or nothing. Return the titles.

        Raises PackRefusedError where something else is held under a name, and FileNotWrittenError.
        """
        for path, (found, content) in sound.held.items():
            if self._is_other(found, self.folder / path, content):
                raise PackRefusedError(PackRefused.TAKEN, named=_titled(found))
        write_whole({self.folder / path: content for path, (_, content) in sound.held.items()})
        return sound.titles

    def _is_other(self, found: Form | Area, path: Path, content: bytes) -> bool:
        """Tell whether its name is taken: a released form is never changed, nor is an area."""
        if path.exists():
            return path.read_bytes() != content
        if isinstance(found, Area):
            return found.id in self.library.area_ids
        return found.ref in self.library.refs

    def _sound(self, files: Mapping[str, bytes]) -> dict[str, tuple[Form | Area, bytes]]:
        beside = refs_in(files.values())
        held: dict[str, tuple[Form | Area, bytes]] = {}
        for name, content in files.items():
            found = self._one(name, content, beside)
            path = _path_of(found)
            if path in held:
                raise PackRefusedError(PackRefused.TAKEN, named=_titled(found))
            held[path] = (found, content)
        return held

    def _one(self, name: str, content: bytes, beside: Collection[FormRef]) -> Form | Area:
        try:
            return load_bytes(content, name, (*self.library.refs, *beside))
        except FormError as error:
            raise PackRefusedError(PackRefused.UNSOUND, named=name) from error


def _path_of(found: Form | Area) -> str:
    return area_file(found.id) if isinstance(found, Area) else form_file(found.ref)


def _titled(found: Form | Area) -> str:
    if isinstance(found, Area):
        return f"Area: {found.title}"
    return f"Form: {found.title}, version {found.version}"
