// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/log/log_state.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::LogView)
};
} // namespace

LogStateWords emptyWords(const LogState &state)
{
    using Kind = LogState::Kind;
    switch (state.kind) {
    case Kind::Nothing:
        return {u"terminal"_s, Words::tr("No build is open"), Words::tr("Open a build to see its log."), {}};
    case Kind::NotRead:
        return {u"terminal"_s, Words::tr("This log was not read yet"),
                Words::tr("It is kept on this computer once it was read."), Words::tr("Read the log")};
    case Kind::Reading:
        return {u"refresh"_s, Words::tr("The log is being read…"), {}, {}};
    case Kind::Live:
        return {u"terminal"_s,
                Words::tr("No lines yet"),
                Words::tr("The attempt runs. Lines appear here as the server stores them."),
                {}};
    case Kind::Offline:
        return {u"offline"_s,
                Words::tr("This log was not read before"),
                Words::tr("There is no connection to the server now. The log is read when it is back."),
                {}};
    case Kind::Forbidden:
        return {u"lock"_s,
                Words::tr("Your role may not read logs"),
                Words::tr("The server refused it. An administrator can give the right \"view logs\"."),
                {}};
    case Kind::Gone:
    case Kind::GonePart:
        return {u"terminal"_s,
                Words::tr("There is no copy of this log"),
                Words::tr("The server no longer has this build, and its log was not read before."),
                {}};
    case Kind::NoAttempt:
        return {
            u"terminal"_s,
            Words::tr("This build has no attempt"),
            Words::tr("Nobody is named as its starter, so the server made no attempt. Without one there is no log."),
            {}};
    case Kind::Failed:
        return {u"status-warn"_s, Words::tr("The log could not be read"), state.detail, Words::tr("Try again")};
    case Kind::NoLog:
    case Kind::Complete:
    case Kind::File:
        break;
    }
    return {u"terminal"_s,
            Words::tr("There is no log"),
            state.kind == Kind::File ? Words::tr("The file is empty.")
                                     : Words::tr("The server keeps no line of this attempt."),
            {}};
}

QString copyWords(const LogState &state)
{
    switch (state.kind) {
    case LogState::Kind::Gone:
        return Words::tr("The server no longer has this build. This is the last copy of its log, read %1.")
            .arg(state.detail);
    case LogState::Kind::GonePart:
        return Words::tr("The server no longer has this build. This copy of its log, read %1, does not go to its end.")
            .arg(state.detail);
    default:
        return {};
    }
}

QString footWords(const LogState &state)
{
    using Kind = LogState::Kind;
    QString words;
    switch (state.kind) {
    case Kind::Reading:
        words = Words::tr("being read…");
        break;
    case Kind::Live:
        words = Words::tr("up to date; the attempt runs");
        break;
    case Kind::Complete:
        words = Words::tr("complete to the end");
        break;
    case Kind::Offline:
        words = Words::tr("as last read; no connection");
        break;
    case Kind::Forbidden:
        words = Words::tr("as last read; your role may not read logs");
        break;
    case Kind::Failed:
        words = Words::tr("not read to the end: %1").arg(state.detail);
        break;
    case Kind::NotRead:
        words = Words::tr("as last read");
        break;
    case Kind::File:
        words = Words::tr("a file of this computer");
        break;
    case Kind::Gone:
        words = Words::tr("last copy, complete to the end");
        break;
    case Kind::GonePart:
        words = Words::tr("last copy, not complete");
        break;
    case Kind::Nothing:
    case Kind::NoAttempt:
    case Kind::NoLog:
        break;
    }
    if (state.unreadable > 0)
        words += u" · "_s
            + QCoreApplication::translate("viewer::LogView", "%n entry(s) the server cannot read", nullptr,
                                          state.unreadable);
    return words;
}

} // namespace viewer
