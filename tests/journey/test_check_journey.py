#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants mistakes in a small journey and sees that check_journey.py finds each."""
import pathlib
import tempfile
import unittest

import check_journey

MAP = """| Id | Line | Where |
|---|---|---|
| R1 | Monitor | Overview |
| J1.10 | Status | Builds |
| S1.2 | Metrics | Overview |

| Section | Ids | Lines |
| Role overview | R1–R12 | 12 |
"""
HEADER = "id\tstate\tshown by\tnote\n"
GOOD = "R1\tdone\tselect\t\nJ1.10\tpartly\tselect:ordersRows docs/a.png\tonly light\nS1.2\tnot\t\t\n"


class CheckJourney(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.folder.name)
        for folder in ("tests/fixtures", "tests/models", "docs"):
            (self.root / folder).mkdir(parents=True)
        (self.root / "tests/fixtures/journey-map.md").write_text(MAP, encoding="utf-8")
        (self.root / "tests/models/CMakeLists.txt").write_text("viewer_test(select SOURCES tst_select.cpp LINK x)\n")
        (self.root / "tests/models/tst_select.cpp").write_text("private slots:\n    void ordersRows()\n    {\n    }\n\nprivate:\n    void aids()\n")
        (self.root / "docs/a.png").write_text("")

    def tearDown(self):
        self.folder.cleanup()

    def findings(self, rows, header=HEADER):
        (self.root / "tests/journey.tsv").write_text(header + rows, encoding="utf-8")
        return check_journey.check(self.root, {"select"})[0]

    def test_good_rows_pass(self):
        self.assertEqual(self.findings(GOOD), [])

    def test_each_mistake_is_found(self):
        for old, new, expected in (
                ("R1\tdone\tselect\t\n", "", "R1 is missing"),
                ("R1\t", "R9\t", "R9: is not in the journey map"),
                ("S1.2\t", "R1\t", "R1: stands twice"),
                ("\tdone\tselect", "\tdone\t", "nothing shows it"),
                ("\tdone\t", "\tfinished\t", 'state "finished"'),
                ("\tselect\t", "\tselekt\t", "test selekt does not exist"),
                ("ordersRows", "sortsRows", "has no slot sortsRows"),
                ("ordersRows", "aids", "has no slot aids"),
                ("a.png", "b.png", "picture docs/b.png does not exist"),
                ("only light", "", "does not say what is missing"),
                ("\tnot\t\t", "\tnot\t", "3 cells")):
            with self.subTest(old=old, new=new):
                self.assertIn(expected, "\n".join(self.findings(GOOD.replace(old, new, 1))))

    def test_a_wrong_header_is_found(self):
        self.assertTrue(self.findings(GOOD, "id\tstate\n"))


if __name__ == "__main__":
    unittest.main()
