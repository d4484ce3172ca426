#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares `export builds --format json` with what the demo server says it made (--truth).

Usage: compare_truth.py TRUTH EXPORT. Prints every difference (up to 20) and ends with 1 when there is one.
"""
import json
import sys


def builds_of(truth_path):
    builds = {}
    with open(truth_path, encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["kind"] == "build":
                builds[row["id"]] = row
    return builds


def starter_of(row):
    return row["started_by"] or "automatic"


def differences(truth, export):
    if set(truth) != set(export):
        yield f"{len(set(truth) - set(export))} builds missing, {len(set(export) - set(truth))} too many"
    for key in sorted(set(truth) & set(export)):
        made, got = truth[key], export[key]
        for name in ("number", "project_id", "status", "method", "started_by_id", "created_at", "started_at",
                     "completed_at", "duration_s", "branch", "error"):
            if made.get(name) != got.get(name):
                yield f"{key} {name}: made {made.get(name)!r}, exported {got.get(name)!r}"
        if starter_of(made) != got["started_by"]:
            yield f"{key} started_by: made {starter_of(made)!r}, exported {got['started_by']!r}"


def main():
    truth = builds_of(sys.argv[1])
    with open(sys.argv[2], encoding="utf-8") as file:
        rows = json.load(file)
    export = {row["id"]: row for row in rows}
    found = []
    if len(export) != len(rows):
        found.append(f"{len(rows) - len(export)} rows doubled")
    found += list(differences(truth, export))
    for line in found[:20]:
        print(line)
    print(f"{len(truth)} builds compared, {len(found)} differences")
    if not truth:
        return 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
