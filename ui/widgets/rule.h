// SPDX-License-Identifier: GPL-3.0-or-later
// A line of one pixel between blocks.
#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

namespace viewer {

class Rule final : public QWidget
{
    Q_OBJECT

public:
    explicit Rule(Qt::Orientation orientation, Token token = Token::Line, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Token m_token;
};

} // namespace viewer
