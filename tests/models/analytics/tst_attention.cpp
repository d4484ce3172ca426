// SPDX-License-Identifier: GPL-3.0-or-later
// What the overview asks to look at: projects that became slower and messages nobody has seen before.
#include "models/analytics/attention.h"
#include "tests/models/columns/sample_columns.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::analytics;

namespace {

const std::atomic<bool> notCancelled{false};
constexpr std::uint32_t day = 86'400;
constexpr std::uint32_t success = 1, failed = 3; ///< words of sample::words()
constexpr std::uint32_t deletedProject = 3;

Instant dayAt(int days)
{
    return Instant(Seconds(sample::firstDay + std::uint32_t(days) * day));
}

/// Builds one after the other, four a day in each project.
struct Story
{
    std::shared_ptr<BuildDictionaries> words = sample::words();
    BuildColumnsBuilder builder;
    std::uint32_t seq = 0;
    QRandomGenerator random{11};

    void add(std::uint32_t project, double atDay, double seconds, std::uint32_t status = success,
             std::uint32_t error = 0)
    {
        ColumnValues values;
        values.seq = ++seq;
        values.created = sample::firstDay + std::uint32_t(std::lround(atDay * day));
        values.project = project;
        values.method = 1;
        values.status = std::uint8_t(status);
        values.error = error;
        values.duration = std::int32_t(std::lround(seconds * (0.95 + 0.1 * random.generateDouble()) * 1000));
        builder.put(values);
    }
    /// From day to day at one level.
    void level(std::uint32_t project, int from, int to, double seconds)
    {
        for (double at = from; at < to; at += 0.25)
            add(project, at, seconds);
    }
    BuildSnapshot finish(bool listComplete = true)
    {
        BuildCoverage coverage;
        coverage.listComplete = listComplete;
        return builder.finish(words, coverage);
    }
};

Attention lookAt(const BuildSnapshot &columns, const MessageGroups *messages = nullptr)
{
    return attention(*columns, messages, {dayAt(30), dayAt(60)}, {dayAt(0), dayAt(30)}, notCancelled);
}

MessageGroups grouped()
{
    const std::vector<QString> texts{QString(), u"exit code 1"_s, u"No space left on device"_s,
                                     u"manifest unknown: repository not found"_s, u"401 unauthorized: token expired"_s};
    return groupMessages(texts);
}

} // namespace

class TestAttention : public QObject
{
    Q_OBJECT

private slots:
    void findsTheSlowerProjectAndItsDay()
    {
        Story story;
        story.level(1, 0, 60, 300);
        story.level(2, 0, 46, 300);
        story.level(2, 46, 60, 450);
        const BuildSnapshot columns = story.finish();
        const Attention found = lookAt(columns);
        QCOMPARE(found.slower.size(), size_t(1));
        const SlowerProject &slower = found.slower.front();
        QCOMPARE(slower.project, 2u);
        QVERIFY(std::chrono::abs(slower.since - dayAt(46)) <= std::chrono::hours(30));
        QVERIFY(std::abs(slower.point.p50After / slower.point.p50Before - 1.5) < 0.1);
    }

    void saysNothingOfAQuietProject()
    {
        Story story;
        story.level(1, 0, 60, 300);
        QVERIFY(lookAt(story.finish()).slower.empty());
    }

    void forgetsASlowdownThatIsOver()
    {
        Story story;
        story.level(1, 0, 35, 300);
        story.level(1, 35, 45, 450);
        story.level(1, 45, 60, 300);
        QVERIFY(lookAt(story.finish()).slower.empty());
    }

    void leavesDeletedProjectsAlone()
    {
        Story story;
        story.level(deletedProject, 0, 46, 300);
        story.level(deletedProject, 46, 60, 450);
        QVERIFY(lookAt(story.finish()).slower.empty());
    }

    void tellsAMessageThatWasNeverSeen()
    {
        Story story;
        const MessageGroups messages = grouped();
        for (const double at : {5.0, 12.0, 40.0})
            story.add(1, at, 20, failed, 1);
        story.add(2, 50, 20, failed, 2);
        story.add(1, 52, 20, failed, 2);
        story.add(1, 55, 20, failed, 4); // once only
        const Attention found = lookAt(story.finish(), &messages);
        QVERIFY(found.messagesKnown);
        QCOMPARE(found.messages.size(), size_t(1));
        QCOMPARE(found.messages.front().error, 2u);
        QCOMPARE(found.messages.front().count, 2);
        QCOMPARE(found.messages.front().firstSeen, dayAt(50));
        QCOMPARE(found.messages.front().projects, (std::vector<std::uint32_t>{1, 2}));
    }

    void callsNothingNewWhileOlderBuildsAreNotRead()
    {
        Story story;
        const MessageGroups messages = grouped();
        story.add(1, 50, 20, failed, 2);
        story.add(1, 51, 20, failed, 2);
        const Attention found = lookAt(story.finish(false), &messages);
        QVERIFY(!found.messagesKnown);
        QVERIFY(found.messages.empty());
    }

    void answersForNoBuildsAtAll()
    {
        Story story;
        const MessageGroups messages = grouped();
        const Attention found = lookAt(story.finish(), &messages);
        QVERIFY(found.slower.empty());
        QVERIFY(found.messages.empty());
    }
};

QTEST_APPLESS_MAIN(TestAttention)
#include "tst_attention.moc"
