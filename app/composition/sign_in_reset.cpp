// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/sign_in_reset.h"

#include "app/command/trusted_certificates.h"
#include "app/composition/sign_in_secrets.h"
#include "app/composition/sign_in_words.h"
#include "app/server/account_calls.h"
#include "app/server/address_probe.h"
#include "models/wording/error_sentences.h"

namespace viewer {

ResetFlow::ResetFlow(SignInDialog &dialog, const Clock &clock, const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_dialog(dialog)
    , m_clock(clock)
    , m_settings(settings)
{
    connect(&dialog, &SignInDialog::resetRequested, this,
            [this](const QString &address, const QString &email) { askForMail(address, email); });
    connect(&dialog, &SignInDialog::resetLinkEntered, this,
            [this](const QString &address, const QString &link) { checkLink(address, link); });
    connect(&dialog, &SignInDialog::resetPasswordChosen, this,
            [this](const QString &password) { setPassword(ownCopy(password)); });
}

ResetFlow::~ResetFlow()
{
    *m_alive = false;
    cancel();
}

void ResetFlow::cancel()
{
    m_running.cancel();
    m_online.reset();
    server::wipe(m_token);
}

QCoro::Task<std::shared_ptr<OnlineSession>> ResetFlow::reach(QString address)
{
    const auto alive = m_alive;
    m_running.cancel();
    m_running = server::CancelToken();
    const server::CancelToken running = m_running;
    if (address.isEmpty()) {
        m_dialog.showStepRefusal(tr("Which server is it?"), tr("Go back and enter the server address first."));
        co_return std::shared_ptr<OnlineSession>();
    }
    m_dialog.setBusy(true);
    const server::TransportSettings settings = transportSettings(m_settings);
    auto probing = server::probeAddress(address, settings, running);
    const auto probed = co_await std::move(probing);
    if (!*alive || running.isCancelled())
        co_return std::shared_ptr<OnlineSession>();
    if (!probed) {
        refuse(probed.error());
        co_return std::shared_ptr<OnlineSession>();
    }
    if (const auto refused = notAllowedMessage(m_settings.policy(), probed->origin)) {
        m_dialog.showMessage(*refused);
        co_return std::shared_ptr<OnlineSession>();
    }
    m_dialog.setAddress(probed->origin);
    const auto online = connectTo(probed->origin, m_clock, settings);
    m_online = online;
    co_return online; // not the member: co_return moves from what it is given
}

QCoro::Task<void> ResetFlow::askForMail(QString address, QString email)
{
    const auto alive = m_alive;
    auto reaching = reach(address);
    const auto online = co_await std::move(reaching);
    if (!online || !*alive)
        co_return;
    const server::CancelToken running = m_running;
    auto asking = server::askForReset(*online->transport, email, running);
    const auto asked = co_await std::move(asking);
    if (!*alive || running.isCancelled())
        co_return;
    if (asked)
        m_dialog.showMessage(mailSentMessage(email));
    else
        refuse(asked.error());
}

QCoro::Task<void> ResetFlow::checkLink(QString address, QString link)
{
    const auto alive = m_alive;
    server::wipe(m_token);
    m_token = ownCopy(server::tokenIn(link));
    if (m_token.isEmpty()) {
        refuse({ErrorKind::BadInput, 0, {}, {}});
        co_return;
    }
    auto reaching = reach(addressFor(address, link));
    const auto online = co_await std::move(reaching);
    if (!online || !*alive)
        co_return;
    const server::CancelToken running = m_running;
    auto checking = server::checkResetLink(*online->transport, ownCopy(m_token), running);
    const auto checked = co_await std::move(checking);
    if (!*alive || running.isCancelled())
        co_return;
    if (!checked || !checked->valid) {
        refuse(checked ? Error{ErrorKind::BadRequest, 200, {}, {}} : checked.error());
        co_return;
    }
    m_email = checked->email;
    m_dialog.askResetPassword(m_email);
}

QCoro::Task<void> ResetFlow::setPassword(QString password)
{
    const auto alive = m_alive;
    const auto online = m_online;
    if (!online || m_token.isEmpty()) {
        server::wipe(password);
        refuse({ErrorKind::BadRequest, 0, {}, {}});
        co_return;
    }
    m_running = server::CancelToken();
    const server::CancelToken running = m_running;
    m_dialog.setBusy(true);
    auto setting = server::resetPassword(*online->transport, ownCopy(m_token), ownCopy(password), running);
    const auto set = co_await std::move(setting);
    if (*alive && !running.isCancelled() && !set)
        refuse(set.error());
    if (*alive && !running.isCancelled() && set) {
        const QString address = online->transport->origin();
        server::wipe(m_token);
        m_online.reset();
        m_dialog.showForm();
        if (!m_email.isEmpty())
            m_dialog.setEmail(m_email);
        emit passwordSet(address, m_email, ownCopy(password));
    }
    server::wipe(password);
}

void ResetFlow::refuse(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    const ErrorSentence sentence = errorSentence(error, ErrorPlace::PasswordReset);
    m_dialog.showStepRefusal(sentence.happened, sentence.rest());
}

} // namespace viewer
