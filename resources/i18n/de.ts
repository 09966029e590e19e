<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_GB">
<context>
    <name>_Asking</name>
    <message>
        <location filename="../../desktop/views/protection/passphrase_dialogs.py"/>
        <source>Looking whether it is right</source>
        <translation>Es wird geprüft, ob sie stimmt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/passphrase_dialogs.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>_Proposal</name>
    <message>
        <location filename="../../desktop/views/prep/proposals.py"/>
        <source>Add to the plan</source>
        <translation>In den Plan aufnehmen</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <location filename="../../desktop/views/help_dialogs.py"/>
        <source>About Askwell</source>
        <translation>Über Askwell</translation>
    </message>
    <message>
        <location filename="../../desktop/views/help_dialogs.py"/>
        <source>Askwell {version}</source>
        <translation>Askwell {version}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/help_dialogs.py"/>
        <source>For informational interviews: prepare, meet, take notes, say thank you, keep in touch. Your notebook is one file on this computer; Askwell has no account and sends nothing.</source>
        <translation>Für Informationsgespräche: vorbereiten, treffen, mitschreiben, danken, in Kontakt bleiben. Dein Notizbuch ist eine einzige Datei auf diesem Computer; Askwell hat kein Konto und verschickt nichts.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/help_dialogs.py"/>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/help_dialogs.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>AboutMePage</name>
    <message>
        <location filename="../../desktop/views/settings/about_me.py"/>
        <source>Nora Lindqvist</source>
        <translation>Nora Lindqvist</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/about_me.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/about_me.py"/>
        <source>I teach geography and would like to understand what work in … is really like.</source>
        <translation>Ich unterrichte Erdkunde und möchte verstehen, wie die Arbeit in … wirklich ist.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/about_me.py"/>
        <source>Each prep sheet can change it for its person.</source>
        <translation>In jeder Vorbereitung kannst du es für die Person ändern.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/about_me.py"/>
        <source>About me, in half a minute</source>
        <translation>Über mich, in einer halben Minute</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/about_me.py"/>
        <source>Nora Lindqvist, +00 555 0199</source>
        <translation>Nora Lindqvist, +00 555 0199</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/about_me.py"/>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/about_me.py"/>
        <source>Ends your messages in place of the name.</source>
        <translation>Beendet deine Nachrichten anstelle des Namens.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/about_me.py"/>
        <source>nora@lindqvist.example</source>
        <translation>nora@lindqvist.example</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/about_me.py"/>
        <source>How people reach you.</source>
        <translation>Wie man dich erreicht.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/about_me.py"/>
        <source>E-mail and phone</source>
        <translation>E-Mail und Telefon</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/about_me.py"/>
        <source>Change About me</source>
        <translation>„Über mich“ ändern</translation>
    </message>
</context>
<context>
    <name>AddressRows</name>
    <message>
        <location filename="../../desktop/views/followups/composer_head.py"/>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/composer_head.py"/>
        <source>No e-mail address</source>
        <translation>Keine E-Mail-Adresse</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/composer_head.py"/>
        <source>Add an address</source>
        <translation>Adresse hinzufügen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/composer_head.py"/>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/composer_head.py"/>
        <source>Add an address…</source>
        <translation>Adresse hinzufügen…</translation>
    </message>
</context>
<context>
    <name>AgendaPane</name>
    <message>
        <location filename="../../desktop/views/followups/agenda.py"/>
        <source>Been away?</source>
        <translation>Lange weg gewesen?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/agenda.py"/>
        <source>Move all to the next two weeks</source>
        <translation>Alles auf die nächsten zwei Wochen verteilen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/agenda.py"/>
        <source>No follow-up matches “%1”.</source>
        <translation>Keine Aufgabe passt zu „%1“.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/agenda.py"/>
        <source>None of this kind.</source>
        <translation>Keine von dieser Art.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/agenda.py"/>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/agenda.py"/>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/agenda.py"/>
        <source>Search follow-ups</source>
        <translation>Aufgaben suchen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/agenda.py"/>
        <source>New follow-up</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/agenda.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/agenda.py"/>
        <source>Follow-ups</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/agenda.py"/>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>System follows the computer as it changes between day and night.</source>
        <translation>„System“ geht mit dem Computer, wenn er zwischen Tag und Nacht wechselt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>Also {key} + and {key} − anywhere.</source>
        <translation>Auch {key} + und {key} − überall.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>Notes text</source>
        <translation>Text der Notizen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>Comfortable</source>
        <translation>Luftig</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>Compact</source>
        <translation>Dicht</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>List rows</source>
        <translation>Listenzeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>As the computer has them</source>
        <translation>Wie der Computer</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>Year first: 2026-03-20, 15:30</source>
        <translation>Jahr zuerst: 2026-03-20, 15:30</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>Dates and times</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>Leave out all animation</source>
        <translation>Ganz ohne Animation</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>Stronger contrast</source>
        <translation>Stärkerer Kontrast</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>Darker lines and texts, no tinted fills.</source>
        <translation>Dunklere Linien und Texte, keine getönten Flächen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>As the rest (100 %)</source>
        <translation>Wie der Rest (100 %)</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>A little larger (110 %)</source>
        <translation>Etwas größer (110 %)</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>Larger than the rest (123 %)</source>
        <translation>Größer als der Rest (123 %)</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>Much larger (140 %)</source>
        <translation>Viel größer (140 %)</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>Largest (160 %)</source>
        <translation>Am größten (160 %)</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/appearance.py"/>
        <source>{n} % of the rest</source>
        <translation>{n} % vom Rest</translation>
    </message>
</context>
<context>
    <name>AskPassphraseDialog</name>
    <message>
        <location filename="../../desktop/views/protection/passphrase_dialogs.py"/>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/passphrase_dialogs.py"/>
        <source>Show the passphrase</source>
        <translation>Passphrase zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/passphrase_dialogs.py"/>
        <source>Hide the passphrase</source>
        <translation>Passphrase verbergen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/passphrase_dialogs.py"/>
        <source>The recovery code is taken too.</source>
        <translation>Der Wiederherstellungscode gilt auch.</translation>
    </message>
</context>
<context>
    <name>backup</name>
    <message numerus="yes">
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>%n people</source>
        <extracomment>one: %n person</extracomment>
        <translation><numerusform>%n Person</numerusform><numerusform>%n Personen</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>%n meetings</source>
        <extracomment>one: %n meeting</extracomment>
        <translation><numerusform>%n Gespräch</numerusform><numerusform>%n Gespräche</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>%n notes</source>
        <extracomment>one: %n note</extracomment>
        <translation><numerusform>%n Notiz</numerusform><numerusform>%n Notizen</numerusform></translation>
    </message>
</context>
<context>
    <name>BackupModel</name>
    <message>
        <location filename="../../desktop/views/backup_list.py"/>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/backup_list.py"/>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <location filename="../../desktop/views/backup_list.py"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="../../desktop/views/backup_list.py"/>
        <source>a day with changes</source>
        <translation>ein Tag mit Änderungen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/backup_list.py"/>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <location filename="../../desktop/views/backup_list.py"/>
        <source>before an import</source>
        <translation>vor einem Import</translation>
    </message>
    <message>
        <location filename="../../desktop/views/backup_list.py"/>
        <source>before another was brought back</source>
        <translation>vor dem Zurückholen einer anderen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/backup_list.py"/>
        <source>before an update</source>
        <translation>vor einer Aktualisierung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/backup_list.py"/>
        <source>its protection changed</source>
        <translation>der Schutz wurde geändert</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>Bring back…</source>
        <translation>Zurückholen…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>Save elsewhere…</source>
        <translation>Anderswo speichern…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>One is kept for each of the last 7 days, 4 weeks and 12 months on which something changed. To take your notebook to another computer, save a backup elsewhere and open it there.</source>
        <translation>Aufgehoben wird je eine für die letzten 7 Tage, 4 Wochen und 12 Monate, in denen sich etwas geändert hat. Um dein Notizbuch auf einen anderen Computer mitzunehmen, speichere eine Sicherung anderswo und öffne sie dort.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>There is no backup yet</source>
        <translation>Es gibt noch keine Sicherung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>Askwell makes one on every day on which something changes.</source>
        <translation>Askwell macht eine an jedem Tag, an dem sich etwas ändert.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>The last good backup is from {when}</source>
        <translation>Die letzte gute Sicherung ist von {when}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>It was opened and checked when it was made.</source>
        <translation>Sie wurde beim Anlegen geöffnet und geprüft.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>Another one is being made…</source>
        <translation>Noch eine wird angelegt…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>{name}, backup of {day}</source>
        <translation>{name}, Sicherung vom {day}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>Save the backup elsewhere</source>
        <translation>Sicherung anderswo speichern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>Askwell notebook</source>
        <translation>Askwell-Notizbuch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>Bring back a backup</source>
        <translation>Sicherung zurückholen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>Bring back the notebook as it was {when}?</source>
        <translation>Das Notizbuch zurückholen, wie es {when} war?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>It holds {counts}. The notebook as it is now becomes a backup first.</source>
        <translation>Sie enthält {counts}. Das jetzige Notizbuch wird vorher gesichert.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>Passphrase or recovery code of this backup</source>
        <translation>Passphrase oder Wiederherstellungscode dieser Sicherung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>It is the one that the notebook had when the backup was made.</source>
        <translation>Es ist die, die das Notizbuch hatte, als die Sicherung gemacht wurde.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/backup.py"/>
        <source>The notebook is protected, so that its passphrase is asked for first.</source>
        <translation>Das Notizbuch ist geschützt, deshalb wird zuerst nach seiner Passphrase gefragt.</translation>
    </message>
</context>
<context>
    <name>BesideLine</name>
    <message>
        <location filename="../../desktop/views/contacts/beside_line.py"/>
        <source>also at {organisation}, has not answered yet. One person at a time is the custom.</source>
        <translation>auch bei {organisation}, hat noch nicht geantwortet. Üblich ist eine Person nach der anderen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/beside_line.py"/>
        <source>also at {organisation}, meets you {when}. One person at a time is the custom.</source>
        <translation>auch bei {organisation}, trifft dich {when}. Üblich ist eine Person nach der anderen.</translation>
    </message>
</context>
<context>
    <name>CallDialog</name>
    <message>
        <location filename="../../desktop/views/contacts/call_dialog.py"/>
        <source>Call {name}</source>
        <translation>{name} anrufen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/call_dialog.py"/>
        <source>No number yet</source>
        <translation>Noch keine Nummer</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/call_dialog.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/call_dialog.py"/>
        <source>They have time right now?</source>
        <translation>Passt es jetzt gleich?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/call_dialog.py"/>
        <source>Start session now</source>
        <translation>Gespräch jetzt beginnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/call_dialog.py"/>
        <source>Your overview is ready; five questions come from the bank.</source>
        <translation>Deine Vorstellung ist fertig; fünf Fragen kommen aus der Sammlung.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/call_dialog.py"/>
        <source>Five questions that carry a first talk come from the bank.</source>
        <translation>Fünf Fragen, die ein erstes Gespräch tragen, kommen aus der Sammlung.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/call_dialog.py"/>
        <source>Your overview and one question are ready.</source>
        <translation>Deine Vorstellung und eine Frage sind fertig.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/call_dialog.py"/>
        <source>Your overview and {count} questions are ready.</source>
        <translation>Deine Vorstellung und {count} Fragen sind fertig.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/call_dialog.py"/>
        <source>One question is ready.</source>
        <translation>Eine Frage ist fertig.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/call_dialog.py"/>
        <source>{count} questions are ready.</source>
        <translation>{count} Fragen sind fertig.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/call_dialog.py"/>
        <source>Agreed a time</source>
        <translation>Termin vereinbart</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/call_dialog.py"/>
        <source>Time right now</source>
        <translation>Zeit gleich jetzt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/call_dialog.py"/>
        <source>Asked to write</source>
        <translation>Bat um eine Nachricht</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/call_dialog.py"/>
        <source>No answer</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/call_dialog.py"/>
        <source>Declined kindly</source>
        <translation>Freundlich abgesagt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/call_dialog.py"/>
        <source>How did it go?</source>
        <translation>Wie lief es?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/call_dialog.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/call_dialog.py"/>
        <source>Set a time</source>
        <translation>Termin festlegen</translation>
    </message>
</context>
<context>
    <name>CapturedPane</name>
    <message>
        <location filename="../../desktop/views/live/captured_pane.py"/>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/captured_pane.py"/>
        <source>Advice to try</source>
        <translation>Rat zum Ausprobieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/captured_pane.py"/>
        <source>Follow-ups</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/captured_pane.py"/>
        <source>Still open</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/captured_pane.py"/>
        <source>Captured</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/captured_pane.py"/>
        <source>Mark a line, and it is kept here: people, advice, follow-ups, open questions.</source>
        <translation>Markiere eine Zeile, und sie wird hier festgehalten: Personen, Rat, Aufgaben, offene Fragen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/captured_pane.py"/>
        <source>Add to contacts</source>
        <translation>Zu den Kontakten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/captured_pane.py"/>
        <source>New contact, referred by {name}</source>
        <translation>Neuer Kontakt, empfohlen von {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/captured_pane.py"/>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/captured_pane.py"/>
        <source>Show in Contacts</source>
        <translation>In den Kontakten zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/captured_pane.py"/>
        <source>{name} will introduce me</source>
        <translation>{name} macht uns bekannt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/captured_pane.py"/>
        <source>I may use {name}’s name</source>
        <translation>Ich darf den Namen von {name} nennen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/captured_pane.py"/>
        <source>to {name}</source>
        <translation>an {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/captured_pane.py"/>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/captured_pane.py"/>
        <source>Due {day}</source>
        <translation>Fällig {day}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/captured_pane.py"/>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/captured_pane.py"/>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/captured_pane.py"/>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/captured_pane.py"/>
        <source>In two weeks</source>
        <translation>In zwei Wochen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/captured_pane.py"/>
        <source>No date</source>
        <translation>Kein Datum</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/captured_pane.py"/>
        <source>Pick a day…</source>
        <translation>Tag wählen…</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <location filename="../../desktop/views/protection/code_dialog.py"/>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/code_dialog.py"/>
        <source>Leave without the recovery code?</source>
        <translation>Ohne den Wiederherstellungscode weitergehen?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/code_dialog.py"/>
        <source>If the passphrase is forgotten, nothing else opens this notebook. As long as you know it, the code can be printed under Preferences › Protection.</source>
        <translation>Wenn die Passphrase vergessen ist, öffnet nichts anderes dieses Notizbuch. Solange du sie weißt, lässt sich der Code unter Einstellungen › Schutz drucken.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/code_dialog.py"/>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/code_dialog.py"/>
        <source>Leave</source>
        <translation>Weitergehen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/code_dialog.py"/>
        <source>This code opens the notebook if the passphrase is forgotten, also on another computer and for every backup made from now on. Whoever has it can read everything: keep it on paper, away from this computer.</source>
        <translation>Dieser Code öffnet das Notizbuch, wenn die Passphrase vergessen ist, auch auf einem anderen Computer und für jede Sicherung von jetzt an. Wer ihn hat, kann alles lesen: Bewahre ihn auf Papier auf, nicht bei diesem Computer.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/code_dialog.py"/>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/code_dialog.py"/>
        <source>Save as PDF…</source>
        <translation>Als PDF sichern…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/code_dialog.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/code_dialog.py"/>
        <source>Look at the sheet, not at the screen, and type these groups from it.</source>
        <translation>Schau auf das Blatt, nicht auf den Bildschirm, und tippe diese Gruppen ab.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/code_dialog.py"/>
        <source>Group {number}</source>
        <translation>Gruppe {number}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/code_dialog.py"/>
        <source>Show the code again</source>
        <translation>Code noch einmal zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/code_dialog.py"/>
        <source>I have kept it</source>
        <translation>Ich habe ihn aufbewahrt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/code_dialog.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/code_dialog.py"/>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/code_dialog.py"/>
        <source>Not as on the sheet.</source>
        <translation>Nicht wie auf dem Blatt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/code_dialog.py"/>
        <source>Print the recovery sheet</source>
        <translation>Wiederherstellungsblatt drucken</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/code_dialog.py"/>
        <source>The printer took nothing. Check it, or save a PDF.</source>
        <translation>Der Drucker hat nichts angenommen. Prüfe ihn oder speichere ein PDF.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/code_dialog.py"/>
        <source>Sent to the printer.</source>
        <translation>An den Drucker geschickt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/code_dialog.py"/>
        <source>Save the recovery sheet</source>
        <translation>Wiederherstellungsblatt sichern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/code_dialog.py"/>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/code_dialog.py"/>
        <source>Copied. Paste it into a password manager, not into a file beside the notebook.</source>
        <translation>Kopiert. Füge ihn in einen Passwortmanager ein, nicht in eine Datei neben dem Notizbuch.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/code_dialog.py"/>
        <source>Saved as {name}. Take it off this computer, and then away from it.</source>
        <translation>Gesichert als {name}. Nimm es von diesem Computer weg und bewahre es woanders auf.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/code_dialog.py"/>
        <source>{name}, recovery sheet</source>
        <translation>{name}, Wiederherstellungsblatt</translation>
    </message>
</context>
<context>
    <name>ColumnGrid</name>
    <message>
        <location filename="../../desktop/views/exchange/columns.py"/>
        <source>What the column “{title}” holds</source>
        <translation>Was die Spalte „{title}“ enthält</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/columns.py"/>
        <source>Column {n}</source>
        <translation>Spalte {n}</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <location filename="../../desktop/views/followups/composer.py"/>
        <source>Sent?</source>
        <translation>Gesendet?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/composer.py"/>
        <source>Mark sent</source>
        <translation>Als gesendet markieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/composer.py"/>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/composer.py"/>
        <source>Write a draft</source>
        <translation>Entwurf schreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/composer.py"/>
        <source>Choose a template</source>
        <translation>Vorlage wählen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/composer.py"/>
        <source>Another template</source>
        <translation>Andere Vorlage</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/composer.py"/>
        <source>You have changed this draft. Begin again from the template?</source>
        <translation>Du hast diesen Entwurf geändert. Mit der Vorlage neu beginnen?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/composer.py"/>
        <source>Keep my draft</source>
        <translation>Meinen Entwurf behalten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/composer.py"/>
        <source>Begin again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/composer.py"/>
        <source>Choose an address</source>
        <translation>Adresse wählen</translation>
    </message>
</context>
<context>
    <name>ComposerFoot</name>
    <message>
        <location filename="../../desktop/views/followups/composer_foot.py"/>
        <source>Open in mail app</source>
        <translation>Mail öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/composer_foot.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/composer_foot.py"/>
        <source>Snooze</source>
        <translation>Später</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/composer_foot.py"/>
        <source>Mark sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/composer_foot.py"/>
        <source>Put back</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/composer_foot.py"/>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
</context>
<context>
    <name>contacts</name>
    <message numerus="yes">
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>%n people are now %1.</source>
        <extracomment>one: %n person is now %1.</extracomment>
        <translation><numerusform>%n Person ist jetzt: %1.</numerusform><numerusform>%n Personen sind jetzt: %1.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Tag for %n people</source>
        <extracomment>one: Tag for %n person</extracomment>
        <translation><numerusform>Schlagwort für %n Person</numerusform><numerusform>Schlagwort für %n Personen</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Tagged %n people “%1”.</source>
        <extracomment>one: Tagged %n person “%1”.</extracomment>
        <translation><numerusform>%n Person hat jetzt das Schlagwort „%1“.</numerusform><numerusform>%n Personen haben jetzt das Schlagwort „%1“.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/contacts/actions.py"/>
        <location filename="../../desktop/views/contacts/events.py"/>
        <location filename="../../desktop/views/contacts/list_pane.py"/>
        <location filename="../../desktop/views/contacts/place_pane.py"/>
        <location filename="../../desktop/views/contacts/several.py"/>
        <source>%n people</source>
        <extracomment>one: %n person</extracomment>
        <translation><numerusform>%n Person</numerusform><numerusform>%n Personen</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/contacts/actions.py"/>
        <location filename="../../desktop/views/contacts/erase_dialog.py"/>
        <source>%n meetings</source>
        <extracomment>one: %n meeting</extracomment>
        <translation><numerusform>%n Gespräch</numerusform><numerusform>%n Gespräche</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/contacts/actions.py"/>
        <location filename="../../desktop/views/contacts/erase_dialog.py"/>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>%n notes</source>
        <extracomment>one: %n note</extracomment>
        <translation><numerusform>%n Notiz</numerusform><numerusform>%n Notizen</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/contacts/actions.py"/>
        <location filename="../../desktop/views/contacts/erase_dialog.py"/>
        <source>%n follow-ups</source>
        <extracomment>one: %n follow-up</extracomment>
        <translation><numerusform>%n Aufgabe</numerusform><numerusform>%n Aufgaben</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/contacts/erase_dialog.py"/>
        <source>%n entries of the timeline</source>
        <extracomment>one: %n entry of the timeline</extracomment>
        <translation><numerusform>%n Eintrag im Verlauf</numerusform><numerusform>%n Einträge im Verlauf</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/contacts/erase_dialog.py"/>
        <source>%n ways to reach this person</source>
        <extracomment>one: %n way to reach this person</extracomment>
        <translation><numerusform>%n Kontaktweg</numerusform><numerusform>%n Kontaktwege</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/contacts/erase_dialog.py"/>
        <source>%n files</source>
        <extracomment>one: %n file</extracomment>
        <translation><numerusform>%n Datei</numerusform><numerusform>%n Dateien</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/contacts/erase_dialog.py"/>
        <location filename="../../desktop/views/contacts/several.py"/>
        <source>and %n more</source>
        <extracomment>one: and %n more</extracomment>
        <translation><numerusform>und %n weitere</numerusform><numerusform>und %n weitere</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/erasing.py"/>
        <source>[erased]</source>
        <translation>[gelöscht]</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/erasing.py"/>
        <source>Erase a person</source>
        <translation>Person endgültig löschen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/erasing.py"/>
        <source>Erased for good. Backups still hold the person.</source>
        <translation>Endgültig gelöscht. In Sicherungen steht die Person noch.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/erasing.py"/>
        <source>Erased for good.</source>
        <translation>Endgültig gelöscht.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>Wrote first message</source>
        <translation>Erste Nachricht geschrieben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>Wrote again</source>
        <translation>Noch einmal geschrieben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>Confirmed the meeting</source>
        <translation>Gespräch bestätigt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>Sent the thank-you note</source>
        <translation>Dankeschön geschickt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>Reported back</source>
        <translation>Rückmeldung gegeben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>Said hello</source>
        <translation>Gegrüßt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>Wrote a message</source>
        <translation>Nachricht geschrieben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>An answer came</source>
        <translation>Eine Antwort kam</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>They called</source>
        <translation>Rief an</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>A message came</source>
        <translation>Eine Nachricht kam</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>Met by chance</source>
        <translation>Zufällig getroffen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>Called, agreed a time</source>
        <translation>Angerufen, Termin vereinbart</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>Called, talked at once</source>
        <translation>Angerufen, gleich gesprochen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>Called, asked to write</source>
        <translation>Angerufen, bat um eine Nachricht</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>Called, no answer</source>
        <translation>Angerufen, nicht erreicht</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>Called, declined kindly</source>
        <translation>Angerufen, freundlich abgesagt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>Called</source>
        <translation>Angerufen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>Added to your contacts</source>
        <translation>Zu deinen Kontakten hinzugefügt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>Came with an import</source>
        <translation>Kam mit einem Import</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>Agreed a time</source>
        <translation>Termin vereinbart</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>Meeting called off</source>
        <translation>Gespräch abgesagt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>Talking now</source>
        <translation>Gespräch läuft</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <location filename="../../desktop/views/contacts/words.py"/>
        <source>Met</source>
        <translation>Getroffen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>Met, %1 of %2 min</source>
        <translation>Getroffen, %1 von %2 min</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>Met, %1 min</source>
        <translation>Getroffen, %1 min</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>%n pieces of advice</source>
        <extracomment>one: %n piece of advice</extracomment>
        <translation><numerusform>%n Rat</numerusform><numerusform>%n Ratschläge</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>No notes yet</source>
        <translation>Noch keine Notizen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/events.py"/>
        <location filename="../../desktop/views/contacts/words.py"/>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/contacts/file_actions.py"/>
        <source>Attached %n files to %1.</source>
        <extracomment>one: Attached %n file to %1.</extracomment>
        <translation><numerusform>%n Datei an %1 angehängt.</numerusform><numerusform>%n Dateien an %1 angehängt.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/contacts/list_pane.py"/>
        <source>%n overdue</source>
        <extracomment>one: %n overdue</extracomment>
        <translation><numerusform>%n überfällig</numerusform><numerusform>%n überfällig</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/contacts/list_pane.py"/>
        <source>%1 of %n people</source>
        <extracomment>one: %1 of %n person</extracomment>
        <translation><numerusform>%1 von %n Person</numerusform><numerusform>%1 von %n Personen</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/list_words.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/list_words.py"/>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/list_words.py"/>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/list_words.py"/>
        <source>Stage</source>
        <translation>Stand</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/list_words.py"/>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/list_words.py"/>
        <source>Last touch</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/list_words.py"/>
        <source>last touch %1</source>
        <translation>zuletzt %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/list_words.py"/>
        <source>no next step</source>
        <translation>kein nächster Schritt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/list_words.py"/>
        <source>%1 due %2</source>
        <translation>%1, fällig %2</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/contacts/place_pane.py"/>
        <source>Show all %n</source>
        <extracomment>one: Show all %n</extracomment>
        <translation><numerusform>Alle %n zeigen</numerusform><numerusform>Alle %n zeigen</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_rows.py"/>
        <source>rated {score} of 5</source>
        <translation>mit {score} von 5 bewertet</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_rows.py"/>
        <source>rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_rows.py"/>
        <source>debrief</source>
        <translation>Nachbereitung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_rows.py"/>
        <source>insight</source>
        <translation>Einsicht</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_rows.py"/>
        <source>advice</source>
        <translation>Rat</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_rows.py"/>
        <source>quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_rows.py"/>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_rows.py"/>
        <source>follow-up</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_rows.py"/>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_rows.py"/>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/reach_box.py"/>
        <source>Add an address or number</source>
        <translation>Adresse oder Nummer hinzufügen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/contacts/reach_box.py"/>
        <source>%n more</source>
        <extracomment>one: %n more</extracomment>
        <translation><numerusform>%n weiterer</numerusform><numerusform>%n weitere</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/contacts/reach_box.py"/>
        <source>%n more ways to reach this person</source>
        <extracomment>one: %n more way to reach this person</extracomment>
        <translation><numerusform>Noch %n Weg zu dieser Person</numerusform><numerusform>Noch %n Wege zu dieser Person</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/contacts/small.py"/>
        <source>%n more tags</source>
        <extracomment>one: %n more tag</extracomment>
        <translation><numerusform>%n weiteres Schlagwort</numerusform><numerusform>%n weitere Schlagwörter</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>Meet</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>Wait for a reply</source>
        <translation>Auf Antwort warten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>Let it rest?</source>
        <translation>Ruhen lassen?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>Meet %1</source>
        <translation>Treffen %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>Send the thank-you note</source>
        <translation>Dankeschön schicken</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>Write the first message</source>
        <translation>Erste Nachricht schreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>Think of someone else there</source>
        <translation>An jemand anderen dort denken</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>Open prep</source>
        <translation>Vorbereitung öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>Open notes</source>
        <translation>Notizen öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>Open draft</source>
        <translation>Entwurf öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>Due %1</source>
        <translation>Fällig %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>Confirm video link</source>
        <translation>Video-Link bestätigen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>Write first message</source>
        <translation>Erste Nachricht</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>Confirm the meeting</source>
        <translation>Gespräch bestätigen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>Thank-you note</source>
        <translation>Dankeschön</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>Report back</source>
        <translation>Rückmeldung geben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>Say hello</source>
        <translation>Grüßen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>Write again</source>
        <translation>Noch einmal schreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>Think of someone else</source>
        <translation>An jemand anderen denken</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>Ask after the introduction</source>
        <translation>Nach der Vermittlung fragen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>Finish the debrief</source>
        <translation>Nachbereitung abschließen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>overdue since %1</source>
        <translation>überfällig seit %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/steps.py"/>
        <source>%1 h left</source>
        <translation>noch %1 h</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/contacts/timeline_box.py"/>
        <source>Show %n earlier entries</source>
        <extracomment>one: Show %n earlier entry</extracomment>
        <translation><numerusform>%n früheren Eintrag zeigen</numerusform><numerusform>%n frühere Einträge zeigen</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/words.py"/>
        <source>To contact</source>
        <translation>Vorgemerkt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/words.py"/>
        <source>Contacted</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/words.py"/>
        <source>Scheduled</source>
        <translation>Vereinbart</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/words.py"/>
        <source>Keep in touch</source>
        <translation>In Kontakt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/words.py"/>
        <source>Not asked</source>
        <translation>Nicht gefragt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/words.py"/>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/words.py"/>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/words.py"/>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/words.py"/>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/words.py"/>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/words.py"/>
        <source>her</source>
        <translation>sie</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/words.py"/>
        <source>him</source>
        <translation>ihn</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/words.py"/>
        <source>them</source>
        <translation>diese Person</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/words.py"/>
        <source>she</source>
        <translation>sie</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/words.py"/>
        <source>he</source>
        <translation>er</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/words.py"/>
        <source>they</source>
        <translation>diese Person</translation>
    </message>
</context>
<context>
    <name>ContactsEmpty</name>
    <message>
        <location filename="../../desktop/views/contacts/empty.py"/>
        <source>Who would you like to learn from?</source>
        <translation>Von wem möchtest du lernen?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/empty.py"/>
        <source>Start with one person whose work makes you curious. A former teacher, a friend’s colleague, the author of an article you liked.</source>
        <translation>Beginne mit einer Person, deren Arbeit dich neugierig macht: eine frühere Lehrerin, der Kollege einer Freundin, der Autor eines Artikels, der dir gefiel.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/empty.py"/>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/empty.py"/>
        <source>Ctrl N</source>
        <translation>Strg N</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/empty.py"/>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/empty.py"/>
        <source>Open sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/empty.py"/>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/empty.py"/>
        <source>A name is enough. Everything else can wait.</source>
        <translation>Ein Name genügt. Alles andere kann warten.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/empty.py"/>
        <source>Bring in a list</source>
        <translation>Eine Liste einlesen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/empty.py"/>
        <source>From LinkedIn, Excel, CSV, vCard or a calendar.</source>
        <translation>Aus LinkedIn, Excel, CSV, vCard oder einem Kalender.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/empty.py"/>
        <source>Look around first</source>
        <translation>Erst einmal umsehen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/empty.py"/>
        <source>Opens a sample notebook with invented people. Nothing of yours is mixed in.</source>
        <translation>Öffnet ein Beispiel mit erfundenen Personen. Von dir kommt nichts hinein.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/empty.py"/>
        <source>Your notebook is one file on this computer. Askwell has no account and sends nothing.</source>
        <translation>Dein Notizbuch ist eine einzige Datei auf diesem Computer. Askwell hat kein Konto und verschickt nichts.</translation>
    </message>
</context>
<context>
    <name>ContactsTab</name>
    <message>
        <location filename="../../desktop/views/contacts/tab.py"/>
        <source>Not kept: {text}</source>
        <translation>Nicht gespeichert: {text}</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <location filename="../../desktop/views/corner.py"/>
        <source>Find anything</source>
        <translation>Alles durchsuchen</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <location filename="../../desktop/views/crash_dialog.py"/>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/crash_dialog.py"/>
        <source>It went wrong %n more times since then. The log has every report.</source>
        <extracomment>one: It went wrong once more since then. The log has both reports.</extracomment>
        <translation><numerusform>Seitdem ist es noch einmal passiert. Beide Berichte stehen im Protokoll.</numerusform><numerusform>Seitdem ist es noch %n-mal passiert. Alle Berichte stehen im Protokoll.</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/crash_dialog.py"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <location filename="../../desktop/views/crash_dialog.py"/>
        <source>Something went wrong inside Askwell</source>
        <translation>In Askwell ist etwas schiefgegangen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/crash_dialog.py"/>
        <source>Everything up to the last “Saved” is kept. You can go on; if something looks odd, close Askwell and open it again. The mistake is ours, and this report helps to find it. It holds places in the program and versions, no names, notes or addresses.</source>
        <translation>Alles bis zum letzten „Gespeichert“ ist da. Du kannst weitermachen; sieht etwas seltsam aus, schließe Askwell und öffne es wieder. Der Fehler liegt bei uns, und dieser Bericht hilft, ihn zu finden. Er enthält Stellen im Programm und Versionen, aber keine Namen, Notizen oder Adressen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/crash_dialog.py"/>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <location filename="../../desktop/views/crash_dialog.py"/>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/crash_dialog.py"/>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>DebriefMore</name>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>No day</source>
        <translation>Kein Tag</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>Set a day</source>
        <translation>Tag festlegen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>The facts</source>
        <translation>Die Fakten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>How I found this person</source>
        <translation>Wie ich diese Person gefunden habe</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>Minutes agreed</source>
        <translation>Vereinbarte Minuten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>Minutes used</source>
        <translation>Gebrauchte Minuten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>The three most important things</source>
        <translation>Die drei wichtigsten Dinge</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>What surprised me</source>
        <translation>Was mich überrascht hat</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>An idea of mine that was wrong</source>
        <translation>Wo ich mich geirrt hatte</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>A typical day, as they told it</source>
        <translation>Ein gewöhnlicher Tag, wie er erzählt wurde</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>How one gets in</source>
        <translation>Wie man hineinkommt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>Numbers I heard</source>
        <translation>Zahlen, die fielen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>Things to read, join or attend</source>
        <translation>Was ich lesen, wo ich mitmachen, was ich besuchen kann</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>Career paths I did not know</source>
        <translation>Berufswege, die ich nicht kannte</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>Impressions, one by one</source>
        <translation>Eindrücke, einer nach dem anderen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>The industry</source>
        <translation>Die Branche</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>The field</source>
        <translation>Das Berufsfeld</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>The position</source>
        <translation>Die Stelle</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>The organisation</source>
        <translation>Die Organisation</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>My interest before, 0 to 10</source>
        <translation>Mein Interesse vorher, 0 bis 10</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>My interest after, 0 to 10</source>
        <translation>Mein Interesse nachher, 0 bis 10</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>What I make of it</source>
        <translation>Was ich daraus mache</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>For my résumé and interviews</source>
        <translation>Für Lebenslauf und Bewerbungsgespräche</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>Who could tell me what I still want to know</source>
        <translation>Wer mir sagen könnte, was ich noch wissen will</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>What I would ask differently</source>
        <translation>Was ich anders fragen würde</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>People and promises</source>
        <translation>Personen und Versprechen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>People they named</source>
        <translation>Genannte Personen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>What I promised</source>
        <translation>Was ich versprochen habe</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>By when I promised it</source>
        <translation>Bis wann ich es versprochen habe</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>By when</source>
        <translation>Bis wann</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>What they promised</source>
        <translation>Was mir versprochen wurde</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>What I decide for this field</source>
        <translation>Was ich für dieses Feld entscheide</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>Change the angle</source>
        <translation>Anders herangehen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>Stop</source>
        <translation>Aufhören</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_more.py"/>
        <source>Write the debrief</source>
        <translation>Nachbereitung schreiben</translation>
    </message>
</context>
<context>
    <name>DebriefNotes</name>
    <message>
        <location filename="../../desktop/views/live/debrief_notes.py"/>
        <source>All {n}</source>
        <translation>Alle {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_notes.py"/>
        <source>Marked {n}</source>
        <translation>Markiert {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_notes.py"/>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_notes.py"/>
        <source>Click a note to put its words into the debrief</source>
        <translation>Klicke eine Notiz an, um sie in die Nachbereitung zu übernehmen</translation>
    </message>
</context>
<context>
    <name>DebriefPage</name>
    <message>
        <location filename="../../desktop/views/live/debrief_page.py"/>
        <source>Open the notes</source>
        <translation>Notizen öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_page.py"/>
        <source>Thank-you note due by</source>
        <translation>Dankeschön fällig bis</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_page.py"/>
        <source>Finish later</source>
        <translation>Später fertig machen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_page.py"/>
        <source>Save and write thank-you</source>
        <translation>Speichern und danken</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_page.py"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_page.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_page.py"/>
        <source>Finish the debrief</source>
        <translation>Nachbereitung abschließen</translation>
    </message>
</context>
<context>
    <name>DebriefSheet</name>
    <message>
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>Fewer questions</source>
        <translation>Weniger Fragen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>More questions</source>
        <translation>Mehr Fragen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>Write the debrief</source>
        <translation>Nachbereitung schreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>Debrief</source>
        <translation>Nachbereitung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>Ten minutes now are worth an hour next week. Everything here is optional.</source>
        <translation>Zehn Minuten jetzt sind eine Stunde nächste Woche wert. Alles hier ist freiwillig.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>What I learned</source>
        <translation>Was ich gelernt habe</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>What more I want to know</source>
        <translation>Was ich noch wissen will</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>of the industry, the field, the position</source>
        <translation>von Branche, Berufsfeld und Stelle</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>Impressions</source>
        <translation>Eindrücke</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>Lifestyle</source>
        <translation>Lebensstil</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>Interests</source>
        <translation>Interessen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>Skills</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>Future plans</source>
        <translation>Zukunftspläne</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>Industry</source>
        <translation>Branche</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>Field</source>
        <translation>Berufsfeld</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>Position</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>How would it fit?</source>
        <translation>Wie würde es passen?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>1 not at all, 5 very well</source>
        <translation>1 gar nicht, 5 sehr gut</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>How attractive is it?</source>
        <translation>Wie reizvoll ist es?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>Rate</source>
        <translation>Bewerten</translation>
    </message>
</context>
<context>
    <name>DetailHead</name>
    <message>
        <location filename="../../desktop/views/contacts/head.py"/>
        <source>Stage: {stage}</source>
        <translation>Stand: {stage}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/head.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/head.py"/>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/head.py"/>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/head.py"/>
        <source>Stage  Ctrl+T</source>
        <translation>Stand  Strg+T</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/head.py"/>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/head.py"/>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/head.py"/>
        <source>Call script</source>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/head.py"/>
        <source>Schedule</source>
        <translation>Termin</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/head.py"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/head.py"/>
        <source>Add this tag</source>
        <translation>Dieses Schlagwort vergeben</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <location filename="../../desktop/views/contacts/detail.py"/>
        <source>Person</source>
        <translation>Person</translation>
    </message>
</context>
<context>
    <name>draft_checks</name>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>The connection comes first</source>
        <translation>Das Verbindende steht zuerst</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>Says who you are</source>
        <translation>Sagt, wer du bist</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>The request is a question</source>
        <translation>Die Bitte ist eine Frage</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>Asks for a short time</source>
        <translation>Bittet um wenig Zeit</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>At their convenience</source>
        <translation>Wann es der Person passt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>Says thank you</source>
        <translation>Sagt Danke</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>No request for a job</source>
        <translation>Keine Bitte um eine Stelle</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>No résumé attached</source>
        <translation>Kein Lebenslauf im Anhang</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>Not only about you</source>
        <translation>Nicht nur über dich</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>All fields are filled</source>
        <translation>Alle Felder sind gefüllt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>%words of at most %most words</source>
        <translation>%words von höchstens %most Wörtern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>Says what you took from it</source>
        <translation>Sagt, was du mitgenommen hast</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>Mentions the advice you follow</source>
        <translation>Nennt den Rat, dem du folgst</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>Says what you do next</source>
        <translation>Sagt, was du als Nächstes tust</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>Mentions what they offered</source>
        <translation>Nennt, was dir angeboten wurde</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>Names their advice</source>
        <translation>Nennt den Rat</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>Says what came of it</source>
        <translation>Sagt, was daraus wurde</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>Names day and time</source>
        <translation>Nennt Tag und Uhrzeit</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>Asks after them</source>
        <translation>Fragt, wie es der Person geht</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>What connects you, in the first sentence?</source>
        <translation>Was verbindet euch, gleich im ersten Satz?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>Who are you, in a few words?</source>
        <translation>Wer bist du, in wenigen Worten?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>Could the request be a question?</source>
        <translation>Könnte die Bitte eine Frage sein?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>For how many minutes do you ask?</source>
        <translation>Um wie viele Minuten bittest du?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>At a time that suits them?</source>
        <translation>Wann immer es der Person passt?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>A word of thanks?</source>
        <translation>Ein Wort des Dankes?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>This asks for a job. In an informational interview it closes doors; ask how people get in instead.</source>
        <translation>Das fragt nach einer Stelle. In einem Informationsgespräch schließt das Türen; frag lieber, wie man hineinkommt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>Could the résumé stay in the bag?</source>
        <translation>Könnte der Lebenslauf in der Tasche bleiben?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>More about them than about you?</source>
        <translation>Mehr über die Person als über dich?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>Still empty: %fields</source>
        <translation>Noch leer: %fields</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>%words words. Could it be %most?</source>
        <translation>%words Wörter. Ginge es mit %most?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>What did they say that stayed with you?</source>
        <translation>Was wurde gesagt, das dir geblieben ist?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>What do you do next?</source>
        <translation>Was tust du als Nächstes?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>Whom did they name for you?</source>
        <translation>Wen hat die Person dir genannt?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>Which advice did you follow?</source>
        <translation>Welchem Rat bist du gefolgt?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>What came of it?</source>
        <translation>Was ist daraus geworden?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>On which day, at what time?</source>
        <translation>An welchem Tag, um wie viel Uhr?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/check_words.py"/>
        <source>A question about them?</source>
        <translation>Eine Frage zu der Person selbst?</translation>
    </message>
</context>
<context>
    <name>draft_fields</name>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>Full name</source>
        <translation>Voller Name</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>My name</source>
        <translation>Mein Name</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>About me</source>
        <translation>Über mich</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>Field of work</source>
        <translation>Berufsfeld</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>Who gave the name</source>
        <translation>Wer den Namen genannt hat</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>How I got the name</source>
        <translation>Woher ich den Namen habe</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>Minutes to ask for</source>
        <translation>Minuten, um die ich bitte</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>Day of the last message</source>
        <translation>Tag der letzten Nachricht</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>Weekday of the meeting</source>
        <translation>Wochentag des Gesprächs</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>Day of the meeting</source>
        <translation>Tag des Gesprächs</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>Time of the meeting</source>
        <translation>Uhrzeit des Gesprächs</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>Place of the meeting</source>
        <translation>Ort des Gesprächs</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>Agreed minutes</source>
        <translation>Vereinbarte Minuten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>Minutes we talked</source>
        <translation>Gesprochene Minuten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>When we met</source>
        <translation>Wann wir uns getroffen haben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>Something they said</source>
        <translation>Etwas, das gesagt wurde</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>Their advice</source>
        <translation>Der Rat</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>Person they named</source>
        <translation>Genannte Person</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>My next step</source>
        <translation>Mein nächster Schritt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>My news</source>
        <translation>Meine Neuigkeiten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/fields.py"/>
        <source>What I found</source>
        <translation>Was ich gefunden habe</translation>
    </message>
</context>
<context>
    <name>draft_pane</name>
    <message numerus="yes">
        <location filename="../../desktop/views/followups/draft_pane.py"/>
        <source>%n words</source>
        <extracomment>one: one word</extracomment>
        <translation><numerusform>ein Wort</numerusform><numerusform>%n Wörter</numerusform></translation>
    </message>
</context>
<context>
    <name>DraftPane</name>
    <message>
        <location filename="../../desktop/views/followups/draft_pane.py"/>
        <source>Blank page</source>
        <translation>Leeres Blatt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/draft_pane.py"/>
        <source>Add my name</source>
        <translation>Meinen Namen eintragen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/draft_pane.py"/>
        <source>Write my overview</source>
        <translation>Meine Vorstellung schreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/draft_pane.py"/>
        <source>Your name goes here, asked once for all messages.</source>
        <translation>Hier steht dein Name, einmal für alle Nachrichten eingetragen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/draft_pane.py"/>
        <source>Two or three sentences about you go here, written once for all messages.</source>
        <translation>Hier stehen zwei, drei Sätze über dich, einmal für alle Nachrichten geschrieben.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/draft_pane.py"/>
        <source>A few sentences about you and your name go here, written once for all messages.</source>
        <translation>Hier stehen ein paar Sätze über dich und dein Name, einmal für alle Nachrichten geschrieben.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/draft_pane.py"/>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/draft_pane.py"/>
        <source>Insert field</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/draft_pane.py"/>
        <source>From your notes</source>
        <translation>Aus deinen Notizen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/draft_pane.py"/>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <location filename="../../desktop/views/contacts/drop_veil.py"/>
        <source>Attach to {name}</source>
        <translation>An {name} anhängen</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <location filename="../../desktop/views/exchange/duplicates_dialog.py"/>
        <source>Merge two people</source>
        <translation>Zwei Personen zusammenführen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/duplicates_dialog.py"/>
        <source>Find duplicates</source>
        <translation>Doppelte finden</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/duplicates_dialog.py"/>
        <source>Merged {name}</source>
        <translation>{name} zusammengeführt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/duplicates_dialog.py"/>
        <source>People who may be one</source>
        <translation>Personen, die vielleicht eine sind</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/duplicates_dialog.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/duplicates_dialog.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/duplicates_dialog.py"/>
        <source>Leave as two</source>
        <translation>Getrennt lassen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/duplicates_dialog.py"/>
        <source>Merge into one</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/duplicates_dialog.py"/>
        <source>Looking through everybody …</source>
        <translation>Alle werden durchgesehen …</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/duplicates_dialog.py"/>
        <source>Nobody seems to be in the notebook twice.</source>
        <translation>Niemand scheint doppelt im Notizbuch zu stehen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/duplicates_dialog.py"/>
        <source>%n pairs may be one person.</source>
        <extracomment>one: 1 pair may be one person.</extracomment>
        <translation><numerusform>%n Paar ist vielleicht eine Person.</numerusform><numerusform>%n Paare sind vielleicht je eine Person.</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/duplicates_dialog.py"/>
        <source>Whoever stays gets the meetings, notes, follow-ups and files of both.</source>
        <translation>Wer bleibt, bekommt Gespräche, Notizen, Aufgaben und Dateien von beiden.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/duplicates_dialog.py"/>
        <source>Left as two: {names}</source>
        <translation>Bleiben zwei: {names}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/duplicates_dialog.py"/>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
</context>
<context>
    <name>EditActions</name>
    <message>
        <location filename="../../desktop/views/edit_actions.py"/>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <location filename="../../desktop/views/edit_actions.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/edit_actions.py"/>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/edit_actions.py"/>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/edit_actions.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/edit_actions.py"/>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/edit_actions.py"/>
        <source>Tick</source>
        <translation>Abhaken</translation>
    </message>
    <message>
        <location filename="../../desktop/views/edit_actions.py"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <location filename="../../desktop/views/contacts/erase_dialog.py"/>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/erase_dialog.py"/>
        <source>Erase {name} for good?</source>
        <translation>{name} endgültig löschen?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/erase_dialog.py"/>
        <source>All that is known of these people goes, from the trash and from Undo too.</source>
        <translation>Alles, was über diese Personen bekannt ist, wird entfernt, auch aus dem Papierkorb und aus „Rückgängig“.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/erase_dialog.py"/>
        <source>All that is known of this person goes, from the trash and from Undo too.</source>
        <translation>Alles, was über diese Person bekannt ist, wird entfernt, auch aus dem Papierkorb und aus „Rückgängig“.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/erase_dialog.py"/>
        <source>This goes with the people, from the trash and from Undo too: {what}.</source>
        <translation>Mit den Personen wird entfernt, auch aus dem Papierkorb und aus „Rückgängig“: {what}.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/erase_dialog.py"/>
        <source>This goes with the person, from the trash and from Undo too: {what}.</source>
        <translation>Mit der Person wird entfernt, auch aus dem Papierkorb und aus „Rückgängig“: {what}.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/erase_dialog.py"/>
        <source>Where the full name stands in notes of other talks, {mark} takes its place. Nothing of this can be undone.</source>
        <translation>Wo der volle Name in Notizen anderer Gespräche steht, tritt {mark} an seine Stelle. Nichts davon lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/erase_dialog.py"/>
        <source>No backup holds any of it.</source>
        <translation>Keine Sicherung enthält etwas davon.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/erase_dialog.py"/>
        <source>No backup holds this person.</source>
        <translation>Keine Sicherung enthält diese Person.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/erase_dialog.py"/>
        <source>Backups keep these people until you delete them. They lie in {folder}:</source>
        <translation>Sicherungen behalten diese Personen, bis du sie löschst. Sie liegen in {folder}:</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/erase_dialog.py"/>
        <source>Backups keep the person until you delete them. They lie in {folder}:</source>
        <translation>Sicherungen behalten die Person, bis du sie löschst. Sie liegen in {folder}:</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/erase_dialog.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/erase_dialog.py"/>
        <source>Type {name} to go on</source>
        <translation>Gib zum Fortfahren {name} ein</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/erase_dialog.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>EventLine</name>
    <message>
        <location filename="../../desktop/views/contacts/timeline_box.py"/>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/timeline_box.py"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/timeline_box.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/timeline_box.py"/>
        <source>Attach a file…</source>
        <translation>Datei anhängen…</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>The file is empty. Export it again, or choose another.</source>
        <translation>Die Datei ist leer. Exportiere sie noch einmal oder wähle eine andere.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>This is not a text file. Export the people as vCard or CSV and choose that file.</source>
        <translation>Das ist keine Textdatei. Exportiere die Personen als vCard oder CSV und wähle diese Datei.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>The file cannot be read. Check that it is still there and that you may open it.</source>
        <translation>Die Datei lässt sich nicht lesen. Sieh nach, ob sie noch da ist und ob du sie öffnen darfst.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>The file holds more than {limit} MB. Split it, or export fewer people at a time.</source>
        <translation>Die Datei hat mehr als {limit} MB. Teile sie oder exportiere weniger Personen auf einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>Nothing in this file looks like people. Askwell reads vCard, CSV, Excel workbooks, calendars and its own JSON.</source>
        <translation>Nichts in dieser Datei sieht nach Personen aus. Askwell liest vCard, CSV, Excel-Mappen, Kalender und sein eigenes JSON.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>This looks like a spreadsheet program's own format. Save it as an Excel workbook (.xlsx) or CSV there and choose it again.</source>
        <translation>Das sieht nach dem eigenen Format einer Tabellenkalkulation aus. Speichere es dort als Excel-Mappe (.xlsx) oder CSV und wähle es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>The workbook is damaged. Open it in a spreadsheet program and save it anew, or as CSV.</source>
        <translation>Die Mappe ist beschädigt. Öffne sie in einer Tabellenkalkulation und speichere sie neu oder als CSV.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>The workbook holds what no spreadsheet program writes, and was not opened. Save it as CSV if you know where it comes from.</source>
        <translation>Die Mappe enthält etwas, das keine Tabellenkalkulation schreibt, und wurde nicht geöffnet. Speichere sie als CSV, wenn du weißt, woher sie kommt.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>Only the sheet “{sheet}” was read. These hold something too: {others}. Save one as CSV to bring it in.</source>
        <translation>Nur das Blatt „{sheet}“ wurde gelesen. Auch auf diesen steht etwas: {others}. Speichere so ein Blatt als CSV, um es zu importieren.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>This is a notebook. Open it with File, Open instead.</source>
        <translation>Das ist ein Notizbuch. Öffne es stattdessen mit Datei, Öffnen.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>This is a document, not a list of people. Copy the list into a spreadsheet and save it as CSV.</source>
        <translation>Das ist ein Dokument, keine Liste von Personen. Kopiere die Liste in eine Tabelle und speichere sie als CSV.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>This is a picture. Export the people as vCard or CSV.</source>
        <translation>Das ist ein Bild. Exportiere die Personen als vCard oder CSV.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>This is a web page. Open it in a spreadsheet program and save it as CSV.</source>
        <translation>Das ist eine Webseite. Öffne sie in einer Tabellenkalkulation und speichere sie als CSV.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>This is an LDIF file. Choose vCard or CSV when you export from the address book.</source>
        <translation>Das ist eine LDIF-Datei. Wähle vCard oder CSV, wenn du aus dem Adressbuch exportierst.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>This file is packed. Unpack it and choose the file inside.</source>
        <translation>Diese Datei ist gepackt. Entpacke sie und wähle die Datei darin.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>The zip file is damaged. Download it again.</source>
        <translation>Die Zip-Datei ist beschädigt. Lade sie noch einmal herunter.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>The zip file has a password. Unpack it and choose the file inside.</source>
        <translation>Die Zip-Datei hat ein Passwort. Entpacke sie und wähle die Datei darin.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>A file in the zip is larger than {limit} MB when unpacked and was not opened. Unpack it and choose the file with the people.</source>
        <translation>Eine Datei im Zip ist entpackt größer als {limit} MB und wurde nicht geöffnet. Entpacke es und wähle die Datei mit den Personen.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>The zip holds no Connections.csv, no vCard and not just one table. Unpack it and choose the file with the people.</source>
        <translation>Das Zip enthält keine Connections.csv, keine vCard und nicht genau eine Tabelle. Entpacke es und wähle die Datei mit den Personen.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>“{file}” in the zip was not read, or not to its end. If there are people in it, unpack the zip and choose that file by itself.</source>
        <translation>„{file}“ im Zip wurde nicht oder nicht bis zum Ende gelesen. Wenn Personen darin stehen, entpacke das Zip und wähle diese Datei einzeln.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>None of the columns looks like a name. Give the one with the names the heading Name and try again.</source>
        <translation>Keine Spalte sieht nach einem Namen aus. Gib der Spalte mit den Namen die Überschrift „Name“ und versuche es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>There are no people in this table: it has a header and nothing below it. Export it again with the people.</source>
        <translation>In dieser Tabelle stehen keine Personen: Unter ihrer Kopfzeile steht nichts. Exportiere sie noch einmal mit den Personen.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>Line {line} is longer than {limit} MB. Reading stopped there.</source>
        <translation>Zeile {line} ist länger als {limit} MB. Dort wurde nicht weitergelesen.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>Only {limit} people are taken from one file. Those after line {last} were not read: {count}.</source>
        <translation>Aus einer Datei werden höchstens {limit} Personen gelesen. Nicht gelesen wurden alle nach Zeile {last}: {count}.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>There is no name, e-mail, phone or organisation to call this entry by.</source>
        <translation>Dieser Eintrag hat weder Namen noch E-Mail, Telefon oder Organisation, nach denen er heißen könnte.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>This member hides their profile, so the row has no name.</source>
        <translation>Dieses Mitglied verbirgt sein Profil, darum hat die Zeile keinen Namen.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>“{row}” was taken for the header. If that is a person, write a header above it, or import this file alone in the window and untick “The first row names the columns”.</source>
        <translation>„{row}“ wurde für die Kopfzeile gehalten. Ist das eine Person, setze eine Kopfzeile darüber, oder importiere diese Datei allein im Fenster und nimm den Haken bei „Die erste Zeile benennt die Spalten“ weg.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>“{row}” stands above the header and was left out. If that is a person, move it below.</source>
        <translation>„{row}“ steht über der Kopfzeile und wurde weggelassen. Ist das eine Person, verschiebe die Zeile darunter.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>Where “{taken}” and “{left}” both hold something, as here, only “{taken}” is taken. To keep both, choose “Notes” for one of them in the window.</source>
        <translation>Wo „{taken}“ und „{left}“ beide etwas enthalten, wie hier, wird nur „{taken}“ übernommen. Um beides zu behalten, wähle im Fenster für eine der beiden Spalten „Notizen“.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>The header stands here once more.</source>
        <translation>Hier steht die Kopfzeile noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>“{row}” is the sum under the table, not a person.</source>
        <translation>„{row}“ ist die Summe unter der Tabelle, keine Person.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>Columns that held something and were left out: {columns}.</source>
        <translation>Ausgelassene Spalten, in denen etwas stand: {columns}.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>The line has {values} values, the header has {columns}. The rest of the line was read.</source>
        <translation>Die Zeile hat {values} Werte, die Kopfzeile {columns}. Der Rest der Zeile wurde gelesen.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>A quotation mark is never closed. The line was read as it stands.</source>
        <translation>Ein Anführungszeichen wird nie geschlossen. Die Zeile wurde gelesen, wie sie ist.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>“{column}” is longer than {limit} characters and was cut.</source>
        <translation>„{column}“ ist länger als {limit} Zeichen und wurde gekürzt.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>There is no vCard in this file. Choose the one with the people.</source>
        <translation>In dieser Datei ist keine vCard. Wähle die mit den Personen.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>The card has no end. What was there was read.</source>
        <translation>Die Karte hat kein Ende. Was da war, wurde gelesen.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>The card holds more than a card can. The first part was read.</source>
        <translation>Die Karte enthält mehr, als eine Karte fassen kann. Der erste Teil wurde gelesen.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>Cards lie inside cards more than {limit} deep. The inner ones were left out.</source>
        <translation>Karten liegen mehr als {limit} Ebenen tief in Karten. Die inneren wurden ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>Other details of this card are too many or too long. Left out: {count}.</source>
        <translation>Diese Karte hat zu viele oder zu lange weitere Angaben. Weggelassen: {count}.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>“{name}” is a list or a place, not a person.</source>
        <translation>„{name}“ ist eine Liste oder ein Ort, keine Person.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>An assistant's card lies inside this card and was left out.</source>
        <translation>In dieser Karte liegt die Karte einer Assistenz; sie wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>A photo, sound or key was left out.</source>
        <translation>Ein Foto, Ton oder Schlüssel wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>“{value}” is not an e-mail address and is kept as text.</source>
        <translation>„{value}“ ist keine E-Mail-Adresse und bleibt als Text erhalten.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>“{value}” is not a whole e-mail address; no mail can go there. It was kept.</source>
        <translation>„{value}“ ist keine vollständige E-Mail-Adresse; dorthin geht keine Post. Sie wurde behalten.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>The encoding “{name}” is unknown. The text was read as {used}.</source>
        <translation>Die Kodierung „{name}“ ist unbekannt. Der Text wurde als {used} gelesen.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>There is no event in this calendar. Choose another, or export it with its events.</source>
        <translation>In diesem Kalender ist kein Termin. Wähle einen anderen oder exportiere ihn mit seinen Terminen.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>The event has no start, or none that can be read.</source>
        <translation>Der Termin hat keinen Beginn, oder keinen lesbaren.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>“{title}” fills whole days, so it is no meeting.</source>
        <translation>„{title}“ füllt ganze Tage und ist darum kein Gespräch.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>“{title}” names nobody else.</source>
        <translation>„{title}“ nennt niemanden sonst.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>“{title}” has {count} other people; only talks with one become meetings.</source>
        <translation>„{title}“ hat {count} andere Personen; nur Termine mit einer werden Gespräche.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>“{title}” repeats; only single talks become meetings.</source>
        <translation>„{title}“ wiederholt sich; nur einzelne Termine werden Gespräche.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>“{title}” was cancelled.</source>
        <translation>„{title}“ wurde abgesagt.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>The meeting with {name} is in your notebook already.</source>
        <translation>Das Gespräch mit {name} ist schon in deinem Notizbuch.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>The meeting with {name} was left out, as was the person.</source>
        <translation>Das Gespräch mit {name} wurde ausgelassen, ebenso die Person.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>The meeting with {name} was left out, as you chose.</source>
        <translation>Das Gespräch mit {name} wurde ausgelassen, wie du es gewählt hast.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>Meetings that came in: {count}.</source>
        <translation>Gespräche, die dazugekommen sind: {count}.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>Only {limit} events are taken from one calendar. Those after line {last} were not read: {count}.</source>
        <translation>Aus einem Kalender werden höchstens {limit} Termine gelesen. Nicht gelesen wurden alle nach Zeile {last}: {count}.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>The JSON is broken at line {line}. Export it again.</source>
        <translation>Das JSON ist in Zeile {line} beschädigt. Exportiere es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>This JSON was not written by Askwell. Export the people as vCard or CSV where it comes from.</source>
        <translation>Dieses JSON hat nicht Askwell geschrieben. Exportiere die Personen dort, wo es herkommt, als vCard oder CSV.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>This file was written by a newer Askwell (format {theirs}, this one reads {ours}). Update Askwell first.</source>
        <translation>Diese Datei stammt von einem neueren Askwell (Format {theirs}, dieses liest {ours}). Aktualisiere Askwell zuerst.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>The JSON is nested too deeply at line {line}. Askwell writes no such file; export it again.</source>
        <translation>Das JSON ist in Zeile {line} zu tief verschachtelt. Solche Dateien schreibt Askwell nicht; exportiere es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>A record at line {line} is larger than {limit} MB.</source>
        <translation>Ein Datensatz in Zeile {line} ist größer als {limit} MB.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>“{path}” is missing.</source>
        <translation>„{path}“ fehlt.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>“{path}” should be {expected}.</source>
        <translation>„{path}“ sollte {expected} sein.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>“{path}” holds “{word}”, which is not one of its words.</source>
        <translation>„{path}“ enthält „{word}“; dieses Wort gibt es dort nicht.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>“{path}” has the uid of another record.</source>
        <translation>„{path}“ hat die uid eines anderen Datensatzes.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>“{path}” names a record that is not in the file.</source>
        <translation>„{path}“ nennt einen Datensatz, der nicht in der Datei ist.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>Left out by you: {count}.</source>
        <translation>Von dir ausgelassen: {count}.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>{name} is in your notebook already and nothing was missing.</source>
        <translation>{name} ist schon in deinem Notizbuch, und nichts fehlte.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>{name} is in your notebook already and was skipped, as you chose.</source>
        <translation>{name} ist schon in deinem Notizbuch und wurde übersprungen, wie du es gewählt hast.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>This is {name} of line {first} again.</source>
        <translation>Das ist noch einmal {name} aus Zeile {first}.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>This is {name} of line {first} in {file} again.</source>
        <translation>Das ist noch einmal {name} aus Zeile {first} in {file}.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>This may be {name}, who is in your notebook; what agrees is not enough to be sure.</source>
        <translation>Das könnte {name} aus deinem Notizbuch sein; was übereinstimmt, reicht für Gewissheit nicht aus.</translation>
    </message>
    <message>
        <location filename="../../desktop/exchange/reasons.py"/>
        <source>{name} has as many other details as one person can have. Left out: {count}.</source>
        <translation>Zu {name} gibt es schon so viele weitere Angaben, wie eine Person haben kann. Weggelassen: {count}.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/field_words.py"/>
        <source>Shown as</source>
        <translation>Angezeigt als</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/field_words.py"/>
        <source>Ways to reach them</source>
        <translation>Erreichbar über</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/field_words.py"/>
        <source>May I use your name</source>
        <translation>Darf ich den Namen nennen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/field_words.py"/>
        <source>May I contact you again</source>
        <translation>Darf ich mich wieder melden</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/field_words.py"/>
        <source>Other details</source>
        <translation>Weitere Angaben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/field_words.py"/>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/field_words.py"/>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/field_words.py"/>
        <source>Not asked</source>
        <translation>Nicht gefragt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/field_words.py"/>
        <source>Same as line {n}</source>
        <translation>Wie Zeile {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/field_words.py"/>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/field_words.py"/>
        <source>Fills in: {fields}</source>
        <translation>Ergänzt: {fields}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/field_words.py"/>
        <source>Left out, perhaps known</source>
        <translation>Ausgelassen, vielleicht bekannt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/field_words.py"/>
        <source>Known, skipped</source>
        <translation>Bekannt, übersprungen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/field_words.py"/>
        <source>Known, nothing missing</source>
        <translation>Bekannt, nichts fehlt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/field_words.py"/>
        <source>Added again</source>
        <translation>Noch einmal angelegt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/field_words.py"/>
        <source>New, perhaps known</source>
        <translation>Neu, vielleicht bekannt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/field_words.py"/>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_dialog.py"/>
        <source>Pasted table</source>
        <translation>Eingefügte Tabelle</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/imports_dialog.py"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/imports_dialog.py"/>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/imports_dialog.py"/>
        <source>New people</source>
        <translation>Neue Personen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/imports_dialog.py"/>
        <source>%n people</source>
        <extracomment>one: %n person</extracomment>
        <translation><numerusform>%n Person</numerusform><numerusform>%n Personen</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/imports_dialog.py"/>
        <source>{people}: {added} new, {updated} filled in, {skipped} skipped, {refused} refused.</source>
        <translation>{people}: {added} neu, {updated} ergänzt, {skipped} übersprungen, {refused} abgelehnt.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/imports_dialog.py"/>
        <source>%n of the new ones are still here.</source>
        <extracomment>one: %n of the new ones is still here.</extracomment>
        <translation><numerusform>%n der neuen ist noch da.</numerusform><numerusform>%n der neuen sind noch da.</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/imports_dialog.py"/>
        <source>Every line was taken as it stands.</source>
        <translation>Jede Zeile wurde übernommen, wie sie ist.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/imports_dialog.py"/>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Line {line}: {words}</source>
        <translation>Zeile {line}: {words}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/imports_dialog.py"/>
        <source>%n more lines like these</source>
        <extracomment>one: 1 more line like these</extracomment>
        <translation><numerusform>Noch 1 solche Zeile</numerusform><numerusform>Noch %n solche Zeilen</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/imports_dialog.py"/>
        <source>Took back “{file}”: {people}.</source>
        <translation>„{file}“ zurückgenommen: {people}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/imports_dialog.py"/>
        <source>%n stay: you have worked with them since.</source>
        <extracomment>one: %n stays: you have worked with them since.</extracomment>
        <translation><numerusform>%n bleibt: Du hast seither damit gearbeitet.</numerusform><numerusform>%n bleiben: Du hast seither damit gearbeitet.</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Middle name</source>
        <translation>Zweiter Vorname</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Letters after the name</source>
        <translation>Zusatz nach dem Namen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Pronouns</source>
        <translation>Pronomen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Field of work</source>
        <translation>Berufsfeld</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Town</source>
        <translation>Stadt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>How you got the name</source>
        <translation>Woher du den Namen hast</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Referred by</source>
        <translation>Empfohlen von</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Strong interest</source>
        <translation>Großes Interesse</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Stage</source>
        <translation>Stand</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Connected on</source>
        <translation>Verbunden seit</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Identity</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Label of its neighbour</source>
        <translation>Bezeichnung der Nachbarspalte</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>To contact</source>
        <translation>Vorgemerkt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Contacted</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Scheduled</source>
        <translation>Vereinbart</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Met</source>
        <translation>Getroffen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>Keep in touch</source>
        <translation>In Kontakt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>{n} rows</source>
        <translation>{n} Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>comma-separated</source>
        <translation>durch Kommas getrennt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>semicolon-separated</source>
        <translation>durch Semikolons getrennt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>tab-separated</source>
        <translation>durch Tabulatoren getrennt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>bar-separated</source>
        <translation>durch senkrechte Striche getrennt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>{file}: {words}</source>
        <translation>{file}: {words}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/words.py"/>
        <source>{file}, line {line}: {words}</source>
        <translation>{file}, Zeile {line}: {words}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>What for?</source>
        <translation>Wozu?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <location filename="../../desktop/views/exchange/export_preview.py"/>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>Save as…</source>
        <translation>Speichern als…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>Choose folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>%n people</source>
        <extracomment>one: 1 person</extracomment>
        <translation><numerusform>1 Person</numerusform><numerusform>%n Personen</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <location filename="../../desktop/views/exchange/export_meetings.py"/>
        <source>%n meetings</source>
        <extracomment>one: 1 meeting</extracomment>
        <translation><numerusform>1 Gespräch</numerusform><numerusform>%n Gespräche</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>%n follow-ups</source>
        <extracomment>one: 1 follow-up</extracomment>
        <translation><numerusform>1 Aufgabe</numerusform><numerusform>%n Aufgaben</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>{meetings} ({n} called off)</source>
        <translation>{meetings} ({n} abgesagt)</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>There is no meeting yet.</source>
        <translation>Es gibt noch kein Gespräch.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>A day of the period cannot be read.</source>
        <translation>Ein Tag des Zeitraums ist nicht zu lesen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>Nothing in what is chosen has a date.</source>
        <translation>Nichts davon hat einen Termin.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>No talk in what is chosen was held.</source>
        <translation>Davon hat noch kein Gespräch stattgefunden.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>There is nothing in what is chosen.</source>
        <translation>Zu dieser Auswahl gibt es nichts.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>Follow-ups: {open} to do, {closed} done or withdrawn</source>
        <translation>Aufgaben: {open} offen, {closed} erledigt oder zurückgezogen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>Back to the choices</source>
        <translation>Zurück zur Auswahl</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>Save the export</source>
        <translation>Export speichern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>Askwell export</source>
        <translation>Askwell-Export</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>Askwell copy</source>
        <translation>Askwell-Kopie</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>Writing …</source>
        <translation>Wird geschrieben …</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>Print the prep sheet</source>
        <translation>Den Vorbereitungsbogen drucken</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>Saved as {name}</source>
        <translation>Gesichert als {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>Sent to the printer</source>
        <translation>An den Drucker geschickt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>The printer took nothing. Check it, or save a PDF.</source>
        <translation>Der Drucker hat nichts angenommen. Prüfe ihn oder speichere ein PDF.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>Writing, {done} of {total} …</source>
        <translation>Wird geschrieben, {done} von {total} …</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>%n files</source>
        <extracomment>one: 1 file</extracomment>
        <translation><numerusform>1 Datei</numerusform><numerusform>%n Dateien</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>Exported to {name}</source>
        <translation>Nach {name} exportiert</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>Exported {files} to {name}</source>
        <translation>{files} nach {name} exportiert</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>{told} ({rest})</source>
        <translation>{told} ({rest})</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>More than %n pages</source>
        <extracomment>one: More than 1 page</extracomment>
        <translation><numerusform>Mehr als %n Seite</numerusform><numerusform>Mehr als %n Seiten</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>%n pages</source>
        <extracomment>one: 1 page</extracomment>
        <translation><numerusform>%n Seite</numerusform><numerusform>%n Seiten</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>without %n meetings not held</source>
        <extracomment>one: without 1 meeting not held</extracomment>
        <translation><numerusform>ohne %n nicht geführtes Gespräch</numerusform><numerusform>ohne %n nicht geführte Gespräche</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>without %n meetings called off or undated</source>
        <extracomment>one: without 1 meeting called off or undated</extracomment>
        <translation><numerusform>ohne %n abgesagtes oder undatiertes Gespräch</numerusform><numerusform>ohne %n abgesagte oder undatierte Gespräche</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/export_dialog.py"/>
        <source>without %n lines off the record</source>
        <extracomment>one: without 1 line off the record</extracomment>
        <translation><numerusform>ohne %n vertrauliche Zeile</numerusform><numerusform>ohne %n vertrauliche Zeilen</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>What?</source>
        <translation>Was?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>Follow-ups as</source>
        <translation>Aufgaben als</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>Include</source>
        <translation>Mit dabei</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>Everything about them</source>
        <translation>Alles über sie</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>Meetings</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>Follow-ups</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>To-dos</source>
        <translation>Zu erledigen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>Events of a whole day</source>
        <translation>Ganztägige Termine</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>Prep sheet</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>Session notes with times</source>
        <translation>Notizen mit Uhrzeit</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>Debrief and ratings</source>
        <translation>Nachbereitung und Bewertung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>E-mail, phone and links</source>
        <translation>E-Mail, Telefon und Links</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>What you noted about them</source>
        <translation>Was du über sie notiert hast</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>Lines off the record</source>
        <translation>Vertrauliche Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>Initials instead of names</source>
        <translation>Initialen statt Namen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>Afterwards “Type up the paper sheet” under Session goes through the boxes in their order.</source>
        <translation>Danach geht „Papierbogen abtippen“ unter Gespräch die Kästen der Reihe nach durch.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>Ways to reach people and lines off the record stay out of it.</source>
        <translation>Wie man Personen erreicht und vertrauliche Zeilen bleiben draußen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>Holds everything, lines off the record too. It opens with Askwell.</source>
        <translation>Enthält alles, auch vertrauliche Zeilen. Es öffnet sich mit Askwell.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>An address book always holds ways to reach people. Notes, tags, field, stage and who named them are left out unless you tick them.</source>
        <translation>Ein Adressbuch enthält immer Kontaktwege. Notizen, Schlagwörter, Berufsfeld, Stand und von wem der Name kam fehlen, solange du sie nicht ankreuzt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>Meetings become dates with a reminder. Export again after a change: the calendar then replaces them, and learns what is done or called off.</source>
        <translation>Aus Gesprächen werden Termine mit Erinnerung. Nach einer Änderung noch einmal exportieren: Der Kalender ersetzt sie dann und erfährt, was erledigt oder abgesagt ist.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>Holds everything, ways to reach people too. Keep it as carefully as the notebook itself.</source>
        <translation>Enthält alles, auch die Kontaktwege. Bewahre sie so sorgfältig auf wie das Notizbuch selbst.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>Holds all but lines off the record, ways to reach people too. Keep it as carefully as the notebook.</source>
        <translation>Enthält alles außer vertraulichen Zeilen, auch die Kontaktwege. Bewahre sie so sorgfältig auf wie das Notizbuch.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_form.py"/>
        <source>Ways to reach people are left out unless you tick them, so a file can be shared with a tutor.</source>
        <translation>Kontaktwege fehlen, solange du sie nicht ankreuzt; so kannst du die Datei auch weitergeben.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_meetings.py"/>
        <source>Which meetings?</source>
        <translation>Welche Gespräche?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_meetings.py"/>
        <source>Which meeting?</source>
        <translation>Welches Gespräch?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_meetings.py"/>
        <source>All of theirs</source>
        <translation>Alle von ihnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_meetings.py"/>
        <source>Pick several…</source>
        <translation>Mehrere auswählen…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_meetings.py"/>
        <source>{name}, no date</source>
        <translation>{name}, ohne Datum</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_meetings.py"/>
        <source>{name}, {day}</source>
        <translation>{name}, {day}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_preview.py"/>
        <source>Further columns: {names}</source>
        <translation>Weitere Spalten: {names}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_preview.py"/>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_preview.py"/>
        <source>Page {n}</source>
        <translation>Seite {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_preview.py"/>
        <source>These are the first {n} pages; the file holds all of them.</source>
        <translation>Das sind die ersten {n} Seiten; die Datei enthält alle.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_preview.py"/>
        <source>So the files begin, as they will be written.</source>
        <translation>So beginnen die Dateien, wie sie geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>A document to read</source>
        <translation>Ein Dokument zum Lesen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>Prep sheets, notes and debriefs, one section a person</source>
        <translation>Vorbereitung, Notizen, Nachbereitung je Person</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>A spreadsheet</source>
        <translation>Eine Tabelle</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>People, meetings, notes and follow-ups as tables</source>
        <translation>Personen, Gespräche, Notizen und Aufgaben als Tabellen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>An address book</source>
        <translation>Ein Adressbuch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>Names and addresses as vCard</source>
        <translation>Namen und Adressen als vCard</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>Calendar dates</source>
        <translation>Termine</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>Meetings and follow-ups as iCalendar</source>
        <translation>Gespräche und Aufgaben als iCalendar</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>Another program</source>
        <translation>Ein anderes Programm</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>Records with their relations, as JSON</source>
        <translation>Einträge mit ihren Beziehungen, als JSON</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>A full copy</source>
        <translation>Eine vollständige Kopie</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>The whole notebook, to keep or to move elsewhere</source>
        <translation>Das ganze Notizbuch, zum Aufheben oder Umziehen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>Notebook</source>
        <translation>Notizbuch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>For a course</source>
        <translation>Für einen Kurs</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>A memo on each talk, with appendices</source>
        <translation>Ein Memo zu jedem Gespräch, mit Anhängen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>Course pack</source>
        <translation>Kursmappe</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>For a coach</source>
        <translation>Für einen Coach</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>A log of whom, when and what next</source>
        <translation>Ein Protokoll: wer, wann und was als Nächstes</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>Log of contacts</source>
        <translation>Kontaktprotokoll</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>Paper to take along</source>
        <translation>Papier zum Mitnehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>One page for a meeting, with numbered boxes to write in</source>
        <translation>Eine Seite je Gespräch, mit Kästen zum Schreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>Address books</source>
        <translation>Adressbücher</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>Calendars</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>Askwell copies</source>
        <translation>Askwell-Kopien</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_purposes.py"/>
        <source>Askwell notebook</source>
        <translation>Askwell-Notizbuch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_scope.py"/>
        <source>Whom?</source>
        <translation>Wen?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_scope.py"/>
        <source>When?</source>
        <translation>Wann?</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/export_scope.py"/>
        <source>Everybody (%n people)</source>
        <extracomment>one: Everybody (1 person)</extracomment>
        <translation><numerusform>Alle (1 Person)</numerusform><numerusform>Alle (%n Personen)</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/export_scope.py"/>
        <source>The %n people shown</source>
        <extracomment>one: The person shown</extracomment>
        <translation><numerusform>Die gezeigte Person</numerusform><numerusform>Die %n gezeigten Personen</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/export_scope.py"/>
        <source>%1 (%n people)</source>
        <extracomment>one: %1 (1 person)</extracomment>
        <translation><numerusform>%1 (%n Person)</numerusform><numerusform>%1 (%n Personen)</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_scope.py"/>
        <source>At any time</source>
        <translation>Zu jeder Zeit</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_scope.py"/>
        <source>In the last 30 days</source>
        <translation>In den letzten 30 Tagen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_scope.py"/>
        <source>In the last 3 months</source>
        <translation>In den letzten 3 Monaten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_scope.py"/>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_scope.py"/>
        <source>From one day to another</source>
        <translation>Von einem Tag bis zum anderen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_scope.py"/>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_scope.py"/>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_scope.py"/>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/export_scope.py"/>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/export_scope.py"/>
        <source>The people of those %n meetings</source>
        <extracomment>one: The person of that meeting</extracomment>
        <translation><numerusform>Die Person dieses Gesprächs</numerusform><numerusform>Die Personen dieser %n Gespräche</numerusform></translation>
    </message>
</context>
<context>
    <name>FactsBox</name>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>May I write again?</source>
        <translation>Darf ich wieder schreiben?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>May I use the name?</source>
        <translation>Darf ich den Namen nennen?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>Came from</source>
        <translation>Stammt aus</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>Given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>Family name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>Shown as</source>
        <translation>Angezeigt als</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>As above</source>
        <translation>Wie oben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>Pronouns</source>
        <translation>Pronomen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>she/her, he/him, they/them</source>
        <translation>sie/ihr, er/ihm</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>What this person does</source>
        <translation>Was diese Person macht</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>Field of work</source>
        <translation>Berufsfeld</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>A field you explore</source>
        <translation>Ein Feld, das du erkundest</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>Town or region</source>
        <translation>Stadt oder Gegend</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>Only if it is another one</source>
        <translation>Nur wenn es eine andere ist</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>Strong interest</source>
        <translation>Großes Interesse</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>What this person loves to talk about</source>
        <translation>Worüber diese Person gern spricht</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <location filename="../../desktop/views/contacts/file_actions.py"/>
        <source>Attach a file</source>
        <translation>Datei anhängen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/file_actions.py"/>
        <source>Delete a file</source>
        <translation>Datei löschen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/file_actions.py"/>
        <source>Deleted {name}.</source>
        <translation>{name} gelöscht.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/file_actions.py"/>
        <source>Attached {file} to {name}.</source>
        <translation>{file} an {name} angehängt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/file_actions.py"/>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/file_actions.py"/>
        <source>Saved a copy of {name}.</source>
        <translation>Kopie von {name} gespeichert.</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <location filename="../../desktop/views/contacts/files_box.py"/>
        <source>meeting {day}</source>
        <translation>Gespräch {day}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/files_box.py"/>
        <source>More about {name}</source>
        <translation>Mehr zu {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/files_box.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/files_box.py"/>
        <source>Save a copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/files_box.py"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <location filename="../../desktop/views/file_questions.py"/>
        <source>New notebook</source>
        <translation>Neues Notizbuch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/file_questions.py"/>
        <source>Notebook</source>
        <translation>Notizbuch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/file_questions.py"/>
        <source>Open notebook</source>
        <translation>Notizbuch öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/file_questions.py"/>
        <source>Address books and lists</source>
        <translation>Adressbücher und Listen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/file_questions.py"/>
        <source>Import people</source>
        <translation>Personen importieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/file_questions.py"/>
        <source>Askwell notebook</source>
        <translation>Askwell-Notizbuch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/file_questions.py"/>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
</context>
<context>
    <name>FilesBox</name>
    <message>
        <location filename="../../desktop/views/contacts/files_box.py"/>
        <source>Attach a file…</source>
        <translation>Datei anhängen…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/files_box.py"/>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
</context>
<context>
    <name>find</name>
    <message numerus="yes">
        <location filename="../../desktop/views/find/palette.py"/>
        <location filename="../../desktop/views/spoken_count.py"/>
        <source>%n results</source>
        <extracomment>one: %n result</extracomment>
        <translation><numerusform>%n Treffer</numerusform><numerusform>%n Treffer</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/words.py"/>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/words.py"/>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/words.py"/>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/words.py"/>
        <source>Meetings</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/words.py"/>
        <source>Follow-ups</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/words.py"/>
        <source>Question bank</source>
        <translation>Fragensammlung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/words.py"/>
        <source>what I want to learn</source>
        <translation>was ich lernen will</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/words.py"/>
        <source>research notes</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/words.py"/>
        <source>about me</source>
        <translation>über mich</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/words.py"/>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/words.py"/>
        <source>question plan</source>
        <translation>Fragenplan</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/words.py"/>
        <source>debrief</source>
        <translation>Nachbereitung</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <location filename="../../desktop/views/live/find_bar.py"/>
        <source>Not in these notes</source>
        <translation>Nicht in diesen Notizen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/find_bar.py"/>
        <source>Find in these notes</source>
        <translation>In diesen Notizen suchen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/find_bar.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>FindButton</name>
    <message>
        <location filename="../../desktop/views/corner.py"/>
        <source>Find anything</source>
        <translation>Alles durchsuchen</translation>
    </message>
</context>
<context>
    <name>FindPalette</name>
    <message>
        <location filename="../../desktop/views/find/palette.py"/>
        <source>Still looking…</source>
        <translation>Suche läuft noch…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/palette.py"/>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/palette.py"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/palette.py"/>
        <source>Find anything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/palette.py"/>
        <source>People, notes, questions, meetings, things to do</source>
        <translation>Personen, Notizen, Fragen, Gespräche, Befehle</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/palette.py"/>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/palette.py"/>
        <source>↑ ↓ choose</source>
        <translation>↑ ↓ wählen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/palette.py"/>
        <source>Enter open</source>
        <translation>Enter öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/palette.py"/>
        <source>Ctrl Enter open in Session notes</source>
        <translation>Strg Enter in den Notizen öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/palette.py"/>
        <source>Do</source>
        <translation>Tun</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/palette.py"/>
        <source>Nothing for “{words}”. New person with this name?</source>
        <translation>Nichts zu „{words}“. Neue Person mit diesem Namen?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/palette.py"/>
        <source>More than 2,000 results</source>
        <translation>Mehr als 2.000 Treffer</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/palette.py"/>
        <source>New person “{name}”</source>
        <translation>Neue Person „{name}“</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/palette.py"/>
        <source>Add “{question}” to the plan of {name}</source>
        <translation>„{question}“ in den Plan für {name} aufnehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/palette.py"/>
        <source>Add person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/find/palette.py"/>
        <source>Add a question</source>
        <translation>Frage hinzufügen</translation>
    </message>
</context>
<context>
    <name>followup_due</name>
    <message>
        <location filename="../../desktop/views/followups/due.py"/>
        <source>some day</source>
        <translation>irgendwann</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/due.py"/>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/due.py"/>
        <source>overdue since %1</source>
        <translation>überfällig seit %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/due.py"/>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/due.py"/>
        <source>%1 h left</source>
        <translation>noch %1 h</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/due.py"/>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/due.py"/>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>followup_kinds</name>
    <message>
        <location filename="../../desktop/views/followups/kinds.py"/>
        <source>First message</source>
        <translation>Erste Nachricht</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/kinds.py"/>
        <source>Confirm a meeting</source>
        <translation>Gespräch bestätigen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/kinds.py"/>
        <source>Thank-you note</source>
        <translation>Dankeschön</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/kinds.py"/>
        <source>Report back</source>
        <translation>Rückmeldung geben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/kinds.py"/>
        <source>Keep in touch</source>
        <translation>Kontakt halten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/kinds.py"/>
        <source>Write again</source>
        <translation>Noch einmal schreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/kinds.py"/>
        <source>Someone else there</source>
        <translation>Jemand anderes dort</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/kinds.py"/>
        <source>Introduction</source>
        <translation>Vermittlung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/kinds.py"/>
        <source>Debrief</source>
        <translation>Nachbereitung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/kinds.py"/>
        <source>Own task</source>
        <translation>Eigene Aufgabe</translation>
    </message>
</context>
<context>
    <name>followup_reasons</name>
    <message>
        <location filename="../../desktop/views/followups/reasons.py"/>
        <source>You put it off.</source>
        <translation>Du hast es verschoben.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/reasons.py"/>
        <source>I have said it already</source>
        <translation>Ich habe es schon gesagt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/reasons.py"/>
        <source>It is not needed any more</source>
        <translation>Es ist nicht mehr nötig</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/reasons.py"/>
        <source>It is not the moment</source>
        <translation>Es ist gerade nicht der Moment</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/reasons.py"/>
        <source>Let it rest</source>
        <translation>Ruhen lassen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/reasons.py"/>
        <source>They declined kindly</source>
        <translation>Freundlich abgesagt</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/followups/reasons.py"/>
        <source>A thank-you is due %n hours after the meeting ends.</source>
        <extracomment>one: A thank-you is due one hour after the meeting ends.</extracomment>
        <translation><numerusform>Ein Dankeschön ist eine Stunde nach Ende des Gesprächs fällig.</numerusform><numerusform>Ein Dankeschön ist %n Stunden nach Ende des Gesprächs fällig.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/followups/reasons.py"/>
        <source>A meeting is confirmed %n hours before it begins.</source>
        <extracomment>one: A meeting is confirmed one hour before it begins.</extracomment>
        <translation><numerusform>Ein Gespräch wird eine Stunde vor Beginn bestätigt.</numerusform><numerusform>Ein Gespräch wird %n Stunden vor Beginn bestätigt.</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/reasons.py"/>
        <source>A debrief is due on the day of the meeting, after an evening on the next day.</source>
        <translation>Eine Nachbereitung ist am Tag des Gesprächs fällig, nach einem Abend am Tag darauf.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/followups/reasons.py"/>
        <source>%n weeks after advice you tell how it went.</source>
        <extracomment>one: One week after advice you tell how it went.</extracomment>
        <translation><numerusform>Eine Woche nach einem Rat erzählst du, wie es gelaufen ist.</numerusform><numerusform>%n Wochen nach einem Rat erzählst du, wie es gelaufen ist.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/followups/reasons.py"/>
        <source>You stay in touch every %n months; any contact moves the date.</source>
        <extracomment>one: You stay in touch every month; any contact moves the date.</extracomment>
        <translation><numerusform>Du meldest dich jeden Monat; jeder Kontakt verschiebt den Tag.</numerusform><numerusform>Du meldest dich alle %n Monate; jeder Kontakt verschiebt den Tag.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/followups/reasons.py"/>
        <source>No answer after %n business days: write again, once.</source>
        <extracomment>one: No answer after one business day: write again, once.</extracomment>
        <translation><numerusform>Einen Werktag ohne Antwort: noch einmal schreiben, ein einziges Mal.</numerusform><numerusform>%n Werktage ohne Antwort: noch einmal schreiben, ein einziges Mal.</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/reasons.py"/>
        <source>No answer to your last message either. You may let it rest.</source>
        <translation>Auch auf deine letzte Nachricht kam keine Antwort. Du darfst es ruhen lassen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/followups/reasons.py"/>
        <source>No answer after %n business days: somebody else there may have time.</source>
        <extracomment>one: No answer after one business day: somebody else there may have time.</extracomment>
        <translation><numerusform>Einen Werktag ohne Antwort: Vielleicht hat dort jemand anderes Zeit.</numerusform><numerusform>%n Werktage ohne Antwort: Vielleicht hat dort jemand anderes Zeit.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/followups/reasons.py"/>
        <source>An introduction that was promised is asked after gently, %n days later.</source>
        <extracomment>one: An introduction that was promised is asked after gently, one day later.</extracomment>
        <translation><numerusform>Nach einer versprochenen Vermittlung wird einen Tag später sanft gefragt.</numerusform><numerusform>Nach einer versprochenen Vermittlung wird %n Tage später sanft gefragt.</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/reasons.py"/>
        <source>You set this day yourself.</source>
        <translation>Diesen Tag hast du selbst gewählt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/reasons.py"/>
        <source>You began this yourself.</source>
        <translation>Das hast du selbst begonnen.</translation>
    </message>
</context>
<context>
    <name>followup_words</name>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>No answer from %1</source>
        <translation>Keine Antwort von %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Someone else at %1</source>
        <translation>Jemand anderes bei %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Written today</source>
        <translation>Heute geschrieben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>No answer since %1</source>
        <translation>Keine Antwort seit %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Met %1</source>
        <translation>Getroffen %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Meeting %1</source>
        <translation>Gespräch %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>left out %1</source>
        <translation>ausgelassen %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>done %1</source>
        <translation>erledigt %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>No answer since %1. Let it rest?</source>
        <translation>Keine Antwort seit %1. Ruhen lassen?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Second message, if no answer comes</source>
        <translation>Zweite Nachricht, falls keine Antwort kommt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Second message, no answer since %1</source>
        <translation>Zweite Nachricht, keine Antwort seit %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Second message</source>
        <translation>Zweite Nachricht</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Say hello, last message %1</source>
        <translation>Grüßen, letzte Nachricht %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Say hello</source>
        <translation>Grüßen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Tell them how it went: %1</source>
        <translation>Erzählen, wie es gelaufen ist: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Report back</source>
        <translation>Rückmeldung geben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Ask after the introduction to %1</source>
        <translation>Nach der Vermittlung zu %1 fragen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Confirm the meeting on %1</source>
        <translation>Gespräch bestätigen, %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>If no answer comes: think of somebody else there</source>
        <translation>Falls keine Antwort kommt: an jemand anderen dort denken</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>No answer yet: think of somebody else there</source>
        <translation>Noch keine Antwort: an jemand anderen dort denken</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Thank-you note after today’s call</source>
        <translation>Dankeschön nach dem Anruf von heute</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Thank-you note after today</source>
        <translation>Dankeschön nach heute</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Write down what today’s meeting gave you</source>
        <translation>Aufschreiben, was das Gespräch heute gebracht hat</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Thank-you note after %1</source>
        <translation>Dankeschön nach %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Finish the debrief of %1</source>
        <translation>Nachbereitung abschließen, %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>First message to %1</source>
        <translation>Erste Nachricht an %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Confirm the meeting with %1</source>
        <translation>Gespräch mit %1 bestätigen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Thank-you note to %1</source>
        <translation>Dankeschön an %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Report back to %1</source>
        <translation>Rückmeldung an %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Hello to %1</source>
        <translation>Gruß an %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Second message to %1</source>
        <translation>Zweite Nachricht an %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Someone else beside %1</source>
        <translation>Jemand anderes neben %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Introduction by %1</source>
        <translation>Vermittlung durch %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Debrief with %1</source>
        <translation>Nachbereitung mit %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/words.py"/>
        <source>Message to %1</source>
        <translation>Nachricht an %1</translation>
    </message>
</context>
<context>
    <name>FollowUpActions</name>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>Put back: %1</source>
        <translation>Wieder geöffnet: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>%1: done.</source>
        <translation>%1: erledigt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>Next with them: %1, %2.</source>
        <translation>Als Nächstes mit dieser Person: %1, %2.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>Put off: %1</source>
        <translation>Verschoben: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>%1: moved to %2.</source>
        <translation>%1: verschoben auf %2.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>Pick a day…</source>
        <translation>Tag wählen…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>Let %1 rest</source>
        <translation>%1 ruhen lassen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>No more reminders for %1.</source>
        <translation>Keine Erinnerungen mehr an %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>Write to %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>Delete: %1</source>
        <translation>Löschen: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>Deleted “%1”.</source>
        <translation>„%1“ gelöscht.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>Add a follow-up</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>Change a follow-up</source>
        <translation>Aufgabe ändern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>Move what is overdue</source>
        <translation>Überfälliges verschieben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>%1 follow-ups moved to the next two weeks.</source>
        <translation>%1 Aufgaben auf die nächsten zwei Wochen verteilt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>New follow-up…</source>
        <translation>Neue Aufgabe…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>Change words or day…</source>
        <translation>Text oder Tag ändern…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>Skip with a reason…</source>
        <translation>Mit Grund auslassen…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>Stop reminders for this person</source>
        <translation>An diese Person nicht mehr erinnern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>Show the person</source>
        <translation>Person zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>Delete the follow-up</source>
        <translation>Aufgabe löschen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>Leave out: %1</source>
        <translation>Auslassen: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>Left out: %1.</source>
        <translation>Ausgelassen: %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>This evening</source>
        <translation>Heute Abend</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>Next week</source>
        <translation>Nächste Woche</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>after the meeting began</source>
        <translation>nach Beginn des Gesprächs</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/actions.py"/>
        <source>past its %1 hours</source>
        <translation>nach seinen %1 Stunden</translation>
    </message>
</context>
<context>
    <name>FollowUpDialog</name>
    <message>
        <location filename="../../desktop/views/followups/dialogs.py"/>
        <source>New follow-up</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/dialogs.py"/>
        <source>Change the follow-up</source>
        <translation>Aufgabe ändern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/dialogs.py"/>
        <source>Send the link to the flood map</source>
        <translation>Link zur Hochwasserkarte schicken</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/dialogs.py"/>
        <source>What is to be done?</source>
        <translation>Was ist zu tun?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/dialogs.py"/>
        <source>For whom? (optional)</source>
        <translation>Für wen? (kann leer bleiben)</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/dialogs.py"/>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/dialogs.py"/>
        <source>When?</source>
        <translation>Wann?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/dialogs.py"/>
        <source>Some day, without a date</source>
        <translation>Irgendwann, ohne Datum</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/dialogs.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/dialogs.py"/>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/dialogs.py"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>FollowUpsEmpty</name>
    <message>
        <location filename="../../desktop/views/followups/empty.py"/>
        <source>Add a follow-up</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/empty.py"/>
        <source>Show done</source>
        <translation>Erledigtes zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/empty.py"/>
        <source>Nothing waits for you</source>
        <translation>Nichts wartet auf dich</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/empty.py"/>
        <source>After each meeting, Askwell puts the thank-you note here and counts two days. Advice you marked comes back later as “tell them how it went”.</source>
        <translation>Nach jedem Gespräch legt Askwell das Dankeschön hierher und zählt zwei Tage. Rat, den du markiert hast, kommt später wieder als „Erzähl, wie es gelaufen ist“.</translation>
    </message>
</context>
<context>
    <name>FollowUpsTab</name>
    <message>
        <location filename="../../desktop/views/followups/tab.py"/>
        <source>Begin a message</source>
        <translation>Nachricht beginnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/tab.py"/>
        <source>Open in mail app</source>
        <translation>Im Mailprogramm öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/tab.py"/>
        <source>Copy the draft</source>
        <translation>Entwurf kopieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/tab.py"/>
        <source>Insert field</source>
        <translation>Feld einfügen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/tab.py"/>
        <source>Snooze</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/tab.py"/>
        <source>Mark sent or done</source>
        <translation>Als gesendet oder erledigt markieren</translation>
    </message>
</context>
<context>
    <name>FoundBox</name>
    <message>
        <location filename="../../desktop/views/contacts/found_box.py"/>
        <source>How you got the name</source>
        <translation>Woher du den Namen hast</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/found_box.py"/>
        <source>Referred by</source>
        <translation>Empfohlen von</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/found_box.py"/>
        <source>Add who gave you the name</source>
        <translation>Angeben, wer den Namen genannt hat</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/found_box.py"/>
        <source>Add where from, or what they said</source>
        <translation>Angeben, woher, oder was gesagt wurde</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/found_box.py"/>
        <source>Change who gave you the name</source>
        <translation>Ändern, wer den Namen genannt hat</translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <location filename="../../desktop/views/live/gutter.py"/>
        <source>Off the record</source>
        <translation>Vertraulich</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <location filename="../../desktop/views/exchange/import_dialog.py"/>
        <source>Import people</source>
        <translation>Personen importieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_dialog.py"/>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_dialog.py"/>
        <source>Choose another file</source>
        <translation>Andere Datei wählen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_dialog.py"/>
        <source>The first row names the columns</source>
        <translation>Die erste Zeile benennt die Spalten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_dialog.py"/>
        <source>Importing</source>
        <translation>Import läuft</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_dialog.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_dialog.py"/>
        <location filename="../../desktop/views/exchange/import_words.py"/>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_dialog.py"/>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/import_dialog.py"/>
        <location filename="../../desktop/views/exchange/import_words.py"/>
        <source>%n files</source>
        <extracomment>one: 1 file</extracomment>
        <translation><numerusform>1 Datei</numerusform><numerusform>%n Dateien</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/import_dialog.py"/>
        <source>%n people</source>
        <extracomment>one: 1 person</extracomment>
        <translation><numerusform>1 Person</numerusform><numerusform>%n Personen</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_dialog.py"/>
        <source>Importing, {done} of {total} …</source>
        <translation>Import, {done} von {total} …</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_words.py"/>
        <source>{new} new, {filled} filled in, {skipped} skipped</source>
        <translation>{new} neu, {filled} ergänzt, {skipped} übersprungen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/import_words.py"/>
        <source>%n not read</source>
        <extracomment>one: 1 not read</extracomment>
        <translation><numerusform>1 nicht gelesen</numerusform><numerusform>%n nicht gelesen</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/import_words.py"/>
        <source>%n other records</source>
        <extracomment>one: 1 other record</extracomment>
        <translation><numerusform>1 anderer Eintrag</numerusform><numerusform>%n andere Einträge</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/import_words.py"/>
        <source>%n meetings</source>
        <extracomment>one: 1 meeting</extracomment>
        <translation><numerusform>%n Gespräch</numerusform><numerusform>%n Gespräche</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_words.py"/>
        <source>{words}, {more}</source>
        <translation>{words}, {more}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/import_words.py"/>
        <source>Import %n people</source>
        <extracomment>one: Import 1 person</extracomment>
        <translation><numerusform>1 Person importieren</numerusform><numerusform>%n Personen importieren</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/import_words.py"/>
        <source>Import %n meetings</source>
        <extracomment>one: Import 1 meeting</extracomment>
        <translation><numerusform>%n Gespräch importieren</numerusform><numerusform>%n Gespräche importieren</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_words.py"/>
        <source>Import {what}</source>
        <translation>{what} importieren</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/import_words.py"/>
        <source>Imported %n people</source>
        <extracomment>one: Imported 1 person</extracomment>
        <translation><numerusform>1 Person importiert</numerusform><numerusform>%n Personen importiert</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/import_words.py"/>
        <source>filled in %n</source>
        <extracomment>one: filled in 1</extracomment>
        <translation><numerusform>1 ergänzt</numerusform><numerusform>%n ergänzt</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/import_words.py"/>
        <source>Filled in %n people</source>
        <extracomment>one: Filled in 1 person</extracomment>
        <translation><numerusform>1 Person ergänzt</numerusform><numerusform>%n Personen ergänzt</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/import_words.py"/>
        <source>Imported %n meetings</source>
        <extracomment>one: Imported 1 meeting</extracomment>
        <translation><numerusform>1 Gespräch importiert</numerusform><numerusform>%n Gespräche importiert</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_words.py"/>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
</context>
<context>
    <name>ImportNotes</name>
    <message>
        <location filename="../../desktop/views/exchange/import_notes.py"/>
        <source>None of the columns looks like a name. Choose one above and go on.</source>
        <translation>Keine Spalte sieht nach einem Namen aus. Wähle oben eine und mach weiter.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/import_notes.py"/>
        <source>%n columns are empty and not shown.</source>
        <extracomment>one: 1 column is empty and not shown.</extracomment>
        <translation><numerusform>1 Spalte ist leer und wird nicht gezeigt.</numerusform><numerusform>%n Spalten sind leer und werden nicht gezeigt.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/import_notes.py"/>
        <source>%n more lines are like it.</source>
        <extracomment>one: 1 more line is like it.</extracomment>
        <translation><numerusform>1 weiterer Zeile geht es ebenso.</numerusform><numerusform>%n weiteren Zeilen geht es ebenso.</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_notes.py"/>
        <source>{words} {more}</source>
        <translation>{words} {more}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/import_notes.py"/>
        <source>%n other remarks</source>
        <extracomment>one: 1 other remark</extracomment>
        <translation><numerusform>1 weitere Anmerkung</numerusform><numerusform>%n weitere Anmerkungen</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_notes.py"/>
        <source>“{row}” was taken for the header. If that is a person, take the tick away.</source>
        <translation>„{row}“ wurde für die Kopfzeile gehalten. Ist das eine Person, nimm den Haken weg.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/import_notes.py"/>
        <source>%n names match people you know or import here</source>
        <extracomment>one: 1 name matches a person you know or import here</extracomment>
        <translation><numerusform>1 Name passt zu einer Person, die du kennst oder hier importierst</numerusform><numerusform>%n Namen passen zu Personen, die du kennst oder hier importierst</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/import_notes.py"/>
        <source>%n others are kept as text</source>
        <extracomment>one: 1 other is kept as text</extracomment>
        <translation><numerusform>1 anderer bleibt als Text</numerusform><numerusform>%n andere bleiben als Text</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/import_notes.py"/>
        <source>%n are empty</source>
        <extracomment>one: 1 is empty</extracomment>
        <translation><numerusform>1 ist leer</numerusform><numerusform>%n sind leer</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_notes.py"/>
        <source>“{title}”: {people}. {texts}, {empty}.</source>
        <translation>„{title}“: {people}. {texts}, {empty}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/import_notes.py"/>
        <source>%n columns that hold something are left out: {titles}. Choose “Notes” above one to keep what it holds.</source>
        <extracomment>one: 1 column that holds something is left out: {titles}. Choose “Notes” above it to keep what it holds.</extracomment>
        <translation><numerusform>1 Spalte, in der etwas steht, wird ausgelassen: {titles}. Wähle „Notizen“ darüber, um ihren Inhalt zu behalten.</numerusform><numerusform>%n Spalten, in denen etwas steht, werden ausgelassen: {titles}. Wähle „Notizen“ über einer, um ihren Inhalt zu behalten.</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_notes.py"/>
        <source>column {n}</source>
        <translation>Spalte {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_notes.py"/>
        <source>{titles} and {n} more</source>
        <translation>{titles} und {n} weitere</translation>
    </message>
</context>
<context>
    <name>ImportsDialog</name>
    <message>
        <location filename="../../desktop/views/exchange/imports_dialog.py"/>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/imports_dialog.py"/>
        <source>Taking the import back…</source>
        <translation>Der Import wird zurückgenommen…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/imports_dialog.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/imports_dialog.py"/>
        <source>Take back an import</source>
        <translation>Import zurücknehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/imports_dialog.py"/>
        <source>Each file that was brought in, and what became of its lines.</source>
        <translation>Jede Datei, die eingelesen wurde, und was aus ihren Zeilen wurde.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/imports_dialog.py"/>
        <source>Nothing was imported into this notebook.</source>
        <translation>In dieses Notizbuch wurde nichts importiert.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/imports_dialog.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/imports_dialog.py"/>
        <source>Take back this import</source>
        <translation>Diesen Import zurücknehmen</translation>
    </message>
</context>
<context>
    <name>KnownPart</name>
    <message>
        <location filename="../../desktop/views/exchange/known_part.py"/>
        <source>Fill in only what is missing</source>
        <translation>Nur ergänzen, was fehlt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/known_part.py"/>
        <source>Add them again as new people</source>
        <translation>Noch einmal als neue Personen hinzufügen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/known_part.py"/>
        <source>Skip them</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/known_part.py"/>
        <source>Compare them</source>
        <translation>Vergleichen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/known_part.py"/>
        <source>%n people are already in your notebook</source>
        <extracomment>one: 1 person is already in your notebook</extracomment>
        <translation><numerusform>1 Person ist schon in deinem Notizbuch</numerusform><numerusform>%n Personen sind schon in deinem Notizbuch</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/known_part.py"/>
        <source>Nobody here is in your notebook for certain</source>
        <translation>Niemand davon steht mit Sicherheit in deinem Notizbuch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/known_part.py"/>
        <source>Nobody here is in your notebook yet</source>
        <translation>Noch niemand davon ist in deinem Notizbuch</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/known_part.py"/>
        <source>Add %n people who may be somebody you know</source>
        <extracomment>one: Add 1 person who may be somebody you know</extracomment>
        <translation><numerusform>1 Person hinzufügen, die du vielleicht kennst</numerusform><numerusform>%n Personen hinzufügen, die du vielleicht kennst</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/known_part.py"/>
        <source>{names} and {n} more</source>
        <translation>{names} und {n} weitere</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/known_part.py"/>
        <source>{names}: some of it agrees with somebody you know, but not enough to be sure.</source>
        <translation>{names}: Einiges stimmt mit jemandem überein, den du kennst, aber nicht genug, um sicher zu sein.</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <location filename="../../desktop/views/settings/language.py"/>
        <source>As the computer has it ({language})</source>
        <translation>Wie der Computer ({language})</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/language.py"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/language.py"/>
        <source>Changes at once; while a session runs, with the next start.</source>
        <translation>Ändert sich sofort; während eines Gesprächs erst beim nächsten Start.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/language.py"/>
        <source>Built-in questions and templates change too, but for those you reworded.</source>
        <translation>Mitgelieferte Fragen und Vorlagen ändern sich mit, außer denen, die du umformuliert hast.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/language.py"/>
        <source>What you wrote yourself, plans and drafts stay as they are.</source>
        <translation>Was du selbst geschrieben hast, Pläne und Entwürfe bleiben, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/language.py"/>
        <source>Dates and numbers are written as your computer’s country does.</source>
        <translation>Datum und Zahlen werden so geschrieben, wie es in dem Land deines Computers üblich ist.</translation>
    </message>
</context>
<context>
    <name>LineField</name>
    <message>
        <location filename="../../desktop/views/live/mini_line.py"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <location filename="../../desktop/views/exchange/import_lines.py"/>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_lines.py"/>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_lines.py"/>
        <source>Taken, with a remark</source>
        <translation>Übernommen, mit einer Anmerkung</translation>
    </message>
</context>
<context>
    <name>LinesPage</name>
    <message>
        <location filename="../../desktop/views/exchange/import_lines.py"/>
        <source>Lines of the files</source>
        <translation>Zeilen der Dateien</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/import_lines.py"/>
        <source>%n more are not listed.</source>
        <extracomment>one: 1 more is not listed.</extracomment>
        <translation><numerusform>1 weitere ist nicht aufgeführt.</numerusform><numerusform>%n weitere sind nicht aufgeführt.</numerusform></translation>
    </message>
</context>
<context>
    <name>live</name>
    <message>
        <location filename="../../desktop/views/live/actions.py"/>
        <source>Mark</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/actions.py"/>
        <location filename="../../desktop/views/live/words.py"/>
        <source>Off the record</source>
        <translation>Vertraulich</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/actions.py"/>
        <source>Insert the clock time</source>
        <translation>Uhrzeit einfügen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/actions.py"/>
        <source>Tick the question, go to the next</source>
        <translation>Frage abhaken, weiter zur nächsten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/actions.py"/>
        <source>Question before</source>
        <translation>Frage davor</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/actions.py"/>
        <source>Question after</source>
        <translation>Frage danach</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/actions.py"/>
        <source>Ask something else</source>
        <translation>Etwas anderes fragen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/actions.py"/>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/actions.py"/>
        <source>Change the agreed length…</source>
        <translation>Vereinbarte Dauer ändern…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/actions.py"/>
        <source>Add 10 minutes</source>
        <translation>10 Minuten mehr</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/actions.py"/>
        <source>Hide the timer</source>
        <translation>Uhr ausblenden</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/actions.py"/>
        <source>Mini window</source>
        <translation>Kleines Fenster</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/actions.py"/>
        <source>Only the notes</source>
        <translation>Nur die Notizen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/actions.py"/>
        <source>End session</source>
        <translation>Gespräch beenden</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/actions.py"/>
        <source>Edit these notes</source>
        <translation>Diese Notizen bearbeiten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/actions.py"/>
        <source>Debrief</source>
        <translation>Nachbereitung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/actions.py"/>
        <source>Go on with this session</source>
        <translation>Dieses Gespräch fortsetzen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/actions.py"/>
        <source>Find in these notes</source>
        <translation>In diesen Notizen suchen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/actions.py"/>
        <source>Notes as a list…</source>
        <translation>Notizen als Liste…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/actions.py"/>
        <source>Earlier versions…</source>
        <translation>Frühere Fassungen…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/actions.py"/>
        <source>Type up the paper sheet…</source>
        <translation>Papierbogen abtippen…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/consents.py"/>
        <source>What they allow</source>
        <translation>Was erlaubt ist</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/consents.py"/>
        <source>Taking notes</source>
        <translation>Mitschreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/consents.py"/>
        <source>Recording</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/consents.py"/>
        <source>Being quoted</source>
        <translation>Zitieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/consents.py"/>
        <source>Being contacted again</source>
        <translation>Sich wieder melden</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/consents.py"/>
        <source>Using their name</source>
        <translation>Den Namen nennen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/consents.py"/>
        <source>Not asked</source>
        <translation>Nicht gefragt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/consents.py"/>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/consents.py"/>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>%n open questions carried over</source>
        <extracomment>one: %n open question carried over</extracomment>
        <translation><numerusform>%n offene Frage übernommen</numerusform><numerusform>%n offene Fragen übernommen</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/dialogs.py"/>
        <source>Due on</source>
        <translation>Fällig am</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/dialogs.py"/>
        <source>Set the day</source>
        <translation>Tag festlegen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/dialogs.py"/>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/dialogs.py"/>
        <source>Who was named?</source>
        <translation>Wer wurde genannt?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/dialogs.py"/>
        <source>Role, organisation</source>
        <translation>Rolle, Organisation</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/dialogs.py"/>
        <location filename="../../desktop/views/live/start_desk.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/dialogs.py"/>
        <source>What they do</source>
        <translation>Was die Person macht</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/dialogs.py"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/dialogs.py"/>
        <source>Agreed length</source>
        <translation>Vereinbarte Dauer</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/dialogs.py"/>
        <source>How long did you agree on?</source>
        <translation>Auf welche Dauer habt ihr euch geeinigt?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/dialogs.py"/>
        <source>No agreed length</source>
        <translation>Keine vereinbarte Dauer</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/dialogs.py"/>
        <source>Length agreed</source>
        <translation>Dauer vereinbart</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/dialogs.py"/>
        <source>Set the length</source>
        <translation>Dauer festlegen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/dialogs.py"/>
        <source>Write notes after the meeting</source>
        <translation>Notizen nachtragen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/dialogs.py"/>
        <source>When did you meet {name}?</source>
        <translation>Wann hast du {name} getroffen?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/dialogs.py"/>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/dialogs.py"/>
        <source>Began at</source>
        <translation>Begann um</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/dialogs.py"/>
        <source>It took</source>
        <translation>Dauerte</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/dialogs.py"/>
        <source>Write notes</source>
        <translation>Notizen schreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/dialogs.py"/>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/dialogs.py"/>
        <location filename="../../desktop/views/live/paper_dialog.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/mini_desk.py"/>
        <source>{name}, Askwell</source>
        <translation>{name}, Askwell</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/mini_head.py"/>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/mini_head.py"/>
        <source>Question {n} of {all}</source>
        <translation>Frage {n} von {all}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/notes_dialog.py"/>
        <source>Notes as a list</source>
        <translation>Notizen als Liste</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/notes_dialog.py"/>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/notes_dialog.py"/>
        <source>There are no notes yet.</source>
        <translation>Es gibt noch keine Notizen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/notes_dialog.py"/>
        <location filename="../../desktop/views/live/versions_dialog.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/paper.py"/>
        <location filename="../../desktop/views/live/paper_dialog.py"/>
        <location filename="../../desktop/views/live/start_desk.py"/>
        <source>Type up the paper sheet</source>
        <translation>Papierbogen abtippen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/live/paper.py"/>
        <source>Typed up %n lines</source>
        <extracomment>one: Typed up 1 line</extracomment>
        <translation><numerusform>%n Zeile abgetippt</numerusform><numerusform>%n Zeilen abgetippt</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/paper_dialog.py"/>
        <source>Tab goes to the next box, Shift+Tab back, Ctrl+Enter keeps all of it. Each line becomes a note.</source>
        <translation>Tab geht zum nächsten Kasten, Umschalt+Tab zurück, Strg+Enter behält alles. Jede Zeile wird eine Notiz.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/paper_dialog.py"/>
        <source>Keep as notes</source>
        <translation>Als Notizen behalten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/paper_dialog.py"/>
        <source>Keep what you typed?</source>
        <translation>Das Getippte behalten?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/paper_dialog.py"/>
        <source>Go on typing</source>
        <translation>Weiter tippen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/paper_dialog.py"/>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/paper_dialog.py"/>
        <source>Names to leave with</source>
        <translation>Namen zum Mitnehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/paper_dialog.py"/>
        <source>What was promised</source>
        <translation>Was versprochen wurde</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/paper_dialog.py"/>
        <source>Anything else</source>
        <translation>Sonst noch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_desk.py"/>
        <source>End the session with {name}</source>
        <translation>Gespräch mit {name} beenden</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_desk.py"/>
        <location filename="../../desktop/views/live/writing.py"/>
        <source>Notes with {name}</source>
        <translation>Notizen mit {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_desk.py"/>
        <source>Start a session</source>
        <translation>Gespräch beginnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_desk.py"/>
        <source>Who has time now?</source>
        <translation>Wer hat jetzt Zeit?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_desk.py"/>
        <location filename="../../desktop/views/live/start_rows.py"/>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_desk.py"/>
        <source>Whom did you meet?</source>
        <translation>Wen hast du getroffen?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_desk.py"/>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_desk.py"/>
        <source>Past sessions</source>
        <translation>Frühere Gespräche</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_desk.py"/>
        <source>Which session would you like to read?</source>
        <translation>Welches Gespräch möchtest du lesen?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_desk.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_desk.py"/>
        <source>Of which meeting is the sheet?</source>
        <translation>Von welchem Gespräch ist der Bogen?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_desk.py"/>
        <source>planned for {moment}</source>
        <translation>geplant für {moment}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_desk.py"/>
        <source>Note that a meeting took place</source>
        <translation>Notieren, dass ein Gespräch stattfand</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_desk.py"/>
        <source>New person: {name}</source>
        <translation>Neue Person: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_desk.py"/>
        <source>Add the person</source>
        <translation>Person anlegen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_desk.py"/>
        <source>Add person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_desk.py"/>
        <source>Delete a quick note</source>
        <translation>Schnelle Notiz löschen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_desk.py"/>
        <source>Deleted a quick note</source>
        <translation>Schnelle Notiz gelöscht</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_desk.py"/>
        <source>To whom does it belong?</source>
        <translation>Zu wem gehört sie?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_desk.py"/>
        <source>File it</source>
        <translation>Ablegen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_desk.py"/>
        <source>File a quick note</source>
        <translation>Schnelle Notiz ablegen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_desk.py"/>
        <source>To which meeting does it belong?</source>
        <translation>Zu welchem Gespräch gehört sie?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_desk.py"/>
        <source>Quick note</source>
        <translation>Schnelle Notiz</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_rows.py"/>
        <source>File</source>
        <translation>Ablegen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/tab.py"/>
        <source>Saved the debrief of {name}</source>
        <translation>Nachbereitung zu {name} gespeichert</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/versions_dialog.py"/>
        <source>Kept</source>
        <translation>Stand</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/versions_dialog.py"/>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/versions_dialog.py"/>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/versions_dialog.py"/>
        <source>There are no versions yet. One is kept for every minute of writing, and one at the end.</source>
        <translation>Es gibt noch keine Fassungen. Für jede Minute des Schreibens wird eine behalten, und eine am Ende.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/versions_dialog.py"/>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/versions_dialog.py"/>
        <source>Notes of this version</source>
        <translation>Notizen dieser Fassung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/versions_dialog.py"/>
        <source>Bring this back</source>
        <translation>Diese zurückholen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/versions_dialog.py"/>
        <source>Bring back the notes of {when}</source>
        <translation>Notizen von {when} zurückholen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/versions_dialog.py"/>
        <source>The notes are as they were {when}</source>
        <translation>Die Notizen sind, wie sie {when} waren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/versions_dialog.py"/>
        <source>The notes are like this now.</source>
        <translation>So sind die Notizen jetzt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/versions_dialog.py"/>
        <source>Only in this version</source>
        <translation>Nur in dieser Fassung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/versions_dialog.py"/>
        <source>Other words now</source>
        <translation>Jetzt andere Worte</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/versions_dialog.py"/>
        <source>Only there now</source>
        <translation>Nur jetzt vorhanden</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>of {n} min</source>
        <translation>von {n} min</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>of {n} min, {over} over</source>
        <translation>von {n} min, {over} darüber</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>{agreed}, paused</source>
        <translation>{agreed}, angehalten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>{n} min left</source>
        <translation>noch {n} min</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>under 1 min left</source>
        <translation>noch unter 1 min</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>{minutes} minutes {seconds}</source>
        <translation>{minutes} Minuten {seconds}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>{time} of {n}</source>
        <translation>{time} von {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>{minutes} over</source>
        <translation>{minutes} darüber</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>Under a minute left</source>
        <translation>Noch keine Minute</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>{minutes} left</source>
        <translation>Noch {minutes}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>Not saved: disk full</source>
        <translation>Nicht gespeichert: Festplatte voll</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>Not saved: notebook in use</source>
        <translation>Nicht gespeichert: Notizbuch in Benutzung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>Not saved: file not writable</source>
        <translation>Nicht gespeichert: Datei nicht beschreibbar</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>Who else should I talk to?</source>
        <translation>Mit wem sollte ich noch sprechen?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>May I contact you again?</source>
        <translation>Darf ich mich wieder melden?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>Say thank you</source>
        <translation>Danke sagen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>{done} of {all} asked</source>
        <translation>{done} von {all} gefragt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>{n} min planned</source>
        <translation>{n} min geplant</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>since {time}</source>
        <translation>seit {time}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/live/words.py"/>
        <source>%n records</source>
        <extracomment>one: %n record</extracomment>
        <translation><numerusform>%n Eintrag</numerusform><numerusform>%n Einträge</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/live/words.py"/>
        <source>%n notes</source>
        <extracomment>one: %n note</extracomment>
        <translation><numerusform>%n Notiz</numerusform><numerusform>%n Notizen</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/live/words.py"/>
        <source>%n minutes</source>
        <extracomment>one: %n minute</extracomment>
        <translation><numerusform>%n Minute</numerusform><numerusform>%n Minuten</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>{used} of {n} min</source>
        <translation>{used} von {n} min</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>{done} of {all} ready</source>
        <translation>{done} von {all} fertig</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>prep ready</source>
        <translation>Vorbereitung fertig</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>In person</source>
        <translation>Persönlich</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>Video call</source>
        <translation>Videogespräch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>Phone call</source>
        <translation>Telefongespräch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>No date yet</source>
        <translation>Noch kein Datum</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>debrief not finished</source>
        <translation>Nachbereitung nicht fertig</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/words.py"/>
        <source>No date</source>
        <translation>Kein Datum</translation>
    </message>
</context>
<context>
    <name>MainMenus</name>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <location filename="../../desktop/views/unlock/locked_window.py"/>
        <location filename="../../desktop/views/unlock/working_window.py"/>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <location filename="../../desktop/views/unlock/locked_window.py"/>
        <location filename="../../desktop/views/unlock/working_window.py"/>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <location filename="../../desktop/views/unlock/locked_window.py"/>
        <location filename="../../desktop/views/unlock/working_window.py"/>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <location filename="../../desktop/views/unlock/locked_window.py"/>
        <location filename="../../desktop/views/unlock/working_window.py"/>
        <source>&amp;Session</source>
        <translation>&amp;Gespräch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <location filename="../../desktop/views/unlock/locked_window.py"/>
        <location filename="../../desktop/views/unlock/working_window.py"/>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <location filename="../../desktop/views/unlock/locked_window.py"/>
        <location filename="../../desktop/views/unlock/working_window.py"/>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <source>New person…</source>
        <translation>Neue Person…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <source>New follow-up…</source>
        <translation>Neue Aufgabe…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <source>Find anything…</source>
        <translation>Alles durchsuchen…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <source>Filter this list</source>
        <translation>Diese Liste filtern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <source>Next tab</source>
        <translation>Nächster Reiter</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <source>Previous tab</source>
        <translation>Vorheriger Reiter</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <source>Previous pane</source>
        <translation>Vorheriger Bereich</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <location filename="../../desktop/views/unlock/locked_window.py"/>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <location filename="../../desktop/views/unlock/locked_window.py"/>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <location filename="../../desktop/views/unlock/locked_window.py"/>
        <source>Usual text size</source>
        <translation>Übliche Textgröße</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <location filename="../../desktop/views/unlock/locked_window.py"/>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <location filename="../../desktop/views/unlock/locked_window.py"/>
        <source>Open notebook…</source>
        <translation>Notizbuch öffnen…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <source>Import from the clipboard…</source>
        <translation>Aus der Zwischenablage importieren…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <location filename="../../desktop/views/unlock/locked_window.py"/>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <source>Trash…</source>
        <translation>Papierkorb…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <source>Find duplicates…</source>
        <translation>Doppelte finden…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <source>Imports…</source>
        <translation>Importe…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <location filename="../../desktop/views/unlock/locked_window.py"/>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <location filename="../../desktop/views/unlock/locked_window.py"/>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <location filename="../../desktop/views/unlock/locked_window.py"/>
        <source>New notebook…</source>
        <translation>Neues Notizbuch…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <source>Try with sample people</source>
        <translation>Mit Beispielpersonen ausprobieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <source>Save a copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <source>Backups…</source>
        <translation>Sicherungen…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <location filename="../../desktop/views/unlock/locked_window.py"/>
        <source>As the computer</source>
        <translation>Wie der Computer</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <location filename="../../desktop/views/unlock/locked_window.py"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <location filename="../../desktop/views/unlock/locked_window.py"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <location filename="../../desktop/views/unlock/locked_window.py"/>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_menus.py"/>
        <location filename="../../desktop/views/unlock/locked_window.py"/>
        <source>About Askwell</source>
        <translation>Über Askwell</translation>
    </message>
    <message>
        <location filename="../../desktop/views/over_window.py"/>
        <source>There is no text on the clipboard. Copy the cells of a table first.</source>
        <translation>In der Zwischenablage ist kein Text. Kopiere zuerst die Zellen einer Tabelle.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../desktop/views/main_window.py"/>
        <source>These people are invented. Try anything; nothing of yours is mixed in.</source>
        <translation>Diese Personen sind erfunden. Probiere alles aus; von dir kommt nichts hinein.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_window.py"/>
        <source>Back to my notebook</source>
        <translation>Zurück zu meinem Notizbuch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_window.py"/>
        <source>Throw the sample away</source>
        <translation>Beispiel wegwerfen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_window.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_window.py"/>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_window.py"/>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_window.py"/>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_window.py"/>
        <source>{name} – Askwell</source>
        <translation>{name} – Askwell</translation>
    </message>
    <message>
        <location filename="../../desktop/views/main_window.py"/>
        <location filename="../../desktop/views/problems.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/over_window.py"/>
        <source>Start anew</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/over_window.py"/>
        <source>Backups…</source>
        <translation>Sicherungen…</translation>
    </message>
</context>
<context>
    <name>marks</name>
    <message>
        <location filename="../../desktop/views/live/marks.py"/>
        <source>Insight</source>
        <translation>Einsicht</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/marks.py"/>
        <source>Advice</source>
        <translation>Rat</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/marks.py"/>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/marks.py"/>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/marks.py"/>
        <source>Follow-up</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/marks.py"/>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/marks.py"/>
        <source>No mark</source>
        <translation>Keine Markierung</translation>
    </message>
</context>
<context>
    <name>MeetingPane</name>
    <message>
        <location filename="../../desktop/views/prep/meeting_list.py"/>
        <source>Schedule a meeting</source>
        <translation>Gespräch vereinbaren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/meeting_list.py"/>
        <source>Meetings</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/meeting_list.py"/>
        <source>Past meetings</source>
        <translation>Frühere Gespräche</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/meeting_list.py"/>
        <source>No past meetings yet.</source>
        <translation>Noch keine früheren Gespräche.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/meeting_list.py"/>
        <source>No meeting is planned.</source>
        <translation>Kein Gespräch ist geplant.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/meeting_list.py"/>
        <source>No meetings yet.</source>
        <translation>Noch keine Gespräche.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/meeting_list.py"/>
        <source>Meetings to come</source>
        <translation>Kommende Gespräche</translation>
    </message>
</context>
<context>
    <name>MeetingPicker</name>
    <message>
        <location filename="../../desktop/views/exchange/meeting_picker.py"/>
        <source>Pick meetings</source>
        <translation>Gespräche auswählen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/meeting_picker.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/meeting_picker.py"/>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/meeting_picker.py"/>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/meeting_picker.py"/>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/meeting_picker.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/meeting_picker.py"/>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/meeting_picker.py"/>
        <source>Meetings</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/meeting_picker.py"/>
        <source>Search names, work, fields and days</source>
        <translation>Namen, Arbeit, Berufsfelder und Tage durchsuchen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/meeting_picker.py"/>
        <source>Which to show</source>
        <translation>Welche zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/meeting_picker.py"/>
        <source>All meetings</source>
        <translation>Alle Gespräche</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/meeting_picker.py"/>
        <source>To come</source>
        <translation>Bevorstehend</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/meeting_picker.py"/>
        <source>Held</source>
        <translation>Geführt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/meeting_picker.py"/>
        <source>Ticked</source>
        <translation>Angekreuzt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/meeting_picker.py"/>
        <source>No meeting matches.</source>
        <translation>Kein Gespräch passt dazu.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/meeting_picker.py"/>
        <source>No date</source>
        <translation>Kein Datum</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/meeting_picker.py"/>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/meeting_picker.py"/>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/meeting_picker.py"/>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/meeting_picker.py"/>
        <source>Called off</source>
        <translation>Abgesagt</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/meeting_picker.py"/>
        <source>Choose %n meetings</source>
        <extracomment>one: Choose 1 meeting</extracomment>
        <translation><numerusform>%n Gespräch auswählen</numerusform><numerusform>%n Gespräche auswählen</numerusform></translation>
    </message>
</context>
<context>
    <name>MergeFields</name>
    <message>
        <location filename="../../desktop/views/exchange/merge_fields.py"/>
        <source>What becomes of each field</source>
        <translation>Was aus jedem Feld wird</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/merge_fields.py"/>
        <source>The one</source>
        <translation>Die eine</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/merge_fields.py"/>
        <source>The other</source>
        <translation>Die andere</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/merge_fields.py"/>
        <source>What stays</source>
        <translation>Was bleibt</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>{name} is not an Askwell notebook. It was left as it is. Choose a notebook that Askwell made.</source>
        <translation>{name} ist kein Askwell-Notizbuch. Es blieb, wie es ist. Wähle ein Notizbuch, das Askwell angelegt hat.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>{name} was written by Askwell {version} (notebook form {schema}); this program reads up to form {known}. It was left as it is. Update Askwell to open it.</source>
        <translation>{name} wurde mit Askwell {version} geschrieben (Notizbuch-Form {schema}); dieses Programm liest bis Form {known}. Es blieb, wie es ist. Aktualisiere Askwell, um es zu öffnen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>{name} is damaged and cannot be read whole. It was left as it is. Restore its last backup.</source>
        <translation>{name} ist beschädigt und lässt sich nicht ganz lesen. Es blieb, wie es ist. Stelle die letzte Sicherung wieder her.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>There is already something called {name} in that folder. Choose another name.</source>
        <translation>In diesem Ordner gibt es schon etwas mit dem Namen {name}. Wähle einen anderen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>There is no notebook at {path}. It may have been moved, or its disk is not connected.</source>
        <translation>Bei {path} ist kein Notizbuch. Vielleicht wurde es verschoben, oder sein Laufwerk ist nicht verbunden.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>Not saved: {name} was moved, deleted or replaced while it was open. Put it back where it was, or keep everything with File › Save a copy.</source>
        <translation>Nicht gespeichert: {name} wurde verschoben, gelöscht oder ersetzt, während es offen war. Lege es zurück, oder bewahre alles mit Datei › Kopie speichern.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>{name} is open elsewhere: {owner}. Close it there, or wait; until then it can only be read.</source>
        <translation>{name} ist anderswo offen: {owner}. Schließe es dort oder warte; bis dahin kann es nur gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>{name} is open in a window that does not answer: {owner}. Nothing was changed. Look at that window, then try again.</source>
        <translation>{name} ist in einem Fenster offen, das nicht antwortet: {owner}. Nichts wurde geändert. Sieh nach diesem Fenster und versuche es dann noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>{name} is protected with a passphrase, or it is not a notebook. It was left as it is.</source>
        <translation>{name} ist mit einer Passphrase geschützt, oder es ist kein Notizbuch. Es blieb, wie es ist.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>{name} is locked, so nothing was kept. Open it with its passphrase, then write the note again.</source>
        <translation>{name} ist gesperrt, deshalb wurde nichts festgehalten. Öffne es mit der Passphrase und schreib die Notiz noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>{name} has another passphrase. It was left as it is. Type the passphrase or the recovery code that belongs to it.</source>
        <translation>{name} hat eine andere Passphrase. Es wurde nichts daran geändert. Gib die Passphrase oder den Wiederherstellungscode ein, der dazugehört.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>That is not it.</source>
        <translation>Das ist sie nicht.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>Choose a passphrase first; three or four words that do not belong together are good.</source>
        <translation>Wähle zuerst eine Passphrase; gut sind drei oder vier Wörter, die nicht zusammengehören.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>Something is mistyped in group {group} of the recovery code.</source>
        <translation>In Gruppe {group} des Wiederherstellungscodes ist etwas vertippt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>The recovery code has {of} groups of five, and {groups} are typed.</source>
        <translation>Der Wiederherstellungscode hat {of} Fünfergruppen, eingegeben sind {groups}.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>This is a whole recovery code, but of another notebook or of an earlier passphrase of this one.</source>
        <translation>Das ist ein vollständiger Wiederherstellungscode, aber der eines anderen Notizbuchs oder einer früheren Passphrase von diesem.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>Something that was typed in {name} is not saved yet. Save it first; until then its protection stays as it is.</source>
        <translation>In {name} ist etwas Geschriebenes noch nicht gespeichert. Speichere es zuerst; bis dahin bleibt der Schutz, wie er ist.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>The copy of {name} was not equal to it in every row, so it was thrown away. The notebook is as it was.</source>
        <translation>Die Kopie von {name} war nicht in jeder Zeile gleich und wurde verworfen. Das Notizbuch ist, wie es war.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>The folder {folder} cannot be used. Check that it is there and that you may write in it.</source>
        <translation>Der Ordner {folder} lässt sich nicht benutzen. Sieh nach, ob er da ist und ob du darin schreiben darfst.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>No file can have such a long name here. Choose a shorter one.</source>
        <translation>So lang darf ein Dateiname hier nicht sein. Wähle einen kürzeren.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>There is no file at {path}.</source>
        <translation>Bei {path} ist keine Datei.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>{name} cannot be read. Check that you may read it and that its disk is connected.</source>
        <translation>{name} lässt sich nicht lesen. Sieh nach, ob du es lesen darfst und ob das Laufwerk verbunden ist.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>{name} cannot be written. Check that you may change it and its folder; nothing was changed.</source>
        <translation>{name} lässt sich nicht schreiben. Sieh nach, ob du die Datei und ihren Ordner ändern darfst; nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>{name} has {size}, and at most 25 MB fit. Nothing was attached; keep it elsewhere and note where.</source>
        <translation>{name} hat {size}, und höchstens 25 MB passen. Nichts wurde angehängt; bewahre die Datei anderswo auf und notiere, wo.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>{name} could run as a program, so Askwell does not open it. If you trust it, save a copy and open that.</source>
        <translation>{name} könnte ein Programm sein, darum öffnet Askwell es nicht. Wenn du der Datei traust, speichere eine Kopie und öffne diese.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>Nothing on this computer opens {name}. Save a copy and choose a program for it there.</source>
        <translation>Nichts auf diesem Computer öffnet {name}. Speichere eine Kopie und wähle dort ein Programm dafür.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>Not saved: the disk with {name} is full. Free some space, then try again.</source>
        <translation>Nicht gespeichert: Die Festplatte mit {name} ist voll. Schaffe etwas Platz und versuche es dann noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>Not saved: {name} could not be written ({reason}). Try again, or save a copy elsewhere.</source>
        <translation>Nicht gespeichert: {name} ließ sich nicht schreiben ({reason}). Versuche es noch einmal, oder speichere eine Kopie anderswo.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>No sound copy could be made in {folder}. Nothing else was changed. Check the disk, then try again.</source>
        <translation>In {folder} ließ sich keine heile Kopie machen. Sonst wurde nichts geändert. Sieh nach der Festplatte und versuche es dann noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>{name} is no sound backup, so nothing was restored from it. Choose another one.</source>
        <translation>{name} ist keine heile Sicherung, darum wurde nichts daraus wiederhergestellt. Wähle eine andere.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>This build uses SQLite {version}, which can lose pages of a notebook. Install Askwell again from its own package.</source>
        <translation>Dieses Programm benutzt SQLite {version}, das Seiten eines Notizbuchs verlieren kann. Installiere Askwell neu aus seinem eigenen Paket.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>Askwell was updated while it is open. Start it anew when it suits you; until then parts of it may not open.</source>
        <translation>Askwell wurde aktualisiert, während es offen ist. Starte es neu, wenn es dir passt; bis dahin lassen sich manche Teile vielleicht nicht öffnen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>Askwell was removed from this computer while it is open, so parts of it may not open any more. Your notebook stays where it is.</source>
        <translation>Askwell wurde von diesem Computer entfernt, während es offen ist; manche Teile lassen sich vielleicht nicht mehr öffnen. Dein Notizbuch bleibt, wo es ist.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>This is no longer in the notebook. It was deleted meanwhile; Undo may bring it back.</source>
        <translation>Das ist nicht mehr im Notizbuch. Es wurde inzwischen gelöscht; „Rückgängig“ bringt es vielleicht zurück.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>This belongs to a person or meeting that is in the trash as well. Bring that back first; nothing is lost.</source>
        <translation>Das gehört zu einer Person oder einem Gespräch, das ebenfalls im Papierkorb liegt. Hole zuerst dieses zurück; nichts ist verloren.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>A name is needed, one word is enough.</source>
        <translation>Ein Name wird gebraucht, ein Wort genügt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>This text is too long: {length} characters, and {limit} fit. Shorten it or split it.</source>
        <translation>Dieser Text ist zu lang: {length} Zeichen, und {limit} passen. Kürze oder teile ihn.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>The part after @ needs a dot.</source>
        <translation>Der Teil nach dem @ braucht einen Punkt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>An e-mail address needs an @.</source>
        <translation>Eine E-Mail-Adresse braucht ein @.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>This day has passed. Choose today or a later day.</source>
        <translation>Dieser Tag ist vorbei. Wähle heute oder einen späteren Tag.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>This is not a day that the calendar has. Write it like 18 Mar 2026.</source>
        <translation>Diesen Tag hat der Kalender nicht. Schreib ihn wie 18. März 2026.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>No time zone is called {zone}. Choose one from the list, such as Europe/Berlin.</source>
        <translation>Keine Zeitzone heißt {zone}. Wähle eine aus der Liste, etwa Europe/Berlin.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>The length must be between 1 and {most} minutes.</source>
        <translation>Die Dauer muss zwischen 1 und {most} Minuten liegen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>The session with {name} is still running. End it first, then do this.</source>
        <translation>Das Gespräch mit {name} läuft noch. Beende es zuerst, dann geht das.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>This session has ended already. Open it and choose Go on, or write the debrief.</source>
        <translation>Dieses Gespräch ist schon zu Ende. Öffne es und wähle „Weiter“, oder schreib die Nachbereitung.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>This is still to come. Choose when the meeting began.</source>
        <translation>Das liegt noch in der Zukunft. Wähle, wann das Gespräch begann.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>This is too long to be pasted here: {length} characters, and {limit} fit. Nothing was pasted.</source>
        <translation>Das ist zu lang, um hier eingefügt zu werden: {length} Zeichen, und {limit} passen. Nichts wurde eingefügt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>Write something first.</source>
        <translation>Schreib zuerst etwas.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>Write the question first.</source>
        <translation>Schreib zuerst die Frage.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>Somebody cannot have been named by themselves. Choose another person.</source>
        <translation>Niemand kann von sich selbst genannt worden sein. Wähle eine andere Person.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>A whole number from {low} to {high} is needed here.</source>
        <translation>Hier wird eine ganze Zahl von {low} bis {high} gebraucht.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>This rule is on or off: 1 or 0.</source>
        <translation>Diese Regel ist an oder aus: 1 oder 0.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>This goes past the number it belongs with. Change that one first.</source>
        <translation>Das geht über die Zahl hinaus, zu der es gehört. Ändere zuerst diese.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>No public holidays are known for {value}. Choose a country from the list.</source>
        <translation>Für {value} sind keine Feiertage bekannt. Wähle ein Land aus der Liste.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/messages.py"/>
        <source>{name} is open in another window or program. Close it there, or wait; until then it can only be read.</source>
        <translation>{name} ist in einem anderen Fenster oder Programm offen. Schließe es dort oder warte; bis dahin kann es nur gelesen werden.</translation>
    </message>
</context>
<context>
    <name>MiniHead</name>
    <message>
        <location filename="../../desktop/views/live/mini_head.py"/>
        <source>Keep on top</source>
        <translation>Im Vordergrund halten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/mini_head.py"/>
        <source>Back to the full window</source>
        <translation>Zurück zum großen Fenster</translation>
    </message>
</context>
<context>
    <name>MiniWindow</name>
    <message>
        <location filename="../../desktop/views/live/mini_window.py"/>
        <source>Keep on top</source>
        <translation>Im Vordergrund halten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/mini_window.py"/>
        <source>Use the window's own menu: Always on top</source>
        <translation>Benutze das Menü des Fensters: Immer im Vordergrund</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/mini_window.py"/>
        <source>Last notes</source>
        <translation>Letzte Notizen</translation>
    </message>
</context>
<context>
    <name>moments</name>
    <message>
        <location filename="../../desktop/views/moments.py"/>
        <source>Open the calendar</source>
        <translation>Kalender öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/moments.py"/>
        <source>Write a day like {example}.</source>
        <translation>Schreib einen Tag so: {example}.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/moments.py"/>
        <source>Write a time like {example}.</source>
        <translation>Schreib eine Uhrzeit so: {example}.</translation>
    </message>
</context>
<context>
    <name>NamedBox</name>
    <message>
        <location filename="../../desktop/views/contacts/named_box.py"/>
        <source>People {subject} named</source>
        <translation>Wen {subject} genannt hat</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/named_box.py"/>
        <source>Add to contacts</source>
        <translation>Zu den Kontakten</translation>
    </message>
</context>
<context>
    <name>NewPassphraseDialog</name>
    <message>
        <location filename="../../desktop/views/protection/passphrase_dialogs.py"/>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/passphrase_dialogs.py"/>
        <source>Protect the notebook</source>
        <translation>Notizbuch schützen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/passphrase_dialogs.py"/>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/passphrase_dialogs.py"/>
        <source>Protect with a passphrase</source>
        <translation>Mit einer Passphrase schützen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/passphrase_dialogs.py"/>
        <source>Askwell asks for it when the notebook is opened. Nobody can restore it for you, but there will be a recovery code to print.</source>
        <translation>Askwell fragt danach, wenn das Notizbuch geöffnet wird. Niemand kann sie für dich wiederherstellen, aber es gibt gleich einen Wiederherstellungscode zum Drucken.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/passphrase_dialogs.py"/>
        <source>The recovery code until now ends with the old passphrase; there will be a new one to print.</source>
        <translation>Der bisherige Wiederherstellungscode gilt mit der alten Passphrase nicht mehr; es gibt gleich einen neuen zum Drucken.</translation>
    </message>
</context>
<context>
    <name>NewPersonDialog</name>
    <message>
        <location filename="../../desktop/views/contacts/new_person.py"/>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/new_person.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/new_person.py"/>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/new_person.py"/>
        <source>Marine surveyor</source>
        <translation>Seevermesserin</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/new_person.py"/>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/new_person.py"/>
        <source>How did you get the name?</source>
        <translation>Woher hast du den Namen?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/new_person.py"/>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/new_person.py"/>
        <source>Optional</source>
        <translation>Kann leer bleiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/new_person.py"/>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/new_person.py"/>
        <source>A person you know, or free text such as “article in the alumni letter”</source>
        <translation>Eine Person, die du kennst, oder ein freier Text wie „Artikel im Rundbrief“</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/new_person.py"/>
        <source>Add another</source>
        <translation>Noch eine</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/new_person.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/new_person.py"/>
        <source>Add person</source>
        <translation>Person hinzufügen</translation>
    </message>
</context>
<context>
    <name>NobodyPane</name>
    <message>
        <location filename="../../desktop/views/contacts/several.py"/>
        <source>Choose somebody from the list.</source>
        <translation>Wähle jemanden aus der Liste.</translation>
    </message>
</context>
<context>
    <name>note_card</name>
    <message>
        <location filename="../../desktop/views/followups/note_card.py"/>
        <source>used</source>
        <translation>verwendet</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/note_card.py"/>
        <source>put it into the draft</source>
        <translation>in den Entwurf übernehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/note_card.py"/>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/note_card.py"/>
        <source>Advice</source>
        <translation>Rat</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/note_card.py"/>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/note_card.py"/>
        <source>Insight</source>
        <translation>Einsicht</translation>
    </message>
</context>
<context>
    <name>NotesBox</name>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>What you know and want to remember</source>
        <translation>Was du weißt und dir merken willst</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/facts_box.py"/>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>NotesSide</name>
    <message>
        <location filename="../../desktop/views/followups/notes_side.py"/>
        <source>From your notes</source>
        <translation>Aus deinen Notizen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/notes_side.py"/>
        <source>Before you send</source>
        <translation>Vor dem Senden</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <location filename="../../desktop/views/prep/overview.py"/>
        <source>Only for this person so far.</source>
        <translation>Bisher nur für diese Person.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/overview.py"/>
        <source>Changed for this person.</source>
        <translation>Für diese Person geändert.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/overview.py"/>
        <source>Rehearse</source>
        <translation>Üben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/overview.py"/>
        <source>I teach geography and would like to understand what work in … is really like.</source>
        <translation>Ich unterrichte Erdkunde und möchte verstehen, wie die Arbeit in … wirklich ist.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/overview.py"/>
        <source>About me, in half a minute</source>
        <translation>Über mich, in einer halben Minute</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/overview.py"/>
        <source>Back to the usual text</source>
        <translation>Zurück zum üblichen Text</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/overview.py"/>
        <source>Make it my usual text</source>
        <translation>Als üblichen Text nehmen</translation>
    </message>
</context>
<context>
    <name>overview_question</name>
    <message>
        <location filename="../../desktop/views/overview_question.py"/>
        <source>Write my overview</source>
        <translation>Meine Vorstellung schreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/overview_question.py"/>
        <source>Kept under Preferences, About me. Prep sheets take all of it, first messages the sentences that fit.</source>
        <translation>Bleibt unter Einstellungen, Über mich. Vorbereitungen nehmen alles, erste Nachrichten die Sätze, die passen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/overview_question.py"/>
        <source>About me, in half a minute</source>
        <translation>Über mich, in einer halben Minute</translation>
    </message>
    <message>
        <location filename="../../desktop/views/overview_question.py"/>
        <source>Two or three sentences: who you are, and what you would like to learn</source>
        <translation>Zwei oder drei Sätze: wer du bist und was du lernen möchtest</translation>
    </message>
    <message>
        <location filename="../../desktop/views/overview_question.py"/>
        <source>Save overview</source>
        <translation>Vorstellung speichern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/overview_question.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/overview_question.py"/>
        <source>Write at least one sentence.</source>
        <translation>Schreib wenigstens einen Satz.</translation>
    </message>
</context>
<context>
    <name>PageSwitch</name>
    <message>
        <location filename="../../desktop/views/exchange/import_pages.py"/>
        <source>Say what each column holds</source>
        <translation>Sag, was jede Spalte enthält</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_pages.py"/>
        <source>Choose who comes in</source>
        <translation>Wähle, wer hereinkommt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_pages.py"/>
        <source>Is it the same person?</source>
        <translation>Ist es dieselbe Person?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_pages.py"/>
        <source>What there is to say of the lines</source>
        <translation>Was es zu den Zeilen zu sagen gibt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_pages.py"/>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_pages.py"/>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_pages.py"/>
        <source>Perhaps known</source>
        <translation>Vielleicht bekannt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_pages.py"/>
        <source>Remarks</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_pages.py"/>
        <source>What is shown of the import</source>
        <translation>Was vom Import gezeigt wird</translation>
    </message>
</context>
<context>
    <name>PairsModel</name>
    <message>
        <location filename="../../desktop/views/exchange/duplicates_dialog.py"/>
        <source>Same profile: {value}</source>
        <translation>Dasselbe Profil: {value}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/duplicates_dialog.py"/>
        <source>Same address: {value}</source>
        <translation>Dieselbe Adresse: {value}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/duplicates_dialog.py"/>
        <source>Same number: {value}</source>
        <translation>Dieselbe Nummer: {value}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/duplicates_dialog.py"/>
        <source>Same name</source>
        <translation>Derselbe Name</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/duplicates_dialog.py"/>
        <source>Chosen by you</source>
        <translation>Von dir gewählt</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <location filename="../../desktop/views/protection/passphrase_step.py"/>
        <source>Passphrase until now</source>
        <translation>Bisherige Passphrase</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/passphrase_step.py"/>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/passphrase_step.py"/>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/passphrase_step.py"/>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/passphrase_step.py"/>
        <source>These two are not the same. Type it once more.</source>
        <translation>Die beiden sind nicht gleich. Tippe sie noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/passphrase_step.py"/>
        <source>Show: {field}</source>
        <translation>Zeigen: {field}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/passphrase_step.py"/>
        <source>Hide: {field}</source>
        <translation>Verbergen: {field}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/passphrase_step.py"/>
        <source>Caps Lock is on.</source>
        <translation>Die Feststelltaste ist an.</translation>
    </message>
</context>
<context>
    <name>PeopleActions</name>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Tick a next step</source>
        <translation>Nächsten Schritt abhaken</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>{step} for {name} is done.</source>
        <translation>{step} für {name} ist erledigt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Let reminders come again</source>
        <translation>Wieder erinnern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Stop reminders</source>
        <translation>Nicht mehr erinnern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>No more reminders for {name}.</source>
        <translation>Keine Erinnerungen mehr an {name}.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Set the stage to {stage}</source>
        <translation>Stand auf „{stage}“ setzen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Add tag</source>
        <translation>Schlagwort vergeben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Add a tag</source>
        <translation>Schlagwort vergeben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Delete a person</source>
        <translation>Person löschen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Delete people</source>
        <translation>Personen löschen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Deleting people…</source>
        <translation>Personen werden gelöscht…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Stop reminders for this person</source>
        <translation>An diese Person nicht mehr erinnern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Page of “{name}”</source>
        <translation>Seite von „{name}“</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Page of the organisation</source>
        <translation>Seite der Organisation</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Page of the field</source>
        <translation>Seite des Berufsfelds</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Call script…</source>
        <translation>Gesprächsleitfaden…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Schedule a meeting…</source>
        <translation>Gespräch vereinbaren…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>New follow-up…</source>
        <translation>Neue Aufgabe…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Stage…</source>
        <translation>Stand…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Add a tag…</source>
        <translation>Schlagwort…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Attach a file…</source>
        <translation>Datei anhängen…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Erase for good…</source>
        <translation>Endgültig löschen…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Note a call</source>
        <translation>Anruf notieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Start a session</source>
        <translation>Gespräch beginnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Noted. Askwell stops its reminders for this person.</source>
        <translation>Notiert. Askwell erinnert dich nicht mehr an diese Person.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Noted. Askwell reminds you to try again.</source>
        <translation>Notiert. Askwell erinnert dich, es noch einmal zu versuchen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Deleted {who}.</source>
        <translation>{who} gelöscht.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/actions.py"/>
        <source>Deleted {who} and {more}.</source>
        <translation>{who} und {more} gelöscht.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <location filename="../../desktop/views/exchange/import_people.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_people.py"/>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_people.py"/>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_people.py"/>
        <source>People in the files</source>
        <translation>Personen in den Dateien</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_people.py"/>
        <source>Search the people of the files</source>
        <translation>Personen der Dateien durchsuchen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_people.py"/>
        <source>Whom to show</source>
        <translation>Wen zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_people.py"/>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_people.py"/>
        <source>New people</source>
        <translation>Neue Personen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_people.py"/>
        <source>Filled in</source>
        <translation>Ergänzte</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_people.py"/>
        <source>Not coming in</source>
        <translation>Kommen nicht herein</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_people.py"/>
        <source>Nobody in the files matches.</source>
        <translation>In den Dateien passt niemand dazu.</translation>
    </message>
</context>
<context>
    <name>PeoplePane</name>
    <message>
        <location filename="../../desktop/views/contacts/list_pane.py"/>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/list_pane.py"/>
        <source>Show all stages</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/list_pane.py"/>
        <source>Show everybody</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/list_pane.py"/>
        <source>{people}, sorted by {order}</source>
        <translation>{people}, sortiert nach {order}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/list_pane.py"/>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/list_pane.py"/>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/list_pane.py"/>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/list_pane.py"/>
        <source>stage</source>
        <translation>Stand</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/list_pane.py"/>
        <source>next step</source>
        <translation>nächstem Schritt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/list_pane.py"/>
        <source>last touch</source>
        <translation>letztem Kontakt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/list_pane.py"/>
        <source>Nobody here matches “{words}” in {stages}.</source>
        <translation>Niemand in {stages} passt zu „{words}“.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/list_pane.py"/>
        <source>Nobody here matches “{words}”.</source>
        <translation>Niemand passt zu „{words}“.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/list_pane.py"/>
        <source>Nobody is in {stages}.</source>
        <translation>Niemand ist in {stages}.</translation>
    </message>
</context>
<context>
    <name>PeopleToolbar</name>
    <message>
        <location filename="../../desktop/views/contacts/toolbar.py"/>
        <source>Search people, organisations, notes</source>
        <translation>Personen, Organisationen, Notizen suchen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/toolbar.py"/>
        <source>Search people</source>
        <translation>Personen suchen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/toolbar.py"/>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/toolbar.py"/>
        <source>Stage</source>
        <translation>Stand</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/toolbar.py"/>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/toolbar.py"/>
        <source>New person  Ctrl+N</source>
        <translation>Neue Person  Strg+N</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/toolbar.py"/>
        <source>Stages</source>
        <translation>Stände</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/toolbar.py"/>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/toolbar.py"/>
        <source>All stages</source>
        <translation>Alle Stände</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/toolbar.py"/>
        <source>Several</source>
        <translation>Mehrere</translation>
    </message>
</context>
<context>
    <name>PersonEdits</name>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Write notes</source>
        <translation>Notizen schreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Copied {value}.</source>
        <translation>{value} kopiert.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Rename a person</source>
        <translation>Person umbenennen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Change a name</source>
        <translation>Namen ändern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Change the organisation</source>
        <translation>Organisation ändern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Change the field of work</source>
        <translation>Berufsfeld ändern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Say who gave the name</source>
        <translation>Angeben, von wem der Name kam</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Change a person</source>
        <translation>Person ändern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Write down an answer</source>
        <translation>Antwort notieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Add a tag</source>
        <translation>Schlagwort vergeben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Take a tag off</source>
        <translation>Schlagwort entfernen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Took off the tag “{name}”.</source>
        <translation>Schlagwort „{name}“ entfernt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Change a way to reach somebody</source>
        <translation>Kontaktweg ändern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Add a way to reach somebody</source>
        <translation>Kontaktweg hinzufügen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Choose the best way</source>
        <translation>Besten Weg wählen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Delete a way to reach somebody</source>
        <translation>Kontaktweg löschen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Deleted a way to reach this person.</source>
        <translation>Einen Kontaktweg gelöscht.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Write a remark</source>
        <translation>Bemerkung schreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Note a call</source>
        <translation>Anruf notieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Note a message</source>
        <translation>Nachricht notieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Change an entry</source>
        <translation>Eintrag ändern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Delete an entry</source>
        <translation>Eintrag löschen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Deleted an entry of the timeline.</source>
        <translation>Einen Eintrag im Verlauf gelöscht.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Add to contacts</source>
        <translation>Zu den Kontakten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/edits.py"/>
        <source>Added to your contacts.</source>
        <translation>Zu deinen Kontakten hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message>
        <location filename="../../desktop/views/person_picker.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>PickDayDialog</name>
    <message>
        <location filename="../../desktop/views/followups/dialogs.py"/>
        <source>Put off until</source>
        <translation>Verschieben auf</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/dialogs.py"/>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/dialogs.py"/>
        <source>Which day?</source>
        <translation>Welcher Tag?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/dialogs.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/dialogs.py"/>
        <source>Put off</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/dialogs.py"/>
        <source>This day has passed. Choose today or a later day.</source>
        <translation>Dieser Tag ist vorbei. Wähle heute oder einen späteren Tag.</translation>
    </message>
</context>
<context>
    <name>PickList</name>
    <message>
        <location filename="../../desktop/views/exchange/pick_list.py"/>
        <source>ticked</source>
        <translation>angekreuzt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/pick_list.py"/>
        <source>not ticked</source>
        <translation>nicht angekreuzt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/pick_list.py"/>
        <source>Tick all shown</source>
        <translation>Alle gezeigten ankreuzen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/pick_list.py"/>
        <source>Untick all shown</source>
        <translation>Kein Kreuz bei den gezeigten</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/pick_list.py"/>
        <source>%n found</source>
        <extracomment>one: 1 found</extracomment>
        <translation><numerusform>1 gefunden</numerusform><numerusform>%n gefunden</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/pick_list.py"/>
        <source>{n} of {all} ticked</source>
        <translation>{n} von {all} angekreuzt</translation>
    </message>
</context>
<context>
    <name>PlacePages</name>
    <message>
        <location filename="../../desktop/views/contacts/place_pages.py"/>
        <source>Write notes</source>
        <translation>Notizen schreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_pages.py"/>
        <source>Rename an organisation</source>
        <translation>Organisation umbenennen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_pages.py"/>
        <source>Rename a field of work</source>
        <translation>Berufsfeld umbenennen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_pages.py"/>
        <source>Put together with {name}.</source>
        <translation>Mit {name} zusammengelegt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_pages.py"/>
        <source>Delete an organisation</source>
        <translation>Organisation löschen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_pages.py"/>
        <source>Delete a field of work</source>
        <translation>Berufsfeld löschen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_pages.py"/>
        <source>Deleted {name}.</source>
        <translation>{name} gelöscht.</translation>
    </message>
</context>
<context>
    <name>PlacePane</name>
    <message>
        <location filename="../../desktop/views/contacts/place_pane.py"/>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_pane.py"/>
        <source>Back to {name}</source>
        <translation>Zurück zu {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_pane.py"/>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_pane.py"/>
        <source>People there</source>
        <translation>Personen dort</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_pane.py"/>
        <source>What was said about it</source>
        <translation>Was darüber gesagt wurde</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_pane.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_pane.py"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_pane.py"/>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_pane.py"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_pane.py"/>
        <source>What you learned about it from outside</source>
        <translation>Was du von außen darüber erfahren hast</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_pane.py"/>
        <source>Nobody of your contacts.</source>
        <translation>Niemand aus deinen Kontakten.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_pane.py"/>
        <source>Nothing yet. Notes that name it and impressions from debriefs come together here.</source>
        <translation>Noch nichts. Notizen, die den Namen nennen, und Eindrücke aus Nachbereitungen kommen hier zusammen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_pane.py"/>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/place_pane.py"/>
        <source>Field of work</source>
        <translation>Berufsfeld</translation>
    </message>
</context>
<context>
    <name>PlainPanel</name>
    <message>
        <location filename="../../desktop/views/followups/plain_panel.py"/>
        <source>Two messages went without an answer. That says little about you: people are busy.</source>
        <translation>Zwei Nachrichten blieben ohne Antwort. Das sagt wenig über dich: Die Leute haben viel zu tun.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/plain_panel.py"/>
        <source>Let it rest</source>
        <translation>Ruhen lassen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/plain_panel.py"/>
        <source>Write once more</source>
        <translation>Noch einmal schreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/plain_panel.py"/>
        <source>Write down what you learned while it is fresh: five minutes are enough.</source>
        <translation>Schreib auf, was du gelernt hast, solange es frisch ist: Fünf Minuten genügen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/plain_panel.py"/>
        <source>Open the debrief</source>
        <translation>Nachbereitung öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/plain_panel.py"/>
        <source>A task of your own. Tick it off once it is done.</source>
        <translation>Eine eigene Aufgabe. Hake sie ab, wenn sie erledigt ist.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/plain_panel.py"/>
        <source>Write a message about it</source>
        <translation>Eine Nachricht dazu schreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/plain_panel.py"/>
        <source>No answer yet. Is there somebody else at %1 whose work interests you?</source>
        <translation>Noch keine Antwort. Gibt es bei %1 noch jemanden, dessen Arbeit dich interessiert?</translation>
    </message>
</context>
<context>
    <name>PlanPane</name>
    <message>
        <location filename="../../desktop/views/live/plan_pane.py"/>
        <source>Question {n} of {all}</source>
        <translation>Frage {n} von {all}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/plan_pane.py"/>
        <source>must ask</source>
        <translation>unbedingt fragen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/plan_pane.py"/>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/plan_pane.py"/>
        <source>No plan.</source>
        <translation>Kein Plan.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/plan_pane.py"/>
        <source>Take the default one</source>
        <translation>Den üblichen nehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/plan_pane.py"/>
        <source>Ask something else</source>
        <translation>Etwas anderes fragen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/plan_pane.py"/>
        <source>What would you do first?</source>
        <translation>Was würden Sie zuerst tun?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/plan_pane.py"/>
        <source>Ask this question</source>
        <translation>Diese Frage stellen</translation>
    </message>
</context>
<context>
    <name>PlanRow</name>
    <message>
        <location filename="../../desktop/views/live/plan_row.py"/>
        <source>Must ask</source>
        <translation>Unbedingt fragen</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <location filename="../../desktop/views/settings/dialog.py"/>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/dialog.py"/>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/dialog.py"/>
        <source>About me</source>
        <translation>Über mich</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/dialog.py"/>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/dialog.py"/>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/dialog.py"/>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/dialog.py"/>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/dialog.py"/>
        <source>Session</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/dialog.py"/>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/dialog.py"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/dialog.py"/>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>prep</name>
    <message>
        <location filename="../../desktop/views/prep/bank_row.py"/>
        <source>Add to the plan (Enter)</source>
        <translation>In den Plan aufnehmen (Enter)</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/bank_row.py"/>
        <source>Use this</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/bank_row.py"/>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/calendar.py"/>
        <source>Talk with {name}</source>
        <translation>Gespräch mit {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/calendar.py"/>
        <source>Saved {name}</source>
        <translation>{name} gespeichert</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/checklist_words.py"/>
        <source>Before the day</source>
        <translation>Vor dem Tag</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/checklist_words.py"/>
        <source>On the day</source>
        <translation>Am Tag selbst</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/checklist_words.py"/>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/checklist_words.py"/>
        <source>not done</source>
        <translation>nicht erledigt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/checklist_words.py"/>
        <source>Done on {day}</source>
        <translation>Erledigt am {day}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/checklist_words.py"/>
        <source>Last try: {seconds} s. Aim for {low}–{high} s.</source>
        <translation>Letzter Versuch: {seconds} s. Ziel: {low}–{high} s.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/checklist_words.py"/>
        <source>five</source>
        <translation>fünf</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/delegates.py"/>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>ready</source>
        <translation>fertig</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>In person</source>
        <translation>Persönlich</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>Video call</source>
        <translation>Videogespräch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>Phone call</source>
        <translation>Telefongespräch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>Informational interview</source>
        <translation>Informationsgespräch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>Practice with someone I know</source>
        <translation>Übung mit jemandem, den ich kenne</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>Second talk</source>
        <translation>Zweites Gespräch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>No length agreed</source>
        <translation>Keine Dauer vereinbart</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>{n} min agreed</source>
        <translation>{n} min vereinbart</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>No date yet</source>
        <translation>Noch kein Datum</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>{time} ({there} in {place})</source>
        <translation>{time} (in {place} {there})</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>Written to on {day}</source>
        <translation>Angefragt {day}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>{form}, {n} min</source>
        <translation>{form}, {n} min</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>No longer a must (Ctrl+B)</source>
        <translation>Nicht mehr unbedingt (Strg+B)</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>Must ask (Ctrl+B)</source>
        <translation>Unbedingt fragen (Strg+B)</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>Minutes: click, or type a number</source>
        <translation>Minuten: anklicken oder eine Zahl tippen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>Look it up first: the web often knows.</source>
        <translation>Erst nachschlagen: Oft weiß es das Netz.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>Asked %n times.</source>
        <extracomment>one: Asked once.</extracomment>
        <translation><numerusform>Einmal gefragt.</numerusform><numerusform>%n-mal gefragt.</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>Can be answered with yes or no. You could ask:</source>
        <translation>Lässt sich mit Ja oder Nein beantworten. Du könntest fragen:</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>Can be answered with yes or no. Try to begin with how, what or which.</source>
        <translation>Lässt sich mit Ja oder Nein beantworten. Versuche, mit wie, was oder welche zu beginnen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>“{question}”</source>
        <translation>„{question}“</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>Question {n} of {total}</source>
        <translation>Frage {n} von {total}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>must ask</source>
        <translation>unbedingt fragen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>asked</source>
        <translation>gefragt</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>%n minutes</source>
        <extracomment>one: %n minute</extracomment>
        <translation><numerusform>%n Minute</numerusform><numerusform>%n Minuten</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>Did it take place?</source>
        <translation>Hat es stattgefunden?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>Next week</source>
        <translation>Nächste Woche</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>Past meetings</source>
        <translation>Frühere Gespräche</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>min planned, no length agreed</source>
        <translation>min geplant, keine Dauer vereinbart</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>of {agreed} min, {closing} min kept for closing</source>
        <translation>von {agreed} min, {closing} min bleiben für den Schluss</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>about %n questions too many</source>
        <extracomment>one: about one question too many</extracomment>
        <translation><numerusform>etwa eine Frage zu viel</numerusform><numerusform>etwa %n Fragen zu viel</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>of {agreed} min, no time left for closing: {many}</source>
        <translation>von {agreed} min, keine Zeit für den Schluss: {many}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sentences.py"/>
        <source>of {agreed} min: {many}</source>
        <translation>von {agreed} min: {many}</translation>
    </message>
</context>
<context>
    <name>PrepActions</name>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>For example which tram, and when it leaves</source>
        <translation>Zum Beispiel welche Straßenbahn, und wann sie fährt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Save remark</source>
        <translation>Bemerkung speichern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Write a remark</source>
        <translation>Bemerkung schreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Write notes now</source>
        <translation>Notizen jetzt schreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>New date</source>
        <translation>Neuer Termin</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>It was cancelled</source>
        <translation>Es fiel aus</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Did it take place?</source>
        <translation>Hat es stattgefunden?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Start session</source>
        <translation>Gespräch beginnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Write notes after the meeting</source>
        <translation>Notizen nachtragen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Rehearse…</source>
        <translation>Üben…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Schedule a meeting…</source>
        <translation>Gespräch vereinbaren…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Must ask</source>
        <translation>Unbedingt fragen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Move the question up</source>
        <translation>Frage nach oben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Move the question down</source>
        <translation>Frage nach unten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Change day, time or place…</source>
        <translation>Tag, Zeit oder Ort ändern…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Save a calendar file…</source>
        <translation>Kalenderdatei speichern…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Question bank</source>
        <translation>Fragensammlung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Sheet on paper…</source>
        <translation>Bogen auf Papier…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Put back removed items</source>
        <translation>Entfernte Punkte zurückholen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Show the person</source>
        <translation>Person zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>The meeting was cancelled</source>
        <translation>Das Gespräch fiel aus</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Delete the meeting</source>
        <translation>Gespräch löschen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Schedule a meeting</source>
        <translation>Gespräch vereinbaren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Change a meeting</source>
        <translation>Gespräch ändern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Saved the meeting</source>
        <translation>Gespräch gespeichert</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Rehearse</source>
        <translation>Üben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Save a calendar file</source>
        <translation>Kalenderdatei speichern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Put items back</source>
        <translation>Punkte zurückholen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Cancel a meeting</source>
        <translation>Gespräch absagen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Cancelled the meeting with {name}</source>
        <translation>Gespräch mit {name} abgesagt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Delete a meeting</source>
        <translation>Gespräch löschen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/actions.py"/>
        <source>Deleted the meeting with {name}</source>
        <translation>Gespräch mit {name} gelöscht</translation>
    </message>
</context>
<context>
    <name>PrepEmpty</name>
    <message>
        <location filename="../../desktop/views/prep/empty.py"/>
        <source>Write my overview</source>
        <translation>Meine Vorstellung schreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/empty.py"/>
        <source>Schedule a meeting</source>
        <translation>Gespräch vereinbaren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/empty.py"/>
        <source>Prepare before you have a date</source>
        <translation>Bereite dich vor, bevor du einen Termin hast</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/empty.py"/>
        <source>Many people say “I have ten minutes now” when you call. With your overview and five questions ready, you can say yes.</source>
        <translation>Viele sagen am Telefon „Ich habe gerade zehn Minuten“. Mit deiner Vorstellung und fünf Fragen im Gepäck kannst du Ja sagen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/empty.py"/>
        <source>Waiting for an answer:</source>
        <translation>Warten auf eine Antwort:</translation>
    </message>
</context>
<context>
    <name>PrepSheet</name>
    <message>
        <location filename="../../desktop/views/prep/sheet.py"/>
        <source>What I want to learn</source>
        <translation>Was ich lernen will</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sheet.py"/>
        <source>What a first year is like</source>
        <translation>Wie ein erstes Jahr ist</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sheet.py"/>
        <source>Research notes</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sheet.py"/>
        <source>Something they wrote or built</source>
        <translation>Etwas, das die Person geschrieben oder gebaut hat</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sheet.py"/>
        <source>Edit the prep sheet</source>
        <translation>Vorbereitung bearbeiten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sheet.py"/>
        <source>Take the usual text</source>
        <translation>Üblichen Text nehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sheet.py"/>
        <source>Make it my usual text</source>
        <translation>Als üblichen Text nehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sheet.py"/>
        <source>Add a question</source>
        <translation>Frage hinzufügen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sheet.py"/>
        <source>Take the default plan</source>
        <translation>Üblichen Plan nehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sheet.py"/>
        <source>Must ask</source>
        <translation>Unbedingt fragen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sheet.py"/>
        <source>No longer a must</source>
        <translation>Nicht mehr unbedingt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sheet.py"/>
        <source>Change the minutes</source>
        <translation>Minuten ändern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sheet.py"/>
        <source>Reword a question</source>
        <translation>Frage umformulieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sheet.py"/>
        <source>Move a question</source>
        <translation>Frage verschieben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sheet.py"/>
        <source>Take a question out</source>
        <translation>Frage herausnehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sheet.py"/>
        <source>Took out “{text}”</source>
        <translation>„{text}“ herausgenommen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/sheet.py"/>
        <source>Keep my question</source>
        <translation>Meine Frage behalten</translation>
    </message>
</context>
<context>
    <name>PrepTab</name>
    <message>
        <location filename="../../desktop/views/prep/tab.py"/>
        <source>Prepare a talk</source>
        <translation>Gespräch vorbereiten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/tab.py"/>
        <source>Plan a question</source>
        <translation>Frage einplanen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/tab.py"/>
        <source>Reword a question</source>
        <translation>Frage umformulieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/tab.py"/>
        <source>Keep my question</source>
        <translation>Meine Frage behalten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/tab.py"/>
        <source>Delete a question</source>
        <translation>Frage löschen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/tab.py"/>
        <source>Deleted a question from the bank</source>
        <translation>Frage aus der Sammlung gelöscht</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/tab.py"/>
        <source>Tick an item</source>
        <translation>Punkt abhaken</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/tab.py"/>
        <source>Add an item</source>
        <translation>Punkt hinzufügen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/tab.py"/>
        <source>Remove an item</source>
        <translation>Punkt entfernen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/tab.py"/>
        <source>Removed an item</source>
        <translation>Punkt entfernt</translation>
    </message>
</context>
<context>
    <name>Proposals</name>
    <message>
        <location filename="../../desktop/views/prep/proposals.py"/>
        <source>Add all five</source>
        <translation>Alle fünf nehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/proposals.py"/>
        <source>Add all of them</source>
        <translation>Alle nehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/proposals.py"/>
        <source>No questions yet. These carry a first talk; the last two close it.</source>
        <translation>Noch keine Fragen. Diese tragen ein erstes Gespräch; die letzten beiden schließen es ab.</translation>
    </message>
</context>
<context>
    <name>protection</name>
    <message>
        <location filename="../../desktop/views/protection/code_grid.py"/>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/recovery_sheet.py"/>
        <source>Notebook: {name}</source>
        <translation>Notizbuch: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/recovery_sheet.py"/>
        <source>Made on {day}</source>
        <translation>Erstellt am {day}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/recovery_sheet.py"/>
        <source>With this code the notebook, its backups and its copies can be opened without the passphrase: choose “Use the recovery code instead” where Askwell asks for it.</source>
        <translation>Mit diesem Code lassen sich das Notizbuch, seine Sicherungen und Kopien ohne die Passphrase öffnen: Wähle „Stattdessen den Wiederherstellungscode“, wo Askwell danach fragt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/recovery_sheet.py"/>
        <source>Whoever has this sheet can read everything in the notebook. Keep it away from the computer.</source>
        <translation>Wer dieses Blatt hat, kann alles im Notizbuch lesen. Bewahre es nicht beim Computer auf.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/recovery_sheet.py"/>
        <source>When the passphrase is changed this code ends, and there is a new one.</source>
        <translation>Wird die Passphrase geändert, gilt dieser Code nicht mehr, und es gibt einen neuen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/recovery_sheet.py"/>
        <source>Askwell recovery sheet</source>
        <translation>Askwell-Wiederherstellungsblatt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>That is not it. Check Caps Lock, it is on.</source>
        <translation>Das ist sie nicht. Achte auf die Feststelltaste, sie ist an.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>That is not it.</source>
        <translation>Das ist sie nicht.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>Type the recovery code first.</source>
        <translation>Tippe zuerst den Wiederherstellungscode.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>Type the passphrase first.</source>
        <translation>Tippe zuerst die Passphrase.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>Its key lies in this computer's keyring. Whoever is signed in here can open the notebook.</source>
        <translation>Sein Schlüssel liegt im Schlüsselbund dieses Computers. Wer hier angemeldet ist, kann das Notizbuch öffnen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>The key goes into this computer's keyring. The passphrase opens the file as before.</source>
        <translation>Der Schlüssel kommt in den Schlüsselbund dieses Computers. Die Passphrase öffnet die Datei wie bisher.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>This computer has no keyring.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>This computer's keyring does not keep secrets safely, so that it is not used.</source>
        <translation>Der Schlüsselbund dieses Computers bewahrt Geheimnisse nicht sicher auf, deshalb wird er nicht benutzt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>This computer's keyring is locked.</source>
        <translation>Der Schlüsselbund dieses Computers ist gesperrt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>This computer's keyring does not answer.</source>
        <translation>Der Schlüsselbund dieses Computers antwortet nicht.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>This computer uses another keyring than the one that has the key.</source>
        <translation>Dieser Computer benutzt einen anderen Schlüsselbund als den, der den Schlüssel hat.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>The key is no longer in this computer's keyring.</source>
        <translation>Der Schlüssel ist nicht mehr im Schlüsselbund dieses Computers.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>This computer's keyring cannot be reached.</source>
        <translation>Der Schlüsselbund dieses Computers ist nicht erreichbar.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>The key in this computer's keyring is not that of this file.</source>
        <translation>Der Schlüssel im Schlüsselbund dieses Computers gehört nicht zu dieser Datei.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>The file is damaged; the key in this computer's keyring is the right one.</source>
        <translation>Die Datei ist beschädigt; der Schlüssel im Schlüsselbund dieses Computers ist der richtige.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>Type the passphrase.</source>
        <translation>Tippe die Passphrase.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/protection/words.py"/>
        <source>and %n more</source>
        <extracomment>one: and one more</extracomment>
        <translation><numerusform>und eine weitere</numerusform><numerusform>und %n weitere</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>Backup, {when}</source>
        <translation>Sicherung, {when}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>Another name of the same file (a hard link) still opens without this passphrase: {names}.</source>
        <translation>Ein anderer Name derselben Datei (ein Hardlink) lässt sich noch ohne diese Passphrase öffnen: {names}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/protection/words.py"/>
        <source>The file has %n other names (hard links) elsewhere on this disk, under which it still opens without this passphrase.</source>
        <extracomment>one: The file has another name (a hard link) elsewhere on this disk, under which it still opens without this passphrase.</extracomment>
        <translation><numerusform>Die Datei hat anderswo auf diesem Datenträger einen weiteren Namen (einen Hardlink), unter dem sie sich noch ohne diese Passphrase öffnen lässt.</numerusform><numerusform>Die Datei hat anderswo auf diesem Datenträger %n weitere Namen (Hardlinks), unter denen sie sich noch ohne diese Passphrase öffnen lässt.</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>This disk did not let the file from before be written over. A program that brings back deleted files may still find it.</source>
        <translation>Dieser Datenträger ließ die bisherige Datei nicht überschreiben. Ein Programm, das gelöschte Dateien zurückholt, findet sie vielleicht noch.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>The passphrase is asked for next time too.</source>
        <translation>Auch das nächste Mal wird nach der Passphrase gefragt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>The key is still there.</source>
        <translation>Der Schlüssel ist noch dort.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/protection/words.py"/>
        <source>%n files wait. They are imported once the notebook is open.</source>
        <extracomment>one: One file waits. It is imported once the notebook is open.</extracomment>
        <translation><numerusform>Eine Datei wartet. Sie wird importiert, sobald das Notizbuch offen ist.</numerusform><numerusform>%n Dateien warten. Sie werden importiert, sobald das Notizbuch offen ist.</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>There is a reminder. Open the notebook to see it.</source>
        <translation>Es gibt eine Erinnerung. Öffne das Notizbuch, um sie zu sehen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>Four or five unrelated words in a row are easy to remember and hard to guess.</source>
        <translation>Vier oder fünf Wörter, die nichts miteinander zu tun haben, merkt man sich leicht und errät man schwer.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>Easy to guess. Add a few unrelated words.</source>
        <translation>Leicht zu erraten. Füge ein paar Wörter hinzu, die nichts damit zu tun haben.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>Keeps out somebody curious. One or two more words make it hard to guess.</source>
        <translation>Hält Neugierige ab. Mit ein oder zwei Wörtern mehr ist sie schwer zu erraten.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>Hard to guess.</source>
        <translation>Schwer zu erraten.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/protection/words.py"/>
        <source>Very hard to guess.</source>
        <translation>Sehr schwer zu erraten.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>%n older files open without this passphrase</source>
        <extracomment>one: One older file opens without this passphrase</extracomment>
        <translation><numerusform>Eine ältere Datei öffnet sich ohne diese Passphrase</numerusform><numerusform>%n ältere Dateien öffnen sich ohne diese Passphrase</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/backup_way.py"/>
        <source>Bring back a backup</source>
        <translation>Eine Sicherung zurückholen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/backup_way.py"/>
        <source>What you typed opens these. The file as it is now is set aside, not deleted.</source>
        <translation>Diese öffnet, was Sie eingegeben haben. Die jetzige Datei wird beiseitegelegt, nicht gelöscht.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/backup_way.py"/>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/backup_way.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/backup_way.py"/>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/backup_way.py"/>
        <source>There is no backup of this notebook on this computer.</source>
        <translation>Auf diesem Computer gibt es keine Sicherung dieses Notizbuchs.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/backup_way.py"/>
        <source>One that lies elsewhere is opened with “Another notebook…”.</source>
        <translation>Eine, die woanders liegt, öffnest du mit „Anderes Notizbuch…“.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/backup_way.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/backup_way.py"/>
        <source>Passphrase or recovery code of the backup</source>
        <translation>Passphrase oder Wiederherstellungscode der Sicherung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/backup_way.py"/>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/backup_way.py"/>
        <source>It is the one that the notebook had when the backup was made.</source>
        <translation>Es ist die, die das Notizbuch hatte, als die Sicherung gemacht wurde.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/left_open.py"/>
        <source>Keep what was typed</source>
        <translation>Getipptes festhalten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/locking.py"/>
        <source>A session is running. The notebook is locked when it has ended.</source>
        <translation>Ein Gespräch läuft. Das Notizbuch wird gesperrt, wenn es beendet ist.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/locking.py"/>
        <source>Do not lock</source>
        <translation>Nicht sperren</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/unlock/older.py"/>
        <source>%n older backups still open with the passphrase from before.</source>
        <extracomment>one: One older backup still opens with the passphrase from before.</extracomment>
        <translation><numerusform>Eine ältere Sicherung öffnet sich noch mit der früheren Passphrase.</numerusform><numerusform>%n ältere Sicherungen öffnen sich noch mit der früheren Passphrase.</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/older.py"/>
        <source>Put them under the new one</source>
        <translation>Unter die neue stellen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/unlock/older.py"/>
        <source>%n of them could not be written anew; they open with the passphrase from before.</source>
        <extracomment>one: One of them could not be written anew; it opens with the passphrase from before.</extracomment>
        <translation><numerusform>Eine davon ließ sich nicht neu schreiben; sie öffnet sich mit der früheren Passphrase.</numerusform><numerusform>%n davon ließen sich nicht neu schreiben; sie öffnen sich mit der früheren Passphrase.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/unlock/older.py"/>
        <source>%n backups have the new passphrase.</source>
        <extracomment>one: One backup has the new passphrase.</extracomment>
        <translation><numerusform>Eine Sicherung hat die neue Passphrase.</numerusform><numerusform>%n Sicherungen haben die neue Passphrase.</numerusform></translation>
    </message>
</context>
<context>
    <name>ProtectionPage</name>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>Working on the protection</source>
        <translation>Am Schutz wird gearbeitet</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>Protect with a passphrase…</source>
        <translation>Mit einer Passphrase schützen…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>Change passphrase…</source>
        <translation>Passphrase ändern…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>Print recovery sheet…</source>
        <translation>Blatt drucken…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>Remove protection…</source>
        <translation>Schutz aufheben…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>Protect them too</source>
        <translation>Auch schützen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>Delete them</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>Lock by itself</source>
        <translation>Von selbst sperren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>When I have been away</source>
        <translation>Wenn ich nicht da war</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>Minutes without a key or the mouse</source>
        <translation>Minuten ohne Taste oder Maus</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>Never during a session</source>
        <translation>Nie während eines Gesprächs</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>When the computer sleeps or locks</source>
        <translation>Wenn der Computer schläft oder gesperrt wird</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>On screen</source>
        <translation>Auf dem Bildschirm</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>Hide names in the window title and in reminders</source>
        <translation>Namen im Fenstertitel und in Erinnerungen verbergen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>Useful on trains and in shared calls</source>
        <translation>Nützlich im Zug und beim Bildschirmteilen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>Open without asking on this computer</source>
        <translation>Auf diesem Computer ohne Frage öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>This notebook is protected with a passphrase</source>
        <translation>Dieses Notizbuch ist mit einer Passphrase geschützt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>Without it nobody can read the file. Nobody can restore it for you either.</source>
        <translation>Ohne sie kann niemand die Datei lesen. Es kann sie aber auch niemand für dich wiederherstellen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>This notebook is not protected</source>
        <translation>Dieses Notizbuch ist nicht geschützt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>Whoever can use this computer, or gets hold of the file, can read it.</source>
        <translation>Wer diesen Computer benutzen kann oder die Datei in die Hand bekommt, kann es lesen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>They need no passphrase at all:</source>
        <translation>Diese brauchen gar keine Passphrase:</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>They open with the one from before:</source>
        <translation>Diese öffnen sich mit der früheren:</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>Print recovery sheet</source>
        <translation>Wiederherstellungsblatt drucken</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>Whoever has the sheet can open the notebook, so that the passphrase is asked for.</source>
        <translation>Wer das Blatt hat, kann das Notizbuch öffnen, deshalb wird nach der Passphrase gefragt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>Show the code</source>
        <translation>Code zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>Remove protection</source>
        <translation>Schutz aufheben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>From then on whoever can use this computer can read the notebook. Backups made until now keep their passphrase.</source>
        <translation>Von da an kann jeder, der diesen Computer benutzt, das Notizbuch lesen. Bisherige Sicherungen behalten ihre Passphrase.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/protection.py"/>
        <source>A session is running. End it first, then do this.</source>
        <translation>Ein Gespräch läuft. Beende es zuerst, dann geht dies.</translation>
    </message>
</context>
<context>
    <name>QuestionHint</name>
    <message>
        <location filename="../../desktop/views/prep/hint.py"/>
        <source>This asks for a job. In an informational interview it closes doors; ask how people get in instead.</source>
        <translation>Das fragt nach einer Stelle. In einem Informationsgespräch schließt das Türen; frag lieber, wie man hineinkommt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/hint.py"/>
        <source>Use this</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/hint.py"/>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
</context>
<context>
    <name>QuestionPlan</name>
    <message>
        <location filename="../../desktop/views/prep/plan.py"/>
        <source>Question plan</source>
        <translation>Fragenplan</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/plan.py"/>
        <source>Type a question and press Enter</source>
        <translation>Frage eintippen und Enter drücken</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/plan.py"/>
        <source>Add this question</source>
        <translation>Diese Frage hinzufügen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/plan.py"/>
        <source>Change the question</source>
        <translation>Frage ändern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/plan.py"/>
        <source>Change its minutes</source>
        <translation>Minuten ändern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/plan.py"/>
        <source>Must ask</source>
        <translation>Unbedingt fragen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/plan.py"/>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/plan.py"/>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/plan.py"/>
        <source>Take out of the plan</source>
        <translation>Aus dem Plan nehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/plan.py"/>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/plan.py"/>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
</context>
<context>
    <name>quick_note</name>
    <message>
        <location filename="../../desktop/views/quick_note.py"/>
        <source>Quick note</source>
        <translation>Schnelle Notiz</translation>
    </message>
</context>
<context>
    <name>quoted</name>
    <message>
        <location filename="../../desktop/views/quoted.py"/>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
</context>
<context>
    <name>RatingLine</name>
    <message>
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>why</source>
        <translation>warum</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>{name}, {n} of 5</source>
        <translation>{name}, {n} von 5</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/debrief_form.py"/>
        <source>{name}, not rated</source>
        <translation>{name}, nicht bewertet</translation>
    </message>
</context>
<context>
    <name>ReachBox</name>
    <message>
        <location filename="../../desktop/views/contacts/reach_box.py"/>
        <source>Ways to reach {whom}</source>
        <translation>So erreichst du {whom}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/reach_box.py"/>
        <source>Add a way to reach this person</source>
        <translation>Kontaktweg hinzufügen</translation>
    </message>
</context>
<context>
    <name>ReachLine</name>
    <message>
        <location filename="../../desktop/views/contacts/reach_box.py"/>
        <source>best</source>
        <translation>am besten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/reach_box.py"/>
        <source>Copy {value}</source>
        <translation>{value} kopieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/reach_box.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/reach_box.py"/>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/reach_box.py"/>
        <source>This is the best way</source>
        <translation>Das ist der beste Weg</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/reach_box.py"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/reach_box.py"/>
        <source>name@place.example</source>
        <translation>name@ort.example</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/reach_box.py"/>
        <source>+00 555 0100</source>
        <translation>+00 555 0100</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/reach_box.py"/>
        <source>people.example/name</source>
        <translation>people.example/name</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/reach_box.py"/>
        <source>Where and under which name</source>
        <translation>Wo und unter welchem Namen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/reach_box.py"/>
        <source>Note</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/reach_box.py"/>
        <source>after 14:00</source>
        <translation>nach 14:00</translation>
    </message>
</context>
<context>
    <name>recovered</name>
    <message>
        <location filename="../../desktop/views/recovered.py"/>
        <source>Bring back what was not saved</source>
        <translation>Nicht Gespeichertes zurückholen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/recovered.py"/>
        <source>What you typed when the notebook could not be written is in it now: %n texts.</source>
        <extracomment>one: What you typed when the notebook could not be written is in it now.</extracomment>
        <translation><numerusform>Was du getippt hast, als das Notizbuch nicht geschrieben werden konnte, ist jetzt darin.</numerusform><numerusform>Was du getippt hast, als das Notizbuch nicht geschrieben werden konnte, ist jetzt darin: %n Texte.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/recovered.py"/>
        <source>%n texts belong to something that is gone; they are among your quick notes.</source>
        <extracomment>one: One text belongs to something that is gone; it is among your quick notes.</extracomment>
        <translation><numerusform>Ein Text gehört zu etwas, das nicht mehr da ist; er liegt bei deinen schnellen Notizen.</numerusform><numerusform>%n Texte gehören zu etwas, das nicht mehr da ist; sie liegen bei deinen schnellen Notizen.</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/recovered.py"/>
        <source>The notebook still cannot be written. What you typed last time is kept in a second file.</source>
        <translation>Das Notizbuch lässt sich noch immer nicht schreiben. Was du beim letzten Mal getippt hast, liegt in einer zweiten Datei.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/recovered.py"/>
        <source>What you typed last time cannot be read, perhaps for another passphrase. It is kept as {path}</source>
        <translation>Was du beim letzten Mal getippt hast, lässt sich nicht lesen, vielleicht wegen einer anderen Passphrase. Es liegt unter {path}</translation>
    </message>
</context>
<context>
    <name>RehearseDialog</name>
    <message>
        <location filename="../../desktop/views/prep/rehearse_dialog.py"/>
        <source>Rehearse your overview</source>
        <translation>Vorstellung üben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/rehearse_dialog.py"/>
        <source>Read aloud at your own pace. Nothing is recorded; Askwell only keeps the time.</source>
        <translation>Lies laut und in deinem Tempo. Nichts wird aufgenommen; Askwell nimmt nur die Zeit.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/rehearse_dialog.py"/>
        <source>Speaking time</source>
        <translation>Sprechzeit</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/rehearse_dialog.py"/>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/rehearse_dialog.py"/>
        <source>Space starts and stops</source>
        <translation>Die Leertaste startet und stoppt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/rehearse_dialog.py"/>
        <source>Start over</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/rehearse_dialog.py"/>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/rehearse_dialog.py"/>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/rehearse_dialog.py"/>
        <source>{n} seconds</source>
        <translation>{n} Sekunden</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/rehearse_dialog.py"/>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/rehearse_dialog.py"/>
        <source>Earlier tries</source>
        <translation>Frühere Versuche</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/rehearse_dialog.py"/>
        <source>No tries yet</source>
        <translation>Noch keine Versuche</translation>
    </message>
</context>
<context>
    <name>reminders</name>
    <message numerus="yes">
        <location filename="../../desktop/views/reminders/bell.py"/>
        <source>%n are waiting</source>
        <extracomment>one: one is waiting</extracomment>
        <translation><numerusform>eine wartet</numerusform><numerusform>%n warten</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/bell.py"/>
        <location filename="../../desktop/views/reminders/panel.py"/>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/centre.py"/>
        <source>Reminder: {text}</source>
        <translation>Erinnerung: {text}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/centre.py"/>
        <source>Quick note</source>
        <translation>Schnelle Notiz</translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/centre.py"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/centre.py"/>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/centre.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/centre.py"/>
        <source>Goes into the running session, else under Session notes, “Not in a meeting”.</source>
        <translation>Kommt in das laufende Gespräch, sonst unter Gesprächsnotizen, „Nicht in einem Gespräch“.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/centre.py"/>
        <source>Note kept.</source>
        <translation>Notiz behalten.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/panel.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/panel.py"/>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/panel.py"/>
        <source>Choose what to be reminded of</source>
        <translation>Auswählen, woran erinnert wird</translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/panel.py"/>
        <source>Nothing waits for you.</source>
        <translation>Nichts wartet auf dich.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/panel.py"/>
        <source>Quiet during a session.</source>
        <translation>Ruhe während eines Gesprächs.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/panel.py"/>
        <source>Quiet from {begin} to {end} and during a session.</source>
        <translation>Ruhe von {begin} bis {end} und während eines Gesprächs.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/row.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/row.py"/>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/row.py"/>
        <source>Dismiss</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/tray.py"/>
        <source>Open Askwell</source>
        <translation>Askwell öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/tray.py"/>
        <source>Quick note…</source>
        <translation>Schnelle Notiz…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/tray.py"/>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/reminders/words.py"/>
        <source>%n reminders</source>
        <extracomment>one: %n reminder</extracomment>
        <translation><numerusform>%n Erinnerung</numerusform><numerusform>%n Erinnerungen</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/words.py"/>
        <source>In 10 minutes</source>
        <translation>In 10 Minuten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/words.py"/>
        <source>In an hour</source>
        <translation>In einer Stunde</translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/words.py"/>
        <source>Tomorrow morning</source>
        <translation>Morgen früh</translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/words.py"/>
        <source>Meeting</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/words.py"/>
        <source>Meeting with {name}</source>
        <translation>Gespräch mit {name}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/reminders/words.py"/>
        <source>be there %n minutes early</source>
        <extracomment>one: be there a minute early</extracomment>
        <translation><numerusform>sei eine Minute vorher da</numerusform><numerusform>sei %n Minuten vorher da</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/reminders/words.py"/>
        <source>Leave early enough</source>
        <translation>Geh früh genug los</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/reminders/words.py"/>
        <source>%n follow-ups are due</source>
        <extracomment>one: %n follow-up is due</extracomment>
        <translation><numerusform>%n Aufgabe ist fällig</numerusform><numerusform>%n Aufgaben sind fällig</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/reminders/words.py"/>
        <source>and %n more</source>
        <extracomment>one: and %n more</extracomment>
        <translation><numerusform>und %n weitere</numerusform><numerusform>und %n weitere</numerusform></translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message>
        <location filename="../../desktop/views/settings/reminders.py"/>
        <source>Remind me</source>
        <translation>Erinnere mich</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/reminders.py"/>
        <source>Before a meeting</source>
        <translation>Vor einem Gespräch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/reminders.py"/>
        <source>Opens the prep sheet from the message</source>
        <translation>Öffnet die Vorbereitung aus der Meldung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/reminders.py"/>
        <source>Thank-you note</source>
        <translation>Dankeschön</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/reminders.py"/>
        <source>Counted from the end of the session</source>
        <translation>Gezählt vom Ende des Gesprächs an</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/reminders.py"/>
        <source>Report back on advice</source>
        <translation>Rückmeldung zu einem Rat</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/reminders.py"/>
        <source>“Tell them how it went”</source>
        <translation>„Erzähl, wie es gelaufen ist“</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/reminders.py"/>
        <source>Keep in touch</source>
        <translation>Kontakt halten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/reminders.py"/>
        <source>For people in that stage</source>
        <translation>Für Personen mit diesem Stand</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/reminders.py"/>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/reminders.py"/>
        <source>Suggests writing again, in business days</source>
        <translation>Schlägt vor, noch einmal zu schreiben, in Werktagen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/reminders.py"/>
        <source>{title}: when</source>
        <translation>{title}: wann</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/reminders.py"/>
        <source>Change a rule</source>
        <translation>Regel ändern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/reminders.py"/>
        <source>Quiet from</source>
        <translation>Ruhe ab</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/reminders.py"/>
        <source>Quiet to</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/reminders.py"/>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/reminders.py"/>
        <source>and during a session</source>
        <translation>und während eines Gesprächs</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/reminders.py"/>
        <source>Askwell must be open for reminders. They name nobody if “Hide names” is on under Protection.</source>
        <translation>Für Erinnerungen muss Askwell offen sein. Sie nennen niemanden, wenn unter Schutz „Namen verbergen“ an ist.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/reminders.py"/>
        <source>Also show them in the system tray</source>
        <translation>Auch im Infobereich des Systems zeigen</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Thank-you note</source>
        <translation>Dankeschön</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Counted from the end of the session.</source>
        <translation>Gezählt vom Ende des Gesprächs an.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>due after {n} h</source>
        <translation>fällig nach {n} h</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Thank-you note gets urgent</source>
        <translation>Dankeschön wird dringend</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>It stands out in a warm colour from then on.</source>
        <translation>Von da an tritt es in einer warmen Farbe hervor.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>{n} h before it is due</source>
        <translation>{n} h vorher</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Debrief</source>
        <translation>Nachbereitung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>The day of the meeting; the next day when it ended later than this.</source>
        <translation>Am Tag des Gesprächs; am Tag darauf, wenn es später als jetzt angegeben endete.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>next day from {n}:00</source>
        <translation>am Tag darauf ab {n}:00</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Report back on advice</source>
        <translation>Rückmeldung zu einem Rat</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>“Tell them how it went.”</source>
        <translation>„Erzähl, wie es gelaufen ist.“</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>after %n weeks</source>
        <extracomment>one: after %n week</extracomment>
        <translation><numerusform>nach %n Woche</numerusform><numerusform>nach %n Wochen</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Keep in touch</source>
        <translation>Kontakt halten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>For people in that stage. Any real contact moves the date.</source>
        <translation>Für Personen mit diesem Stand. Jeder echte Kontakt verschiebt den Tag.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>every %n months</source>
        <extracomment>one: every %n month</extracomment>
        <translation><numerusform>nach %n Monat</numerusform><numerusform>nach %n Monaten</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Promised introduction</source>
        <translation>Versprochene Vermittlung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>A gentle reminder when it was not made.</source>
        <translation>Eine sanfte Erinnerung, wenn sie ausblieb.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>after %n days</source>
        <extracomment>one: after %n day</extracomment>
        <translation><numerusform>nach %n Tag</numerusform><numerusform>nach %n Tagen</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Confirm the meeting</source>
        <translation>Gespräch bestätigen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>A short message, so that nobody waits in vain.</source>
        <translation>Eine kurze Nachricht, damit niemand vergeblich wartet.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>{n} h before</source>
        <translation>{n} h vorher</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Arrive</source>
        <translation>Ankommen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Stands in the checklist of the meeting.</source>
        <translation>Steht in der Checkliste des Gesprächs.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>{n} min early</source>
        <translation>{n} min vorher</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Write again</source>
        <translation>Noch einmal schreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Counted in business days.</source>
        <translation>Gezählt in Werktagen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Then Askwell asks whether to let it rest.</source>
        <translation>Dann fragt Askwell, ob du es ruhen lassen willst.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>%n times</source>
        <extracomment>one: %n time</extracomment>
        <translation><numerusform>%n-mal</numerusform><numerusform>%n-mal</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Think of someone else</source>
        <translation>An jemand anderen denken</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>In the same organisation. Counted in business days.</source>
        <translation>In derselben Organisation. Gezählt in Werktagen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>One person per organisation at a time</source>
        <translation>Eine Person je Organisation zur selben Zeit</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>A hint, never a block.</source>
        <translation>Ein Hinweis, nie ein Hindernis.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Counting starts the same day</source>
        <translation>Gezählt wird ab demselben Tag</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Written later, it starts on the next business day.</source>
        <translation>Später geschrieben, beginnt es am nächsten Werktag.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>before {n}:00</source>
        <translation>vor {n}:00</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Public holidays</source>
        <translation>Feiertage</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Business days are Monday to Friday less these holidays.</source>
        <translation>Werktage sind Montag bis Freitag ohne diese Feiertage.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Ask for</source>
        <translation>Bitten um</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>The time a first message asks for.</source>
        <translation>Die Zeit, um die eine erste Nachricht bittet.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>%n minutes</source>
        <extracomment>one: %n minute</extracomment>
        <translation><numerusform>%n Minute</numerusform><numerusform>%n Minuten</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>First message</source>
        <translation>Erste Nachricht</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Connection first, the request as a question.</source>
        <translation>Das Verbindende zuerst, die Bitte als Frage.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>at most %n words</source>
        <extracomment>one: at most %n word</extracomment>
        <translation><numerusform>bis %n Wort</numerusform><numerusform>bis %n Wörter</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>About me, at least</source>
        <translation>„Über mich“, mindestens</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Where the good zone of the gauge begins.</source>
        <translation>Wo der gute Bereich der Anzeige beginnt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>About me, at most</source>
        <translation>„Über mich“, höchstens</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Where the good zone of the gauge ends.</source>
        <translation>Wo der gute Bereich der Anzeige endet.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Your pace</source>
        <translation>Dein Tempo</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Taken until you have rehearsed aloud.</source>
        <translation>Gilt, bis du laut geübt hast.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>%n words a minute</source>
        <extracomment>one: %n word a minute</extracomment>
        <translation><numerusform>%n Wort/min</numerusform><numerusform>%n Wörter/min</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>A new question gets</source>
        <translation>Eine neue Frage bekommt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Each can be changed in its plan.</source>
        <translation>Im Plan lässt sich jede ändern.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Names to leave with</source>
        <translation>Namen zum Mitnehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>People to be told of, before a talk ends.</source>
        <translation>Personen, die du vor dem Ende eines Gesprächs erfahren willst.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>%n names</source>
        <extracomment>one: %n name</extracomment>
        <translation><numerusform>%n Name</numerusform><numerusform>%n Namen</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Before judging a field</source>
        <translation>Bevor du ein Feld beurteilst</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>A hint: fewer talks say little.</source>
        <translation>Ein Hinweis: Weniger Gespräche sagen wenig.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>%n talks</source>
        <extracomment>one: %n talk</extracomment>
        <translation><numerusform>%n Gespräch</numerusform><numerusform>%n Gespräche</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Kept for closing</source>
        <translation>Bleibt für den Schluss</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Left free when the time for questions is added up.</source>
        <translation>Wird frei gehalten, wenn die Zeit der Fragen zusammengezählt wird.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Time to wrap up</source>
        <translation>Zum Ende kommen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Before the agreed end.</source>
        <translation>Vor dem vereinbarten Ende.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>{n} min before</source>
        <translation>{n} min vorher</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>In short meetings</source>
        <translation>In kurzen Gesprächen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>What is short</source>
        <translation>Was kurz ist</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>Meetings agreed for less than this.</source>
        <translation>Gespräche, die für weniger als das vereinbart sind.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_words.py"/>
        <source>under {n} min</source>
        <translation>unter {n} min</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <location filename="../../desktop/views/settings/rules.py"/>
        <source>Messages and About me</source>
        <translation>Nachrichten und „Über mich“</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rules.py"/>
        <source>The talk</source>
        <translation>Das Gespräch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rules.py"/>
        <source>Before a meeting</source>
        <translation>Vor einem Gespräch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rules.py"/>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rules.py"/>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rules.py"/>
        <source>Business days</source>
        <translation>Werktage</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rules.py"/>
        <source>What is in Follow-ups already keeps its day. Each of them can be put off, left out or stopped.</source>
        <translation>Was schon unter „Dranbleiben“ steht, behält seinen Tag. Alles dort lässt sich verschieben, auslassen oder anhalten.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rules.py"/>
        <source>Back to all defaults</source>
        <translation>Alles auf den Standard</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rules.py"/>
        <source>For all rules, those under Session too. Undo brings yours back.</source>
        <translation>Für alle Regeln, auch die unter „Gespräch“. „Rückgängig“ bringt deine zurück.</translation>
    </message>
</context>
<context>
    <name>save_copy</name>
    <message>
        <location filename="../../desktop/views/save_copy.py"/>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/save_copy.py"/>
        <source>{name} copy</source>
        <translation>{name} Kopie</translation>
    </message>
    <message>
        <location filename="../../desktop/views/save_copy.py"/>
        <source>Askwell notebook</source>
        <translation>Askwell-Notizbuch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/save_copy.py"/>
        <source>Saved a copy as {name}</source>
        <translation>Kopie als {name} gespeichert</translation>
    </message>
</context>
<context>
    <name>SavedState</name>
    <message>
        <location filename="../../desktop/views/corner.py"/>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/corner.py"/>
        <source>New notebook</source>
        <translation>Neues Notizbuch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/corner.py"/>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>SavedView</name>
    <message>
        <location filename="../../desktop/views/live/top_bar.py"/>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/top_bar.py"/>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/top_bar.py"/>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
</context>
<context>
    <name>ScheduleDialog</name>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>Choose one of your people, or add the person first.</source>
        <translation>Wähle eine deiner Personen, oder füge sie zuerst hinzu.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>Change the meeting with {name}</source>
        <translation>Gespräch mit {name} ändern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>Schedule with {name}</source>
        <translation>Termin mit {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>Schedule a meeting</source>
        <translation>Gespräch vereinbaren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>With whom?</source>
        <translation>Mit wem?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>Starts</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>Length agreed</source>
        <translation>Dauer vereinbart</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>In person</source>
        <translation>Persönlich</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>Save a calendar file (.ics) for my calendar</source>
        <translation>Kalenderdatei (.ics) für meinen Kalender speichern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>More: kind, time zone</source>
        <translation>Mehr: Art, Zeitzone</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>The zone in which day and time were agreed.</source>
        <translation>Die Zone, in der Tag und Zeit vereinbart wurden.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>Stage becomes Scheduled</source>
        <translation>Der Stand wird „Vereinbart“</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>Save meeting</source>
        <translation>Gespräch speichern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>You are to meet already: {when}. This adds another.</source>
        <translation>Ihr trefft euch schon: {when}. Dies kommt dazu.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>Not agreed</source>
        <translation>Nicht vereinbart</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>Café, front desk, ask for …</source>
        <translation>Café, Empfang, nach … fragen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>Paste the meeting link</source>
        <translation>Link zum Gespräch einfügen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/schedule_dialog.py"/>
        <source>Who calls whom, and under which number</source>
        <translation>Wer wen anruft, und unter welcher Nummer</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <location filename="../../desktop/views/followups/sending.py"/>
        <source>Open anyway</source>
        <translation>Trotzdem öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/sending.py"/>
        <source>The draft is copied; paste it where you write mail.</source>
        <translation>Der Entwurf ist kopiert; füge ihn dort ein, wo du Mails schreibst.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/sending.py"/>
        <source>No mail app is set up on this computer.</source>
        <translation>Auf diesem Computer ist kein Mailprogramm eingerichtet.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/sending.py"/>
        <source>Open in the mail app</source>
        <translation>Im Mailprogramm öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/sending.py"/>
        <source>The text is too long to hand over. It is copied: paste it into the mail.</source>
        <translation>Der Text ist zu lang zum Übergeben. Er ist kopiert: Füge ihn in die Mail ein.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/sending.py"/>
        <source>Copy anyway</source>
        <translation>Trotzdem kopieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/sending.py"/>
        <source>The draft is copied.</source>
        <translation>Der Entwurf ist kopiert.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/sending.py"/>
        <source>Mark sent anyway</source>
        <translation>Trotzdem als gesendet markieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/sending.py"/>
        <source>Sent: %1</source>
        <translation>Gesendet: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/sending.py"/>
        <source>%1: sent.</source>
        <translation>%1: gesendet.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/sending.py"/>
        <source>Not sent yet</source>
        <translation>Noch nicht gesendet</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/sending.py"/>
        <source>Add an address</source>
        <translation>Adresse hinzufügen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/sending.py"/>
        <source>E-mail address of %1</source>
        <translation>E-Mail-Adresse von %1</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/sending.py"/>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/sending.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/sending.py"/>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/sending.py"/>
        <source>How do you sign your messages?</source>
        <translation>Wie unterschreibst du deine Nachrichten?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/sending.py"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/sending.py"/>
        <source>It is kept in this notebook and used in all drafts.</source>
        <translation>Er bleibt in diesem Notizbuch und steht in allen Entwürfen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/sending.py"/>
        <source>Empty fields</source>
        <translation>Leere Felder</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/sending.py"/>
        <source>Fill in</source>
        <translation>Ausfüllen</translation>
    </message>
</context>
<context>
    <name>sending</name>
    <message numerus="yes">
        <location filename="../../desktop/views/followups/sending.py"/>
        <source>%n fields are empty:</source>
        <extracomment>one: One field is empty:</extracomment>
        <translation><numerusform>Ein Feld ist leer:</numerusform><numerusform>%n Felder sind leer:</numerusform></translation>
    </message>
</context>
<context>
    <name>SessionDesk</name>
    <message>
        <location filename="../../desktop/views/live/session_desk.py"/>
        <source>Notes for {name}</source>
        <translation>Notizen für {name}</translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message>
        <location filename="../../desktop/views/live/session_page.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/session.py"/>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/session.py"/>
        <source>At the start of a line, the character followed by anything but itself sets the mark.</source>
        <translation>Am Anfang einer Zeile setzt das Zeichen die Markierung, wenn etwas anderes als es selbst folgt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/session.py"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/session.py"/>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/session.py"/>
        <source>One tone when it is time to wrap up, and one at the end.</source>
        <translation>Ein Ton, wenn es Zeit wird, zum Ende zu kommen, und einer am Ende.</translation>
    </message>
</context>
<context>
    <name>SessionTime</name>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>Show the timer</source>
        <translation>Uhr zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>Hide the timer</source>
        <translation>Uhr ausblenden</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>{minutes}, {notes}. They are saved. You can reopen the session later today.</source>
        <translation>{minutes}, {notes}. Alles ist gespeichert. Du kannst das Gespräch heute noch einmal öffnen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>End the session with {name}?</source>
        <translation>Das Gespräch mit {name} beenden?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>Keep going</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>End and debrief</source>
        <translation>Beenden und nachbereiten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>{n} questions that you must ask are still open.</source>
        <translation>{n} Fragen, die du unbedingt stellen willst, sind noch offen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>You must still ask: {question}</source>
        <translation>Unbedingt noch zu fragen: {question}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>Askwell closed unexpectedly at {time}.</source>
        <translation>Askwell wurde um {time} unerwartet geschlossen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>The clock of this session has run since {time}.</source>
        <translation>Die Uhr dieses Gesprächs läuft seit {time}.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>The last note is from {time}.</source>
        <translation>Die letzte Notiz ist von {time}.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>All {n} notes are here.</source>
        <translation>Alle {n} Notizen sind da.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>Your note is here.</source>
        <translation>Deine Notiz ist da.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>End at {time}</source>
        <translation>Um {time} beenden</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>This session is open again. Its clock has stood still since {time}.</source>
        <translation>Dieses Gespräch ist wieder offen. Seine Uhr steht seit {time}.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>Go on with the session</source>
        <translation>Gespräch fortsetzen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>Time to wrap up, {left}</source>
        <translation>Zeit, zum Ende zu kommen, {left}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>The agreed time is over</source>
        <translation>Die vereinbarte Zeit ist um</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>Asleep {start}–{stop}</source>
        <translation>Ruhezustand {start}–{stop}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>Do not count it</source>
        <translation>Nicht mitzählen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>Set the session’s clock right</source>
        <translation>Uhr des Gesprächs stellen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>Leave out the time asleep</source>
        <translation>Ruhezustand nicht mitzählen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>Tick a question</source>
        <translation>Frage abhaken</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>Take a tick back</source>
        <translation>Haken zurücknehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>Add {n} minutes</source>
        <translation>{n} Minuten mehr</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>Close the wrap-up</source>
        <translation>Hinweis zum Ende schließen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_time.py"/>
        <source>Change the agreed length</source>
        <translation>Vereinbarte Dauer ändern</translation>
    </message>
</context>
<context>
    <name>SessionVerbs</name>
    <message>
        <location filename="../../desktop/views/live/session_verbs.py"/>
        <source>Tick a question</source>
        <translation>Frage abhaken</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_verbs.py"/>
        <source>Take a tick back</source>
        <translation>Haken zurücknehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_verbs.py"/>
        <source>Choose a question</source>
        <translation>Frage wählen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_verbs.py"/>
        <source>Ask something else</source>
        <translation>Etwas anderes fragen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_verbs.py"/>
        <source>Take the default plan</source>
        <translation>Üblichen Plan nehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_verbs.py"/>
        <source>Note what they allow</source>
        <translation>Notieren, was erlaubt ist</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_verbs.py"/>
        <source>Choose a day</source>
        <translation>Tag wählen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_verbs.py"/>
        <source>Edit a name</source>
        <translation>Namen bearbeiten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_verbs.py"/>
        <source>Add to contacts</source>
        <translation>Zu den Kontakten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_verbs.py"/>
        <source>Note a promised introduction</source>
        <translation>Versprochene Vermittlung notieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/session_verbs.py"/>
        <source>Note that the name may be used</source>
        <translation>Notieren, dass der Name genannt werden darf</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <location filename="../../desktop/views/settings/keys.py"/>
        <source>Action</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/keys.py"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/keys.py"/>
        <source>no keys</source>
        <translation>keine Tasten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/keys.py"/>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/keys.py"/>
        <source>cannot be changed</source>
        <translation>nicht änderbar</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/keys.py"/>
        <source>These keys are the same in all programs of this system.</source>
        <translation>Diese Tasten sind in allen Programmen dieses Systems gleich.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/keys.py"/>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/mark_keys.py"/>
        <source>Character for {mark}</source>
        <translation>Zeichen für {mark}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/mark_keys.py"/>
        <source>Back to the default characters</source>
        <translation>Zurück zu den üblichen Zeichen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/mark_keys.py"/>
        <source>{key} sets {other} already. Choose another character for {mark}.</source>
        <translation>{key} setzt schon {other}. Wähle ein anderes Zeichen für {mark}.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/mark_keys.py"/>
        <source>{key} begins ordinary lines. Choose a sign, such as # or +.</source>
        <translation>Mit {key} beginnen gewöhnliche Zeilen. Wähle ein Zeichen wie # oder +.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/settings/protection.py"/>
        <location filename="../../desktop/views/settings/reminders.py"/>
        <source>%n hours</source>
        <extracomment>one: %n hour</extracomment>
        <translation><numerusform>%n Stunde</numerusform><numerusform>%n Stunden</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/settings/protection.py"/>
        <location filename="../../desktop/views/settings/reminders.py"/>
        <source>%n minutes</source>
        <extracomment>one: %n minute</extracomment>
        <translation><numerusform>%n Minute</numerusform><numerusform>%n Minuten</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/reminders.py"/>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/reminders.py"/>
        <source>{n} h before it is due</source>
        <translation>{n} h vorher</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/settings/reminders.py"/>
        <source>%n days</source>
        <extracomment>one: %n day</extracomment>
        <translation><numerusform>%n Tag</numerusform><numerusform>%n Tage</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_rows.py"/>
        <source>Default: {value}</source>
        <translation>Üblich: {value}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_rows.py"/>
        <source>Back to the default: {value}</source>
        <translation>Zurück zum Standard: {value}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_rows.py"/>
        <source>As the computer ({country})</source>
        <translation>Wie der Computer ({country})</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_rows.py"/>
        <source>As the computer</source>
        <translation>Wie der Computer</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_rows.py"/>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_rows.py"/>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_rows.py"/>
        <source>as the computer</source>
        <translation>wie der Computer</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_rows.py"/>
        <source>Change a rule: {title}</source>
        <translation>Regel ändern: {title}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/rule_rows.py"/>
        <source>Back to the default: {title}</source>
        <translation>Zurück zum Standard: {title}</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <location filename="../../desktop/views/settling.py"/>
        <source>If you close now, it is lost.</source>
        <translation>Wenn du jetzt schließt, ist es verloren.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settling.py"/>
        <source>Close and lose it</source>
        <translation>Schließen und verlieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settling.py"/>
        <source>It lies in a second file and comes back at the next start that can write.</source>
        <translation>Es liegt in einer zweiten Datei und kommt beim nächsten Start zurück, der schreiben kann.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settling.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settling.py"/>
        <source>Not everything is saved</source>
        <translation>Nicht alles ist gespeichert</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settling.py"/>
        <source>Some of what you typed could not be kept.</source>
        <translation>Etwas von dem, was du getippt hast, ließ sich nicht speichern.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settling.py"/>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
</context>
<context>
    <name>SeveralPane</name>
    <message>
        <location filename="../../desktop/views/contacts/several.py"/>
        <source>Stage</source>
        <translation>Stand</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/several.py"/>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/several.py"/>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/several.py"/>
        <source>Merge…</source>
        <translation>Zusammenführen…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/several.py"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>SheetHead</name>
    <message>
        <location filename="../../desktop/views/prep/head.py"/>
        <source>Open session</source>
        <translation>Gespräch öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/head.py"/>
        <source>Start session</source>
        <translation>Gespräch beginnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/head.py"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/head.py"/>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/head.py"/>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/head.py"/>
        <source>Copied {place}</source>
        <translation>{place} kopiert</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <location filename="../../desktop/views/help_dialogs.py"/>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../desktop/views/help_dialogs.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <location filename="../../desktop/views/settings/keys.py"/>
        <source>Search actions or keys</source>
        <translation>Befehle oder Tasten suchen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/keys.py"/>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/keys.py"/>
        <source>Press the new keys</source>
        <translation>Neue Tasten drücken</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/keys.py"/>
        <source>Back to the default</source>
        <translation>Zurück zum Standard</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/keys.py"/>
        <source>All back</source>
        <translation>Alle zurück</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/keys.py"/>
        <source>All shortcuts back to their defaults</source>
        <translation>Alle Tastenkürzel zurück auf den Standard</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/keys.py"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/keys.py"/>
        <source>Keys for {action}</source>
        <translation>Tasten für {action}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/keys.py"/>
        <source>Choose an action above.</source>
        <translation>Wähle oben einen Befehl.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/keys.py"/>
        <source>These keys are the same in all programs of this system.</source>
        <translation>Diese Tasten sind in allen Programmen dieses Systems gleich.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/keys.py"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/keys.py"/>
        <source>Press the new keys, Backspace for none. Default: {keys}.</source>
        <translation>Drücke die neuen Tasten, Rücktaste für keine. Standard: {keys}.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/keys.py"/>
        <source>Press the new keys here, Backspace for none.</source>
        <translation>Drücke hier die neuen Tasten, Rücktaste für keine.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/keys.py"/>
        <source>{keys} alone is needed for writing and moving. Hold Ctrl or Alt with it.</source>
        <translation>{keys} allein wird zum Schreiben und Bewegen gebraucht. Halte Strg oder Alt dazu.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/keys.py"/>
        <source>{keys} copies, cuts, pastes or selects in every text.</source>
        <translation>{keys} kopiert, schneidet aus, fügt ein oder markiert in jedem Text.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/settings/keys.py"/>
        <source>{keys} is “{action}” already ({place}). Change that one first.</source>
        <translation>{keys} ist schon „{action}“ ({place}). Ändere zuerst das.</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <location filename="../../desktop/views/prep/side.py"/>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/side.py"/>
        <source>All topics</source>
        <translation>Alle Themen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/side.py"/>
        <source>Search {n} questions</source>
        <translation>{n} durchsuchen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/side.py"/>
        <source>Question bank</source>
        <translation>Fragensammlung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/side.py"/>
        <source>Beside the sheet</source>
        <translation>Neben dem Blatt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/side.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/side.py"/>
        <source>Search questions</source>
        <translation>Fragen suchen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/side.py"/>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/side.py"/>
        <source>My questions</source>
        <translation>Meine Fragen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/side.py"/>
        <source>No question has these words.</source>
        <translation>Keine Frage enthält diese Wörter.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/side.py"/>
        <source>Bring the article</source>
        <translation>Artikel mitbringen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/side.py"/>
        <source>Add this item</source>
        <translation>Diesen Punkt hinzufügen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/side.py"/>
        <source>New item</source>
        <translation>Neuer Punkt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/side.py"/>
        <source>Add an item</source>
        <translation>Punkt hinzufügen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/side.py"/>
        <source>Add to the plan</source>
        <translation>In den Plan aufnehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/side.py"/>
        <source>Ask instead: {question}</source>
        <translation>Stattdessen fragen: {question}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/side.py"/>
        <source>Keep my wording</source>
        <translation>Meinen Wortlaut behalten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/side.py"/>
        <source>Delete from the bank</source>
        <translation>Aus der Sammlung löschen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/prep/side.py"/>
        <source>in the plan</source>
        <translation>im Plan</translation>
    </message>
</context>
<context>
    <name>SkipDialog</name>
    <message>
        <location filename="../../desktop/views/followups/dialogs.py"/>
        <source>Skip</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/dialogs.py"/>
        <source>Why? The reason stays with it, under Done.</source>
        <translation>Warum? Der Grund bleibt dabei, unter „Erledigt“.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/dialogs.py"/>
        <source>Another reason</source>
        <translation>Anderer Grund</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/dialogs.py"/>
        <source>In a few words</source>
        <translation>In wenigen Worten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/dialogs.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/followups/dialogs.py"/>
        <source>Let it rest: no more reminders for this person</source>
        <translation>Ruhen lassen: keine Erinnerungen mehr an diese Person</translation>
    </message>
</context>
<context>
    <name>speaking</name>
    <message>
        <location filename="../../desktop/views/speaking_time.py"/>
        <source>Two or three sentences: who you are, and why you would like to talk.</source>
        <translation>Zwei oder drei Sätze: wer du bist und warum du sprechen möchtest.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/speaking_time.py"/>
        <source>%n words</source>
        <extracomment>one: %n word</extracomment>
        <translation><numerusform>%n Wort</numerusform><numerusform>%n Wörter</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/speaking_time.py"/>
        <source>About {seconds} s</source>
        <translation>Etwa {seconds} s</translation>
    </message>
    <message>
        <location filename="../../desktop/views/speaking_time.py"/>
        <source>About {seconds} s. Aim for {low} to {high}.</source>
        <translation>Etwa {seconds} s. Ziel: {low} bis {high}.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/speaking_time.py"/>
        <source>About {seconds} s. Aim for {low} to {high}: try leaving out one sentence.</source>
        <translation>Etwa {seconds} s. Ziel: {low} bis {high}. Versuche, einen Satz wegzulassen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/speaking_time.py"/>
        <source>about {seconds} seconds, within {low} to {high}</source>
        <translation>etwa {seconds} Sekunden, innerhalb von {low} bis {high}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/speaking_time.py"/>
        <source>about {seconds} seconds, longer than {low} to {high}</source>
        <translation>etwa {seconds} Sekunden, länger als {low} bis {high}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/speaking_time.py"/>
        <source>about {seconds} seconds, shorter than {low} to {high}</source>
        <translation>etwa {seconds} Sekunden, kürzer als {low} bis {high}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/speaking_time.py"/>
        <source>nothing to say yet</source>
        <translation>noch nichts zu sagen</translation>
    </message>
</context>
<context>
    <name>SpeakingTime</name>
    <message>
        <location filename="../../desktop/views/speaking_time.py"/>
        <source>Speaking time</source>
        <translation>Sprechzeit</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <location filename="../../desktop/views/live/start_page.py"/>
        <source>Someone else has time now</source>
        <translation>Jemand anderes hat jetzt Zeit</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_page.py"/>
        <source>Someone has time now</source>
        <translation>Jemand hat jetzt Zeit</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_page.py"/>
        <source>Ready when you are</source>
        <translation>Bereit, wenn du es bist</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_page.py"/>
        <source>Choose who you are meeting. Every line you type becomes a note with its time. It is saved as you go, with or without a connection.</source>
        <translation>Wähle, wen du triffst. Jede Zeile wird eine Notiz mit ihrer Uhrzeit. Gespeichert wird laufend, mit oder ohne Verbindung.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_page.py"/>
        <source>A thought to keep for later</source>
        <translation>Ein Gedanke für später</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_page.py"/>
        <source>Quick note</source>
        <translation>Schnelle Notiz</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_page.py"/>
        <source>Keep this note</source>
        <translation>Diese Notiz behalten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_page.py"/>
        <source>Did it take place?</source>
        <translation>Hat es stattgefunden?</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_page.py"/>
        <source>Not in a meeting</source>
        <translation>Nicht in einem Gespräch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_page.py"/>
        <source>Show more notes</source>
        <translation>Mehr Notizen zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_page.py"/>
        <source>Read past sessions</source>
        <translation>Frühere Gespräche lesen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_page.py"/>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_page.py"/>
        <source>Start session</source>
        <translation>Gespräch beginnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_page.py"/>
        <source>Write notes after the meeting…</source>
        <translation>Notizen nachtragen…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_page.py"/>
        <source>Write notes</source>
        <translation>Notizen schreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_page.py"/>
        <source>To a person…</source>
        <translation>Zu einer Person…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_page.py"/>
        <source>To a past meeting…</source>
        <translation>Zu einem früheren Gespräch…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/start_page.py"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>StartPart</name>
    <message>
        <location filename="../../desktop/views/exchange/start_part.py"/>
        <source>New people start as</source>
        <translation>Neue Personen beginnen als</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/start_part.py"/>
        <source>Nothing is changed until you press Import.
Afterwards one Undo takes all of it back.</source>
        <translation>Bis du auf „Importieren“ drückst, ändert sich nichts.
Danach nimmt ein einziges „Rückgängig“ alles zurück.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/exchange/start_part.py"/>
        <source>%n events with one other person</source>
        <extracomment>one: 1 event with one other person</extracomment>
        <translation><numerusform>%n Termin mit einer anderen Person</numerusform><numerusform>%n Termine mit einer anderen Person</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/start_part.py"/>
        <source>Keep them as meetings</source>
        <translation>Als Gespräche übernehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/start_part.py"/>
        <source>Take only the people</source>
        <translation>Nur die Personen übernehmen</translation>
    </message>
</context>
<context>
    <name>StepBox</name>
    <message>
        <location filename="../../desktop/views/contacts/step_box.py"/>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/step_box.py"/>
        <source>Add a next step</source>
        <translation>Nächsten Schritt festlegen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/step_box.py"/>
        <source>Reminders for this person are stopped.</source>
        <translation>An diese Person wird nicht mehr erinnert.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/step_box.py"/>
        <source>Let them come again</source>
        <translation>Wieder erinnern</translation>
    </message>
</context>
<context>
    <name>synced</name>
    <message>
        <location filename="../../desktop/views/synced_notice.py"/>
        <source>Use another place…</source>
        <translation>Anderen Ort wählen…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/synced_notice.py"/>
        <source>Leave it there</source>
        <translation>Dort lassen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/synced_notice.py"/>
        <source>Another place for the notebook</source>
        <translation>Ein anderer Ort für das Notizbuch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/synced_notice.py"/>
        <source>Askwell notebook</source>
        <translation>Askwell-Notizbuch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/synced_notice.py"/>
        <source>{name} lies in a folder that {service} copies to other computers. While it is open, that can damage it or make a second notebook. Another place on this computer is safer; to take it to another computer, save a backup into that folder.</source>
        <translation>{name} liegt in einem Ordner, den {service} auf andere Computer kopiert. Solange es offen ist, kann es dadurch Schaden nehmen oder ein zweites Notizbuch entstehen. Ein anderer Ort auf diesem Computer ist sicherer; um es auf einen anderen Computer mitzunehmen, speichere eine Sicherung in jenen Ordner.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/synced_notice.py"/>
        <source>Beside this notebook lies another version of it, made when it was changed on two computers: {names}. Open it to see what it has that this one lacks; neither was changed.</source>
        <translation>Neben diesem Notizbuch liegt eine andere Fassung davon, die entstand, als es auf zwei Computern geändert wurde: {names}. Öffne sie, um zu sehen, was sie hat und diese nicht; keine von beiden wurde geändert.</translation>
    </message>
</context>
<context>
    <name>tabs</name>
    <message numerus="yes">
        <location filename="../../desktop/views/main_window.py"/>
        <source>%n are due</source>
        <extracomment>one: one is due</extracomment>
        <translation><numerusform>eine ist fällig</numerusform><numerusform>%n sind fällig</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/tab_names.py"/>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <location filename="../../desktop/views/tab_names.py"/>
        <source>Prep</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/tab_names.py"/>
        <source>Session notes</source>
        <translation>Gesprächsnotizen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/tab_names.py"/>
        <source>Follow-ups</source>
        <translation>Dranbleiben</translation>
    </message>
</context>
<context>
    <name>TagButton</name>
    <message>
        <location filename="../../desktop/views/contacts/small.py"/>
        <source>Tag {name}</source>
        <translation>Schlagwort {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/small.py"/>
        <source>Show everybody with this tag</source>
        <translation>Alle mit diesem Schlagwort zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/small.py"/>
        <source>Take this tag off</source>
        <translation>Dieses Schlagwort entfernen</translation>
    </message>
</context>
<context>
    <name>TimelineBox</name>
    <message>
        <location filename="../../desktop/views/contacts/timeline_box.py"/>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/timeline_box.py"/>
        <source>Remark…</source>
        <translation>Bemerkung…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/timeline_box.py"/>
        <source>Call…</source>
        <translation>Anruf…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/timeline_box.py"/>
        <source>Message received…</source>
        <translation>Erhaltene Nachricht…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/timeline_box.py"/>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>TimerView</name>
    <message>
        <location filename="../../desktop/views/live/timer_view.py"/>
        <source>Timer</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/timer_view.py"/>
        <source>Timer hidden</source>
        <translation>Uhr ausgeblendet</translation>
    </message>
</context>
<context>
    <name>TitleRow</name>
    <message>
        <location filename="../../desktop/views/followups/composer_head.py"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <location filename="../../desktop/views/live/top_bar.py"/>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/top_bar.py"/>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/top_bar.py"/>
        <source>Captured</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/top_bar.py"/>
        <source>Mini window</source>
        <translation>Kleines Fenster</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/top_bar.py"/>
        <source>Debrief</source>
        <translation>Nachbereitung</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/top_bar.py"/>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/top_bar.py"/>
        <source>Close these notes</source>
        <translation>Diese Notizen schließen</translation>
    </message>
</context>
<context>
    <name>TouchDialog</name>
    <message>
        <location filename="../../desktop/views/contacts/touch_dialog.py"/>
        <source>Remark about {name}</source>
        <translation>Bemerkung zu {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/touch_dialog.py"/>
        <source>Call with {name}</source>
        <translation>Anruf mit {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/touch_dialog.py"/>
        <source>Message from {name}</source>
        <translation>Nachricht von {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/touch_dialog.py"/>
        <source>What you want to remember</source>
        <translation>Was du dir merken willst</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/touch_dialog.py"/>
        <source>What you talked about</source>
        <translation>Worüber ihr gesprochen habt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/touch_dialog.py"/>
        <source>What the message says, in a line</source>
        <translation>Was in der Nachricht steht, in einer Zeile</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/touch_dialog.py"/>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/touch_dialog.py"/>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/touch_dialog.py"/>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/touch_dialog.py"/>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/touch_dialog.py"/>
        <source>In person</source>
        <translation>Persönlich</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/touch_dialog.py"/>
        <source>How it came</source>
        <translation>Wie sie kam</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/touch_dialog.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/contacts/touch_dialog.py"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>trash</name>
    <message numerus="yes">
        <location filename="../../desktop/views/trash_dialog.py"/>
        <source>%n people</source>
        <extracomment>one: %n person</extracomment>
        <translation><numerusform>%n Person</numerusform><numerusform>%n Personen</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/trash_dialog.py"/>
        <source>and %n more</source>
        <extracomment>one: and %n more</extracomment>
        <translation><numerusform>und %n weitere</numerusform><numerusform>und %n weitere</numerusform></translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <location filename="../../desktop/views/trash_dialog.py"/>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <location filename="../../desktop/views/trash_dialog.py"/>
        <source>Whatever you delete stays here for 30 days and comes back with all that belonged to it. So does a longer text that you undid, once Redo can no longer bring it back.</source>
        <translation>Was du löschst, bleibt 30 Tage hier und kommt mit allem zurück, was dazugehörte. Ebenso ein längerer Text, den du zurückgenommen hast, sobald er sich nicht mehr wiederholen lässt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/trash_dialog.py"/>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/trash_dialog.py"/>
        <source>Erase for good…</source>
        <translation>Endgültig löschen…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/trash_dialog.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/trash_dialog.py"/>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/trash_dialog.py"/>
        <source>Bring back: {what}</source>
        <translation>Zurückholen: {what}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/trash_dialog.py"/>
        <source>Bringing back what was deleted…</source>
        <translation>Gelöschtes wird zurückgeholt…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/trash_dialog.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/trash_dialog.py"/>
        <source>[erased]</source>
        <translation>[gelöscht]</translation>
    </message>
    <message>
        <location filename="../../desktop/views/trash_dialog.py"/>
        <source>Erase a person</source>
        <translation>Person endgültig löschen</translation>
    </message>
</context>
<context>
    <name>TrashModel</name>
    <message>
        <location filename="../../desktop/views/trash_dialog.py"/>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <location filename="../../desktop/views/trash_dialog.py"/>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <location filename="../../desktop/views/trash_dialog.py"/>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <location filename="../../desktop/views/trash_dialog.py"/>
        <source>Undone: {what}</source>
        <translation>Zurückgenommen: {what}</translation>
    </message>
</context>
<context>
    <name>typing</name>
    <message>
        <location filename="../../desktop/views/typing.py"/>
        <source>What you wrote could not be kept. It is on the clipboard.</source>
        <translation>Was du geschrieben hast, ließ sich nicht behalten. Es liegt in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <location filename="../../desktop/views/edit_actions.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../../desktop/views/edit_actions.py"/>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/edit_actions.py"/>
        <source>Typing</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <location filename="../../desktop/views/edit_actions.py"/>
        <source>Undo: {label}</source>
        <translation>Rückgängig: {label}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/edit_actions.py"/>
        <source>Redo: {label}</source>
        <translation>Wiederholen: {label}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/edit_actions.py"/>
        <source>Doing again: {what}…</source>
        <translation>Wird wiederholt: {what}…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/edit_actions.py"/>
        <source>Taking back: {what}…</source>
        <translation>Wird zurückgenommen: {what}…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/edit_actions.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/edit_actions.py"/>
        <source>Done again: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <location filename="../../desktop/views/edit_actions.py"/>
        <source>Undone: {what}</source>
        <translation>Zurückgenommen: {what}</translation>
    </message>
</context>
<context>
    <name>undoing</name>
    <message numerus="yes">
        <location filename="../../desktop/views/edit_actions.py"/>
        <source>%n lines</source>
        <extracomment>one: one line</extracomment>
        <translation><numerusform>eine Zeile</numerusform><numerusform>%n Zeilen</numerusform></translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <location filename="../../desktop/views/unlock/unlock_page.py"/>
        <source>is protected.</source>
        <translation>ist geschützt.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/unlock_page.py"/>
        <source>is protected. Last opened {when}.</source>
        <translation>ist geschützt. Zuletzt geöffnet: {when}.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/unlock_page.py"/>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/unlock_page.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/unlock_page.py"/>
        <source>Opening the notebook</source>
        <translation>Das Notizbuch wird geöffnet</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/unlock_page.py"/>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/unlock_page.py"/>
        <source>Show the passphrase</source>
        <translation>Passphrase zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/unlock_page.py"/>
        <source>Hide the passphrase</source>
        <translation>Passphrase verbergen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/unlock_page.py"/>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/unlock_page.py"/>
        <source>As on the recovery sheet. Spaces, dashes and capitals do not matter.</source>
        <translation>Wie auf dem Wiederherstellungsblatt. Leerzeichen, Striche und Großschreibung sind egal.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/unlock_page.py"/>
        <source>Another notebook…</source>
        <translation>Anderes Notizbuch…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/unlock_page.py"/>
        <source>Open without asking on this computer</source>
        <translation>Auf diesem Computer ohne Frage öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/unlock_page.py"/>
        <source>Bring back a backup…</source>
        <translation>Sicherung zurückholen…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/unlock_page.py"/>
        <source>Use the passphrase instead</source>
        <translation>Stattdessen die Passphrase</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/unlock_page.py"/>
        <source>Use the recovery code instead</source>
        <translation>Stattdessen den Wiederherstellungscode</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/unlock_page.py"/>
        <source>Caps Lock is on.</source>
        <translation>Die Feststelltaste ist an.</translation>
    </message>
</context>
<context>
    <name>unopened</name>
    <message>
        <location filename="../../desktop/views/unopened.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unopened.py"/>
        <source>New notebook…</source>
        <translation>Neues Notizbuch…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unopened.py"/>
        <source>Open another…</source>
        <translation>Anderes öffnen…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unopened.py"/>
        <source>The last backup is from {when}.</source>
        <translation>Die letzte Sicherung ist von {when}.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unopened.py"/>
        <source>Open the backup</source>
        <translation>Sicherung öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unopened.py"/>
        <source>Notebook not opened</source>
        <translation>Notizbuch nicht geöffnet</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unopened.py"/>
        <source>This is the backup from {when}.</source>
        <translation>Das ist die Sicherung von {when}.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unopened.py"/>
        <source>The file is left as it is, whatever you choose.</source>
        <translation>Die Datei bleibt, wie sie ist, was du auch wählst.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unopened.py"/>
        <source>Notebook damaged</source>
        <translation>Notizbuch beschädigt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unopened.py"/>
        <source>The damaged file is kept as {name}.</source>
        <translation>Die beschädigte Datei bleibt als {name} erhalten.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unopened.py"/>
        <source>{name} (what could be read)</source>
        <translation>{name} (was lesbar war)</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unopened.py"/>
        <source>Name lost</source>
        <translation>Name verloren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unopened.py"/>
        <source>Saving what can be read of {name}…</source>
        <translation>Was von {name} lesbar ist, wird gesichert…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unopened.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unopened.py"/>
        <source>Looking what there is of {name}…</source>
        <translation>Es wird nachgesehen, was von {name} da ist…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unopened.py"/>
        <source>{name} cannot be read whole.</source>
        <translation>{name} lässt sich nicht ganz lesen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unopened.py"/>
        <source>{name} cannot be read from page {first} of {pages} on.</source>
        <translation>{name} lässt sich ab Seite {first} von {pages} nicht lesen.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unopened.py"/>
        <source>There is no backup of it here.</source>
        <translation>Hier gibt es keine Sicherung davon.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unopened.py"/>
        <source>Bring back a backup</source>
        <translation>Sicherung zurückholen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unopened.py"/>
        <source>Bringing back the backup of {name}…</source>
        <translation>Die Sicherung von {name} wird zurückgeholt…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/unopened.py"/>
        <source>%n could not be read.</source>
        <extracomment>one: One could not be read.</extracomment>
        <translation><numerusform>Einer ließ sich nicht lesen.</numerusform><numerusform>%n ließen sich nicht lesen.</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/unopened.py"/>
        <source>Nothing is known to be missing.</source>
        <translation>Soweit bekannt, fehlt nichts.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/views/unopened.py"/>
        <source>%n records were read.</source>
        <extracomment>one: One record was read.</extracomment>
        <translation><numerusform>Ein Eintrag wurde gelesen.</numerusform><numerusform>%n Einträge wurden gelesen.</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/views/unopened.py"/>
        <source>Save what can be read</source>
        <translation>Lesbares speichern</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unopened.py"/>
        <source>Show me the file</source>
        <translation>Datei zeigen</translation>
    </message>
</context>
<context>
    <name>UnsavedBar</name>
    <message>
        <location filename="../../desktop/views/unsaved_bar.py"/>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unsaved_bar.py"/>
        <source>Save a copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unsaved_bar.py"/>
        <source>Copy what I typed</source>
        <translation>Getipptes kopieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unsaved_bar.py"/>
        <source>What you typed is kept in a second file until then.</source>
        <translation>Was du getippt hast, liegt bis dahin in einer zweiten Datei.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unsaved_bar.py"/>
        <source>What you typed stays in this window.</source>
        <translation>Was du getippt hast, bleibt in diesem Fenster.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unsaved_bar.py"/>
        <source>Copied what is not saved.</source>
        <translation>Nicht Gespeichertes kopiert.</translation>
    </message>
</context>
<context>
    <name>UnsurePage</name>
    <message>
        <location filename="../../desktop/views/exchange/import_unsure.py"/>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_unsure.py"/>
        <source>In your notebook</source>
        <translation>In deinem Notizbuch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_unsure.py"/>
        <source>Filled in when it is the same person</source>
        <translation>Wird ergänzt, wenn es dieselbe Person ist</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_unsure.py"/>
        <source>People who may be known</source>
        <translation>Personen, die vielleicht bekannt sind</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_unsure.py"/>
        <source>Same</source>
        <translation>Dieselbe</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_unsure.py"/>
        <source>Another</source>
        <translation>Andere</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_unsure.py"/>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_unsure.py"/>
        <source>No answer</source>
        <translation>Offen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_unsure.py"/>
        <source>Same person</source>
        <translation>Dieselbe Person</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_unsure.py"/>
        <source>Another person</source>
        <translation>Andere Person</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_unsure.py"/>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/import_unsure.py"/>
        <source>The keys 1, 2 and 3 answer and go on to the next. {n} without an answer.</source>
        <translation>Die Tasten 1, 2 und 3 antworten und gehen zur nächsten weiter. {n} ohne Antwort.</translation>
    </message>
</context>
<context>
    <name>when</name>
    <message>
        <location filename="../../desktop/views/when.py"/>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <location filename="../../desktop/views/when.py"/>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/when.py"/>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
</context>
<context>
    <name>WholeNotebook</name>
    <message>
        <location filename="../../desktop/views/exchange/whole_notebook.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/whole_notebook.py"/>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/whole_notebook.py"/>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/whole_notebook.py"/>
        <source>It holds {counts}. Open it to look at it, or bring it back in place of the notebook that is open now; that becomes a backup first.</source>
        <translation>Darin sind {counts}. Öffne es, um es anzusehen, oder hol es an die Stelle des jetzt offenen Notizbuchs zurück; dieses wird vorher zur Sicherung.</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/whole_notebook.py"/>
        <source>Import people</source>
        <translation>Personen importieren</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/whole_notebook.py"/>
        <source>“{name}” is a whole notebook</source>
        <translation>„{name}“ ist ein ganzes Notizbuch</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/whole_notebook.py"/>
        <source>Bring back a notebook</source>
        <translation>Ein Notizbuch zurückholen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/exchange/whole_notebook.py"/>
        <source>The notebook that is open is protected, so that its passphrase is asked for first.</source>
        <translation>Das offene Notizbuch ist geschützt, darum wird zuerst seine Passphrase verlangt.</translation>
    </message>
</context>
<context>
    <name>WorkingWindow</name>
    <message>
        <location filename="../../desktop/views/unlock/working_window.py"/>
        <source>Protecting {name}</source>
        <translation>{name} wird geschützt</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/working_window.py"/>
        <source>Changing the passphrase of {name}</source>
        <translation>Die Passphrase von {name} wird geändert</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/working_window.py"/>
        <source>Removing the protection of {name}</source>
        <translation>Der Schutz von {name} wird aufgehoben</translation>
    </message>
    <message>
        <location filename="../../desktop/views/unlock/working_window.py"/>
        <source>It is copied, the copy is compared, and then it takes its place. This takes a moment.</source>
        <translation>Es wird kopiert, die Kopie wird verglichen und tritt dann an seine Stelle. Das dauert einen Augenblick.</translation>
    </message>
</context>
<context>
    <name>WrapBand</name>
    <message>
        <location filename="../../desktop/views/live/wrap_band.py"/>
        <source>Time to wrap up</source>
        <translation>Zum Ende kommen</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/wrap_band.py"/>
        <source>Add {n} minutes</source>
        <translation>{n} Minuten mehr</translation>
    </message>
    <message>
        <location filename="../../desktop/views/live/wrap_band.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
</TS>
