// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/build_facets.h"

#include <algorithm>
#include <array>

namespace viewer {

namespace {

template <class Facet>
void sortByName(std::vector<Facet> &facets)
{
    std::sort(facets.begin(), facets.end(), [](const Facet &a, const Facet &b) {
        const int names = a.name.compare(b.name, Qt::CaseInsensitive);
        return names != 0 ? names < 0 : a.id < b.id;
    });
}

struct Counts
{
    std::vector<qint64> projects, people, status, method;
    qint64 automatic = 0;
    qint64 notKnownYet = 0;
};

Counts countsOf(const BuildColumns &columns)
{
    const BuildDictionaries &words = columns.words();
    Counts counts;
    counts.projects.resize(words.projects.size());
    counts.people.resize(words.people.size());
    counts.status.resize(words.statusWords.size());
    counts.method.resize(words.methodWords.size());
    std::uint32_t row = 0;
    for (const auto &chunk : columns.chunks()) {
        for (std::uint32_t at = 0; at < chunk->size(); ++at, ++row) {
            ++counts.projects[chunk->project[at]];
            ++counts.people[chunk->starter[at]];
            ++counts.status[chunk->status[at]];
            ++counts.method[chunk->method[at]];
            if (chunk->starter[at] == 0)
                ++(columns.starterKind(row) == StarterKind::Automatic ? counts.automatic : counts.notKnownYet);
        }
    }
    return counts;
}

} // namespace

BuildFacets facetsOf(const BuildColumns &columns)
{
    const BuildDictionaries &words = columns.words();
    const Counts counts = countsOf(columns);
    BuildFacets facets;
    facets.automatic = counts.automatic;
    facets.notKnownYet = counts.notKnownYet;
    for (size_t i = 1; i < counts.projects.size(); ++i) {
        if (counts.projects[i] > 0)
            facets.projects.push_back(
                {words.projects[i].id, words.projects[i].name, words.projects[i].deleted, counts.projects[i]});
    }
    for (size_t i = 1; i < counts.people.size(); ++i) {
        if (counts.people[i] > 0)
            facets.people.push_back({words.people[i].id, words.people[i].name, counts.people[i]});
    }
    sortByName(facets.projects);
    sortByName(facets.people);

    std::array<qint64, allBuildStates.size()> states{};
    for (size_t i = 0; i < counts.status.size(); ++i)
        states[size_t(words.statusWords[i].state)] += counts.status[i];
    std::array<qint64, allBuildMethods.size()> methods{};
    for (size_t i = 0; i < counts.method.size(); ++i)
        methods[size_t(words.methodWords[i].method)] += counts.method[i];
    for (const BuildState state : allBuildStates) {
        if (states[size_t(state)] > 0)
            facets.states.push_back({state, states[size_t(state)]});
    }
    for (const BuildMethod method : allBuildMethods) {
        if (methods[size_t(method)] > 0)
            facets.methods.push_back({method, methods[size_t(method)]});
    }
    return facets;
}

} // namespace viewer
