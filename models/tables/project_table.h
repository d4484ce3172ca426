// SPDX-License-Identifier: GPL-3.0-or-later
// The projects of the open tenant as a Qt model: mine or all, found by a word, ordered by a column. GUI thread; some
// hundred rows, everything at once.
#pragma once

#include "models/tables/project_table_cells.h"

#include <QAbstractTableModel>

#include <memory>

namespace viewer {

class ProjectTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        SortRole = Qt::UserRole + 1, ///< comparable value, invalid = not known
        IdRole,                      ///< text of the project's id
    };
    enum class Scope { Mine, All };

    struct Counts
    {
        int mine = 0;
        int all = 0; ///< deleted ones with builds included
        int shown = 0;
    };

    explicit ProjectTable(QObject *parent = nullptr);

    /// As the cache lists them. Rows keep their identity by project id: a view keeps its selection.
    void setProjects(std::vector<ListedProject> projects);
    /// Figures of all projects and the snapshot their rows are of; both null = not known.
    void setFigures(std::shared_ptr<const analytics::TenantFigures> figures, BuildSnapshot snapshot);
    /// Back to nothing: another account was opened.
    void clear();

    void setScope(Scope scope);
    Scope scope() const { return m_scope; }
    void setFind(const QString &words);
    const QString &find() const { return m_find; }
    /// Stable: equal rows stand by name. What is not known comes last in both directions.
    void setOrder(ProjectColumn column, bool descending);
    ProjectColumn orderedBy() const { return m_column; }
    bool descending() const { return m_descending; }

    /// The clock ticked: rows whose age reads differently are announced.
    void setNow(Instant now);
    void setLocalZone(const QTimeZone &zone);
    void setOffline(bool offline, Instant asOf);
    CellContext context() const { return m_context; }

    /// Whether the list of projects was read from the cache.
    bool projectsKnown() const { return m_projectsKnown; }
    bool figuresKnown() const { return m_figures != nullptr; }
    const std::shared_ptr<const analytics::TenantFigures> &figures() const { return m_figures; }
    const BuildSnapshot &snapshot() const { return m_snapshot; }
    Counts counts() const { return m_counts; }
    /// Builds of the period, over the rows shown.
    analytics::StateCounts shownBuilds() const;

    /// `row` must be valid.
    const ProjectTableRow &rowAt(int row) const { return *m_rows[size_t(row)]; }
    /// -1 when it is not shown.
    int rowOf(const ProjectId &id) const;
    /// Shown or not; null when it is not known.
    const ProjectTableRow *project(const ProjectId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// Rows, counts or figures changed; sent after the rows.
    void contentChanged();

private:
    using Row = std::shared_ptr<const ProjectTableRow>;

    void gather();
    void addFigures(ProjectTableRow &row) const;
    bool shows(const ProjectTableRow &row) const;
    void arrange();
    void removeMissing(const std::vector<Row> &target);
    void moveToOrder(const std::vector<Row> &target);
    void insertNew(const std::vector<Row> &target);

    std::vector<ListedProject> m_listed;
    std::shared_ptr<const analytics::TenantFigures> m_figures;
    BuildSnapshot m_snapshot;
    bool m_projectsKnown = false;
    Scope m_scope = Scope::All;
    QString m_find;
    ProjectColumn m_column = ProjectColumn::LastBuild;
    bool m_descending = true;
    CellContext m_context;
    Counts m_counts;
    std::vector<Row> m_all;  ///< listed ones, and deleted ones with builds
    std::vector<Row> m_rows; ///< on screen
};

} // namespace viewer
