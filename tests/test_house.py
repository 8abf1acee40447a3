"""The house rules that no other tool holds: what the text of this repository must not contain."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("reportwriter", "tests", "bench", "scripts", "docs", "requirements", ".ci")
TEXTS = {".py", ".toml", ".md", ".in", ".txt", ".json", ".spec", ".mako", ""}
LONGEST = 400
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc"}

# A class of one character keeps this file from finding itself.
FORBIDDEN = {
    "a path of one machine": r"(^|[\s\"'(=`:])/(work|tmp|root)[/]\w",
    "a test that does not run": r"pytest[.](mark[.])?(skip|skipif|xfail)\b",
    "a wait for a time": r"\b(time[.]sleep|qtbot[.]wait)\(",
    "something left open": r"\b(TOD[O]|FIXM[E]|XX[X]|HAC[K])\b",
}


def _is_text(path: Path) -> bool:
    is_made = path.name.startswith(".") or "__pycache__" in path.parts
    return path.is_file() and path.suffix in TEXTS and not is_made


def _texts() -> Iterator[Path]:
    yield from (path for path in ROOT.glob("*") if _is_text(path))
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*")):
            if _is_text(path):
                yield path


def _modules() -> Iterator[Path]:
    return (path for path in _texts() if path.suffix == ".py")


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_text_holds(what: str) -> None:
    pattern = re.compile(FORBIDDEN[what], re.MULTILINE)

    found = [
        f"{path.relative_to(ROOT)}: {match.group().strip()}"
        for path in _texts()
        for match in pattern.finditer(path.read_text("utf-8", "ignore"))
    ]

    assert found == []


def test_no_module_outgrows_its_job() -> None:
    lengths = {
        str(path.relative_to(ROOT)): sum(map(bool, path.read_text("utf-8").split("\n")))
        for path in _modules()
    }

    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_no_module_is_a_drawer_for_anything() -> None:
    assert [str(path) for path in _modules() if path.stem in VAGUE] == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in _modules()
        if path.is_relative_to(ROOT / "reportwriter")
        and path.read_text("utf-8").strip()
        and not path.read_text("utf-8").lstrip().startswith(('"""', "# ", 'r"""'))
    ]

    assert silent == []


@pytest.mark.parametrize("page", sorted(path.name for path in ROOT.glob("*.md")))
def test_every_link_and_every_module_a_page_names_is_there(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    links = [link for link in re.findall(r"]\(([^)#]+)[^)]*\)", text) if "://" not in link]
    modules = re.findall(r"`((?:\w+/)+\w+\.py)`", text)

    missing = [link for link in links if not (ROOT / link).exists()]
    missing += [name for name in modules if not _is_module(name)]

    assert missing == []


def _is_module(name: str) -> bool:
    return any((ROOT / room / name).exists() for room in ("", "reportwriter"))
