from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QImage, QPalette, QRegion
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.resources import resource_path
from reportwriter.ui import appearance
from reportwriter.ui.appearance import Appearance, chosen_theme
from reportwriter.ui.fonts import ATKINSON, INTER, LEXEND, SIZES, USUAL, Reading, Type
from reportwriter.ui.look import Look
from reportwriter.ui.settings import Settings
from reportwriter.ui.theme import DARK, LIGHT, Theme, high_contrast
from reportwriter.ui.widgets.buttons import Button
from reportwriter.ui.widgets.text import label, set_tone


@pytest.fixture
def changing(look: Look) -> Iterator[Look]:
    yield look
    look.set_theme(LIGHT)
    look.set_zoom(1.0)
    look.set_reading(USUAL)


def test_the_program_speaks_in_one_face_and_the_report_in_another(look: Look) -> None:
    assert look.font(Type.BODY).family() == INTER
    assert look.font(Type.STATEMENT).family() == ATKINSON
    assert min(size.points for size in SIZES.values()) >= 9


def test_zoom_is_one_factor_for_what_is_there_already(qtbot: QtBot, changing: Look) -> None:
    heard: list[int] = []
    made = label(changing, "Title", Type.TITLE)
    qtbot.addWidget(made)
    changing.changed.connect(lambda: heard.append(1))

    changing.set_zoom(2.0)

    assert made.font().pointSizeF() == 36
    assert changing.px(36) == 72
    assert heard == [1]
    changing.set_zoom(9.0)
    assert changing.zoom == 3.0


def test_a_theme_changes_palette_and_style_together(changing: Look) -> None:
    changing.set_theme(DARK)

    palette = QApplication.palette()
    assert palette.color(QPalette.ColorRole.Base) == DARK.page
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == DARK.unavailable
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    assert DARK.page.name() in application.styleSheet()


def test_icons_are_tinted_once_and_kept(look: Look) -> None:
    first = look.pixmap("tick", 20, QColor("#123456"))

    assert look.pixmap("tick", 20, QColor("#123456")) is first
    image = first.toImage()
    inked = {
        QColor(image.pixel(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inked == {"#123456"}


def test_every_icon_is_drawn_in_the_colour_of_its_text() -> None:
    icons = sorted(resource_path("icons").glob("*.svg"))

    assert len(icons) > 40
    assert [icon.name for icon in icons if "currentColor" not in icon.read_text("utf-8")] == []


def test_high_contrast_takes_the_systems_colours_and_no_fill() -> None:
    system = QPalette(QColor("#000000"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("#FFFFFF"))
    system.setColor(QPalette.ColorRole.Highlight, QColor("#00FFFF"))

    theme = high_contrast(system)

    assert not theme.fills
    assert {theme.text.name(), theme.error.name(), theme.kind("fact").strong.name()} == {"#ffffff"}
    assert theme.accent.name() == "#00ffff"


def test_the_theme_follows_the_wish() -> None:
    system = QApplication.palette()

    assert chosen_theme("dark", system) is DARK
    assert chosen_theme("light", system) is LIGHT
    assert chosen_theme("system", system) in (LIGHT, DARK)
    assert chosen_theme("high contrast", system).name == "high contrast"


def test_a_system_in_high_contrast_is_followed_unless_another_theme_is_chosen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(appearance, "system_asks_for_contrast", lambda: True)

    followed, chosen = (chosen_theme(name, QPalette()) for name in ("system", "dark"))

    assert not followed.fills
    assert chosen is DARK


def test_theme_and_zoom_are_kept_for_the_next_start(changing: Look) -> None:
    kept: list[Settings] = []
    kept_look = Appearance(changing, Settings(), kept.append, QApplication.palette())

    kept_look.set_theme("dark")
    kept_look.zoom_by(1)
    kept_look.zoom_by(1)
    kept_look.zoom_by(0)
    kept_look.zoom_by(-1)

    assert [settings.zoom for settings in kept] == [1.0, 1.1, 1.25, 1.0, 0.9]
    assert kept[-1].theme == "dark"
    assert changing.zoom == 0.9


def test_how_text_is_set_is_kept_and_holds_from_the_start(changing: Look) -> None:
    kept: list[Settings] = []
    first = Appearance(changing, Settings(), kept.append, QApplication.palette())
    first.set_letters(60)
    first.set_roomy(True)
    first.set_spacing(12)
    first.set_face(LEXEND)
    changing.set_reading(USUAL)

    Appearance(changing, kept[-1], kept.append, QApplication.palette())

    assert kept[-1] == Settings(letters=60, roomy=True, spacing=12, face=LEXEND)
    assert changing.reading == Reading(letters=60, roomy=True, spacing=12, face=LEXEND)


def test_the_ground_is_kept_beside_the_theme_and_goes_with_it(changing: Look) -> None:
    kept: list[Settings] = []
    first = Appearance(changing, Settings(theme="light"), kept.append, QApplication.palette())

    first.set_ground("cream")
    light = changing.theme
    first.set_theme("dark")
    dark = changing.theme
    first.set_theme("high contrast")

    assert kept[-1] == Settings(theme="high contrast", ground="cream")
    assert (light.name, dark.name) == ("light", "dark")
    assert (light.page.name(), light.text) == ("#fff8e7", LIGHT.text)
    assert (dark.page == DARK.page, dark.text) == (False, DARK.text)
    assert changing.theme == high_contrast(QApplication.palette())


def test_roomy_sets_the_lines_of_what_the_report_says_apart(changing: Look) -> None:
    usual = changing.line(Type.STATEMENT), changing.line(Type.BODY)

    changing.set_reading(Reading(roomy=True))

    assert (changing.line(Type.STATEMENT), changing.line(Type.BODY)) == (usual[0] * 1.25, usual[1])


def test_letters_and_words_stand_apart_everywhere(qtbot: QtBot, changing: Look) -> None:
    said, button = label(changing, "Said", Type.STATEMENT), label(changing, "Add", Type.BODY)
    for made in (said, button):
        qtbot.addWidget(made)

    changing.set_reading(Reading(spacing=12))

    # What WCAG 1.4.12 asks for: 0.12 of the size between letters, 0.16 between words.
    for made, pixels in ((said, 16), (button, 14)):
        assert made.font().letterSpacing() == pytest.approx(0.12 * pixels, abs=0.05)
        assert made.font().wordSpacing() == pytest.approx(0.16 * pixels, abs=0.05)
    assert QApplication.font().letterSpacing() > 1


@pytest.mark.parametrize("face", [ATKINSON, LEXEND])
def test_one_typeface_may_be_chosen_for_everything(changing: Look, face: str) -> None:
    changing.set_reading(Reading(face=face))

    for kind in Type:
        font = changing.font(kind)
        assert (font.family(), QFontInfo(font).family()) == (face, face)


def test_the_typeface_of_the_computer_may_be_chosen(changing: Look) -> None:
    usual = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()

    changing.set_reading(Reading(face="system"))

    assert changing.font(Type.BODY).family() == usual


def test_short_lines_hold_wherever_sentences_are_read(qtbot: QtBot, changing: Look) -> None:
    sentence = "Each of these words is read by somebody who loses the line where it is long. " * 3
    said = label(changing, sentence.strip())
    qtbot.addWidget(said)
    high = said.heightForWidth(1_200)

    changing.set_reading(Reading(letters=60))
    said.resize(1_200, said.heightForWidth(1_200))
    picture = QImage(said.size(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    said.render(picture, QPoint(0, 0), QRegion(), QWidget.RenderFlag.DrawChildren)

    assert said.heightForWidth(1_200) > high
    assert said.heightForWidth(300) == QLabel.heightForWidth(said, 300)
    inked = [
        x
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).lightness() < 128
    ]
    assert changing.longest(Type.BODY) * 0.8 < max(inked) <= changing.longest(Type.BODY)


def test_a_label_changes_its_tone(qtbot: QtBot, look: Look) -> None:
    made = label(look, "Words", tone="second")
    qtbot.addWidget(made)

    set_tone(made, "error")

    assert made.property("tone") == "error"


@pytest.mark.usefixtures("look")
def test_the_style_may_be_a_windows_alone_and_is_never_taken_away(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, given = QWidget(), list[str]()
    qtbot.addWidget(window)
    monkeypatch.setattr(window, "setStyleSheet", given.append)
    monkeypatch.setattr(qapp, "setStyleSheet", lambda _sheet: pytest.fail("all of it was styled"))

    later = Look(qapp, LIGHT, styled=False)
    assert given == []
    later.style_within(window)
    later.set_zoom(1.0)

    assert given == [qapp.styleSheet()] * 2
    assert "" not in given


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_main_button_that_cannot_be_pressed_looks_so(
    theme: Theme, qtbot: QtBot, changing: Look
) -> None:
    changing.set_theme(theme)
    made = Button(changing, "", role="main")
    made.setEnabled(False)
    qtbot.addWidget(made)

    image = made.grab().toImage()

    assert QColor(image.pixel(image.rect().center())) == theme.panel
