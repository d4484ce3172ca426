// SPDX-License-Identifier: GPL-3.0-or-later
// 200,000 distinct error texts sorted into groups, as after a first sync of a large tenant.
#include "models/analytics/failures/message_groups.h"
#include "tests/bench/bench.h"
#include "tests/bench/figures.h"

#include <QElapsedTimer>
#include <QUuid>

#include <array>

using namespace Qt::StringLiterals;

namespace viewer::bench {

namespace {

constexpr int texts = 200'000;
constexpr int rounds = 7;
constexpr double goalMilliseconds = 1000;

/// What builds fail with. %1: an id, %2: a number, %3: a word of a few hundred, %4: a word of a few.
constexpr std::array patterns{
    QStringView(u"failed to pull image registry.example.org/team/%3:%2: manifest unknown"),
    QStringView(u"exec of build step %4 exited with code %2 after 93.%2s"),
    QStringView(u"worker %1 lost: context deadline exceeded while waiting for %4"),
    QStringView(u"error: package %3 1.%2.0 has unmet dependencies: %4 (>= 2.%2)"),
    QStringView(u"dial tcp 10.12.%2.7:443: connect: connection refused (request %1)"),
    QStringView(u"/work/src/%3/main.go:%2:17: undefined: %4"),
    QStringView(u"2026-03-12T08:15:02Z step %4: no space left on device, wrote %2 MiB of layer sha256:%1"),
    QStringView(u"npm ERR! code E%2\nnpm ERR! 404 Not Found - GET https://registry.example.org/%3 - not found"),
    QStringView(
        u"COPY failed: file not found in build context or excluded by .dockerignore: stat %3/%1: file does not exist"),
    QStringView(
        u"fatal: unable to access 'https://git.example.org/team/%3.git/': the requested URL returned error: 50%2"),
    QStringView(u"policy check %4 denied image %3@sha256:%1: %2 vulnerabilities of severity high"),
    QStringView(u"OOMKilled: container %1 of %3 used %2 MiB"),
};

std::vector<QString> manyTexts()
{
    const QUuid space = QUuid::createUuidV5(QUuid(), u"grouping"_s);
    constexpr std::array steps{"compile", "test", "package", "publish", "scan", "sign"};
    std::vector<QString> made{QString()}; // number 0: no text
    for (int at = 1; at < texts; ++at) {
        const QString id = QUuid::createUuidV5(space, QString::number(at)).toString(QUuid::WithoutBraces);
        QString text = patterns[size_t(at) % patterns.size()].toString();
        text.replace("%1"_L1, id).replace("%2"_L1, QString::number(at));
        text.replace("%3"_L1, u"lib-%1"_s.arg(at * 7919LL % 400));
        made.push_back(text.replace("%4"_L1, QLatin1StringView(steps[size_t(at / 12) % steps.size()])));
    }
    return made;
}

} // namespace

bool benchGrouping()
{
    const std::vector<QString> made = manyTexts();
    std::vector<double> times;
    size_t groups = 0;
    QElapsedTimer timer;
    for (int round = 0; round < rounds; ++round) {
        timer.start();
        const analytics::MessageGroups sorted = analytics::groupMessages(made);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
        groups = sorted.groups.size() - 1;
        if (sorted.groupOf.size() != made.size() || groups < patterns.size() / 2 || groups > 1000) {
            remark(u"%1 groups of %2 texts"_s.arg(groups).arg(made.size()));
            return false;
        }
    }
    reportLimit(u"grouping"_s, median(times), u"ms"_s, goalMilliseconds);
    remark(u"%1 distinct texts, %2 groups, longest %3"_s.arg(texts).arg(groups).arg(
        withUnit(quantile(times, 1), u"ms"_s)));
    return true;
}

} // namespace viewer::bench
