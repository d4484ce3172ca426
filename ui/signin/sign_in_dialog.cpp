// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/sign_in_dialog.h"

#include "models/wording/error_sentences.h"
#include "models/wording/times.h"
#include "ui/signin/code_step.h"
#include "ui/signin/credentials_form.h"
#include "ui/signin/server_list.h"
#include "ui/theme/icons.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/rule.h"

#include <QCoreApplication>
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
{
    setObjectName(u"signInDialog"_s);
    setWindowTitle(tr("Sign in – Image Factory Viewer"));
    setWindowIcon(applicationIcon());
    setProperty("ground", u"card"_s);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumSize(832, 560);
    m_steps->addWidget(m_form);
    m_steps->addWidget(m_code);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_servers);
    row->addWidget(new Rule(Qt::Vertical, Token::Line2, this));
    row->addWidget(m_steps, 1);
    new FocusRing(this);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);

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
    connect(m_code, &CodeStep::codeEntered, this, &SignInDialog::codeEntered);
    connect(m_code, &CodeStep::cancelled, this, &SignInDialog::cancelRequested);
    connect(m_code, &CodeStep::anotherAccountChosen, this, [this] {
        emit cancelRequested();
        m_steps->setCurrentWidget(m_form);
        m_form->wipePassword();
        m_form->focusFirstEmpty();
    });
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
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // Not the default button of QDialog: there are two steps with one each. And not "returnPressed" of the fields:
        // the key comes here afterwards, when waiting has moved the focus to "Cancel".
        if (auto *button = qobject_cast<QPushButton *>(focusWidget()))
            button->click();
        else if (qobject_cast<QLineEdit *>(focusWidget()))
            m_steps->currentWidget() == m_form ? m_form->submit() : m_code->submit();
        return;
    }
    QDialog::keyPressEvent(event);
}

void SignInDialog::hideEvent(QHideEvent *event)
{
    m_form->wipePassword();
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
