// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/combo_box.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int arrowSize = 12;
constexpr int fromRight = 8;

} // namespace

void ComboBox::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    const Theme theme = currentTheme();
    QPainter painter(this);
    paintIcon(painter, QRectF(width() - fromRight - arrowSize, 0, arrowSize, height()), u"down"_s,
              theme.color(isEnabled() ? Token::Text3 : Token::TextDisabled), theme.color(Token::Field), arrowSize);
}

} // namespace viewer
