// SPDX-License-Identifier: GPL-3.0-or-later
// The builds of the open tenant as a Qt model: filtered, searched and ordered by a BuildQuery on immutable columns.
// Lives on the GUI thread; the work is done in the pool, answers of an older question are dropped.
#pragma once

#include "models/columns/build_columns.h"
#include "models/domain/build_query.h"
#include "models/tables/build_cells.h"
#include "models/tables/selection_job.h"

#include <QAbstractTableModel>
#include <QTimer>

class QThreadPool;

namespace viewer {

class ErrorTexts;

/// What stands above the table.
struct QueryReport
{
    enum class Rows {
        Nothing, ///< no rows were read yet
        Preview, ///< the newest rows only; filters and counts are not available yet
        Ready,
    };
    Rows rows = Rows::Nothing;
    bool busy = false;  ///< rows still answer the query before
    qint64 matched = 0; ///< rows of the table
    qint64 total = 0;   ///< rows that could match: all kept ones
    std::chrono::microseconds elapsed{0};
    qint64 unknownDurations = 0; ///< among the matched rows
    bool beginningOnly = false;  ///< short search word: beginnings of texts only
    BuildCoverage coverage;
};

class BuildTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        SortRole = Qt::UserRole + 1, ///< comparable value, invalid = not known
        RowRole,                     ///< BuildRow
        UsualRole,                   ///< analytics::UsualDuration, invalid = none
    };

    /// At most one new snapshot is taken over in this time.
    static constexpr Milliseconds snapshotPause{250};

    /// `pool` outlives the table.
    explicit BuildTable(QThreadPool *pool, QObject *parent = nullptr);
    ~BuildTable() override;

    /// The newest state of the columns; null is as clear().
    void setSnapshot(const BuildSnapshot &snapshot);
    /// The newest builds from the cache, newest first, for the time until the first snapshot is there. Ignored once
    /// it is, and while the query filters or has another order.
    void showPreview(std::vector<BuildRow> newest);
    /// Back to nothing: another account was opened.
    void clear();

    /// What is computed of the snapshots, for others who show them, too.
    const std::shared_ptr<SnapshotFigures> &sharedFigures() const { return m_sharedFigures; }

    const BuildQuery &query() const { return m_query; }
    void setQuery(const BuildQuery &query);

    /// The clock ticked: visible rows that run or wait are announced as changed.
    void setNow(Instant now);
    Instant now() const { return m_now; }
    /// Rows on screen, inclusive; last < first = not known, then changes are announced for all rows.
    void setVisibleRows(int first, int last);
    void setLocalZone(const QTimeZone &zone);
    const QTimeZone &localZone() const { return m_zone; }
    /// While offline nothing counts up beyond `asOf`, and running builds are shown as "Was running".
    void setOffline(bool offline, Instant asOf);
    bool offline() const { return m_offline; }

    /// Answers errorTextsWanted().
    void setErrorTexts(const QHash<quint32, QString> &texts);
    /// Texts asked for before may be asked for again (their reading failed).
    void forgetErrorRequests();
    /// Whether the text of this row's error is here; asks for it if it is not. True for rows without an error.
    bool hasErrorText(int row) const;
    /// The error in full, empty when there is none or it is not here yet.
    QString errorText(int row) const;

    /// The rows of the table as they are: what of which columns, in what order. Null while there is only a preview.
    const BuildSnapshot &snapshot() const { return m_snapshot; }
    const std::shared_ptr<const RowOrder> &order() const { return m_order; }

    QueryReport report() const;
    const BuildFacets &facets() const;

    /// Of a row of the table; `row` must be valid.
    BuildRow buildAt(int row) const;
    std::uint32_t seqAt(int row) const;
    Usual usualAt(int row) const;
    /// What the words of a row depend on, without its error text.
    CellContext context() const;
    /// The row of a build, -1 when it is not among the matched ones. Some 100 µs a million.
    int rowOfSeq(std::uint32_t seq) const;
    /// The same for many: one pass over the order. Sorted as `seqs`.
    std::vector<int> rowsOfSeqs(const std::vector<std::uint32_t> &seqs) const;
    /// The row of a build in the table, -1 when it is not among the matched ones. Some milliseconds a million.
    int rowOfBuild(const BuildId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void errorTextsWanted(const QList<quint32> &numbers);
    void errorTextsArrived();
    void reportChanged();
    void facetsChanged();
    /// All rows are about to be put in another order (or removed): a view saves here what it keeps by seq …
    void orderAboutToChange();
    /// … and brings it back here. Also sent after single rows came or went.
    void orderChanged();

private:
    void askSelection();
    void startSelectionNow();
    void cancelSelection();
    void receive(const std::shared_ptr<const SelectionAnswer> &answer);
    void apply(const SelectionAnswer &answer);
    void applySteps(const SelectionAnswer &answer);
    void applyOrder(const SelectionAnswer &answer);
    void announceChanges(const BuildSnapshot &before);
    void announceVisible(BuildColumn first, BuildColumn last);
    void dropPreview();
    bool previewFits() const;
    std::uint32_t columnsRow(int row) const;
    CellContext contextWithError(const BuildRow &row) const;
    void show(const SelectionAnswer &answer);
    const BuildRow &cachedRow(int row) const;

    QThreadPool *m_pool;
    ErrorTexts *m_errors;
    BuildQuery m_query;
    Instant m_now{};
    QTimeZone m_zone = QTimeZone::utc();
    bool m_offline = false;
    Instant m_asOf{};
    int m_firstVisible = 0;
    int m_lastVisible = -1;

    // What is on screen.
    std::vector<BuildRow> m_preview;
    bool m_previewShown = false;
    BuildSnapshot m_snapshot;
    std::shared_ptr<const RowOrder> m_order = std::make_shared<RowOrder>();
    Selection m_selection;
    BuildQuery m_shownQuery;
    std::shared_ptr<const BuildFigures> m_figures = std::make_shared<BuildFigures>();

    // While single rows come and go: rows before m_split are those of m_order, the others those of m_oldOrder from
    // m_oldSplit on.
    std::shared_ptr<const RowOrder> m_oldOrder;
    size_t m_split = 0;
    size_t m_oldSplit = 0;

    // What was asked for.
    const std::shared_ptr<SnapshotFigures> m_sharedFigures = std::make_shared<SnapshotFigures>();
    BuildSnapshot m_latest;
    BuildQuery m_askedQuery; ///< of the work in progress
    quint64 m_generation = 0;
    std::shared_ptr<std::atomic<bool>> m_cancelled; ///< of the work in progress; null = none
    bool m_askAgain = false;
    QTimer m_pause;

    mutable int m_cachedRowNumber = -1; ///< a view reads the cells of a row one after the other
    mutable BuildRow m_cachedRow;
};

} // namespace viewer

Q_DECLARE_METATYPE(viewer::BuildRow)
Q_DECLARE_METATYPE(viewer::analytics::UsualDuration)
