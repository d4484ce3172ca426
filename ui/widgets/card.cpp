// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/stale_marker.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int headHeight = 40;
constexpr int padding = 16;
constexpr int bottomMargin = 5;
} // namespace

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_title(plainLabel(title, TextRole::CardTitle, LabelColor::Text, this))
    , m_count(plainLabel({}, TextRole::Body, LabelColor::Third, this))
    , m_stale(new StaleMarker(this))
    , m_head(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    setAccessibleName(title);
    m_title->setObjectName(u"cardTitle"_s);
    m_count->setObjectName(u"cardCount"_s);
    m_count->hide();
    auto *head = new QWidget(this);
    head->setFixedHeight(headHeight);
    head->setLayout(m_head);
    m_head->setContentsMargins(padding, 0, padding, 0);
    m_head->setSpacing(8);
    m_head->addWidget(m_title);
    m_head->addWidget(m_count);
    m_head->addWidget(m_stale);
    m_head->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 1, bottomMargin); // inside the line and its round corners
    column->setSpacing(0);
    column->addWidget(head);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    column->addLayout(m_body, 1);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

QString Card::title() const
{
    return m_title->text();
}

void Card::setCount(const QString &count)
{
    m_count->setText(count);
    m_count->setVisible(!count.isEmpty());
}

QString Card::count() const
{
    return m_count->text();
}

void Card::setStale(const QString &time)
{
    m_stale->setTime(time);
}

void Card::addToHead(QWidget *widget)
{
    m_head->addWidget(widget);
}

QPushButton *Card::addLink(const QString &text, const QString &objectName)
{
    auto *link = new QPushButton(text, this);
    link->setObjectName(objectName);
    link->setProperty("look", u"link"_s);
    link->setFont(textFont(TextRole::Second, QFont::Medium));
    link->setCursor(Qt::PointingHandCursor);
    m_head->addWidget(link);
    return link;
}

void Card::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(Token::Line));
    painter.setBrush(theme.color(Token::Card));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace viewer
