"""Why a file, a row or a value was not taken as it stands: codes, and one English sentence for each.

The command line prints ``sentence``; views translate ``SENTENCES[reason]`` and fill in the same facts.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Reason(StrEnum):
    """One known thing that a reader can say about a file, a row or a value."""

    # whole files
    EMPTY_FILE = "empty_file"
    BINARY_FILE = "binary_file"
    FILE_UNREADABLE = "file_unreadable"
    FILE_TOO_LARGE = "file_too_large"
    UNKNOWN_FORMAT = "unknown_format"
    SPREADSHEET_FILE = "spreadsheet_file"
    WORKBOOK_DAMAGED = "workbook_damaged"
    WORKBOOK_HOSTILE = "workbook_hostile"
    OTHER_SHEETS = "other_sheets"
    NOTEBOOK_FILE = "notebook_file"
    DOCUMENT_FILE = "document_file"
    PICTURE_FILE = "picture_file"
    WEB_PAGE = "web_page"
    LDIF_FILE = "ldif_file"
    COMPRESSED_FILE = "compressed_file"
    # archives
    ARCHIVE_DAMAGED = "archive_damaged"
    ARCHIVE_PROTECTED = "archive_protected"
    ARCHIVE_TOO_LARGE = "archive_too_large"
    ARCHIVE_WITHOUT_PEOPLE = "archive_without_people"
    PACKED_NOT_READ = "packed_not_read"
    # tables
    NO_NAME_COLUMN = "no_name_column"
    NO_ROWS = "no_rows"
    LINE_TOO_LONG = "line_too_long"
    TOO_MANY_PEOPLE = "too_many_people"
    NO_NAME = "no_name"
    HIDDEN_MEMBER = "hidden_member"
    FIRST_ROW_HEADS = "first_row_heads"
    ABOVE_HEADER = "above_header"
    ONE_OF_TWO_TAKEN = "one_of_two_taken"
    HEADER_AGAIN = "header_again"
    TOTAL_ROW = "total_row"
    COLUMNS_LEFT_OUT = "columns_left_out"
    RAGGED_ROW = "ragged_row"
    OPEN_QUOTE = "open_quote"
    VALUE_CUT = "value_cut"
    # cards
    NO_CARDS = "no_cards"
    CARD_CUT = "card_cut"
    CARD_TOO_LARGE = "card_too_large"
    CARD_TOO_DEEP = "card_too_deep"
    DETAILS_BEYOND_CARD = "details_beyond_card"
    GROUP_CARD = "group_card"
    INNER_CARD = "inner_card"
    PHOTO_LEFT_OUT = "photo_left_out"
    EMAIL_WITHOUT_AT = "email_without_at"
    EMAIL_NOT_WHOLE = "email_not_whole"
    CHARSET_UNKNOWN = "charset_unknown"
    # calendars
    NO_EVENTS = "no_events"
    EVENT_BROKEN = "event_broken"
    EVENT_ALL_DAY = "event_all_day"
    EVENT_ALONE = "event_alone"
    EVENT_CROWD = "event_crowd"
    EVENT_REPEATS = "event_repeats"
    EVENT_CANCELLED = "event_cancelled"
    EVENT_KNOWN = "event_known"
    EVENT_LEFT_OUT = "event_left_out"
    EVENT_UNWANTED = "event_unwanted"
    MEETINGS_TAKEN = "meetings_taken"
    TOO_MANY_EVENTS = "too_many_events"
    # the JSON of a notebook
    JSON_BROKEN = "json_broken"
    JSON_NOT_OURS = "json_not_ours"
    JSON_NEWER = "json_newer"
    JSON_TOO_DEEP = "json_too_deep"
    JSON_RECORD_TOO_LARGE = "json_record_too_large"
    JSON_KEY_MISSING = "json_key_missing"
    JSON_WRONG_TYPE = "json_wrong_type"
    JSON_UNKNOWN_WORD = "json_unknown_word"
    JSON_UID_TWICE = "json_uid_twice"
    JSON_UID_UNKNOWN = "json_uid_unknown"
    # people of a file beside those of the notebook
    LEFT_OUT = "left_out"
    ALREADY_THERE = "already_there"
    KNOWN_SKIPPED = "known_skipped"
    REPEATED_ENTRY = "repeated_entry"
    REPEATED_ELSEWHERE = "repeated_elsewhere"
    LIKE_SOMEBODY = "like_somebody"
    DETAILS_BEYOND_PERSON = "details_beyond_person"


#: Letters of a fact in a sentence: a title or an address can be as long as somebody made it.
_LONGEST = 80

SENTENCES: Mapping[Reason, str] = {
    Reason.EMPTY_FILE: "The file is empty. Export it again, or choose another.",
    Reason.BINARY_FILE: "This is not a text file. Export the people as vCard or CSV and choose that file.",
    Reason.FILE_UNREADABLE: "The file cannot be read. Check that it is still there and that you may open it.",
    Reason.FILE_TOO_LARGE: "The file holds more than {limit} MB. Split it, or export fewer people at a time.",
    Reason.UNKNOWN_FORMAT: "Nothing in this file looks like people. "
    "Askwell reads vCard, CSV, Excel workbooks, calendars and its own JSON.",
    Reason.SPREADSHEET_FILE: "This looks like a spreadsheet program's own format. Save it as an Excel workbook "
    "(.xlsx) or CSV there and choose it again.",
    Reason.WORKBOOK_DAMAGED: "The workbook is damaged. Open it in a spreadsheet program and save it anew, or as "
    "CSV.",
    Reason.WORKBOOK_HOSTILE: "The workbook holds what no spreadsheet program writes, and was not opened. Save it as "
    "CSV if you know where it comes from.",
    Reason.OTHER_SHEETS: "Only the sheet “{sheet}” was read. These hold something too: {others}. "
    "Save one as CSV to bring it in.",
    Reason.NOTEBOOK_FILE: "This is a notebook. Open it with File, Open instead.",
    Reason.DOCUMENT_FILE: "This is a document, not a list of people. Copy the list into a spreadsheet and "
    "save it as CSV.",
    Reason.PICTURE_FILE: "This is a picture. Export the people as vCard or CSV.",
    Reason.WEB_PAGE: "This is a web page. Open it in a spreadsheet program and save it as CSV.",
    Reason.LDIF_FILE: "This is an LDIF file. Choose vCard or CSV when you export from the address book.",
    Reason.COMPRESSED_FILE: "This file is packed. Unpack it and choose the file inside.",
    Reason.ARCHIVE_DAMAGED: "The zip file is damaged. Download it again.",
    Reason.ARCHIVE_PROTECTED: "The zip file has a password. Unpack it and choose the file inside.",
    Reason.ARCHIVE_TOO_LARGE: "A file in the zip is larger than {limit} MB when unpacked and was not opened. "
    "Unpack it and choose the file with the people.",
    Reason.ARCHIVE_WITHOUT_PEOPLE: "The zip holds no Connections.csv, no vCard and not just one table. "
    "Unpack it and choose the file with the people.",
    Reason.PACKED_NOT_READ: "“{file}” in the zip was not read, or not to its end. "
    "If there are people in it, unpack the zip and choose that file by itself.",
    Reason.NO_NAME_COLUMN: (
        "None of the columns looks like a name. Give the one with the names the heading Name and try again."
    ),
    Reason.NO_ROWS: "There are no people in this table: it has a header and nothing below it. "
    "Export it again with the people.",
    Reason.LINE_TOO_LONG: "Line {line} is longer than {limit} MB. Reading stopped there.",
    Reason.TOO_MANY_PEOPLE: "Only {limit} people are taken from one file. "
    "Those after line {last} were not read: {count}.",
    Reason.NO_NAME: "There is no name, e-mail, phone or organisation to call this entry by.",
    Reason.HIDDEN_MEMBER: "This member hides their profile, so the row has no name.",
    Reason.FIRST_ROW_HEADS: "“{row}” was taken for the header. If that is a person, write a header above it, "
    "or import this file alone in the window and untick “The first row names the columns”.",
    Reason.ABOVE_HEADER: "“{row}” stands above the header and was left out. If that is a person, move it below.",
    Reason.ONE_OF_TWO_TAKEN: "Where “{taken}” and “{left}” both hold something, as here, only “{taken}” is taken. "
    "To keep both, choose “Notes” for one of them in the window.",
    Reason.HEADER_AGAIN: "The header stands here once more.",
    Reason.TOTAL_ROW: "“{row}” is the sum under the table, not a person.",
    Reason.COLUMNS_LEFT_OUT: "Columns that held something and were left out: {columns}.",
    Reason.RAGGED_ROW: "The line has {values} values, the header has {columns}. "
    "The rest of the line was read.",
    Reason.OPEN_QUOTE: "A quotation mark is never closed. The line was read as it stands.",
    Reason.VALUE_CUT: "“{column}” is longer than {limit} characters and was cut.",
    Reason.NO_CARDS: "There is no vCard in this file. Choose the one with the people.",
    Reason.CARD_CUT: "The card has no end. What was there was read.",
    Reason.CARD_TOO_LARGE: "The card holds more than a card can. The first part was read.",
    Reason.CARD_TOO_DEEP: "Cards lie inside cards more than {limit} deep. The inner ones were left out.",
    Reason.DETAILS_BEYOND_CARD: "Other details of this card are too many or too long. Left out: {count}.",
    Reason.GROUP_CARD: "“{name}” is a list or a place, not a person.",
    Reason.INNER_CARD: "An assistant's card lies inside this card and was left out.",
    Reason.PHOTO_LEFT_OUT: "A photo, sound or key was left out.",
    Reason.EMAIL_WITHOUT_AT: "“{value}” is not an e-mail address and is kept as text.",
    Reason.EMAIL_NOT_WHOLE: "“{value}” is not a whole e-mail address; no mail can go there. It was kept.",
    Reason.CHARSET_UNKNOWN: "The encoding “{name}” is unknown. The text was read as {used}.",
    Reason.NO_EVENTS: "There is no event in this calendar. Choose another, or export it with its events.",
    Reason.EVENT_BROKEN: "The event has no start, or none that can be read.",
    Reason.EVENT_ALL_DAY: "“{title}” fills whole days, so it is no meeting.",
    Reason.EVENT_ALONE: "“{title}” names nobody else.",
    Reason.EVENT_CROWD: "“{title}” has {count} other people; only talks with one become meetings.",
    Reason.EVENT_REPEATS: "“{title}” repeats; only single talks become meetings.",
    Reason.EVENT_CANCELLED: "“{title}” was cancelled.",
    Reason.EVENT_KNOWN: "The meeting with {name} is in your notebook already.",
    Reason.EVENT_LEFT_OUT: "The meeting with {name} was left out, as was the person.",
    Reason.EVENT_UNWANTED: "The meeting with {name} was left out, as you chose.",
    Reason.MEETINGS_TAKEN: "Meetings that came in: {count}.",
    Reason.TOO_MANY_EVENTS: "Only {limit} events are taken from one calendar. "
    "Those after line {last} were not read: {count}.",
    Reason.JSON_BROKEN: "The JSON is broken at line {line}. Export it again.",
    Reason.JSON_NOT_OURS: "This JSON was not written by Askwell. Export the people as vCard or CSV "
    "where it comes from.",
    Reason.JSON_NEWER: "This file was written by a newer Askwell (format {theirs}, this one reads {ours}). "
    "Update Askwell first.",
    Reason.JSON_TOO_DEEP: "The JSON is nested too deeply at line {line}. Askwell writes no such file; export it again.",
    Reason.JSON_RECORD_TOO_LARGE: "A record at line {line} is larger than {limit} MB.",
    Reason.JSON_KEY_MISSING: "“{path}” is missing.",
    Reason.JSON_WRONG_TYPE: "“{path}” should be {expected}.",
    Reason.JSON_UNKNOWN_WORD: "“{path}” holds “{word}”, which is not one of its words.",
    Reason.JSON_UID_TWICE: "“{path}” has the uid of another record.",
    Reason.JSON_UID_UNKNOWN: "“{path}” names a record that is not in the file.",
    Reason.LEFT_OUT: "Left out by you: {count}.",
    Reason.ALREADY_THERE: "{name} is in your notebook already and nothing was missing.",
    Reason.KNOWN_SKIPPED: "{name} is in your notebook already and was skipped, as you chose.",
    Reason.REPEATED_ENTRY: "This is {name} of line {first} again.",
    Reason.REPEATED_ELSEWHERE: "This is {name} of line {first} in {file} again.",
    Reason.LIKE_SOMEBODY: "This may be {name}, who is in your notebook; what agrees is not enough to be sure.",
    Reason.DETAILS_BEYOND_PERSON: "{name} has as many other details as one person can have. Left out: {count}.",
}


def sentence(reason: Reason, facts: Mapping[str, object]) -> str:
    """The English sentence of ``reason``, its blanks filled from ``facts``."""
    return SENTENCES[reason].format_map(Blanks(facts))


class Blanks(dict[str, object]):
    """Facts for the blanks of a sentence: a dash where one is missing, and none so long that it hides the rest."""

    def __init__(self, facts: Mapping[str, object]) -> None:
        super().__init__({name: _short(fact) for name, fact in facts.items()})

    def __missing__(self, key: str) -> str:
        return "–"


def _short(fact: object) -> object:
    is_long = isinstance(fact, str) and len(fact) > _LONGEST
    return f"{str(fact)[: _LONGEST - 1].rstrip()}…" if is_long else fact
