// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/chart_card.h"

#include "ui/charts/chart_table.h"
#include "ui/charts/series_chart.h"
#include "ui/health/chart_legend.h"
#include "ui/health/export_dialog.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QBuffer>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QSvgGenerator>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int bodyHeight = 190;
constexpr int footHeight = 28;
constexpr int inset = 16;
constexpr int binColumnWidth = 150;
constexpr int pictureScale = 2;
} // namespace

ChartCard::ChartCard(const QString &key, const QString &title, QWidget *view)
    : Card(title)
    , m_key(key)
    , m_caption(new ElidedLabel({}, textFont(TextRole::Caption), Token::Text3, Qt::ElideRight, this))
    , m_legend(new ChartLegend(this))
{
    setObjectName(key + u"Card"_s);
    setProperty("focusArea", true);
    m_caption->setObjectName(key + u"Caption"_s);
    m_switch = addLink(tr("Show as table"), key + u"Switch"_s);
    m_switch->setAccessibleName(tr("%1: show as table").arg(title));
    m_stack = new QStackedWidget(this);
    if (!view)
        m_chart = new SeriesChart(this);
    m_view = view ? view : m_chart;
    m_view->setObjectName(key + u"Chart"_s);
    m_model = new ChartTable(this);
    m_table = new QTableView(this);
    m_table->setObjectName(key + u"Table"_s);
    m_table->setAccessibleName(tr("%1 as a table").arg(title));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setFont(textFont(TextRole::Second));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(currentTheme().rowHeight());
    m_table->horizontalHeader()->setHighlightSections(false);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_table);
    m_stack->setFixedHeight(view ? view->sizeHint().height() : bodyHeight);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(inset, 0, inset, 0);
    line->addWidget(m_caption, 1);
    line->addWidget(m_legend); // not in the head: long words would make one card wider than its neighbour
    body()->addLayout(line);
    body()->addWidget(m_stack);
    body()->addStretch(1); // beside a higher card
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(inset, 0, inset, 6);
    foot->setSpacing(8);
    m_verdict = new ElidedLabel({}, textFont(TextRole::Second, QFont::Medium), Token::Text2, Qt::ElideRight, this);
    m_verdict->setObjectName(key + u"Verdict"_s);
    m_verdict->setFixedHeight(footHeight - 6);
    m_verdict->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_rest = new ElidedLabel({}, textFont(TextRole::Caption), Token::Text3, Qt::ElideRight, this);
    m_rest->setObjectName(key + u"Rest"_s);
    m_rest->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    foot->addWidget(m_verdict);
    foot->addWidget(m_rest, 1);
    body()->addLayout(foot);
    connect(m_switch, &QPushButton::clicked, this, [this] { showTable(!m_tableWanted); });
    if (m_chart)
        connect(m_chart, &SeriesChart::binActivated, this, &ChartCard::binOpened);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { emit binOpened(index.row()); });
}

void ChartCard::show(const ChartData &data, const QString &caption, const health::Foot &foot, const QString &stale)
{
    m_data = data;
    setTitle(data.title);
    setStale(stale);
    m_caption->setText(caption);
    m_legend->show(data.series);
    if (m_chart)
        m_chart->show(data);
    else
        m_view->setAccessibleName(data.title);
    m_model->setData(data);
    m_table->horizontalHeader()->resizeSections(QHeaderView::ResizeToContents);
    m_table->setColumnWidth(0, binColumnWidth);
    const bool clear = foot.direction == analytics::Verdict::Lower || foot.direction == analytics::Verdict::Higher;
    const QString sign = clear ? (foot.direction == analytics::Verdict::Higher ? u"▲ "_s : u"▼ "_s)
                               : (foot.direction == analytics::Verdict::NoClearChange ? u"= "_s : QString());
    m_verdict->setText(sign + foot.verdict);
    m_verdict->setColor(foot.bad ? Token::Fail : Token::Text2);
    m_rest->setText(foot.rest);
}

void ChartCard::setNothing(const QString &words)
{
    if (words.isEmpty() && !m_nothing)
        return;
    if (!m_nothing) {
        m_nothing = plainLabel({}, TextRole::Second, LabelColor::Third, this);
        m_nothing->setObjectName(m_key + u"Nothing"_s);
        m_nothing->setWordWrap(true);
        m_nothing->setContentsMargins(inset, 0, inset, 0);
        body()->insertWidget(0, m_nothing);
    }
    m_nothing->setText(words);
    m_nothing->setVisible(!words.isEmpty());
    m_stack->setVisible(words.isEmpty());
    m_switch->setVisible(words.isEmpty());
    m_verdict->setVisible(words.isEmpty());
    m_rest->setVisible(words.isEmpty());
}

QString ChartCard::nothing() const
{
    return m_nothing ? m_nothing->text() : QString();
}

QString ChartCard::footText() const
{
    return m_verdict->text() + u' ' + m_rest->text();
}

void ChartCard::showTable(bool table)
{
    m_tableWanted = table;
    m_switch->setText(table ? tr("Show as chart") : tr("Show as table"));
    m_switch->setAccessibleName((table ? tr("%1: show as chart") : tr("%1: show as table")).arg(title()));
    m_stack->setCurrentWidget(table ? static_cast<QWidget *>(m_table) : m_view);
}

void ChartCard::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(m_key + u"Menu"_s);
    QAction *table = menu->addAction(m_switch->text());
    connect(table, &QAction::triggered, this, [this] { showTable(!m_tableWanted); });
    QAction *file = menu->addAction(tr("Save this chart…"));
    file->setObjectName(u"saveChartAction"_s);
    connect(file, &QAction::triggered, this, &ChartCard::askFile);
    menu->popup(event->globalPos());
    event->accept();
}

void ChartCard::askFile()
{
    askExportFile(this, tr("Save this chart"), m_key, {u"csv"_s, u"json"_s, u"png"_s, u"svg"_s},
                  [this](const QString &path, const QString &suffix) { emit saveRequested(path, exported(suffix)); });
}

QByteArray ChartCard::exported(const QString &suffix) const
{
    if (suffix == "json"_L1)
        return chartJson(m_data);
    if (suffix == "png"_L1 || suffix == "svg"_L1)
        return picture(suffix);
    return chartCsv(m_data).toUtf8();
}

QByteArray ChartCard::picture(const QString &suffix) const
{
    QByteArray content;
    QBuffer buffer(&content);
    const QSize size = m_view->size();
    const auto paint = [&](QPainter &painter) {
        if (m_chart)
            m_chart->paintTo(painter, size);
        else
            m_view->render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
    };
    if (suffix == "svg"_L1) {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(size);
        svg.setViewBox(QRect(QPoint(), size));
        svg.setTitle(m_data.title);
        QPainter painter(&svg);
        paint(painter);
        painter.end();
        return content;
    }
    QImage image(size * pictureScale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pictureScale);
    image.fill(currentTheme().color(Token::Card));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter);
    painter.end();
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return {};
    return content;
}

} // namespace viewer
