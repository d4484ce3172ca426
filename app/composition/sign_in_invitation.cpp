// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/sign_in_invitation.h"

#include "app/command/trusted_certificates.h"
#include "app/composition/sign_in_secrets.h"
#include "app/composition/sign_in_words.h"
#include "app/server/account_calls.h"
#include "app/server/address_probe.h"
#include "models/wording/error_sentences.h"
#include "models/wording/times.h"

using namespace Qt::StringLiterals;

namespace viewer {

InvitationFlow::InvitationFlow(SignInDialog &dialog, const Clock &clock, const Settings &settings,
                               const QTimeZone &zone, QObject *parent)
    : QObject(parent)
    , m_dialog(dialog)
    , m_clock(clock)
    , m_settings(settings)
    , m_zone(zone)
{
    connect(&dialog, &SignInDialog::invitationEntered, this,
            [this](const QString &address, const QString &link) { lookUp(address, link); });
    connect(&dialog, &SignInDialog::invitationAccepted, this, [this](const InvitationEntry &entry) {
        accept({entry.firstName, entry.lastName, ownCopy(entry.password)});
    });
}

InvitationFlow::~InvitationFlow()
{
    *m_alive = false;
    cancel();
}

void InvitationFlow::cancel()
{
    m_running.cancel();
    m_online.reset();
    server::wipe(m_token);
}

QCoro::Task<void> InvitationFlow::lookUp(QString address, QString link)
{
    const auto alive = m_alive;
    cancel();
    m_running = server::CancelToken();
    const server::CancelToken running = m_running;
    m_token = ownCopy(server::tokenIn(link));
    const QString where = addressFor(address, link);
    if (m_token.isEmpty() || where.isEmpty()) {
        m_token.isEmpty() ? refuse({ErrorKind::BadInput, 0, {}, {}})
                          : m_dialog.showStepRefusal(tr("The token alone does not say which server."),
                                                     tr("Paste the whole link, or enter the server address first."));
        co_return;
    }
    m_dialog.setBusy(true);
    const server::TransportSettings settings = transportSettings(m_settings);
    auto probing = server::probeAddress(where, settings, running);
    const auto probed = co_await std::move(probing);
    if (!*alive || running.isCancelled())
        co_return;
    if (!probed) {
        refuse(probed.error());
        co_return;
    }
    if (const auto refused = notAllowedMessage(m_settings.policy(), probed->origin)) {
        m_dialog.showMessage(*refused);
        co_return;
    }
    const auto online = m_online = connectTo(probed->origin, m_clock, settings);
    auto asking = server::invitation(*online->transport, ownCopy(m_token), running);
    const auto invitation = co_await std::move(asking);
    if (!*alive || running.isCancelled())
        co_return;
    if (!invitation) {
        refuse(invitation.error());
        co_return;
    }
    m_dialog.setAddress(probed->origin);
    const Instant now = m_clock.now();
    const QString until = invitation->expires ? dayWords(*invitation->expires, now, m_zone) : QString();
    const bool expired = invitation->expires && *invitation->expires <= now;
    m_email = invitation->email;
    if (invitation->status == "accepted"_L1)
        m_dialog.showStepRefusal(tr("This invitation was accepted already."),
                                 tr("Sign in with the account %1.").arg(m_email));
    else if (invitation->status == "cancelled"_L1 || invitation->status == "revoked"_L1)
        m_dialog.showStepRefusal(tr("This invitation was withdrawn."), tr("Ask whoever invited you."));
    else if (invitation->status == "expired"_L1 || expired) // an expired one may still say "pending"
        m_dialog.showStepRefusal(until.isEmpty() ? tr("This invitation has expired.")
                                                 : tr("This invitation expired: %1.").arg(until),
                                 tr("Ask whoever invited you for a new one."));
    else if (until.isEmpty())
        m_dialog.showInvited(tr("You are invited as %1.").arg(m_email));
    else
        m_dialog.showInvited(tr("You are invited until %1 as %2.").arg(until, m_email));
}

QCoro::Task<void> InvitationFlow::accept(InvitationEntry entry)
{
    const auto alive = m_alive;
    const auto online = m_online;
    if (!online || m_token.isEmpty()) {
        server::wipe(entry.password);
        m_dialog.showStepRefusal(tr("The invitation has to be looked up again."), tr("Paste the link once more."));
        co_return;
    }
    m_running = server::CancelToken();
    const server::CancelToken running = m_running;
    m_dialog.setBusy(true);
    const server::InvitationReply reply{ownCopy(m_token), entry.firstName, entry.lastName, ownCopy(entry.password)};
    auto accepting = server::acceptInvitation(*online->transport, reply, running);
    const auto accepted = co_await std::move(accepting);
    if (!*alive || running.isCancelled()) {
        server::wipe(entry.password);
        co_return;
    }
    if (!accepted) {
        server::wipe(entry.password);
        refuse(accepted.error());
        co_return;
    }
    const QString email = accepted->email.isEmpty() ? m_email : accepted->email;
    const QString address = online->transport->origin();
    server::wipe(m_token);
    m_online.reset();
    m_dialog.showForm(); // wipes the fields of the step
    m_dialog.setAddress(address);
    m_dialog.setEmail(email);
    if (accepted->active)
        m_dialog.showMessage(existingAccountMessage(email));
    else
        emit waitingForActivation(address, email, ownCopy(entry.password));
    server::wipe(entry.password);
}

void InvitationFlow::refuse(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    const ErrorSentence sentence = errorSentence(error, ErrorPlace::Invitation);
    m_dialog.showStepRefusal(sentence.happened, sentence.rest());
}

} // namespace viewer
