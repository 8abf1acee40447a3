"""What is said of a fault in a form or an area profile: what is wrong, and what mends it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

WHAT: Mapping[str, str] = {
    "not_toml": "this is not TOML: {given}",
    "not_a_table": "a table of keys is wanted here",
    "not_a_list": "a list in square brackets is wanted here",
    "not_a_text": "a text in quotation marks is wanted here",
    "not_a_whole_number": "a whole number without quotation marks is wanted here",
    "not_true_or_false": "true or false is wanted here, without quotation marks",
    "unknown_key": "nothing here is called “{given}”",
    "missing_key": "“{given}” is missing",
    "unknown_word": "“{given}” is not one of the words this can be",
    "not_an_id": "“{given}” cannot be an id",
    "empty": "this is empty",
    "too_small": "{given} is too small",
    "too_large": "{given} is too large",
    "duplicate_id": "the id “{given}” stands here a second time",
    "dangling": "“{given}” names something that does not exist",
    "not_a_date": "“{given}” is not a date",
    "view_needs_child": "a provisional view is given child by child, and this section is not",
    "second_view": "the form asks for a provisional view a second time",
    "no_view": "this section is said to need the provisional view, and asks for none",
    "view_on_page": "a confidential page has no provisional view",
    "repeat_on_page": "a confidential page has no sheets",
    "no_columns": "a table without columns holds nothing",
    "stray_columns": "columns stand here, and this is not a table",
    "no_choices": "a choice without choices cannot be answered",
    "stray_choices": "choices stand here, and nothing is chosen",
    "no_bounds": "a scale has a lowest and a highest number",
    "bounds_backwards": "the lowest number, {given}, is not below the highest",
    "stray_bounds": "numbers of a scale stand here, and this is not a scale",
    "stray_kinds": "kinds stand here, and this slot holds no statements",
    "not_one_kind": "a form in somebody's own words names one kind for each question",
    "split_group": "the heading “{given}” is taken up again after another one",
    "split_sheet": "the sheet “{given}” is taken up again after another section",
    "sheet_once": "a sheet belongs to a person, and this section stands once",
    "sheet_mixed": "sections of the sheet “{given}” repeat for different people",
    "band_backwards": "this band begins at {given}, and does not come after the one above it",
    "not_fewer": "{given} is not fewer than the agencies a conference needs",
    "for_nobody": "this section is for professions that never write this form",
    "never_asked": "“{given}” is a kind of conference that is left out around this",
    "bars_everybody": "“{given}” owes this and is let off it at once",
    "report_after": "a report is due before a conference, and this is counted after something",
    "notice_after": "notice is given before a conference, and this is counted after something",
    "held_from_itself": "“{given}” is known only once the conference has its day",
    "not_of_pregnancy": "weeks of pregnancy are fewer than 40, counted back from the due date",
    "else_the_same": "“{given}” is taken already, and cannot stand in for itself",
    "gives_its_own": "“{given}” would have to be known before it can be worked out",
    "not_a_day": "“{given}” is not a day",
    "period_backwards": "the last day, {given}, comes before the first",
}
"""By the value of `forms.errors.Fault`."""

REMEDY: Mapping[str, str] = {
    "not_toml": "Mend the line that is named; texts stand in quotation marks.",
    "not_a_table": "Write keys and values here.",
    "not_a_list": "Put it in square brackets.",
    "not_a_text": "Put it in quotation marks.",
    "not_a_whole_number": "Write the number alone.",
    "not_true_or_false": "Write true or false.",
    "unknown_key": "Take it out.",
    "missing_key": "Add it.",
    "unknown_word": "Use one of: {allowed}.",
    "not_an_id": "Use small letters, digits and hyphens or underscores between them.",
    "empty": "Fill it in, or take the key out if it may be left out.",
    "too_small": "Use {allowed} or more.",
    "too_large": "Use {allowed} or less.",
    "duplicate_id": "Give each its own id.",
    "dangling": "Use one of: {allowed}.",
    "not_a_date": "Write it as 2027-01-06, 2027-01 or 2027.",
    "view_needs_child": 'Set repeat = "per_child" in the section.',
    "second_view": "Ask for it once.",
    "no_view": 'Add a slot of type = "view", or take needs_view out.',
    "view_on_page": "Take the slot out.",
    "repeat_on_page": "Take repeat out of the section.",
    "no_columns": "Add at least one column.",
    "stray_columns": 'Set type = "table", or take the columns out.',
    "no_choices": "Add at least two choices.",
    "stray_choices": 'Set type = "choice", or take the choices out.',
    "no_bounds": "Add lowest and highest.",
    "bounds_backwards": "Let lowest be the smaller number.",
    "stray_bounds": 'Set type = "scale", or take the numbers out.',
    "stray_kinds": "Take kinds out.",
    "not_one_kind": "Name one, or ask in two slots; or take own_words out of the form.",
    "split_group": "Put the slots of one heading one after another.",
    "split_sheet": "Put the sections of one sheet one after another.",
    "sheet_once": "Let the section repeat, or take sheet out.",
    "sheet_mixed": "Let them all repeat for the same people.",
    "band_backwards": "Put the bands in order, the youngest first.",
    "not_fewer": "Use a smaller number, or take at_discretion out.",
    "for_nobody": "Add one of them to written_by of the form, or take only_for out.",
    "never_asked": "Use one of: {allowed}; or take it out.",
    "bars_everybody": "Name them in by or in but_not, not in both.",
    "report_after": 'Set direction = "before", or take of_report out.',
    "notice_after": 'Set direction = "before", or take of_notice out.',
    "held_from_itself": "Count from what comes before the conference, or take of_conference out.",
    "not_of_pregnancy": 'Set counted_from = "due_date" and direction = "before".',
    "else_the_same": "Take it out of else_from.",
    "gives_its_own": "Take gives out, or count from something else.",
    "not_a_day": "Write it as 2027-01-06.",
    "period_backwards": "Put the earlier day first.",
}
SYNTAX: Mapping[str, tuple[str, str]] = {
    "Expected '=' after a key": (
        "there is no equals sign after the name that begins this line",
        "Write it as name = value; a remark begins with #.",
    ),
    "Invalid value": (
        "what stands after the equals sign is no value",
        'Put a text in straight quotation marks, as "text", not in curly ones.',
    ),
    "Illegal character": (
        "a text is begun here and not ended on the same line",
        "End it with a quotation mark; a text of several lines stands between three of them.",
    ),
    "Unterminated string": (
        "a text is begun and never ended",
        "End it with a quotation mark, or with three where it was begun with three.",
    ),
    "Unclosed array": (
        "a list in square brackets is begun and not ended, or a comma is missing in it",
        "Put commas between its parts, and ] at its end.",
    ),
    "Unclosed inline table": (
        "a curly bracket is opened and not closed, or a comma is missing behind it",
        "Put commas between its parts, and } at its end.",
    ),
    "Expected newline": (
        "something more stands behind the value",
        'Begin a new line for it; a quotation mark inside a text is written \\".',
    ),
    "Unescaped": (
        "a single backslash stands in a text",
        "Write it twice.",
    ),
    "Expected ']": (
        "the square brackets around this heading are not closed",
        "Write it as [[sections]], alone on its line.",
    ),
    "Invalid statement": (
        "this line begins with no name and no heading",
        "Write it as name = value or as [[sections]]; a remark begins with #.",
    ),
    "Invalid initial character": (
        "this name begins with a character that no name has",
        "Use small letters, digits and underscores.",
    ),
    "Cannot ": (
        "a name or a heading stands here a second time",
        "Keep one of the two; each new section begins with [[sections]].",
    ),
    "Duplicate inline": (
        "a name stands a second time between these curly brackets",
        "Keep one of the two.",
    ),
    "Exceeds the limit": (
        "a number here has more digits than any number needs",
        "Write the number that is meant.",
    ),
    "recursion": (
        "brackets stand in brackets too many times",
        "Close each where it ends; no form needs more than three of them.",
    ),
    "not UTF-8": (
        "the file is saved in a way that garbles letters",
        "Save it again, and choose UTF-8 as its encoding.",
    ),
}
"""What stops the reader of TOML, by how its own sentence begins or what it says: what is wrong, and
what mends it."""
RECONSTRUCTED = (
    "This form is reconstructed: the official one could not be had. It follows a description of it "
    "in: {source}."
)
"""Said wherever such a form is shown, and printed in the small print."""
RECONSTRUCTED_SHORT = "{title} (reconstructed)"
NEAREST = "Did you mean “{nearest}”?"


def form_title(title: str, *, reconstructed: bool) -> str:
    """Return what names a form, marked where the form is not the official one."""
    return RECONSTRUCTED_SHORT.format(title=title) if reconstructed else title


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultWords:
    what: str
    remedy: str


def fault_words(
    fault: str, *, given: str = "", allowed: Sequence[str] = (), nearest: str = ""
) -> FaultWords:
    """Word one fault: `given` is what stands there, `nearest` what was probably meant."""
    if fault == "not_toml":
        return _syntax_words(given)
    listed = ", ".join(allowed) or "nothing yet"
    remedy = NEAREST if nearest else REMEDY[fault]
    return FaultWords(
        what=WHAT[fault].format(given=given),
        remedy=remedy.format(allowed=listed, nearest=nearest),
    )


def problem_words(line: int | None, field: str, words: FaultWords) -> str:
    """Return where, what and the remedy, as `line 12, title: this is empty. Fill it in.`."""
    where = f"line {line}, {field}" if line else field
    return f"{where}: {words.what}. {words.remedy}"


def _syntax_words(message: str) -> FaultWords:
    what, remedy = next(
        (words for part, words in SYNTAX.items() if part in message),
        (WHAT["not_toml"].format(given=message), REMEDY["not_toml"]),
    )
    return FaultWords(what=what, remedy=remedy)
