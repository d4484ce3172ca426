#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a catalogue does not say everything the sources say.

    check_catalogues.py UPDATE LUPDATE FOLDER

UPDATE is translations/update.sh, LUPDATE Qt's program, FOLDER holds imagefactory-viewer_de.ts and _en.ts. Copies of the
catalogues are brought up to date with the sources and looked at:
  * lupdate has nothing to say (it does where it cannot tell the context of a text, which is then never translated);
  * no source hides a text from lupdate inside a call of tr();
  * nothing is new, gone, unfinished or empty;
  * markers such as %1 and %n, markup, line ends, an accelerator and the space around a text are those of the source;
  * what counts with %n is a plural, and each plural has as many forms as the language.
Prints one line a finding and ends with 1 when there is one.
"""
import collections
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

FORMS = 2  # of a plural, in English as in German
MARKER = re.compile(r"%L?(?:\d{1,2}|n)")
MARKUP = re.compile(r"<[/a-zA-Z!][^>]*>|&[a-z]+;")
HIDDEN = re.compile(r"\btr\(\s*QT_TR")
ACCELERATOR = re.compile(r"&[^\W_]")


def text_of(element):
    """The text, with the characters that XML has no word for."""
    if element is None:
        return ""
    parts = [element.text or ""]
    for child in element:
        if child.tag == "byte":
            parts.append(chr(int(child.get("value").lstrip("x"), 16)))
        parts.append(child.tail or "")
    return "".join(parts)


def messages(catalogue):
    """(context, source, comment, plural) -> the translation element."""
    found = {}
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), text_of(message.find("source")), text_of(message.find("comment")),
                   message.get("numerus") == "yes")
            found[key] = message.find("translation")
    return found


def edges(text):
    stripped = text.strip()
    return text[:text.find(stripped)], text[text.find(stripped) + len(stripped):] if stripped else ""


def wrong_form(source, form, is_one):
    """What is wrong with one form of a translation; empty = nothing."""
    if not form.strip() and source.strip():
        return "is empty"
    wanted = collections.Counter(MARKER.findall(source))
    given = collections.Counter(MARKER.findall(form))
    if is_one and not given["%n"]:
        del wanted["%n"]  # "one" may be a word
    if wanted != given:
        return f"has the markers {sorted(given)} instead of {sorted(wanted)}"
    if collections.Counter(MARKUP.findall(source)) != collections.Counter(MARKUP.findall(form)):
        return "has other markup than the source"
    if bool(ACCELERATOR.search(source)) != bool(ACCELERATOR.search(form)):
        return "has an accelerator where the source has none, or none where it has one"
    if source.count("\n") != form.count("\n"):
        return "has other line ends than the source"
    if edges(source) != edges(form):
        return "begins or ends with other space than the source"
    return ""


def findings(catalogue):
    """What is wrong in a catalogue by itself."""
    for (context, source, _, plural), translation in messages(catalogue).items():
        where = f'{catalogue.name}: {context}: "{source}"'
        if translation.get("type"):
            yield f"{where} is {translation.get('type')}"
            continue
        if "%n" in source and not plural:
            yield f"{where} counts but is not read as a plural: tr(text, nullptr, n)"
        forms = [text_of(form) for form in translation.iter("numerusform")] if plural else [text_of(translation)]
        if plural and len(forms) != FORMS:
            yield f"{where} has {len(forms)} forms of {FORMS}"
        for number, form in enumerate(forms):
            wrong = wrong_form(source, form, plural and number == 0)
            if wrong:
                yield f'{where}: "{form}" {wrong}'


def hidden(root):
    """lupdate takes tr( for the call that holds the text, and does not look for a marked one inside."""
    for layer in ("app", "models", "ui"):
        for source in sorted((root / layer).rglob("*.cpp")):
            for number, line in enumerate(source.read_text(encoding="utf-8").splitlines(), 1):
                if HIDDEN.search(line):
                    yield f"{source.relative_to(root)}:{number}: lupdate does not find a marked text inside tr()"


def check(update, lupdate, folder):
    found = list(hidden(pathlib.Path(folder).resolve().parent))
    catalogues = sorted(pathlib.Path(folder).glob("*.ts"))
    if not catalogues:
        return [f"no catalogue in {folder}"]
    with tempfile.TemporaryDirectory() as temporary:
        for catalogue in catalogues:
            shutil.copy(catalogue, temporary)
        run = subprocess.run(["sh", update, lupdate, temporary], capture_output=True, text=True, check=False)
        if run.returncode != 0:
            found.append(f"{update} ended with {run.returncode}")
        found += sorted(set((run.stdout + run.stderr).splitlines()))
        for catalogue in catalogues:
            current = pathlib.Path(temporary) / catalogue.name
            gone = messages(catalogue).keys() - messages(current).keys()
            found += [f'{catalogue.name}: {context}: "{source}" is gone from the sources'
                      for context, source, _, _ in sorted(gone)]
            found += findings(current)
    return found


def main():
    update, lupdate, folder = sys.argv[1:]
    found = check(update, lupdate, folder)
    for line in found:
        print(line)
    if found:
        print(f"{len(found)} findings. cmake --build build/dev --target update_translations brings the catalogues up "
              "to date; then write what is unfinished.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
