from pathlib import Path

import pytest

from reportwriter.ui.settings import Settings, SettingsFile


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    kept = SettingsFile(tmp_path / "folder" / "window.json")

    all_set = Settings(
        theme="dark",
        ground="blue",
        zoom=1.5,
        letters=60,
        roomy=True,
        spacing=12,
        face="Lexend",
        ruler=True,
    )

    kept.save(all_set)

    assert kept.load() == all_set


def test_what_an_earlier_version_kept_is_read_and_the_rest_is_as_usual(tmp_path: Path) -> None:
    path = tmp_path / "window.json"
    path.write_text('{"theme": "dark", "zoom": 1.5}')

    assert SettingsFile(path).load() == Settings(theme="dark", zoom=1.5)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not json",
        "[]",
        '{"theme": "pink", "zoom": 99}',
        '{"theme": 3, "zoom": true}',
        '{"letters": 61, "roomy": "yes"}',
        '{"letters": true, "roomy": 1}',
        '{"letters": [80]}',
        '{"ruler": 1}',
        '{"ground": "pink", "face": "Wingdings", "spacing": 6.0}',
        '{"ground": 1, "face": null, "spacing": true}',
    ],
)
def test_settings_that_mean_nothing_are_the_defaults(tmp_path: Path, text: str) -> None:
    path = tmp_path / "window.json"
    path.write_text(text)

    assert SettingsFile(path).load() == Settings()


def test_a_file_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")

    SettingsFile(blocked / "window.json").save(Settings())

    assert SettingsFile(blocked / "window.json").load() == Settings()
