// SPDX-License-Identifier: GPL-3.0-or-later
// Looks like a search field and opens the palette.
#pragma once

#include <QPushButton>

namespace viewer {

class SearchButton final : public QPushButton
{
    Q_OBJECT

public:
    SearchButton(const QString &text, QWidget *parent);

    /// Drawn as a key cap; empty = none.
    void setKeys(const QString &keys);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int capWidth() const;

    QString m_keys;
};

} // namespace viewer
