// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projects/member_row.h"

#include "models/wording/numbers.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int circle = 26;
constexpr int step = 30;
} // namespace

QString initialsOf(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return u"?"_s;
    const auto first = [](const QString &word) { return word.at(0).isHighSurrogate() ? word.left(2) : word.left(1); };
    return (words.size() == 1 ? first(words.front()) : first(words.front()) + first(words.back())).toUpper();
}

MemberRow::MemberRow(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"projectMembers"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize MemberRow::sizeHint() const
{
    return {8 * step, circle + 4};
}

void MemberRow::setMembers(const std::vector<ProjectMember> &members, const UserId &reader)
{
    m_members = members;
    m_reader = reader;
    std::ranges::stable_partition(m_members, [&](const ProjectMember &member) { return member.id != reader; });
    QStringList names;
    for (const ProjectMember &member : m_members)
        names << member.name;
    setAccessibleName(names.join(u", "_s));
    update();
}

/// Circles that fit; the last one then tells how many more there are.
int MemberRow::room() const
{
    return std::max(1, (width() - circle) / step + 1);
}

void MemberRow::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(textFont(TextRole::Caption, QFont::DemiBold));
    const int count = int(m_members.size());
    const int shown = std::min(count, room());
    for (int i = 0; i < shown; ++i) {
        const QRectF ring(i * step + 1, 2, circle - 2, circle - 2);
        const bool rest = i == shown - 1 && shown < count;
        const bool own = !rest && m_members[size_t(i)].id == m_reader;
        painter.setPen(own ? QPen(theme.color(Token::AccentLine), 2) : QPen(Qt::NoPen));
        painter.setBrush(theme.color(rest ? Token::Head : Token::AccentTint));
        painter.drawEllipse(ring);
        painter.setPen(theme.color(rest ? Token::Text2 : Token::AccentTintText));
        painter.drawText(ring, Qt::AlignCenter,
                         rest ? u'+' + groupedNumber(count - i) : initialsOf(m_members[size_t(i)].name));
    }
}

int MemberRow::memberAt(const QPoint &position) const
{
    const int place = position.x() / step;
    return place < int(m_members.size()) ? place : -1;
}

bool MemberRow::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int place = memberAt(help->pos());
    QStringList names;
    if (place >= 0 && place < room() - 1)
        names << m_members[size_t(place)].name;
    else
        for (int i = std::max(0, place); place >= 0 && i < int(m_members.size()); ++i)
            names << m_members[size_t(i)].name;
    QToolTip::showText(help->globalPos(), plainToolTip(names.join(u'\n')), this);
    return true;
}

} // namespace viewer
