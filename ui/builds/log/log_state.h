// SPDX-License-Identifier: GPL-3.0-or-later
// How a log stands: what the view says in place of lines, and at its foot.
#pragma once

#include <QString>

namespace viewer {

struct LogState
{
    enum class Kind {
        Nothing,   ///< no build is open
        NoLog,     ///< the build has no attempt, or the attempt no line
        NotRead,   ///< could be read, and is not yet
        Reading,   ///< for the first time, or what came since
        Live,      ///< caught up; the attempt runs
        Complete,  ///< the server has no more
        Offline,   ///< not read, or not to its end, and no connection
        Forbidden, ///< the role may not read logs
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
/// A few words at the foot of a log that is shown.
QString footWords(const LogState &state);

} // namespace viewer
