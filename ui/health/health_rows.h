// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the lists of the page "Health". Pure functions.
#pragma once

#include "ui/health/cell_table.h"
#include "ui/health/health_words.h"

namespace viewer::health {

QStringList failureTitles();
std::vector<CellTable::Row> failureRows(const HealthValues &values, const HealthContext &context);
/// Projects and examples of each group.
std::vector<QString> failureDetails(const HealthValues &values);
QString failureNote(const HealthValues &values);

QStringList changeTitles();
std::vector<CellTable::Row> changeRows(const HealthValues &values, const HealthContext &context);
QString changeNote(const HealthValues &values);

/// By name: figures of people are no ranking.
QStringList memberTitles();
std::vector<CellTable::Row> memberRows(const HealthValues &values);
QString memberNote();

} // namespace viewer::health
