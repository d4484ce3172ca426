// SPDX-License-Identifier: GPL-3.0-or-later
// The error of a build in full: plain text, can be selected, scrolls when long.
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace viewer {

class ErrorBlock final : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorBlock(QWidget *parent = nullptr);

    void setText(const QString &title, const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void takeColors();

    QLabel *m_title;
    QPlainTextEdit *m_text;
};

} // namespace viewer
