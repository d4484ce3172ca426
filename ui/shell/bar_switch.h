// SPDX-License-Identifier: GPL-3.0-or-later
// A flat button of the top bar that opens a menu: icon, name, chevron.
#pragma once

#include <QToolButton>

namespace viewer {

/// The one who makes it gives it a menu. Long names are elided at the end; the tooltip has all of it.
class BarSwitch : public QToolButton
{
    Q_OBJECT

public:
    explicit BarSwitch(const QString &icon, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, 32}; }

protected:
    /// Shows `name`; `spoken` is read out.
    void showName(const QString &name, const QString &spoken);
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
};

} // namespace viewer
