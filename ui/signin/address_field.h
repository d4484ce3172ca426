// SPDX-License-Identifier: GPL-3.0-or-later
// The field for the server's address, with its icon.
#pragma once

#include <QLineEdit>

namespace viewer {

class AddressField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit AddressField(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace viewer
