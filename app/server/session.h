// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in and staying signed in. The tokens live in this one object.
#pragma once

#include "app/server/tokens.h"
#include "app/server/transport.h"
#include "models/domain/clock.h"

#include <QSet>
#include <QTimer>

#include <memory>

namespace viewer::server {

struct Credentials
{
    QString email;
    QString password;
    QString mfaCode;        ///< second factor; empty at the first try
    bool directory = false; ///< sign in through the directory (LDAP)
};

/// Who is signed in, as login and refresh tell it. Tenants and roles come from the profile.
struct SignedIn
{
    UserId user;
    QString email;
    QString firstName;
    QString lastName;
    bool setupRequired = false; ///< set-up of the server is open; only system administrators are stopped by it
};

class SharedOutcome;
struct LoginAnswer;

/// One signed-in person on one server. GUI thread. The transport must outlive the session; destroying the session
/// ends its refresh, and calls under way come back with ErrorKind::Cancelled.
class Session : public QObject
{
    Q_OBJECT

public:
    enum class State {
        SignedOut,
        PasswordChange, ///< tokens that open only profile, password change and sign-out
        Active,
    };

    Session(Transport &transport, const Clock &clock, QObject *parent = nullptr);
    ~Session() override;

    State state() const { return m_state; }
    Transport &transport() const { return m_transport; }
    QString origin() const { return m_transport.origin(); }

    /// Errors beside those of the transport: BadCredentials, AccountDisabled, SecondFactorRequired (ask for the
    /// code and call again with it), SecondFactorWrong, PasswordChangeRequired (then `changePassword`),
    /// DirectoryRefused, BadRequest, ServerProblem.
    QCoro::Task<Result<SignedIn>> signIn(Credentials credentials, CancelToken cancel = {});

    /// Goes on with a refresh token of the key store. SessionEnded when the server refuses it.
    QCoro::Task<Result<SignedIn>> resume(QByteArray refreshToken, CancelToken cancel = {});

    /// Forced or free change of the password; afterwards the session is Active. BadCredentials when the current
    /// one is wrong, BadRequest with the server's words when the new one is refused.
    QCoro::Task<Result<Done>> changePassword(QString current, QString next, CancelToken cancel = {});

    /// Wipes the tokens at once, then tells the server (best effort).
    QCoro::Task<void> signOut();

    /// The call with the token, refreshed when due. Good answers only: any other becomes its Error. A 401 is
    /// refreshed and replayed once, then the session ends. An area that said "Forbidden" is not asked again: the
    /// refusal is repeated here (each one would write an audit row that everybody sees).
    QCoro::Task<Result<Answer>> send(Request request, CancelToken cancel = {});

    /// Access token for sockets and for nothing else; empty when signed out. The caller wipes its copy.
    QByteArray accessToken() const { return m_tokens.access(); }
    /// For the key store and for nothing else; empty when signed out. The caller wipes its copy.
    QByteArray refreshToken() const { return m_tokens.refresh(); }

    /// Whether this operation was refused to this tenant in this session.
    bool refused(QLatin1StringView operation, TenantId tenant) const;
    /// For "try again" and after roles changed.
    void forgetRefusals() { m_refusals.clear(); }

signals:
    /// A new refresh token came: keep it. Empty = remove the kept one (the server refused it, or signed out).
    void refreshTokenChanged(const QByteArray &token);
    /// The session is over without `signOut()`.
    void ended(const viewer::Error &error);
    void stateChanged(viewer::server::Session::State state);
    /// An operation was refused for the first time.
    void areaRefused(QLatin1StringView operation, viewer::TenantId tenant);

private:
    using Refusal = std::pair<QString, TenantId>;

    QCoro::Task<Result<Answer>> postLogin(Credentials credentials, CancelToken cancel);
    QCoro::Task<Result<Done>> refresh();
    QCoro::Task<void> runRefresh(std::shared_ptr<SharedOutcome> outcome);
    QCoro::Task<Result<Answer>> sendSigned(Request request, CancelToken cancel);
    void take(LoginAnswer &login, State state);
    void end(const Error &error);
    void enter(State state);
    bool refreshDue() const;
    bool expired() const;
    void remember(const Answer &answer, const Error &error, TenantId tenant);
    void scheduleRefresh();
    void postponeRefresh();

    Transport &m_transport;
    const Clock &m_clock;
    State m_state = State::SignedOut;
    Tokens m_tokens;
    Instant m_refreshAt{};
    Instant m_expiresAt{};
    QTimer m_refreshTimer;
    std::shared_ptr<SharedOutcome> m_refreshing;
    QSet<Refusal> m_refusals;
    CancelToken m_closing;
};

} // namespace viewer::server
