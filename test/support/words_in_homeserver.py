"""Looks through all that a Synapse on SQLite has kept, for words that must not be readable there.

Usage: words_in_homeserver.py FOLDER, with the words as a JSON list on standard input. Prints a JSON list of
[word, place] for each word found: a table and column, or a file of the folder. Words are looked for as they are and as
JSON may have escaped them.
"""

import json
import pathlib
import sqlite3
import sys


def spellings(word: str) -> list[bytes]:
    return [word.encode(), json.dumps(word)[1:-1].encode()]


def as_bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode()


def in_database(path: pathlib.Path, words: list[str]) -> set[tuple[str, str]]:
    found = set()
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for table in tables:
        try:
            rows = database.execute(f'SELECT * FROM "{table}"')
        except sqlite3.Error:
            # The shadow of a full-text index, whose words stand in the table that it is made from.
            continue
        columns = [column for (column, *_) in rows.description]
        for row in rows:
            for column, value in zip(columns, row):
                if isinstance(value, (str, bytes)):
                    content = as_bytes(value)
                    found |= {(word, f"{table}.{column}") for word in words if any(s in content for s in spellings(word))}
    return found


def in_files(folder: pathlib.Path, words: list[str]) -> set[tuple[str, str]]:
    found = set()
    for path in folder.rglob("*"):
        if path.is_file() and not path.name.startswith("homeserver.db"):
            content = path.read_bytes()
            found |= {
                (word, str(path.relative_to(folder))) for word in words if any(s in content for s in spellings(word))
            }
    return found


def main() -> None:
    folder = pathlib.Path(sys.argv[1])
    words = json.load(sys.stdin)
    print(json.dumps(sorted(in_database(folder / "homeserver.db", words) | in_files(folder, words))))


main()
