// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/tile_grid.h"

#include "models/wording/times.h"
#include "ui/actions/make_action.h"
#include "ui/overview/overview_words.h"

#include <QAction>
#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int gap = 16;
constexpr int narrowest = 200; // of a tile in one row
constexpr int columnsWhenNarrow = 3;
} // namespace

TileGrid::TileGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(u"tiles"_s);
    setProperty("focusArea", true);
    setAccessibleName(tr("Figures"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(gap);
    const struct
    {
        const char *name;
        QString label;
        QString formula;
    } all[tileCount] = {
        {"tileSuccess", tr("Success rate"), overview::successFormula()},
        {"tileDuration", tr("Duration p50 / p95"), overview::durationFormula()},
        {"tileFailed", tr("Failed builds"), overview::failedFormula()},
        {"tileTotal", tr("Total builds"), overview::totalFormula()},
        {"tileQueue", tr("Queue now"), overview::queueFormula()},
    };
    for (int i = 0; i < tileCount; ++i) {
        auto *tile = new MetricTile(all[i].label, all[i].formula, this);
        tile->setObjectName(QString::fromLatin1(all[i].name));
        connect(tile, &MetricTile::clicked, this, [this, i] { emit opened(Tile(i)); });
        connect(tile, &MetricTile::formulaRequested, this,
                [this, i] { emit formulaRequested(overview::formulaId(i)); });
        QAction *const note = makeAction(ActionId::Notes, tile, QString::fromLatin1(all[i].name) + u"Note"_s);
        note->setShortcutContext(Qt::WidgetShortcut);
        tile->setContextMenuPolicy(Qt::ActionsContextMenu);
        connect(note, &QAction::triggered, this, [this, i] { emit noteRequested(Tile(i)); });
        m_tiles[size_t(i)] = tile;
    }
    arrange();
}

void TileGrid::arrange()
{
    const int columns = width() >= tileCount * narrowest + (tileCount - 1) * gap ? tileCount : columnsWhenNarrow;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (MetricTile *tile : m_tiles)
        m_grid->removeWidget(tile);
    // Two rows of 3 and 2 fill the same width: six narrow columns, a tile takes two or three of them.
    for (int i = 0; i < tileCount; ++i) {
        if (columns == tileCount)
            m_grid->addWidget(m_tiles[size_t(i)], 0, i);
        else if (i < columnsWhenNarrow)
            m_grid->addWidget(m_tiles[size_t(i)], 0, 2 * i, 1, 2);
        else
            m_grid->addWidget(m_tiles[size_t(i)], 1, 3 * (i - columnsWhenNarrow), 1, 3);
    }
    for (int column = 0; column < 6; ++column)
        m_grid->setColumnStretch(column, columns == tileCount && column >= tileCount ? 0 : 1);
    m_grid->setHorizontalSpacing(gap);
    updateGeometry();
}

void TileGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TileGrid::show(const OverviewValues &values, const OverviewContext &context)
{
    const QString stale = context.offline ? asOfWords(context.asOf, context.now, context.zone) : QString();
    for (MetricTile *tile : m_tiles) {
        tile->setStale(stale);
        tile->setTargetLine(values.target.has_value());
        if (!values.figures)
            tile->setLoading();
    }
    if (!values.figures)
        return;
    tile(Success)->setFigure(overview::successTile(values));
    tile(Duration)->setFigure(overview::durationTile(values));
    tile(Failed)->setFigure(overview::failedTile(values));
    tile(Total)->setFigure(overview::totalTile(values, context));
    tick(values, context);
    showSparks(values);
}

void TileGrid::tick(const OverviewValues &values, const OverviewContext &context)
{
    if (values.figures)
        tile(Queue)->setFigure(overview::queueTile(values, context));
}

void TileGrid::showSparks(const OverviewValues &values)
{
    Spark rate{Spark::Kind::Line, {}, Token::ChartLine};
    Spark failed{Spark::Kind::Bars, {}, Token::ChartFail};
    Spark total{Spark::Kind::Bars, {}, Token::ChartPrev};
    for (const analytics::DayFigures &day : values.trend) {
        const analytics::Rate of = day.counts.rate();
        const auto known = [&](double value) { return day.noData ? std::nullopt : std::optional(value); };
        rate.values.push_back(of.enough() && !day.noData ? of.share() : std::nullopt);
        failed.values.push_back(known(double(day.counts[BuildState::Failed])));
        total.values.push_back(known(double(day.counts.total())));
    }
    tile(Success)->setSpark(rate);
    tile(Failed)->setSpark(failed);
    tile(Total)->setSpark(total);
}

} // namespace viewer
