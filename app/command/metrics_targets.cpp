// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/metrics_targets.h"

#include "models/notebook/notebook.h"
#include "models/notebook/target_rows.h"

#include <QFile>

#include <algorithm>

namespace viewer::command {

Result<ChosenTargets> targetsFor(const QString &accountFolder, const BuildQuery &filter)
{
    ChosenTargets chosen;
    BuildQuery others = filter;
    others.projects.clear();
    chosen.applicable = !others.filtered() && filter.projects.size() <= 1;
    const QString file = notebook::Notebook::fileIn(accountFolder);
    if (!chosen.applicable || !QFile::exists(file))
        return chosen;
    auto connection = store::Connection::open(file, store::OpenMode::ReadOnly);
    if (!connection)
        return connection.error();
    const auto known = (*connection)->integer("SELECT count(*) FROM sqlite_master WHERE name='target'");
    if (!known)
        return known.error();
    if (*known == 0)
        return chosen;
    const auto targets = notebook::readTargets(**connection);
    if (!targets)
        return targets.error();
    const ProjectId project = filter.projects.isEmpty() ? ProjectId() : *filter.projects.cbegin();
    const auto target =
        std::find_if(targets->begin(), targets->end(), [&](const Target &one) { return one.project == project; });
    if (target != targets->end())
        chosen.targets = {target->successRate, target->p95};
    return chosen;
}

} // namespace viewer::command
