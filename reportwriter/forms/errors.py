"""What can be wrong with a form or an area profile, and the error that names all of it at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reportwriter.domain.errors import DataError, ReportWriterError
from reportwriter.wording.forms import FaultWords, fault_words


class Fault(StrEnum):
    NOT_TOML = "not_toml"
    NOT_A_TABLE = "not_a_table"
    NOT_A_LIST = "not_a_list"
    NOT_A_TEXT = "not_a_text"
    NOT_A_WHOLE_NUMBER = "not_a_whole_number"
    NOT_TRUE_OR_FALSE = "not_true_or_false"
    UNKNOWN_KEY = "unknown_key"
    MISSING_KEY = "missing_key"
    UNKNOWN_WORD = "unknown_word"
    NOT_AN_ID = "not_an_id"
    EMPTY = "empty"
    TOO_SMALL = "too_small"
    TOO_LARGE = "too_large"
    DUPLICATE_ID = "duplicate_id"
    DANGLING = "dangling"
    NOT_A_DATE = "not_a_date"
    VIEW_NEEDS_CHILD = "view_needs_child"
    SECOND_VIEW = "second_view"
    NO_VIEW = "no_view"
    VIEW_ON_PAGE = "view_on_page"
    REPEAT_ON_PAGE = "repeat_on_page"
    NO_COLUMNS = "no_columns"
    STRAY_COLUMNS = "stray_columns"
    NO_CHOICES = "no_choices"
    STRAY_CHOICES = "stray_choices"
    NO_BOUNDS = "no_bounds"
    BOUNDS_BACKWARDS = "bounds_backwards"
    STRAY_BOUNDS = "stray_bounds"
    STRAY_KINDS = "stray_kinds"
    NOT_ONE_KIND = "not_one_kind"
    SPLIT_GROUP = "split_group"
    SPLIT_SHEET = "split_sheet"
    SHEET_ONCE = "sheet_once"
    SHEET_MIXED = "sheet_mixed"
    BAND_BACKWARDS = "band_backwards"
    NOT_FEWER = "not_fewer"
    FOR_NOBODY = "for_nobody"
    NEVER_ASKED = "never_asked"
    BARS_EVERYBODY = "bars_everybody"
    REPORT_AFTER = "report_after"
    NOTICE_AFTER = "notice_after"
    HELD_FROM_ITSELF = "held_from_itself"
    NOT_OF_PREGNANCY = "not_of_pregnancy"
    ELSE_THE_SAME = "else_the_same"
    GIVES_ITS_OWN = "gives_its_own"
    NOT_A_DAY = "not_a_day"
    PERIOD_BACKWARDS = "period_backwards"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault and where it stands: `field` as `sections[3].slots[1].type`, counted from 0.

    `given` is what stands there, `allowed` what could. `line` is counted from 1; None where nobody
    looked for it.
    """

    field: str
    fault: Fault
    given: str = ""
    allowed: tuple[str, ...] = ()
    line: int | None = None

    @property
    def nearest(self) -> str:
        """What was probably meant; empty when nothing allowed is near."""
        if self.fault in (Fault.TOO_SMALL, Fault.TOO_LARGE):
            return ""
        # Loaded with the first fault: what is shipped has none.
        from difflib import get_close_matches  # noqa: PLC0415

        return next(iter(get_close_matches(self.given, self.allowed, n=1)), "")

    @property
    def words(self) -> FaultWords:
        return fault_words(self.fault, given=self.given, allowed=self.allowed, nearest=self.nearest)

    @property
    def what(self) -> str:
        return self.words.what

    @property
    def remedy(self) -> str:
        return self.words.remedy


class FormError(DataError):
    """A form or an area profile cannot be used; `problems` holds everything that is wrong with it.

    Forms hold no answers, so the message may quote them.
    """

    def __init__(self, file: str, problems: Sequence[Problem]) -> None:
        first = problems[0]
        super().__init__(f"{file}, {first.field}", f"{first.what}. {first.remedy}")
        self.file = file
        self.problems = tuple(problems)


class UnknownFormError(ReportWriterError):
    """A form or an area is asked for that this program does not hold."""

    def __init__(self, wanted: str) -> None:
        super().__init__("no such form or area")
        self.wanted = wanted


class MisfitsError(Exception):
    """What was read does not fit the type; the loader turns this into a FormError."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("does not fit")
        self.problems = problems
