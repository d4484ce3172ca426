// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overview_page.h"

#include "models/wording/numbers.h"
#include "ui/overview/artifacts_card.h"
#include "ui/overview/attention_card.h"
#include "ui/overview/overview_head.h"
#include "ui/overview/overview_queries.h"
#include "ui/overview/overview_words.h"
#include "ui/overview/period_dialog.h"
#include "ui/overview/recent_card.h"
#include "ui/overview/tile_grid.h"
#include "ui/overview/trend_card.h"
#include "ui/overview/visit_line.h"
#include "ui/widgets/empty_state.h"

#include <QApplication>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int sideMargin = 24;
constexpr int topMargin = 16;
constexpr int cardGap = 16;
constexpr int twoColumnsFrom = 1000; // of the content
constexpr int leftShare = 688;
constexpr int rightShare = 480;
} // namespace

OverviewPage::OverviewPage(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_scroll(new QScrollArea(this))
    , m_empty(new EmptyState(this))
    , m_head(new OverviewHead)
    , m_visit(new VisitLine)
    , m_tiles(new TileGrid)
    , m_trend(new TrendCard)
    , m_attention(new AttentionCard)
    , m_recent(new RecentCard)
    , m_artifacts(new ArtifactsCard)
    , m_cards(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(u"overviewPage"_s);
    m_empty->setObjectName(u"overviewEmpty"_s);
    auto *content = new QWidget;
    content->setObjectName(u"overviewContent"_s);
    content->setProperty("ground", u"window"_s);
    content->setAttribute(Qt::WA_StyledBackground);
    // Tab goes from row to row, not from column to column.
    for (QWidget *part :
         {static_cast<QWidget *>(m_head), static_cast<QWidget *>(m_visit), static_cast<QWidget *>(m_tiles),
          static_cast<QWidget *>(m_trend), static_cast<QWidget *>(m_attention), static_cast<QWidget *>(m_recent),
          static_cast<QWidget *>(m_artifacts)})
        part->setParent(content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(sideMargin, topMargin, sideMargin, topMargin);
    column->setSpacing(cardGap);
    for (QWidget *part :
         {static_cast<QWidget *>(m_head), static_cast<QWidget *>(m_visit), static_cast<QWidget *>(m_tiles)})
        column->addWidget(part);
    auto *left = new QVBoxLayout;
    left->setSpacing(cardGap);
    left->addWidget(m_trend);
    left->addWidget(m_recent);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->addWidget(m_attention);
    right->addWidget(m_artifacts);
    right->addStretch(1);
    m_cards->setSpacing(cardGap);
    m_cards->addLayout(left, leftShare);
    m_cards->addLayout(right, rightShare);
    column->addLayout(m_cards);
    column->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_stack);
    setFocusProxy(m_tiles->tile(TileGrid::Success));
    connectHead();
    connectCards();
    refresh();
}

void OverviewPage::connectHead()
{
    connect(m_head, &OverviewHead::chosen, this, &OverviewPage::choose);
    connect(m_empty, &EmptyState::actionTriggered, this, &OverviewPage::retryRequested);
    connect(m_visit, &VisitLine::failuresRequested, this,
            [this] { emit buildsRequested(overview::failuresSince(*m_values.visit)); });
    connect(m_visit, &VisitLine::fixedRequested, this,
            [this] { emit buildsRequested(overview::fixedSince(*m_values.visit)); });
    connect(m_visit, &VisitLine::buildsRequested, this,
            [this] { emit buildsRequested(overview::newSince(*m_values.visit)); });
    connect(m_visit, &VisitLine::seen, this, &OverviewPage::markAsSeenRequested);
    // What gets the focus by arrow keys or F6 is brought into view as well.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && m_scroll->widget()->isAncestorOf(now))
            m_scroll->ensureWidgetVisible(now, 0, topMargin);
    });
}

void OverviewPage::connectCards()
{
    connect(m_tiles, &TileGrid::opened, this, &OverviewPage::openTile);
    connect(m_tiles, &TileGrid::noteRequested, this, &OverviewPage::askNote);
    connect(m_tiles, &TileGrid::formulaRequested, this, &OverviewPage::formulaRequested);
    connect(m_trend, &TrendCard::dayOpened, this,
            [this](const analytics::DayFigures &day) { emit buildsRequested(overview::dayOf(m_values, day)); });
    connect(m_attention, &AttentionCard::allFailuresRequested, this,
            [this] { emit buildsRequested(overview::allFailures(m_values)); });
    connect(m_attention, &AttentionCard::projectOpened, this, &OverviewPage::projectRequested);
    connect(m_attention, &AttentionCard::buildOpened, this, &OverviewPage::buildRequested);
    connect(m_attention, &AttentionCard::buildsRequested, this, &OverviewPage::buildsRequested);
    connect(m_recent, &RecentCard::allBuildsRequested, this,
            [this] { emit buildsRequested(overview::allBuilds(m_values)); });
    connect(m_recent, &RecentCard::projectOpened, this, &OverviewPage::projectRequested);
    connect(m_recent, &RecentCard::buildOpened, this, &OverviewPage::buildRequested);
    connect(m_artifacts, &ArtifactsCard::buildOpened, this, &OverviewPage::buildRequested);
}

void OverviewPage::openTile(int tile)
{
    if (!m_values.figures)
        return;
    switch (TileGrid::Tile(tile)) {
    case TileGrid::Success:
        emit buildsRequested(overview::finishedOf(m_values));
        return;
    case TileGrid::Duration:
        emit buildsRequested(overview::succeededOf(m_values));
        return;
    case TileGrid::Failed:
        emit buildsRequested(overview::failedOf(m_values));
        return;
    case TileGrid::Total:
        emit buildsRequested(overview::buildsOf(m_values));
        return;
    case TileGrid::Queue:
        emit buildsRequested(overview::unfinishedOf(m_values));
        return;
    }
}

void OverviewPage::askNote(int tile)
{
    if (!m_values.figures)
        return;
    const MetricTile *figure = m_tiles->tile(TileGrid::Tile(tile));
    emit noteRequested(overview::noteSubject(tile, figure->label(), m_values),
                       overview::frozenFigure(figure->label(), figure->figure(), m_values, m_context));
}

void OverviewPage::setValues(const OverviewValues &values)
{
    m_values = values;
    refresh();
}

void OverviewPage::setArtifacts(const NewArtifacts &artifacts)
{
    m_newArtifacts = artifacts;
    m_artifacts->show(m_newArtifacts, m_context);
}

void OverviewPage::setPeriod(const OverviewPeriod &period)
{
    m_period = period;
    refresh();
}

void OverviewPage::setLocalZone(const QTimeZone &zone)
{
    m_context.zone = zone;
    refresh();
}

void OverviewPage::setNow(Instant now)
{
    m_context.now = now;
    m_tiles->tick(m_values, m_context);
    m_attention->tick(m_context);
    m_recent->tick(m_context);
    m_artifacts->tick(m_context);
}

void OverviewPage::setOffline(bool offline, Instant asOf)
{
    if (m_context.offline == offline && m_context.asOf == asOf)
        return;
    const bool seen = m_context.offline != offline || offline; // online only the words of the strip know the age
    m_context.offline = offline;
    m_context.asOf = asOf;
    if (seen)
        refresh();
}

void OverviewPage::setProgress(qint64 have, std::optional<qint64> serverTotal)
{
    if (m_context.have == have && m_context.serverTotal == serverTotal)
        return;
    m_context.have = have;
    m_context.serverTotal = serverTotal;
    if (m_values.figures)
        m_tiles->tile(TileGrid::Total)->setFigure(overview::totalTile(m_values, m_context));
    refreshState();
}

void OverviewPage::setProblem(const QString &title, const QString &text)
{
    m_problemTitle = title;
    m_problemText = text;
    refreshState();
}

void OverviewPage::choose(OverviewPeriod::Choice choice)
{
    if (choice == OverviewPeriod::Choice::Custom) {
        askForDays();
        return;
    }
    const OverviewPeriod wanted{choice, {}, {}};
    if (wanted == m_period)
        return;
    setPeriod(wanted);
    emit periodChosen(m_period);
}

void OverviewPage::askForDays()
{
    m_head->choose(m_period.choice); // until days are chosen
    const auto dateOf = [this](Instant time) { return toDateTime(time).toTimeZone(m_context.zone).date(); };
    const analytics::FigurePeriod shown = figurePeriod(m_period, m_context.clock(), m_context.zone);
    auto *dialog =
        new PeriodDialog(dateOf(shown.now.from), dateOf(shown.now.to - Milliseconds(1)), dateOf(m_context.now), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        setPeriod(dialog->period());
        emit periodChosen(m_period);
    });
    dialog->open();
}

void OverviewPage::refresh()
{
    m_head->choose(m_period.choice);
    m_head->setLine(overview::periodLine(m_values, m_context));
    if (m_values.figures)
        m_head->setCounts(m_values.figures->last24Hours.total(), m_values.figures->last7Days.total());
    m_visit->setVisit(m_values.visit, m_context);
    m_tiles->show(m_values, m_context);
    m_trend->show(m_values, m_period, m_context);
    m_attention->show(m_values, m_context);
    m_recent->show(m_values, m_context);
    m_artifacts->show(m_newArtifacts, m_context);
    refreshState();
}

void OverviewPage::refreshState()
{
    const bool nothing = !m_values.figures || m_values.figures->allTime.total() == 0;
    const bool listRead = m_values.figures && m_values.figures->coverage.asOf && !m_context.filling();
    if (nothing && !m_problemTitle.isEmpty()) {
        m_empty->setMessage(u"status-fail"_s, m_problemTitle, m_problemText, tr("Try again"), Token::Fail);
    } else if (m_values.figures && nothing && listRead) {
        m_empty->setMessage(u"builds"_s, tr("No builds yet"),
                            tr("Figures appear here as soon as the first build was started on the server."));
    } else if (m_values.figures && nothing) {
        m_empty->setLoading(
            tr("Reading builds"),
            m_context.serverTotal
                ? tr("%1 of %2").arg(groupedNumber(m_context.have), groupedNumber(*m_context.serverTotal))
                : QString(),
            -1);
    } else {
        m_stack->setCurrentWidget(m_scroll);
        return;
    }
    m_stack->setCurrentWidget(m_empty);
}

void OverviewPage::arrange()
{
    const bool two = width() - 2 * sideMargin >= twoColumnsFrom;
    m_cards->setDirection(two ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_attention->setMinimumHeight(two ? m_trend->sizeHint().height() : 0); // the cards below begin side by side
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace viewer
