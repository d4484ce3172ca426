// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cache/batch.h"

namespace viewer::cache {

bool isEmpty(const Batch &b)
{
    const bool noBuilds = b.builds.empty() && b.detailsGone.empty() && b.stillThere.empty() && b.attempts.empty()
        && !b.verifyUncheckedSince;
    const bool noPeople = b.projects.empty() && !b.projectsComplete && b.members.empty() && b.people.empty()
        && b.peopleGone.empty() && !b.account;
    const bool noLists =
        !b.groups && !b.roles && !b.notifications && !b.images && !b.vmImages && b.settings.empty() && b.traces.empty();
    return noBuilds && noPeople && noLists && b.audit.empty() && b.feeds.empty() && b.refused.empty()
        && !b.forgetRefusals;
}

} // namespace viewer::cache
