// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/notebook/target_rows.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace viewer::notebook {

namespace {

constexpr const char *everyTarget = "SELECT project, success_rate, p95 FROM target ORDER BY project<>'all', project";
constexpr const char *keepRow = "INSERT INTO target(project, success_rate, p95) VALUES(?,?,?) ON CONFLICT(project) DO "
                                "UPDATE SET success_rate=excluded.success_rate, p95=excluded.p95";
constexpr const char *removeRow = "DELETE FROM target WHERE project=?";

constexpr auto allProjects = "all"_L1;
constexpr double million = 1e6;

QString keyOf(const ProjectId &project)
{
    return project.isNull() ? QString(allProjects) : project.toString();
}

bool isPossible(const Target &target)
{
    const bool rate = !target.successRate || (*target.successRate > 0 && *target.successRate < 1);
    return rate && (!target.p95 || target.p95->count() > 0);
}

} // namespace

Result<std::vector<Target>> readTargets(store::Connection &connection)
{
    auto row = connection.prepare(everyTarget);
    if (!row)
        return row.error();
    std::vector<Target> targets;
    while (row->next()) {
        const QString key = row->text(0);
        const auto project = ProjectId::parse(key);
        Target target{project.value_or(ProjectId()), {}, {}};
        if (!row->isNull(1))
            target.successRate = double(row->integer(1)) / million;
        if (!row->isNull(2))
            target.p95 = std::chrono::seconds(row->integer(2));
        if ((project || key == allProjects) && isPossible(target) && !target.isEmpty())
            targets.push_back(target);
    }
    if (const auto failure = row->error())
        return *failure;
    return targets;
}

Result<Done> writeTarget(store::Connection &connection, const Target &target)
{
    if (!isPossible(target))
        return Error{ErrorKind::BadInput, 0, u"target out of range"_s, {}};
    auto row = connection.prepare(target.isEmpty() ? removeRow : keepRow);
    if (!row)
        return row.error();
    row->bind(0, keyOf(target.project));
    if (!target.isEmpty()) {
        target.successRate ? row->bind(1, std::int64_t(std::llround(*target.successRate * million))) : row->bindNull(1);
        target.p95 ? row->bind(2, std::int64_t(target.p95->count())) : row->bindNull(2);
    }
    if (auto done = row->run(); !done)
        return done.error();
    return Done{};
}

} // namespace viewer::notebook
