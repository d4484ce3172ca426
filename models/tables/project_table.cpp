// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/project_table.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace viewer {

namespace {

ProjectId idOf(const std::shared_ptr<const ProjectTableRow> &row)
{
    return row->listed.project.id;
}

/// Less, as a table reads it: known before unknown whatever the direction, equal ones by name and id.
bool before(const ProjectTableRow &a, const ProjectTableRow &b, ProjectColumn column, bool descending)
{
    const QVariant left = projectSortValue(a, column);
    const QVariant right = projectSortValue(b, column);
    if (left.isValid() != right.isValid())
        return left.isValid();
    if (left.isValid()) {
        const int order = column == ProjectColumn::Name
            ? QString::localeAwareCompare(left.toString().toCaseFolded(), right.toString().toCaseFolded())
            : left.toDouble() < right.toDouble() ? -1
                                                 : int(left.toDouble() > right.toDouble());
        if (order != 0)
            return descending ? order > 0 : order < 0;
    }
    const int names = QString::localeAwareCompare(projectName(a.listed), projectName(b.listed));
    return names != 0 ? names < 0 : a.listed.project.id < b.listed.project.id;
}

} // namespace

ProjectTable::ProjectTable(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ProjectTable::setProjects(std::vector<ListedProject> projects)
{
    m_listed = std::move(projects);
    m_projectsKnown = true;
    gather();
}

void ProjectTable::setFigures(std::shared_ptr<const analytics::TenantFigures> figures, BuildSnapshot snapshot)
{
    m_figures = std::move(figures);
    m_snapshot = std::move(snapshot);
    gather();
}

void ProjectTable::clear()
{
    m_listed.clear();
    m_figures.reset();
    m_snapshot.reset();
    m_projectsKnown = false;
    gather();
}

void ProjectTable::setScope(Scope scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    arrange();
}

void ProjectTable::setFind(const QString &words)
{
    const QString find = words.simplified();
    if (find == m_find)
        return;
    m_find = find;
    arrange();
}

void ProjectTable::setOrder(ProjectColumn column, bool descending)
{
    if (column == m_column && descending == m_descending)
        return;
    m_column = column;
    m_descending = descending;
    arrange();
}

void ProjectTable::setNow(Instant now)
{
    const Instant earlier = std::exchange(m_context.now, now);
    for (int row = 0; row < int(m_rows.size()); ++row) {
        const auto &last = m_rows[size_t(row)]->last;
        if (last && shortAge(last->created, earlier) != shortAge(last->created, now)) {
            const QModelIndex cell = index(row, int(ProjectColumn::LastBuild));
            emit dataChanged(cell, cell);
        }
    }
}

void ProjectTable::setLocalZone(const QTimeZone &zone)
{
    m_context.zone = zone;
}

void ProjectTable::setOffline(bool offline, Instant asOf)
{
    const bool changed = m_context.offline != offline;
    m_context.offline = offline;
    m_context.asOf = asOf;
    if (changed && !m_rows.empty())
        emit dataChanged(index(0, int(ProjectColumn::LastBuild)),
                         index(int(m_rows.size()) - 1, int(ProjectColumn::LastBuild)));
}

void ProjectTable::addFigures(ProjectTableRow &row) const
{
    row.figuresKnown = m_figures != nullptr;
    if (!m_figures)
        return;
    const auto &all = m_figures->projects;
    const auto found =
        std::ranges::find(all, row.listed.project.id, [](const analytics::ProjectFigures &p) { return p.id; });
    if (found == all.end())
        return;
    row.figures = *found;
    if (found->lastRow && m_snapshot && *found->lastRow < m_snapshot->size())
        row.last = m_snapshot->row(*found->lastRow);
}

/// All projects with what is known of each; builds of a project that the list does not hold are not lost.
void ProjectTable::gather()
{
    m_all.clear();
    QSet<ProjectId> known;
    const auto add = [&](const ListedProject &listed) {
        auto row = std::make_shared<ProjectTableRow>();
        row->listed = listed;
        addFigures(*row);
        if (!listed.deleted || (row->figures && row->figures->allTime.total() > 0))
            m_all.push_back(std::move(row));
    };
    for (const ListedProject &listed : m_listed) {
        known.insert(listed.project.id);
        add(listed);
    }
    if (m_figures && m_snapshot) {
        for (const analytics::ProjectFigures &figures : m_figures->projects) {
            if (known.contains(figures.id) || figures.project >= m_snapshot->words().projects.size())
                continue;
            const ProjectEntry &entry = m_snapshot->words().projects[figures.project];
            ListedProject listed;
            listed.project.id = figures.id;
            listed.project.name = entry.name;
            listed.deleted = entry.deleted;
            add(listed);
        }
    }
    m_counts.all = int(m_all.size());
    m_counts.mine =
        int(std::ranges::count_if(m_all, [](const Row &row) { return row->listed.mine && !row->listed.deleted; }));
    arrange();
}

bool ProjectTable::shows(const ProjectTableRow &row) const
{
    if (m_scope == Scope::Mine && (!row.listed.mine || row.listed.deleted))
        return false;
    const Project &project = row.listed.project;
    const auto holds = [&](const QString &text) { return text.contains(m_find, Qt::CaseInsensitive); };
    return m_find.isEmpty() || holds(projectName(row.listed)) || holds(project.slug) || holds(project.description);
}

void ProjectTable::arrange()
{
    std::vector<Row> target;
    for (const Row &row : m_all) {
        if (shows(*row))
            target.push_back(row);
    }
    std::ranges::stable_sort(target,
                             [this](const Row &a, const Row &b) { return before(*a, *b, m_column, m_descending); });
    m_counts.shown = int(target.size());
    removeMissing(target);
    moveToOrder(target);
    insertNew(target);
    m_rows = target; // the same projects in the same places, with what is known of them now
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, projectColumnCount - 1));
    emit contentChanged();
}

void ProjectTable::removeMissing(const std::vector<Row> &target)
{
    QSet<ProjectId> stays;
    for (const Row &row : target)
        stays.insert(idOf(row));
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (stays.contains(idOf(m_rows[size_t(row)])))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
}

void ProjectTable::moveToOrder(const std::vector<Row> &target)
{
    QHash<ProjectId, int> oldRows;
    for (int row = 0; row < int(m_rows.size()); ++row)
        oldRows.insert(idOf(m_rows[size_t(row)]), row);
    std::vector<Row> moved;
    std::vector<int> newRows(m_rows.size());
    bool same = true;
    for (const Row &row : target) {
        const auto old = oldRows.constFind(idOf(row));
        if (old == oldRows.constEnd())
            continue;
        same = same && *old == int(moved.size());
        newRows[size_t(*old)] = int(moved.size());
        moved.push_back(row);
    }
    if (same)
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    m_rows = std::move(moved);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex &old : from)
        to << index(newRows[size_t(old.row())], old.column());
    changePersistentIndexList(from, to);
    emit layoutChanged({}, VerticalSortHint);
}

void ProjectTable::insertNew(const std::vector<Row> &target)
{
    for (int row = 0; row < int(target.size()); ++row) {
        if (row < int(m_rows.size()) && idOf(m_rows[size_t(row)]) == idOf(target[size_t(row)]))
            continue;
        beginInsertRows({}, row, row);
        m_rows.insert(m_rows.begin() + row, target[size_t(row)]);
        endInsertRows();
    }
}

analytics::StateCounts ProjectTable::shownBuilds() const
{
    analytics::StateCounts sum;
    for (const Row &row : m_rows) {
        if (!row->figures)
            continue;
        for (size_t state = 0; state < sum.of.size(); ++state)
            sum.of[state] += row->figures->now.counts.of[state];
    }
    return sum;
}

int ProjectTable::rowOf(const ProjectId &id) const
{
    const auto found = std::ranges::find(m_rows, id, idOf);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

const ProjectTableRow *ProjectTable::project(const ProjectId &id) const
{
    const auto found = std::ranges::find(m_all, id, idOf);
    return found == m_all.end() ? nullptr : found->get();
}

int ProjectTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ProjectTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : projectColumnCount;
}

QVariant ProjectTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ProjectTableRow &row = *m_rows[size_t(index.row())];
    const auto column = ProjectColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return projectCellText(row, column, m_context);
    case Qt::ToolTipRole:
        return projectCellToolTip(row, column, m_context);
    case Qt::AccessibleTextRole:
        return projectCellSpoken(row, column, m_context);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(projectCellAlignment(column));
    case SortRole:
        return projectSortValue(row, column);
    case IdRole:
        return row.listed.project.id.toString();
    default:
        return {};
    }
}

QVariant ProjectTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= projectColumnCount)
        return {};
    const auto column = ProjectColumn(section);
    if (role == Qt::DisplayRole)
        return projectColumnTitle(column);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(projectCellAlignment(column));
    return {};
}

} // namespace viewer
