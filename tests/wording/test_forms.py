"""Every fault of a form has its words."""

from reportwriter.forms.errors import Fault
from reportwriter.wording.forms import REMEDY, WHAT, fault_words


def test_each_fault_says_what_is_wrong_and_what_mends_it() -> None:
    faults = [fault.value for fault in Fault]

    assert sorted(WHAT) == sorted(faults)
    assert sorted(REMEDY) == sorted(faults)


def test_what_was_probably_meant_is_the_better_remedy() -> None:
    words = fault_words("unknown_key", given="hlep", allowed=("help",), nearest="help")

    assert words.what == "nothing here is called “hlep”"
    assert words.remedy == "Did you mean “help”?"


def test_without_anything_near_all_that_is_allowed_is_listed() -> None:
    words = fault_words("unknown_word", given="x", allowed=("before", "after"))

    assert words.remedy == "Use one of: before, after."
    assert fault_words("dangling", given="x").remedy == "Use one of: nothing yet."
