// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projects/projects_view.h"

#include "ui/projects/project_delegate.h"
#include "ui/projects/projects_header.h"
#include "ui/theme/fonts.h"
#include "ui/theme/status_look.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
/// Of all columns but the first, which takes the rest.
constexpr int ageRoom = 48;
constexpr int firstWidths[projectColumnCount] = {150, 52, 144, 172, 152, 48, 66, 76};

/// What a first click means: names from A on, figures with the most telling ones first.
bool firstDescending(ProjectColumn column)
{
    return column != ProjectColumn::Name && column != ProjectColumn::SuccessRate;
}
} // namespace

ProjectsView::ProjectsView(ProjectTable *table, QWidget *parent)
    : QTableView(parent)
    , m_table(table)
    , m_header(new ProjectsHeader(this))
    , m_delegate(new ProjectDelegate(table, this))
{
    setObjectName(u"projectsTable"_s);
    setAccessibleName(tr("Projects"));
    setHorizontalHeader(m_header);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setFont(textFont(TextRole::Body));
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    applyDensity();
    setModel(table);
    m_header->setMinimumSectionSize(44);
    for (int column = 0; column < projectColumnCount; ++column)
        m_header->resizeSection(column, firstWidths[column]);
    m_header->resizeSection(int(ProjectColumn::LastBuild), projectStatusRoom() + ageRoom);
    m_header->setSectionResizeMode(0, QHeaderView::Stretch);
    connect(m_header, &QHeaderView::sectionClicked, this, &ProjectsView::orderBy);
    // What happens to the current row while rows come and go is not a person's doing.
    const auto hold = [this] { m_restoring = true; };
    connect(m_table, &QAbstractItemModel::rowsAboutToBeRemoved, this, hold);
    connect(m_table, &QAbstractItemModel::rowsAboutToBeInserted, this, hold);
    connect(m_table, &ProjectTable::contentChanged, this, &ProjectsView::restoreCurrent);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { emit opened(m_table->rowAt(index.row()).listed.project.id); });
    showOrder();
}

void ProjectsView::showOrder()
{
    m_header->setOrder(m_table->orderedBy(), m_table->descending());
}

void ProjectsView::orderBy(int section)
{
    const auto column = ProjectColumn(section);
    const bool descending = column == m_table->orderedBy() ? !m_table->descending() : firstDescending(column);
    m_table->setOrder(column, descending);
    showOrder();
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

void ProjectsView::applyDensity()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(currentTheme().rowHeight());
    verticalScrollBar()->setSingleStep(currentTheme().rowHeight());
}

void ProjectsView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_delegate)
        applyDensity();
}

void ProjectsView::selectProject(const ProjectId &id)
{
    const bool another = id != m_current;
    m_current = id;
    m_chosen = true;
    restoreCurrent();
    if (currentIndex().isValid())
        scrollTo(currentIndex());
    if (another)
        emit currentProjectChanged(id);
}

/// A project that comes back from behind a filter is the current one again; the first one when there was none.
void ProjectsView::restoreCurrent()
{
    m_restoring = true;
    // Until a person chooses, the first row is looked at; it stays once the builds are all there.
    const bool settled = !m_current.isNull() && (m_chosen || m_settled);
    const bool first = !settled && m_table->rowCount() > 0 && m_table->figuresKnown();
    const ProjectId earlier = m_current;
    if (first) {
        m_current = m_table->rowAt(0).listed.project.id;
        m_settled = m_table->figures()->coverage.listComplete;
    }
    if (!m_current.isNull()) {
        const int row = m_table->rowOf(m_current);
        if (row < 0)
            setCurrentIndex({});
        else if (currentIndex().row() != row)
            setCurrentIndex(m_table->index(row, 0));
        if (row >= 0 && !selectionModel()->isRowSelected(row))
            selectRow(row);
    }
    m_restoring = false;
    viewport()->update();
    if (m_current != earlier)
        emit currentProjectChanged(m_current);
}

void ProjectsView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    if (m_restoring || !current.isValid())
        return;
    const ProjectId id = m_table->rowAt(current.row()).listed.project.id;
    if (id == m_current)
        return;
    m_current = id;
    m_chosen = true;
    emit currentProjectChanged(id);
}

void ProjectsView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        emit opened(m_table->rowAt(currentIndex().row()).listed.project.id);
        event->accept();
    } else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        emit detailsToggled();
        event->accept();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void ProjectsView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const QModelIndex current = currentIndex();
    if (!current.isValid() || !hasFocus())
        return;
    QPainter painter(viewport());
    const int top = rowViewportPosition(current.row());
    paintFocusInside(painter, QRectF(0, top, viewport()->width(), rowHeight(current.row()) - 1));
}

void ProjectsView::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    m_delegate->setHoverRow(rowAt(int(event->position().y())));
    viewport()->update();
}

void ProjectsView::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    m_delegate->setHoverRow(-1);
    viewport()->update();
}

void ProjectsView::focusInEvent(QFocusEvent *event)
{
    m_restoring = true; // a view without a current row takes the first: no person chose it
    QTableView::focusInEvent(event);
    restoreCurrent();
}

void ProjectsView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void ProjectsView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint position = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid()) {
        const int row = currentIndex().row();
        position = viewport()->mapToGlobal(QPoint(projectsInset, rowViewportPosition(row) + rowHeight(row)));
    }
    emit menuRequested(position);
    event->accept();
}

} // namespace viewer
