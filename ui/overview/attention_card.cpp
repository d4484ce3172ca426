// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/attention_card.h"

#include "models/wording/numbers.h"
#include "models/wording/times.h"
#include "ui/actions/make_action.h"
#include "ui/overview/attention_row.h"
#include "ui/overview/loading_blocks.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int bodyHeight = 243; // as high as the card beside it
constexpr int padding = 16;
} // namespace

AttentionCard::AttentionCard(QWidget *parent)
    : Card(tr("Needs attention"), parent)
    , m_rowsPlace(new QWidget(this))
    , m_nothing(new EmptyState(this))
    , m_blocks(new LoadingBlocks(firstRows, this))
    , m_all(new QPushButton(this))
    , m_note(nullptr)
{
    setObjectName(u"attentionCard"_s);
    setProperty("focusArea", true);
    m_failures = addLink(tr("All failures"), u"allFailures"_s);
    connect(m_failures, &QPushButton::clicked, this, &AttentionCard::allFailuresRequested);
    auto *column = new QVBoxLayout(m_rowsPlace);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_all->setObjectName(u"attentionAll"_s);
    m_all->setProperty("look", u"navlink"_s);
    m_all->hide();
    auto *note = plainLabel({}, TextRole::Second, LabelColor::Third, this);
    note->setObjectName(u"attentionNote"_s);
    note->setContentsMargins(padding, 8, padding, 8);
    note->hide();
    m_note = note;
    m_nothing->setMinimumHeight(bodyHeight);
    m_blocks->setMinimumHeight(bodyHeight);
    body()->addWidget(m_rowsPlace);
    body()->addWidget(m_all);
    body()->addWidget(m_note);
    body()->addWidget(m_nothing);
    body()->addWidget(m_blocks);
    body()->addStretch(1);
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_showAll = !m_showAll;
        showRows(m_entries, m_context);
    });
}

void AttentionCard::show(const OverviewValues &values, const OverviewContext &context)
{
    m_context = context;
    setStale(context.offline ? asOfWords(context.asOf, context.now, context.zone) : QString());
    const bool known = values.figures != nullptr;
    m_blocks->setVisible(!known);
    m_nothing->setVisible(known && values.attention.empty());
    setCount(values.attention.empty() ? QString() : groupedNumber(qint64(values.attention.size())));
    if (context.offline)
        m_nothing->setMessage(
            u"status-ok"_s, tr("Nothing needed attention"),
            tr("At %1 no project was broken, slower or flaky.").arg(asOfWords(context.asOf, context.now, context.zone)),
            {}, Token::Text3);
    else
        m_nothing->setMessage(u"status-ok"_s, tr("Nothing needs attention"),
                              tr("No project is broken, slower or flaky."), {}, Token::Ok);
    showRows(values.attention, context);
}

void AttentionCard::showRows(const std::vector<AttentionEntry> &entries, const OverviewContext &context)
{
    m_entries = entries;
    const size_t shown = m_showAll ? entries.size() : std::min(entries.size(), size_t(firstRows));
    while (m_rows.size() < shown) {
        auto *row = new AttentionRow(m_rowsPlace);
        m_rowsPlace->layout()->addWidget(row);
        // Rows come late: without this Tab would reach them after everything else in the window.
        setTabOrder(m_rows.empty() ? static_cast<QWidget *>(m_failures) : m_rows.back(), row);
        connect(row, &AttentionRow::clicked, this, [this, row] { open(row->entry()); });
        addMenu(row);
        m_rows.push_back(row);
    }
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setVisible(i < shown);
        if (i < shown)
            m_rows[i]->setEntry(entries[i], context);
    }
    m_all->setVisible(entries.size() > size_t(firstRows));
    m_all->setText(m_showAll ? tr("Show the first %1").arg(firstRows) : tr("Show all %1").arg(entries.size()));
    auto *note = static_cast<QLabel *>(m_note);
    note->setVisible(context.offline && !entries.empty());
    note->setText(
        tr("Some of these may have been fixed since %1.").arg(asOfWords(context.asOf, context.now, context.zone)));
}

void AttentionCard::open(const AttentionEntry &entry)
{
    // The failing line is one key away there; the project is one click away.
    if (entry.kind == AttentionEntry::Kind::Broken && !entry.last.id.isNull()) {
        emit buildOpened(entry.last.id);
        return;
    }
    if (entry.projects.size() <= 1) {
        emit projectOpened(entry.project);
        return;
    }
    openBuildsOf(entry);
}

/// The failed ones of a message; else those of the project since it began.
void AttentionCard::openBuildsOf(const AttentionEntry &entry)
{
    BuildQuery query;
    const bool several = entry.projects.size() > 1;
    if (several || entry.kind == AttentionEntry::Kind::NewMessage)
        query.states = {BuildState::Failed};
    query.projects =
        several ? QSet<ProjectId>(entry.projects.begin(), entry.projects.end()) : QSet<ProjectId>{entry.project};
    if (entry.kind != AttentionEntry::Kind::Flaky)
        query.from = entry.since;
    emit buildsRequested(query);
}

void AttentionCard::addMenu(AttentionRow *row)
{
    QAction *const open = makeRowAction(ActionId::OpenItem, row, u"attentionOpen"_s);
    QAction *const project = makeRowAction(ActionId::OpenItem, row, u"attentionProject"_s, tr("Open the project"));
    QAction *const builds = makeRowAction(ActionId::ShowItsBuilds, row, u"attentionBuilds"_s);
    row->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(open, &QAction::triggered, row, &AttentionRow::click);
    connect(project, &QAction::triggered, this, [this, row] { emit projectOpened(row->entry().project); });
    connect(builds, &QAction::triggered, this, [this, row] { openBuildsOf(row->entry()); });
}

void AttentionCard::tick(const OverviewContext &context)
{
    m_context = context;
    for (AttentionRow *row : m_rows) {
        if (!row->isHidden())
            row->setContext(context);
    }
}

} // namespace viewer
