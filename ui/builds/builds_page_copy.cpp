// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the page: text for the clipboard, and a build for the web browser.
#include "models/domain/link.h"
#include "models/tables/build_clipboard.h"
#include "models/wording/numbers.h"
#include "ui/builds/builds_header.h"
#include "ui/builds/builds_page.h"
#include "ui/builds/builds_view.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

void setClipboard(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace

void BuildsPage::say(const QString &text)
{
    m_message = text;
    m_said.start();
    refreshFooter();
}

/// Error texts that are not here yet are asked for first; the wait is short and ends with what is there.
void BuildsPage::copyRows()
{
    m_copySeqs.clear();
    m_copyOf = std::max<qint64>(m_view->selectedCount(), 1);
    for (const int row : m_view->selectedRows(copyLimit))
        m_copySeqs.push_back(m_table->seqAt(row));
    if (m_copySeqs.empty())
        return;
    m_copyWait.start();
    finishCopy();
}

void BuildsPage::finishCopy()
{
    if (m_copySeqs.empty())
        return;
    std::vector<int> rows;
    for (const int row : m_table->rowsOfSeqs(m_copySeqs)) {
        if (row >= 0)
            rows.push_back(row);
    }
    if (!textsComplete(*m_table, rows) && m_copyWait.isActive())
        return;
    m_copyWait.stop();
    m_copySeqs.clear();
    if (rows.empty())
        return;
    std::vector<BuildColumn> columns;
    for (const BuildColumn column : m_view->header()->columnOrder()) {
        if (!m_view->isColumnHidden(int(column)))
            columns.push_back(column);
    }
    setClipboard(rowsAsText(*m_table, rows, columns));
    const auto copied = qint64(rows.size());
    if (copied < m_copyOf)
        say(tr("Copied the first %1 of %2 rows").arg(groupedNumber(copied), groupedNumber(m_copyOf)));
    else
        say(copied == 1 ? tr("Copied 1 row") : tr("Copied %1 rows").arg(groupedNumber(copied)));
}

void BuildsPage::copyIds()
{
    const std::vector<int> rows = m_view->selectedRows(copyLimit);
    if (rows.empty())
        return;
    setClipboard(idsAsText(*m_table, rows));
    say(rows.size() == 1 ? tr("Copied the build ID")
                         : tr("Copied %1 build IDs").arg(groupedNumber(qint64(rows.size()))));
}

/// One build: its page in the web client and its link here. Several: their web addresses, a line each. None: the list,
/// as far as a link can name it.
void BuildsPage::copyLinks()
{
    if (m_webOrigin.isEmpty())
        return;
    const std::vector<int> rows = m_view->selectedRows(copyLimit);
    if (rows.empty()) {
        const bool ofProject = m_query.projects.size() == 1;
        const QString project = ofProject ? m_query.projects.begin()->toString() : QString();
        setClipboard(ofProject ? copiedLinks(m_webOrigin, m_server, u"/projects/"_s + project + u"/builds"_s)
                               : ownLink(m_server, u"/builds"_s));
        say(tr("Copied the link"));
        return;
    }
    if (rows.size() == 1)
        setClipboard(copiedLinks(m_webOrigin, m_server, u"/builds/"_s + m_table->buildAt(rows.front()).id.toString()));
    else
        setClipboard(linksAsText(*m_table, rows, m_webOrigin));
    say(rows.size() == 1 ? tr("Copied the link") : tr("Copied %1 links").arg(groupedNumber(qint64(rows.size()))));
}

void BuildsPage::openWeb()
{
    const int row = m_view->currentIndex().row();
    if (row >= 0 && !m_webOrigin.isEmpty())
        emit webRequested(m_table->buildAt(row).id);
}

void BuildsPage::askNotes()
{
    const int row = m_view->currentIndex().row();
    if (row < 0)
        return;
    const BuildRow build = m_table->buildAt(row);
    const QString number = m_table->index(row, int(BuildColumn::Number)).data().toString();
    const QString project = m_table->index(row, int(BuildColumn::Project)).data().toString();
    emit notesRequested({NoteSubject::Kind::Build, build.id.toString(), project + u' ' + number});
}

} // namespace viewer
