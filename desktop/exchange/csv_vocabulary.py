"""The words that address books write above their columns, in the languages that people use them in.

A word in two lists means the later one; ``csv_columns`` settles those that depend on their neighbours.
"""

from __future__ import annotations

from collections.abc import Mapping

#: Headers as they stand, divided by bars, by what they hold.
HEADERS: Mapping[str, str] = {
    "name": """
        Name | Full Name | Display Name | Contact | Contact Name | Person | Who | File As | Names
        Formatted Name | Vollständiger Name | Anzeigename | Kontakt | Ansprechpartner | Nom complet
        Nom affiché | Nom d'affichage | Contact name | Nombre completo | Nombre para mostrar
        Nome completo | Nome visualizzato | Volledige naam | Naam | Weergavenaam | Imię i nazwisko
        Nazwa | Namn | Fullständigt namn | Visningsnamn | Navn | Fulde navn | Fullt navn | Nimi
        Koko nimi | ФИО | Полное имя | Имя и фамилия | 氏名 | 名前 | お名前 | 表示名 | 姓名 | 全名
        이름 | 성명
        Ad Soyad | Celé jméno | Jméno a příjmení | Teljes név | Név | Nume complet | Ονοματεπώνυμο
        שם מלא | الاسم الكامل | الاسم | ชื่อ-นามสกุล | Họ và tên
    """,
    "given": """
        First Name | Given Name | Forename | First | Firstname | Given | Givenname | Given Names
        Vorname | Rufname | Prénom | Prenom | Nombre | Nombre de pila | Primer nombre | Nome
        Nome próprio | Primeiro nome | Voornaam | Imię | Förnamn | Fornavn | Etunimi | Имя | Ім'я | 名
        名字 | 下の名前 | Ad | Adı | Jméno | Křestní jméno | Keresztnév | Utónév | Prenume | Meno | Ime
        Όνομα | שם פרטי | الاسم الأول | 이름(성 제외) | ชื่อ | Tên | Eesnimi | Vārds | Vardas
    """,
    "family": """
        Last Name | Family Name | Surname | Last | Lastname | Family | Familyname | Familienname
        Nachname | Name Nachname | Nom | Nom de famille | Apellido | Apellidos | Cognome | Apelido
        Sobrenome | Último nome | Achternaam | Familienaam | Nazwisko | Efternamn | Efternavn
        Etternavn | Sukunimi | Фамилия | Прізвище | 姓 | 名字(姓) | 苗字 | 성 | Soyad | Soyadı
        Příjmení
        Vezetéknév | Családnév | Nume | Nume de familie | Priezvisko | Prezime | Priimek | Επώνυμο
        שם משפחה | اسم العائلة | นามสกุล | Họ | Perekonnanimi | Uzvārds | Pavardė
    """,
    "middle": """
        Middle Name | Additional Name | Middle | Second Name | Middle Names | Weitere Vornamen
        Zweiter Vorname | Deuxième prénom | Deuxieme prenom | Autre prénom | Segundo nombre
        Secondo nome | Nome do meio | Tussenvoegsel | Tweede voornaam | Отчество | ミドル ネーム
        ミドルネーム
        中间名 | Drugie imię | Mellannamn | Mellemnavn
    """,
    "prefix": """
        Name Prefix | Prefix | Salutation | Honorific | Courtesy Title | Anrede | Namenspräfix
        Civilité | Tratamiento | Trato | Titolo di cortesia | Appellativo | Aanhef | 敬称 | Обращение
        Zwrot grzecznościowy | Forma de tratamento
    """,
    "suffix": """
        Suffix | Name Suffix | Generation | Namenssuffix | Suffixe | Sufijo | Suffisso | Sufixo
        Achtervoegsel | Credentials
    """,
    "nickname": """
        Nickname | Nick Name | Nick | Spitzname | Surnom | Pseudo | Apodo | Alias | Soprannome
        Apelido familiar | Bijnaam | ニックネーム | Przezwisko | Smeknamn | Псевдоним | Short Name
    """,
    "pronouns": """Pronouns | Pronomen | Pronoms | Pronombres | Pronomi | Preferred Pronouns""",
    "role": """
        Job Title | Role | Position | Job | Occupation | Job Role | Headline | Function | Designation
        Organization Title | Organisation Title | Current Title | Current Job Title | Current Position
        Job Position | Work Title
        Berufsbezeichnung | Stellenbezeichnung | Arbeitstitel | Rolle | Funktion | Position im Unternehmen | Tätigkeit
        Beruf | Stelle | Fonction | Poste | Titre du poste | Intitulé du poste | Métier | Cargo | Puesto
        Puesto de trabajo | Ocupación | Profesión | Qualifica | Posizione | Mansione | Ruolo | Função
        Profissão | Functie | Functietitel | Beroep | Stanowisko | Zawód | Befattning | Yrke | Stilling
        Ammatti | Tehtävänimike | Должность | Посада | Профессия | 役職 | 肩書き | 職種 | 職業
        職位 | 职位 | 职务
        직책 | 직위 | Ünvan | Görev | Meslek | Pozice | Funkce | Povolání | Beosztás | Foglalkozás
        Funcție
        Profesia | Pozícia | Θέση | תפקיד | المسمى الوظيفي | ตำแหน่ง | Chức vụ | Profession
    """,
    "organisation": """
        Company | Companies | Organization | Organisation | Company Name | Employer | Org | Firm | Business
        Institution | Organization Name | Organisation Name | Current Company | Account Name | Workplace
        Affiliation | University | School | Firma | Firmenname | Unternehmen | Arbeitgeber | Einrichtung
        Institut | Hochschule | Société | Societe | Entreprise | Organisme | Établissement | Employeur
        Empresa | Compañía | Organización | Compania | Institución | Azienda | Società | Ditta
        Organizzazione | Ente | Companhia | Organização | Bedrijf | Organisatie | Werkgever
        Firma/instytucja | Organizacja | Pracodawca | Företag | Arbetsgivare | Virksomhed | Bedrift
        Selskap | Yritys | Työnantaja | Организация | Компания | Место работы | Організація | 会社
        会社名
        勤務先 | 所属 | 企業名 | 組織 | 公司 | 单位 | 公司名称 | 회사 | 회사명 | 소속 | Şirket
        Kurum | Společnost | Organizace
        Cég | Vállalat | Companie | Spoločnosť | Podjetje | Tvrtka | Εταιρεία | חברה | ארגון | الشركة
        المؤسسة | บริษัท | Công ty | Ettevõte | Uzņēmums | Įmonė
    """,
    "department": """
        Department | Organization Department | Division | Team | Unit | Abteilung | Service
        Département | Departamento | Reparto | Dipartimento | Ufficio | Afdeling | Dział | Avdelning
        Osasto | Отдел | Подразделение | 部署 | 部門 | 部门 | 부서 | Bölüm | Departman | Oddělení
        Osztály
    """,
    "field": """
        Field | Industry | Sector | Field of Work | Career Field | Area | Branche | Fachgebiet
        Berufsfeld | Secteur | Secteur d'activité | Domaine | Sector profesional | Settore | Setor
        Branża | Bransch | Отрасль | 業界 | 業種 | 行业 | 업종
    """,
    "email": """
        E-mail | Email | Mail | E-mail Address | Email Address | Primary Email | Secondary Email
        Mail Address | E-mails | Emails | Electronic Mail | Personal Email | Email Addresses
        Additional Email | E-Mail-Adresse | Mailadresse | Primäre E-Mail | Sekundäre E-Mail
        Adresse de messagerie | Adresse e-mail | Adresse email | Courriel | Adresse courriel
        Adresse électronique | Messagerie | Dirección de correo electrónico
        Dirección del correo electrónico | Correo electrónico | Correo | Email principal
        Indirizzo di posta elettronica | Indirizzo e-mail | Indirizzo email | Posta elettronica
        Endereço de e-mail | Correio eletrônico | Correio electrónico | E-mailadres | Adres e-mail
        Poczta | E-postadress | E-post | Epost | E-postadresse | Sähköposti | Sähköpostiosoite
        Электронная почта | Эл. почта | Почта | Пошта | Адрес электронной почты
        電子メール アドレス | 電子メールアドレス
        電子メール | メール | メールアドレス | Eメール | 电子邮件 | 电子邮件地址 | 邮箱 | 電子郵件
        電子郵件地址 | 이메일 | 전자 메일 | 전자 메일 주소
        E-posta | E-posta Adresi | E-mailová adresa | E-mail cím | Adresă de e-mail
        Ηλεκτρονικό ταχυδρομείο | דואר אלקטרוני | דוא"ל | אימייל | البريد الإلكتروني | อีเมล
        Thư điện tử | E-mail-cím
    """,
    "phone": """
        Phone | Phone Number | Telephone | Tel | Telephone Number | Mobile | Mobile Phone
        Mobile Number | Cell | Phones | Phone Numbers | Cell Phone | Primary Phone
        Car Phone | Callback | Radio Phone
        Company Main Phone | Main Phone | Contact Number | Number | Contact Phone Number | Pager
        Pager Number | Fax | Fax Number | Telefon | Telefonnummer | Rufnummer | Handy | Handynummer
        Mobiltelefon | Mobil | Mobilnummer | Autotelefon | Haupttelefon | Telefon Firma
        Weiteres Telefon | Rückmeldung | Festnetz | Téléphone | Téléphone mobile | Tél | Tél mobile
        Portable | Numéro de téléphone | Téléphone société | Télécopie | Téléphone principal
        Téléphone voiture | Rappel | Récepteur de radiomessagerie | Teléfono | Móvil | Teléfono móvil
        Celular | Número de teléfono | Teléfono principal | Teléfono del automóvil | Localizador
        Devolución de llamada | Teléfono de la organización | Telefono | Cellulare | Numero di telefono
        Telefone | Telemóvel | Telefoon | Telefoonnummer | Mobiele telefoon | Numer telefonu | Komórka
        Telefon komórkowy | Mobiltelefonnummer | Puhelin | Matkapuhelin | Puhelinnumero | Телефон
        Мобильный телефон | Мобильный | Номер телефона | Факс | 電話 | 電話番号 | 携帯電話 | 携帯
        携帯番号 | 通常の電話
        会社代表電話 | 自動車電話 | コールバック | 無線電話 | ポケットベル | FAX | 电话 | 手机
        手机号 | 联系电话 | 電話號碼 | 전화 | 전화번호 | 휴대폰
        휴대전화 | Cep Telefonu | Cep | Mobilní telefon | Telefonszám | Τηλέφωνο | Κινητό | טלפון | נייד
        الهاتف | الجوال | โทรศัพท์ | Số điện thoại | Điện thoại
    """,
    "link": """
        URL | Website | Web Page | Web Site | Homepage | Home Page | Link | Links | Profile
        Profile URL | Public Profile URL | LinkedIn | LinkedIn URL | LinkedIn Profile | Web | Webpage
        Blog | Webseite | Website-Adresse | Internetseite | Profil | Page Web | Site Web | Site internet
        Página web | Sitio web | Pagina Web | Sito Web | Sito | Webpagina | Strona WWW
        Strona internetowa | Webbplats | Hemsida | Hjemmeside | Verkkosivu | Веб-страница | Сайт
        Web ページ | ホームページ | ウェブサイト | 网页 | 网站 | 網頁 | 웹 페이지 | 홈페이지
        Web Sayfası | Webová stránka | Weblap
        Pagină web | Portfolio | Web Page 1 | Github | Twitter | Xing | Mastodon | Facebook
    """,
    "chat": """
        Screen Name | IM | IMAddress | SIP Address | Instant Messenger | Messenger ID | Messenger-Name | Skype | Chat
        Messenger | Telegram | WhatsApp | WeChat | Signal | Matrix
    """,
    "place": """
        Location | Place | Town/Country | Lives in | Based in | City/Country | Address | Home Address
        Work Address | Standort | Wohnort | Lieu | Localisation | Ubicación | Luogo | Località
        Localização | Locatie | Lokalizacja | Местоположение | 所在地 | 場所 | 地点 | Bostadsort
    """,
    "city": """
        City | Town | Locality | Ort | Stadt | Ville | Commune | Ciudad | Población | Localidad | Città
        Comune | Cidade | Plaats | Stad | Woonplaats | Miasto | Miejscowość | Kaupunki | Город | Місто
        市区町村 | 市 | 都市 | 城市 | 도시 | Şehir | Město | Város | Oraș | Mesto | Πόλη | עיר
        المدينة | เมือง
        Thành phố | By | Poststed | Postort
    """,
    "region": """
        State | Region | Province | County | State/Province | Bundesland | Bundesland/Kanton | Kanton
        Dép/Région | Région | Département/Région | Provincia | Provincia o estado | Estado | Comunidad
        Provincie | Województwo | Область | Регион | 都道府県 | 省 | 시/도 | İl | Kraj | Megye | Județ
    """,
    "country": """
        Country | Country/Region | Nation | Land | Land/Region | Staat | Pays | Pays/Région | País
        País o región | País/región | Paese | Paese/Area geografica | Kraj/Region | Maa | Страна
        Країна | 国 | 国/地域 | 国名 | 国家 | 国家/地区 | 국가 | Ülke | Země | Ország | Țară
        Krajina | Država | Χώρα
        ארץ | الدولة | ประเทศ | Quốc gia
    """,
    "time_zone": """
        Time Zone | Timezone | Zeitzone | Fuseau horaire | Zona horaria | Fuso orario | タイムゾーン
        时区
    """,
    "tags": """
        Tags | Tag | Categories | Category | Labels | Group Membership | Groups | Group | Keywords
        Lists | List | Kategorien | Kategorie | Gruppen | Gruppe | Stichwörter | Schlagwörter
        Catégories | Catégorie | Groupes | Mots clés | Étiquettes | Categorías | Categoría | Grupos
        Palabras clave | Etiquetas | Categorie | Gruppi | Parole chiave | Categorias | Categorieën
        Groepen | Trefwoorden | Kategorier | Категории | Группы | Метки | 分類項目 | 分類 | グループ
        タグ | キーワード
        类别 | 标签 | 분류 | 그룹 | 태그 | Kategorije | Grupy | Skupiny
    """,
    "notes": """
        Notes | Note | Comments | Comment | Remarks | Description | Memo | About | Bio | Details
        Notizen | Notiz | Bemerkungen | Bemerkung | Anmerkungen | Kommentar | Kommentare | Remarques
        Commentaires | Commentaire | Notas | Comentarios | Observaciones | Commenti | Osservazioni
        Comentários | Observações | Notities | Opmerkingen | Notatki | Uwagi | Anteckningar | Noter
        Notater | Muistiinpanot | Huomautukset | Заметки | Примечания | Комментарий | メモ | 備考
        ノート
        コメント | 备注 | 附注 | 備註 | 메모 | 비고 | Notlar | Poznámky | Poznámka | Megjegyzés
        Jegyzetek
        Observații | Σημειώσεις | הערות | ملاحظات | หมายเหตุ | Ghi chú
    """,
    "how_found": """
        How found | How I got the name | How you got the name | Source | Found via | How we met
        Lead Source | Where met | Quelle | Herkunft | Kennengelernt | Source du contact | Origen | Fonte
        Bron | Źródło | Källa | Источник | How did we meet | Woher der Name
    """,
    "referred_by": """
        Referred By | Referral | Referrer | Met via | Introduced by | Recommended by | Via
        Empfohlen von | Vermittelt durch | Recommandé par | Présenté par | Referido por
        Recomendado por | Presentato da | Segnalato da | Indicado por | Aanbevolen door | Verwezen door
        Polecony przez | Rekommenderad av | Рекомендовал | 紹介者 | 紹介元 | 介绍人 | 추천인
    """,
    "interest": """
        Interest | Strong interest | Interests | What interests me | Interessen | Großes Interesse
        Intérêts | Intereses
    """,
    "stage": """Stage | Status | Outreach status | Stand""",
    "connected_on": """
        Connected On | Connected | Kontakt seit | Connected Since | Connection Date | Date connected
        Verbunden am | Connecté le
        Conectado el | Data di collegamento | Conectado em | Connected at
    """,
    "uid": """UID | uid | Askwell uid""",
    "ignore": """
        Initials | Phonetic First Name | Phonetic Middle Name | Phonetic Last Name | Yomi Name
        Given Name Yomi | Additional Name Yomi | Family Name Yomi | Maiden Name | Birthday | Gender
        Billing Information | Directory Server | Mileage | Hobby | Sensitivity | Priority | Subject
        Language | Photo | Account | Anniversary | Assistant's Name | Children | E-mail Type
        Government ID Number | Internet Free Busy | Manager's Name | Office Location
        Organizational ID Number | Private | Spouse | User 1 | User 2 | User 3 | User 4 | Birth Year
        Birth Month | Birth Day | Custom 1 | Custom 2 | Custom 3 | Custom 4 | ISDN | TTY/TDD Phone
        Telex | Assistant's Phone | E-mail Display Name | ID | Record ID | Created | Updated | Modified
        Initialen | Geburtstag | Geburtsdatum | Geschlecht | Sprache | Priorität | Privat
        Vertraulichkeit | Konto | Jahrestag | Kinder | Partner | Büro | Hobbys | Abrechnungsinformation
        Regierungs-Nr. | Organisations-Nr. | Reisekilometer | Verzeichnisserver | Internet-Frei/Gebucht
        Name Assistent | Telefon Assistent | Name des/der Vorgesetzten | E-Mail-Typ | Benutzer 1
        Benutzer 2 | Benutzer 3 | Benutzer 4 | Texttelefon | Anniversaire | Anniversaire de mariage
        Sexe | Langue | Priorité | Privé | Critère de diffusion | Compte | Enfants | Conjoint(e)
        Bureau | Passe-temps | Initiales | RNIS | Télex | Kilométrage | Nom de l'assistant(e)
        Téléphone de l'assistant(e) | Responsable | Type de messagerie | Serveur annuaire
        Informations facturation | Disponibilité Internet | Code gouvernement | Cumpleaños | Aniversario
        Sexo | Idioma | Prioridad | Privado | Sensibilidad | Cuenta | Hijos | Cónyuge
        Ubicación de la oficina | Afición | Iniciales | RDSI | Kilometraje | Nombre del ayudante
        Teléfono del ayudante | Nombre del director | Tipo de correo electrónico
        Servidor de directorio | 誕生日 | 記念日 | 性別 | 言語 | 優先度 | 秘密度 | プライベート
        アカウント | 子供 | 配偶者 | 事業所 | 趣味
        イニシャル | テレックス | 経費情報 | フリガナ | 姓フリガナ | 名フリガナ | 会社名フリガナ
        秘書の氏名 | 秘書の電話 | 上司の名前 | 電子メールの種類
        ディレクトリ サーバー | 身分証明書番号 | ユーザー 1 | ユーザー 2 | ユーザー 3 | ユーザー 4
        場所フリガナ | 空き時間情報
    """,
}

#: Words in a header that say whose column it is, by their plain label; those of the last say nothing.
QUALIFIERS: Mapping[str, str] = {
    "work": """
        work | business | office | company | professional | geschäftlich | dienstlich | beruflich
        arbeit | firma | bureau | professionnel | professionnelle | trabajo | del trabajo | de trabajo
        laboral | oficina | ufficio | lavoro | trabalho | zakelijk | werk | służbowy | praca | arbete
        arbejde | arbeid | työ | рабочий | раб | 会社 | 勤務先 | 公司 | 办公 | 회사 | iş | práce
        munkahelyi
    """,
    "home": """
        home | personal | private | privat | domicile | personnel | personnelle | perso | particular
        casa | domicilio | personale | pessoal | thuis | privé | prywatny | dom | hem | hjem | koti
        домашний | дом | личный | 自宅 | 家庭 | 个人 | 집 | ev | domů | otthoni
    """,
    "mobile": """
        mobile | cell | mobil | handy | portable | móvil | celular | cellulare | 携帯 | 手机 | 휴대폰
    """,
    "fax": """
        fax | télécopie | telefax | факс | 传真 | 팩스
    """,
    "other": """
        その他の | other | weitere | weiteres | weiterer | andere | anderes | autre | otro | otra
        otros
        altro | altra | outro | overig | その他 | 其他 | 기타
    """,
    "main": """
        associated | mailing | preferred | primary | main | principal | haupt | default
    """,
    "pager": """
        pager | beeper
    """,
    "LinkedIn": """
        linkedin
    """,
    "": """
        secondary | additional | alternate | alternative | the | your | current | contact | address
        adresse | number | nr | no | value | wert | nummer | numero | número | person | person's | de
        del | du | des | la | le | der | die | of | for | zweite | sekundäre | new | preferred
    """,
}

#: Parts of a postal address that are not kept.
STREETS = """
    Street | Address | Address 2 | Street 2 | Street 3 | PO Box | Postal Code | Zip | ZipCode
    Zip Code | P Code | Postcode | Extended Address | Straße | Postleitzahl | PLZ | Postfach | Rue
    Code postal | B.P. | Calle | Código postal | Apartado postal | Via | CAP | Indirizzo | 番地
    郵便番号
    私書箱 | Adres | Kod pocztowy | Gata | Postnummer | 地址 | 邮编 | 주소 | 우편번호 | Адрес
    Индекс | 住所
"""

#: Titles of courtesy: a column "Title" that is full of them is no role.
COURTESIES = """
    mr mrs ms miss mx dr prof sir dame rev herr frau m mme mlle sr sra srta don doña sig sigra dott
    dhr mevr pan pani hr fr
"""

#: What stands before the sums under a table. Words that are names as well, such as "Sum", "Suma" and "Summa", do not.
TOTALS = """
    Total | Totals | Grand total | Overall total | Subtotal | Sub-total | Summe | Gesamt | Gesamtsumme
    Zwischensumme | Insgesamt | Total général | Sous-total | Totaux | Total general | Totales | Totale
    Totali | Totale generale | Subtotale | Total geral | Totaal | Eindtotaal | Subtotaal | Razem | Ogółem
    Łącznie | Totalt | I alt | Yhteensä | Итого | Всего | Итог | Разом | Всього | Усього | Celkem | Celkom
    Összesen | Toplam | Genel toplam | Σύνολο | Ukupno | 合計 | 総計 | 小計 | 总计 | 合计 | 小计 | 總計
    합계 | 총계 | 소계 | المجموع | الإجمالي | סה"כ | סך הכל | Tổng cộng | รวม
"""
