#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the sheets of a workbook with nothing but the standard library, strictly enough to find what a spreadsheet
would take for something else: a formula, a number that was a text, a time without its format.

read_xlsx.py FILE|-   prints a JSON array of sheets; a sheet is rows of cells: null or {"kind", "value"} with the kinds
text, number, truth, time (as ISO 8601 in UTC) and formula."""
import datetime
import io
import json
import re
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
EPOCH = datetime.datetime(1899, 12, 30)


def unescaped(text):
    """_x000D_ stands for a character that XML would not keep (ECMA-376, ST_Xstring)."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match.group(1), 16)), text)


def texts_in(element):
    return unescaped("".join(part.text or "" for part in element.iter(MAIN + "t")))


def time_of(days):
    milliseconds = round(days * 86400000)
    return (EPOCH + datetime.timedelta(milliseconds=milliseconds)).isoformat(timespec="milliseconds") + "Z"


def column_of(place):
    number = 0
    for letter in re.match("[A-Z]+", place).group():
        number = number * 26 + ord(letter) - 64
    return number - 1


class Workbook:
    def __init__(self, file):
        self.zip = zipfile.ZipFile(file)
        broken = self.zip.testzip()
        if broken:
            raise ValueError(f"{broken} is damaged")
        self.strings = [texts_in(item) for item in self.part("xl/sharedStrings.xml").findall(MAIN + "si")] \
            if "xl/sharedStrings.xml" in self.zip.namelist() else []
        styles = self.part("xl/styles.xml")
        formats = {item.get("numFmtId"): item.get("formatCode") for item in styles.iter(MAIN + "numFmt")}
        self.formats = [formats.get(item.get("numFmtId"), "") for item in styles.find(MAIN + "cellXfs")]

    def part(self, name):
        return ElementTree.fromstring(self.zip.read(name))

    def cell(self, element):
        kind, style = element.get("t", "n"), int(element.get("s", "0"))
        value = element.findtext(MAIN + "v")
        if element.find(MAIN + "f") is not None:
            return {"kind": "formula", "value": element.findtext(MAIN + "f")}
        if kind == "inlineStr":
            return {"kind": "text", "value": texts_in(element.find(MAIN + "is"))}
        if value is None:
            return None
        if kind == "s":
            return {"kind": "text", "value": self.strings[int(value)]}
        if kind == "b":
            return {"kind": "truth", "value": value == "1"}
        if kind != "n":
            raise ValueError(f"cell of kind {kind}")
        if "yy" in self.formats[style]:
            if "UTC" not in self.formats[style]:
                raise ValueError("a time that does not tell its zone")
            return {"kind": "time", "value": time_of(float(value))}
        number = float(value)
        return {"kind": "number", "value": int(number) if number == int(number) else number}

    def sheet(self, name):
        rows = []
        for row in self.part(name).find(MAIN + "sheetData"):
            cells = []
            for element in row:
                column = column_of(element.get("r"))
                cells += [None] * (column + 1 - len(cells))
                cells[column] = self.cell(element)
            number = int(row.get("r"))
            rows += [[] for _ in range(number - len(rows))]
            rows[number - 1] = cells
        width = max((len(row) for row in rows), default=0)
        return [row + [None] * (width - len(row)) for row in rows]

    def sheets(self):
        targets = {item.get("Id"): item.get("Target") for item in self.part("xl/_rels/workbook.xml.rels")}
        sheets = self.part("xl/workbook.xml").find(MAIN + "sheets")
        return [self.sheet("xl/" + targets[item.get(RELATION)]) for item in sheets]


def main():
    file = io.BytesIO(sys.stdin.buffer.read()) if sys.argv[1] == "-" else sys.argv[1]
    json.dump(Workbook(file).sheets(), sys.stdout)


if __name__ == "__main__":
    main()
