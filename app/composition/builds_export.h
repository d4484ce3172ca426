// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the rows of the page "Builds" to a file, off the GUI thread.
#pragma once

#include "models/columns/build_columns.h"
#include "ui/builds/builds_export_dialog.h"
#include "ui/builds/builds_page.h"

#include <QPointer>
#include <QThreadPool>

#include <atomic>

namespace viewer {

class OpenAccount;

/// How far an export is; shared with the thread that writes.
struct ExportProgress
{
    std::atomic<bool> cancelled = false;
    std::atomic<qint64> rows = 0;
};

/// GUI thread. The page outlives it. A file is replaced only when all rows were written.
class BuildsExport : public QObject
{
    Q_OBJECT

public:
    explicit BuildsExport(BuildsPage &page);
    /// What is being written is stopped.
    ~BuildsExport() override;

    /// Null = none.
    void setAccount(OpenAccount *account);

private:
    void serve(BuildsExportDialog *dialog, const BuildSnapshot &snapshot, const std::shared_ptr<const RowOrder> &order);
    void start(BuildsExportDialog *dialog, const BuildSnapshot &snapshot, const std::shared_ptr<const RowOrder> &order);

    BuildsPage &m_page;
    QPointer<OpenAccount> m_account;
    std::shared_ptr<ExportProgress> m_progress; ///< of the export in progress
    QThreadPool m_pool;                         ///< of its own: a long export holds up no page
};

} // namespace viewer
