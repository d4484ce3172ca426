// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/status_look.h"

#include "models/wording/status_words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int shapeSize = 14;
constexpr qreal statusGap = 6;
constexpr qreal pillLeft = 6;
constexpr qreal pillGap = 4;
constexpr qreal pillRight = 8;
constexpr qreal pillHeight = 20;

qreal wordWidth(const QString &word, const QFont &font)
{
    return std::ceil(QFontMetricsF(font).horizontalAdvance(word));
}

} // namespace

StatusLook statusLook(BuildState state)
{
    const QString word = statusWord(state);
    switch (state) {
    case BuildState::Succeeded:
        return {u"status-ok"_s, Token::Ok, Token::OkTint, word};
    case BuildState::Failed:
        return {u"status-fail"_s, Token::Fail, Token::FailTint, word};
    case BuildState::Running:
        return {u"status-run"_s, Token::Run, Token::RunTint, word};
    case BuildState::Queued:
        return {u"status-queue"_s, Token::Queue, Token::QueueTint, word};
    case BuildState::Pending:
        return {u"status-pend"_s, Token::Pend, Token::PendTint, word};
    case BuildState::Cancelled:
        return {u"status-cancel"_s, Token::Cancel, Token::CancelTint, word};
    case BuildState::Unknown:
        break;
    }
    return {u"status-unk"_s, Token::Unknown, Token::UnknownTint, word};
}

StatusLook statusLookOffline(BuildState state)
{
    if (state == BuildState::Running)
        return {u"status-run"_s, Token::Unknown, Token::UnknownTint, statusWordOffline(state)};
    return statusLook(state);
}

void paintStatus(QPainter &painter, const QRectF &rect, const StatusLook &look, const QColor &ground)
{
    const QColor color = currentTheme().color(look.text);
    paintIcon(painter, QRectF(rect.x(), rect.y(), shapeSize, rect.height()), look.icon, color, ground, shapeSize);
    const QRectF text = rect.adjusted(shapeSize + statusGap, 0, 0, 0);
    const QFont font = textFont(TextRole::Body, QFont::Medium);
    painter.save();
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(font).elidedText(look.word, Qt::ElideRight, text.width()));
    painter.restore();
}

int statusWidth(const StatusLook &look)
{
    return int(shapeSize + statusGap + wordWidth(look.word, textFont(TextRole::Body, QFont::Medium)));
}

int widestStatus()
{
    int widest = 0;
    for (const BuildState state : allBuildStates)
        widest = std::max(widest, statusWidth(statusLook(state)));
    return widest;
}

void paintPill(QPainter &painter, const QRectF &rect, const StatusLook &look)
{
    const Theme theme = currentTheme();
    const qreal width = std::min(rect.width(), qreal(pillSize(look).width()));
    const QRectF pill(rect.x(), std::round(rect.y() + (rect.height() - pillHeight) / 2), width, pillHeight);
    const QFont font = textFont(TextRole::Second, QFont::Medium);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(look.tint));
    painter.drawRoundedRect(pill, pillHeight / 2, pillHeight / 2);
    paintIcon(painter, QRectF(pill.x() + pillLeft, pill.y(), shapeSize, pillHeight), look.icon, theme.color(look.text),
              theme.color(look.tint), shapeSize);
    const QRectF text = pill.adjusted(pillLeft + shapeSize + pillGap, 0, -pillRight, 0);
    painter.setFont(font);
    painter.setPen(theme.color(look.text));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(font).elidedText(look.word, Qt::ElideRight, text.width() + 1));
    painter.restore();
}

QSize pillSize(const StatusLook &look)
{
    const qreal word = wordWidth(look.word, textFont(TextRole::Second, QFont::Medium));
    return {int(pillLeft + shapeSize + pillGap + word + pillRight), int(pillHeight)};
}

void paintFocusInside(QPainter &painter, const QRectF &rect)
{
    painter.save();
    painter.setPen(QPen(currentTheme().color(Token::AccentLine), 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(1, 1, -1, -1));
    painter.restore();
}

} // namespace viewer
