// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

struct KindRow
{
    const char *property;
    const char *icon;
    Token text;
    Token tint;
    LabelColor color;
};

const KindRow &rowOf(Banner::Kind kind)
{
    static constexpr KindRow rows[] = {
        {"info", "info", Token::Run, Token::RunTint, LabelColor::Run},
        {"warn", "status-warn", Token::Warn, Token::WarnTint, LabelColor::Warn},
        {"fail", "status-fail", Token::Fail, Token::FailTint, LabelColor::Fail},
        {"ok", "status-ok", Token::Ok, Token::OkTint, LabelColor::Ok},
    };
    return rows[int(kind)];
}

} // namespace

Banner::Banner(Place place, QWidget *parent)
    : QFrame(parent)
    , m_place(place)
    , m_icon(new QLabel(this))
    , m_fact(plainLabel({}, textFont(TextRole::Second, QFont::DemiBold), LabelColor::Run, this))
    , m_action(new QPushButton(this))
{
    setObjectName(u"banner"_s);
    setProperty("rounded", place == Place::Page ? u"false"_s : u"true"_s);
    auto *row = new QHBoxLayout(this);
    row->setSpacing(8);
    m_icon->setFixedSize(16, 16);
    if (place == Place::Text) {
        row->setContentsMargins(12, 8, 12, 8);
        row->addWidget(m_icon, 0, Qt::AlignTop);
        auto *column = new QVBoxLayout;
        column->setSpacing(2);
        m_fact->setWordWrap(true);
        m_wrapped = plainLabel({}, TextRole::Second, LabelColor::Second, this);
        m_wrapped->setWordWrap(true);
        column->addWidget(m_fact);
        column->addWidget(m_wrapped);
        row->addLayout(column, 1);
    } else {
        setFixedHeight(place == Place::Page ? 40 : 36);
        row->setContentsMargins(place == Place::Page ? 24 : 12, 0, place == Place::Page ? 24 : 12, 0);
        row->addWidget(m_icon);
        row->addWidget(m_fact);
        m_rest = new ElidedLabel({}, textFont(TextRole::Second), Token::Text2, Qt::ElideRight, this);
        row->addWidget(m_rest, 1);
    }
    m_action->setObjectName(u"bannerAction"_s);
    m_action->setProperty("look", u"small"_s);
    m_action->hide();
    row->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
}

void Banner::setMessage(Kind kind, const QString &fact, const QString &rest, const QString &icon)
{
    // What follows the fact may count down every second; a screen reader is told only of a new fact.
    if (m_fact->text() != fact)
        setAccessibleName(rest.isEmpty() ? fact : fact + u' ' + rest);
    const KindRow &row = rowOf(kind);
    const bool sameLook = m_kind == kind && !m_iconName.isEmpty();
    m_kind = kind;
    m_iconName = icon.isEmpty() ? QString::fromLatin1(row.icon) : icon;
    m_restText = rest;
    m_fact->setText(fact);
    setLabelColor(m_fact, row.color);
    if (m_rest)
        m_rest->setText(rest);
    if (m_wrapped) {
        m_wrapped->setText(rest);
        m_wrapped->setVisible(!rest.isEmpty());
    }
    if (!sameLook) {
        setProperty("kind", QString::fromLatin1(row.property));
        repolish(this);
    }
    showIcon();
}

void Banner::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

QString Banner::fact() const
{
    return m_fact->text();
}

QString Banner::rest() const
{
    return m_restText;
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_iconName.isEmpty())
        showIcon();
}

void Banner::showIcon()
{
    const KindRow &row = rowOf(m_kind);
    const Theme theme = currentTheme();
    m_icon->setPixmap(iconPixmap(m_iconName, theme.color(row.text), theme.color(row.tint), 16, devicePixelRatioF()));
}

} // namespace viewer
