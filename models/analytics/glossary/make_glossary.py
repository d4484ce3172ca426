#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the glossary from the headers, so that the two cannot drift apart.

    make_glossary.py FOLDER [--expect FILE] [--output FILE] > glossary.json

A method is described in a `///` block of the header that declares it:

    /// @method rate.wilson 1
    /// @title Wilson interval of a rate
    /// @formula …
    /// @source …
    /// @unit …
    /// @minimum …
    /// @leaves-out …
    /// @fails …
    /// @pitfalls …

A line without @ goes on with the one before. All fields are required, each once; an id stands once in all headers.
--expect FILE adds what one can expect of a method (a table of a simulation), from a JSON object of id -> text.
Ends with 1 and says what is missing where.
"""
import argparse
import json
import pathlib
import re
import sys

FIELDS = ("title", "formula", "source", "unit", "minimum", "leaves-out", "fails", "pitfalls")
METHOD = re.compile(r"^([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+) ([1-9]\d*)$")


def blocks(path):
    """The documented methods of one header: (line, id, version, fields)."""
    entry, field = None, None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines() + [""], 1):
        text = re.match(r"^\s*/// ?(.*)$", line)
        if not text:
            if entry:
                yield entry
            entry, field = None, None
            continue
        tag = re.match(r"^@([a-z-]+)\s+(.*)$", text.group(1).strip())
        if tag and tag.group(1) == "method":
            if entry:
                yield entry
            entry, field = {"line": number, "name": tag.group(2).strip(), "fields": {}, "twice": []}, None
        elif tag and entry:
            field = tag.group(1)
            if field in entry["fields"]:
                entry["twice"].append(field)
            entry["fields"][field] = tag.group(2).strip()
        elif entry and field and text.group(1).strip():
            entry["fields"][field] += " " + text.group(1).strip()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--expect", type=pathlib.Path)
    parser.add_argument("--output", type=pathlib.Path, help="instead of standard output")
    arguments = parser.parse_args()
    expect = json.loads(arguments.expect.read_text(encoding="utf-8")) if arguments.expect else {}
    entries, faults = {}, []
    for path in sorted(arguments.folder.rglob("*.h")):
        header = path.relative_to(arguments.folder).as_posix()
        for block in blocks(path):
            where = f"{header}:{block['line']}"
            name = METHOD.match(block["name"])
            if not name:
                faults.append(f"{where}: '@method {block['name']}' is not 'id version'")
                continue
            identity = name.group(1)
            if identity in entries:
                faults.append(f"{where}: {identity} is described in {entries[identity]['header']} too")
            for field in FIELDS:
                if not block["fields"].get(field):
                    faults.append(f"{where}: {identity} lacks @{field}")
            for field in block["fields"].keys() - set(FIELDS):
                faults.append(f"{where}: {identity}: @{field} is not a field of the glossary")
            for field in block["twice"]:
                faults.append(f"{where}: {identity} has @{field} twice")
            entries[identity] = {"id": identity, "version": int(name.group(2)), "header": header,
                                 **{field.replace("-", "_"): block["fields"].get(field, "") for field in FIELDS}}
    for identity, text in expect.items():
        if identity not in entries:
            faults.append(f"{arguments.expect}: {identity} is in no header")
        else:
            entries[identity]["expect"] = text
    if not entries:
        faults.append(f"{arguments.folder}: no @method in any header")
    if faults:
        print(*faults, sep="\n", file=sys.stderr)
        return 1
    glossary = {"schema": "viewer.glossary/1", "entries": [entries[identity] for identity in sorted(entries)]}
    text = json.dumps(glossary, ensure_ascii=False, indent=1) + "\n"
    if arguments.output:
        arguments.output.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
