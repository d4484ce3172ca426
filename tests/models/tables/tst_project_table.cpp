// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/project_table.h"
#include "tests/models/tables/synthetic_builds.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace viewer;
using namespace Qt::StringLiterals;
using synthetic::Builds;

namespace {

std::shared_ptr<const analytics::TenantFigures> figuresOf(const BuildSnapshot &snapshot)
{
    const std::atomic<bool> cancelled = false;
    const auto period = analytics::lastDays(30, synthetic::noon(), QTimeZone("Europe/Berlin"));
    return std::make_shared<const analytics::TenantFigures>(
        analytics::tenantFigures(*snapshot, {period, synthetic::noon(), std::nullopt}, cancelled));
}

ListedProject listed(const ProjectId &id, const QString &name, bool mine = false)
{
    ListedProject project;
    project.project.id = id;
    project.project.name = name;
    project.project.status = u"active"_s;
    project.membersRead = true;
    project.mine = mine;
    return project;
}

ProjectId invented(int number)
{
    return ProjectId(QUuid(quint32(number), 9, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 9));
}

/// The table under the model tester, with the builds of the design and projects for all of them.
struct Filled
{
    explicit Filled(int random = 400)
        : tester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        builds.addRandom(random);
        builds.addDesignRows();
        snapshot = builds.snapshot();
        const auto &entries = builds.words().projects;
        for (size_t i = 1; i < entries.size(); ++i)
            projects.push_back(listed(entries[i].id, entries[i].name, i % 3 == 0));
        table.setNow(synthetic::noon());
        table.setLocalZone(QTimeZone("Europe/Berlin"));
        table.setProjects(projects);
        figures = figuresOf(snapshot);
        table.setFigures(figures, snapshot);
    }

    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < table.rowCount(); ++row)
            names << table.index(row, 0).data().toString();
        return names;
    }
    int rowOf(const QString &name) const { return int(names().indexOf(name)); }

    Builds builds;
    BuildSnapshot snapshot;
    std::vector<ListedProject> projects;
    std::shared_ptr<const analytics::TenantFigures> figures;
    ProjectTable table;
    QAbstractItemModelTester tester;
};

} // namespace

class ProjectTableTest : public QObject
{
    Q_OBJECT

private slots:
    void standsEmptyAndCleared()
    {
        ProjectTable table;
        QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(table.rowCount(), 0);
        QCOMPARE(table.columnCount(), projectColumnCount);
        QVERIFY(!table.projectsKnown());
        Filled f;
        QVERIFY(f.table.rowCount() > 10);
        f.table.clear();
        QCOMPARE(f.table.rowCount(), 0);
        QVERIFY(!f.table.projectsKnown());
    }

    void listsAllOf45Projects()
    {
        ProjectTable table;
        QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
        std::vector<ListedProject> projects;
        for (int i = 0; i < 45; ++i)
            projects.push_back(listed(invented(i + 1), u"project %1"_s.arg(i), i < 10));
        table.setProjects(projects);
        QCOMPARE(table.rowCount(), 45);
        QCOMPARE(table.counts().all, 45);
        QCOMPARE(table.counts().mine, 10);
        table.setScope(ProjectTable::Scope::Mine);
        QCOMPARE(table.rowCount(), 10);
        table.setScope(ProjectTable::Scope::All);
        QCOMPARE(table.rowCount(), 45);
    }

    void showsTheFiguresOfTheTenant()
    {
        Filled f;
        for (const analytics::ProjectFigures &figures : f.figures->projects) {
            const int row = f.table.rowOf(figures.id);
            QVERIFY(row >= 0);
            const auto cell = [&](ProjectColumn column) { return f.table.index(row, int(column)); };
            QCOMPARE(cell(ProjectColumn::Builds).data(ProjectTable::SortRole).toLongLong(), figures.now.counts.total());
            const analytics::Rate rate = figures.now.counts.rate();
            const QVariant share = cell(ProjectColumn::SuccessRate).data(ProjectTable::SortRole);
            QCOMPARE(share.isValid(), rate.enough());
            if (rate.enough()) {
                QCOMPARE(share.toDouble(), double(rate.succeeded) / double(rate.n()));
                QVERIFY(cell(ProjectColumn::SuccessRate).data().toString().endsWith(u"n %1"_s.arg(rate.n())));
            }
            QCOMPARE(f.table.rowAt(row).last->seq, f.snapshot->seq(*figures.lastRow));
        }
    }

    void tellsCountsInPlaceOfARateOfFew()
    {
        QCOMPARE(rateText({2, 1}), (FigureText{u"2 of 3"_s, u"too few for a rate"_s}));
        QCOMPARE(rateText({0, 0}).value, u"\u2013"_s);
        const FigureText many = rateText({427, 13});
        QCOMPARE(many.value, u"97.0\u2009%"_s);
        QCOMPARE(many.rest, u"95.0\u201398.3 · n 440"_s);
    }

    void keepsBuildsOfDeletedProjects()
    {
        Filled f;
        const ListedProject gone = f.projects.back();
        f.projects.pop_back();
        f.table.setProjects(f.projects);
        const int row = f.table.rowOf(gone.project.id);
        QVERIFY(row >= 0); // the list does not hold it, its builds do
        ListedProject deleted = gone;
        deleted.deleted = true;
        deleted.mine = true;
        deleted.project.name.clear();
        f.projects.push_back(deleted);
        ListedProject withoutBuilds = listed(invented(7), u"never built"_s);
        withoutBuilds.deleted = true;
        f.projects.push_back(withoutBuilds);
        f.table.setProjects(f.projects);
        QCOMPARE(f.table.index(f.table.rowOf(gone.project.id), 0).data().toString(), u"deleted project"_s);
        QCOMPARE(f.table.rowOf(withoutBuilds.project.id), -1);
        f.table.setScope(ProjectTable::Scope::Mine);
        QCOMPARE(f.table.rowOf(gone.project.id), -1); // nobody is a member of what is gone
    }

    void ordersByEveryColumnWithTheUnknownLast_data()
    {
        QTest::addColumn<int>("column");
        for (int column = 0; column < projectColumnCount; ++column)
            QTest::addRow("%d", column) << column;
    }

    void ordersByEveryColumnWithTheUnknownLast()
    {
        QFETCH(int, column);
        Filled f;
        f.projects.push_back(listed(invented(1), u"aaa nothing yet"_s));
        f.projects.push_back(listed(invented(2), u"zzz nothing yet"_s));
        f.projects[0].membersRead = false;
        f.table.setProjects(f.projects);
        for (const bool descending : {true, false}) {
            f.table.setOrder(ProjectColumn(column), descending);
            bool unknownSeen = false;
            QString nameBefore;
            QVariant before;
            for (int row = 0; row < f.table.rowCount(); ++row) {
                const QVariant value = f.table.index(row, column).data(ProjectTable::SortRole);
                const QString name = f.table.index(row, 0).data().toString();
                QVERIFY2(!(unknownSeen && value.isValid()), qPrintable(name));
                unknownSeen = unknownSeen || !value.isValid();
                if (row > 0 && value.isValid() && before.isValid() && column != 0) {
                    QVERIFY(descending ? value.toDouble() <= before.toDouble() : value.toDouble() >= before.toDouble());
                    if (value == before)
                        QVERIFY2(QString::localeAwareCompare(nameBefore, name) <= 0, qPrintable(name));
                }
                before = value;
                nameBefore = name;
            }
        }
    }

    void findsByNameAndDescription()
    {
        Filled f;
        f.projects[0].project.description = u"Tide tables <b>&</b> currents"_s;
        f.table.setProjects(f.projects);
        f.table.setFind(u"  LEDGER "_s);
        QCOMPARE(f.names(), QStringList{u"ledger-core"_s});
        f.table.setFind(u"currents"_s);
        QCOMPARE(f.table.rowCount(), 1);
        f.table.setFind(u"no such project"_s);
        QCOMPARE(f.table.rowCount(), 0);
        f.table.setFind({});
        QCOMPARE(f.table.counts().shown, f.table.counts().all);
    }

    void keepsPersistentIndexesOnTheirProject()
    {
        Filled f;
        const int row = f.rowOf(u"ledger-core"_s);
        const QPersistentModelIndex kept = f.table.index(row, 0);
        const QSignalSpy resets(&f.table, &QAbstractItemModel::modelReset);
        f.table.setOrder(ProjectColumn::Name, false);
        QCOMPARE(kept.data().toString(), u"ledger-core"_s);
        f.table.setFind(u"ledger"_s);
        QCOMPARE(kept.data().toString(), u"ledger-core"_s);
        f.table.setFind({});
        f.table.setOrder(ProjectColumn::Builds, true);
        QCOMPARE(kept.data().toString(), u"ledger-core"_s);
        f.projects.erase(f.projects.begin());
        f.table.setProjects(f.projects);
        QCOMPARE(kept.data().toString(), u"ledger-core"_s);
        QVERIFY(resets.isEmpty());
    }

    void announcesOnlyAgesThatReadDifferently()
    {
        Filled f;
        QSignalSpy changed(&f.table, &QAbstractItemModel::dataChanged);
        f.table.setNow(synthetic::noon() + Seconds(1));
        const qsizetype young = changed.size();
        QVERIFY(young > 0);                  // those of seconds
        QVERIFY(young < f.table.rowCount()); // not those of minutes
        QCOMPARE(changed.front().front().toModelIndex().column(), int(ProjectColumn::LastBuild));
        changed.clear();
        f.table.setNow(synthetic::noon() + std::chrono::hours(3));
        QCOMPARE(changed.size(), f.table.rowCount());
    }

    void agesAreShort()
    {
        const Instant now = synthetic::noon();
        QCOMPARE(shortAge(now - Seconds(20), now), u"20 s"_s);
        QCOMPARE(shortAge(now - Seconds(12 * 60 + 59), now), u"12 min"_s);
        QCOMPARE(shortAge(now - std::chrono::hours(23), now), u"23 h"_s);
        QCOMPARE(shortAge(now - std::chrono::hours(72), now), u"3 d"_s);
        QCOMPARE(shortAge(now + Seconds(9), now), u"0 s"_s);
    }

    void saysWhatAsksForALook()
    {
        Filled f(0);
        const auto attentionOf = [&](const QString &name) { return f.table.rowAt(f.rowOf(name)).attention(); };
        QCOMPARE(attentionOf(u"ledger-core"_s), ProjectAttention::Broken); // two failures in a row
        QCOMPARE(attentionOf(u"payments-api"_s), ProjectAttention::None);
        const QModelIndex cell = f.table.index(f.rowOf(u"ledger-core"_s), int(ProjectColumn::Attention));
        QCOMPARE(cell.data().toString(), u"Broken"_s);
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"2 failed in a row"_s));
        QVERIFY(
            f.table.index(f.rowOf(u"ledger-core"_s), 0).data(Qt::AccessibleTextRole).toString().contains(u"Broken"_s));
    }
};

QTEST_GUILESS_MAIN(ProjectTableTest)
#include "tst_project_table.moc"
