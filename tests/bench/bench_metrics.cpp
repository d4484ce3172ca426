// SPDX-License-Identifier: GPL-3.0-or-later
// All figures of `metrics` over a million builds and five years, against the same aggregates in SQL.
#include "models/analytics/metrics.h"
#include "tests/bench/bench.h"
#include "tests/bench/figures.h"
#include "tests/bench/large_table.h"
#include "tests/bench/make_cache.h"
#include "tests/bench/synthetic_source.h"

#include <QElapsedTimer>
#include <QFile>

#include <sqlite3.h>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace viewer::bench {

namespace {

using analytics::GroupBy;
using analytics::Metrics;
using analytics::MetricsQuery;

constexpr int builds = 1'000'000;
constexpr int rounds = 15;
constexpr double goalShareOfSql = 1.0 / 30;
constexpr double goalMilliseconds = 150;
constexpr double goalTileMilliseconds = 5;
constexpr double goalMebibytes = 20;

/// One sample: p50, p90, p95 (type 7) and the bounds of their intervals, mean, longest.
constexpr auto sampleSql =
    "WITH v AS MATERIALIZED (SELECT %1 AS d FROM build WHERE created>=?1 AND created<?2 AND %2),"
    " r AS (SELECT d, row_number() OVER (ORDER BY d) AS k FROM v), n AS (SELECT count(*) AS n FROM v)"
    " SELECT (SELECT count(*) FROM v), (SELECT avg(d) FROM v), (SELECT max(d) FROM v), group_concat(d)"
    " FROM r, n WHERE k IN (1+(n-1)/2, 2+(n-1)/2, 1+(n-1)*9/10, 2+(n-1)*9/10, 1+(n-1)*19/20, 2+(n-1)*19/20,"
    " n/2-cast(0.98*sqrt(n) AS INTEGER), n/2+cast(0.98*sqrt(n) AS INTEGER),"
    " n*9/10-cast(0.588*sqrt(n) AS INTEGER), n*9/10+cast(0.588*sqrt(n) AS INTEGER),"
    " n*19/20-cast(0.427*sqrt(n) AS INTEGER), n*19/20+cast(0.427*sqrt(n) AS INTEGER))";

/// What SQL finds: n and mean of each sample, to see that both computed the same.
struct SqlAnswer
{
    qint64 total = 0;
    std::array<qint64, 3> n{};
    std::array<double, 3> mean{};
    double milliseconds = 0;
};

bool runSql(sqlite3 *file, const QByteArray &sql, const MetricsQuery &query, const auto &eachRow)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(file, sql.constData(), -1, &statement, nullptr) != SQLITE_OK) {
        remark(u"%1"_s.arg(QString::fromUtf8(sqlite3_errmsg(file))));
        return false;
    }
    sqlite3_bind_int64(statement, 1, query.range.from.time_since_epoch().count());
    sqlite3_bind_int64(statement, 2, query.range.to.time_since_epoch().count());
    int step = sqlite3_step(statement);
    for (; step == SQLITE_ROW; step = sqlite3_step(statement))
        eachRow(statement);
    sqlite3_finalize(statement);
    return step == SQLITE_DONE;
}

std::optional<SqlAnswer> bySql(const QString &path, const MetricsQuery &query)
{
    sqlite3 *file = nullptr;
    if (sqlite3_open_v2(path.toUtf8().constData(), &file, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        return std::nullopt;
    sqlite3_exec(file, "PRAGMA cache_size=-262144; PRAGMA mmap_size=1073741824", nullptr, nullptr, nullptr);
    const std::pair<const char *, const char *> samples[] = {
        {"completed-started",
         "completed>=started AND status IN (SELECT seq FROM word WHERE kind=1 AND text IN"
         " ('completed','success','succeeded'))"},
        {"completed-started", "completed>=started AND status=(SELECT seq FROM word WHERE kind=1 AND text='failed')"},
        {"started-created", "started>=created AND coalesce(attempts,0)<=1 AND retries=0"}};
    SqlAnswer answer;
    bool good = true;
    QElapsedTimer timer;
    timer.start();
    good = runSql(file,
                  "SELECT status, coalesce(attempts_at IS NOT NULL, 0), count(*) FROM build WHERE created>=?1 AND"
                  " created<?2 GROUP BY 1, 2"_ba,
                  query, [&](sqlite3_stmt *s) { answer.total += sqlite3_column_int64(s, 2); });
    for (size_t at = 0; at < 3; ++at) {
        const QByteArray sql = QString::fromLatin1(sampleSql).arg(samples[at].first, samples[at].second).toUtf8();
        good = good && runSql(file, sql, query, [&](sqlite3_stmt *s) {
                   answer.n[at] = sqlite3_column_int64(s, 0);
                   answer.mean[at] = sqlite3_column_double(s, 1) / 1000;
               });
    }
    answer.milliseconds = double(timer.nsecsElapsed()) / 1e6;
    sqlite3_close(file);
    return good ? std::optional(answer) : std::nullopt;
}

bool same(const Metrics &metrics, const SqlAnswer &sql)
{
    const analytics::SpanFigures *spans[] = {&metrics.figures.duration, &metrics.figures.failedDuration,
                                             &metrics.figures.queue};
    bool same = metrics.figures.counts.total() == sql.total;
    for (size_t at = 0; at < 3; ++at) {
        const analytics::Figure &mean = spans[at]->mean;
        same = same && mean.n == sql.n[at] && std::abs(mean.value.value_or(0) - sql.mean[at]) < 1e-6;
    }
    return same;
}

/// Peak of the resident memory since resetPeak(), MiB.
double peakMebibytes(const char *field)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf(field);
    return at < 0 ? 0 : text.mid(at + qsizetype(qstrlen(field))).trimmed().split(' ').first().toDouble() / 1024;
}

void resetPeak()
{
    QFile clear(u"/proc/self/clear_refs"_s);
    if (clear.open(QIODevice::WriteOnly))
        clear.write("5");
}

MetricsQuery fiveYears()
{
    const Instant now = SyntheticSource::newest() + Seconds(1);
    return {{SyntheticSource::oldest(), now}, QTimeZone("Europe/Berlin"), now, {}, GroupBy::None};
}

double timed(const BuildColumns &columns, const MetricsQuery &query, Metrics &answer)
{
    const std::atomic<bool> never = false;
    QElapsedTimer timer;
    timer.start();
    answer = analytics::metrics(columns, query, never);
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

bool benchMetrics()
{
    const auto large = LargeTable::open(builds);
    const auto dataDir = preparedDataDir(builds);
    if (!large || !dataDir)
        return false;
    const BuildColumns &columns = *large->snapshot();
    const MetricsQuery whole = fiveYears();
    Metrics answer;
    timed(columns, whole, answer);
    const double before = peakMebibytes("VmRSS:");
    resetPeak();
    timed(columns, whole, answer);
    const double scratch = peakMebibytes("VmHWM:") - before;

    std::vector<double> times, tiles, days;
    MetricsQuery tile = whole, byDay = whole;
    tile.range = analytics::lastDays(30, whole.now, whole.zone).now;
    byDay.by = GroupBy::Day;
    Metrics other;
    for (int round = 0; round < rounds; ++round) {
        times.push_back(timed(columns, whole, answer));
        tiles.push_back(timed(columns, tile, other));
        days.push_back(timed(columns, byDay, other));
    }
    std::vector<double> sqlTimes;
    for (int round = 0; round < 3; ++round) {
        const auto sql = bySql(cacheFileIn(*dataDir), whole);
        if (!sql)
            return false;
        if (!same(answer, *sql)) {
            remark(u"SQL finds other figures"_s);
            return false;
        }
        sqlTimes.push_back(sql->milliseconds);
    }
    reportRatio(u"metrics.sql"_s, median(times), median(sqlTimes), u"ms"_s, median(times) / median(sqlTimes),
                Goal::AtMost, goalShareOfSql);
    reportLimit(u"metrics.all"_s, quantile(times, 0.95), u"ms"_s, goalMilliseconds);
    reportLimit(u"metrics.tiles"_s, quantile(tiles, 0.95), u"ms"_s, goalTileMilliseconds);
    reportLimit(u"metrics.memory"_s, std::max(0.0, scratch), u"MiB"_s, goalMebibytes);
    reportOnly(u"metrics.by_day"_s, median(days), u"ms"_s);
    return true;
}

} // namespace viewer::bench
