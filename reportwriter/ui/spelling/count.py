"""How many words of the report are misspelt, in the words of the status line."""

NOTHING = "Spelling: nothing to check"


def spelling_words(count: int) -> str:
    if not count:
        return NOTHING
    return f"Spelling: {count} word{'' if count == 1 else 's'}"
