// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/metric_tile.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formula_mark.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/stale_marker.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int tileHeight = 128;
constexpr int smallestWidth = 188;
constexpr int padding = 16;
constexpr int labelTop = 12;
constexpr int valueTop = 36;
constexpr int detailTop = 72;
constexpr int changeTop = 96;
constexpr int targetTop = 116;
constexpr int targetHeight = 20;
constexpr QSize sparkSize{64, 32};

/// Writes a text and returns where the next one starts.
int write(QPainter &painter, int x, int top, int height, const QFont &font, Token color, const QString &text, int right)
{
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(currentTheme().color(color));
    const QString shown = metrics.elidedText(text, Qt::ElideRight, std::max(0, right - x));
    painter.drawText(QRect(x, top, std::max(0, right - x), height), Qt::AlignLeft | Qt::AlignVCenter, shown);
    return x + metrics.horizontalAdvance(shown);
}

/// Up and down as triangles, "about the same" as two lines.
void paintArrow(QPainter &painter, const QRectF &rect, TileFigure::Arrow arrow, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPointF middle = rect.center();
    if (arrow == TileFigure::Arrow::Same) {
        painter.drawRect(QRectF(middle.x() - 4, middle.y() - 2.5, 8, 1.5));
        painter.drawRect(QRectF(middle.x() - 4, middle.y() + 1, 8, 1.5));
        return;
    }
    const qreal tip = arrow == TileFigure::Arrow::Up ? -3 : 3;
    const QPointF corners[] = {
        {middle.x() - 4, middle.y() - tip}, {middle.x() + 4, middle.y() - tip}, {middle.x(), middle.y() + tip}};
    painter.drawPolygon(corners, 3);
}

} // namespace

MetricTile::MetricTile(const QString &label, const QString &formula, QWidget *parent)
    : QAbstractButton(parent)
    , m_label(label)
    , m_info(new FormulaMark(u"tile"_s, label, this))
    , m_stale(new StaleMarker(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setProperty("ringRadius", 8);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_info->setCursor(Qt::ArrowCursor);
    m_info->setToolTip(plainToolTip(formula));
    m_info->setAccessibleDescription(formula);
    connect(m_info, &QToolButton::clicked, this, &MetricTile::formulaRequested);
    setLoading();
}

void MetricTile::setFigure(const TileFigure &figure)
{
    if (!m_loading && m_figure == figure)
        return;
    m_loading = false;
    m_figure = figure;
    speak();
    update();
}

void MetricTile::setLoading()
{
    m_loading = true;
    m_figure = {};
    m_spark = {};
    speak();
    update();
}

void MetricTile::setSpark(const Spark &spark)
{
    if (m_spark == spark)
        return;
    m_spark = spark;
    update();
}

void MetricTile::setTargetLine(bool wanted)
{
    if (std::exchange(m_targetLine, wanted) == wanted)
        return;
    updateGeometry();
    update();
}

void MetricTile::setStale(const QString &time)
{
    m_stale->setTime(time);
    arrange();
}

void MetricTile::speak()
{
    const QString sentence = m_label + u": "_s + (m_loading ? tr("being read") : m_figure.spoken);
    if (accessibleName() != sentence)
        setAccessibleName(sentence);
    // What has no room is in the tooltip, and in the sentence.
    setToolTip(m_loading ? QString()
                         : plainToolTip((m_figure.detail + u'\n' + m_figure.change + u' ' + m_figure.changeRest + u'\n'
                                         + m_figure.target)
                                            .trimmed()));
    setAccessibleDescription(m_loading ? QString() : tr("Opens the builds behind it"));
}

QSize MetricTile::sizeHint() const
{
    return {smallestWidth, tileHeight + (m_targetLine ? targetHeight : 0)};
}

void MetricTile::arrange()
{
    const QFontMetrics metrics(textFont(TextRole::Second, QFont::Medium));
    m_info->move(padding + metrics.horizontalAdvance(m_label) + 1, labelTop + 8 - m_info->height() / 2);
    m_stale->resize(m_stale->sizeHint());
    m_stale->move(width() - 12 - m_stale->width(), 10);
}

void MetricTile::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    arrange();
}

void MetricTile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void MetricTile::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(underMouse() ? Token::Line2 : Token::Line));
    painter.setBrush(theme.color(isDown() ? Token::Hover : Token::Card));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    write(painter, padding, labelTop, 16, textFont(TextRole::Second, QFont::Medium), Token::Text2, m_label,
          width() - padding);
    if (m_loading) {
        paintBlocks(painter);
        return;
    }
    paintValue(painter);
    write(painter, padding, detailTop, 16, textFont(TextRole::Caption), Token::Text3, m_figure.detail,
          width() - padding);
    paintChange(painter);
    if (m_targetLine)
        write(painter, padding, targetTop, 16, textFont(TextRole::Second), m_figure.missed ? Token::Fail : Token::Text2,
              m_figure.target, width() - padding);
}

void MetricTile::paintValue(QPainter &painter) const
{
    int right = width() - padding;
    const QFont large = textFont(TextRole::TileValue);
    const QFont small = textFont(TextRole::PanelTitle);
    const int wanted =
        QFontMetrics(large).horizontalAdvance(m_figure.value) + QFontMetrics(small).horizontalAdvance(m_figure.unit);
    // The number goes before its picture.
    if (padding + wanted + 8 <= right - sparkSize.width() && m_spark.kind != Spark::Kind::None) {
        right -= sparkSize.width();
        paintSpark(painter, QRectF(right, valueTop, sparkSize.width(), sparkSize.height()), m_spark);
    }
    const int x = write(painter, padding, valueTop, 32, large, Token::Text, m_figure.value, right);
    // Both stand on one base line.
    const int drop = (QFontMetrics(large).ascent() - QFontMetrics(large).descent() - QFontMetrics(small).ascent()
                      + QFontMetrics(small).descent())
        / 2;
    write(painter, x, valueTop + drop, 32, small, Token::Text2, m_figure.unit, right);
}

void MetricTile::paintChange(QPainter &painter) const
{
    const Token color = m_figure.worse ? Token::Fail : Token::Text2;
    int x = padding;
    if (m_figure.arrow != TileFigure::Arrow::None) {
        paintArrow(painter, QRectF(x, changeTop, 8, 16), m_figure.arrow, currentTheme().color(color));
        x += 14;
    }
    const int right = width() - padding;
    if (!m_figure.change.isEmpty())
        x = write(painter, x, changeTop, 16, textFont(TextRole::Second, QFont::Medium), color, m_figure.change, right)
            + 6;
    write(painter, x, changeTop, 16, textFont(TextRole::Second), Token::Text3, m_figure.changeRest, right);
}

void MetricTile::paintBlocks(QPainter &painter) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(currentTheme().color(Token::ChartGrid));
    for (const QRectF &block : {QRectF(padding, valueTop + 4, 88, 24), QRectF(padding, detailTop + 3, 128, 10),
                                QRectF(padding, changeTop + 3, 104, 10)})
        painter.drawRoundedRect(block, 2, 2);
}

} // namespace viewer
