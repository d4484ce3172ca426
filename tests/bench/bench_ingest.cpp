// SPDX-License-Identifier: GPL-3.0-or-later
// Rows a second that the cache writes: list rows, then details, as a first sync brings them.
#include "models/cache/cache_writer.h"
#include "tests/bench/bench.h"
#include "tests/bench/figures.h"
#include "tests/bench/make_cache.h"
#include "tests/bench/raw_ingest.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace viewer::bench {

namespace {

constexpr int builds = 200'000;
constexpr int rounds = 3;

struct Rows
{
    std::vector<Build> listed, details;
    RawRows raw;
};

Rows makeRows()
{
    const SyntheticSource source(builds);
    Rows rows;
    for (int i = 0; i < builds; ++i) {
        rows.listed.push_back(source.listed(i));
        rows.details.push_back(source.at(i));
    }
    rows.raw = rawRowsOf(rows.details);
    return rows;
}

/// The batches as the engine makes them; ready before the clock starts.
std::vector<cache::Batch> batchesOf(const Rows &rows, int size)
{
    std::vector<cache::Batch> batches;
    for (const std::vector<Build> *part : {&rows.listed, &rows.details}) {
        for (size_t from = 0; from < part->size(); from += size_t(size)) {
            cache::Batch batch;
            batch.now = SyntheticSource::newest();
            const auto begin = part->begin() + std::ptrdiff_t(from);
            batch.builds.assign(begin, begin + std::ptrdiff_t(std::min(size_t(size), part->size() - from)));
            batches.push_back(std::move(batch));
        }
    }
    return batches;
}

/// Rows a second, 0 when something failed.
double cacheRate(const QString &file, const std::vector<cache::Batch> &batches)
{
    auto connection = newCacheFile(file);
    if (!connection)
        return 0;
    QElapsedTimer timer;
    timer.start();
    {
        auto writer = cache::CacheWriter::create(**connection);
        if (!writer)
            return 0;
        for (const cache::Batch &batch : batches) {
            if (!(*writer)->apply(batch))
                return 0;
        }
    }
    connection->reset(); // the last checkpoint belongs to it
    return 2.0 * builds / (double(timer.nsecsElapsed()) / 1e9);
}

double rawRate(const QString &file, const RawRows &rows, int batch)
{
    if (auto connection = newCacheFile(file); !connection)
        return 0;
    QElapsedTimer timer;
    timer.start();
    const std::string problem = ingestRaw(file.toStdString(), rows, batch);
    if (!problem.empty()) {
        remark(QString::fromStdString(problem));
        return 0;
    }
    return 2.0 * builds / (double(timer.nsecsElapsed()) / 1e9);
}

} // namespace

bool benchIngest()
{
    const QTemporaryDir folder(QStringLiteral(BENCH_DATA) + u"-ingest-XXXXXX"_s);
    const QString file = folder.filePath(u"cache.sqlite"_s);
    const Rows rows = makeRows();
    for (const int size : {400, 5'000}) {
        const std::vector<cache::Batch> batches = batchesOf(rows, size);
        std::vector<double> cacheRates, rawRates, ratios;
        for (int round = 0; round < rounds; ++round) {
            const double ours = cacheRate(file, batches), raw = rawRate(file, rows.raw, size);
            if (ours <= 0 || raw <= 0)
                return false;
            cacheRates.push_back(ours);
            rawRates.push_back(raw);
            ratios.push_back(ours / raw);
        }
        reportRatio(u"ingest.batch_%1"_s.arg(size), median(cacheRates), median(rawRates), u"rows/s"_s, median(ratios),
                    Goal::AtLeast, 0.5);
    }
    return true;
}

} // namespace viewer::bench
