// SPDX-License-Identifier: GPL-3.0-or-later
// Private to LogText.
#pragma once

#include "ui/builds/log/log_text.h"

#include <QTextLayout>

namespace viewer {

struct LogText::Laid
{
    logs::ShownLine shown;
    QTextLayout layout;
    QList<QTextLayout::FormatRange> matches;
    qreal width = 0;
    qreal height = 0;
};

/// Space between the parts of the gutter, and before the text.
inline constexpr int logStripe = 4;
inline constexpr int logFold = 14;
inline constexpr int logIcon = 14;
inline constexpr int logGap = 12;

} // namespace viewer
