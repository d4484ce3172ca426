// SPDX-License-Identifier: GPL-3.0-or-later
// The right side of the sign-in: address, email, password and what may be done with them.
#pragma once

#include "ui/signin/sign_in_values.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace viewer {

class Banner;
class ElidedLabel;
class PasswordField;

class CredentialsForm final : public QWidget
{
    Q_OBJECT

public:
    explicit CredentialsForm(QWidget *parent = nullptr);

    void setCredentials(const QString &address, const QString &email);
    QString address() const;
    QString email() const;
    void setAddress(const QString &address);
    void setEmail(const QString &email);
    QString password() const;
    /// Focus goes to the first field that is empty.
    void focusFirstEmpty();
    void showProbe(const AddressProbe &probe);
    /// Inline, above the fields. Empty fact = nothing.
    void showRefusal(Banner::Kind kind, const QString &fact, const QString &rest);
    void setKeyStore(bool available);
    void setStaySignedIn(bool stay);
    bool staysSignedIn() const;
    /// Empty = no copy, and the line is left out.
    void setLocalCopy(const QString &words);
    void setBusy(bool busy);
    void wipePassword();
    /// As the button does: says what is missing, or hands over what was entered.
    void submit();

signals:
    void addressSettled(const QString &address); ///< 500 ms after the last key
    void submitted(const SignInRequest &request);
    void cancelled();
    void demoChosen();
    void offlineChosen();
    void forgotChosen();
    void invitationChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcons();
    QWidget *addressBlock();
    void addFields(QBoxLayout *column);
    void addButtons(QBoxLayout *column);
    void addOfflineLine(QBoxLayout *column);
    void connectParts();

    QTimer m_pause;
    QWidget *m_refusalBlock;
    Banner *m_refusal;
    QLineEdit *m_address;
    QLabel *m_probeIcon;
    QLabel *m_probe;
    QLineEdit *m_email;
    PasswordField *m_password;
    QCheckBox *m_directory;
    QCheckBox *m_stay;
    QLabel *m_stayNote;
    QPushButton *m_signIn;
    QPushButton *m_demo;
    QPushButton *m_cancel;
    QPushButton *m_forgot;
    QPushButton *m_invited;
    QWidget *m_offlineBlock = nullptr;
    QLabel *m_offlineClock;
    ElidedLabel *m_offlineWords;
    QPushButton *m_offline;
    AddressProbe m_lastProbe;
};

} // namespace viewer
