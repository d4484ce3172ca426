// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projects/outcome_bar.h"

#include "models/wording/numbers.h"
#include "models/wording/status_words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int barHeight = 8;
constexpr int legendTop = 14;
constexpr int legendHeight = 20;
constexpr int square = 10;
constexpr int squareGap = 6;
constexpr int partGap = 14;
} // namespace

struct OutcomeBar::Part
{
    qint64 builds;
    Token color;
    bool hatched;
    QString words;
};

OutcomeBar::OutcomeBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"outcomeBar"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize OutcomeBar::sizeHint() const
{
    return {240, legendTop + legendHeight};
}

/// Failed first, as at the left it is seen; what has not ended last.
std::vector<OutcomeBar::Part> OutcomeBar::parts() const
{
    std::vector<Part> parts;
    const auto add = [&](qint64 builds, Token color, bool hatched, const QString &word) {
        if (builds > 0)
            parts.push_back({builds, color, hatched, groupedNumber(builds) + u' ' + word.toLower()});
    };
    add(m_counts[BuildState::Failed], Token::ChartFail, false, statusWord(BuildState::Failed));
    add(m_counts[BuildState::Succeeded], Token::ChartOk, false, statusWord(BuildState::Succeeded));
    add(m_counts[BuildState::Cancelled], Token::ChartCancel, true, statusWord(BuildState::Cancelled));
    const qint64 open = m_counts[BuildState::Running] + m_counts[BuildState::Queued] + m_counts[BuildState::Pending];
    add(open, Token::ChartRun, false, tr("not finished"));
    add(m_counts[BuildState::Unknown], Token::ChartPrev, false, statusWord(BuildState::Unknown));
    return parts;
}

void OutcomeBar::setCounts(const analytics::StateCounts &counts)
{
    m_counts = counts;
    QStringList words;
    for (const Part &part : parts())
        words << part.words;
    setAccessibleName(words.isEmpty() ? tr("No builds") : words.join(u", "_s));
    fitHeight();
    update();
}

std::vector<QPoint> OutcomeBar::places(const std::vector<Part> &shown) const
{
    const QFontMetrics metrics(textFont(TextRole::Caption));
    std::vector<QPoint> places;
    QPoint place(0, legendTop);
    for (const Part &part : shown) {
        const int needed = square + squareGap + metrics.horizontalAdvance(part.words);
        if (place.x() > 0 && place.x() + needed > width())
            place = {0, place.y() + legendHeight};
        places.push_back(place);
        place.rx() += needed + partGap;
    }
    return places;
}

void OutcomeBar::fitHeight()
{
    const std::vector<QPoint> all = places(parts());
    const int height = (all.empty() ? legendTop : all.back().y()) + legendHeight;
    if (height != this->height())
        setFixedHeight(height);
}

void OutcomeBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

void OutcomeBar::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    const std::vector<Part> shown = parts();
    qint64 total = 0;
    for (const Part &part : shown)
        total += part.builds;
    painter.fillRect(0, 0, width(), barHeight, theme.color(Token::ChartGrid));
    const auto fill = [&](const QRectF &rect, const Part &part) {
        if (part.hatched) {
            painter.fillRect(rect, theme.color(Token::Card));
            painter.fillRect(rect, QBrush(theme.color(part.color), Qt::BDiagPattern));
            painter.setPen(theme.color(part.color));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        } else {
            painter.fillRect(rect, theme.color(part.color));
        }
    };
    qreal x = 0;
    for (const Part &part : shown) { // every part can be seen, however few builds it has
        const qreal share = std::max(3.0, double(part.builds) / double(total) * width());
        fill(QRectF(x, 0, std::min(share, width() - x) - 1, barHeight), part);
        x += share;
    }
    const QFont font = textFont(TextRole::Caption);
    painter.setFont(font);
    const std::vector<QPoint> all = places(shown);
    for (size_t i = 0; i < shown.size(); ++i) {
        fill(QRectF(all[i].x(), all[i].y() + (legendHeight - square) / 2.0, square, square), shown[i]);
        painter.setPen(theme.color(Token::Text2));
        const int left = all[i].x() + square + squareGap;
        painter.drawText(QRectF(left, all[i].y(), width() - left, legendHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         shown[i].words);
    }
}

} // namespace viewer
