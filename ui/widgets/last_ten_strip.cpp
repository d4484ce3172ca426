// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/last_ten_strip.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace viewer {

using analytics::StripMark;

namespace {

constexpr qreal barWidth = 3;
constexpr qreal barStep = 4;

QString words(const char *text, qint64 count)
{
    return QCoreApplication::translate("viewer::LastTen", text, nullptr, int(count));
}

} // namespace

void paintLastTen(QPainter &painter, const QRectF &rect, const std::vector<StripMark> &marks)
{
    const Theme theme = currentTheme();
    const qreal bottom = std::round(rect.center().y() + lastTenSize.height() / 2.0);
    qreal x = std::round(rect.right()) - barWidth;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark, x -= barStep) {
        switch (*mark) {
        case StripMark::Succeeded:
            painter.fillRect(QRectF(x, bottom - 4, barWidth, 4), theme.color(Token::ChartOk));
            break;
        case StripMark::SucceededOnRetry:
            painter.fillRect(QRectF(x, bottom - 8, barWidth, 8), theme.color(Token::ChartWarn));
            break;
        case StripMark::Failed:
            painter.fillRect(QRectF(x, bottom - 12, barWidth, 12), theme.color(Token::ChartFail));
            break;
        case StripMark::Cancelled:
            painter.setPen(theme.color(Token::ChartCancel));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(x, bottom - 6, barWidth - 1, 5));
            break;
        }
    }
    painter.restore();
}

QString lastTenWords(const std::vector<StripMark> &marks)
{
    if (marks.empty())
        return QCoreApplication::translate("viewer::LastTen", "No finished build");
    QStringList parts;
    const auto add = [&](StripMark mark, const char *text) {
        if (const qint64 count = std::ranges::count(marks, mark); count > 0)
            parts << words(text, count);
    };
    add(StripMark::Failed, QT_TRANSLATE_N_NOOP("viewer::LastTen", "%n failed"));
    add(StripMark::Succeeded, QT_TRANSLATE_N_NOOP("viewer::LastTen", "%n succeeded"));
    add(StripMark::SucceededOnRetry, QT_TRANSLATE_N_NOOP("viewer::LastTen", "%n succeeded on retry"));
    add(StripMark::Cancelled, QT_TRANSLATE_N_NOOP("viewer::LastTen", "%n cancelled"));
    return words(QT_TRANSLATE_N_NOOP("viewer::LastTen", "Last %n finished build(s): "), qint64(marks.size()))
        + parts.join(u", "_s);
}

} // namespace viewer
