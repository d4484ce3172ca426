#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails on an #include, or a colour, that goes the wrong way.

    check_layers.py ROOT [--qt-include FOLDER]

Checked in app/, models/ and ui/ of ROOT:
  * models never use ui or app; ui never uses app, and of models only what a person is shown;
  * which Qt module, and which other library, may be used where (table below);
  * an #include of another folder needs the LINK edge in the CMakeLists.txt of the including one (directly or through
    those it links);
  * colours stand in ui/theme only.
Prints one line a finding, `file:line: what`, and ends with 1 when there is one.
"""
import argparse
import pathlib
import re
import sys

LAYERS = ("app", "models", "ui")

# What may be included from which folder, besides itself. A folder not named in UI_MODELS is closed to ui.
UI_MODELS = {"models/domain", "models/tables", "models/analytics", "models/wording", "models/settings",
             "models/logs"}

# Library -> folders that may use it. An entry with "/" is that folder and what lies below it.
ALLOWED = {
    "QtCore": ("models", "ui", "app"),
    "QtConcurrent": ("models", "ui", "app"),
    "QtGui": ("ui", "app"),
    "QtWidgets": ("ui", "app/composition", "app/desktop", "app/report"),
    "QtSvg": ("ui",),
    "QtSvgWidgets": ("ui",),
    "QtPrintSupport": ("ui", "app/composition", "app/report"),
    "QtCharts": ("ui/charts",),
    "QtSql": ("models/store", "models/cache", "models/notebook"),
    "sqlite3": ("models/store",),
    "pcre2": ("models/logs",),
    "QtNetwork": ("app",),
    "QtWebSockets": ("app",),
    "QtHttpServer": ("app/demo",),
    "QtDBus": ("app/desktop",),
    "QCoro": ("app",),
    "QtKeychain": ("app/secrets",),
}

INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')
STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
COLOUR_CALL = re.compile(r'\bQColor\s*(?:\w+\s*)?[({]\s*(?:0x|\d|"|u"|Qt::)|\bqRgba?\s*\(|\bQColor::fromRgb\w*\s*\(\s*(?:0x|\d)'
                         r'|\bQt::(?:dark)?(?:red|green|blue|cyan|magenta|yellow|gray|black|white|lightGray)\b', re.I)
COLOUR_TEXT = re.compile(r'#[0-9a-fA-F]{6}(?:[0-9a-fA-F]{2})?(?![0-9a-zA-Z])|^"#[0-9a-fA-F]{3}"$|\brgba?\(\s*\d')


def below(folder, places):
    return any(folder == place or folder.startswith(place + "/") for place in places)


class QtModules:
    """Which Qt module a header such as <QPushButton> belongs to, from the installed headers."""

    def __init__(self, include):
        self.module_of = {}
        for module in sorted(pathlib.Path(include).glob("Qt*")) if include else []:
            if not module.is_dir():
                continue
            for header in module.iterdir():
                self.module_of.setdefault(header.name, module.name)

    def library(self, header):
        first = header.split("/")[0]
        if header.startswith("QCoro") or first in ("qcoro", "qcoro6"):
            return "QCoro"
        if "keychain" in header.lower():
            return "QtKeychain"
        if header == "pcre2.h":
            return "pcre2"
        if header == "sqlite3.h":
            return "sqlite3"
        if "/" in header and first.startswith("Qt"):
            return first
        if first in ("QtWidgets", "QtNetwork", "QtSql", "QtGui", "QtCore", "QtDBus", "QtCharts", "QtSvg"):
            return first
        if re.match(r"Q(Chart|ChartView|\w+Series|\w+Axis|LegendMarker|BarSet)$", header):
            return "QtCharts"
        return self.module_of.get(header)


class Folders:
    """Leaf folders, their libraries and the LINK edges between them."""

    def __init__(self, root):
        self.folder_of = {}
        self.links = {}
        for path in sorted(root.glob("*/*/CMakeLists.txt")) + sorted(root.glob("*/*/*/CMakeLists.txt")):
            folder = path.parent.relative_to(root).as_posix()
            if folder.split("/")[0] not in LAYERS:
                continue
            text = re.sub(r"#.*", "", path.read_text(encoding="utf-8"))
            libraries = re.findall(r"viewer_library\(\s*(\w+)([^)]*)\)", text)
            if folder.count("/") > 1 and not libraries:
                continue  # a part of the library above it
            for name, body in libraries:
                self.folder_of["viewer_" + name] = folder
            linked = re.findall(r"\bviewer_\w+", text)
            self.links.setdefault(folder, set()).update(linked)

    def of(self, file):
        """The leaf folder that a file belongs to."""
        deepest = "/".join(file.split("/")[:3])
        return deepest if deepest in self.links else "/".join(file.split("/")[:2])

    def reachable(self, folder):
        seen, waiting = {folder}, [folder]
        while waiting:
            for target in self.links.get(waiting.pop(), ()):
                other = self.folder_of.get(target)
                if other and other not in seen:
                    seen.add(other)
                    waiting.append(other)
        return seen


def without_comments(line, inside):
    """The line with its comments blanked, and whether a /* … */ goes on."""
    out, i, quoted = [], 0, False
    while i < len(line):
        if inside:
            end = line.find("*/", i)
            if end < 0:
                return "".join(out), True
            i, inside = end + 2, False
        elif line[i] == "\\" and quoted:
            out.append(line[i:i + 2])
            i += 2
        elif line[i] == '"':
            quoted = not quoted
            out.append('"')
            i += 1
        elif not quoted and line.startswith("//", i):
            break
        elif not quoted and line.startswith("/*", i):
            i, inside = i + 2, True
        else:
            out.append(line[i])
            i += 1
    return "".join(out), inside


def wrong_direction(folder, target):
    """Why `folder` may not include a header of the folder `target`; None when it may."""
    layer, other = folder.split("/")[0], target.split("/")[0]
    if layer == "models" and other != "models":
        return f"models must not know {other}"
    if layer == "ui" and other == "app":
        return "ui must not know app"
    if layer == "ui" and other == "models" and target not in UI_MODELS:
        return f"ui must not use {target}"
    if other == "tests":
        return "the program must not know its tests"
    return None


def check_file(path, root, folders, qt):
    relative = path.relative_to(root).as_posix()
    folder = folders.of(relative)
    reachable = folders.reachable(folder)
    findings, inside = [], False
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line, inside = without_comments(raw, inside)
        found = INCLUDE.match(line)
        if found and found.group(1):
            target = folders.of(found.group(1))
            reason = wrong_direction(folder, target)
            if reason is None and target.split("/")[0] in LAYERS and target not in reachable:
                reason = f"{folder} does not link {target}"
            if reason:
                findings.append(f'{relative}:{number}: "{found.group(1)}": {reason}')
        elif found:
            library = qt.library(found.group(2))
            if library and library not in ALLOWED:
                findings.append(f"{relative}:{number}: <{found.group(2)}>: {library} is not in the table of libraries")
            elif library and not below(relative.rsplit("/", 1)[0], ALLOWED[library]):
                findings.append(f"{relative}:{number}: <{found.group(2)}>: {library} is not for {folder}")
        elif folder != "ui/theme":
            texts = STRING.findall(line)
            if COLOUR_CALL.search(line) or any(COLOUR_TEXT.search(text) for text in texts):
                findings.append(f"{relative}:{number}: a colour outside ui/theme")
    return findings


def check(root, qt_include=None):
    root = pathlib.Path(root)
    folders, qt = Folders(root), QtModules(qt_include)
    findings, files = [], 0
    for layer in LAYERS:
        for path in sorted((root / layer).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                files += 1
                findings += check_file(path, root, folders, qt)
    return findings, files


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root")
    parser.add_argument("--qt-include", default="/usr/include/x86_64-linux-gnu/qt6")
    arguments = parser.parse_args()
    findings, files = check(arguments.root, arguments.qt_include)
    print(*findings, sep="\n")
    print(f"{files} files checked, {len(findings)} findings")
    if files == 0:
        print("no file was found: wrong folder?")
        return 1
    if not QtModules(arguments.qt_include).module_of:
        print(f"no Qt headers in {arguments.qt_include}: pass --qt-include")
        return 1
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
