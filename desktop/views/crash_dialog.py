"""Says that something went wrong inside the program, with a report that can be read and copied."""

from __future__ import annotations

from PySide6.QtCore import QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.labels import Label
from desktop.qtkit.theme import theme
from desktop.views.plural import counted


def show_report(report: str, *, parent: QWidget | None) -> None:
    """Show a report, on the window's thread; while one is being read, others are only counted in it."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, CrashDialog) and widget.isVisible():
            widget.count_another()
            return
    dialog = CrashDialog(report, parent=parent)
    # the function holds the dialog, which may have no parent to do so
    dialog.finished.connect(lambda: dialog.deleteLater())
    dialog.open()


class CrashDialog(Dialog):
    """All that the report holds stands in it: kinds of error, places in the code, versions."""

    def __init__(self, report: str, *, parent: QWidget | None) -> None:
        super().__init__("", width=640, spacing=12, parent=parent)
        self.setObjectName("crash_dialog")
        self.setWindowTitle(self.tr("Something went wrong"))
        self._others = 0
        self._build_words()
        self._build_report(report)
        self._build_buttons()

    @property
    def report(self) -> str:
        """What Copy puts on the clipboard."""
        return self.report_area.toPlainText()

    def count_another(self) -> None:
        """Say that more went wrong meanwhile; the log has it all."""
        self._others += 1
        self.others_label.setText(
            counted(
                "CrashDialog",
                "It went wrong once more since then. The log has both reports.",
                "It went wrong %n more times since then. The log has every report.",
                self._others,
            )
        )
        self.others_label.show()
        self.adjustSize()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
        self.copy_button.setText(self.tr("Copied"))

    def _build_words(self) -> None:
        heading = self.tr("Something went wrong inside Askwell")
        self.body.addWidget(Label(heading, style="heading", wrap=True, parent=self))
        words = self.tr(
            "Everything up to the last “Saved” is kept. You can go on; if something looks odd, close Askwell and "
            "open it again. The mistake is ours, and this report helps to find it. It holds places in the program "
            "and versions, no names, notes or addresses."
        )
        self.body.addWidget(Label(words, color="muted", wrap=True, parent=self))

    def _build_report(self, report: str) -> None:
        text = f"{report.rstrip()}\n\nQt {qVersion()}, {QGuiApplication.platformName()}, {QSysInfo.prettyProductName()}"
        self.report_area = QPlainTextEdit(text, self)
        self.report_area.setObjectName("report_area")
        self.report_area.setAccessibleName(self.tr("Report"))
        self.report_area.setReadOnly(True)
        self.report_area.setTabChangesFocus(True)
        self.report_area.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        theme().grow(self.report_area.setMinimumHeight, 200)
        self.body.addWidget(self.report_area)
        self.others_label = Label("", style="caption", color="muted", wrap=True, parent=self)
        self.others_label.setObjectName("others_label")
        self.others_label.hide()
        self.body.addWidget(self.others_label)

    def _build_buttons(self) -> None:
        self.copy_button = self.add_button(
            self.tr("Copy report"), role=Role.ActionRole, icon="copy", name="copy_button"
        )
        self.copy_button.clicked.connect(self._on_copy)
        self.close_button = self.add_button(self.tr("Go on"), kind="primary", name="close_button")
        self.close_button.setFocus()
