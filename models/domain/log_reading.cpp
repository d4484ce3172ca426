// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/log_reading.h"

#include <algorithm>

namespace viewer {

namespace {

using Phase = LogReading::Phase;

int count(const LogPage &page)
{
    return int(page.lines.size());
}

const LogLine *markIn(const LogPage &page)
{
    const auto found = std::ranges::find_if(
        page.lines, [](const LogLine &line) { return !line.tekton && line.message.startsWith(pipelineMark); });
    return found == page.lines.end() ? nullptr : &*found;
}

/// Moves the anchor to the last Tekton entry of a page that starts at `offset`; false when it holds none.
bool moveAnchor(LogReading &reading, int offset, const LogPage &page)
{
    const auto last =
        std::find_if(page.lines.rbegin(), page.lines.rend(), [](const LogLine &line) { return line.tekton; });
    if (last == page.lines.rend())
        return false;
    reading.anchor = offset + int(page.lines.rend() - last) - 1;
    reading.anchorLine = *last;
    return true;
}

/// Entries of the page that are not held yet.
LogChange grown(LogReading reading, int offset, LogPage page)
{
    const int known = std::clamp(reading.held - offset, 0, count(page));
    LogChange change;
    change.from = std::min(reading.held, offset + known);
    change.lines.assign(std::make_move_iterator(page.lines.begin() + known), std::make_move_iterator(page.lines.end()));
    reading.held = change.from + int(change.lines.size());
    reading.limit = largestLogPage;
    change.reading = std::move(reading);
    return change;
}

void atTheEnd(LogReading &reading, const LogRequest &request, Instant now)
{
    if (request.wasFinal)
        reading.phase = Phase::Done;
    else
        reading.notBefore = now + logPoll * (1 << std::min(reading.restarts, 4));
}

void startStretch(LogReading &reading)
{
    reading.phase = Phase::Stretch;
    reading.stretchFound = -1;
    reading.stretchGoesOn = false;
    reading.stretchLook = 0;
    reading.limit = largestLogPage;
}

constexpr int mostRestartsWhenFinal = 4;

/// Everything again from the start: the order on the server changed. The entries shown stay until the first page of
/// the new reading replaces them.
LogChange startAgain(LogReading reading, const LogRequest &request, Instant now)
{
    const int shown = reading.held;
    if (request.wasFinal && reading.restarts >= mostRestartsWhenFinal) { // equal times in another order at each call
        reading.phase = Phase::Done;
        return {std::move(reading), shown, {}};
    }
    reading.phase = Phase::FirstLook;
    reading.held = 0;
    reading.anchor.reset();
    reading.limit = largestLogPage;
    if (++reading.restarts > 1 && !request.wasFinal)
        reading.notBefore = now + logPoll * (1 << std::min(reading.restarts, 4));
    return {std::move(reading), shown, {}};
}

LogChange takeProbe(LogReading reading, const LogRequest &request, LogPage page, Instant now)
{
    reading.noAttempt = page.attempt.isNull();
    if (reading.noAttempt) {
        atTheEnd(reading, request, now);
        return {std::move(reading), 0, {}};
    }
    const bool full = count(page) == largestLogPage;
    if (const LogLine *mark = markIn(page)) {
        reading.mark = mark->time.value_or(now);
        reading.phase = Phase::FirstLook;
        if (!full) {
            // The lifecycle entries are shown until the first look brings all in order.
            LogChange change = grown(std::move(reading), 0, std::move(page));
            return change;
        }
        // A first page without any Tekton entry: reading it unfiltered would be the very read that writes.
        LogChange change = grown(std::move(reading), 0, std::move(page));
        startStretch(change.reading);
        return change;
    }
    if (request.limit < largestLogPage) // the row that cannot be read may be the mark: only what never writes
        startStretch(reading);
    else
        reading.phase = Phase::Plain;
    return {std::move(reading), 0, {}};
}

LogChange takePlain(LogReading reading, const LogRequest &request, LogPage page, Instant now)
{
    const bool full = count(page) == request.limit;
    if (moveAnchor(reading, request.offset, page)) // pod lines without a mark: an anchor is safe in any case
        reading.phase = Phase::Anchored;
    LogChange change = grown(std::move(reading), request.offset, std::move(page));
    change.reading.verified = change.reading.held;
    if (!full) {
        if (change.reading.phase == Phase::Plain)
            change.reading.phase = Phase::PlainPoll;
        atTheEnd(change.reading, request, now);
    }
    return change;
}

LogChange takePlainPoll(LogReading reading, const LogRequest &request, LogPage page, Instant now)
{
    if (const LogLine *mark = markIn(page)) {
        reading.mark = mark->time.value_or(now);
        reading.phase = Phase::FirstLook;
        reading.notBefore.reset();
        return grown(std::move(reading), request.offset, std::move(page));
    }
    const bool full = count(page) == request.limit;
    LogChange change = grown(std::move(reading), request.offset, std::move(page));
    if (request.wasFinal && !full) { // over without a pipeline: now the rest may be read unfiltered
        change.reading.phase = Phase::Plain;
        change.reading.held = change.reading.verified;
    } else if (!full) {
        change.reading.notBefore = now + logPoll;
    }
    return change;
}

LogChange takeFirstLook(LogReading reading, const LogRequest &request, LogPage page, Instant now)
{
    if (request.source == LogSource::Lifecycle) { // between two looks
        LogChange change = grown(std::move(reading), request.offset, std::move(page));
        change.reading.notBefore = now + logPoll;
        return change;
    }
    const bool full = count(page) == request.limit;
    reading.held = 0; // everything until now was lifecycle only
    if (moveAnchor(reading, 0, page))
        reading.phase = Phase::Anchored;
    LogChange change = grown(std::move(reading), 0, std::move(page));
    if (change.reading.phase == Phase::Anchored) {
        if (!full)
            atTheEnd(change.reading, request, now);
    } else if (full) {
        startStretch(change.reading);
    } else {
        atTheEnd(change.reading, request, now);
        change.reading.nextFirstLook = now + pipelineSettles;
    }
    return change;
}

LogChange takeAnchored(LogReading reading, const LogRequest &request, LogPage page, Instant now)
{
    const bool isSame =
        !page.lines.empty() && reading.anchor == request.offset && page.lines.front() == reading.anchorLine;
    if (!isSame)
        return startAgain(std::move(reading), request, now);
    const int before = *reading.anchor;
    const bool full = count(page) == request.limit;
    moveAnchor(reading, request.offset, page);
    LogChange change = grown(std::move(reading), request.offset, std::move(page));
    if (!full) {
        change.reading.restarts = 0;
        atTheEnd(change.reading, request, now);
    } else if (change.reading.anchor == before) {
        startStretch(change.reading);
    }
    return change;
}

/// Pages looked at beyond a run before its end is taken for the end of the log.
int mostLooks(const LogRequest &request)
{
    return request.wasFinal ? 10 : 1;
}

/// A filtered look beyond the run: anything there says that the log goes on.
LogChange takeLook(LogReading reading, const LogRequest &request, const LogPage &page, Instant now)
{
    if (!page.lines.empty()) {
        reading.phase = Phase::StretchEnd;
    } else if (reading.stretchLook < mostLooks(request)) {
        ++reading.stretchLook;
    } else {
        startStretch(reading);
        atTheEnd(reading, request, now);
    }
    const int held = reading.held;
    return {std::move(reading), held, {}};
}

// A filtered page does not say at which positions its entries stand, unless it is full: then no other entry lies
// between. So ask for as many as came, until exactly as many come: that is the run of lifecycle entries. Where the
// first, widest look found more of them, a Tekton entry must follow the run; else only looks beyond it can tell.
LogChange takeStretch(LogReading reading, const LogRequest &request, LogPage page, Instant now)
{
    if (reading.stretchLook > 0)
        return takeLook(std::move(reading), request, page, now);
    const int found = count(page);
    if (reading.stretchFound < 0 && found < request.limit)
        reading.stretchFound = found;
    if (found < request.limit && found > 0) {
        reading.limit = found;
        const int held = reading.held;
        return {std::move(reading), held, {}};
    }
    LogChange change = grown(std::move(reading), request.offset, std::move(page));
    const int widest = change.reading.stretchFound;
    const bool goesOn = change.reading.stretchGoesOn;
    startStretch(change.reading);
    if (widest < 0) // a full page
        return change;
    if (goesOn || widest > found)
        change.reading.phase = Phase::StretchEnd;
    else if (found == 0) // after a run of some entries the next look starts behind it
        change.reading.stretchLook = 1;
    return change;
}

LogChange takeStretchEnd(LogReading reading, const LogRequest &request, LogPage page, Instant now)
{
    if (page.lines.empty() || !page.lines.front().tekton)
        return startAgain(std::move(reading), request, now);
    reading.phase = Phase::Anchored;
    moveAnchor(reading, request.offset, page);
    const bool full = count(page) == request.limit;
    LogChange change = grown(std::move(reading), request.offset, std::move(page));
    if (!full)
        atTheEnd(change.reading, request, now);
    else if (change.reading.anchor == request.offset)
        startStretch(change.reading);
    return change;
}

LogStep waiting(Milliseconds wait)
{
    return {LogStep::What::Wait, {}, wait};
}

} // namespace

LogStep nextLogStep(const LogReading &reading, Instant now, bool isFinal)
{
    if (reading.phase == Phase::Done)
        return {};
    if (reading.notBefore && now < *reading.notBefore && !isFinal)
        return waiting(*reading.notBefore - now);
    LogRequest request{LogSource::All, reading.held, reading.limit, isFinal};
    switch (reading.phase) {
    case Phase::Probe:
        request.source = LogSource::Lifecycle;
        request.offset = 0;
        break;
    case Phase::FirstLook: {
        const Instant settled = reading.mark ? *reading.mark + pipelineSettles : now;
        if (now < settled)
            return waiting(settled - now);
        if (reading.nextFirstLook && now < *reading.nextFirstLook && !isFinal)
            request.source = LogSource::Lifecycle;
        else
            request.offset = 0;
        break;
    }
    case Phase::PlainPoll:
        request.source = LogSource::Lifecycle;
        break;
    case Phase::Stretch:
        request.source = LogSource::Lifecycle;
        request.offset += reading.stretchLook * largestLogPage;
        break;
    case Phase::Anchored:
        request.offset = *reading.anchor;
        break;
    case Phase::Plain:
    case Phase::StretchEnd:
    case Phase::Done:
        break;
    }
    return {LogStep::What::Read, request, {}};
}

LogChange takeLogPage(LogReading reading, const LogRequest &request, LogPage page, Instant now)
{
    reading.notBefore.reset();
    switch (reading.phase) {
    case Phase::Probe:
        return takeProbe(std::move(reading), request, std::move(page), now);
    case Phase::Plain:
        return takePlain(std::move(reading), request, std::move(page), now);
    case Phase::PlainPoll:
        return takePlainPoll(std::move(reading), request, std::move(page), now);
    case Phase::FirstLook:
        return takeFirstLook(std::move(reading), request, std::move(page), now);
    case Phase::Anchored:
        return takeAnchored(std::move(reading), request, std::move(page), now);
    case Phase::Stretch:
        return takeStretch(std::move(reading), request, std::move(page), now);
    case Phase::StretchEnd:
        return takeStretchEnd(std::move(reading), request, std::move(page), now);
    case Phase::Done:
        break;
    }
    const int held = reading.held;
    return {std::move(reading), held, {}};
}

std::optional<LogChange> takeLogError(LogReading reading, const LogRequest &request, const Error &error)
{
    if (error.kind != ErrorKind::ServerProblem || error.httpStatus != 500)
        return std::nullopt;
    if (reading.phase == Phase::FirstLook) { // a smaller page might hold no Tekton entry: read what never writes
        reading.held = 0;
        startStretch(reading);
        const int nothing = reading.held;
        return LogChange{std::move(reading), nothing, {}};
    }
    if (reading.phase == Phase::Stretch) {
        reading.stretchGoesOn = true;
        if (reading.stretchLook > 0) { // a row that cannot be read is a row: the log goes on
            reading.phase = Phase::StretchEnd;
            return LogChange{reading, reading.held, {}};
        }
    }
    // Behind an anchor the smallest page is the anchor and the one after it; elsewhere one entry.
    const int smallest = reading.phase == Phase::Anchored ? 2 : 1;
    const int held = reading.held;
    if (request.limit > smallest) {
        reading.limit = std::max(smallest, request.limit / 2);
        return LogChange{std::move(reading), held, {}};
    }
    LogLine hole;
    hole.unreadable = true;
    ++reading.unreadable;
    ++reading.held;
    reading.limit = largestLogPage;
    if (reading.phase == Phase::Plain)
        reading.verified = reading.held;
    else if (reading.phase != Phase::PlainPoll)
        startStretch(reading);
    return LogChange{std::move(reading), held, {std::move(hole)}};
}

} // namespace viewer
