// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/answer_error.h"

#include "app/server/masking.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace viewer::server {

namespace {

QByteArrayView trimmedStart(const QByteArray &body)
{
    QByteArrayView view(body);
    if (view.startsWith("\xEF\xBB\xBF"))
        view = view.sliced(3);
    while (!view.isEmpty()
           && (view.front() == ' ' || view.front() == '\t' || view.front() == '\r' || view.front() == '\n'))
        view = view.sliced(1);
    return view;
}

// Login: all are 401, told apart by their message only.
ErrorKind loginError(const QString &message)
{
    if (message == "account is disabled"_L1 || message == "account is locked"_L1)
        return ErrorKind::AccountDisabled;
    if (message == "invalid MFA token"_L1)
        return ErrorKind::SecondFactorWrong;
    if (message == "email domain not allowed for LDAP authentication"_L1
        || message == "failed to provision user account"_L1)
        return ErrorKind::DirectoryRefused;
    // Internal texts: an account with a NULL name can never sign in, a lost race is to be tried again.
    if (message == "user not found or version conflict"_L1 || message.startsWith("failed to "_L1))
        return ErrorKind::ServerProblem;
    return ErrorKind::BadCredentials;
}

ErrorKind forbidden(const QString &message)
{
    if (message == "Forbidden: No access to tenant"_L1 || message == "Access denied to this tenant"_L1)
        return ErrorKind::TenantRefused;
    if (message.startsWith("Invalid permission: "_L1))
        return ErrorKind::NotSeeded;
    return ErrorKind::Forbidden;
}

ErrorKind badRequest(QLatin1StringView operation, const QString &message)
{
    if (message == "Current password is incorrect"_L1)
        return ErrorKind::BadCredentials;
    if (message.startsWith("This account is managed by your corporate directory"_L1))
        return ErrorKind::DirectoryRefused;
    // 400 on a log without a wrong parameter: an attempt row that the server cannot read.
    if (operation == "getBuildLogs"_L1 && message == "failed to get build executions"_L1)
        return ErrorKind::ServerProblem;
    return ErrorKind::BadRequest;
}

// The server maps "no such row" to 500 in these calls.
bool standsForNotFound(QLatin1StringView operation, const QString &message)
{
    struct Case
    {
        QLatin1StringView operation;
        QLatin1StringView message;
    };
    static constexpr std::array cases{
        Case{"getBuild"_L1, "Failed to get build"_L1},
        Case{"getProject"_L1, "Failed to get project"_L1},
        Case{"getTenant"_L1, "Failed to get tenant"_L1},
        Case{"getImage"_L1, "permission denied"_L1},
    };
    return std::ranges::any_of(cases, [&](const Case &c) { return c.operation == operation && c.message == message; });
}

ErrorKind kindOf(const Answer &answer, BodyKind body, const QString &message)
{
    const int status = answer.status;
    if (body == BodyKind::WebPage && status < 500)
        return ErrorKind::NotImageFactory;
    switch (status) {
    case 400:
        return badRequest(answer.operation, message);
    case 401:
        return answer.operation == "login"_L1 ? loginError(message) : ErrorKind::SessionEnded;
    case 403:
        return forbidden(message);
    case 404:
        return message == "404 page not found"_L1 ? ErrorKind::NotImageFactory : ErrorKind::NotFound;
    case 409:
        return message.startsWith("Initial system setup is required"_L1) ? ErrorKind::SetupRequired
                                                                         : ErrorKind::BadRequest;
    case 428:
        return ErrorKind::PasswordChangeRequired;
    case 429:
        return ErrorKind::RateLimited;
    case 500:
        return standsForNotFound(answer.operation, message) ? ErrorKind::NotFound : ErrorKind::ServerProblem;
    case 503:
        return message == "Service temporarily read-only for maintenance"_L1 ? ErrorKind::Maintenance
                                                                             : ErrorKind::ServerProblem;
    default:
        break;
    }
    if (status >= 500)
        return ErrorKind::ServerProblem;
    if (status >= 400)
        return ErrorKind::BadRequest;
    return status >= 300 ? ErrorKind::NotImageFactory : ErrorKind::UnexpectedAnswer;
}

QString detailOf(const Answer &answer, BodyKind body, const ErrorText &text)
{
    QString said = text.message;
    if (body == BodyKind::WebPage)
        said = u"(web page)"_s;
    else if (body == BodyKind::Empty)
        said = u"(empty)"_s;
    const QString code = text.code.isEmpty() ? QString() : text.code + u' ';
    return u"%1: HTTP %2 %3%4"_s.arg(answer.operation).arg(answer.status).arg(code, masked(said).left(200));
}

} // namespace

BodyKind bodyKindOf(const QByteArray &body)
{
    const QByteArrayView start = trimmedStart(body);
    if (start.isEmpty())
        return BodyKind::Empty;
    if (start.front() == '{' || start.front() == '[')
        return BodyKind::Json;
    return start.front() == '<' ? BodyKind::WebPage : BodyKind::Text;
}

ErrorText errorTextOf(const QByteArray &body)
{
    switch (bodyKindOf(body)) {
    case BodyKind::Text:
        return {{}, QString::fromUtf8(body.first(std::min<qsizetype>(body.size(), 4096))).trimmed()};
    case BodyKind::Json:
        break;
    default:
        return {};
    }
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QJsonValue error = object["error"_L1];
    if (error.isString())
        return {object["code"_L1].toString(), error.toString()};
    if (error.isObject())
        return {error["code"_L1].toString(), error["message"_L1].toString()};
    return {object["code"_L1].toString(), object["message"_L1].toString()};
}

std::optional<Error> errorOf(const Answer &answer)
{
    const BodyKind body = bodyKindOf(answer.body);
    if (answer.good() && body == BodyKind::Json)
        return std::nullopt;
    const ErrorText text = answer.good() ? ErrorText{} : errorTextOf(answer.body);
    Error error{kindOf(answer, body, text.message), answer.status, detailOf(answer, body, text), std::nullopt};
    const std::optional<Instant> now = answer.serverTime();
    if (!answer.retryAfter.isEmpty())
        error.retryAfter = retryAfterOf(answer.retryAfter, now.value_or(fromDateTime(QDateTime::currentDateTimeUtc())));
    return error;
}

} // namespace viewer::server
