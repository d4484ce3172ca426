// SPDX-License-Identifier: GPL-3.0-or-later
// Builds as rows of an export.
#pragma once

#include "app/export/row_writer.h"
#include "models/columns/build_columns.h"
#include "models/store/connection.h"

namespace viewer {

/// Keys of the columns, in their order.
QStringList buildExportKeys();

/// Writes the rows `order` of the snapshot; exact times and error texts come from the file, a few thousand rows at a
/// time. `status` and `method` are the server's words as sent; `started_by` is empty when it is not known yet and
/// "automatic" where the audit was read that far and names nobody. Thread of the connection. The number of rows.
Result<qint64> writeBuilds(RowWriter &writer, store::Connection &connection, const BuildColumns &columns,
                           const RowOrder &order, const ExportWatch &watch = {});

} // namespace viewer
