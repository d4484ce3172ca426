#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when tests/journey.tsv is not true to the journey map or names a test or picture that does not exist.

    check_journey.py ROOT [--tests FILE]

journey.tsv: id, state (done, partly, not), shown by, note; separated by tabs, one row an id of
tests/fixtures/journey-map.md. "Shown by" holds names separated by blanks: a ctest test, a Qt Test slot as
test:slot, or a picture as a path below docs/. A done or partly row names at least one.
--tests: file with the names of the ctest tests, one a line.
"""
import argparse
import pathlib
import re
import sys

STATES = ("done", "partly", "not")


def map_ids(text):
    """Ids of the rows of the map, in their order; a table of totals names ranges, not ids."""
    ids = []
    for line in text.splitlines():
        found = re.match(r"\| ([A-Z]\d*(?:\.\d+)?) \|", line)
        if found and found.group(1) not in ids:
            ids.append(found.group(1))
    return ids


def slots_in(file):
    """Names of the test functions of a Qt Test source: what stands after "private slots:", up to the next label."""
    names, inside = set(), False
    for line in file.read_text(encoding="utf-8").splitlines():
        if re.match(r"\s*(?:public|protected|private)(?: slots)?:", line):
            inside = "slots" in line
        elif line.startswith("}"):
            inside = False
        elif inside and (found := re.match(r"    void (\w+)\(\)", line)):
            names.add(found.group(1))
    return names


def slots_of(root):
    """Test program -> names of its slots, from the sources."""
    slots = {}
    for path in sorted((root / "tests").rglob("CMakeLists.txt")):
        text = re.sub(r"#.*", "", path.read_text(encoding="utf-8"))
        for name, body in re.findall(r"(?:viewer_test\(\s*|add_executable\(tst_)(\w+)([^)]*)\)", text):
            names = slots.setdefault(name, set())
            for source in re.findall(r"[\w./]+\.cpp", body):
                file = path.parent / source
                if file.exists():
                    names.update(slots_in(file))
    return slots


def slots_anywhere(root):
    names = set()
    for file in sorted((root / "tests").rglob("tst_*.cpp")):
        names.update(slots_in(file))
    return names


def check_shown(name, root, tests, slots):
    if "/" in name:
        return None if (root / name).is_file() else f"picture {name} does not exist"
    test, _, slot = name.partition(":")
    if test not in tests:
        return f"test {test} does not exist"
    # A test added in a loop has no name in its CMakeLists.txt: then the slot may stand in any test.
    if slot and slot not in slots.get(test, set().union(*slots.values(), slots_anywhere(root))):
        return f"test {test} has no slot {slot}"
    return None


def check(root, tests):
    ids = map_ids((root / "tests/fixtures/journey-map.md").read_text(encoding="utf-8"))
    slots = slots_of(root)
    findings, seen, counts = [], [], dict.fromkeys(STATES, 0)
    lines = (root / "tests/journey.tsv").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        cells = line.split("\t")
        if number == 1:
            if cells != ["id", "state", "shown by", "note"]:
                findings.append("line 1: the header is not: id, state, shown by, note")
            continue
        if len(cells) != 4:
            findings.append(f"line {number}: {len(cells)} cells instead of 4")
            continue
        row, state, shown, note = cells
        problems = []
        if row not in ids:
            problems.append("is not in the journey map")
        if row in seen:
            problems.append("stands twice")
        seen.append(row)
        if state not in STATES:
            problems.append(f'state "{state}"')
        else:
            counts[state] += 1
        names = shown.split()
        if state in ("done", "partly") and not names:
            problems.append(f"is {state}, but nothing shows it")
        if state == "partly" and not note.strip():
            problems.append("is partly there, but the note does not say what is missing")
        problems += [problem for problem in (check_shown(name, root, tests, slots) for name in names) if problem]
        findings += [f"line {number}: {row}: {problem}" for problem in problems]
    findings += [f"{row} is missing" for row in ids if row not in seen]
    if not ids:
        findings.append("no id was found in the journey map")
    return findings, counts


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root", type=pathlib.Path)
    parser.add_argument("--tests", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    tests = set(arguments.tests.read_text(encoding="utf-8").split())
    findings, counts = check(arguments.root, tests)
    print(*findings, sep="\n")
    print(", ".join(f"{state} {count}" for state, count in counts.items()))
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
