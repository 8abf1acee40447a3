"""A bare PySide6 window: what any window of this toolkit costs."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit

application = QApplication(sys.argv)
window = QMainWindow()
window.setWindowTitle("Bare window")
window.resize(1180, 800)
editor = QPlainTextEdit("The quick brown fox jumps over the lazy dog. " * 40)
window.setCentralWidget(editor)
window.menuBar().addMenu("File").addAction("Quit", application.quit)
window.show()
sys.exit(application.exec())
