// SPDX-License-Identifier: GPL-3.0-or-later
// A text of a configuration with line numbers: plain, fixed width, to read, select and copy. GUI thread.
#pragma once

#include <QPlainTextEdit>

namespace viewer {

class BuildConfigText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit BuildConfigText(QWidget *parent = nullptr);

    void setText(const QString &text);
    int numbersWidth() const;
    void paintNumbers(QPaintEvent *event);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *m_numbers;
};

} // namespace viewer
