// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/failures/failure_groups.h"

#include "models/analytics/metric_groups.h"

#include <algorithm>
#include <unordered_map>

namespace viewer::analytics {

namespace {

struct Gathered
{
    qint64 count = 0;
    qint64 before = 0;
    qint64 earlier = 0; ///< before the period, however long ago
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool seen = false;
    std::unordered_map<std::uint32_t, qint64> errors; ///< of the period
    std::vector<std::uint32_t> projects;
};

class Pass
{
public:
    Pass(const BuildColumns &columns, const MessageGroups &messages, const FailureQuery &query)
        : m_columns(columns)
        , m_messages(messages)
        , m_query(query)
        , groups(messages.groups.size())
    {
        for (const WordEntry &word : columns.words().statusWords)
            m_failed.push_back(word.state == BuildState::Failed);
        for (const ProjectEntry &project : columns.words().projects)
            m_inScope.push_back(!query.project || project.id == *query.project);
    }

    void run(const std::atomic<bool> &cancelled)
    {
        for (const auto &chunk : m_columns.chunks()) {
            if (cancelled)
                return;
            for (std::uint32_t at = 0; at < chunk->size(); ++at) {
                if (m_failed[chunk->status[at]] && m_inScope[chunk->project[at]])
                    add(*chunk, at);
            }
        }
    }

private:
    void add(const BuildChunk &chunk, std::uint32_t at)
    {
        const std::uint32_t created = chunk.created[at];
        const Instant instant{Seconds(created)};
        const std::uint32_t error = chunk.error[at];
        // A text that came after the grouping has no group yet.
        Gathered &of = groups[error < m_messages.groupOf.size() ? m_messages.groupOf[error] : 0];
        of.first = of.seen ? std::min(of.first, created) : created;
        of.last = of.seen ? std::max(of.last, created) : created;
        of.seen = true;
        of.earlier += instant < m_query.now.from;
        if (m_query.before.holds(instant))
            ++of.before;
        if (!m_query.now.holds(instant))
            return;
        ++of.count;
        if (error != 0)
            ++of.errors[error];
        of.projects.push_back(chunk.project[at]);
    }

    const BuildColumns &m_columns;
    const MessageGroups &m_messages;
    const FailureQuery &m_query;
    std::vector<std::uint8_t> m_failed, m_inScope;

public:
    std::vector<Gathered> groups;
};

std::vector<std::uint32_t> examplesOf(const std::unordered_map<std::uint32_t, qint64> &errors)
{
    std::vector<std::pair<qint64, std::uint32_t>> order;
    for (const auto &[error, count] : errors)
        order.emplace_back(-count, error);
    const size_t wanted = std::min(failureExamples, order.size());
    std::partial_sort(order.begin(), order.begin() + std::ptrdiff_t(wanted), order.end());
    std::vector<std::uint32_t> examples;
    for (size_t at = 0; at < wanted; ++at)
        examples.push_back(order[at].second);
    return examples;
}

FailureNews newsOf(const Gathered &of, bool beforeKnown)
{
    if (of.before > 0)
        return FailureNews::Seen;
    if (!beforeKnown)
        return FailureNews::Unknown;
    return of.earlier > 0 ? FailureNews::Returned : FailureNews::New;
}

FailureGroup figuresOf(Gathered &of, std::uint32_t group, qint64 failed, bool beforeKnown)
{
    FailureGroup figures;
    figures.group = group;
    figures.count = of.count;
    figures.before = of.before;
    figures.firstSeen = Instant(Seconds(of.first));
    figures.lastSeen = Instant(Seconds(of.last));
    std::sort(of.projects.begin(), of.projects.end());
    of.projects.erase(std::unique(of.projects.begin(), of.projects.end()), of.projects.end());
    figures.projects = std::move(of.projects);
    figures.share = double(of.count) / double(failed);
    figures.shareInterval = wilson(of.count, failed);
    figures.examples = examplesOf(of.errors);
    figures.news = newsOf(of, beforeKnown);
    return figures;
}

} // namespace

FailureGroupFigures failureGroups(const BuildColumns &columns, const MessageGroups &messages, const FailureQuery &query,
                                  const std::atomic<bool> &cancelled)
{
    FailureGroupFigures figures;
    Pass pass(columns, messages, query);
    pass.run(cancelled);
    if (cancelled)
        return figures;
    const std::optional<Instant> known = knownFrom(columns);
    figures.beforeKnown = known && *known <= query.before.from;
    for (const Gathered &of : pass.groups) {
        figures.failed += of.count;
        figures.failedBefore += of.before;
    }
    for (std::uint32_t group = 0; group < pass.groups.size(); ++group) {
        if (pass.groups[group].count > 0)
            figures.groups.push_back(figuresOf(pass.groups[group], group, figures.failed, figures.beforeKnown));
    }
    std::stable_sort(figures.groups.begin(), figures.groups.end(),
                     [](const FailureGroup &a, const FailureGroup &b) { return a.count > b.count; });
    return figures;
}

} // namespace viewer::analytics
