// SPDX-License-Identifier: GPL-3.0-or-later
// A field for a password with a button that shows it.
#pragma once

#include <QLineEdit>

class QToolButton;

namespace viewer {

class PasswordField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit PasswordField(QWidget *parent = nullptr);

    /// Empties the field and hides what is typed next.
    void wipe();
    QToolButton *showButton() const { return m_show; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setShown(bool shown);

    QToolButton *m_show;
};

} // namespace viewer
