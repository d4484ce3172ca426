// SPDX-License-Identifier: GPL-3.0-or-later
// A line of plain text that is elided when there is no room; then the tooltip has all of it.
#pragma once

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QWidget>

namespace viewer {

class ElidedLabel final : public QWidget
{
    Q_OBJECT

public:
    /// `mode`: the middle for digests and paths, else the end.
    explicit ElidedLabel(const QString &text, const QFont &font, Token color, Qt::TextElideMode mode = Qt::ElideRight,
                         QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setColor(Token color);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool fits() const;

    QString m_text;
    Token m_color;
    Qt::TextElideMode m_mode;
};

} // namespace viewer
