// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formula_mark.h"

#include "ui/theme/icons.h"
#include "ui/widgets/labels.h"

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int hitSize = 24; // the mark is smaller; this can be hit
constexpr int markSize = 14;
} // namespace

FormulaMark::FormulaMark(const QString &key, const QString &what, QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(key + u"Info"_s);
    setIcon(themedIcon(u"info"_s, Token::Text3));
    setIconSize({markSize, markSize});
    setProperty("look", u"inner"_s);
    setFixedSize(hitSize, hitSize);
    setFocusPolicy(Qt::StrongFocus);
    setToolTip(plainToolTip(tr("How it is computed")));
    setAccessibleName(tr("%1: how it is computed").arg(what));
}

} // namespace viewer
