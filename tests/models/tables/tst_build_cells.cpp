// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/build_cells.h"
#include "models/tables/build_clipboard.h"
#include "models/wording/durations.h"
#include "tests/models/tables/synthetic_builds.h"

#include <QTest>

using namespace viewer;
using namespace Qt::StringLiterals;

namespace {

const QString enDash = u"\u2013"_s;

CellContext contextAt(Instant now)
{
    CellContext context;
    context.now = now;
    context.zone = QTimeZone("Europe/Berlin");
    return context;
}

BuildRow failedBuild()
{
    BuildRow row;
    row.id = *BuildId::parse(u"7c0e5d1a-9b2f-4e7a-8d14-52c3a1b0f9e8");
    row.number = 7714;
    row.state = BuildState::Failed;
    row.statusWord = u"failed"_s;
    row.method = BuildMethod::Paketo;
    row.methodWord = u"paketo"_s;
    row.projectName = u"ledger-core"_s;
    row.starterKind = StarterKind::Named;
    row.starterName = u"ci-bot"_s;
    row.created = synthetic::noon() - std::chrono::seconds(441);
    row.started = synthetic::noon() - std::chrono::seconds(429);
    row.duration = std::chrono::seconds(401);
    row.error = 1;
    row.detailKnown = true;
    return row;
}

} // namespace

class TestBuildCells : public QObject
{
    Q_OBJECT

private:
    QString text(const BuildRow &row, BuildColumn column) const
    {
        return cellText(row, column, contextAt(synthetic::noon()));
    }

private slots:
    void showsTheFirstLineOfTheError()
    {
        const QString error = u"  \n401 unauthorized: token expired\nPUT /v2/x"_s;
        CellContext context = contextAt(synthetic::noon());
        context.error = &error;
        QCOMPARE(cellText(failedBuild(), BuildColumn::Result, context), u"401 unauthorized: token expired"_s);
        QCOMPARE(cellToolTip(failedBuild(), BuildColumn::Result, context, {}), error);
    }

    void saysWhenTheReasonIsNotThere()
    {
        BuildRow row = failedBuild();
        QCOMPARE(text(row, BuildColumn::Result), u"\u2026"_s);
        row.error = 0;
        QCOMPARE(text(row, BuildColumn::Result), u"no reason given"_s);
        row.detailKnown = false;
        QCOMPARE(text(row, BuildColumn::Result), u"reason not read yet"_s);
    }

    void neverPassesCreatedAsStarted()
    {
        BuildRow row = failedBuild();
        QCOMPARE(text(row, BuildColumn::Started), u"13:55:02"_s);
        QCOMPARE(text(row, BuildColumn::Created), u"13:54:50"_s);
        row.started.reset();
        QCOMPARE(text(row, BuildColumn::Started), enDash);
        QVERIFY(!cellSortValue(row, BuildColumn::Started, contextAt(synthetic::noon())).isValid());
    }

    void unknownDurationIsADashAndNeverZero()
    {
        BuildRow row = failedBuild();
        QCOMPARE(text(row, BuildColumn::Duration), u"6:41"_s);
        row.duration.reset();
        QCOMPARE(text(row, BuildColumn::Duration), enDash);
        QVERIFY(!cellSortValue(row, BuildColumn::Duration, contextAt(synthetic::noon())).isValid());
        row.duration = std::chrono::hours(1) + std::chrono::seconds(63);
        QCOMPARE(text(row, BuildColumn::Duration), u"1:01:03"_s);
    }

    void runningCountsUpAndStopsWhileOffline()
    {
        BuildRow row = failedBuild();
        row.state = BuildState::Running;
        row.duration.reset();
        CellContext context = contextAt(synthetic::noon());
        QCOMPARE(cellText(row, BuildColumn::Duration, context), u"7:09"_s);
        context.now += std::chrono::seconds(2);
        QCOMPARE(cellText(row, BuildColumn::Duration, context), u"7:11"_s);
        QCOMPARE(cellText(row, BuildColumn::Status, context), u"Running"_s);
        context.offline = true;
        context.asOf = synthetic::noon() - std::chrono::seconds(9);
        QCOMPARE(cellText(row, BuildColumn::Duration, context), u"7:00"_s);
        QCOMPARE(cellText(row, BuildColumn::Status, context), u"Was running"_s);
    }

    void waitingBuildsSayHowLong()
    {
        BuildRow row = failedBuild();
        row.error = 0;
        row.started.reset();
        row.duration.reset();
        row.created = synthetic::noon() - std::chrono::seconds(100);
        for (const BuildState state : {BuildState::Queued, BuildState::Pending}) {
            row.state = state;
            QCOMPARE(text(row, BuildColumn::Result), u"waits 1:40"_s);
            QCOMPARE(text(row, BuildColumn::Duration), QString());
        }
    }

    void successAfterARetryNamesTheTry()
    {
        BuildRow row = failedBuild();
        row.state = BuildState::Succeeded;
        row.error = 0;
        QCOMPARE(text(row, BuildColumn::Result), QString());
        row.attempts = 1;
        QCOMPARE(text(row, BuildColumn::Result), QString());
        row.attempts = 2;
        QCOMPARE(text(row, BuildColumn::Result), u"try 2"_s);
    }

    void unknownWordsAreShownAsSent()
    {
        BuildRow row = failedBuild();
        row.error = 0;
        row.state = BuildState::Unknown;
        row.statusWord = u"archiving"_s;
        row.method = BuildMethod::Unknown;
        row.methodWord = u"apko"_s;
        QCOMPARE(text(row, BuildColumn::Status), u"Unknown"_s);
        QCOMPARE(text(row, BuildColumn::Result), u"“archiving”"_s);
        QCOMPARE(text(row, BuildColumn::Method), u"apko"_s);
        row.method = BuildMethod::Container;
        row.methodWord = u"docker"_s;
        QCOMPARE(text(row, BuildColumn::Method), u"container"_s);
    }

    void starterIsNamedAutomaticOrNotKnownYet()
    {
        BuildRow row = failedBuild();
        QCOMPARE(text(row, BuildColumn::StartedBy), u"ci-bot"_s);
        row.starterKind = StarterKind::Automatic;
        QCOMPARE(text(row, BuildColumn::StartedBy), u"Automatic"_s);
        row.starterKind = StarterKind::NotKnownYet;
        QCOMPARE(text(row, BuildColumn::StartedBy).toLower(), u"not known yet"_s);
    }

    void vanishedBuildsAreMarkedAndDoNotTick()
    {
        BuildRow row = failedBuild();
        row.state = BuildState::Running;
        row.duration.reset();
        QVERIFY(ticks(row));
        row.vanished = true;
        QVERIFY(!ticks(row));
        QCOMPARE(text(row, BuildColumn::Result), u"no longer on the server"_s);
        QCOMPARE(text(row, BuildColumn::Duration), enDash);
        QVERIFY(cellToolTip(row, BuildColumn::Number, contextAt(synthetic::noon()), {})
                    .contains(u"kept on this computer"_s));
    }

    void buildWithoutNumberShowsItsShortId()
    {
        BuildRow row = failedBuild();
        QCOMPARE(text(row, BuildColumn::Number), u"#7714"_s);
        row.number.reset();
        QCOMPARE(text(row, BuildColumn::Number), u"7c0e5d1a"_s);
        QCOMPARE(text(row, BuildColumn::Id), u"7c0e5d1a-9b2f-4e7a-8d14-52c3a1b0f9e8"_s);
    }

    void deletedProjectWithoutNameIsSaid()
    {
        BuildRow row = failedBuild();
        row.projectDeleted = true;
        QCOMPARE(text(row, BuildColumn::Project), u"ledger-core"_s);
        QVERIFY(cellToolTip(row, BuildColumn::Project, contextAt(synthetic::noon()), {}).contains(u"no longer"_s));
        row.projectName.clear();
        QCOMPARE(text(row, BuildColumn::Project), u"deleted project"_s);
    }

    void screenReadersHearTheRow()
    {
        const QString error = u"401 unauthorized: token expired"_s;
        CellContext context = contextAt(synthetic::noon());
        context.error = &error;
        const analytics::UsualDuration usual{366, 500.0, 100};
        QCOMPARE(cellSpoken(failedBuild(), BuildColumn::Status, context, usual),
                 u"Failed, 401 unauthorized: token expired, %1, usual %2"_s.arg(durationSpoken(Seconds(401)),
                                                                                durationSpoken(Seconds(366))));
        QCOMPARE(cellToolTip(failedBuild(), BuildColumn::Duration, context, usual),
                 u"6:41, usual 6:06 (p50, n 100), p95 8:20"_s);
    }

    void linksLeadToTheWebApplication()
    {
        QCOMPARE(webLink(u"https://factory.example.net"_s, failedBuild().id),
                 u"https://factory.example.net/builds/7c0e5d1a-9b2f-4e7a-8d14-52c3a1b0f9e8"_s);
    }
};

QTEST_GUILESS_MAIN(TestBuildCells)
#include "tst_build_cells.moc"
