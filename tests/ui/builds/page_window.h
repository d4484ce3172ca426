// SPDX-License-Identifier: GPL-3.0-or-later
// A window with the Builds page, for tests that drive it by keys, clicks and names of parts.
#pragma once

#include "tests/models/tables/synthetic_builds.h"
#include "ui/builds/build_details.h"
#include "ui/builds/build_filters.h"
#include "ui/builds/builds_header.h"
#include "ui/builds/builds_page.h"
#include "ui/builds/builds_view.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/search_field.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDateEdit>
#include <QDialog>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabBar>
#include <QTest>
#include <QThreadPool>

namespace viewer::test {

using namespace Qt::StringLiterals;

/// A window with the page, a table behind it, and an answer to every question for error texts.
struct Window
{
    explicit Window(int width = 1300)
        : table(&pool)
        , page(new BuildsPage(&table, &window))
    {
        auto *row = new QHBoxLayout(&window);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(page);
        QObject::connect(&table, &BuildTable::errorTextsWanted, &table, [this](const QList<quint32> &numbers) {
            QHash<quint32, QString> texts;
            for (const quint32 number : numbers)
                texts.insert(number, builds.errors()[number]);
            table.setErrorTexts(texts);
        });
        page->setLocalZone(QTimeZone("Europe/Berlin"));
        page->setNow(synthetic::noon());
        page->setWebOrigin(u"https://factory.example.net"_s, u"https://api.example.net:8443"_s);
        window.resize(width, 760);
        window.show();
    }
    ~Window() { pool.waitForDone(); }

    /// Shows these builds and waits until they are there.
    void fill(int random, bool design = true)
    {
        builds.addRandom(random);
        if (design)
            builds.addDesignRows();
        setSnapshot(builds.snapshot());
    }
    void setSnapshot(const BuildSnapshot &given)
    {
        snapshot = given;
        table.setSnapshot(given);
        settle();
    }
    void settle()
    {
        QTRY_VERIFY(!table.report().busy && table.report().rows == QueryReport::Rows::Ready);
        QTRY_COMPARE(table.report().total, qint64(snapshot->size()));
    }

    template <class Part>
    Part *part(const QString &name) const
    {
        Part *found = page->findChild<Part *>(name);
        if (!found)
            qFatal("no part of this name: %s", qPrintable(name));
        return found;
    }
    BuildsView *view() const { return part<BuildsView>(u"buildsTable"_s); }
    QString count() const { return part<ElidedLabel>(u"countLine"_s)->text(); }
    QString selectedLine() const { return part<QLabel>(u"selectedLine"_s)->text(); }
    QString shown(int row, BuildColumn column) const { return table.index(row, int(column)).data().toString(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = window.focusWidget();
        QTest::keyClick(target ? target : &window, key, modifiers);
    }
    /// Selects a row as a click does.
    void select(int row)
    {
        view()->setFocus();
        view()->setCurrentIndex(table.index(row, 0));
    }
    int rowOf(int number) const
    {
        for (int row = 0; row < table.rowCount(); ++row) {
            if (table.buildAt(row).number == number)
                return row;
        }
        return -1;
    }

    QThreadPool pool;
    synthetic::Builds builds;
    BuildSnapshot snapshot;
    BuildTable table;
    QWidget window;
    BuildsPage *page;
};

} // namespace viewer::test
