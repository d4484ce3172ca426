// SPDX-License-Identifier: GPL-3.0-or-later
// How a log stands: what the view says in place of lines, and at its foot.
#pragma once

#include <QString>

namespace viewer {

struct LogState
{
    enum class Kind {
        Nothing,   ///< no build is open
        NoAttempt, ///< the build has no attempt, and so no log
        NoLog,     ///< the server keeps no line of the attempt
        NotRead,   ///< could be read, and is not yet
        Reading,   ///< for the first time, or what came since
        Live,      ///< caught up; the attempt runs
        Complete,  ///< the server has no more
        Offline,   ///< not read, or not to its end, and no connection
        Forbidden, ///< the role may not read logs
        Gone,      ///< the server no longer has the build; `detail` says when the copy was read
        GonePart,  ///< … and the copy was not read to its end
        Failed,    ///< `detail` says why
        File,      ///< a file of this computer
    };
    Kind kind = Kind::Nothing;
    QString detail;     ///< for people, translated
    int unreadable = 0; ///< entries that the server cannot read

    friend bool operator==(const LogState &, const LogState &) = default;
};

/// What stands in place of a log that cannot be shown.
struct LogStateWords
{
    QString icon;
    QString title;
    QString text;
    QString action; ///< empty = none
};
LogStateWords emptyWords(const LogState &state);
/// What stands above a log that is only a copy; empty for others.
QString copyWords(const LogState &state);
/// A few words at the foot of a log that is shown.
QString footWords(const LogState &state);

} // namespace viewer
