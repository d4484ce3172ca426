// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the page "Health" from builds made to have them.
#include "app/composition/health_figures.h"
#include "tests/models/columns/sample_columns.h"

#include <QTest>

using namespace viewer;
using namespace viewer::analytics;
using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t hour = 3600;
const std::atomic<bool> notCancelled{false};

std::uint8_t wordOf(const BuildDictionaries &words, const QString &state)
{
    for (size_t word = 1; word < words.statusWords.size(); ++word) {
        if (words.statusWords[word].word == state)
            return std::uint8_t(word);
    }
    return 0;
}

/// 200 days, a build every 4 hours; the last 60 days take twice as long; every tenth fails with "exit code 1".
BuildSnapshot story()
{
    const auto words = sample::words();
    BuildColumnsBuilder builder;
    for (std::uint32_t i = 0; i < 1200; ++i) {
        ColumnValues values;
        values.seq = i + 1;
        values.created = sample::firstDay + i * 4 * hour;
        values.project = i % 4 == 3 ? 2 : 1;
        values.method = 1;
        values.starter = i % 2;
        const bool failed = i % 10 == 0;
        values.status = wordOf(*words, failed ? u"failed"_s : u"success"_s);
        values.error = failed ? 1 : 0;
        values.flags = DetailFlag;
        const std::uint32_t seconds = i < 840 ? 300 : 600;
        values.duration = std::int32_t((seconds + i * 7 % 20) * 1000);
        builder.put(values);
    }
    BuildCoverage coverage;
    coverage.listComplete = true;
    return builder.finish(words, coverage);
}

HealthQuestion questionOf(const BuildSnapshot &columns)
{
    HealthQuestion question;
    question.snapshot = columns;
    question.now = Instant(Seconds(sample::firstDay + 1200 * 4 * hour));
    auto texts = std::make_shared<std::vector<QString>>();
    *texts = {QString(), u"exit code 1: token=hunter2secret"_s};
    question.texts = texts;
    return question;
}

} // namespace

class TestHealthFigures : public QObject
{
    Q_OBJECT

private slots:
    void addsUpByWeekMemberHourAndMessage()
    {
        const HealthValues values = healthValues(questionOf(story()), notCancelled);
        QVERIFY(values.scope);
        qint64 weeks = 0, members = 0, hours = 0, messages = 0;
        for (const HealthWeek &week : values.weeks)
            weeks += week.group.figures.counts.total();
        for (const HealthMember &member : values.members)
            members += member.figures.counts.total();
        for (const HourCell &cell : values.hours.cells)
            hours += cell.count;
        for (const HealthFailure &failure : values.failures)
            messages += failure.group.count;
        QVERIFY(values.whole.counts.total() > 500);
        QCOMPARE(weeks, values.whole.counts.total());
        QCOMPARE(members, values.whole.counts.total());
        QCOMPARE(hours, values.whole.counts.total());
        QCOMPARE(messages, values.whole.counts[BuildState::Failed]);
    }

    void findsThePlantedChangeWithItsDay()
    {
        const HealthValues values = healthValues(questionOf(story()), notCancelled);
        QVERIFY(!values.changes.empty());
        const Instant planted(Seconds(sample::firstDay + 840 * 4 * hour));
        for (const HealthChange &change : values.changes) {
            QVERIFY(change.point.slower());
            const auto distance = change.first.created - planted;
            QVERIFY2(std::abs(distance.count()) <= 4 * 24 * hour * 1000LL, qPrintable(toIso(change.first.created)));
        }
        QCOMPARE(values.comparison.duration.verdict, Verdict::Higher);
        QCOMPARE(values.comparison.rate.verdict, Verdict::NoClearChange);
    }

    void findsTheBuildsOfAMessageWithoutItsSecrets()
    {
        const HealthValues values = healthValues(questionOf(story()), notCancelled);
        QCOMPARE(values.failures.size(), size_t(1));
        QVERIFY(!values.failures[0].examples.at(0).contains(u"hunter2secret"_s));
        QVERIFY(values.failures[0].search.contains(u"exit code"_s));
        QCOMPARE(values.failures[0].group.news, FailureNews::Seen);
    }

    void keepsToTheProject()
    {
        HealthQuestion question = questionOf(story());
        question.project = question.snapshot->words().projects[2].id;
        const HealthValues values = healthValues(question, notCancelled);
        QCOMPARE(values.buildsEver, 300);
        qint64 hours = 0;
        for (const HourCell &cell : values.hours.cells)
            hours += cell.count;
        QCOMPARE(hours, values.whole.counts.total());
        QVERIFY(values.whole.counts.total() < 200);
        for (const HealthChange &change : values.changes)
            QCOMPARE(change.first.project, question.project);
    }

    void answersNothingWhenItWasCancelled()
    {
        const std::atomic<bool> cancelled{true};
        QVERIFY(!healthValues(questionOf(story()), cancelled).scope);
    }
};

QTEST_GUILESS_MAIN(TestHealthFigures)
#include "tst_health_figures.moc"
