// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz_logs PART [--seconds N] [--seed N] [--round N]: PART is ansi, files, search, store or links. Every round has a
// seed of its own, made of the seed and its number; --round repeats one. Exit code 1 when something broke.
#include "tests/fuzz/fuzz.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <array>
#include <cstdio>
#include <cstdlib>

namespace viewer::fuzz {

namespace {

quint64 currentSeed = 0;
qint64 currentRound = 0;

QByteArray fragment(Chance &chance)
{
    static const std::array<QByteArray, 44> parts{"\x1b[31m",
                                                  "\x1b[0m",
                                                  "\x1b[",
                                                  "\x1b]8;;http://x/\x1b\\",
                                                  "\x1b]0;t\x07",
                                                  "\x1b]",
                                                  "\x1bP",
                                                  "\x1b\\",
                                                  "\x1b",
                                                  "\x07",
                                                  "\x1b[38;5;",
                                                  "\x1b[38;2;1;2;3m",
                                                  "\x1b[48:2::9:9:9m",
                                                  "38;5;300m",
                                                  ";",
                                                  ":",
                                                  "m",
                                                  "\x1b(B",
                                                  "\r",
                                                  "\r\n",
                                                  "\n",
                                                  "\t",
                                                  QByteArray(1, '\0'),
                                                  "\xe2\x80\xae",
                                                  "\xc2\x9b",
                                                  "\xf0\x9f\x9a\x80",
                                                  "\xf0\x9f",
                                                  "\xff",
                                                  "\xc3",
                                                  "\x80",
                                                  "\xed\xa0\x80",
                                                  "\xef\xbb\xbf",
                                                  "error: ",
                                                  "ERROR ",
                                                  "WARN[0001]",
                                                  "level=error",
                                                  "#12 ",
                                                  "#12 ERROR",
                                                  "[a/b] ",
                                                  "Step 1/2 : x",
                                                  "==> a: ",
                                                  "##[group]",
                                                  "E0312 12:00",
                                                  "##[endgroup]"};
    return parts[size_t(chance.below(qint64(parts.size())))];
}

int run(const QByteArray &part, qint64 seconds, quint64 seed, qint64 only)
{
    const QTemporaryDir folder;
    QElapsedTimer timer;
    timer.start();
    currentSeed = seed;
    for (currentRound = std::max<qint64>(0, only); only < 0 ? timer.elapsed() < seconds * 1000 : currentRound == only;
         ++currentRound) {
        Chance chance(seed * 1'000'003 + quint64(currentRound));
        if (part == "ansi")
            ansiRound(chance);
        else if (part == "files")
            filesRound(chance, folder.path());
        else if (part == "search")
            searchRound(chance, folder.path());
        else if (part == "store")
            storeRound(chance, folder.path());
        else if (part == "links")
            linksRound(chance);
        else
            return 2;
    }
    std::printf("%s: %lld rounds, nothing broke\n", part.constData(), static_cast<long long>(currentRound));
    return 0;
}

} // namespace

QByteArray hostileBytes(Chance &chance, qint64 most)
{
    QByteArray bytes;
    const qint64 size = chance.below(most + 1);
    const qint64 noise = chance.below(8);
    while (bytes.size() < size) {
        const qint64 kind = chance.below(10);
        if (kind < noise)
            bytes += char(chance.below(256));
        else if (kind < 9)
            bytes += fragment(chance);
        else
            bytes += QByteArray(qsizetype(chance.below(chance.oneIn(50) ? 9000 : 40)), char('a' + chance.below(26)));
    }
    bytes.truncate(qsizetype(size));
    return bytes;
}

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "BROKEN: %s (--seed %llu --round %lld)\n", what, static_cast<unsigned long long>(currentSeed),
                 static_cast<long long>(currentRound));
    std::exit(1);
}

} // namespace viewer::fuzz

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto number = [&arguments](const char *name, qint64 otherwise) {
        const qsizetype at = arguments.indexOf(QLatin1StringView(name));
        return at > 0 && at + 1 < arguments.size() ? arguments.at(at + 1).toLongLong() : otherwise;
    };
    if (arguments.size() < 2)
        return 2;
    return viewer::fuzz::run(arguments.at(1).toLatin1(), number("--seconds", 10), quint64(number("--seed", 1)),
                             number("--round", -1));
}
