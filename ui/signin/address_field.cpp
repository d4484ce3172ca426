// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/address_field.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace viewer {

AddressField::AddressField(QWidget *parent)
    : QLineEdit(parent)
{
    setTextMargins(24, 0, 0, 0);
}

void AddressField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Theme theme = currentTheme();
    QPainter painter(this);
    paintIcon(painter, QRectF(12, 0, 16, height()), QStringLiteral("server"), theme.color(Token::Text3),
              theme.color(Token::Field), 16);
}

} // namespace viewer
