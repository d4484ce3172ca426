// SPDX-License-Identifier: GPL-3.0-or-later
// The projects of the demo: which methods they build with, how long they take, how often they fail.
#pragma once

#include "app/demo/world_people.h"

#include "models/domain/build_state.h"

#include <optional>

namespace viewer::demo {

/// The part a project plays in the demo.
enum class ProjectPart : quint8 {
    Ordinary,
    Broken,  ///< fails every build since some days
    Flaky,   ///< often needs a second attempt
    Slower,  ///< 40 % slower since weeks
    Deleted, ///< gone from `/projects`, its builds are still there
    Draft,   ///< of another person, without builds
    Foreign, ///< of the second tenant
};

struct Project
{
    QUuid id;
    QString name;
    QString slug;
    QString description;
    const char *status = "active";
    const char *visibility = "private";
    const char *provider = "gitlab";
    ProjectPart part = ProjectPart::Ordinary;
    BuildMethod method = BuildMethod::Container;
    double weight = 1;
    double medianSeconds = 240;
    double spread = 0.35; ///< sigma of the logarithm of the duration
    double failureShare = 0.08;
    quint16 creator = 0;
    std::vector<quint16> members;  ///< rows of people
    std::vector<quint16> starters; ///< those of them who start builds
    Instant created{};
    Instant updated{};
    std::optional<Instant> deleted;
    Instant lastBuild = Instant::max(); ///< no build is created after it
    Instant turn = Instant::max();      ///< Broken, Slower: builds created from then on are
};

/// `count` projects (the last one deleted when there are at least four), then a draft, then one of the second tenant.
std::vector<Project> makeProjects(quint64 seed, int count, const std::vector<Person> &people, Instant now);

} // namespace viewer::demo
