// SPDX-License-Identifier: GPL-3.0-or-later
// Exporting the rows of the table: which rows they are, and the dialog that asks for the file.
#include "models/wording/times.h"
#include "ui/builds/builds_export_dialog.h"
#include "ui/builds/builds_page.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

/// Where documents are kept, or else the home folder.
QString usualFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return !documents.isEmpty() && QDir(documents).exists() ? documents : QDir::homePath();
}

} // namespace

void BuildsPage::setExportDefaults(const QString &format, const QString &folder)
{
    m_exportFormat = format;
    m_exportFolder = folder;
}

/// While the rows still answer the question before, the export waits for those that were asked for.
void BuildsPage::askExport()
{
    takeTypedSearch();
    m_exportWanted = true;
    if (!m_table->report().busy)
        openExport();
}

void BuildsPage::openExport()
{
    m_exportWanted = false;
    const bool ready = m_table->report().rows == QueryReport::Rows::Ready && m_table->snapshot();
    BuildsExportOffer offer;
    offer.scope = scopeWords();
    offer.format = m_exportFormat;
    if (!ready)
        offer.obstacle = tr("The builds are still being read. Try again in a moment.");
    else if (m_table->order()->empty())
        offer.obstacle = tr("No build matches, so there is nothing to export.");
    if (ready)
        offer.rows = qint64(m_table->order()->size());
    const QString day = toDateTime(m_table->now()).toTimeZone(m_table->localZone()).date().toString(Qt::ISODate);
    offer.path = QDir(m_exportFolder.isEmpty() ? usualFolder() : m_exportFolder).filePath(u"builds-%1.csv"_s.arg(day));
    auto *dialog = new BuildsExportDialog(offer, this);
    if (ready)
        emit exportAsked(dialog, m_table->snapshot(), m_table->order());
    dialog->open();
}

} // namespace viewer
