"""The yardstick of starting: a window with one label, the least that a program with PySide6 can be.

The label is aligned, so that the names of ``Qt`` are made, which no real program does without.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


def main() -> int:
    """Show the window until it is closed."""
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    label = QLabel("This is one label.", window)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    window.setCentralWidget(label)
    window.resize(1280, 800)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
