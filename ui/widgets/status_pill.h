// SPDX-License-Identifier: GPL-3.0-or-later
// A status in heads and panels: shape and word on a tint.
#pragma once

#include "ui/theme/status_look.h"

#include <QWidget>

namespace viewer {

class StatusPill final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusPill(const StatusLook &look, QWidget *parent = nullptr);

    void setLook(const StatusLook &look);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusLook m_look;
};

} // namespace viewer
