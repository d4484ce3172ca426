// SPDX-License-Identifier: GPL-3.0-or-later
// Columns, details beside or over the table, the line at the bottom, and what is remembered of all that.
#include "models/wording/numbers.h"
#include "ui/builds/build_columns_panel.h"
#include "ui/builds/build_details.h"
#include "ui/builds/build_filters.h"
#include "ui/builds/builds_head.h"
#include "ui/builds/builds_header.h"
#include "ui/builds/builds_page.h"
#include "ui/builds/builds_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/search_field.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int wideWindow = 1200;  ///< from here on the details stand beside the table
constexpr int designWidth = 1232; ///< of the page in a window of 1440
constexpr int detailsWidth = 360;
constexpr int widestDetails = 480;
constexpr int footerHeight = 28;
} // namespace

QWidget *BuildsPage::makeFooter()
{
    auto *footer = new QWidget(m_main);
    footer->setObjectName(u"buildsFooter"_s);
    footer->setProperty("ground", u"head"_s);
    footer->setAttribute(Qt::WA_StyledBackground);
    footer->setFixedHeight(footerHeight + 1);
    auto *column = new QVBoxLayout(footer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Rule(Qt::Horizontal, Token::Line, footer));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(24, 0, 24, 0);
    row->setSpacing(8);
    column->addLayout(row, 1);
    m_selected = plainLabel({}, TextRole::Caption, LabelColor::Third, footer);
    m_selected->setObjectName(u"selectedLine"_s);
    m_selected->setMinimumWidth(40);
    row->addWidget(m_selected, 1);
    const std::pair<QString, QString> hints[] = {{tr("Space"), tr("details")},
                                                 {tr("Enter"), tr("open")},
                                                 {keyCapText(QKeySequence(Qt::CTRL | Qt::Key_S)), tr("copy link")}};
    m_hints = new QWidget(footer);
    m_hints->setObjectName(u"keyHints"_s);
    auto *keys = new QHBoxLayout(m_hints);
    keys->setContentsMargins(0, 0, 0, 0);
    keys->setSpacing(8);
    for (const auto &[key, text] : hints) {
        if (keys->count() > 0)
            keys->addSpacing(8);
        keys->addWidget(new KeyCap(key, footer));
        keys->addWidget(plainLabel(text, TextRole::Caption, LabelColor::Third, footer));
    }
    row->addWidget(m_hints);
    return footer;
}

void BuildsPage::makeColumnsMenu()
{
    m_columnsMenu->setObjectName(u"columnsMenu"_s);
    m_columnsPanel->putInto(m_columnsMenu);
    const auto open = [this] {
        const QPushButton *button = m_head->columnsButton();
        m_columnsMenu->popup(button->mapToGlobal(QPoint(0, button->height() + 4)));
    };
    connect(m_columnsMenu, &QMenu::aboutToShow, this, [this] {
        const BuildsPageState now = state();
        m_columnsPanel->setColumns(now.order, now.hidden);
    });
    connect(m_head->columnsButton(), &QPushButton::clicked, this, open);
    connect(m_actions.columns, &QAction::triggered, this, open);
    connect(m_columnsPanel, &BuildColumnsPanel::columnsChanged, this, &BuildsPage::applyColumns);
    connect(m_columnsPanel, &BuildColumnsPanel::resetRequested, this, [this] {
        const BuildsPageState first = firstBuildsPageState();
        for (int column = 0; column < buildColumnCount; ++column)
            m_view->setColumnWidth(column, firstWidth(BuildColumn(column)));
        applyColumns(first.order, first.hidden);
        m_columnsPanel->setColumns(first.order, first.hidden);
    });
    BuildsHeader *header = m_view->header();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &position) {
        columnsMenuAt(header->mapToGlobal(position), header->logicalIndexAt(position));
    });
    connect(header, &QHeaderView::sectionMoved, this, &BuildsPage::stateChanged);
    connect(header, &QHeaderView::sectionResized, this, &BuildsPage::stateChanged);
}

void BuildsPage::columnsMenuAt(const QPoint &position, int section)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"headerMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (section >= 0) {
        const auto column = BuildColumn(section);
        const auto add = [&](const QString &name, const QString &text, auto act) {
            QAction *action = menu->addAction(text);
            action->setObjectName(name);
            connect(action, &QAction::triggered, this, act);
            return action;
        };
        const auto order = [this, column](bool descending) {
            BuildQuery query = m_query;
            query.sort = column;
            query.descending = descending;
            applyQuery(query, true);
        };
        add(u"orderUp"_s, tr("Ascending"), [order] { order(false); });
        add(u"orderDown"_s, tr("Descending"), [order] { order(true); });
        menu->addSeparator();
        QAction *hide = add(u"hideColumn"_s, tr("Hide this column"), [this, column] {
            BuildsPageState now = state();
            now.hidden.insert(column);
            applyColumns(now.order, now.hidden);
        });
        hide->setEnabled(state().hidden.size() + 1 < buildColumnCount);
    }
    menu->addAction(m_actions.columns);
    menu->popup(position);
}

void BuildsPage::rowMenuAt(const QPoint &position)
{
    if (m_view->currentIndex().row() < 0)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"rowMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions.details->setChecked(detailsVisible());
    menu->addActions({m_actions.open, m_actions.openLog, m_actions.saveLog, m_actions.openWeb});
    menu->addSeparator();
    menu->addActions({m_actions.copyLink, m_actions.copyId, m_actions.copyRows});
    menu->addSeparator();
    menu->addActions({m_actions.notes, m_actions.ofProject, m_actions.details, m_actions.openDetails});
    menu->popup(position);
}

void BuildsPage::applyColumns(const std::vector<BuildColumn> &order, const QSet<BuildColumn> &hidden)
{
    m_view->header()->setColumnOrder(order);
    for (int column = 0; column < buildColumnCount; ++column)
        m_view->setColumnHidden(column, hidden.contains(BuildColumn(column)));
    m_view->viewport()->update();
    refreshFooter();
    emit stateChanged();
}

BuildsPageState BuildsPage::state() const
{
    BuildsPageState state;
    state.query = m_query;
    state.period = m_filters->period();
    state.order = m_view->header()->columnOrder();
    state.detailsShown = m_detailsShown;
    state.view = m_viewSeq;
    if (m_viewSeq != 0) {
        state.allOrder = m_allOrder;
        state.allHidden = m_allHidden;
    }
    for (int section = 0; section < buildColumnCount; ++section) {
        const auto column = BuildColumn(section);
        if (m_view->isColumnHidden(section)) {
            state.hidden.insert(column);
            continue;
        }
        // The last column fills the rest: that is no width anybody chose.
        const bool stretched = m_view->header()->visualIndex(section) == m_view->header()->count() - 1;
        if (!stretched && m_view->columnWidth(section) != firstWidth(column))
            state.widths.insert(column, m_view->columnWidth(section));
    }
    return state;
}

void BuildsPage::restore(const BuildsPageState &state)
{
    for (int column = 0; column < buildColumnCount; ++column) {
        const auto key = BuildColumn(column);
        m_view->setColumnWidth(column, state.widths.value(key, firstWidth(key)));
    }
    m_detailsShown = state.detailsShown;
    m_viewSeq = state.view;
    m_allOrder = state.allOrder;
    m_allHidden = state.allHidden;
    takeQuery(state.query, state.period);
    applyColumns(state.order, state.hidden);
    arrange();
}

bool BuildsPage::wide() const
{
    return window()->width() >= wideWindow;
}

bool BuildsPage::detailsVisible() const
{
    // Where there are no builds at all there is nothing to tell about one.
    const bool nothing = m_stack->currentWidget() == m_empty && !m_query.filtered();
    return !nothing && (wide() ? m_detailsShown : m_overTable);
}

void BuildsPage::setDetailsShown(bool shown)
{
    if (wide()) {
        m_detailsShown = shown;
        emit stateChanged();
    } else {
        m_overTable = shown;
    }
    arrange();
    refreshDetails();
}

void BuildsPage::arrange()
{
    const bool beside = wide();
    const bool shown = detailsVisible();
    const int extra = std::max(0, (width() - designWidth) / 2);
    const int panel =
        beside ? std::min(detailsWidth + extra, widestDetails) : std::min(detailsWidth, std::max(240, width() - 48));
    m_main->setGeometry(0, 0, width() - (beside && shown ? panel : 0), height());
    m_details->setGeometry(width() - panel, 0, panel, height());
    m_details->setVisible(shown);
    if (shown)
        m_details->raise();
    m_actions.details->setChecked(shown);
}

void BuildsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (wide())
        m_overTable = false;
    arrange();
    refreshDetails();
}

void BuildsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    arrange();
    refreshRows();
}

void BuildsPage::refreshFooter()
{
    const bool rows = m_stack->currentWidget() == m_view;
    m_hints->setVisible(rows);
    if (!rows) {
        m_selected->clear();
        return;
    }
    if (!m_message.isEmpty()) {
        m_selected->setText(m_message);
        return;
    }
    QStringList parts;
    if (const qint64 selected = m_view->selectedCount(); selected > 0)
        parts << tr("%1 selected").arg(groupedNumber(selected));
    if (m_view->isColumnHidden(int(m_query.sort))) { // no arrow tells the order
        if (m_query.sort == BuildColumn::Created)
            parts << (m_query.descending ? tr("newest first") : tr("oldest first"));
        else
            parts << tr("ordered by %1").arg(columnTitle(m_query.sort));
    }
    m_selected->setText(parts.join(u" · "_s));
}

} // namespace viewer
