// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/attention_row.h"

#include "models/tables/build_cells.h"
#include "models/wording/times.h"
#include "models/wording/verdicts.h"
#include "ui/overview/overview_words.h"
#include "ui/overview/row_text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/last_ten_strip.h"

#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int rowHeight = 49;
constexpr int padding = 16;
constexpr int signSize = 16;
constexpr int textLeft = padding + signSize + 12;
constexpr int firstTop = 5;
constexpr int secondTop = 25;
constexpr int textLine = 20;
constexpr int countWidth = 64;

bool broken(const AttentionEntry &entry)
{
    return entry.kind == AttentionEntry::Kind::Broken;
}

/// Says since when.
bool dated(const AttentionEntry &entry)
{
    return entry.kind != AttentionEntry::Kind::Flaky;
}

} // namespace

AttentionRow::AttentionRow(QWidget *parent)
    : CardRow(rowHeight, parent)
{
    setObjectName(u"attentionRow"_s);
    setCursor(Qt::PointingHandCursor);
}

void AttentionRow::setEntry(const AttentionEntry &entry, const OverviewContext &context)
{
    m_entry = entry;
    m_context = context;
    m_since.clear();
    speak();
}

void AttentionRow::setContext(const OverviewContext &context)
{
    m_context = context;
    if (dated(m_entry) && overview::sinceWords(m_entry, m_context) != m_since)
        speak();
}

void AttentionRow::speak()
{
    m_since = dated(m_entry) ? overview::sinceWords(m_entry, m_context) : QString();
    setText(m_entry.name);
    setAccessibleName(overview::attentionSentence(m_entry, m_context));
    setAccessibleDescription(m_entry.projects.size() > 1 ? tr("Opens the builds") : tr("Opens the project"));
    QStringList lines{m_entry.name};
    if (dated(m_entry))
        lines << tr("%1 since %2").arg(overview::attentionWord(m_entry.kind), fullTime(m_entry.since, m_context.zone));
    if (m_entry.change)
        lines << changePointWords(*m_entry.change);
    if (m_entry.message && !m_entry.message->isEmpty())
        lines << *m_entry.message;
    if (!m_entry.lastTen.empty())
        lines << lastTenWords(m_entry.lastTen);
    setToolTip(plainToolTip(lines.join(u'\n')).replace(u'\n', u"<br>"_s));
    update();
}

void AttentionRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor ground = paintGround(painter);
    painter.fillRect(0, 0, width(), 1, currentTheme().color(Token::Line));
    paintIcon(painter, QRectF(padding, firstTop + 2, signSize, signSize),
              broken(m_entry) ? u"status-fail"_s : u"status-warn"_s,
              currentTheme().color(broken(m_entry) ? Token::Fail : Token::Warn), ground, signSize);
    paintFirstLine(painter);
    paintSecondLine(painter);
    paintFocus(painter);
}

void AttentionRow::paintFirstLine(QPainter &painter) const
{
    const QFont second = textFont(TextRole::Second);
    const QFont word = textFont(TextRole::Second, QFont::Medium);
    const QFont name = textFont(TextRole::CardTitle);
    int right = width() - padding;
    if (!m_since.isEmpty()) {
        const int wide = QFontMetrics(second).horizontalAdvance(m_since) + 1;
        paintText(painter, QRect(right - wide, firstTop, wide, textLine), second, Token::Text3, m_since);
        right -= wide + 6;
    }
    const QString verdict = overview::attentionWord(m_entry.kind);
    const int wide = QFontMetrics(word).horizontalAdvance(verdict) + 1;
    paintText(painter, QRect(right - wide, firstTop, wide, textLine), word, broken(m_entry) ? Token::Fail : Token::Warn,
              verdict);
    right -= wide + 8;
    const int nameWide = std::min(QFontMetrics(name).horizontalAdvance(m_entry.name) + 1, right - textLeft);
    paintText(painter, QRect(textLeft, firstTop, nameWide, textLine), name, Token::Text, m_entry.name);
    // The branch only where it is known.
    QStringList how;
    if (!m_entry.last.branch.isEmpty())
        how << m_entry.last.branch;
    if (m_entry.last.seq != 0)
        how << cellText(m_entry.last, BuildColumn::Method, {});
    const int x = textLeft + nameWide + 6;
    paintText(painter, QRect(x, firstTop, std::max(0, right - x), textLine), second, Token::Text3, how.join(u" · "_s));
}

void AttentionRow::paintSecondLine(QPainter &painter) const
{
    int right = width() - padding;
    paintText(painter, QRect(right - countWidth, secondTop, countWidth, textLine), textFont(TextRole::Caption),
              Token::Text2, overview::countWords(m_entry), Qt::AlignRight);
    right -= countWidth + 8;
    if (!m_entry.lastTen.empty())
        paintLastTen(painter, QRectF(right - lastTenSize.width(), secondTop, lastTenSize.width(), textLine),
                     m_entry.lastTen);
    right -= lastTenSize.width() + 8;
    const QString message = overview::whatWords(m_entry);
    paintText(painter, QRect(textLeft, secondTop, right - textLeft, textLine), textFont(TextRole::Second), Token::Text2,
              message);
}

} // namespace viewer
