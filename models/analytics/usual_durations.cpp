// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/usual_durations.h"

#include "models/analytics/sample/quantile.h"

namespace viewer::analytics {

UsualDurations::UsualDurations(const BuildColumns &columns)
{
    const BuildDictionaries &words = columns.words();
    const size_t methods = allBuildMethods.size();
    std::vector<std::vector<double>> samples(words.projects.size() * methods);
    std::vector<std::uint8_t> succeeded, method;
    for (const WordEntry &word : words.statusWords)
        succeeded.push_back(word.state == BuildState::Succeeded);
    for (const WordEntry &word : words.methodWords)
        method.push_back(std::uint8_t(word.method));

    for (const std::uint32_t row : *columns.newestFirst()) {
        const BuildChunk &chunk = columns.chunkOf(row);
        const std::uint32_t at = row % chunkRows;
        if (!succeeded[chunk.status[at]] || chunk.duration[at] == noDuration)
            continue;
        auto &sample = samples[chunk.project[at] * methods + method[chunk.method[at]]];
        if (sample.size() < size_t(usualSample))
            sample.push_back(chunk.duration[at] / 1000.0);
    }
    for (size_t group = 0; group < samples.size(); ++group) {
        auto &sample = samples[group];
        if (sample.empty())
            continue;
        UsualDuration usual;
        usual.n = int(sample.size());
        usual.p50 = *quantile(sample, 0.5);
        if (usual.n >= p95MinimumN)
            usual.p95 = quantile(sample, 0.95);
        m_usual.insert({words.projects[group / methods].id, int(group % methods)}, usual);
    }
}

std::optional<UsualDuration> UsualDurations::of(const ProjectId &project, BuildMethod method) const
{
    const auto it = m_usual.constFind({project, int(method)});
    return it == m_usual.cend() ? std::nullopt : std::optional(*it);
}

} // namespace viewer::analytics
