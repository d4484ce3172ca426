// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the filter chips, and the periods and spans they offer. Pure functions.
#pragma once

#include "models/tables/build_facets.h"

#include <QTimeZone>

#include <array>
#include <optional>

namespace viewer {

/// A period that moves with the clock, except Custom.
enum class Period : std::uint8_t { Any, Today, Day, Week, Month, Quarter, Custom };

inline constexpr std::array allPeriods{Period::Any,  Period::Today, Period::Day,
                                       Period::Week, Period::Month, Period::Quarter};

/// Stable key for settings.
QString periodKey(Period period);
Period periodOfKey(QStringView key);
/// "Last 30 days"
QString periodWord(Period period);
/// Where a moving period begins; empty for Any and Custom.
std::optional<Instant> periodBegin(Period period, Instant now, const QTimeZone &zone);

/// "last 30 days", "1 Mar – 8 Mar", "from 1 Mar"; empty = no filter. An end at midnight names the last day.
QString periodValue(Period period, const BuildQuery &query, Instant now, const QTimeZone &zone);

struct Span
{
    std::optional<Seconds> from; ///< at least
    std::optional<Seconds> to;   ///< below
    friend bool operator==(const Span &, const Span &) = default;
};

/// Under 1 min, 1–5 min, 5–15 min, 15–60 min, over 1 h.
std::vector<Span> offeredSpans();
/// "5–15 min", "over 1 h"; empty = no filter.
QString spanValue(const Span &span);

QString statesValue(const QSet<BuildState> &states);
QString methodsValue(const QSet<BuildMethod> &methods);
QString startersValue(const StarterFilter &starters, const BuildFacets &facets);
QString projectsValue(const QSet<ProjectId> &projects, const BuildFacets &facets);

} // namespace viewer
