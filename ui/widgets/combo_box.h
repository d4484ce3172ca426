// SPDX-License-Identifier: GPL-3.0-or-later
// A choice of one; draws its arrow in the colours of the theme, which a style sheet cannot. GUI thread.
#pragma once

#include <QComboBox>

namespace viewer {

class ComboBox final : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace viewer
