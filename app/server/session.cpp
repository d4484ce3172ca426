// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/session.h"

#include "app/server/answer_error.h"
#include "app/server/parsing/sign_in.h"
#include "app/server/shared_outcome.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace viewer::server {

Q_LOGGING_CATEGORY(logSession, "viewer.server", QtInfoMsg)

namespace {

// Share of the token's life after which a new one is fetched.
constexpr double refreshShare = 0.8;

Error cancelled()
{
    return {ErrorKind::Cancelled, 0, {}, std::nullopt};
}

Error sessionEnded(int status, const QString &detail)
{
    return {ErrorKind::SessionEnded, status, detail, std::nullopt};
}

Request post(const QString &path, const QJsonObject &body)
{
    Request request;
    request.method = "POST"_ba;
    request.path = path;
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

SignedIn personOf(const LoginAnswer &login)
{
    return {login.user, login.email, login.firstName, login.lastName, login.setupRequired};
}

/// The good answer, or the error it stands for.
Result<Answer> goodOnly(Result<Answer> answer)
{
    if (!answer)
        return answer;
    if (const std::optional<Error> error = errorOf(*answer))
        return *error;
    return answer;
}

// Several sign-ins of one account at the same moment: one wins, the others are to be tried once more. For a
// directory account that race shows as a 500 without a body.
bool lostRace(const Answer &answer, bool directory)
{
    return errorTextOf(answer.body).message == "user not found or version conflict"_L1
        || (directory && answer.status == 500 && bodyKindOf(answer.body) == BodyKind::Empty);
}

} // namespace

Session::Session(Transport &transport, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_clock(clock)
{
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_refreshTimer, &QTimer::timeout, this, [this] {
        if (refreshDue())
            refresh();
        else
            scheduleRefresh(); // the clock was set back
    });
}

Session::~Session()
{
    m_closing.cancel();
}

void Session::enter(State state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged(state);
}

void Session::take(LoginAnswer &login, State state)
{
    m_tokens.set(login.accessToken, login.refreshToken);
    wipe(login.accessToken);
    wipe(login.refreshToken);
    // A server that tells no lifetime has 15 minutes.
    const Seconds ttl = login.accessTtl > Seconds(0) ? login.accessTtl : Seconds(900);
    const Instant now = m_clock.now();
    m_expiresAt = now + ttl;
    m_refreshAt = now + std::chrono::duration_cast<Milliseconds>(ttl * refreshShare);
    scheduleRefresh();
    enter(state);
    emit refreshTokenChanged(m_tokens.refresh());
}

void Session::scheduleRefresh()
{
    const Milliseconds left = std::max(Milliseconds(0), m_refreshAt - m_clock.now());
    // At most a minute: after the computer slept, the wall clock is ahead of the timer.
    m_refreshTimer.start(std::min<Milliseconds>(left + Milliseconds(1), std::chrono::minutes(1)));
}

void Session::postponeRefresh()
{
    m_refreshAt = std::min<Instant>(std::max(m_expiresAt, m_clock.now()), m_clock.now() + std::chrono::seconds(30));
    scheduleRefresh();
}

bool Session::refreshDue() const
{
    return !m_tokens.isEmpty() && m_clock.now() >= m_refreshAt;
}

bool Session::expired() const
{
    return m_clock.now() >= m_expiresAt;
}

QCoro::Task<Result<Answer>> Session::postLogin(Credentials credentials, CancelToken cancel)
{
    QJsonObject body{{"email"_L1, credentials.email}, {"password"_L1, credentials.password}};
    if (!credentials.mfaCode.isEmpty())
        body["mfa_token"_L1] = credentials.mfaCode;
    if (credentials.directory)
        body["use_ldap"_L1] = true;
    Request request = post(u"/auth/login"_s, body);
    const bool directory = credentials.directory;
    wipe(credentials.password);
    Transport &transport = m_transport;
    const QPointer<Session> alive(this);
    QCoro::Task<Result<Answer>> first = transport.send(request, cancel);
    Result<Answer> answer = co_await std::move(first);
    if (alive && answer && !answer->good() && lostRace(*answer, directory)) {
        QCoro::Task<Result<Answer>> second = transport.send(request, cancel);
        answer = co_await std::move(second);
    }
    wipe(request.body);
    co_return alive ? answer : Result<Answer>(cancelled());
}

QCoro::Task<Result<SignedIn>> Session::signIn(Credentials credentials, CancelToken cancel)
{
    const QPointer<Session> alive(this);
    const bool codeGiven = !credentials.mfaCode.isEmpty();
    QCoro::Task<Result<Answer>> posting = postLogin(credentials, cancel);
    wipe(credentials.password);
    Result<Answer> answer = goodOnly(co_await std::move(posting));
    if (!answer)
        co_return answer.error();
    if (!alive)
        co_return cancelled();
    Result<LoginAnswer> login = parseLogin(answer->body);
    wipe(answer->body);
    if (!login)
        co_return login.error();
    if (login->secondFactorRequired) {
        co_return Error{
            codeGiven ? ErrorKind::SecondFactorWrong : ErrorKind::SecondFactorRequired, 200, {}, std::nullopt};
    }
    forgetRefusals();
    const SignedIn person = personOf(*login);
    const bool mustChange = login->passwordChangeRequired;
    take(*login, mustChange ? State::PasswordChange : State::Active);
    if (mustChange)
        co_return Error{ErrorKind::PasswordChangeRequired, 200, {}, std::nullopt};
    co_return person;
}

QCoro::Task<Result<SignedIn>> Session::resume(QByteArray refreshToken, CancelToken cancel)
{
    const QPointer<Session> alive(this);
    Request request = post(u"/auth/refresh"_s, {{"refresh_token"_L1, QString::fromLatin1(refreshToken)}});
    wipe(refreshToken);
    QCoro::Task<Result<Answer>> posting = m_transport.send(request, cancel);
    Result<Answer> answer = goodOnly(co_await std::move(posting));
    wipe(request.body);
    if (!alive)
        co_return cancelled();
    if (!answer) {
        if (answer.error().kind == ErrorKind::SessionEnded)
            emit refreshTokenChanged({});
        co_return answer.error();
    }
    Result<LoginAnswer> login = parseLogin(answer->body);
    wipe(answer->body);
    if (!login)
        co_return login.error();
    forgetRefusals();
    const SignedIn person = personOf(*login);
    take(*login, State::Active);
    co_return person;
}

QCoro::Task<Result<Done>> Session::changePassword(QString current, QString next, CancelToken cancel)
{
    const QPointer<Session> alive(this);
    Request request = post(u"/auth/change-password"_s, {{"current_password"_L1, current}, {"new_password"_L1, next}});
    wipe(current);
    wipe(next);
    QCoro::Task<Result<Answer>> sending = send(request, cancel);
    const Result<Answer> answer = co_await std::move(sending);
    wipe(request.body);
    if (!answer)
        co_return answer.error();
    if (alive && m_state == State::PasswordChange)
        enter(State::Active);
    co_return Done{};
}

QCoro::Task<void> Session::signOut()
{
    const bool wasIn = !m_tokens.isEmpty();
    Request request = post(u"/auth/logout"_s, {});
    request.bearer = m_tokens.access();
    m_tokens.wipe();
    m_refreshTimer.stop();
    forgetRefusals();
    enter(State::SignedOut);
    if (!wasIn)
        co_return;
    emit refreshTokenChanged({});
    QCoro::Task<Result<Answer>> posting = m_transport.send(request, {});
    co_await std::move(posting);
    wipe(request.bearer);
}

void Session::end(const Error &error)
{
    if (m_tokens.isEmpty())
        return;
    qCInfo(logSession) << "session ended:" << error.detail;
    m_tokens.wipe();
    m_refreshTimer.stop();
    enter(State::SignedOut);
    emit refreshTokenChanged({});
    emit ended(error);
}

QCoro::Task<Result<Done>> Session::refresh()
{
    if (!m_refreshing) {
        m_refreshing = std::make_shared<SharedOutcome>();
        const std::shared_ptr<SharedOutcome> outcome = m_refreshing;
        runRefresh(outcome);
        const SharedOutcome::Wait wait{outcome};
        co_return co_await wait;
    }
    const SharedOutcome::Wait wait{m_refreshing};
    co_return co_await wait;
}

QCoro::Task<void> Session::runRefresh(std::shared_ptr<SharedOutcome> outcome)
{
    const QPointer<Session> alive(this);
    const quint64 generation = m_tokens.generation();
    QString token = QString::fromLatin1(m_tokens.refresh());
    Request request = post(u"/auth/refresh"_s, {{"refresh_token"_L1, token}});
    wipe(token);
    QCoro::Task<Result<Answer>> posting = m_transport.send(request, m_closing);
    Result<Answer> answer = goodOnly(co_await std::move(posting));
    wipe(request.body);
    Result<Done> result = Done{};
    if (!alive) {
        result = cancelled();
    } else if (m_tokens.generation() != generation) {
        // Signed out or in again meanwhile: this answer belongs to nobody.
        m_refreshing.reset();
        result = m_tokens.isEmpty() ? Result<Done>(sessionEnded(0, u"signed out"_s)) : Result<Done>(Done{});
    } else {
        m_refreshing.reset();
        Result<LoginAnswer> login = answer ? parseLogin(answer->body) : Result<LoginAnswer>(answer.error());
        if (login) {
            take(*login, m_state);
        } else {
            result = login.error();
            // Without a refreshed token calls go on until the old one is refused; try again with the next call.
            if (login.error().kind == ErrorKind::SessionEnded)
                end(login.error());
            else
                postponeRefresh();
        }
    }
    outcome->complete(result);
}

QCoro::Task<Result<Answer>> Session::sendSigned(Request request, CancelToken cancel)
{
    const QPointer<Session> alive(this);
    if (refreshDue()) {
        QCoro::Task<Result<Done>> refreshing = refresh();
        const Result<Done> fresh = co_await std::move(refreshing);
        if (!alive || cancel.isCancelled())
            co_return cancelled();
        // An old token that is still good may be used while the refresh fails for want of a connection.
        if (!fresh && (expired() || m_tokens.isEmpty()))
            co_return fresh.error();
    }
    for (int thisTry = 1;; ++thisTry) {
        if (m_tokens.isEmpty())
            co_return sessionEnded(0, u"signed out"_s);
        const quint64 generation = m_tokens.generation();
        request.bearer = m_tokens.access();
        QCoro::Task<Result<Answer>> sending = m_transport.send(request, cancel);
        Result<Answer> answer = co_await std::move(sending);
        if (!alive)
            co_return cancelled();
        if (!answer || answer->status != 401 || cancel.isCancelled())
            co_return answer;
        if (m_tokens.generation() == generation) {
            if (thisTry > 1) {
                const Error error = sessionEnded(401, u"refused with a fresh token: "_s + answer->operation);
                end(error);
                co_return error;
            }
            QCoro::Task<Result<Done>> refreshing = refresh();
            const Result<Done> fresh = co_await std::move(refreshing);
            if (!alive)
                co_return cancelled();
            if (!fresh)
                co_return fresh.error();
        } else if (thisTry > 3) {
            co_return answer;
        }
    }
}

bool Session::refused(QLatin1StringView operation, TenantId tenant) const
{
    return m_refusals.contains({operation, tenant});
}

void Session::remember(const Answer &answer, const Error &error, TenantId tenant)
{
    if (error.kind != ErrorKind::Forbidden || error.httpStatus != 403 || refused(answer.operation, tenant))
        return;
    m_refusals.insert({answer.operation, tenant});
    emit areaRefused(answer.operation, tenant);
}

QCoro::Task<Result<Answer>> Session::send(Request request, CancelToken cancel)
{
    const std::optional<AllowedCall> call = match(request.method, request.path);
    if (!call || !call->needsToken) {
        QCoro::Task<Result<Answer>> sending = m_transport.send(request, cancel);
        co_return goodOnly(co_await std::move(sending));
    }
    if (refused(call->operation, request.tenant))
        co_return Error{ErrorKind::Forbidden, 403, u"remembered: "_s + call->operation, std::nullopt};
    const QPointer<Session> alive(this);
    const TenantId tenant = call->needsTenant ? request.tenant : TenantId();
    QCoro::Task<Result<Answer>> sending = sendSigned(request, cancel);
    Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer;
    const std::optional<Error> error = errorOf(*answer);
    if (!error)
        co_return answer;
    if (alive)
        remember(*answer, *error, tenant);
    co_return *error;
}

} // namespace viewer::server
