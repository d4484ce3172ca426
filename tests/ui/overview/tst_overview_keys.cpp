// SPDX-License-Identifier: GPL-3.0-or-later
// The Overview by keyboard and by ear.
#include "tests/ui/overview/overview_window.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

using namespace viewer;
using namespace viewer::test;
using namespace Qt::StringLiterals;

class TestOverviewKeys : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareLook(); }

    void speaksSentences()
    {
        OverviewWindow window;
        window.show(sampleValues());
        QCOMPARE(window.tile(u"tileSuccess"_s)->accessibleName(),
                 u"Success rate: 95.8\u2009%, 95.5\u201396.1\u2009% · n 19,065, 0.8 pt lower by at least 0.4"_s);
        QCOMPARE(window.tile(u"tileQueue"_s)->accessibleName(), u"Queue now: 14 waiting, 7 running"_s);
        QCOMPARE(window.rows<AttentionRow>().first()->accessibleName(),
                 u"base-images, Broken, since 11:38, 2 h 24 m, 5 failure(s) in a row, no space left on device. "
                 "Last 10 finished build(s): 5 failed, 4 succeeded, 1 succeeded on retry"_s);
        for (QAbstractButton *button : window.page->findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                         qPrintable(button->objectName()));
        }
    }

    void isWalkedByKeys()
    {
        OverviewWindow window;
        window.show(sampleValues());
        window.page->setArtifacts(sampleArtifacts());
        window.part<QAbstractButton>(u"period_30d"_s)->setFocus();
        QStringList stops;
        for (int i = 0; i < 60; ++i) {
            QWidget *focused = QApplication::focusWidget();
            QVERIFY(focused);
            if (!stops.isEmpty() && focused->objectName() == u"period_30d"_s)
                break;
            stops << focused->objectName();
            QTest::keyClick(focused, Qt::Key_Tab);
        }
        stops.removeAll(u"tileInfo"_s);
        stops.removeDuplicates();
        const QStringList wanted{u"period_30d"_s,  u"visitFailures"_s, u"visitFixed"_s,   u"visitBuilds"_s,
                                 u"markAsSeen"_s,  u"tileSuccess"_s,   u"tileDuration"_s, u"tileFailed"_s,
                                 u"tileTotal"_s,   u"tileQueue"_s,     u"trendSwitch"_s,  u"buildTrend"_s,
                                 u"allFailures"_s, u"attentionRow"_s,  u"allBuilds"_s,    u"recentRow"_s,
                                 u"artifactRow"_s};
        QCOMPARE(stops.join(u" "_s), wanted.join(u" "_s));
    }

    void rowsHaveMenus()
    {
        OverviewWindow window;
        window.show(sampleValues());
        const auto choose = [](QWidget *row, const QString &action) {
            QCOMPARE(row->contextMenuPolicy(), Qt::ActionsContextMenu); // by the menu key, too
            auto *found = row->findChild<QAction *>(action);
            QVERIFY2(found && row->actions().contains(found), qPrintable(action));
            found->trigger();
        };
        QSignalSpy project(window.page, &OverviewPage::projectRequested);
        RecentRow *const recent = window.rows<RecentRow>()[0];
        choose(recent, u"recentProject"_s);
        QCOMPARE(project.back()[0].value<ProjectId>(), recent->entry().row.project);
        choose(recent, u"recentCopyId"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), recent->entry().row.id.toString());
        AttentionRow *const broken = window.rows<AttentionRow>()[0];
        choose(broken, u"attentionProject"_s);
        QCOMPARE(project.back()[0].value<ProjectId>(), broken->entry().project);
        QSignalSpy builds(window.page, &OverviewPage::buildsRequested);
        choose(broken, u"attentionBuilds"_s);
        const auto query = builds.back()[0].value<BuildQuery>();
        QCOMPARE(query.projects, QSet<ProjectId>{broken->entry().project});
        QCOMPARE(query.from, std::optional(broken->entry().since));
    }

    void movesBetweenRowsByArrows()
    {
        OverviewWindow window;
        window.show(sampleValues());
        const auto rows = window.rows<AttentionRow>();
        rows[0]->setFocus();
        QTest::keyClick(rows[0], Qt::Key_Down);
        QVERIFY(rows[1]->hasFocus());
        QTest::keyClick(rows[1], Qt::Key_End);
        QVERIFY(rows[2]->hasFocus());
        QTest::keyClick(rows[2], Qt::Key_Up);
        QVERIFY(rows[1]->hasFocus());
        QSignalSpy project(window.page, &OverviewPage::projectRequested);
        QTest::keyClick(rows[1], Qt::Key_Return);
        QCOMPARE(project.size(), 1);
    }
};

QTEST_MAIN(TestOverviewKeys)
#include "tst_overview_keys.moc"
