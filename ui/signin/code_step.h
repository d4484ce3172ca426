// SPDX-License-Identifier: GPL-3.0-or-later
// The second step of signing in: the code of an authenticator.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace viewer {

class Banner;

class CodeStep final : public QWidget
{
    Q_OBJECT

public:
    explicit CodeStep(QWidget *parent = nullptr);

    /// Empties the field and takes the focus. `refusal` empty = first try.
    void ask(const QString &email, const QString &refusal);
    void setBusy(bool busy);
    /// As the button does: says what is missing, or hands over what was entered.
    void submit();

signals:
    void codeEntered(const QString &code);
    void anotherAccountChosen();
    void cancelled();

private:
    void arrange();

    QLabel *m_question;
    Banner *m_refusal;
    QLineEdit *m_code;
    QPushButton *m_continue;
    QPushButton *m_other;
    QPushButton *m_cancel;
};

} // namespace viewer
