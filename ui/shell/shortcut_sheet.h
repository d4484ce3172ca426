// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet of keyboard shortcuts (Ctrl+/), made from the table of actions.
#pragma once

#include "ui/shell/overlay.h"

class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace viewer {

class ShortcutSheet final : public Overlay
{
    Q_OBJECT

public:
    explicit ShortcutSheet(QWidget *window);

    /// With the keys that are in force now.
    void fill();

protected:
    QRect cardGeometry() const override;
    QWidget *firstFocus() const override;

private:
    QWidget *makeRows();

    QScrollArea *m_scroll;
    QToolButton *m_close;
};

} // namespace viewer
