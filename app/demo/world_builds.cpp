// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/world_builds.h"

#include "app/demo/world_times.h"

#include <algorithm>
#include <array>

namespace viewer::demo {

namespace {

using std::chrono::days;
using std::chrono::minutes;

/// The newest rows, oldest of them first: what somebody who signs in sees moving.
constexpr std::array newestWords{StatusWord::Unheard, StatusWord::InProgress, StatusWord::Running,
                                 StatusWord::Running, StatusWord::Running,    StatusWord::Queued,
                                 StatusWord::Queued,  StatusWord::Pending,    StatusWord::Pending};
constexpr int newestCount = int(newestWords.size());

/// Makes the rows one after the other; knows the stories of the special projects.
class Historian
{
public:
    Historian(const BuildPlan &plan, std::vector<Project> &projects, const std::vector<Person> &people)
        : m_plan(plan)
        , m_projects(projects)
        , m_people(people)
        , m_numbers(projects.size(), 0)
    {
        double sum = 0;
        for (const Project &project : projects)
            m_reached.push_back(sum += project.weight);
    }

    std::vector<BuildRow> make();

private:
    void placeRows();
    void findTurningPoints();
    quint16 chooseProject(Random &random, Instant created) const;
    void shape(BuildRow &row, Random &random) const;
    void chooseTimes(BuildRow &row, Random &random) const;
    void decideOutcome(BuildRow &row, Random &random) const;
    void fitIntoThePast(BuildRow &row) const;
    void addNewest();
    void addDataProblems();
    void addSecondTenant();

    const BuildPlan &m_plan;
    std::vector<Project> &m_projects;
    const std::vector<Person> &m_people;
    std::vector<double> m_reached;
    std::vector<quint32> m_numbers;
    std::vector<BuildRow> m_rows;
};

double durationFactor(BuildMethod wanted, BuildMethod usual)
{
    // Another method than the project's own takes another time, but not a wildly different one.
    return wanted == usual ? 1.0 : 0.6 + 0.2 * double(int(wanted) % 5);
}

BuildMethod chooseMethod(Random &random, const Project &project)
{
    const double draw = random.unit();
    if (draw < 0.86)
        return project.method;
    if (draw < 0.95)
        return BuildMethod::Container;
    return BuildMethod(random.below(8));
}

quint16 chooseStarter(Random &random, const Project &project, const std::vector<Person> &people, double machineShare)
{
    if (random.chance(machineShare))
        return random.chance(0.55) ? automatic : quint16(Cast::ServiceAccount);
    double sum = 0;
    for (const quint16 member : project.starters)
        sum += people[member].activity;
    double draw = random.unit() * sum;
    for (const quint16 member : project.starters) {
        draw -= people[member].activity;
        if (draw < 0)
            return member;
    }
    return automatic;
}

quint8 chooseBranch(Random &random)
{
    const double draw = random.unit();
    if (draw < 0.12)
        return 0;
    if (draw < 0.62)
        return 1;
    return quint8(2 + random.below(quint32(branchCount() - 2)));
}

quint8 chooseError(Random &random, const Project &project, quint16 projectRow)
{
    if (project.part == ProjectPart::Broken)
        return random.chance(0.9) ? 8 : 2;
    // Two usual suspects for each project, the rest spread.
    const double draw = random.unit();
    if (draw < 0.4)
        return quint8(1 + projectRow % 6);
    if (draw < 0.6)
        return quint8(1 + (projectRow * 5 + 3) % errorCount());
    return quint8(1 + random.below(quint32(errorCount())));
}

quint16 Historian::chooseProject(Random &random, Instant created) const
{
    for (int tries = 0; tries < 60; ++tries) {
        const double wanted = random.unit() * m_reached.back();
        const auto found = std::upper_bound(m_reached.begin(), m_reached.end(), wanted);
        const auto row = size_t(std::min<ptrdiff_t>(found - m_reached.begin(), ptrdiff_t(m_projects.size()) - 1));
        const Project &project = m_projects[row];
        if (project.weight > 0 && project.created <= created && created <= project.lastBuild)
            return quint16(row);
    }
    return 0;
}

void Historian::placeRows()
{
    const int past = std::max(0, m_plan.count - newestCount);
    const std::vector<Instant> times = creationTimes(m_plan.seed, past, m_plan.historyDays, m_plan.now - minutes(25));
    m_rows.resize(times.size());
    for (size_t index = 0; index < times.size(); ++index) {
        Random random(mixed(m_plan.seed, 0x71, index));
        BuildRow &row = m_rows[index];
        row.createdMs = times[index].time_since_epoch().count();
        // A schedule creates two builds at the very same moment now and then: rows without an order.
        if (index > 0 && index % 1777 == 0)
            row.createdMs = m_rows[index - 1].createdMs;
        row.project = chooseProject(random, times[index]);
        row.number = ++m_numbers[row.project];
    }
}

/// A small world must tell the same stories as a large one: the turning points lie before enough builds.
void Historian::findTurningPoints()
{
    std::vector<int> builds(m_projects.size(), 0);
    for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
        Project &project = m_projects[row->project];
        const int back = ++builds[row->project];
        if (project.part == ProjectPart::Broken && back <= 8)
            project.turn = std::min(m_plan.now - days(9), row->created());
        if (project.part == ProjectPart::Slower && back <= 24)
            project.turn = std::min(m_plan.now - days(16), row->created());
    }
}

void Historian::shape(BuildRow &row, Random &random) const
{
    const Project &project = m_projects[row.project];
    row.method = chooseMethod(random, project);
    const double busy = busyness(row.created());
    row.starter = chooseStarter(random, project, m_people, busy > 0.5 ? 0.32 : 0.78);
    row.branch = chooseBranch(random);
    if (row.branch == 0 && random.chance(0.5))
        row.flags |= BuildRow::NoMetadata;
    if (random.chance(0.3))
        row.flags |= BuildRow::OnNode;
    if (random.chance(0.06))
        row.flags |= BuildRow::NoWorkflow;
    if (row.starter == automatic && random.chance(0.1))
        row.flags |= BuildRow::NoAttempts;
    if (row.starter != automatic && row.number > 1 && random.chance(0.04))
        row.flags |= BuildRow::Cloned;
}

void Historian::chooseTimes(BuildRow &row, Random &random) const
{
    const Project &project = m_projects[row.project];
    double median = project.medianSeconds * durationFactor(row.method, project.method);
    if (project.part == ProjectPart::Slower && row.created() >= project.turn)
        median *= 1.4;
    row.durationMs = qint32(1000.0 * std::clamp(median * std::exp(project.spread * random.normal()), 2.0, 7200.0));
    row.queueMs = qint32(1000.0 * std::clamp(9.0 * std::exp(0.9 * random.normal()), 1.0, 1800.0));
    row.startedMs = row.createdMs + row.queueMs;
    row.attempts = 1;
}

void Historian::decideOutcome(BuildRow &row, Random &random) const
{
    const Project &project = m_projects[row.project];
    const bool broken = project.part == ProjectPart::Broken && row.created() >= project.turn;
    const double draw = random.unit();
    // Every third build at least, so that the newest ten always show it.
    const bool flakyMiss = project.part == ProjectPart::Flaky && (row.number % 3 == 0 || random.chance(0.15));
    if (draw < 0.03 && !broken) {
        row.status = StatusWord::Cancelled;
        row.durationMs = qint32(row.durationMs * random.unit());
        if (random.chance(0.3))
            row.startedMs = row.attempts = 0;
        else if (random.chance(0.3))
            row.flags |= BuildRow::AttemptRunsOn;
        return;
    }
    const bool firstFails = broken || flakyMiss || random.chance(project.failureShare);
    if (!firstFails)
        return;
    row.error = chooseError(random, project, row.project);
    const bool retried = flakyMiss ? random.chance(0.92) : random.chance(broken ? 0.2 : 0.3);
    if (retried) {
        row.attempts = quint8(2 + (random.chance(0.25) ? 1 : 0) + (random.chance(0.05) ? 2 : 0));
        const qint64 gap = qint64(row.durationMs * (0.3 + random.unit() * 0.5)) + 60000 + random.below(900000);
        row.startedMs += gap * (row.attempts - 1);
    }
    if (retried && !broken && (flakyMiss || random.chance(0.7))) {
        row.error = 0;
        return;
    }
    row.status = StatusWord::Failed;
    row.durationMs = qint32(std::max(1500.0, row.durationMs * (0.1 + 0.85 * random.unit())));
    if (row.error == 7 && row.attempts == 1 && random.chance(0.7)) {
        row.startedMs = row.attempts = 0; // refused before it started
        row.durationMs = row.queueMs + 2000;
    }
}

void Historian::fitIntoThePast(BuildRow &row) const
{
    const qint64 latest = (m_plan.now - minutes(1)).time_since_epoch().count();
    if (row.has(BuildRow::NoAttempts))
        row.attempts = 0;
    if (row.startedMs == 0 || row.startedMs + row.durationMs <= latest)
        return;
    row.attempts = std::min<quint8>(row.attempts, 1);
    row.queueMs = std::min(row.queueMs, 5000);
    row.startedMs = row.createdMs + row.queueMs;
    row.durationMs = qint32(std::clamp<qint64>(latest - row.startedMs, 1000, row.durationMs));
}

void Historian::addNewest()
{
    const int count = std::min(newestCount, m_plan.count);
    for (int place = 0; place < count; ++place) {
        Random random(mixed(m_plan.seed, 0x72, quint64(place)));
        BuildRow row;
        row.createdMs = (m_plan.now - minutes(20)).time_since_epoch().count() + place * 125000 + random.below(100000);
        row.project = chooseProject(random, row.created());
        row.number = ++m_numbers[row.project];
        shape(row, random);
        chooseTimes(row, random);
        row.flags &= quint16(~BuildRow::NoAttempts);
        row.queueMs = std::min(row.queueMs, 20000);
        row.startedMs = row.createdMs + row.queueMs;
        row.status = newestWords[size_t(newestCount - count + place)];
        if (row.status == StatusWord::Queued || row.status == StatusWord::Pending)
            row.startedMs = row.attempts = 0;
        m_rows.push_back(row);
    }
}

/// Rows as a server with a bad day leaves them behind.
void Historian::addDataProblems()
{
    const size_t size = m_rows.size();
    if (size < 60)
        return;
    const auto plain = [this, size](size_t back) -> BuildRow & {
        for (size_t index = size - back; index > 0; --index) {
            BuildRow &row = m_rows[index];
            if (row.status == StatusWord::Completed && row.attempts == 1 && row.durationMs > 0 && row.flags == 0)
                return row;
        }
        return m_rows.front();
    };
    plain(20).status = StatusWord::Success;
    BuildRow &backwards = plain(30);
    backwards.durationMs = -37000;
    plain(40).flags |= BuildRow::NoCompleted;
    if (size > 2000) {
        plain(size / 2).durationMs = -1200000;
        plain(size / 3).flags |= BuildRow::NoCompleted;
        plain(size / 4).durationMs = 0;
    }
}

void Historian::addSecondTenant()
{
    const auto foreign = quint16(m_projects.size() - 1);
    for (int index = 0; index < m_plan.secondTenantBuilds; ++index) {
        Random random(mixed(m_plan.seed, 0x73, quint64(index)));
        BuildRow row;
        row.createdMs = (m_plan.now - days(m_plan.secondTenantBuilds - index)).time_since_epoch().count();
        row.project = foreign;
        row.number = ++m_numbers[foreign];
        shape(row, random);
        chooseTimes(row, random);
        row.starter = Cast::TwoTenants;
        row.flags = 0;
        m_rows.push_back(row);
    }
}

std::vector<BuildRow> Historian::make()
{
    m_rows.reserve(size_t(m_plan.count + m_plan.secondTenantBuilds));
    placeRows();
    findTurningPoints();
    for (size_t index = 0; index < m_rows.size(); ++index) {
        Random random(mixed(m_plan.seed, 0x74, index));
        BuildRow &row = m_rows[index];
        shape(row, random);
        chooseTimes(row, random);
        decideOutcome(row, random);
        fitIntoThePast(row);
    }
    addDataProblems();
    addNewest();
    addSecondTenant();
    return std::move(m_rows);
}

} // namespace

std::vector<BuildRow> makeBuilds(const BuildPlan &plan, std::vector<Project> &projects,
                                 const std::vector<Person> &people)
{
    return Historian(plan, projects, people).make();
}

BuildRow freshBuild(Random &random, const Project &project, quint16 projectRow, const std::vector<Person> &people)
{
    BuildRow row;
    row.project = projectRow;
    row.status = StatusWord::Pending;
    row.method = chooseMethod(random, project);
    row.starter = chooseStarter(random, project, people, 0.3);
    row.branch = chooseBranch(random);
    row.error = chooseError(random, project, projectRow);
    if (random.chance(0.3))
        row.flags |= BuildRow::OnNode;
    return row;
}

} // namespace viewer::demo
