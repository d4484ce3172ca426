// SPDX-License-Identifier: GPL-3.0-or-later
// The reading rule for logs, viewer-api.md (e): which page may be asked for next. Reading a Tekton log makes the
// server fetch the logs of all pods and append them to its table again whenever the page holds no Tekton entry and
// was not asked for with source=lifecycle. So every unfiltered page here starts at an entry known to be Tekton's,
// with two exceptions that the rule itself makes: attempts that do not run on Tekton, and the first look at one of
// which no pod line is stored yet. Pure: no clock, no network, no memory but the value handed over.
#pragma once

#include "models/domain/error.h"
#include "models/domain/log_line.h"

namespace viewer {

inline constexpr int largestLogPage = 1000;
/// How old "Created PipelineRun: " must be before the first unfiltered read: the server stores lines every 5 or 15 s.
inline constexpr Seconds pipelineSettles{20};
inline constexpr Milliseconds logPoll{2500};
/// What the first lifecycle message of a Tekton attempt starts with.
inline constexpr QStringView pipelineMark = u"Created PipelineRun: ";

enum class LogSource : std::uint8_t { Lifecycle, All };

/// The next page to ask for.
struct LogRequest
{
    LogSource source = LogSource::Lifecycle;
    int offset = 0;
    int limit = largestLogPage;
    bool wasFinal = false; ///< the attempt or the build was final when this was decided: hand it back as it is

    friend bool operator==(const LogRequest &, const LogRequest &) = default;
};

/// Where the reading of one attempt stands. A plain value: keep it beside the lines, hand it to the functions below.
struct LogReading
{
    enum class Phase : std::uint8_t {
        Probe,      ///< nothing read yet
        Plain,      ///< no pipeline: pages of 1000
        PlainPoll,  ///< no pipeline, caught up, still running: only lifecycle, looking for the mark
        FirstLook,  ///< a pipeline, no Tekton entry known
        Anchored,   ///< pages start at the last Tekton entry
        Stretch,    ///< long run of lifecycle entries behind the anchor: read them filtered
        StretchEnd, ///< the entry at `held` is Tekton's: the next anchor
        Done
    };

    Phase phase = Phase::Probe;
    int held = 0; ///< positions 0 … held-1 were taken since the reading (re)started
    int limit = largestLogPage;
    std::optional<int> anchor; ///< position of the last Tekton entry held
    LogLine anchorLine;
    std::optional<Instant> mark; ///< when the pipeline was created
    int verified = 0;            ///< Plain: up to here read unfiltered
    int stretchFound = -1;       ///< Stretch: lifecycle entries of the first, widest look; -1 = not looked
    bool stretchGoesOn = false;  ///< Stretch: there are entries behind the run, so the one that ends it is Tekton's
    int stretchLook = 0;         ///< Stretch: how many pages beyond the run the next look lies; 0 = at the run
    int restarts = 0;            ///< of the order on the server changing, in a row: polls become rarer
    int unreadable = 0;          ///< above 0: the server could not read some entries, the log has holes
    bool noAttempt = false;      ///< the build has no attempt (yet)
    std::optional<Instant> notBefore;     ///< of the next poll
    std::optional<Instant> nextFirstLook; ///< FirstLook without success: not again before
};

/// What to do now.
struct LogStep
{
    enum class What : std::uint8_t { Read, Wait, Done };
    What what = What::Done;
    LogRequest request;   ///< of Read
    Milliseconds wait{0}; ///< of Wait: ask again after that, or as soon as the attempt is final
};

/// What a page changed: cut what is shown to `from` entries and append `lines`; leave all as it is when `lines` is
/// empty. After a change of order on the server `from` is 0 once more.
struct LogChange
{
    LogReading reading;
    int from = 0;
    std::vector<LogLine> lines;
};

/// `now` by the server's clock as far as known. `isFinal`: the attempt or its build is final.
LogStep nextLogStep(const LogReading &reading, Instant now, bool isFinal);

/// Takes the answer to `request`.
LogChange takeLogPage(LogReading reading, const LogRequest &request, LogPage page, Instant now);

/// After a failed read. A 500 stands for a row that the server cannot read: smaller pages find it, and an unreadable
/// entry takes its place. Empty for every other error: the caller tries again or gives up (a 400 "failed to get build
/// executions" is an attempt that cannot be read at all).
std::optional<LogChange> takeLogError(LogReading reading, const LogRequest &request, const Error &error);

} // namespace viewer
