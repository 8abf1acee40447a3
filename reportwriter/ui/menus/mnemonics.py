"""The underlined letters of one menu: each once, so that a letter pressed does one thing."""

from collections.abc import Iterator, Sequence


def with_mnemonics(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a menu, each with a letter of its own as far as letters reach.

    Letters that are marked stay, the first of two alike; the others begin a word where they can.
    """
    taken: set[str] = set()
    kept = [_claim(words, _marked(words), taken) for words in lines]
    return tuple(
        words if words is not None else _given(line, taken)
        for words, line in zip(kept, lines, strict=True)
    )


def _claim(words: str, letter: str, taken: set[str]) -> str | None:
    if not letter or letter in taken:
        return None
    taken.add(letter)
    return words


def _marked(words: str) -> str:
    """Return the letter that is marked already; a doubled sign is the sign itself."""
    plain = words.replace("&&", "")
    at = plain.find("&")
    return plain[at + 1 : at + 2].lower() if at >= 0 else ""


def _given(words: str, taken: set[str]) -> str:
    bare = words.replace("&&", "\0").replace("&", "").replace("\0", "&&")
    for at in _by_preference(bare):
        letter = bare[at].lower()
        if letter not in taken:
            taken.add(letter)
            return f"{bare[:at]}&{bare[at:]}"
    return bare


def _by_preference(words: str) -> Iterator[int]:
    letters = [at for at, letter in enumerate(words) if letter.isascii() and letter.isalnum()]
    begins = [at for at in letters if at == 0 or not words[at - 1].isalnum()]
    yield from begins
    yield from (at for at in letters if at not in begins)
