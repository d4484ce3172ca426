// SPDX-License-Identifier: GPL-3.0-or-later
// Clock and time on amber: how old what stands beside it is.
#pragma once

#include <QWidget>

namespace viewer {

class StaleMarker final : public QWidget
{
    Q_OBJECT

public:
    explicit StaleMarker(QWidget *parent = nullptr);

    /// "09:14"; empty hides the marker.
    void setTime(const QString &time);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_time;
};

} // namespace viewer
