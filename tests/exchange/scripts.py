"""Names in many scripts, and texts of those who mean harm, for everything that is written out."""

from __future__ import annotations

NAMES = (
    "Amara Nwosu", "Élodie Fournier-Łąka", "Ирина Соколова", "Ευγενία Παπαδοπούλου", "נועה לוי", "نور فرحات",
    "王小明", "鈴木 はなこ", "박준호", "अनन्या शर्मा", "สมชาย ใจดี", "Նարե Գրիգորյան", "ნინო ბერიძე",
)  # fmt: skip

FORMULAS = (
    "=1+1", "=HYPERLINK(\"http://x.example\")", "+49 30 1234", "-2+3", "@SUM(A1)", "＝1", "\t=1", "\r=1", "\n=1",
    "'=1", "''-1", " =1", "=cmd|' /C calc'!A0", "- ask again", "+1", "@ann", "%0A=1", "|x", "=", "'",
)  # fmt: skip

MARKS = (
    "<img src='file:///etc/passwd'>", "<script>alert(1)</script>", "<a href='javascript:x'>x</a>", "a & b < c > d",
    "]]> <!-- x -->", "<style>*{display:none}</style>", "&#60;b&#62;", "\x00\x1b[31m", "‮gpj.exe", "<hr>",
    '<div class="break"></div>', "</table></html>", "{\\rtf1}", "%PDF-1.4", "BEGIN:VEVENT\r\nUID:x",
)  # fmt: skip
