// SPDX-License-Identifier: GPL-3.0-or-later
// What every further step of signing in looks like: which server and how far, one sentence, what still works, one
// main action. Subclasses fill the middle.
#pragma once

#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace viewer {

class SignInStep : public QWidget
{
    Q_OBJECT

public:
    explicit SignInStep(QWidget *parent = nullptr);

    /// "factory.example.com" and "not signed in".
    void setPlace(const QString &server, const QString &state);
    void setHeading(const QString &icon, Token color, const QString &text);
    QString heading() const;
    /// "the demo, and the copy of 09:14"; empty = no line.
    void setStillWorks(const QString &what);
    /// Above the fields; an empty fact hides it.
    void showRefusal(Banner::Kind kind, const QString &fact, const QString &rest = {});
    /// Waiting: fields locked, "Cancel" offered and focused.
    void setBusy(bool busy);
    bool isBusy() const { return m_busy; }

    /// As the main button does.
    virtual void submit();
    virtual void takeFocus();
    /// Overwrites every secret in the fields.
    virtual void wipe() {}

signals:
    void cancelled();   ///< stop waiting
    void leaveChosen(); ///< back to the form

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

    QVBoxLayout *body() const { return m_body; }
    QPushButton *mainButton() const { return m_main; }
    QPushButton *leaveButton() const { return m_leave; }
    /// A link beside the main button, before the one that leaves. Owned by this step.
    QPushButton *addLink(const QString &name);

private:
    void showIcons();
    void orderKeys();

    QString m_icon;
    Token m_color = Token::Text2;
    bool m_busy = false;
    QLabel *m_server;
    QLabel *m_state;
    QLabel *m_mark;
    QLabel *m_heading;
    Banner *m_refusal;
    QWidget *m_middle;
    QVBoxLayout *m_body;
    QWidget *m_worksLine;
    QLabel *m_worksMark;
    QLabel *m_works;
    QPushButton *m_main;
    QPushButton *m_leave;
    QPushButton *m_cancel;
    QWidget *m_links;
};

} // namespace viewer
