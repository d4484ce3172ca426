// SPDX-License-Identifier: GPL-3.0-or-later
// A field to search in: magnifier, key hint while empty, cross to clear. Escape clears, then leaves the field.
#pragma once

#include <QLineEdit>

class QToolButton;

namespace viewer {

class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    /// `placeholder` also names the field for screen readers. `keyHint` ("Ctrl F") may be empty; the shortcut itself
    /// belongs to the page.
    Q_PROPERTY(QString keyHint READ keyHint WRITE setKeyHint)

    explicit SearchField(const QString &placeholder, const QString &keyHint = {}, QWidget *parent = nullptr);

    const QString &keyHint() const { return m_keyHint; }
    void setKeyHint(const QString &keys);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange();

    QString m_keyHint;
    QToolButton *m_clear;
};

} // namespace viewer
