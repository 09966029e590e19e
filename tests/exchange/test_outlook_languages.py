"""Whole tables of Outlook as it writes them in other languages: every column, and a row that fills the usual ones."""

from __future__ import annotations

import csv
import io

import pytest

from desktop.exchange.reading import read_people
from desktop.exchange.records import FileReport, FoundPerson

GERMAN = """
    Anrede | Vorname | Weitere Vornamen | Nachname | Suffix | Firma | Abteilung | Position |
    Straße geschäftlich | Straße geschäftlich 2 | Straße geschäftlich 3 | Ort geschäftlich |
    Region geschäftlich | Postleitzahl geschäftlich | Land/Region geschäftlich | Straße privat |
    Straße privat 2 | Straße privat 3 | Ort privat | Bundesland/Kanton privat | Postleitzahl privat |
    Land/Region privat | Weitere Straße | Weitere Straße 2 | Weitere Straße 3 | Weiterer Ort |
    Weiteres/r Bundesland/Kanton | Weitere Postleitzahl | Weiteres/e Land/Region | Telefon Assistent |
    Fax geschäftlich | Telefon geschäftlich | Telefon geschäftlich 2 | Rückmeldung | Autotelefon |
    Telefon Firma | Fax privat | Telefon (privat) | Telefon (privat 2) | ISDN | Mobiltelefon |
    Weiteres Fax | Weiteres Telefon | Pager | Haupttelefon | Mobiltelefon 2 | Telefon für Hörbehinderte |
    Telex | Abrechnungsinformation | Benutzer 1 | Benutzer 2 | Benutzer 3 | Benutzer 4 | Beruf | Büro |
    E-Mail-Adresse | E-Mail-Typ | E-Mail: Angezeigter Name | E-Mail 2: Adresse | E-Mail 2: Typ |
    E-Mail 2: Angezeigter Name | E-Mail 3: Adresse | E-Mail 3: Typ | E-Mail 3: Angezeigter Name |
    Empfohlen von | Geburtstag | Geschlecht | Hobby | Initialen | Internet Frei/Gebucht | Jahrestag |
    Kategorien | Kinder | Konto | Name Assistent | Name des/der Vorgesetzten | Notizen |
    Organisations-Nr. | Ort | Partner | Postfach geschäftlich | Postfach privat | Priorität | Privat |
    Regierungs-Nr. | Reisekilometer | Sprache | Stichwörter | Vertraulichkeit | Verzeichnisserver |
    Webseite | Weiteres Postfach
"""
FRENCH = """
    Titre | Prénom | Deuxième prénom | Nom | Suffixe | Société | Service | Titre | Rue (bureau) |
    Rue (bureau) 2 | Rue (bureau) 3 | Ville (bureau) | Dép/Région (bureau) | Code postal (bureau) |
    Pays/Région (bureau) | Rue (domicile) | Rue (domicile) 2 | Rue (domicile) 3 | Ville (domicile) |
    Dép/Région (domicile) | Code postal (domicile) | Pays/Région (domicile) | Rue (autre) |
    Rue (autre) 2 | Rue (autre) 3 | Ville (autre) | Dép/Région (autre) | Code postal (autre) |
    Pays/Région (autre) | Téléphone de l'assistant(e) | Télécopie (bureau) | Téléphone (bureau) |
    Téléphone 2 (bureau) | Rappel | Téléphone (voiture) | Téléphone société | Télécopie (domicile) |
    Téléphone (domicile) | Téléphone 2 (domicile) | RNIS | Tél. mobile | Télécopie (autre) |
    Téléphone (autre) | Récepteur de radiomessagerie | Téléphone principal | Radio téléphone |
    Téléphone TDD/TTY | Télex | Adresse de messagerie | Type de messagerie |
    Nom complet de l'adresse de messagerie | Adresse de messagerie 2 | Type de messagerie 2 |
    Nom complet de l'adresse de messagerie 2 | Anniversaire | Anniversaire de mariage ou fête |
    Autre boîte postale | B.P. professionnelle | Boîte postale du domicile | Bureau | Catégories |
    Code gouvernement | Compte | Conjoint(e) | Critère de diffusion | Disponibilité Internet |
    Emplacement | Enfants | Informations facturation | Initiales | Kilométrage | Langue | Mots clés |
    Nom de l'assistant(e) | Notes | Numéro d'identification de l'organisation | Page Web | Passe-temps |
    Priorité | Privé | Profession | Recommandé par | Responsable | Serveur d'annuaire | Sexe |
    Utilisateur 1 | Utilisateur 2 | Utilisateur 3 | Utilisateur 4
"""
SPANISH = """
    Tratamiento | Nombre | Segundo nombre | Apellidos | Sufijo | Organización | Departamento | Puesto |
    Calle del trabajo | Calle del trabajo 2 | Calle del trabajo 3 | Ciudad del trabajo |
    Provincia o estado de trabajo | Código postal del trabajo | País o región del trabajo |
    Calle particular | Calle particular 2 | Calle particular 3 | Ciudad particular |
    Provincia o estado particular | Código postal particular | País o región particular | Otra calle |
    Otra calle 2 | Otra calle 3 | Otra ciudad | Otra provincia o estado | Otro código postal |
    Otro país o región | Teléfono del ayudante | Fax del trabajo | Teléfono del trabajo |
    Número de teléfono del trabajo 2 | Devolución de llamada | Teléfono del automóvil |
    Número de centralita de la organización | Fax particular | Particular |
    Número de teléfono particular 2 | RDSI | Móvil | Otro fax | Otro teléfono | Localizador |
    Teléfono principal | Radioteléfono | Número de teletipo | Télex | Dirección de correo electrónico |
    Tipo de correo electrónico | Nombre de pantalla de correo electrónico |
    Dirección del correo electrónico 2 | Tipo de correo electrónico 2 |
    Nombre de pantalla de correo electrónico 2 | Aniversario | Apartado postal de otro domicilio |
    Apartado postal del domicilio | Apartado postal del trabajo | Categorías | Cónyuge | Cuenta |
    Cumpleaños | Disponibilidad de Internet | Hijos | Idioma | Id. del gobierno |
    Información de facturación | Iniciales | Kilometraje | Nombre del ayudante | Nombre del jefe | Notas |
    Número de Id. de la organización | Página Web | Palabras clave | Pasatiempos | Prioridad | Privado |
    Profesión | Referido por | Servidor de directorio | Sexo | Ubicación | Ubicación de la oficina |
    Usuario 1 | Usuario 2 | Usuario 3 | Usuario 4
"""
JAPANESE = """
    敬称 | 名 | ミドル ネーム | 姓 | 肩書き | 会社名 | 部署 | 役職 | 番地 (会社) | 番地 2 (会社) |
    番地 3 (会社) | 市区町村 (会社) | 都道府県 (会社) | 郵便番号 (会社) | 国 (会社) | 番地 (自宅) |
    番地 2 (自宅) | 番地 3 (自宅) | 市区町村 (自宅) | 都道府県 (自宅) | 郵便番号 (自宅) | 国 (自宅) |
    番地 (その他) | 番地 2 (その他) | 番地 3 (その他) | 市区町村 (その他) | 都道府県 (その他) |
    郵便番号 (その他) | 国 (その他) | 秘書の電話 | 会社 FAX | 会社電話 | 会社電話 2 | コールバック |
    自動車電話 | 会社代表電話 | 自宅 FAX | 自宅電話 | 自宅電話 2 | ISDN | 携帯電話 | その他の FAX |
    その他の電話 | ポケットベル | 通常の電話 | 無線電話 | TTY/TDD | テレックス | 電子メール アドレス |
    電子メールの種類 | 電子メール表示名 | 電子メール 2 アドレス | 電子メール 2 の種類 |
    電子メール 2 表示名 | Web ページ | アカウント | イニシャル | キーワード | ディレクトリ サーバー |
    プライバシー | プロフィール | メモ | ユーザー 1 | ユーザー 2 | ユーザー 3 | ユーザー 4 |
    会社名フリガナ | 名フリガナ | 姓フリガナ | 分類項目 | 子供 | 配偶者 | 誕生日 | 記念日 | 紹介者 |
    職業 | 上司の名前 | 秘書の氏名 | 場所 | 事業所 | 優先度 | 性別 | 言語 | 趣味 | 経費情報 | 支払い条件
"""


def table(header: str, row: dict[str | int, str], *, encoding: str) -> bytes:
    """The table with one row; a column is named by its heading, or by its place where that stands twice."""
    names = [" ".join(cell.split()) for cell in header.split("|")]
    assert not [name for name in row if isinstance(name, str) and name not in names]
    cells = [row.get(place, row.get(name, "")) for place, name in enumerate(names)]
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows([names, cells])
    return text.getvalue().encode(encoding)


def one(header: str, row: dict[str | int, str], *, encoding: str) -> FoundPerson:
    report = FileReport()
    (person,) = read_people(table(header, row, encoding=encoding), report=report)
    assert report.problems == []
    return person


CASES: dict[str, tuple[str, str, dict[str | int, str], tuple[object, ...]]] = {
    "German": (
        GERMAN,
        "cp1252",
        {
            "Anrede": "Frau",
            "Vorname": "Jutta",
            "Nachname": "Groß",
            "Firma": "Hafenamt",
            "Abteilung": "Lotsen",
            "Position": "Lotsin",
            "Ort geschäftlich": "Kiel",
            "Land/Region geschäftlich": "Deutschland",
            "Straße geschäftlich": "Kai 1",
            "Telefon geschäftlich": "0431 1",
            "Fax geschäftlich": "0431 2",
            "Telefon (privat)": "0431 3",
            "Mobiltelefon": "0170 4",
            "E-Mail-Adresse": "j@hafen.example",
            "E-Mail-Typ": "SMTP",
            "E-Mail: Angezeigter Name": "Jutta Groß (j@hafen.example)",
            "E-Mail 2: Adresse": "jutta@haus.example",
            "E-Mail 3: Adresse": "/o=Amt/cn=JG",
            "E-Mail 3: Typ": "EX",
            "Geburtstag": "0.0.00",
            "Kategorien": "Hafen;Alumni",
            "Notizen": "eins\nzwei",
            "Empfohlen von": "Bo Ek",
            "Webseite": "http://hafen.example",
            "Priorität": "Normal",
            "Privat": "Falsch",
            "Geschlecht": "Keine Angabe",
        },
        ("Jutta Groß", "Hafenamt", "Lotsen", "Lotsin", "Kiel, Deutschland", "Bo Ek", ("Hafen", "Alumni")),
    ),
    "French": (
        FRENCH,
        "cp1252",
        {
            0: "Mme",
            "Prénom": "Élodie",
            "Nom": "Fournier",
            "Société": "Société des Eaux",
            "Service": "Bassins",
            7: "Ingénieure",
            "Ville (bureau)": "Lyon",
            "Pays/Région (bureau)": "France",
            "Téléphone (bureau)": "0431 1",
            "Télécopie (bureau)": "0431 2",
            "Téléphone (domicile)": "0431 3",
            "Tél. mobile": "0170 4",
            "Adresse de messagerie": "j@hafen.example",
            "Type de messagerie": "SMTP",
            "Adresse de messagerie 2": "jutta@haus.example",
            "Anniversaire": "00/00/00",
            "Catégories": "Hafen;Alumni",
            "Notes": "eins\nzwei",
            "Recommandé par": "Bo Ek",
            "Page Web": "http://hafen.example",
            "Priorité": "Normale",
            "Privé": "Faux",
            "Bureau": "12B",
        },
        ("Élodie Fournier", "Société des Eaux", "Bassins", "Ingénieure", "Lyon, France", "Bo Ek", ("Hafen", "Alumni")),
    ),
    "Spanish": (
        SPANISH,
        "cp1252",
        {
            "Tratamiento": "Sra.",
            "Nombre": "Sofía",
            "Apellidos": "Barrientos Núñez",
            "Organización": "Casa del Río",
            "Departamento": "Educación",
            "Puesto": "Comunicadora",
            "Ciudad del trabajo": "Sevilla",
            "País o región del trabajo": "España",
            "Teléfono del trabajo": "0431 1",
            "Fax del trabajo": "0431 2",
            "Particular": "0431 333",
            "Móvil": "0170 4",
            "Dirección de correo electrónico": "j@hafen.example",
            "Tipo de correo electrónico": "SMTP",
            "Dirección del correo electrónico 2": "jutta@haus.example",
            "Cumpleaños": "0/0/00",
            "Categorías": "Hafen;Alumni",
            "Notas": "eins\nzwei",
            "Referido por": "Bo Ek",
            "Página Web": "http://hafen.example",
            "Prioridad": "Normal",
            "Privado": "Falso",
            "Ubicación": "Planta 2",
        },
        (
            "Sofía Barrientos Núñez", "Casa del Río", "Educación", "Comunicadora", "Sevilla, España", "Bo Ek",
            ("Hafen", "Alumni"),
        ),
    ),
    "Japanese": (
        JAPANESE,
        "cp932",
        {
            "敬称": "様",
            "名": "花子",
            "姓": "鈴木",
            "会社名": "港湾局",
            "部署": "水先課",
            "役職": "水先人",
            "市区町村 (会社)": "横浜市",
            "国 (会社)": "日本",
            "会社電話": "0431 1",
            "会社 FAX": "0431 2",
            "自宅電話": "0431 3",
            "携帯電話": "0170 4",
            "電子メール アドレス": "j@hafen.example",
            "電子メールの種類": "SMTP",
            "電子メール 2 アドレス": "jutta@haus.example",
            "誕生日": "0/0/00",
            "分類項目": "Hafen;Alumni",
            "メモ": "eins\nzwei",
            "紹介者": "Bo Ek",
            "Web ページ": "http://hafen.example",
            "優先度": "標準",
            "名フリガナ": "ハナコ",
            "姓フリガナ": "スズキ",
        },
        ("鈴木花子", "港湾局", "水先課", "水先人", "横浜市, 日本", "Bo Ek", ("Hafen", "Alumni")),
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", CASES)
def test_a_whole_table_is_read_in_every_column_that_matters(language: str) -> None:
    header, encoding, row, told = CASES[language]
    found = one(header, row, encoding=encoding)
    work = (found.organisation, found.department, found.role)
    assert told == (found.display_name, *work, found.place, found.referred_by, found.tags)
    reached = {(reach.label, reach.value.replace("333", "3")) for reach in found.reaches}
    assert reached == {
        ("work", "0431 1"),
        ("work fax", "0431 2"),
        ("home", "0431 3"),
        ("mobile", "0170 4"),
        ("", "j@hafen.example"),
        ("", "jutta@haus.example"),
        ("", "http://hafen.example"),
    }
    assert found.notes == "eins\nzwei"
