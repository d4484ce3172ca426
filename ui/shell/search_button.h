// SPDX-License-Identifier: GPL-3.0-or-later
// Looks like a search field and opens the palette.
#pragma once

#include <QPushButton>

namespace viewer {

class SearchButton final : public QPushButton
{
    Q_OBJECT

public:
    /// `keys` is drawn as a key cap.
    SearchButton(const QString &text, const QString &keys, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_keys;
};

} // namespace viewer
