// SPDX-License-Identifier: GPL-3.0-or-later
// Attempts as rows of an export.
#pragma once

#include "app/export/row_writer.h"
#include "models/columns/build_columns.h"
#include "models/store/connection.h"

namespace viewer {

/// Keys of the columns, in their order.
QStringList attemptExportKeys();

/// Writes the attempts, as far as they were read, of the builds `order` of the snapshot: build after build, the first
/// attempt first. `status` is the server's word as sent; duration_s is created to completed, because the server does
/// not tell when an attempt started. Thread of the connection. The number of rows.
Result<qint64> writeAttempts(RowWriter &writer, store::Connection &connection, const BuildColumns &columns,
                             const RowOrder &order, const ExportWatch &watch = {});

} // namespace viewer
