// SPDX-License-Identifier: GPL-3.0-or-later
// viewer_bench [NAME…]: runs the benchmarks named, or all, one after the other.
// Exit code: 0 also when a goal is missed, 1 when a benchmark could not run, 2 for an unknown name.
#include "tests/bench/bench.h"
#include "tests/bench/figures.h"

#include <QApplication>
#include <QProcess>

#include <array>
#include <cstdio>

using namespace viewer::bench;
using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    QLatin1StringView name;
    bool (*run)();
};

constexpr std::array entries{
    Entry{"ingest"_L1, benchIngest},
    Entry{"sync"_L1, benchSync},
    Entry{"start"_L1, benchStart},
    Entry{"filter"_L1, benchFilter},
    Entry{"sort"_L1, benchSort},
    Entry{"search"_L1, benchSearch},
    Entry{"gui_gap"_L1, benchGuiGap},
    Entry{"memory"_L1, benchMemory},
    Entry{"palette"_L1, benchPalette},
    Entry{"paint"_L1, benchPaint},
    Entry{"demo"_L1, benchDemo},
    Entry{"overview"_L1, benchOverview},
    Entry{"overview_page"_L1, benchOverviewPage},
    Entry{"coverage"_L1, benchCoverage},
    Entry{"metrics"_L1, benchMetrics},
    Entry{"log"_L1, benchLog},
    Entry{"log_click"_L1, benchLogClick},
    Entry{"events"_L1, benchEvents},
    Entry{"grouping"_L1, benchGrouping},
};

constexpr auto onlyOne = "--only";

const Entry *entryOf(const QString &name)
{
    for (const Entry &entry : entries) {
        if (name == entry.name)
            return &entry;
    }
    return nullptr;
}

/// In this process, with windows that nobody sees unless the surroundings say otherwise. Programs that the benchmark
/// starts get the surroundings as they are.
int runOne(int argc, char *argv[], const Entry &entry)
{
    const bool chosen = qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    if (!chosen)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    if (!chosen)
        qunsetenv("QT_QPA_PLATFORM");
    remark(u"%1: %2"_s.arg(QString(entry.name), loadWords()));
    return entry.run() ? 0 : 1;
}

/// One process for each: what one benchmark leaves in memory must not be in the figures of the next.
int runEach(const QString &program, QStringList names)
{
    if (names.isEmpty()) {
        for (const Entry &entry : entries)
            names << entry.name;
    }
    int code = 0;
    for (const QString &name : names) {
        if (!entryOf(name)) {
            std::fprintf(stderr, "no benchmark is called %s\n", qPrintable(name));
            return 2;
        }
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(program, {QString::fromLatin1(onlyOne), name});
        process.waitForFinished(-1);
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
            std::fprintf(stderr, "benchmark %s could not run\n", qPrintable(name));
            code = 1;
        }
    }
    return code;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc == 3 && qstrcmp(argv[1], onlyOne) == 0) {
        const Entry *const entry = entryOf(QString::fromLocal8Bit(argv[2]));
        return entry ? runOne(argc, argv, *entry) : 2;
    }
    const QCoreApplication application(argc, argv);
    return runEach(QCoreApplication::applicationFilePath(), QCoreApplication::arguments().sliced(1));
}
