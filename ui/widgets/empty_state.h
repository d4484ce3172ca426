// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in place of rows: nothing yet, no match, loading, not allowed, failed.
#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace viewer {

class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// Icon (24 px) of resources/icons, what is so, why or when it changes, and one action (empty = none).
    void setMessage(const QString &icon, const QString &title, const QString &text, const QString &action = {},
                    Token iconColor = Token::Text3);
    /// A bar in place of the icon. `percent` -1 = not known, the bar is then left out.
    void setLoading(const QString &title, const QString &text, int percent);

    QString title() const;
    QString text() const;

signals:
    void actionTriggered();

private:
    class Picture;

    Picture *m_picture;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace viewer
