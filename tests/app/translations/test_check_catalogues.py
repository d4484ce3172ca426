#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants mistakes in catalogues and sees what check_catalogues.py says."""
import pathlib
import tempfile
import unittest

import check_catalogues

CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en"><context><name>viewer::Page</name>{}</context></TS>
"""
# What the planted update.sh does instead of lupdate: the sources as they are "now".
UPDATE = """cat > "$2/imagefactory-viewer_de.ts" <<'END'
{}END
{}
"""


def message(source, translation, kind=""):
    return f"<message><source>{source}</source><translation{kind}>{translation}</translation></message>"


def plural(source, *forms):
    inner = "".join(f"<numerusform>{form}</numerusform>" for form in forms)
    return f'<message numerus="yes"><source>{source}</source><translation>{inner}</translation></message>'


class CheckCatalogues(unittest.TestCase):
    def check(self, kept, now=None, says=""):
        with tempfile.TemporaryDirectory() as folder:
            catalogue = pathlib.Path(folder) / "imagefactory-viewer_de.ts"
            catalogue.write_text(CATALOGUE.format(kept), encoding="utf-8")
            with tempfile.TemporaryDirectory() as other:
                update = pathlib.Path(other) / "update.sh"
                update.write_text(UPDATE.format(CATALOGUE.format(kept if now is None else now), says),
                                  encoding="utf-8")
                return check_catalogues.check(str(update), "lupdate", folder)

    def test_takes_what_is_complete(self):
        good = (message("%1 of %2", "%1 von %2") + plural("%n build(s)", "%n Build", "%n Builds")
                + plural("%n day(s)", "Ein Tag", "%n Tage") + message("&amp;Code", "&amp;Kennung")
                + message("a &lt;b&gt;b&lt;/b&gt;", "&lt;b&gt;b&lt;/b&gt; a") + message(" s", " s"))
        self.assertEqual(self.check(good), [])

    def test_finds_each_mistake(self):
        bad = {
            "unfinished": message("Day", "Tag", ' type="unfinished"'),
            "empty": message("Day", ""),
            "a lost marker": message("%1 of %2", "%1"),
            "an invented marker": message("Day", "Tag %1"),
            "a doubled marker": message("%1", "%1 %1"),
            "a lost count": plural("%n build(s)", "%n Build", "Builds"),
            "no plural": message("%n builds", "%n Builds"),
            "one form": plural("%n build(s)", "%n Builds"),
            "three forms": plural("%n build(s)", "%n Build", "%n Builds", "%n Builds"),
            "markup": message("Day", "&lt;b&gt;Tag&lt;/b&gt;"),
            "an entity": message("Day", "Tag&amp;nbsp;"),
            "a lost accelerator": message("&amp;Code", "Code"),
            "an invented accelerator": message("Code", "&amp;Code"),
            "a lost line end": message("a\nb", "a b"),
            "a lost space": message("Last: ", "Letzte:"),
        }
        for name, text in bad.items():
            with self.subTest(name):
                self.assertEqual(len(self.check(text)), 1, self.check(text))

    def test_finds_what_is_new_and_what_is_gone(self):
        kept = message("Day", "Tag")
        new = self.check(kept, kept + message("Night", "", ' type="unfinished"'))
        self.assertEqual(len(new), 1)
        self.assertIn('"Night" is unfinished', new[0])
        gone = self.check(kept + message("Night", "Nacht"), kept)
        self.assertEqual(len(gone), 1)
        self.assertIn('"Night" is gone', gone[0])

    def test_passes_on_what_lupdate_complains_about(self):
        found = self.check(message("Day", "Tag"), says="echo \"a.cpp:3: Class 'a' lacks Q_OBJECT macro\" >&2")
        self.assertEqual(found, ["a.cpp:3: Class 'a' lacks Q_OBJECT macro"])

    def test_finds_a_text_that_lupdate_does_not_see(self):
        with tempfile.TemporaryDirectory() as root:
            (pathlib.Path(root) / "ui").mkdir()
            source = pathlib.Path(root) / "ui" / "page.cpp"
            source.write_text('word(QT_TRANSLATE_NOOP("A", "b"));\n', encoding="utf-8")
            self.assertEqual(list(check_catalogues.hidden(pathlib.Path(root))), [])
            source.write_text('\nreturn tr(QT_TRANSLATE_NOOP("A", "b"));\n', encoding="utf-8")
            self.assertEqual(len(list(check_catalogues.hidden(pathlib.Path(root)))), 1)

    def test_fails_without_catalogues_and_with_a_broken_update(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(len(check_catalogues.check("update.sh", "lupdate", folder)), 1)
        self.assertEqual(len(self.check(message("Day", "Tag"), says="exit 3")), 1)


if __name__ == "__main__":
    unittest.main()
