// SPDX-License-Identifier: GPL-3.0-or-later
// What the table is asked for and what its cells say. How new rows get in: build_table_rows.cpp.
#include "models/tables/build_table.h"

#include "models/tables/error_texts.h"

#include <algorithm>

namespace viewer {

BuildTable::BuildTable(QThreadPool *pool, QObject *parent)
    : QAbstractTableModel(parent)
    , m_pool(pool)
    , m_errors(new ErrorTexts(this))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(snapshotPause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_askAgain && !m_cancelled)
            startSelectionNow();
    });
    connect(m_errors, &ErrorTexts::wanted, this, &BuildTable::errorTextsWanted);
}

BuildTable::~BuildTable()
{
    cancelSelection();
}

void BuildTable::setNow(Instant now)
{
    const bool otherDay = toDateTime(now).toTimeZone(m_zone).date() != toDateTime(m_now).toTimeZone(m_zone).date();
    m_now = now;
    if (otherDay) { // times of yesterday are written with their date
        announceVisible(BuildColumn::Number, BuildColumn::Branch);
        return;
    }
    if (m_offline || rowCount() == 0)
        return;
    if (m_lastVisible < m_firstVisible) {
        announceVisible(BuildColumn::Duration, BuildColumn::Result);
        return;
    }
    const int last = std::min(m_lastVisible, rowCount() - 1);
    for (int row = m_firstVisible; row <= last; ++row) {
        if (ticks(cachedRow(row)))
            emit dataChanged(index(row, int(BuildColumn::Duration)), index(row, int(BuildColumn::Result)));
    }
}

void BuildTable::setVisibleRows(int first, int last)
{
    m_firstVisible = std::max(0, first);
    m_lastVisible = last;
}

void BuildTable::setLocalZone(const QTimeZone &zone)
{
    if (zone == m_zone)
        return;
    m_zone = zone;
    announceVisible(BuildColumn::Created, BuildColumn::Started);
}

void BuildTable::setOffline(bool offline, Instant asOf)
{
    if (offline == m_offline && asOf == m_asOf)
        return;
    m_offline = offline;
    m_asOf = asOf;
    announceVisible(BuildColumn::Number, BuildColumn::Branch);
}

void BuildTable::setErrorTexts(const QHash<quint32, QString> &texts)
{
    m_errors->add(texts);
    if (rowCount() == 0)
        return;
    if (m_lastVisible < m_firstVisible) {
        announceVisible(BuildColumn::Status, BuildColumn::Result);
    } else {
        const int last = std::min(m_lastVisible, rowCount() - 1);
        for (int row = m_firstVisible; row <= last; ++row) {
            if (texts.contains(cachedRow(row).error))
                emit dataChanged(index(row, int(BuildColumn::Status)), index(row, int(BuildColumn::Result)));
        }
    }
    emit errorTextsArrived();
}

void BuildTable::forgetErrorRequests()
{
    m_errors->forgetRequests();
}

bool BuildTable::hasErrorText(int row) const
{
    const quint32 error = cachedRow(row).error;
    return error == 0 || m_errors->text(error) != nullptr;
}

QString BuildTable::errorText(int row) const
{
    const QString *text = m_errors->text(cachedRow(row).error);
    return text ? *text : QString();
}

QueryReport BuildTable::report() const
{
    QueryReport report;
    report.busy = m_cancelled != nullptr;
    report.matched = rowCount();
    if (m_previewShown) {
        report.rows = QueryReport::Rows::Preview;
    } else if (m_snapshot) {
        report.rows = QueryReport::Rows::Ready;
        report.total = m_snapshot->size();
        report.elapsed = m_selection.elapsed;
        report.unknownDurations = m_selection.unknownDurations;
        report.beginningOnly = m_selection.beginningOnly;
        report.coverage = m_snapshot->coverage();
    }
    return report;
}

const BuildFacets &BuildTable::facets() const
{
    return m_figures->facets;
}

const BuildRow &BuildTable::cachedRow(int row) const
{
    if (row != m_cachedRowNumber) {
        m_cachedRow = m_previewShown ? m_preview[size_t(row)] : m_snapshot->row(columnsRow(row));
        m_cachedRowNumber = row;
    }
    return m_cachedRow;
}

BuildRow BuildTable::buildAt(int row) const
{
    return cachedRow(row);
}

std::uint32_t BuildTable::seqAt(int row) const
{
    return m_previewShown ? m_preview[size_t(row)].seq : m_snapshot->seq(columnsRow(row));
}

Usual BuildTable::usualAt(int row) const
{
    const BuildRow &build = cachedRow(row);
    return m_figures->usual ? m_figures->usual->of(build.project, build.method) : Usual();
}

CellContext BuildTable::context() const
{
    return {m_now, m_zone, m_offline, m_asOf, nullptr};
}

CellContext BuildTable::contextWithError(const BuildRow &row) const
{
    CellContext context = this->context();
    context.error = m_errors->text(row.error);
    return context;
}

int BuildTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : buildColumnCount;
}

Qt::ItemFlags BuildTable::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

QVariant BuildTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = BuildColumn(index.column());
    const BuildRow &row = cachedRow(index.row());
    const bool saysError =
        column == BuildColumn::Result || (column == BuildColumn::Status && role == Qt::AccessibleTextRole);
    const auto cell = [&] { return saysError ? contextWithError(row) : context(); };
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, column, cell());
    case Qt::ToolTipRole:
        return cellToolTip(row, column, cell(), usualAt(index.row()));
    case Qt::AccessibleTextRole:
        return cellSpoken(row, column, cell(), usualAt(index.row()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(cellAlignment(column));
    case SortRole:
        return cellSortValue(row, column, cell());
    case RowRole:
        return QVariant::fromValue(row);
    case UsualRole: {
        const Usual usual = usualAt(index.row());
        return usual ? QVariant::fromValue(*usual) : QVariant();
    }
    default:
        return {};
    }
}

QVariant BuildTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= buildColumnCount)
        return {};
    const auto column = BuildColumn(section);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return columnTitle(column);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(cellAlignment(column));
    return {};
}

} // namespace viewer
