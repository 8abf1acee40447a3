"""The style sheet: one template, filled with the roles of a theme; fonts are no part of it."""

from reportwriter.ui.theme import Theme

_TEMPLATE = """
QMainWindow, QWidget#window {{ background: {panel}; }}
QToolTip {{ background: {card}; color: {text}; border: 1px solid {border}; padding: {p4}px; }}

*[surface="page"] {{ background: {page}; }}
*[surface="panel"] {{ background: {panel}; }}
QFrame[surface="card"] {{
  background: {card}; border: 1px solid {hairline}; border-radius: 8px; }}
QFrame[surface="selected"] {{
  background: {selection}; border: 2px solid {accent}; border-radius: 8px; }}
QFrame[surface="problem"] {{
  background: {card}; border: 1px solid {error}; border-radius: 8px; }}
QFrame[surface="success"] {{
  background: {success_tint}; border: 1px solid {success}; border-radius: 8px; }}
QFrame[surface="empty"] {{ border: 1px dashed {border}; border-radius: 8px; }}
QFrame[surface="bar"] {{ background: {page}; border: none; border-top: 1px solid {hairline}; }}
QFrame[surface="status"] {{ background: {panel}; border: none; border-top: 1px solid {hairline}; }}
QFrame[surface="strip"] {{
  background: {panel}; border: none; border-bottom: 1px solid {hairline}; }}
QFrame[surface="rail"] {{ background: {panel}; border: none; border-right: 1px solid {hairline}; }}
QFrame[surface="editor"] {{ background: {panel}; border: none; border-left: 1px solid {hairline}; }}
QFrame[surface="rule"] {{ background: {hairline}; border: none; }}

QLabel {{ background: transparent; color: {text}; }}
QLabel[tone="second"] {{ color: {second}; }}
QLabel[tone="accent"] {{ color: {accent}; }}
QLabel[tone="error"] {{ color: {error}; }}
QLabel[tone="success"] {{ color: {success}; }}
QLabel[tone="warning"] {{ color: {warning}; }}

QPushButton {{
  background: {page}; color: {text}; border: 1px solid {border}; border-radius: 6px;
  min-height: {control_inner}px; padding: 0 {p12}px; }}
QPushButton[small="true"] {{ min-height: {small_inner}px; padding: 0 {p10}px; }}
QPushButton:hover {{ background: {selection}; border-color: {hovered}; }}
QPushButton:pressed {{ border-color: {accent}; }}
QPushButton:disabled, QPushButton[role="main"]:disabled {{
  color: {unavailable}; background: {panel}; border-color: {hairline}; }}
QPushButton[role="main"] {{
  background: {accent}; color: {on_accent}; border: 1px solid {accent}; padding: 0 {p16}px; }}
QPushButton[role="main"]:hover {{ background: {accent_hover}; border-color: {accent_hover}; }}
QPushButton[role="quiet"] {{
  background: transparent; color: {accent}; border: 1px solid transparent; }}
QPushButton[role="quiet"]:hover {{ background: {selection}; border-color: {hovered_quiet}; }}
QPushButton[role="chip"] {{
  min-height: {chip_inner}px; padding: 0 {p10}px; background: {page}; border-radius: 6px; }}
QPushButton[role="chip"]:checked {{
  background: {selection}; color: {on_selection}; border: 2px solid {accent}; }}
QPushButton[role="chip"]:checked:enabled {{ background: {marked}; color: {on_marked}; }}
QPushButton[role="icon"] {{
  background: transparent; border: 1px solid transparent; padding: 0;
  min-width: {small_inner}px; max-width: {small_inner}px; min-height: {small_inner}px; }}
QPushButton[role="icon"]:hover {{ background: {selection}; }}
QPushButton[role="link"] {{
  background: transparent; color: {accent}; border: none; padding: 0; text-align: left;
  min-height: {p24}px; }}

QLineEdit, QComboBox, QDateEdit, QSpinBox {{
  background: {page}; color: {text}; border: 1px solid {border}; border-radius: 6px;
  min-height: {control_inner}px; padding: 0 {p10}px; placeholder-text-color: {second};
  selection-background-color: {accent}; selection-color: {on_accent}; }}
QPlainTextEdit, QTextEdit {{
  background: {page}; color: {text}; border: 1px solid {border}; border-radius: 6px;
  padding: {p4}px {p8}px; placeholder-text-color: {second};
  selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit:focus {{ border: 2px solid {text}; padding: 0 {p9}px; min-height: {control_focused}px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {text}; padding: {p3}px {p7}px; }}
QLineEdit[problem="true"], QPlainTextEdit[problem="true"], QComboBox[problem="true"] {{
  border: 2px solid {error}; }}
QLineEdit:read-only, QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled {{
  background: {panel}; color: {second}; }}
QComboBox::drop-down {{ border: none; width: {p32}px; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView {{
  background: {page}; color: {text}; border: 1px solid {border};
  selection-background-color: {marked}; selection-color: {on_marked}; outline: none; }}

QListView, QTableView, QTableWidget, QScrollArea {{ border: none; background: transparent; }}
QListView {{ outline: none; }}
QListWidget::item {{ padding: 0 {p8}px; border-radius: 4px; color: {text}; }}
QListWidget::item:selected {{ background: {marked}; color: {on_marked}; }}
QTableView {{
  background: {card}; gridline-color: {hairline}; color: {text}; outline: none;
  selection-background-color: {marked}; selection-color: {on_marked}; }}
QTableView[surface="card"] {{ border: 1px solid {hairline}; border-radius: 8px; }}
QHeaderView {{ background: {card}; border: none; }}
QHeaderView::section {{
  background: {card}; color: {second}; border: none; border-bottom: 1px solid {border};
  padding: {p8}px {p12}px; text-align: left; }}

QMenuBar {{
  background: {panel}; color: {text}; border-bottom: 1px solid {hairline};
  padding: {p4}px {p8}px; }}
QMenuBar::item {{ background: transparent; padding: {p4}px {p8}px; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {marked}; color: {on_marked}; }}
QMenu {{ background: {card}; color: {text}; border: 1px solid {border}; padding: {p4}px; }}
QMenu::item {{ padding: {p6}px {p24}px {p6}px {p12}px; border-radius: 4px; }}
QMenu::item:selected {{ background: {marked}; color: {on_marked}; }}
QMenu::item:disabled {{ color: {unavailable}; }}
QMenu::separator {{ height: 1px; background: {hairline}; margin: {p4}px; }}

QScrollBar:vertical {{ background: transparent; width: {p12}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {p12}px; margin: 0; }}
QScrollBar::handle {{ background: {border}; border: 3px solid {panel}; border-radius: {p6}px; }}
QScrollBar::handle:vertical {{ min-height: {p32}px; }}
QScrollBar::handle:horizontal {{ min-width: {p32}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {hairline}; }}
QProgressBar {{
  background: {track_fill}; border: 1px solid {track}; border-radius: 4px;
  max-height: {p8}px; min-height: {p8}px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 4px; }}
"""
_SPACES = (3, 4, 6, 7, 8, 9, 10, 12, 16, 24, 32)
_COLOURS = (
    *("page", "panel", "card", "text", "second", "hairline", "border", "accent", "on_accent"),
    *(
        "accent_hover",
        "selection",
        "on_selection",
        "marked",
        "on_marked",
        "error",
        "success",
        "success_tint",
    ),
    *("warning", "track", "unavailable"),
)


def stylesheet(theme: Theme, zoom: float) -> str:
    """Return the style sheet of the whole application for a theme at a zoom."""
    colours = {name: getattr(theme, name).name() for name in _COLOURS}
    # Without fills a track is an outline: filled with the colour of text it would look done.
    colours["track_fill"] = (theme.track if theme.fills else theme.page).name()
    spaces = {f"p{size}": round(size * zoom) for size in _SPACES}
    heights = {
        # Qt counts the height without the border, so each is two pixels less than it looks.
        "control_inner": round(36 * zoom) - 2,
        "control_focused": round(36 * zoom) - 4,
        "small_inner": round(32 * zoom) - 2,
        "chip_inner": round(28 * zoom) - 2,
    }
    # Where nothing is filled, an edge says what the pointer is on.
    colours["hovered"] = (theme.border if theme.fills else theme.accent).name()
    colours["hovered_quiet"] = "transparent" if theme.fills else theme.accent.name()
    return _TEMPLATE.format(**colours, **spaces, **heights)
