// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a build table as text for the clipboard. GUI thread, as the table.
#pragma once

#include "models/domain/build_query.h"

#include <QString>

#include <vector>

namespace viewer {

class BuildTable;

/// More rows than this are not copied at once.
inline constexpr int copyLimit = 2000;

/// A line of titles and a line a row, cells divided by tabs: what spreadsheets and editors paste. Tabs and line
/// breaks inside a cell become spaces. Times are written in full, in the table's zone.
QString rowsAsText(const BuildTable &table, const std::vector<int> &rows, const std::vector<BuildColumn> &columns);

/// The full ids, one a line.
QString idsAsText(const BuildTable &table, const std::vector<int> &rows);

/// The address of a build in the web application: `<web origin>/builds/<id>`.
QString webLink(const QString &webOrigin, const BuildId &id);

/// The addresses, one a line.
QString linksAsText(const BuildTable &table, const std::vector<int> &rows, const QString &webOrigin);

/// Whether all error texts of the rows are here; asks for those that are not.
bool textsComplete(const BuildTable &table, const std::vector<int> &rows);

} // namespace viewer
