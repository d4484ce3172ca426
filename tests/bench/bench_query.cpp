// SPDX-License-Identifier: GPL-3.0-or-later
// A million builds filtered, ordered and searched through the table of the window: when its first page can be shown,
// and when all rows are in order and exactly counted.
#include "models/columns/select.h"
#include "tests/bench/bench.h"
#include "tests/bench/figures.h"
#include "tests/bench/large_table.h"
#include "tests/bench/synthetic_source.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>

#include <ctime>

using namespace Qt::StringLiterals;

namespace viewer::bench {

namespace {

constexpr int builds = 1'000'000;
constexpr int rowsOfAPage = 30;
constexpr int rounds = 3;

std::vector<BuildQuery> filters(const SyntheticSource &source)
{
    std::vector<BuildQuery> queries;
    for (int i = 0; i < 48; ++i) {
        const std::uint64_t chance = mixed(std::uint64_t(i) + 7);
        BuildQuery query;
        if (i % 2)
            query.states = {allBuildStates[chance % 3]};
        if (i % 3 == 0) {
            query.projects = {source.projects()[chance % 60].id, source.projects()[(chance >> 8) % 60].id};
        }
        if (i % 4 == 1)
            query.methods = {allBuildMethods[(chance >> 16) % 7], allBuildMethods[(chance >> 20) % 7]};
        if (i % 5 == 2)
            query.starters.people = {source.people()[(chance >> 24) % 200].id};
        if (i % 6 == 3)
            query.from = SyntheticSource::newest() - Seconds(86'400 * std::int64_t(1 + chance % 400));
        if (i % 7 == 4)
            query.minDuration = Seconds(60 + chance % 600);
        if (i % 8 == 5)
            query.starters.automatic = true;
        if (i % 9 == 6)
            query.sort = BuildColumn::Duration;
        if (!query.filtered())
            query.maxDuration = Seconds(60 + i * 20);
        queries.push_back(query);
    }
    return queries;
}

/// Every column in both directions: of all builds, and of those that succeeded.
std::vector<BuildQuery> orders()
{
    std::vector<BuildQuery> queries;
    for (int i = 0; i < 4 * buildColumnCount; ++i) {
        BuildQuery query;
        query.sort = BuildColumn(i % buildColumnCount);
        query.descending = (i / buildColumnCount) % 2;
        if (i >= 2 * buildColumnCount)
            query.states = {BuildState::Succeeded};
        queries.push_back(query);
    }
    return queries;
}

std::vector<BuildQuery> searches(const SyntheticSource &source)
{
    QStringList words{u"timeout"_s,
                      u"unauthorized"_s,
                      u"out of memory"_s,
                      u"npm"_s,
                      u"hash mismatch"_s,
                      u"builder-7"_s,
                      u"payments"_s,
                      u"search-api"_s,
                      u"main"_s,
                      u"feature/"_s,
                      u"anna"_s,
                      u"krüger"_s,
                      u"#7714"_s,
                      u"7714"_s,
                      u"99"_s,
                      u"e"_s,
                      u"pa"_s,
                      u"no such text"_s,
                      u"zzzz"_s,
                      u"registry.internal"_s,
                      u"eu-central-2"_s,
                      u"step 7/14"_s,
                      u"anna timeout"_s,
                      u"main npm"_s,
                      u"failed"_s,
                      u"gateway fix"_s,
                      u"ssh"_s,
                      u"first error"_s,
                      u"code: 1"_s,
                      u"refused: unauthorized"_s};
    for (int i = 0; words.size() < 44; ++i) {
        const Build build = source.at(int(mixed(std::uint64_t(i)) % builds));
        words << build.id.toString().first(4 + i % 8) << build.branch.last(5) << QString::number(*build.number);
    }
    std::vector<BuildQuery> queries;
    for (const QString &word : std::as_const(words)) {
        BuildQuery query;
        query.search = word;
        queries.push_back(query);
    }
    return queries;
}

QString wordsOf(const BuildQuery &query)
{
    return QString::fromUtf8(QJsonDocument(toJson(query)).toJson(QJsonDocument::Compact));
}

struct Times
{
    std::vector<double> firstPage, whole, selecting;
};

/// Of this thread: what a busy computer does not change.
double processorMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1000 + double(time.tv_nsec) / 1e6;
}

/// Reads what a view shows of the first rows.
qsizetype readPage(const BuildTable &table)
{
    qsizetype characters = 0;
    const int rows = std::min(rowsOfAPage, table.rowCount());
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < buildColumnCount; ++column)
            characters += table.index(row, column).data().toString().size();
    }
    return characters;
}

/// False when the table and a plain selection disagree.
bool ask(LargeTable &large, const BuildQuery &query, Times &times)
{
    BuildTable &table = large.table();
    QEventLoop loop;
    QElapsedTimer timer;
    double firstPage = -1;
    QObject::connect(&table, &BuildTable::orderChanged, &loop, [&] {
        if (firstPage < 0) {
            readPage(table);
            firstPage = double(timer.nsecsElapsed()) / 1e6;
        }
    });
    timer.start();
    table.setQuery(query);
    large.waitUntilQuiet();
    const double whole = double(timer.nsecsElapsed()) / 1e6;
    times.whole.push_back(whole);
    times.firstPage.push_back(firstPage < 0 ? whole : firstPage);

    const std::atomic<bool> cancelled = false;
    const double before = processorMilliseconds();
    const Selection selection = select(*large.snapshot(), query, cancelled);
    times.selecting.push_back(processorMilliseconds() - before);
    return table.report().matched == qint64(selection.rows->size()) && table.query() == query;
}

bool benchQueries(const QString &name, const std::vector<BuildQuery> &queries)
{
    const auto large = LargeTable::open(builds);
    if (!large)
        return false;
    Times times;
    std::vector<double> worst(queries.size());
    for (int round = 0; round < rounds; ++round) {
        for (size_t i = 0; i < queries.size(); ++i) {
            if (queries[i] == large->table().query())
                continue;
            if (!ask(*large, queries[i], times)) {
                remark(u"the table and a plain selection disagree on query %1"_s.arg(i));
                return false;
            }
            worst[i] = std::max(worst[i], times.whole.back());
        }
    }
    reportLimit(name + u".first_page"_s, quantile(times.firstPage, 0.95), u"ms"_s, 16);
    reportLimit(name + u".whole"_s, quantile(times.whole, 0.95), u"ms"_s, 60);
    remark(u"processor time of select(): median %1, p95 %2, longest %3; %4 questions; columns loaded in %5"_s
               .arg(withUnit(median(times.selecting), u"ms"_s), withUnit(quantile(times.selecting, 0.95), u"ms"_s),
                    withUnit(quantile(times.selecting, 1), u"ms"_s))
               .arg(times.whole.size())
               .arg(withUnit(large->loadMilliseconds(), u"ms"_s)));
    if (qEnvironmentVariableIsSet("BENCH_EACH")) {
        for (size_t i = 0; i < queries.size() && i < times.selecting.size(); ++i)
            remark(u"%1  %2"_s.arg(withUnit(times.selecting[i], u"ms"_s), wordsOf(queries[i])));
    }
    const auto slowest = size_t(std::max_element(worst.begin(), worst.end()) - worst.begin());
    remark(u"slowest (%1): %2"_s.arg(withUnit(worst[slowest], u"ms"_s), wordsOf(queries[slowest])));
    return true;
}

} // namespace

bool benchFilter()
{
    return benchQueries(u"filter"_s, filters(SyntheticSource(builds)));
}

bool benchSort()
{
    return benchQueries(u"sort"_s, orders());
}

bool benchSearch()
{
    return benchQueries(u"search"_s, searches(SyntheticSource(builds)));
}

} // namespace viewer::bench
