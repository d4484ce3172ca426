// SPDX-License-Identifier: GPL-3.0-or-later
// Grey blocks in the place of rows, before the first ones are read. Nothing moves.
#pragma once

#include <QWidget>

namespace viewer {

class LoadingRows final : public QWidget
{
    Q_OBJECT

public:
    explicit LoadingRows(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace viewer
