"""Plain TOML values become frozen dataclasses, or every place where they do not fit is named."""

from typing import TypeVar

from reportwriter.fitting import Fitting, UnfitError, exactly

T = TypeVar("T")
_FITTING = Fitting({scalar: exactly(scalar) for scalar in (str, int, bool)})


def structured(plain: object, wanted: type[T]) -> T:
    """Return the value, strictly: no unknown key, no guessed type. Raises MisfitsError."""
    try:
        return _FITTING.value(plain, wanted)
    except UnfitError:
        # Loaded for a faulty file alone, as no start should wait for what is told of one.
        from reportwriter.forms.misfits import structured_or_told  # noqa: PLC0415

        return structured_or_told(plain, wanted)
