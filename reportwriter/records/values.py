"""What stands for one value in a record, and the errors for what stands there wrongly."""

from base64 import b64decode, b64encode
from datetime import UTC, datetime, timedelta

from reportwriter.domain.errors import DataError

_FURTHEST = timedelta(days=2)
"""Further than any two zones are apart."""
_FIRST = datetime.min.replace(tzinfo=UTC) + _FURTHEST
_LAST = datetime.max.replace(tzinfo=UTC) - _FURTHEST


class RecordError(DataError):
    """A record does not follow its schema; `faults` are all of them, each with its path."""

    def __init__(self, where: str, faults: tuple[str, ...]) -> None:
        super().__init__(where, faults[0])
        self.faults = faults


def misfit(what: str) -> DataError:
    """Return the error for a value of another type: what is wanted, never what stands there."""
    return DataError("value", what)


def text_of(plain: object) -> str:
    if not isinstance(plain, str):
        raise misfit("not a text")
    plain.encode()  # Half a surrogate pair is no text, and would fail later, when it is drawn.
    return plain


def aware(text: str) -> datetime:
    """Return a moment that can be told in every zone, as a stranger's may not."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise misfit("a moment without its time zone")
    if not _FIRST <= moment <= _LAST:
        raise misfit("a moment at the end of all time")
    return moment


def bytes_of(text: str, what: str) -> bytes:
    """Read base64 as we write it: one text for the same bytes. `what` names them in the error."""
    try:
        decoded = b64decode(text, validate=True)
    except ValueError as error:
        raise DataError(what, "not base64") from error
    if b64encode(decoded).decode() != text:
        raise DataError(what, "not base64 as we write it")
    return decoded
