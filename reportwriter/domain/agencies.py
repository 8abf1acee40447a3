"""When two names mean the same agency: in doubt they do, so that less is shown."""


def are_the_same(agency: str, other: str) -> bool:
    """Say whether all words of one name stand in the other, as of Housing and Larch Housing."""
    words, others = (frozenset(name.casefold().split()) for name in (agency, other))
    return bool(words and others) and (words <= others or others <= words)
