// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sync_pill.h"

#include "models/wording/times.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int pillHeight = 24;
constexpr int padding = 8;
constexpr int gap = 6;
constexpr int dotSize = 8;
constexpr int shapeSize = 14;
} // namespace

SyncPill::SyncPill(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(u"syncPill"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setFont(textFont(TextRole::Second, QFont::Medium));
    setProperty("ringRadius", pillHeight / 2);
}

void SyncPill::setStatus(const SyncStatus &status, Instant now, const QTimeZone &zone)
{
    m_state = status.state;
    const QString words = syncPillWords(status, now, zone);
    if (words != text()) {
        setText(words);
        updateGeometry();
    }
    // Screen readers hear of a new state once, not of every percent.
    const QString spoken = status.state == SyncStatus::State::Syncing ? tr("Syncing") : words;
    if (spoken != accessibleName())
        setAccessibleName(spoken);
    setToolTip(
        plainToolTip(status.words.isEmpty() || status.state == SyncStatus::State::Syncing ? words : status.words));
    update();
}

SyncPill::Look SyncPill::look() const
{
    switch (m_state) {
    case SyncStatus::State::Live:
        return {{}, Token::Ok, Token::OkTint};
    case SyncStatus::State::Syncing:
        return {u"status-run"_s, Token::Run, Token::RunTint};
    case SyncStatus::State::Offline:
        return {u"offline"_s, Token::Warn, Token::WarnTint};
    case SyncStatus::State::Error:
        return {u"status-fail"_s, Token::Fail, Token::FailTint};
    case SyncStatus::State::SignedOut:
        break;
    }
    return {u"lock"_s, Token::Unknown, Token::UnknownTint};
}

QSize SyncPill::sizeHint() const
{
    const int shape = look().icon.isEmpty() ? dotSize : shapeSize;
    return {padding + shape + gap + QFontMetrics(font()).horizontalAdvance(text()) + 1 + padding, pillHeight};
}

void SyncPill::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    const Look look = this->look();
    const QColor color = theme.color(look.text);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(underMouse() ? QPen(color, 1) : QPen(Qt::NoPen));
    painter.setBrush(theme.color(look.tint));
    const QRectF pill = underMouse() ? QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5) : QRectF(rect());
    painter.drawRoundedRect(pill, pillHeight / 2.0, pillHeight / 2.0);
    int x = padding;
    if (look.icon.isEmpty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QRectF(x, (height() - dotSize) / 2.0, dotSize, dotSize));
        x += dotSize + gap;
    } else {
        paintIcon(painter, QRectF(x, 0, shapeSize, height()), look.icon, color, theme.color(look.tint), shapeSize);
        x += shapeSize + gap;
    }
    painter.setPen(color);
    painter.setFont(font());
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text());
}

QString syncPillWords(const SyncStatus &status, Instant now, const QTimeZone &zone)
{
    const QString asOf = status.asOf ? asOfWords(*status.asOf, now, zone) : QString();
    switch (status.state) {
    case SyncStatus::State::Live:
        return asOf.isEmpty() ? SyncPill::tr("Live") : SyncPill::tr("Live · synced %1").arg(asOf);
    case SyncStatus::State::Syncing: {
        QString text =
            status.percent < 0 ? SyncPill::tr("Syncing") : SyncPill::tr("Syncing %1\u2009%").arg(status.percent);
        return status.words.isEmpty() ? text : text + u" · "_s + status.words;
    }
    case SyncStatus::State::Offline:
        return asOf.isEmpty() ? SyncPill::tr("Offline · no data yet") : SyncPill::tr("Offline · as of %1").arg(asOf);
    case SyncStatus::State::Error:
        return asOf.isEmpty() ? SyncPill::tr("Cannot sync") : SyncPill::tr("Cannot sync · as of %1").arg(asOf);
    case SyncStatus::State::SignedOut:
        break;
    }
    return asOf.isEmpty() ? SyncPill::tr("Signed out") : SyncPill::tr("Signed out · as of %1").arg(asOf);
}

} // namespace viewer
