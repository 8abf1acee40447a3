"""The lock files say exactly what is installed, and nothing about where from."""

import re
from pathlib import Path

import pytest

REQUIREMENTS = Path(__file__).parent.parent / "requirements"
LOCKS = ("run.txt", "dev.txt")


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_with_hashes(name: str) -> None:
    text = (REQUIREMENTS / name).read_text().replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]

    wanting = [
        line.split()[0] for line in lines if "==" not in line or "--hash=sha256:" not in line
    ]

    assert lines
    assert [name for name in wanting if not name.startswith("#")] == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_file_names_no_server(name: str) -> None:
    text = (REQUIREMENTS / name).read_text()

    assert "://" not in text
    assert "--index-url" not in text


def test_the_program_brings_no_way_to_the_network() -> None:
    clients = ("aiohttp", "httpx", "requests", "urllib3", "websockets", "certifi")
    pinned = (REQUIREMENTS / "run.txt").read_text().lower()

    assert [name for name in clients if f"\n{name}==" in f"\n{pinned}"] == []


def test_the_binding_is_pinned_to_the_version_that_works() -> None:
    assert "pyside6-essentials==6.11.3" in (REQUIREMENTS / "run.txt").read_text().lower()


def test_the_licence_of_every_package_of_the_program_is_named() -> None:
    pinned = re.findall(r"^([a-z0-9.-]+)==", (REQUIREMENTS / "run.txt").read_text(), re.MULTILINE)
    named = (REQUIREMENTS.parent / "docs" / "licences.md").read_text("utf-8").lower()

    assert [name for name in pinned if not re.search(rf"(?<![\w-]){name}(?![\w-])", named)] == []
