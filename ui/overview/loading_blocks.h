// SPDX-License-Identifier: GPL-3.0-or-later
// Grey blocks in the place of rows that are being read. Nothing moves.
#pragma once

#include <QWidget>

namespace viewer {

class LoadingBlocks final : public QWidget
{
    Q_OBJECT

public:
    explicit LoadingBlocks(int rows, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_rows;
};

} // namespace viewer
