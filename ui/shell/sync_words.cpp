// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sync_words.h"

#include "models/wording/durations.h"
#include "models/wording/numbers.h"
#include "models/wording/times.h"

#include <QCoreApplication>

namespace viewer {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(viewer::Connection)
};

/// Empty when no next try is known or it is due.
QString countdown(const SyncStatus &status, Instant now)
{
    if (!status.nextTry || *status.nextTry <= now)
        return {};
    return durationWords(std::chrono::ceil<Seconds>(*status.nextTry - now));
}

QString secondsOfDay(Instant time, Instant now, const QTimeZone &zone)
{
    const bool today = asOfWords(time, now, zone) == timeOfDay(time, zone);
    return today ? timeOfDaySeconds(time, zone) : dateAndTime(time, now, zone);
}

} // namespace

std::optional<Notice> noticeFor(const SyncStatus &status, Instant now, const QTimeZone &zone)
{
    const QString since = status.asOf
        ? Say::tr("showing data as of %1, %2").arg(asOfWords(*status.asOf, now, zone), oldWords(*status.asOf, now))
        : Say::tr("nothing was read yet");
    switch (status.state) {
    case SyncStatus::State::Offline: {
        const QString next = countdown(status, now);
        QString rest = status.words.isEmpty() ? Say::tr("The server does not answer.") : status.words;
        if (!next.isEmpty())
            rest += u' ' + Say::tr("Next try in %1.").arg(next);
        rest += u' ' + Say::tr("Everything kept here can be read, searched and exported.");
        return Notice{Banner::Kind::Warn, Say::tr("Offline: %1.").arg(since), rest, Say::tr("Try now")};
    }
    case SyncStatus::State::Error:
        return Notice{Banner::Kind::Fail, Say::tr("Cannot sync: %1.").arg(since), status.words, Say::tr("Try again")};
    case SyncStatus::State::SignedOut:
        return Notice{Banner::Kind::Info, Say::tr("Not signed in: %1.").arg(since),
                      status.words.isEmpty() ? Say::tr("Sign in to update it.") : status.words, Say::tr("Sign in")};
    case SyncStatus::State::Live:
    case SyncStatus::State::Syncing:
        break;
    }
    return std::nullopt;
}

QString storedWords(qint64 builds)
{
    // Not %n: the number is grouped, and it may be larger than an int.
    return builds == 1 ? Say::tr("1 build in the local store")
                       : Say::tr("%1 builds in the local store").arg(groupedNumber(builds));
}

QString freshnessWords(const SyncStatus &status, Instant now, const QTimeZone &zone)
{
    if (!status.asOf)
        return status.state == SyncStatus::State::Syncing ? Say::tr("First sync under way") : Say::tr("No data yet");
    const QString at = secondsOfDay(*status.asOf, now, zone);
    if (status.state == SyncStatus::State::Syncing)
        return Say::tr("Data as of %1, syncing now").arg(at);
    if (status.state != SyncStatus::State::Live)
        return Say::tr("Last complete sync %1").arg(at);
    const QString next = countdown(status, now);
    return next.isEmpty() ? Say::tr("Data as of %1").arg(at) : Say::tr("Data as of %1, next sync in %2").arg(at, next);
}

} // namespace viewer
