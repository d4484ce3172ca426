// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/build_page_answer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr qsizetype shortestWord = 3;
constexpr qsizetype searchWords = 8;

/// The builds of a project stand in the order of their creation; neighbours are those before and after.
void findNeighbours(const BuildColumns &columns, std::uint32_t at, BuildPageAnswer &answer)
{
    const std::uint32_t project = columns.chunkOf(at).project[at % chunkRows];
    std::optional<std::uint32_t> newer;
    bool met = false;
    for (const std::uint32_t row : *columns.newestFirst()) {
        if (columns.chunkOf(row).project[row % chunkRows] != project)
            continue;
        if (met) {
            answer.previous = columns.row(row).id;
            break;
        }
        if (row == at)
            met = true;
        else
            newer = row;
    }
    if (met && newer)
        answer.next = columns.row(*newer).id;
}

} // namespace

QString searchWordsOf(const QString &pattern)
{
    QStringList words;
    const QStringList all = pattern.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : all) {
        const bool changes = word.contains(u'<') || word.contains(u'•');
        if (!changes && word.size() >= shortestWord && !words.contains(word) && words.size() < searchWords)
            words << word;
    }
    return words.join(u' ');
}

SimilarFailures similarFailures(const BuildColumns &columns, const BuildRow &row,
                                const analytics::MessageGroups &messages, const std::atomic<bool> &cancelled)
{
    SimilarFailures similar;
    similar.known = true;
    const std::uint32_t group = row.error < messages.groupOf.size() ? messages.groupOf[row.error] : 0;
    if (group == 0)
        return similar;
    similar.hasText = true;
    similar.pattern = messages.groups[group].pattern;
    similar.search = searchWordsOf(similar.pattern);
    std::vector<std::uint8_t> ofGroup(messages.groupOf.size(), 0);
    for (const std::uint32_t error : messages.groups[group].errors)
        ofGroup[error] = 1;
    struct Count
    {
        qint64 count = 0;
        std::uint32_t last = 0; ///< row of the newest
    };
    std::vector<Count> counts(columns.words().projects.size());
    std::optional<std::uint32_t> newest;
    std::uint32_t oldest = 0;
    for (const std::uint32_t at : *columns.newestFirst()) {
        const BuildChunk &chunk = columns.chunkOf(at);
        const std::uint32_t error = chunk.error[at % chunkRows];
        if (error >= ofGroup.size() || ofGroup[error] == 0 || columns.state(at) != BuildState::Failed)
            continue;
        if (cancelled)
            return {};
        Count &count = counts[chunk.project[at % chunkRows]];
        if (count.count++ == 0)
            count.last = at;
        newest = newest.value_or(at);
        oldest = at;
        ++similar.count;
    }
    if (!newest)
        return similar;
    similar.first = columns.row(oldest).created;
    similar.last = columns.row(*newest).created;
    for (size_t entry = 0; entry < counts.size(); ++entry) {
        const ProjectEntry &project = columns.words().projects[entry];
        if (counts[entry].count > 0)
            similar.projects.push_back({project.id, project.deleted ? QString() : project.name, counts[entry].count,
                                        columns.row(counts[entry].last).created});
    }
    std::ranges::stable_sort(similar.projects, std::greater<>(), &SimilarProject::count);
    return similar;
}

BuildPageAnswer answerBuildPage(const BuildSnapshot &snapshot, const BuildId &build,
                                const analytics::UsualDurations *usual, const analytics::MessageGroups *messages,
                                const std::atomic<bool> &cancelled)
{
    BuildPageAnswer answer;
    answer.snapshot = snapshot;
    answer.build = build;
    const auto at = snapshot->rowOfId(build);
    if (!at || cancelled)
        return answer;
    answer.row = snapshot->row(*at);
    if (usual)
        answer.usual = usual->of(answer.row->project, answer.row->method);
    findNeighbours(*snapshot, *at, answer);
    if (messages && answer.row->state == BuildState::Failed)
        answer.similar = similarFailures(*snapshot, *answer.row, *messages, cancelled);
    return answer;
}

} // namespace viewer
