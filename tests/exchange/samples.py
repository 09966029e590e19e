"""Small files of every kind and fault, made up for the tests: no sample of other hands is copied."""

from __future__ import annotations

LINKEDIN_NOTES = (
    'Notes:\r\n"Some addresses are missing, because their owners keep them to themselves."\r\n\r\n'
)
LINKEDIN = (
    LINKEDIN_NOTES + "First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n"
    "Wanjiru,Kamau,https://www.linkedin.com/in/Wanjiru-K?trk=x,,Delta Water Board,Water engineer,08 Feb 2026\r\n"
    ",,,,,,07 Jun 2026\r\n"
    'Élodie,"Fournier, PhD",https://www.linkedin.com/in/elodie,e@inland.example,"Office, Inland ""Waters""",'
    '"Deputy head\nof catchments",3 Dec 2025\r\n'
    "Sam (they/them),Baek MBA,https://www.linkedin.com/in/sambaek,,,,1 Jan 2024"
)
LINKEDIN_OLD = (
    "First Name,Last Name,Email Address,Company,Position,Connected On\n"
    "Ada,Quill,ada@quill.example,Quill & Co,Editor,14 Mar 2019\n"
)

GOOGLE_NEW = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,"
    "Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,"
    "Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,"
    "Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,"
    "Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,"
    "Address 1 - Extended Address,Website 1 - Label,Website 1 - Value\n"
    "Jun-ho,,Baek,,,,Dr.,,Juno,,Skerry Survey,Marine surveyor,Charts,--05-02,likes tides,,"
    "* myContacts ::: Alumni,Work,jh@skerry.example ::: jun@home.example,* Home,b@home.example,Mobile,"
    '+00 555 0101 ::: +00 555 0102,Work,"1 Pier Rd\nOban\nScotland",1 Pier Rd,Oban,,,PA34,Scotland,,'
    "Profile,https://skerry.example/jh\n"
)
GOOGLE_OLD = (
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,"
    "Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,"
    "Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,"
    "Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,"
    "Organization 1 - Name,Organization 1 - Yomi Name,Organization 1 - Title,Organization 1 - Department\n"
    "Iván Petrov,Iván,,Petrov,,,,,,,,,,,,,,,,,,,,,,,* myContacts,* Work,ivan@p.example,Mobile,+00 1,,"
    "Harbour Ltd,,Pilot,\n"
)

OUTLOOK = (
    '"Title","First Name","Middle Name","Last Name","Suffix","Company","Department","Job Title",'
    '"Business Street","Business City","Business Country/Region","Home City","Business Fax","Business Phone",'
    '"Home Phone","Mobile Phone","Birthday","Categories","E-mail Address","E-mail Type",'
    '"E-mail Display Name","E-mail 2 Address","E-mail 2 Type","Notes","Referred By","Web Page"\r\n'
    '"Mr.","Tomasz","","Wieczorek","Jr.","Hydro plc","Rivers","Hydrologist","1 Weir Rd","Łódź","Poland",'
    '"Łask","+48 1","+48 2","+48 3","+48 4","0/0/00","Alumni;Water","t@hydro.example","SMTP","Tomasz",'
    '"/o=Org/ou=Unit/cn=t","EX","Line one\r\nLine two","Grace Oduya","http://hydro.example"\r\n'
)
OUTLOOK_GERMAN = (
    "Anrede;Vorname;Weitere Vornamen;Nachname;Firma;Position;Ort geschäftlich;Land/Region geschäftlich;"
    "Fax geschäftlich;Telefon geschäftlich;Telefon privat;Mobiltelefon;E-Mail-Adresse;E-Mail-Typ;Kategorien;"
    "Notizen;Webseite\r\n"
    "Frau;Jutta;;Groß;Hafenamt;Lotsin;Kiel;Deutschland;1;22;333;4444;j@hafen.example;SMTP;Wasser;Grüße;\r\n"
)
OUTLOOK_FRENCH = (
    "Titre,Prénom,Deuxième prénom,Nom,Société,Service,Titre,Ville (bureau),Téléphone (bureau),Tél. mobile,"
    "Adresse de messagerie,Adresse de messagerie 2,Catégories,Notes\r\n"
    "M.,Rémi,,Lefèvre,Voies d’eau,Écluses,Éclusier,Dijon,01,02,r@eau.example,r2@eau.example,Amis,Vu à Paris\r\n"
)
OUTLOOK_SPANISH = (
    "Título,Nombre,Segundo nombre,Apellidos,Compañía,Puesto,Ciudad de trabajo,Teléfono del trabajo,Móvil,"
    "Dirección de correo electrónico,Categorías,Notas\r\n"
    "Sra.,Sofía,,Barrientos,Museo del Río,Divulgadora,Sevilla,1,2,s@rio.example,Ciencia,Café\r\n"
)
OUTLOOK_JAPANESE = (
    "名,姓,会社名,部署,役職,市区町村 (会社),会社電話,自宅電話番号,携帯電話,電子メール アドレス,分類項目,メモ,紹介者\r\n"
    "太郎,山田,港湾局,測量部,測量士,横浜市,03-1,03-2,090-3,taro@minato.example,同窓生,また会う,佐藤\r\n"
)
THUNDERBIRD = (
    "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,"
    "Fax Number,Pager Number,Mobile Number,Home Address,Home City,Home Country,Work Address,Work City,"
    "Work Country,Job Title,Department,Organization,Web Page 1,Web Page 2,Birth Year,Custom 1,Notes,\r\n"
    "Leila,Haddad,Leila Haddad,Lee,l@one.example,l@two.example,leila7,1,2,3,4,5,9 Home St,Tyre,Lebanon,"
    "1 Work St,Beirut,Lebanon,Planner,Roads,City Office,http://a.example,,1980,x,hello,\r\n"
)
YAHOO = (
    "First,Middle,Last,Nickname,Email,Category,Home,Work,Pager,Fax,Mobile,Alternate Email 1,Title,Company,"
    "Work City,Comments\n"
    "Owen,,Blackwood,,o@one.example,,+00 555 0111,+00 555 0222,,,+00 555 0333,o@two.example,Designer,Fieldwork,"
    "Leeds,tall\n"
)

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\n{}\r\nEND:VCARD\r\n"


def card(*lines: str) -> bytes:
    """A card of version 3.0 with these lines."""
    return CARD.format("\r\n".join(lines)).encode()
