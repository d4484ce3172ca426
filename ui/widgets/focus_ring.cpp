// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focus_ring.h"

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

namespace viewer {

namespace {

constexpr int reach = 3; // 1 px gap and 2 px line

std::optional<qreal> ringRadius(const QWidget *widget)
{
    const QVariant said = widget->property("ringRadius");
    if (said.isValid())
        return said.toReal() < 0 ? std::nullopt : std::optional(said.toReal());
    if (qobject_cast<const QCheckBox *>(widget))
        return 4;
    if (qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget))
        return 6;
    return std::nullopt;
}

QRect ringedRect(const QWidget *widget)
{
    if (const auto *box = qobject_cast<const QCheckBox *>(widget)) {
        QStyleOptionButton option;
        option.initFrom(box);
        return box->style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, box);
    }
    return widget->rect();
}

} // namespace

FocusRing::FocusRing(QWidget *window)
    : QWidget(window)
{
    setObjectName(QStringLiteral("focusRing"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

void FocusRing::follow(QWidget *target)
{
    for (const QPointer<QWidget> &widget : m_watched) {
        if (widget)
            widget->removeEventFilter(this);
    }
    m_watched.clear();
    m_target = nullptr;
    const std::optional<qreal> radius =
        target && target->window() == window() ? ringRadius(target) : std::optional<qreal>();
    if (!radius) {
        hide();
        return;
    }
    m_target = target;
    m_radius = *radius;
    for (QWidget *widget = target; widget && widget != window(); widget = widget->parentWidget()) {
        widget->installEventFilter(this);
        m_watched.emplace_back(widget);
    }
    place();
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        place();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::place()
{
    if (!m_target || !m_target->isVisibleTo(window())) {
        hide();
        return;
    }
    const QRect target = ringedRect(m_target);
    const QRect ring =
        QRect(m_target->mapTo(window(), target.topLeft()), target.size()).adjusted(-reach, -reach, reach, reach);
    setGeometry(ring);
    raise();
    show();
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(currentTheme().color(Token::AccentLine), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), m_radius + 2, m_radius + 2);
}

} // namespace viewer
