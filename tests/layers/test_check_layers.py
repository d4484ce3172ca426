#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants includes and colours that go the wrong way, and good ones, and sees what check_layers.py says."""
import pathlib
import tempfile
import unittest

import check_layers

LINKS = {
    "models/domain": ("domain", ""),
    "models/store": ("store", "viewer_domain"),
    "models/cache": ("cache", "viewer_store viewer_domain"),
    "models/tables": ("tables", "viewer_domain"),
    "ui/theme": ("theme", "viewer_domain"),
    "ui/builds": ("builds", "viewer_tables viewer_theme"),
    "ui/charts": ("charts", "viewer_theme"),
    "app/server": ("server", "viewer_domain"),
    "app/demo": ("demo", "viewer_domain"),
    "app/sync": ("sync", "viewer_server viewer_cache"),
    "app/desktop": ("desktop", "viewer_domain"),
    "app/secrets": ("secrets", "viewer_domain"),
    "app/composition": ("composition", "viewer_builds viewer_sync viewer_desktop viewer_secrets"),
}

QT = {"QtCore": ("QString",), "QtGui": ("QPainter", "QColor"), "QtWidgets": ("QWidget",), "QtNetwork": ("QTcpSocket",),
      "QtSql": ("QSqlDatabase",), "QtDBus": ("QDBusConnection",), "QtHttpServer": ("QHttpServer",)}

# (file, line, whether it is wrong)
CASES = (
    ("models/domain/a.h", '#include "ui/builds/page.h"', True),
    ("models/domain/a.h", '#include "app/server/transport.h"', True),
    ("models/domain/a.h", "#include <QWidget>", True),
    ("models/domain/a.h", "#include <QtWidgets/QWidget>", True),
    ("models/domain/a.h", "#  include <QTcpSocket>", True),
    ("models/domain/a.h", "#include <QPainter>", True),
    ("models/domain/a.h", "#include <QString>", False),
    ("models/domain/a.h", "#include <vector>", False),
    ("models/domain/a.h", '#include "models/store/connection.h"', True),  # no such LINK
    ("models/domain/a.h", "#include <QSqlDatabase>", True),
    ("models/store/a.cpp", "#include <QSqlDatabase>", False),
    ("models/store/a.cpp", "#include <sqlite3.h>", False),
    ("models/cache/a.cpp", "#include <sqlite3.h>", True),
    ("models/cache/a.cpp", '#include "models/domain/ids.h"', False),
    ("models/tables/a.cpp", "#include <QCoroTask>", True),
    ("models/tables/a.cpp", '#include "tests/support/fake.h"', True),
    ("ui/builds/a.cpp", '#include "models/tables/build_table.h"', False),
    ("ui/builds/a.cpp", '#include "models/domain/ids.h"', False),  # through viewer_tables
    ("ui/builds/a.cpp", '#include "models/cache/cache.h"', True),
    ("ui/builds/a.cpp", '#include "models/store/connection.h"', True),
    ("ui/builds/a.cpp", '#include "models/columns/select.h"', True),
    ("ui/builds/a.cpp", '#include "app/sync/engine.h"', True),
    ("ui/builds/a.cpp", "#include <QSqlDatabase>", True),
    ("ui/builds/a.cpp", "#include <QTcpSocket>", True),
    ("ui/builds/a.cpp", "#include <qt6keychain/keychain.h>", True),
    ("ui/builds/a.cpp", "#include <QCoro/QCoroTask>", True),
    ("ui/builds/a.cpp", "#include <QWidget>", False),
    ("ui/builds/a.cpp", "#include <QChartView>", True),
    ("ui/charts/a.cpp", "#include <QtCharts/QChartView>", False),
    ("app/server/a.cpp", "#include <QTcpSocket>", False),
    ("app/server/a.cpp", "#include <QCoroTask>", False),
    ("app/server/a.cpp", "#include <QDBusConnection>", True),
    ("app/server/a.cpp", "#include <QWidget>", True),
    ("app/server/a.cpp", "#include <QHttpServer>", True),
    ("app/server/a.cpp", "#include <QSqlDatabase>", True),
    ("app/demo/routes/a.cpp", "#include <QHttpServer>", False),
    ("app/desktop/a.cpp", "#include <QDBusConnection>", False),
    ("app/secrets/a.cpp", "#include <qt6keychain/keychain.h>", False),
    ("app/sync/a.cpp", '#include "models/domain/ids.h"', False),
    ("app/sync/a.cpp", '#include "ui/builds/page.h"', True),  # allowed by the layers, not by its LINK
    ("app/composition/a.cpp", '#include "ui/builds/page.h"', False),
    ("ui/builds/a.cpp", 'label->setStyleSheet("color: #ff0000");', True),
    ("ui/builds/a.cpp", "const QColor red(255, 0, 0);", True),
    ("ui/builds/a.cpp", 'painter.setPen(QColor("red"));', True),
    ("ui/builds/a.cpp", "painter.setPen(Qt::darkRed);", True),
    ("ui/builds/a.cpp", "painter.setPen(Qt::NoPen);", False),
    ("ui/builds/a.cpp", "const QColor line = tokens.line;", False),
    ("ui/builds/a.cpp", 'const auto name = u"Build #%1"_s; // #ff0000', False),
    ("ui/builds/a.cpp", "/* QColor(1, 2, 3) */ int x;", False),
    ("ui/theme/a.cpp", "const QColor red(0xff0000);", False),
    ("ui/builds/a.cpp", '// #include "app/sync/engine.h"', False),
)


class CheckLayers(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.folder.name)
        for folder, (name, links) in LINKS.items():
            (self.root / folder).mkdir(parents=True)
            (self.root / folder / "CMakeLists.txt").write_text(
                f"viewer_library({name}\n    SOURCES a.cpp\n    LINK {links} Qt6::Core)\n", encoding="utf-8")
        self.qt = self.root / "qt"
        for module, headers in QT.items():
            (self.qt / module).mkdir(parents=True)
            for header in headers:
                (self.qt / module / header).write_text("", encoding="utf-8")

    def tearDown(self):
        self.folder.cleanup()

    def findings(self, name, line):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"// SPDX-License-Identifier: GPL-3.0-or-later\n{line}\n", encoding="utf-8")
        found, _ = check_layers.check(self.root, self.qt)
        path.unlink()
        return found

    def test_each_planted_line(self):
        for name, line, wrong in CASES:
            with self.subTest(file=name, line=line):
                found = self.findings(name, line)
                self.assertEqual(bool(found), wrong, found)
                if wrong:
                    self.assertTrue(found[0].startswith(f"{name}:2: "), found)

    def test_includes_after_a_block_comment(self):
        found = self.findings("models/domain/a.h", '/* one\n two */\n#include "ui/builds/page.h"')
        self.assertEqual(len(found), 1)
        self.assertTrue(found[0].startswith("models/domain/a.h:4:"))

    def test_a_clean_tree_is_clean(self):
        self.assertEqual(check_layers.check(self.root, self.qt)[0], [])


if __name__ == "__main__":
    unittest.main()
