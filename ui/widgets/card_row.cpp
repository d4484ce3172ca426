// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card_row.h"

#include "ui/theme/status_look.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace viewer {

CardRow::CardRow(int height, QWidget *parent)
    : QAbstractButton(parent)
    , m_height(height)
{
    setAttribute(Qt::WA_Hover);
    setProperty("ringRadius", -1); // drawn inside
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(rows().size() <= 1 ? Qt::StrongFocus : Qt::ClickFocus);
}

QSize CardRow::sizeHint() const
{
    return {200, m_height};
}

QList<CardRow *> CardRow::rows() const
{
    QList<CardRow *> shown;
    if (!parentWidget())
        return shown;
    for (CardRow *row : parentWidget()->findChildren<CardRow *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!row->isHidden() || row == this)
            shown << row;
    }
    return shown;
}

QColor CardRow::paintGround(QPainter &painter) const
{
    const QColor ground = currentTheme().color(isDown() ? Token::Selected : underMouse() ? Token::Hover : Token::Card);
    painter.fillRect(rect(), ground);
    return ground;
}

void CardRow::paintFocus(QPainter &painter) const
{
    if (hasFocus())
        paintFocusInside(painter, rect());
}

void CardRow::focusInEvent(QFocusEvent *event)
{
    // The row that had the focus last is where Tab comes back to.
    for (CardRow *row : rows())
        row->setFocusPolicy(row == this ? Qt::StrongFocus : Qt::ClickFocus);
    QAbstractButton::focusInEvent(event);
}

void CardRow::keyPressEvent(QKeyEvent *event)
{
    const QList<CardRow *> all = rows();
    const qsizetype place = all.indexOf(this);
    qsizetype wanted = -1;
    switch (event->key()) {
    case Qt::Key_Up:
        wanted = place - 1;
        break;
    case Qt::Key_Down:
        wanted = place + 1;
        break;
    case Qt::Key_Home:
        wanted = 0;
        break;
    case Qt::Key_End:
        wanted = all.size() - 1;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
        return;
    }
    if (wanted >= 0 && wanted < all.size())
        all[wanted]->setFocus(Qt::OtherFocusReason);
}

} // namespace viewer
