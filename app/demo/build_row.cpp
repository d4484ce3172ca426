// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/build_row.h"

#include "app/demo/random.h"

#include <QString>

#include <array>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

constexpr std::array statusWords{"completed", "failed",      "cancelled", "running",        "queued",
                                 "pending",   "in_progress", "success",   "awaiting_window"};

/// In the order of BuildMethod.
constexpr std::array methodWords{"container", "vm",     "cloud", "packer",   "paketo",
                                 "kaniko",    "buildx", "nix",   "container"};

constexpr std::array branches{"",
                              "main",
                              "develop",
                              "release/2.4",
                              "release/3.0",
                              "feature/quay-map",
                              "feature/night-shift",
                              "feature/price-rounding",
                              "fix/timezone",
                              "fix/broken-login",
                              "dependabot/openssl-3.2",
                              "hotfix/2.4.1",
                              "experiment/äöü-names"};

/// %1 a hexadecimal id, %2 a number, %3 a small number.
constexpr std::array errorTexts{
    "push to registry denied: 401 unauthorized",
    "unit tests failed with exit code %3: job %1",
    "error building image: executing step %3: RUN npm ci: exit status 1",
    "failed to pull base image registry.harbourline.example/base/debian@sha256:%1: not found",
    "context deadline exceeded while waiting for pod build-%1 (after %2s)",
    "no space left on device: /workspace/cache/%1",
    "repo build config: file image-factory.yaml not found (code: repo_config_missing)",
    "go build ./...: pkg/router.go:%2:%3: undefined: newRouter",
    "OOMKilled: container step-build in pod %1 used more than %2 MiB",
    "vulnerability gate: %3 critical findings in layer sha256:%1\nscan report %1 was stored",
    "dial tcp 10.20.%3.14:443: connect: connection refused",
    "packer build failed: amazon-ebs: timeout waiting for instance i-%1",
    "nix: builder for '/nix/store/%1-source.drv' failed with exit code %3",
    "git clone failed: could not read from remote repository <tide/%1> & retry limit %3 reached"};

} // namespace

QByteArrayView wordOf(StatusWord status)
{
    return statusWords[size_t(status)];
}

QByteArrayView wordOf(BuildMethod method)
{
    return methodWords[size_t(method)];
}

bool BuildRow::isOver() const
{
    return status == StatusWord::Completed || status == StatusWord::Failed || status == StatusWord::Cancelled
        || status == StatusWord::Success;
}

std::optional<Instant> BuildRow::started() const
{
    if (startedMs == 0)
        return std::nullopt;
    return Instant(Milliseconds(startedMs));
}

std::optional<Instant> BuildRow::completed() const
{
    const bool neverRan = startedMs == 0 && status == StatusWord::Cancelled;
    if (!isOver() || has(NoCompleted) || neverRan)
        return std::nullopt;
    return Instant(Milliseconds((startedMs != 0 ? startedMs : createdMs) + durationMs));
}

AttemptTimes attemptOf(const BuildRow &row, int index)
{
    AttemptTimes times;
    times.isLast = index + 1 >= row.attempts;
    if (times.isLast) {
        times.created = Instant(Milliseconds(row.startedMs));
        if (!row.has(BuildRow::AttemptRunsOn))
            times.completed = row.completed();
        return times;
    }
    const qint64 first = row.createdMs + row.queueMs;
    const qint64 slot = (row.startedMs - first) / (row.attempts - 1);
    times.created = Instant(Milliseconds(first + slot * index));
    times.completed = times.created + Milliseconds(slot * 3 / 5);
    return times;
}

int branchCount()
{
    return int(branches.size());
}

QByteArrayView branchName(int branch)
{
    return branches[size_t(branch)];
}

int errorCount()
{
    return int(errorTexts.size());
}

QString errorText(int error, quint64 salt)
{
    Q_ASSERT(error >= 1 && error <= errorCount());
    const quint64 bits = mixed(salt);
    QString text = QString::fromUtf8(errorTexts[size_t(error) - 1]);
    text.replace("%1"_L1, QString::number(bits >> 24, 16).rightJustified(10, u'0'));
    text.replace("%2"_L1, QString::number(100 + bits % 4000));
    text.replace("%3"_L1, QString::number(1 + bits % 9));
    return text;
}

} // namespace viewer::demo
