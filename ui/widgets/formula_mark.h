// SPDX-License-Identifier: GPL-3.0-or-later
// The i mark of a card: how its figures are computed. GUI thread.
#pragma once

#include <QToolButton>

namespace viewer {

class FormulaMark final : public QToolButton
{
    Q_OBJECT

public:
    /// `what` is the title of the card; the object name is that of the card's key and "Info".
    FormulaMark(const QString &key, const QString &what, QWidget *parent = nullptr);
};

} // namespace viewer
