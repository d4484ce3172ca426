// SPDX-License-Identifier: GPL-3.0-or-later
// The one line that a benchmark prints, and the arithmetic behind it.
#pragma once

#include <QString>

#include <vector>

namespace viewer::bench {

/// Sorts a copy. `share` 0.5 is the median, 0.95 the p95 (nearest rank). 0 for no values.
double quantile(std::vector<double> values, double share);
double median(const std::vector<double> &values);

/// A number with three or four digits that count, and its unit: "412ms", "8.31ms", "104000rows/s".
QString withUnit(double value, const QString &unit);

/// `BENCH name value=… against=… ratio=… goal=>=0.5 met`: value against another program's. The goal is a ratio.
enum class Goal { AtLeast, AtMost };
void reportRatio(const QString &name, double value, double against, const QString &unit, double ratio, Goal goal,
                 double limit);

/// `BENCH name value=… against=… ratio=… goal=<=16ms met`: value against a limit in the same unit.
void reportLimit(const QString &name, double value, const QString &unit, double limit);

/// `BENCH name value=… against=- ratio=- goal=- met`: there is nothing to reach.
void reportOnly(const QString &name, double value, const QString &unit);

/// A line of words; never begins with BENCH.
void remark(const QString &text);

/// Load of the last minute, and the processors: what a figure has to be read with.
QString loadWords();

} // namespace viewer::bench
