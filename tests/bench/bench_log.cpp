// SPDX-License-Identifier: GPL-3.0-or-later
// A log of 1 GB with ten million lines: opened, indexed, outlined and searched, against wc and grep on the same file in
// the same run. The file lies in a temporary folder and goes afterwards.
#include "models/logs/log_document.h"
#include "tests/bench/bench.h"
#include "tests/bench/figures.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <algorithm>
#include <random>
#include <unistd.h>

using namespace viewer::logs;
using namespace Qt::StringLiterals;

namespace viewer::bench {

namespace {

constexpr int lineCount = 10'000'000;
constexpr int rounds = 5;
constexpr auto literal = "no space left";
constexpr auto expression = "error: .*\\[[0-9]+\\]$";

/// About 107 bytes a line; every 5,000th an error, every 40,000th without space.
bool writeLog(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    std::mt19937 chance(7);
    QByteArray block;
    for (int i = 0; i < lineCount; ++i) {
        const unsigned a = chance();
        block += "2026-11-23T09:16:41.";
        block += QByteArray::number(100'000 + a % 899'999);
        if (i % 40'000 == 39'999)
            block += "Z error: write /kaniko/layers/5f0e.tar: no space left on device [28]";
        else if (i % 5000 == 4999)
            block += "Z error: cannot find module in registry path [" + QByteArray::number(a % 5000) + ']';
        else
            block += "Z Get:" + QByteArray::number(i) + " http://deb.debian.org/debian bookworm/main amd64 package-"
                + QByteArray::number(a) + QByteArray(qsizetype(a % 30), 'x');
        block += '\n';
        if (block.size() > (4 << 20)) {
            if (file.write(block) != block.size())
                return false;
            block.clear();
        }
    }
    return file.write(block) == block.size() && file.flush();
}

struct Answer
{
    double milliseconds = 0;
    qint64 number = -1;
};

Answer ask(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    process.waitForFinished(-1);
    Answer answer;
    answer.milliseconds = double(timer.nsecsElapsed()) / 1e6;
    answer.number = process.readAllStandardOutput().split(' ').first().trimmed().toLongLong();
    return answer;
}

double ownMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly)
        ? double(file.readAll().split(' ').value(1).toLongLong()) * double(sysconf(_SC_PAGESIZE)) / 1e6
        : 0;
}

template <class Work>
double timed(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

bool benchFirstScreen(const QString &path)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        LogDocument document;
        std::vector<ShownLine> lines;
        times.push_back(timed([&] {
            if (document.open(path).ok())
                lines = document.lines(0, 60);
        }));
        if (lines.size() != 60)
            return false;
    }
    reportLimit(u"log.first_screen"_s, quantile(times, 1), u"ms"_s, 150);
    return true;
}

bool benchIndex(const QString &path, const std::shared_ptr<LogFile> &file)
{
    std::vector<double> ours;
    std::vector<double> theirs;
    std::vector<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        const Answer wc = ask(u"wc"_s, {u"-l"_s, path});
        LineIndex index(file);
        LogTask task;
        ours.push_back(timed([&] { index.extend(task); }));
        if (wc.number != lineCount || index.lineCount() != lineCount)
            return false;
        theirs.push_back(wc.milliseconds);
        ratios.push_back(ours.back() / wc.milliseconds);
    }
    reportRatio(u"log.index"_s, median(ours), median(theirs), u"ms"_s, median(ratios), Goal::AtMost, 3);
    return true;
}

bool benchSearch(const QString &name, const QString &path, const std::shared_ptr<LogFile> &file,
                 const QStringList &grep, const CompiledPattern &pattern, double goal)
{
    std::vector<double> ours;
    std::vector<double> theirs;
    std::vector<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        const Answer answer = ask(u"grep"_s, grep + QStringList{path});
        SearchResult result;
        LogTask task;
        ours.push_back(timed([&] { result = searchLog(*file, pattern.pattern, task); }));
        if (answer.number != result.lines.count()) {
            remark(u"%1: grep counts %2, this program %3"_s.arg(name).arg(answer.number).arg(result.lines.count()));
            return false;
        }
        theirs.push_back(answer.milliseconds);
        ratios.push_back(answer.milliseconds / ours.back()); // speeds: more is better
    }
    reportRatio(name, median(ours), median(theirs), u"ms"_s, median(ratios), Goal::AtLeast, goal);
    return true;
}

/// `before` is what the program needed when no log was open.
bool benchOutlineAndMemory(const std::shared_ptr<LogFile> &file, double before)
{
    double most = before;
    LineIndex index(file);
    LogOutline outline(file);
    LogTask task;
    index.extend(task);
    const double milliseconds = timed([&] { outline.extend(task, nullptr); });
    // A search that hits every line.
    const CompiledPattern every = SearchPattern::compile(u"2026"_s, SearchPattern::Kind::Literal, true);
    const SearchResult result =
        searchLog(*file, every.pattern, task, [&most](const SearchResult &) { most = std::max(most, ownMegabytes()); });
    most = std::max(most, ownMegabytes());
    reportOnly(u"log.outline"_s, milliseconds, u"ms"_s);
    reportLimit(u"log.memory"_s, most - before, u"MB"_s, 100);
    return outline.count(LogLevel::Error) == lineCount / 5000 && result.lines.count() == lineCount;
}

} // namespace

bool benchLog()
{
    using Kind = SearchPattern::Kind;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"build.log"_s);
    if (!folder.isValid() || !writeLog(path))
        return false;
    const Result<std::shared_ptr<LogFile>> file = LogFile::open(path);
    if (!file)
        return false;
    const double before = ownMegabytes();
    remark(u"log: %1 MB, %2 lines"_s.arg((*file)->size() / 1'000'000).arg(lineCount));
    const QString text = QString::fromLatin1(literal);
    const QString regex = QString::fromLatin1(expression);
    return benchFirstScreen(path) && benchIndex(path, *file) && benchOutlineAndMemory(*file, before)
        && benchSearch(u"log.search"_s, path, *file, {u"-c"_s, u"-F"_s, text},
                       SearchPattern::compile(text, Kind::Literal, true), 0.8)
        && benchSearch(u"log.search_any_case"_s, path, *file, {u"-ci"_s, u"-F"_s, text},
                       SearchPattern::compile(text, Kind::Literal, false), 0.8)
        && benchSearch(u"log.regex"_s, path, *file, {u"-cP"_s, regex}, SearchPattern::compile(regex, Kind::Regex, true),
                       0.5)
        && benchSearch(u"log.regex_any_case"_s, path, *file, {u"-ciP"_s, regex},
                       SearchPattern::compile(regex, Kind::Regex, false), 0.5)
        && benchLogPaint(path);
}

} // namespace viewer::bench
