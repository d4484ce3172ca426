// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of a build shows, as ready words, and how it is made from what is known. Pure values; any thread.
#pragma once

#include "models/domain/error.h"
#include "models/domain/image.h"
#include "models/domain/trace.h"
#include "models/tables/build_cells.h"

#include <vector>

namespace viewer {

/// A project with failures of the same message.
struct SimilarProject
{
    ProjectId project;
    QString name; ///< empty = not known, or deleted
    qint64 count = 0;
    Instant last{}; ///< created, of the newest

    friend bool operator==(const SimilarProject &, const SimilarProject &) = default;
};

/// Failed builds whose message has the same fingerprint (`failures.fingerprint`), this build among them.
struct SimilarFailures
{
    bool known = false;   ///< it was counted; else `count` means nothing
    bool hasText = false; ///< the build has a message that can be compared
    QString pattern;      ///< the message without what changes
    QString search;       ///< words that find them in the table; it may find some more
    qint64 count = 0;
    Instant first{}; ///< created
    Instant last{};
    std::vector<SimilarProject> projects; ///< most first
};

/// All that is known of one build. Parts that were not read are empty, and a flag says so.
struct BuildPageSource
{
    BuildId id;
    std::optional<BuildRow> row;
    bool buildsKnown = false; ///< the list was read to its end: a build that is not in it is not there
    bool notThere = false;    ///< the server was asked, and has no such build for us
    CellContext context;      ///< its error pointer is not used
    Usual usual;
    bool usualKnown = false; ///< it was looked for
    QString error;           ///< in full; empty = none or not read yet
    std::optional<Instant> checked;
    std::vector<Attempt> attempts; ///< first to last
    bool attemptsRead = false;
    std::optional<BuildTrace> trace;
    std::optional<Instant> traceAsOf;
    bool reading = false;
    std::optional<Error> problem; ///< of the last reading
    SimilarFailures similar;
    std::vector<VmImage> vmImages;
    bool vmImagesRead = false;
    BuildId previous; ///< the build of the project before this one; null = none
    BuildId next;
};

/// A line of name and value, all of it plain text.
struct BuildLine
{
    enum class Does : std::uint8_t { Nothing, CopyId, OpenProject, OpenStarter, OpenText };
    QString key; ///< stable, for names of widgets
    QString name;
    QString value;
    QString rest; ///< quieter, behind the value
    bool quiet = false;
    bool mono = false;
    Does does = Does::Nothing;

    friend bool operator==(const BuildLine &, const BuildLine &) = default;
};

struct BuildStepLine
{
    QString key;
    QString title;
    StepState state = StepState::Waiting;
    QString word;      ///< "not run", "running" …; empty where the duration says it all
    QString started;   ///< time of day; empty = it did not run
    QString duration;  ///< empty = it did not run, or not known
    double begin = -1; ///< place on the line, in [0, 1]; below 0 = nothing to draw
    double end = -1;
    QString error;

    friend bool operator==(const BuildStepLine &, const BuildStepLine &) = default;
};

struct BuildAttemptColumn
{
    AttemptId id;
    QString title; ///< "1"
    BuildState state = BuildState::Unknown;
    QString word; ///< as sent, when the state is unknown
    QString created;
    QString ended;
    QString duration;
    QString message; ///< first line of its error

    friend bool operator==(const BuildAttemptColumn &, const BuildAttemptColumn &) = default;
};

struct BuildPageValues
{
    enum class Standing : std::uint8_t { Loading, Unknown, Shown };
    enum class Notice : std::uint8_t { None, Info, Warn };

    Standing standing = Standing::Loading;
    BuildId id;
    ProjectId project;
    UserId starter; ///< null = nobody who can be opened
    QString title;  ///< "base-images #48218"
    BuildState state = BuildState::Unknown;
    bool offline = false;
    QString subtitle;
    Notice notice = Notice::None;
    QString noticeFact;
    QString noticeRest;
    QString asOf; ///< of steps and configuration: "read 14:02", "reading…"

    std::vector<BuildLine> about;
    std::optional<Milliseconds> duration;
    bool running = false;
    Usual usual;
    QString durationWords;
    QString verdict;       ///< "as usual", "slower than usual"; empty = cannot be said
    QString usualWords;    ///< "usual p50 5:18 · p95 7:40 · n 100"
    QString expectedWords; ///< of a running build; else empty

    std::vector<BuildLine> configuration;
    QString configurationNote; ///< in place of lines
    std::vector<ConfigText> texts;
    std::vector<BuildLine> origin; ///< project, branch, repository, resources

    bool failed = false;
    QString errorTitle;
    QString error;

    std::vector<BuildStepLine> steps;
    QString stepsNote;
    std::vector<BuildAttemptColumn> attempts;
    QString attemptsNote;
    bool similarShown = false;
    SimilarFailures similar;
    QString similarWords;
    std::vector<BuildLine> images;
    QString imagesNote;

    BuildId previous;
    BuildId next;
};

/// The plain word of a step: "Validate", …; a key outside the contract as it was sent.
QString stepTitle(const QString &key);

BuildPageValues buildPageValues(const BuildPageSource &source);

} // namespace viewer
