// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/account_calls.h"

#include "app/server/answer_error.h"
#include "app/server/tokens.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace viewer::server {

namespace {

Request post(const QString &path, const QJsonObject &body)
{
    Request request;
    request.method = "POST"_ba;
    request.path = path;
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

/// Sends, wipes what was sent, and makes an error of a bad answer.
QCoro::Task<Result<Answer>> sendOnce(Transport &transport, Request request, CancelToken cancel)
{
    QCoro::Task<Result<Answer>> sending = transport.send(request, cancel);
    Result<Answer> answer = co_await std::move(sending);
    wipe(request.body);
    if (answer) {
        if (const std::optional<Error> error = errorOf(*answer))
            co_return *error;
    }
    co_return answer;
}

} // namespace

QString tokenIn(const QString &linkOrToken)
{
    const QString text = linkOrToken.trimmed();
    static const QRegularExpression parameter(u"[?&#]token=([^&#\\s]+)"_s);
    const QRegularExpressionMatch match = parameter.match(text);
    const QString token = match.hasMatch() ? QUrl::fromPercentEncoding(match.captured(1).toUtf8()) : text;
    static const QRegularExpression sendable(u"^[A-Za-z0-9._~+=:-]+$"_s);
    return sendable.match(token).hasMatch() ? token : QString();
}

QCoro::Task<Result<Invitation>> invitation(Transport &transport, QString token, CancelToken cancel)
{
    Request request;
    request.path = u"/invitations/"_s + QString::fromLatin1(QUrl::toPercentEncoding(token));
    wipe(token);
    QCoro::Task<Result<Answer>> sending = sendOnce(transport, request, cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    co_return parseInvitation(answer->body);
}

QCoro::Task<Result<AcceptedInvitation>> acceptInvitation(Transport &transport, InvitationReply reply,
                                                         CancelToken cancel)
{
    const Request request = post(u"/invitations/accept"_s,
                                 {{"token"_L1, reply.token},
                                  {"first_name"_L1, reply.firstName},
                                  {"last_name"_L1, reply.lastName},
                                  {"password"_L1, reply.password}});
    wipe(reply.token);
    wipe(reply.password);
    QCoro::Task<Result<Answer>> sending = sendOnce(transport, request, cancel);
    Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    const Result<AcceptedInvitation> accepted = parseAcceptedInvitation(answer->body);
    wipe(answer->body); // holds a token of the account
    co_return accepted;
}

QCoro::Task<Result<Done>> askForReset(Transport &transport, QString email, CancelToken cancel)
{
    const Request request = post(u"/auth/forgot-password"_s, {{"email"_L1, email}});
    QCoro::Task<Result<Answer>> sending = sendOnce(transport, request, cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    co_return Done{};
}

QCoro::Task<Result<ResetLink>> checkResetLink(Transport &transport, QString token, CancelToken cancel)
{
    const Request request = post(u"/auth/validate-reset-token"_s, {{"token"_L1, token}});
    wipe(token);
    QCoro::Task<Result<Answer>> sending = sendOnce(transport, request, cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    co_return parseResetLink(answer->body);
}

QCoro::Task<Result<Done>> resetPassword(Transport &transport, QString token, QString password, CancelToken cancel)
{
    const Request request = post(u"/auth/reset-password"_s, {{"token"_L1, token}, {"new_password"_L1, password}});
    wipe(token);
    wipe(password);
    QCoro::Task<Result<Answer>> sending = sendOnce(transport, request, cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    co_return Done{};
}

} // namespace viewer::server
