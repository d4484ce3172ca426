// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/sign_in_step.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace viewer {

SignInStep::SignInStep(QWidget *parent)
    : QWidget(parent)
    , m_server(plainLabel({}, textFont(TextRole::Second, QFont::Medium), LabelColor::Second, this))
    , m_state(plainLabel({}, TextRole::Second, LabelColor::Third, this))
    , m_mark(new QLabel(this))
    , m_heading(plainLabel({}, TextRole::PanelTitle, LabelColor::Text, this))
    , m_refusal(new Banner(Banner::Place::Text, this))
    , m_middle(new QWidget(this))
    , m_body(new QVBoxLayout(m_middle))
    , m_worksLine(new QWidget(this))
    , m_worksMark(new QLabel(m_worksLine))
    , m_works(plainLabel({}, TextRole::Second, LabelColor::Second, m_worksLine))
    , m_main(new QPushButton(tr("Continue"), this))
    , m_leave(new QPushButton(tr("Cancel"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_links(new QWidget(this))
{
    m_heading->setObjectName(u"stepHeading"_s);
    m_heading->setWordWrap(true);
    m_refusal->setObjectName(u"stepRefusal"_s);
    m_refusal->hide();
    m_works->setObjectName(u"stillWorks"_s);
    m_works->setWordWrap(true);
    m_main->setObjectName(u"stepMain"_s);
    m_main->setProperty("look", u"primary large"_s);
    m_main->setIconSize({20, 16});
    m_leave->setObjectName(u"stepLeave"_s);
    m_leave->setProperty("look", u"link"_s);
    m_leave->setCursor(Qt::PointingHandCursor);
    m_cancel->setObjectName(u"stepCancel"_s);
    m_cancel->setProperty("look", u"large"_s);
    m_cancel->hide();
    m_mark->setFixedSize(16, 22);
    m_worksMark->setFixedSize(12, 16);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(12);

    auto *place = new QHBoxLayout;
    place->addWidget(m_server, 1);
    place->addWidget(m_state);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_mark, 0, Qt::AlignTop);
    head->addWidget(m_heading, 1);
    auto *works = new QHBoxLayout(m_worksLine);
    works->setContentsMargins(0, 0, 0, 0);
    works->setSpacing(8);
    works->addWidget(m_worksMark, 0, Qt::AlignTop);
    works->addWidget(m_works, 1);
    auto *links = new QHBoxLayout(m_links);
    links->setContentsMargins(0, 0, 0, 0);
    links->setSpacing(16);
    links->addWidget(m_leave);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addWidget(m_main);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_links);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(40, 24, 40, 24);
    column->setSpacing(0);
    column->addLayout(place);
    column->addSpacing(16);
    column->addLayout(head);
    column->addSpacing(16);
    column->addWidget(m_refusal);
    column->addSpacing(8);
    column->addWidget(m_middle);
    column->addSpacing(16);
    column->addStretch(1);
    column->addWidget(m_worksLine);
    column->addSpacing(16);
    column->addLayout(buttons);
    connect(m_main, &QPushButton::clicked, this, [this] { submit(); });
    connect(m_leave, &QPushButton::clicked, this, &SignInStep::leaveChosen);
    connect(m_cancel, &QPushButton::clicked, this, &SignInStep::cancelled);
    setStillWorks({});
}

QPushButton *SignInStep::addLink(const QString &name)
{
    auto *link = new QPushButton(m_links);
    link->setObjectName(name);
    link->setProperty("look", u"link"_s);
    link->setCursor(Qt::PointingHandCursor);
    auto *row = static_cast<QHBoxLayout *>(m_links->layout());
    row->insertWidget(row->count() - 1, link);
    return link;
}

void SignInStep::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    orderKeys();
}

/// Tab goes as people read: the fields, the main button, the links. Subclasses make their fields after the buttons.
void SignInStep::orderKeys()
{
    QWidget *last = nullptr;
    for (QWidget *widget = nextInFocusChain(); widget != this; widget = widget->nextInFocusChain()) {
        if (m_middle->isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus))
            last = widget;
    }
    QWidgetList buttons{m_main, m_cancel};
    for (int i = 0; i < m_links->layout()->count(); ++i)
        buttons += m_links->layout()->itemAt(i)->widget();
    for (QWidget *button : buttons) {
        if (last)
            setTabOrder(last, button);
        last = button;
    }
}

void SignInStep::setPlace(const QString &server, const QString &state)
{
    m_server->setText(server);
    m_state->setText(state);
}

void SignInStep::setHeading(const QString &icon, Token color, const QString &text)
{
    m_icon = icon;
    m_color = color;
    m_heading->setText(text);
    setAccessibleName(text);
    showIcons();
}

QString SignInStep::heading() const
{
    return m_heading->text();
}

void SignInStep::setStillWorks(const QString &what)
{
    m_works->setText(tr("Still works: %1").arg(what));
    m_worksLine->setVisible(!what.isEmpty());
}

void SignInStep::showRefusal(Banner::Kind kind, const QString &fact, const QString &rest)
{
    m_refusal->setVisible(!fact.isEmpty());
    if (!fact.isEmpty())
        m_refusal->setMessage(kind, fact, rest);
}

void SignInStep::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    m_middle->setEnabled(!busy);
    m_main->setEnabled(!busy);
    m_links->setVisible(!busy);
    m_cancel->setVisible(busy);
    if (busy && isVisible())
        m_cancel->setFocus(Qt::OtherFocusReason);
}

void SignInStep::submit() {}

void SignInStep::takeFocus()
{
    m_main->setFocus(Qt::OtherFocusReason);
}

void SignInStep::showIcons()
{
    const Theme theme = currentTheme();
    const QColor ground = theme.color(Token::Card);
    m_mark->setPixmap(iconPixmap(m_icon, theme.color(m_color), ground, 16, devicePixelRatioF()));
    m_worksMark->setPixmap(iconPixmap(u"status-ok"_s, theme.color(Token::Ok), ground, 12, devicePixelRatioF()));
}

void SignInStep::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcons();
}

} // namespace viewer
