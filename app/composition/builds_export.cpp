// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/builds_export.h"

#include "app/composition/open_account.h"
#include "app/export/build_export.h"
#include "models/domain/future.h"
#include "models/wording/error_sentences.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QTimer>
#include <QUrl>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr Milliseconds progressPause{100};

struct Job
{
    QString cacheFile;
    BuildSnapshot snapshot;
    std::shared_ptr<const RowOrder> order;
    ExportFormat format = ExportFormat::Csv;
    QString path;
    std::shared_ptr<ExportProgress> progress;
};

struct Outcome
{
    qint64 rows = 0;
    std::optional<Error> error;
    QString fileProblem; ///< of the system, when the file is what failed
};

Outcome failed(const Error &error)
{
    return {0, error, {}};
}

Outcome notWritten(const QSaveFile &file)
{
    return {0, Error{ErrorKind::Storage, 0, {}, {}}, file.errorString()};
}

Outcome run(const Job &job)
{
    auto connection = store::Connection::open(job.cacheFile, store::OpenMode::ReadOnly);
    if (!connection)
        return failed(connection.error());
    QSaveFile file(job.path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(file);
    const auto writer = RowWriter::create(job.format, file);
    const auto watch = [&job](qint64 rows) {
        job.progress->rows = rows;
        return !job.progress->cancelled;
    };
    const auto rows = writeBuilds(*writer, **connection, *job.snapshot, *job.order, watch);
    if (!rows)
        return file.error() == QFileDevice::NoError ? failed(rows.error()) : notWritten(file);
    if (job.progress->cancelled)
        return failed({ErrorKind::Cancelled, 0, {}, {}});
    if (!file.commit())
        return notWritten(file);
    return {*rows, {}, {}};
}

} // namespace

BuildsExport::BuildsExport(BuildsPage &page)
    : m_page(page)
{
    m_pool.setMaxThreadCount(1);
    connect(&page, &BuildsPage::exportAsked, this, &BuildsExport::serve);
}

BuildsExport::~BuildsExport()
{
    if (m_progress)
        m_progress->cancelled = true;
}

void BuildsExport::setAccount(OpenAccount *account)
{
    if (m_progress && account != m_account)
        m_progress->cancelled = true;
    m_account = account;
}

void BuildsExport::serve(BuildsExportDialog *dialog, const BuildSnapshot &snapshot,
                         const std::shared_ptr<const RowOrder> &order)
{
    connect(dialog, &BuildsExportDialog::exportRequested, this,
            [this, dialog, snapshot, order] { start(dialog, snapshot, order); });
    connect(dialog, &BuildsExportDialog::folderRequested, this,
            [](const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).path())); });
}

void BuildsExport::start(BuildsExportDialog *dialog, const BuildSnapshot &snapshot,
                         const std::shared_ptr<const RowOrder> &order)
{
    const auto format = exportFormatOf(dialog->format());
    if (!m_account || !format) {
        dialog->setFailed(tr("No account is open any more."), {});
        return;
    }
    m_progress = std::make_shared<ExportProgress>();
    const auto progress = m_progress;
    const Job job{cache::Cache::fileIn(m_account->folder()), snapshot, order, *format, dialog->path(), progress};
    auto *poll = new QTimer(dialog);
    connect(poll, &QTimer::timeout, dialog, [dialog, progress] { dialog->setProgress(progress->rows); });
    poll->start(progressPause);
    connect(dialog, &BuildsExportDialog::cancelRequested, this, [progress] { progress->cancelled = true; });
    connect(dialog, &QObject::destroyed, this, [progress] { progress->cancelled = true; });
    const QPointer<BuildsExportDialog> open(dialog);
    const QPointer<QTimer> polling(poll);
    whenDone(this, QtConcurrent::run(&m_pool, run, job), [this, open, polling, job](const Outcome &outcome) {
        m_page.setExportDefaults(exportFormatWord(job.format), QFileInfo(job.path).path());
        if (!open)
            return;
        delete polling;
        if (!outcome.error)
            open->setWritten(outcome.rows);
        else if (outcome.error->kind == ErrorKind::Cancelled)
            open->setCancelled();
        else if (!outcome.fileProblem.isEmpty())
            open->setFailed(tr("%1 cannot be written: %2").arg(QDir::toNativeSeparators(job.path), outcome.fileProblem),
                            tr("Choose another folder, or make room, and try again."));
        else
            open->setFailed(errorSentence(*outcome.error).happened, errorSentence(*outcome.error).rest());
    });
}

} // namespace viewer
