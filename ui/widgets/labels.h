// SPDX-License-Identifier: GPL-3.0-or-later
// Labels in the sizes and colours of the design. Always plain text.
#pragma once

#include "ui/theme/fonts.h"

#include <QLabel>

namespace viewer {

/// Colours of labels that follow the theme (style sheet property `text_color`).
enum class LabelColor : std::uint8_t { Text, Second, Third, Ok, Warn, Fail, Run };

/// A plain-text label; the parent (or the layout it is put into) owns it.
QLabel *plainLabel(const QString &text, TextRole role, LabelColor color = LabelColor::Text, QWidget *parent = nullptr);
QLabel *plainLabel(const QString &text, const QFont &font, LabelColor color, QWidget *parent = nullptr);

void setLabelColor(QLabel *label, LabelColor color);

/// A tooltip that shows the text as it is, whatever looks like markup in it.
QString plainToolTip(const QString &text);

/// Applies the style sheet again after a property it looks at was changed.
void repolish(QWidget *widget);

} // namespace viewer
