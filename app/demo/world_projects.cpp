// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/world_projects.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

using std::chrono::days;

constexpr std::array names{"booking-api",    "quay-scheduler", "tidewatch",      "ferry-portal",    "crane-control",
                           "manifest-hub",   "berth-planner",  "pilot-app",      "cargo-tracker",   "harbour-gate",
                           "customs-link",   "weather-feed",   "dock-sensors",   "billing-core",    "crew-roster",
                           "lighthouse-ui",  "container-yard", "fuel-ledger",    "radar-bridge",    "notice-board",
                           "hull-inspector", "tug-dispatch",   "cold-storage",   "passenger-kiosk", "base-images",
                           "route-solver",   "buoy-firmware",  "ticket-printer", "port-analytics",  "identity-proxy",
                           "mooring-bot",    "chart-tiles"};

constexpr std::array descriptions{"Takes bookings & sends confirmations",
                                  "Plans which ship lies where, and when",
                                  "Tide levels of all <piers>",
                                  "Public web pages of the ferries",
                                  "Control programs of the cranes",
                                  "Reads and checks ship manifests",
                                  "",
                                  "Shared base images for everybody"};

constexpr std::array providers{"gitlab", "github", "gitea", "bitbucket"};
constexpr std::array visibilities{"private", "internal", "private", "public"};

struct MethodPace
{
    BuildMethod method;
    double medianSeconds;
};
constexpr std::array paces{
    MethodPace{BuildMethod::Kaniko, 240}, MethodPace{BuildMethod::Container, 190},
    MethodPace{BuildMethod::Buildx, 420}, MethodPace{BuildMethod::Packer, 1350},
    MethodPace{BuildMethod::Paketo, 310}, MethodPace{BuildMethod::Nix, 700},
    MethodPace{BuildMethod::Vm, 1700},    MethodPace{BuildMethod::Cloud, 980},
};

ProjectPart partOf(int row, int count)
{
    if (count >= 4 && row == count - 1)
        return ProjectPart::Deleted;
    switch (row) {
    case 2:
        return ProjectPart::Broken;
    case 4:
        return ProjectPart::Flaky;
    case 5:
        return ProjectPart::Slower;
    default:
        return ProjectPart::Ordinary;
    }
}

void chooseMembers(Project &project, const std::vector<Person> &people, Random &random)
{
    for (size_t row = 0; row < people.size(); ++row) {
        const Person &person = people[row];
        if (!person.inTenant)
            continue;
        const bool always = row == Cast::OwnerPerson || row == Cast::ServiceAccount;
        const bool viewer = row == Cast::Viewer && random.chance(0.7);
        if (!always && !viewer && !random.chance(0.4))
            continue;
        project.members.push_back(quint16(row));
        if (person.activity > 0 && row != Cast::ServiceAccount)
            project.starters.push_back(quint16(row));
    }
}

Project ordinaryProject(quint64 seed, int row, const std::vector<Person> &people, Instant now)
{
    Random random(mixed(seed, 0x60, quint64(row)));
    Project made;
    made.id = idOf(seed, IdSpace::Project, quint32(row));
    const auto turn = unsigned(row) / unsigned(names.size());
    made.name = QString::fromLatin1(names[unsigned(row) % names.size()]);
    if (turn > 0)
        made.name += u'-' + QString::number(turn + 1);
    made.slug = made.name;
    made.description = QString::fromUtf8(descriptions[random.below(quint32(descriptions.size()))]);
    made.visibility = visibilities[random.below(quint32(visibilities.size()))];
    made.provider = providers[random.below(quint32(providers.size()))];
    const MethodPace &pace = paces[unsigned(row) % paces.size()];
    made.method = pace.method;
    made.medianSeconds = pace.medianSeconds * std::exp(random.normal() * 0.3);
    made.spread = 0.18 + random.unit() * 0.22;
    made.failureShare = 0.07 + random.unit() * 0.11;
    made.weight = 1.0 / std::pow(row + 2.0, 0.75);
    made.creator = random.chance(0.5) ? quint16(Cast::OwnerPerson) : quint16(Cast::FirstDeveloper);
    // Two thirds are as old as the tenant, the others came later.
    const int age = row % 3 != 2 ? 1900 + int(random.below(60)) : 200 + int(random.below(1500));
    made.created = now - days(age) - Seconds(random.below(40000));
    made.updated = made.created + days(random.below(quint32(age)));
    chooseMembers(made, people, random);
    return made;
}

void play(Project &project, ProjectPart part, Instant now)
{
    project.part = part;
    switch (part) {
    case ProjectPart::Flaky:
        project.failureShare = 0.08;
        break;
    case ProjectPart::Deleted:
        project.deleted = now - days(12);
        project.lastBuild = *project.deleted;
        break;
    case ProjectPart::Slower:
        // Enough runs since the change, and not too wild ones, so that it can be told from chance.
        project.weight *= 3;
        project.spread = 0.2;
        project.failureShare = 0.07;
        [[fallthrough]];
    case ProjectPart::Broken:
        // Their stories need a long past.
        project.created = std::min(project.created, now - days(1900));
        break;
    case ProjectPart::Draft:
    case ProjectPart::Foreign:
    case ProjectPart::Ordinary:
        break;
    }
}

} // namespace

std::vector<Project> makeProjects(quint64 seed, int count, const std::vector<Person> &people, Instant now)
{
    std::vector<Project> projects;
    for (int row = 0; row < count; ++row) {
        projects.push_back(ordinaryProject(seed, row, people, now));
        play(projects.back(), partOf(row, count), now);
    }
    if (count > 6) {
        projects[6].status = "archived";
        projects[6].updated = now - days(40);
        projects[6].lastBuild = projects[6].updated;
    }

    Project draft = ordinaryProject(seed, count, people, now);
    play(draft, ProjectPart::Draft, now);
    draft.name = u"Sandbox of Olga"_s;
    draft.slug = u"sandbox-of-olga"_s;
    draft.creator = Cast::OwnerPerson;
    draft.created = draft.updated = now - days(3);
    draft.weight = 0;
    projects.push_back(draft);

    Project foreign = ordinaryProject(seed, count + 1, people, now);
    play(foreign, ProjectPart::Foreign, now);
    foreign.name = u"tide-lab"_s;
    foreign.slug = u"tide-lab"_s;
    foreign.members = {Cast::TwoTenants};
    foreign.weight = 0;
    projects.push_back(foreign);
    return projects;
}

} // namespace viewer::demo
