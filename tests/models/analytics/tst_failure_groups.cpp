// SPDX-License-Identifier: GPL-3.0-or-later
// Messages by template, whatever their order; history across changed templates and rules; counts by group.
#include "models/analytics/failures/drain.h"
#include "models/analytics/failures/failure_groups.h"
#include "models/analytics/failures/fingerprint.h"
#include "tests/models/analytics/reference/draw.h"
#include "tests/models/columns/sample_columns.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace Qt::StringLiterals;

using namespace viewer;
using namespace viewer::analytics;

namespace {

const std::atomic<bool> notCancelled{false};

struct Labelled
{
    QStringList labels;
    std::vector<QString> texts;
};

Labelled readLabelled(const QString &name)
{
    Labelled read;
    QFile file(QStringLiteral(FIXTURES) + u"/failures/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return read;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).chopped(1);
        if (line.startsWith(u'#'))
            continue;
        read.labels.append(line.section(u'\t', 0, 0));
        read.texts.push_back(line.section(u'\t', 1));
    }
    return read;
}

/// Share of texts whose group holds the texts with their label and no others (Zhu et al. 2019, grouping accuracy).
double groupingAccuracy(const Labelled &set)
{
    const MessageGroups groups = groupMessages(set.texts);
    std::map<QString, std::vector<std::uint32_t>> labelled;
    for (std::uint32_t at = 0; at < set.texts.size(); ++at)
        labelled[set.labels[at]].push_back(at);
    int right = 0;
    for (std::uint32_t at = 0; at < set.texts.size(); ++at)
        right += groups.groups[groups.groupOf[at]].errors == labelled[set.labels[at]];
    return double(right) / double(set.texts.size());
}

EarlierGroup earlierOf(const MessageGroups &groups, const std::vector<QString> &texts, std::uint32_t group)
{
    const MessageGroup &of = groups.groups[group];
    return {of.fingerprint, groups.rules, of.pattern, texts[of.errors.front()]};
}

struct Failure
{
    int minute;
    std::uint32_t error;
    std::uint32_t project;
};

/// Failed builds of `sample::words()`: errors 1 "exit code 1", 2 "No space …", 3 "Dépôt …", 4 "exit code 137".
BuildSnapshot failedBuilds(const std::vector<Failure> &failures, bool complete = true)
{
    const auto words = sample::words();
    BuildColumnsBuilder builder;
    std::uint32_t seq = 0;
    for (const Failure &failure : failures) {
        ColumnValues values;
        values.seq = ++seq;
        values.created = sample::firstDay + std::uint32_t(failure.minute) * 60;
        values.project = failure.project;
        values.error = failure.error;
        values.status = 3; // failed
        builder.put(values);
    }
    BuildCoverage coverage;
    coverage.listComplete = complete;
    return builder.finish(words, coverage);
}

const std::vector<QString> sampleTexts{QString(), u"exit code 1"_s, u"No space left on device"_s,
                                       u"Dépôt introuvable"_s, u"exit code 137"_s};

TimeRange minutes(int from, int to)
{
    const auto at = [](int minute) { return Instant(Seconds(sample::firstDay + minute * 60)); };
    return {at(from), at(to)};
}

} // namespace

class TestFailureGroups : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheTreeInPython()
    {
        const QStringList words{u"push"_s,   u"denied:"_s,  u"404"_s,     u"ERROR:"_s, u"failed"_s, u"to"_s,
                                u"solve:"_s, u"<number>"_s, u"<path>:"_s, u"disk7"_s,  u"full"_s,   u"(137)"_s};
        const auto results = reference::readResults(u"failures_drain"_s);
        QCOMPARE(results.size(), 2000);
        for (int at = 0; at < 2000; ++at) {
            reference::Draw draw(610000u + unsigned(at));
            std::vector<QString> messages;
            for (qint64 left = draw.below(60); left > 0; --left) {
                QStringList message;
                for (qint64 word = draw.below(7); word >= 0; --word)
                    message.append(words[qsizetype(draw.below(words.size()))]);
                messages.push_back(message.join(u' '));
            }
            DrainSettings settings;
            settings.children = at % 2 ? 3 : 100;
            const DrainGroups groups = drain(messages, settings);
            double sum = 0;
            for (size_t message = 0; message < messages.size(); ++message)
                sum += double(message + 1) * double(groups.groupOf[message] + 1);
            quint64 prints = 0;
            for (const QString &pattern : groups.templates)
                prints += messageFingerprint(1, pattern).first(6).toHex().toULongLong(nullptr, 16);
            QCOMPARE(double(groups.templates.size()), results[at][0]);
            QCOMPARE(sum, results[at][1]);
            QCOMPARE(double(prints % (1ull << 52)), results[at][2]);
        }
    }

    void groupsTheLabelledMessages()
    {
        const Labelled first = readLabelled(u"labelled.tsv"_s);
        const Labelled second = readLabelled(u"second.tsv"_s);
        QVERIFY(first.texts.size() >= 280 && second.texts.size() >= 60);
        qInfo("grouping accuracy %.4f of %zu, %.4f of %zu", groupingAccuracy(first), first.texts.size(),
              groupingAccuracy(second), second.texts.size());
        QVERIFY(groupingAccuracy(first) >= 0.98);
        QVERIFY(groupingAccuracy(second) >= 0.98);
    }

    void doesNotDependOnTheOrder()
    {
        Labelled set = readLabelled(u"labelled.tsv"_s);
        const MessageGroups expected = groupMessages(set.texts);
        std::vector<std::uint32_t> order(set.texts.size());
        std::iota(order.begin(), order.end(), 0u);
        for (unsigned seed = 1; seed <= 5; ++seed) {
            std::shuffle(order.begin(), order.end(), std::mt19937(seed));
            std::vector<QString> shuffled;
            for (const std::uint32_t at : order)
                shuffled.push_back(set.texts[at]);
            const MessageGroups groups = groupMessages(shuffled);
            QCOMPARE(groups.groups.size(), expected.groups.size());
            for (size_t at = 0; at < order.size(); ++at)
                QCOMPARE(groups.groups[groups.groupOf[at]].fingerprint,
                         expected.groups[expected.groupOf[order[at]]].fingerprint);
        }
    }

    void keepsShortMessagesAndCodesApart()
    {
        const std::vector<QString> texts{u"manifest unknown"_s, u"manifest invalid"_s, u"policy denied"_s,
                                         u"exited with code 1"_s, u"exited with code 137"_s};
        QCOMPARE(groupMessages(texts).groups.size(), size_t(6));
    }

    void joinsMessagesThatDifferInAName()
    {
        const std::vector<QString> texts{u"cannot open kiosk for reading"_s, u"cannot open ledger for reading"_s, {}};
        const MessageGroups groups = groupMessages(texts);
        QCOMPARE(groups.groups.size(), size_t(2));
        QCOMPARE(groups.groups[1].pattern, u"cannot open <*> for reading"_s);
        QCOMPARE(groups.groupOf, (std::vector<std::uint32_t>{1, 1, 0}));
        QCOMPARE(groupOfMessage(groups, u"cannot open quay for reading"_s), std::optional(1u));
        QVERIFY(!groupOfMessage(groups, u"cannot open quay for writing"_s));
        QVERIFY(!groupOfMessage(groups, QString()));
    }

    void nothingIsNoGroup()
    {
        QCOMPARE(groupMessages({}).groups.size(), size_t(1));
        const std::vector<QString> blank{QString(), u" \n"_s};
        QCOMPARE(groupMessages(blank).groupOf, (std::vector<std::uint32_t>{0, 0}));
        QVERIFY(drain({}).templates.isEmpty());
    }

    void boundsTheTemplatesOfALeaf()
    {
        // No two share more than the first word.
        std::vector<QString> messages;
        for (int at = 0; at < 3000; ++at) {
            const QString own = QString(QChar(u'a' + at % 26)) + QChar(u'a' + at / 26 % 26) + QChar(u'a' + at / 676);
            messages.push_back(u"same a%1 b%1 c%1"_s.arg(own));
        }
        const DrainGroups groups = drain(messages);
        QCOMPARE(groups.templates.size(), 101);
        QVERIFY(groups.templates.contains(u"same <*> <*> <*>"_s));
    }

    void fingerprintIsThatOfTheRulesAndTheTemplate()
    {
        // printf '1\npolicy denied' | sha256sum
        QCOMPARE(messageFingerprint(1, u"policy denied"_s).toHex(),
                 QByteArray("3d549828e1e9c2b5d384e145e0453fa56f901d13f9543751a94b7d8641d61621"));
        QVERIFY(messageFingerprint(2, u"policy denied"_s) != messageFingerprint(1, u"policy denied"_s));
    }

    void historyFollowsATemplateThatGrowsMoreGeneral()
    {
        const std::vector<QString> before{u"cannot open kiosk for reading"_s};
        const std::vector<QString> after{u"cannot open kiosk for reading"_s, u"cannot open ledger for reading"_s};
        const MessageGroups old = groupMessages(before), now = groupMessages(after);
        QVERIFY(old.groups[1].fingerprint != now.groups[1].fingerprint);
        FailureAliases aliases;
        aliases.update(std::vector{earlierOf(old, before, 1)}, now);
        QCOMPARE(aliases.current(old.groups[1].fingerprint), now.groups[1].fingerprint);
        QCOMPARE(aliases.current(now.groups[1].fingerprint), now.groups[1].fingerprint);
        // More general still: the first fingerprint leads to the last.
        std::vector<QString> last = after;
        last.push_back(u"cannot read kiosk for reading"_s);
        last.push_back(u"cannot read ledger for reading"_s);
        const MessageGroups latest = groupMessages(last);
        aliases.update(std::vector{earlierOf(now, after, 1)}, latest);
        const QByteArray end = latest.groups[latest.groupOf[0]].fingerprint;
        QCOMPARE(aliases.current(old.groups[1].fingerprint), end);
        QCOMPARE(FailureAliases::fromEntries(aliases.entries()).current(old.groups[1].fingerprint), end);
    }

    void historyFollowsTheExampleWhenTheRulesChange()
    {
        const std::vector<QString> texts{u"cannot open kiosk for reading"_s};
        const MessageGroups now = groupMessages(texts);
        const EarlierGroup old{QByteArray(32, 'o'), maskRules - 1, u"CANNOT OPEN ?"_s, texts[0]};
        const EarlierGroup gone{QByteArray(32, 'g'), maskRules - 1, u"gone"_s, u"something else altogether"_s};
        FailureAliases aliases;
        aliases.update(std::vector{old, gone}, now);
        QCOMPARE(aliases.current(old.fingerprint), now.groups[1].fingerprint);
        QCOMPARE(aliases.current(gone.fingerprint), gone.fingerprint);
    }

    void aliasesNeverGoInACircle()
    {
        const FailureAliases circle = FailureAliases::fromEntries({{"a", "b"}, {"b", "a"}, {"c", "a"}, {"d", "e"}});
        QCOMPARE(circle.current("a"), QByteArray("a"));
        QCOMPARE(circle.current("c"), QByteArray("c"));
        QCOMPARE(circle.current("d"), QByteArray("e"));
        // A template that comes back stands for itself again.
        const std::vector<QString> one{u"cannot open kiosk for reading"_s};
        const std::vector<QString> two{one[0], u"cannot open ledger for reading"_s};
        const MessageGroups a = groupMessages(one), b = groupMessages(two);
        FailureAliases aliases;
        aliases.update(std::vector{earlierOf(a, one, 1)}, b);
        aliases.update(std::vector{earlierOf(b, two, 1)}, a);
        QCOMPARE(aliases.current(a.groups[1].fingerprint), a.groups[1].fingerprint);
    }

    void countsFailuresByGroup()
    {
        const BuildSnapshot builds = failedBuilds({{1, 1, 1},
                                                   {11, 2, 1},
                                                   {12, 2, 2},
                                                   {20, 1, 2},
                                                   {21, 1, 1},
                                                   {22, 1, 1},
                                                   {23, 4, 3},
                                                   {24, 0, 1},
                                                   {25, 2, 1},
                                                   {30, 3, 1}});
        const MessageGroups groups = groupMessages(sampleTexts);
        const FailureGroupFigures figures =
            failureGroups(*builds, groups, {minutes(20, 30), minutes(10, 20), {}}, notCancelled);
        QCOMPARE(figures.failed, 6);
        QCOMPARE(figures.failedBefore, 2);
        QVERIFY(figures.beforeKnown);
        QCOMPARE(figures.groups.size(), size_t(4));
        const FailureGroup &first = figures.groups[0];
        QCOMPARE(first.group, groups.groupOf[1]);
        QCOMPARE(first.count, 3);
        QCOMPARE(first.before, 0);
        QCOMPARE(first.share, 0.5);
        QCOMPARE(first.shareInterval, wilson(3, 6));
        QCOMPARE(first.firstSeen, minutes(1, 2).from);
        QCOMPARE(first.lastSeen, minutes(22, 23).from);
        QCOMPARE(first.projects, (std::vector<std::uint32_t>{1, 2}));
        QCOMPARE(first.examples, std::vector<std::uint32_t>{1});
        QCOMPARE(first.news, FailureNews::Returned);
        for (const FailureGroup &group : figures.groups) {
            if (group.group == groups.groupOf[2])
                QCOMPARE(group.news, FailureNews::Seen);
            if (group.group == groups.groupOf[4] || group.group == 0)
                QCOMPARE(group.news, FailureNews::New);
        }
    }

    void examplesAreTheMostFrequentThree()
    {
        auto words = std::make_shared<BuildDictionaries>(*sample::words());
        std::vector<QString> texts{QString()};
        auto folded = std::make_shared<FoldedTexts>();
        for (const QString &name : {u"kiosk"_s, u"ledger"_s, u"quay"_s, u"ferry"_s}) {
            texts.push_back(u"cannot open %1 for reading"_s.arg(name));
            folded->append(texts.back());
        }
        words->errors = folded;
        BuildColumnsBuilder builder;
        std::uint32_t seq = 0;
        for (const std::uint32_t error : {4u, 4u, 3u, 2u, 2u, 2u, 1u, 1u}) {
            ColumnValues values;
            values.seq = ++seq;
            values.created = sample::firstDay + seq;
            values.project = 1;
            values.error = error;
            values.status = 3;
            builder.put(values);
        }
        const BuildSnapshot builds = builder.finish(words, {});
        const auto figures =
            failureGroups(*builds, groupMessages(texts), {minutes(0, 5), minutes(-5, 0), {}}, notCancelled);
        QCOMPARE(figures.groups.size(), size_t(1));
        QCOMPARE(figures.groups[0].examples, (std::vector<std::uint32_t>{2, 1, 4}));
        QVERIFY(!figures.beforeKnown);
        QCOMPARE(figures.groups[0].news, FailureNews::Unknown);
    }

    void agreesWithASlowCountOverRandomBuilds()
    {
        const BuildSnapshot builds = sample::randomColumns(3000, 11);
        const MessageGroups groups = groupMessages(sampleTexts);
        for (int at = 0; at < 100; ++at) {
            reference::Draw draw(620000u + unsigned(at));
            const int from = int(draw.below(400 * 60)), length = int(draw.below(100 * 60));
            FailureQuery query{minutes(from, from + length), minutes(from - length, from), {}};
            if (draw.below(2))
                query.project = builds->words().projects[size_t(1 + draw.below(6))].id;
            std::map<std::uint32_t, qint64> counts;
            qint64 failed = 0;
            for (std::uint32_t row = 0; row < builds->size(); ++row) {
                const BuildRow build = builds->row(row);
                if (build.state != BuildState::Failed || !query.now.holds(build.created)
                    || (query.project && build.project != *query.project))
                    continue;
                ++failed;
                ++counts[groups.groupOf[build.error]];
            }
            const FailureGroupFigures figures = failureGroups(*builds, groups, query, notCancelled);
            QCOMPARE(figures.failed, failed);
            QCOMPARE(figures.groups.size(), counts.size());
            for (const FailureGroup &group : figures.groups)
                QCOMPARE(group.count, counts[group.group]);
        }
    }
};

QTEST_GUILESS_MAIN(TestFailureGroups)
#include "tst_failure_groups.moc"
