// SPDX-License-Identifier: GPL-3.0-or-later
// Chart and sentences about the size of images. Pure functions.
#pragma once

#include "ui/charts/chart_data.h"
#include "ui/health/health_words.h"
#include "ui/health/image_sizes.h"

namespace viewer::health {

/// The newest versions, at most `mostImageVersions`; those without a known size are left out (the foot counts them).
inline constexpr size_t mostImageVersions = 60;
ChartData imageSizeChart(const ImageSizes &sizes, const QTimeZone &zone);
/// "341 MiB, version 2026.3.12": the newest version of all.
QString imageSizeCaption(const ImageSizes &sizes);
/// "10 % larger than version 0.1.0, 309 MiB" and what was left out.
Foot imageSizeFoot(const ImageSizes &sizes);
/// Why there is no chart; empty when there is one.
QString imageSizeNothing(const ImageSizes &sizes);

} // namespace viewer::health
