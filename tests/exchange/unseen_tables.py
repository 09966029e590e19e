"""Tables of programs and habits that the sample files do not show."""

from __future__ import annotations

from collections.abc import Iterator

from tests.exchange.unseen import ANN, JUTTA, Unseen, person, table


def tables() -> Iterator[Unseen]:
    """Tables of programs and habits that the samples do not show."""
    yield Unseen(
        "HubSpot: record id first, lower-case words",
        table(
            (
                "Record ID",
                "First Name",
                "Last Name",
                "Email",
                "Phone Number",
                "Associated Company",
                "Job Title",
                "Lifecycle Stage",
            ),
            ("101", "Ann", "Lee", "ann@x.example", "+49 30 1234", "Harbour Office", "Pilot", "Lead"),
        ).encode(),
        [ANN | {"phones": ["+49301234"]}],
    )
    yield Unseen(
        "Salesforce: everything quoted, Account Name, Mailing City",
        table(
            (
                "Salutation",
                "First Name",
                "Last Name",
                "Title",
                "Account Name",
                "Mailing City",
                "Mailing Country",
                "Phone",
                "Email",
            ),
            ("Ms.", "Ann", "Lee", "Pilot", "Harbour Office", "Kiel", "Germany", "030 1234", "ann@x.example"),
            quote=True,
        ).encode(),
        [ANN | {"phones": ["0301234"], "place": "Kiel, Germany"}],
    )
    yield Unseen(
        "Yahoo: First, Middle, Last, Email, Home, Work, Mobile",
        table(
            (
                "First",
                "Middle",
                "Last",
                "Nickname",
                "Email",
                "Category",
                "Home",
                "Work",
                "Mobile",
                "Company",
                "Title",
                "Comments",
            ),
            (
                "Ann",
                "",
                "Lee",
                "",
                "ann@x.example",
                "",
                "1111111",
                "2222222",
                "3333333",
                "Harbour Office",
                "Pilot",
                "tides",
            ),
        ).encode(),
        [ANN | {"phones": ["1111111", "2222222", "3333333"], "note": "tides"}],
    )
    yield Unseen(
        "Apple Numbers: semicolons and one column Name",
        table(
            ("Name", "E-Mail", "Firma", "Position"),
            ("Jutta Groß", "j@hafen.example", "Hafenamt", "Lotsin"),
            delimiter=";",
        ).encode(),
        [JUTTA],
    )
    yield Unseen(
        "Outlook in German, Windows-1252 and commas",
        table(
            (
                "Anrede",
                "Vorname",
                "Nachname",
                "Firma",
                "Position",
                "Telefon geschäftlich",
                "E-Mail-Adresse",
                "E-Mail-Typ",
            ),
            ("Frau", "Jutta", "Groß", "Hafenamt", "Lotsin", "040 998877", "j@hafen.example", "SMTP"),
            quote=True,
        ).encode("cp1252"),
        [JUTTA | {"phones": ["040998877"]}],
    )
    yield Unseen(
        "Outlook in French, Mac Roman and CR only",
        table(
            ("Titre", "Prénom", "Nom", "Société", "Titre", "Téléphone (bureau)", "Adresse de messagerie"),
            (
                "Mme",
                "Élodie",
                "Fournier",
                "Société des Eaux",
                "Ingénieure",
                "01 23 45 67 89",
                "e@eaux.example",
            ),
            end="\r",
        ).encode("mac-roman"),
        [
            person(
                "Élodie Fournier",
                "e@eaux.example",
                org="Société des Eaux",
                title="Ingénieure",
                phones=["0123456789"],
            )
        ],
    )
    yield Unseen(
        "Outlook in Spanish, UTF-16 with tabs",
        table(
            (
                "Tratamiento",
                "Nombre",
                "Apellidos",
                "Organización",
                "Cargo",
                "Teléfono móvil",
                "Dirección de correo electrónico",
            ),
            ("Sra.", "Sofía", "Barrientos", "Casa del Río", "Comunicadora", "600 111 222", "s@rio.example"),
            delimiter="\t",
        ).encode("utf-16"),
        [
            person(
                "Sofía Barrientos",
                "s@rio.example",
                org="Casa del Río",
                title="Comunicadora",
                phones=["600111222"],
            )
        ],
    )
    yield Unseen(
        "Outlook in Japanese, EUC-JP",
        table(
            ("姓", "名", "会社名", "役職", "電子メール アドレス", "携帯電話"),
            ("鈴木", "花子", "港湾局", "水先人", "h@kou.example", "090-1111-2222"),
            ("佐藤", "次郎", "測量社", "測量士", "j@kou.example", ""),
        ).encode("euc-jp"),
        [
            person("鈴木花子", "h@kou.example", org="港湾局", title="水先人", phones=["09011112222"]),
            person("佐藤次郎", "j@kou.example"),
        ],
    )
    yield Unseen(
        "a CRM in Russian, Windows-1251 and semicolons",
        table(
            ("Фамилия", "Имя", "Компания", "Должность", "Электронная почта"),
            ("Соколова", "Ирина", "Порт", "Лоцман", "i@port.example"),
            ("Петров", "Иван", "Порт", "Капитан", "p@port.example"),
            delimiter=";",
        ).encode("cp1251"),
        [
            person("Ирина Соколова", "i@port.example", org="Порт", title="Лоцман"),
            person("Иван Петров", "p@port.example"),
        ],
    )
    yield Unseen(
        "Polish, ISO 8859-2",
        table(
            ("Imię", "Nazwisko", "Firma", "Stanowisko", "E-mail"),
            ("Łucja", "Wieczorek", "Wodociągi", "Hydrolożka", "l@woda.example"),
            ("Paweł", "Żak", "Wodociągi", "Inżynier", "p@woda.example"),
            delimiter=";",
        ).encode("iso8859-2"),
        [
            person("Łucja Wieczorek", "l@woda.example", org="Wodociągi", title="Hydrolożka"),
            person("Paweł Żak", "p@woda.example"),
        ],
    )
    yield Unseen(
        "a form service: time stamp first, questions as headers",
        table(
            ("Timestamp", "Your full name", "Your email address", "Where do you work?", "Role"),
            ("2026/03/01 10:00:00", "Ann Lee", "ann@x.example", "Harbour Office", "Pilot"),
        ).encode(),
        [person("Ann Lee", "ann@x.example", title="Pilot")],
    )
    yield Unseen(
        "three lines about the export before the header, bars between cells",
        "Exported by Club Manager 4\r\nMembers: 1\r\n\r\n"
        + table(
            ("Full Name", "E-mail", "Employer", "Job"),
            ("Ann Lee", "ann@x.example", "Harbour Office", "Pilot"),
            delimiter="|",
        ),
        [ANN],
    )
    yield Unseen(
        "sep=; and a byte-order mark, quoted line breaks in notes",
        "\ufeffsep=;\r\n"
        'Name;E-mail;Company;Job Title;Notes\r\nAnn Lee;ann@x.example;Harbour Office;Pilot;"one\r\ntwo;three"\r\n',
        [ANN | {"note": "one\ntwo;three"}],
    )
    yield Unseen(
        "a cell of 150,000 characters",
        table(
            ("Name", "E-mail", "Notes"),
            ("Ann Lee", "ann@x.example", "x" * 150_000),
            ("Bo Ek", "bo@x.example", ""),
        ).encode(),
        [person("Ann Lee", "ann@x.example", note="x" * 150_000), person("Bo Ek", "bo@x.example")],
    )
    yield Unseen(
        "no header: e-mail, name, number in an odd order",
        table(
            ("ann@x.example", "Ann Lee", "+49 30 123456"), ("bo@x.example", "Bo Ek", "+46 8 765432")
        ).encode(),
        [
            person("Ann Lee", "ann@x.example", phones=["+4930123456"]),
            person("Bo Ek", "bo@x.example", phones=["+468765432"]),
        ],
    )
    yield Unseen(
        "several addresses in a cell, mailto and angle brackets",
        table(
            ("Name", "Emails"), ("Ann Lee", '"Ann" <ann@x.example>; mailto:lee@x.example'.replace('"', ""))
        ).encode(),
        [person("Ann Lee", "ann@x.example", "lee@x.example")],
    )
    yield Unseen(
        "Lee, Ann in one column and degrees behind names",
        'Name,E-mail\r\n"Lee, Ann",ann@x.example\r\n"Ek, Bo",bo@x.example\r\n',
        [
            person("Lee, Ann", "ann@x.example", given="Ann", family="Lee"),
            person("Ek, Bo", "bo@x.example", given="Bo", family="Ek"),
        ],
    )
    yield Unseen(
        "formula signs made harmless with an apostrophe",
        table(("Name", "Phone", "Notes"), ("Ann Lee", "'+49 30 1234", "'- ask again")).encode(),
        [person("Ann Lee", phones=["+49301234"], note="- ask again")],
    )
    yield Unseen(
        "LinkedIn with every cell quoted and a preamble of five lines",
        'Notes:\n"Some addresses are missing"\n"because their owners keep them."\n\n\n'
        + table(
            ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"),
            (
                "Ann",
                "Lee, PhD",
                "https://www.linkedin.com/in/annlee",
                "",
                "Harbour Office",
                "Pilot",
                "08 Feb 2026",
            ),
            end="\n",
            quote=True,
        ),
        [person("Ann Lee", org="Harbour Office", title="Pilot", profile="annlee")],
    )
    yield Unseen(
        "rows shorter and longer than the header",
        "Name,E-mail,Company\r\nAnn Lee,ann@x.example\r\nBo Ek,bo@x.example,Yard,extra\r\n\r\n,,\r\n",
        [person("Ann Lee", "ann@x.example"), person("Bo Ek", "bo@x.example", org="Yard")],
    )
