// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/truth.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::demo;

namespace {

Options options(int builds, quint64 seed = 5)
{
    Options made;
    made.builds = builds;
    made.seed = seed;
    made.now = parseInstant(u"2026-03-12T13:55:02Z"); // a Thursday
    return made;
}

QByteArray truthOf(const World &world)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeTruth(world, buffer);
    return buffer.data();
}

const World &largeWorld()
{
    static const World world(options(20000));
    return world;
}

int rowOf(const World &world, ProjectPart part)
{
    for (size_t row = 0; row < world.projects().size(); ++row) {
        if (world.projects()[row].part == part)
            return int(row);
    }
    return -1;
}

double failedShare(const World &world, const std::vector<quint32> &builds)
{
    double failed = 0;
    double ended = 0;
    for (const quint32 ordinal : builds) {
        failed += world.build(ordinal).status == StatusWord::Failed;
        ended += world.build(ordinal).isOver() && world.build(ordinal).status != StatusWord::Cancelled;
    }
    return ended == 0 ? 0 : failed / ended;
}

} // namespace

class WorldTest : public QObject
{
    Q_OBJECT

private slots:
    void sameSeedTellsTheSameTruth()
    {
        const QByteArray first = truthOf(World(options(800)));
        QCOMPARE(truthOf(World(options(800))), first);
        QVERIFY(truthOf(World(options(800, 6))) != first);
    }

    void makesExactlyTheBuildsAskedFor_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 5, 9, 10, 61, 1000})
            QTest::addRow("%d", count) << count;
    }

    void makesExactlyTheBuildsAskedFor()
    {
        QFETCH(int, count);
        const World world(options(count));
        QCOMPARE(int(world.buildsOfTenant(world.tenant().id).size()), count);
        QCOMPARE(int(world.buildsOfTenant(world.secondTenant().id).size()), 12);
    }

    void findsEveryBuildByItsId()
    {
        const World &world = largeWorld();
        std::set<QByteArray> ids;
        for (const quint32 ordinal : world.buildsOfTenant(world.tenant().id)) {
            const QUuid id = world.buildId(ordinal);
            ids.insert(id.toRfc4122());
            QCOMPARE(world.buildOf(id), std::optional(ordinal));
            QCOMPARE(id.version(), QUuid::Random);
        }
        QCOMPARE(int(ids.size()), 20000);
        QVERIFY(!world.buildOf(QUuid::createUuid()));
        QVERIFY(!world.buildOf(world.projects().front().id));
    }

    void buildsAreOrderedAndNumberedPerProject()
    {
        const World &world = largeWorld();
        qint64 last = 0;
        for (const quint32 ordinal : world.buildsOfTenant(world.tenant().id)) {
            QVERIFY(world.build(ordinal).createdMs >= last);
            last = world.build(ordinal).createdMs;
        }
        for (size_t project = 0; project < world.projects().size(); ++project) {
            quint32 number = 0;
            for (const quint32 ordinal : world.buildsOfProject(quint16(project)))
                QCOMPARE(world.build(ordinal).number, ++number);
        }
    }

    void nothingEndsAfterNow()
    {
        const World &world = largeWorld();
        for (const quint32 ordinal : world.buildsOfTenant(world.tenant().id)) {
            const BuildRow &row = world.build(ordinal);
            QVERIFY(row.created() <= world.madeAt());
            QVERIFY(!row.completed() || *row.completed() <= world.madeAt());
        }
    }

    void workingHoursAndWeekdaysShow()
    {
        const World &world = largeWorld();
        double weekday = 0;
        double weekend = 0;
        double morning = 0;
        double night = 0;
        for (const quint32 ordinal : world.buildsOfTenant(world.tenant().id)) {
            const QDateTime created = toDateTime(world.build(ordinal).created()).toUTC();
            (created.date().dayOfWeek() > 5 ? weekend : weekday) += 1;
            morning += created.time().hour() >= 8 && created.time().hour() < 11;
            night += created.time().hour() >= 21 || created.time().hour() == 0;
        }
        QVERIFY2(weekday / 5 > 4 * weekend / 2, qPrintable(QString::number(weekend)));
        QVERIFY2(morning > 6 * night, qPrintable(QString::number(night)));
        QVERIFY(weekend > 100); // somebody always works
    }

    void shareOfFailedCancelledAndAutomaticIsPlausible()
    {
        const World &world = largeWorld();
        const std::vector<quint32> &builds = world.buildsOfTenant(world.tenant().id);
        const double failed = failedShare(world, builds);
        QVERIFY2(failed > 0.08 && failed < 0.12, qPrintable(QString::number(failed)));
        double cancelled = 0;
        double machine = 0;
        double branches = 0;
        for (const quint32 ordinal : builds) {
            cancelled += world.build(ordinal).status == StatusWord::Cancelled;
            machine += world.build(ordinal).starter == automatic;
            branches += world.build(ordinal).branch != 0;
        }
        const auto count = double(builds.size());
        QVERIFY(cancelled / count > 0.02 && cancelled / count < 0.05);
        QVERIFY(machine / count > 0.15 && machine / count < 0.35);
        QVERIFY(branches / count > 0.8 && branches / count < 0.95);
    }

    void everyMethodAndEveryStatusWordOccurs()
    {
        const World &world = largeWorld();
        std::set<QByteArray> methods;
        std::set<QByteArray> words;
        for (const quint32 ordinal : world.buildsOfTenant(world.tenant().id)) {
            methods.insert(wordOf(world.build(ordinal).method).toByteArray());
            words.insert(wordOf(world.build(ordinal).status).toByteArray());
        }
        const std::set<QByteArray> allMethods{"container", "vm",     "cloud",  "packer",
                                              "paketo",    "kaniko", "buildx", "nix"};
        const std::set<QByteArray> allWords{"completed", "failed",      "cancelled", "running",        "queued",
                                            "pending",   "in_progress", "success",   "awaiting_window"};
        QCOMPARE(methods, allMethods);
        QCOMPARE(words, allWords);
    }

    void theBrokenProjectFailsSinceDays_data()
    {
        QTest::addColumn<int>("count");
        QTest::addRow("small") << 400;
        QTest::addRow("large") << 20000;
    }

    void theBrokenProjectFailsSinceDays()
    {
        QFETCH(int, count);
        const World world(options(count));
        const std::vector<quint32> &builds = world.buildsOfProject(quint16(rowOf(world, ProjectPart::Broken)));
        int failures = 0;
        for (auto ordinal = builds.rbegin(); ordinal != builds.rend(); ++ordinal) {
            const BuildRow &row = world.build(*ordinal);
            if (!row.isOver())
                continue;
            if (row.status != StatusWord::Failed)
                break;
            ++failures;
        }
        QVERIFY2(failures >= 8, qPrintable(QString::number(failures)));
        QVERIFY(failedShare(world, builds) < 0.5);
    }

    void theFlakyProjectOftenNeedsASecondAttempt()
    {
        const World &world = largeWorld();
        const std::vector<quint32> &builds = world.buildsOfProject(quint16(rowOf(world, ProjectPart::Flaky)));
        int lucky = 0;
        for (size_t back = 1; back <= 12; ++back) {
            const BuildRow &row = world.build(builds[builds.size() - back]);
            lucky += row.status == StatusWord::Completed && row.attempts > 1;
        }
        QVERIFY2(lucky >= 2, qPrintable(QString::number(lucky)));
    }

    void theSlowerProjectTakesFortyPercentLonger()
    {
        const World &world = largeWorld();
        std::vector<qint32> before;
        std::vector<qint32> after;
        const auto slower = quint16(rowOf(world, ProjectPart::Slower));
        const Instant turn = world.projects()[slower].turn;
        // Recent enough to be news, long enough ago to be told from chance.
        QVERIFY(turn > world.madeAt() - std::chrono::days(28) && turn <= world.madeAt() - std::chrono::days(16));
        for (const quint32 ordinal : world.buildsOfProject(slower)) {
            const BuildRow &row = world.build(ordinal);
            if (row.status == StatusWord::Completed && row.method == world.projects()[slower].method)
                (row.created() < turn ? before : after).push_back(row.durationMs);
        }
        QVERIFY(after.size() >= 20);
        const auto median = [](std::vector<qint32> values) {
            std::nth_element(values.begin(), values.begin() + ptrdiff_t(values.size() / 2), values.end());
            return double(values[values.size() / 2]);
        };
        const double factor = median(after) / median(before);
        QVERIFY2(factor > 1.2 && factor < 1.65, qPrintable(QString::number(factor)));
    }

    void aQuietWorldHasOnlyItsStories()
    {
        Options quiet = options(800);
        quiet.projects = 10;
        quiet.historyDays = 120;
        quiet.quiet = true;
        const World world(quiet);
        QVERIFY(world.build(world.buildsOfTenant(world.tenant().id).front()).created()
                >= world.madeAt() - std::chrono::days(121));
        for (size_t row = 0; row < world.projects().size(); ++row) {
            const Project &project = world.projects()[row];
            const double failed = failedShare(world, world.buildsOfProject(quint16(row)));
            QVERIFY(failed == 0 || project.part == ProjectPart::Broken || project.part == ProjectPart::Flaky);
            QVERIFY(failed > 0 || project.part != ProjectPart::Broken);
            QCOMPARE(project.turn == Instant::max(),
                     project.part != ProjectPart::Broken && project.part != ProjectPart::Slower);
        }
    }

    void theDeletedProjectKeepsItsBuilds()
    {
        const World &world = largeWorld();
        const int deleted = rowOf(world, ProjectPart::Deleted);
        QVERIFY(world.projects()[size_t(deleted)].deleted.has_value());
        const std::vector<quint32> &builds = world.buildsOfProject(quint16(deleted));
        QVERIFY(builds.size() > 20);
        QVERIFY(world.build(builds.back()).created() <= *world.projects()[size_t(deleted)].deleted);
    }

    void someRowsHaveDataProblems()
    {
        const World &world = largeWorld();
        int backwards = 0;
        int endless = 0;
        int never = 0;
        for (const quint32 ordinal : world.buildsOfTenant(world.tenant().id)) {
            const BuildRow &row = world.build(ordinal);
            backwards += row.started() && row.completed() && *row.completed() < *row.started();
            endless += row.status == StatusWord::Completed && !row.completed();
            never += row.status == StatusWord::Failed && !row.started();
        }
        QCOMPARE(backwards, 2);
        QCOMPARE(endless, 2);
        QVERIFY(never > 5);
    }

    void attemptsFollowOneAnother()
    {
        const World &world = largeWorld();
        int retried = 0;
        for (const quint32 ordinal : world.buildsOfTenant(world.tenant().id)) {
            const BuildRow &row = world.build(ordinal);
            Instant last = row.created();
            for (int attempt = 0; attempt < row.attempts; ++attempt) {
                const AttemptTimes times = attemptOf(row, attempt);
                QVERIFY(times.created >= last);
                if (!times.isLast)
                    QVERIFY(times.completed && *times.completed > times.created);
                last = times.completed.value_or(times.created);
            }
            retried += row.attempts > 1 && row.status == StatusWord::Completed;
        }
        QVERIFY(retried > 200);
    }

    void everyBuildOfAPersonHasOneCreationInTheAudit()
    {
        World world(options(3000));
        std::set<quint32> created;
        AuditQuery query;
        query.eventType = u"build_create"_s;
        query.resource = u"builds"_s;
        for (const quint32 place : world.audit().matching(query)) {
            const AuditEntry &entry = world.audit().entry(place);
            QVERIFY(created.insert(entry.subject).second);
            QCOMPARE(entry.actor, world.build(entry.subject).starter);
        }
        for (const quint32 ordinal : world.buildsOfTenant(world.tenant().id))
            QCOMPARE(created.contains(ordinal), world.build(ordinal).starter != automatic);
    }

    void theAuditIsOrderedByTimeAndCountsCancels()
    {
        World world(options(3000));
        qint64 last = 0;
        int cancels = 0;
        for (quint32 place = 0; place < world.audit().size(); ++place) {
            QVERIFY(world.audit().entry(place).timeMs >= last);
            last = world.audit().entry(place).timeMs;
            cancels += world.audit().entry(place).kind == AuditKind::BuildCancel;
        }
        int cancelled = 0;
        for (const quint32 ordinal : world.buildsOfTenant(world.tenant().id))
            cancelled += world.build(ordinal).status == StatusWord::Cancelled;
        QVERIFY(cancelled > 0);
        QCOMPARE(cancels, cancelled);
    }

    void errorTextsRepeatWithOtherIds()
    {
        const QString first = errorText(2, 1);
        const QString second = errorText(2, 2);
        QVERIFY(first != second);
        QVERIFY(first.startsWith("unit tests failed with exit code"_L1));
        QVERIFY(second.startsWith("unit tests failed with exit code"_L1));
        for (int kind = 1; kind <= errorCount(); ++kind)
            QVERIFY(!errorText(kind, 7).contains(u'%'));
    }

    void theTruthIsOneObjectALine()
    {
        const World world(options(60));
        const QList<QByteArray> lines = truthOf(world).trimmed().split('\n');
        int builds = 0;
        QStringList kinds;
        for (const QByteArray &line : lines) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            QVERIFY(!object.isEmpty());
            const QString kind = object["kind"_L1].toString();
            builds += kind == "build"_L1;
            if (!kinds.contains(kind))
                kinds << kind;
        }
        QCOMPARE(builds, 60);
        QCOMPARE(kinds, (QStringList{u"tenant"_s, u"member"_s, u"project"_s, u"build"_s}));
    }

    void peopleHaveDifferentAddresses()
    {
        Options many = options(0);
        many.members = 400;
        const World world(many);
        std::set<QString> addresses;
        for (const Person &person : world.people())
            QVERIFY2(addresses.insert(person.email).second, qPrintable(person.email));
        QCOMPARE(int(addresses.size()), 401);
    }
};

QTEST_GUILESS_MAIN(WorldTest)
#include "tst_world.moc"
