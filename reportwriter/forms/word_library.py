"""The word lists that come with the program: what everybody reads, and the words of a nation."""

from functools import cache
from importlib.resources import files

from reportwriter.forms.loader import load_word_lists
from reportwriter.forms.word_lists import WordLists

COMMON = "common"


@cache
def words_in(nation: str) -> WordLists:
    """Return the words that hold in a nation, as an area names it; common ones if it has no own."""
    common, own = _read(COMMON), nation.casefold()
    return common.beside(_read(own)) if own in nations() else common


@cache
def nations() -> tuple[str, ...]:
    """Return which nations have words of their own."""
    names = [file.name for file in files(_FOLDER).iterdir() if file.name.endswith(".toml")]
    return tuple(sorted({name.removesuffix(".toml") for name in names} - {COMMON}))


def _read(name: str) -> WordLists:
    file = f"{name}.toml"
    return load_word_lists((files(_FOLDER) / file).read_bytes(), file)


_FOLDER = "reportwriter.forms.words"
