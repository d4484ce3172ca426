// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/snapshot_figures.h"

#include <algorithm>

namespace viewer {

namespace {

constexpr size_t mostPeriods = 3;

/// Periods that end now differ by the moment they were asked for only.
bool sameDays(const analytics::FigurePeriod &a, const analytics::FigurePeriod &b)
{
    return a.rolling == b.rolling && a.zone == b.zone
        && std::ranges::equal(a.days, b.days, {}, &analytics::LocalDay::date, &analytics::LocalDay::date);
}

} // namespace

void SnapshotFigures::beAbout(const BuildSnapshot &snapshot)
{
    if (m_snapshot.lock() == snapshot)
        return;
    m_snapshot = snapshot;
    m_usual = nullptr;
    m_kept.clear();
}

std::shared_ptr<const analytics::UsualDurations> SnapshotFigures::usualDurations(const BuildSnapshot &snapshot)
{
    const std::scoped_lock lock(m_busy);
    beAbout(snapshot);
    if (!m_usual)
        m_usual = std::make_shared<const analytics::UsualDurations>(*snapshot);
    return m_usual;
}

std::shared_ptr<const analytics::TenantFigures> SnapshotFigures::ofTenant(const BuildSnapshot &snapshot,
                                                                          const analytics::FigurePeriod &period,
                                                                          Instant now,
                                                                          const std::atomic<bool> &cancelled)
{
    const std::scoped_lock lock(m_busy);
    beAbout(snapshot);
    const auto fits = [&](const Kept &kept) {
        return sameDays(kept.period, period) && kept.now <= now && now - kept.now <= sameMoment;
    };
    if (const auto kept = std::ranges::find_if(m_kept, fits); kept != m_kept.end())
        return kept->figures;
    auto figures = std::make_shared<const analytics::TenantFigures>(
        analytics::tenantFigures(*snapshot, {period, now, std::nullopt}, cancelled));
    if (cancelled)
        return nullptr;
    std::erase_if(m_kept, [&](const Kept &kept) { return sameDays(kept.period, period); });
    if (m_kept.size() == mostPeriods)
        m_kept.erase(m_kept.begin());
    m_kept.push_back({period, now, figures});
    return figures;
}

} // namespace viewer
