// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/sign_in_dialog.h"

#include "models/wording/error_sentences.h"
#include "models/wording/times.h"
#include "ui/signin/code_step.h"
#include "ui/signin/credentials_form.h"
#include "ui/signin/entry_step.h"
#include "ui/signin/invitation_step.h"
#include "ui/signin/message_step.h"
#include "ui/signin/password_step.h"
#include "ui/signin/server_list.h"
#include "ui/signin/tenant_step.h"
#include "ui/theme/icons.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/rule.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace viewer {

SignInDialog::SignInDialog(const QTimeZone &zone, QWidget *parent)
    : QDialog(parent)
    , m_zone(zone)
    , m_servers(new ServerList(QCoreApplication::applicationVersion(), this))
    , m_steps(new QStackedWidget(this))
    , m_form(new CredentialsForm(this))
    , m_code(new CodeStep(this))
    , m_newPassword(new PasswordStep(u"newPassword"_s, this))
    , m_resetPassword(new PasswordStep(u"resetPassword"_s, this))
    , m_tenants(new TenantStep(this))
    , m_invitation(new InvitationStep(this))
    , m_forgot(new EntryStep(EntryStep::Kind::Email, this))
    , m_resetLink(new EntryStep(EntryStep::Kind::ResetLink, this))
    , m_message(new MessageStep(this))
{
    setObjectName(u"signInDialog"_s);
    setWindowTitle(tr("Sign in – Image Factory Viewer"));
    setWindowIcon(applicationIcon());
    setProperty("ground", u"card"_s);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumSize(832, 560);
    for (QWidget *step : std::initializer_list<QWidget *>{m_form, m_code, m_newPassword, m_resetPassword, m_tenants,
                                                          m_invitation, m_forgot, m_resetLink, m_message})
        m_steps->addWidget(step);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_servers);
    row->addWidget(new Rule(Qt::Vertical, Token::Line2, this));
    row->addWidget(m_steps, 1);
    new FocusRing(this);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);

    connectForm();
    connectSteps();
}

void SignInDialog::connectForm()
{
    connect(m_servers, &ServerList::serverChosen, this, &SignInDialog::chooseServer);
    connect(m_servers, &ServerList::anotherServerChosen, this, &SignInDialog::addAnotherServer);
    connect(m_servers, &ServerList::demoChosen, this, &SignInDialog::demoRequested);
    connect(m_form, &CredentialsForm::addressSettled, this, [this](const QString &typed) {
        m_form->showProbe({AddressProbe::State::Checking, {}, false});
        showLocalCopy();
        emit probeRequested(typed);
    });
    connect(m_form, &CredentialsForm::submitted, this, &SignInDialog::signInRequested);
    connect(m_form, &CredentialsForm::cancelled, this, &SignInDialog::cancelRequested);
    connect(m_form, &CredentialsForm::demoChosen, this, &SignInDialog::demoRequested);
    connect(m_form, &CredentialsForm::offlineChosen, this, [this] {
        if (const SignInServer *copy = copyToOffer())
            emit offlineRequested(copy->copyKey);
    });
    connect(m_form, &CredentialsForm::invitationChosen, this, [this] {
        m_form->wipePassword();
        m_invitation->ask();
        openStep(m_invitation, tr("invited"));
    });
    connect(m_form, &CredentialsForm::forgotChosen, this, [this] {
        m_form->wipePassword();
        m_forgot->ask(m_form->email());
        openStep(m_forgot, tr("not signed in"));
    });
    connect(m_code, &CodeStep::codeEntered, this, &SignInDialog::codeEntered);
    connect(m_code, &CodeStep::cancelled, this, &SignInDialog::cancelRequested);
    connect(m_code, &CodeStep::anotherAccountChosen, this, &SignInDialog::leaveStep);
}

void SignInDialog::connectSteps()
{
    for (SignInStep *step : findChildren<SignInStep *>()) {
        connect(step, &SignInStep::leaveChosen, this, &SignInDialog::leaveStep);
        connect(step, &SignInStep::cancelled, this, &SignInDialog::cancelRequested);
    }
    connect(m_newPassword, &PasswordStep::passwordChosen, this, &SignInDialog::newPasswordChosen);
    connect(m_resetPassword, &PasswordStep::passwordChosen, this, &SignInDialog::resetPasswordChosen);
    connect(m_tenants, &TenantStep::tenantChosen, this, &SignInDialog::tenantChosen);
    connect(m_invitation, &InvitationStep::linkEntered, this,
            [this](const QString &link) { emit invitationEntered(m_form->address(), link); });
    connect(m_invitation, &InvitationStep::accepted, this, &SignInDialog::invitationAccepted);
    connect(m_forgot, &EntryStep::entered, this,
            [this](const QString &email) { emit resetRequested(m_form->address(), email); });
    connect(m_forgot, &EntryStep::linkChosen, this, [this] { act(StepAction::EnterResetLink, {}); });
    connect(m_resetLink, &EntryStep::entered, this,
            [this](const QString &link) { emit resetLinkEntered(m_form->address(), link); });
    connect(m_message, &MessageStep::actionChosen, this, &SignInDialog::act);
}

SignInDialog::~SignInDialog() = default;

void SignInDialog::setServers(const std::vector<SignInServer> &servers, Instant now)
{
    m_now = now;
    m_servers->setServers(servers, now, m_zone);
    if (servers.empty())
        addAnotherServer();
    else
        chooseServer(0);
}

void SignInDialog::setKeyStore(bool available)
{
    m_form->setKeyStore(available);
}

void SignInDialog::setStaySignedIn(bool stay)
{
    m_form->setStaySignedIn(stay);
}

QString SignInDialog::address() const
{
    return m_form->address();
}

QString SignInDialog::email() const
{
    return m_form->email();
}

bool SignInDialog::staysSignedIn() const
{
    return m_form->staysSignedIn();
}

void SignInDialog::setAddress(const QString &address)
{
    if (m_form->address() != address)
        m_form->setAddress(address);
}

void SignInDialog::setEmail(const QString &email)
{
    m_form->setEmail(email);
}

SignInStep *SignInDialog::openedStep() const
{
    return qobject_cast<SignInStep *>(m_steps->currentWidget());
}

void SignInDialog::openStep(SignInStep *step, const QString &state)
{
    setBusy(false);
    const QUrl origin(m_form->address());
    step->setPlace(origin.host().isEmpty() ? m_form->address() : origin.host(), state);
    step->setStillWorks(stillWorks());
    m_steps->setCurrentWidget(step);
    step->takeFocus();
}

void SignInDialog::showForm()
{
    setBusy(false);
    for (SignInStep *step : findChildren<SignInStep *>())
        step->wipe();
    m_steps->setCurrentWidget(m_form);
    m_form->focusFirstEmpty();
}

void SignInDialog::leaveStep()
{
    emit cancelRequested();
    m_form->wipePassword();
    m_form->showRefusal(Banner::Kind::Info, {}, {});
    showForm();
}

void SignInDialog::act(StepAction action, const QString &address)
{
    switch (action) {
    case StepAction::None:
        return;
    case StepAction::CopyForAdministrator:
        QGuiApplication::clipboard()->setText(m_shown.forAdministrator);
        m_message->showRefusal(Banner::Kind::Ok, tr("Copied. Paste it into a message to the administrator."));
        return;
    case StepAction::BackToSignIn:
        leaveStep();
        return;
    case StepAction::EnterResetLink:
        m_resetLink->ask();
        openStep(m_resetLink, tr("not signed in"));
        return;
    case StepAction::UseAddress:
        m_form->setAddress(m_shown.otherAddress);
        showForm();
        return;
    case StepAction::CheckAddress:
        if (!address.isEmpty())
            m_form->setAddress(address);
        break;
    case StepAction::TrustCertificate:
    case StepAction::CheckTenants:
    case StepAction::TryActivation:
        break;
    }
    emit actionChosen(action, address.isEmpty() ? m_form->address() : address);
}

QString SignInDialog::stillWorks() const
{
    const SignInServer *copy = copyToOffer();
    if (!copy)
        return tr("the demo");
    const QString asOf = asOfWords(*copy->copyAsOf, m_now, m_zone);
    return copy->origin == m_form->address()
        ? tr("the demo, and the copy of %1, without signing in").arg(asOf)
        : tr("the demo, and the copy of %1 as of %2").arg(QUrl(copy->origin).host(), asOf);
}

void SignInDialog::showProbe(const AddressProbe &probe)
{
    m_form->showProbe(probe);
}

void SignInDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_servers->setEnabled(!busy);
    m_form->setBusy(busy);
    m_code->setBusy(busy);
    for (SignInStep *step : findChildren<SignInStep *>())
        step->setBusy(busy && step == openedStep());
}

void SignInDialog::showRefusal(const Error &error)
{
    setBusy(false);
    const ErrorSentence sentence = errorSentence(error, ErrorPlace::SignIn);
    if (error.kind == ErrorKind::SecondFactorWrong) {
        m_steps->setCurrentWidget(m_code);
        m_code->ask(m_form->email(), sentence.text());
        return;
    }
    m_steps->setCurrentWidget(m_form);
    if (error.kind == ErrorKind::Cancelled) {
        m_form->focusFirstEmpty();
        return;
    }
    const bool passwordWrong = error.kind == ErrorKind::BadCredentials || error.kind == ErrorKind::DirectoryRefused;
    if (passwordWrong)
        m_form->wipePassword();
    const bool asks = error.kind == ErrorKind::PasswordChangeRequired || error.kind == ErrorKind::NoTenant;
    m_form->showRefusal(asks ? Banner::Kind::Warn : Banner::Kind::Fail, sentence.happened, sentence.rest());
    m_form->focusFirstEmpty();
}

void SignInDialog::showStepRefusal(const QString &fact, const QString &rest)
{
    setBusy(false);
    if (SignInStep *step = openedStep()) {
        step->showRefusal(Banner::Kind::Fail, fact, rest);
        step->takeFocus();
        return;
    }
    m_steps->setCurrentWidget(m_form);
    m_form->showRefusal(Banner::Kind::Fail, fact, rest);
    m_form->focusFirstEmpty();
}

void SignInDialog::askNewPassword()
{
    m_newPassword->setHeading(u"status-warn"_s, Token::Warn,
                              tr("Your password must be changed before anything can be read."));
    m_newPassword->ask(tr("Change and sign in"), m_form->password());
    openStep(m_newPassword, tr("asked by the server"));
}

void SignInDialog::askResetPassword(const QString &email)
{
    m_resetLink->wipe();
    m_resetPassword->setHeading(u"lock"_s, Token::AccentLine,
                                email.isEmpty() ? tr("Choose a new password.")
                                                : tr("Choose a new password for %1.").arg(email));
    m_resetPassword->ask(tr("Set and sign in"), {});
    openStep(m_resetPassword, tr("not signed in"));
}

void SignInDialog::askTenant(const std::vector<TenantChoice> &tenants, const TenantId &preferred)
{
    m_tenants->setHeading(u"tenant"_s, Token::AccentLine, tr("Which tenant do you want to open?"));
    m_tenants->ask(tenants, preferred);
    openStep(m_tenants, tr("signed in"));
}

void SignInDialog::showInvited(const QString &heading)
{
    m_invitation->showInvited(heading);
    openStep(m_invitation, tr("invited"));
}

void SignInDialog::showMessage(const StepMessage &message)
{
    m_shown = message;
    m_message->show(message);
    openStep(m_message, message.state);
}

void SignInDialog::askSecondFactor()
{
    setBusy(false);
    m_steps->setCurrentWidget(m_code);
    m_code->ask(m_form->email(), {});
}

void SignInDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_busy) {
        emit cancelRequested();
        return;
    }
    if (event->key() == Qt::Key_Escape && openedStep()) {
        leaveStep();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // Not the default button of QDialog: there are several steps with one each. And not "returnPressed" of the
        // fields: the key comes here afterwards, when waiting has moved the focus to "Cancel".
        QWidget *focused = focusWidget();
        if (auto *button = qobject_cast<QPushButton *>(focused))
            button->click();
        else if (focused && openedStep() && openedStep()->isAncestorOf(focused))
            openedStep()->submit();
        else if (qobject_cast<QLineEdit *>(focused))
            m_steps->currentWidget() == m_form ? m_form->submit() : m_code->submit();
        return;
    }
    QDialog::keyPressEvent(event);
}

void SignInDialog::hideEvent(QHideEvent *event)
{
    m_form->wipePassword();
    for (SignInStep *step : findChildren<SignInStep *>())
        step->wipe();
    QDialog::hideEvent(event);
}

void SignInDialog::chooseServer(int server)
{
    const SignInServer &chosen = m_servers->servers().at(std::size_t(server));
    m_servers->setCurrent(server);
    m_steps->setCurrentWidget(m_form);
    m_form->setCredentials(chosen.origin, chosen.email);
    m_form->focusFirstEmpty();
    showLocalCopy();
}

void SignInDialog::addAnotherServer()
{
    m_servers->setCurrent(-1);
    m_steps->setCurrentWidget(m_form);
    m_form->setCredentials({}, {});
    m_form->focusFirstEmpty();
    showLocalCopy();
}

const SignInServer *SignInDialog::copyToOffer() const
{
    const SignInServer *newest = nullptr;
    for (const SignInServer &server : m_servers->servers()) {
        if (!server.copyAsOf)
            continue;
        if (server.origin == m_form->address())
            return &server;
        if (!newest || *server.copyAsOf > *newest->copyAsOf)
            newest = &server;
    }
    return newest;
}

void SignInDialog::showLocalCopy()
{
    const SignInServer *copy = copyToOffer();
    if (!copy) {
        m_form->setLocalCopy({});
        return;
    }
    const QString asOf = asOfWords(*copy->copyAsOf, m_now, m_zone);
    m_form->setLocalCopy(
        copy->origin == m_form->address()
            ? tr("No network? A local copy as of %1 is on this computer.").arg(asOf)
            : tr("A local copy of %1 as of %2 is on this computer.").arg(QUrl(copy->origin).host(), asOf));
}

} // namespace viewer
