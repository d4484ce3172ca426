// SPDX-License-Identifier: GPL-3.0-or-later
// Invitations and forgotten passwords.
#include "app/demo/passwords.h"
#include "app/demo/routes.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

bool isGoodPassword(const QString &password)
{
    return password.size() >= shortestPassword && password.toUtf8().size() <= longestPasswordBytes;
}

} // namespace

Answer Routes::invitation(const Call &call)
{
    const InvitationLetter *letter = m_letters.invitation(call.ids.front());
    if (!letter)
        return codedError(404, "Invitation not found");
    if (!letter->readable)
        return codedError(500, "Failed to get invitation");
    const Instant written = letter->expires - std::chrono::days(7);
    JsonWriter out;
    out.beginObject().key("id").id(idOf(m_world.seed(), IdSpace::Membership, 9000));
    out.key("tenant_id").id(m_world.tenant().id).key("email").text(letter->email);
    out.key("role_id").id(m_world.role(RoleKind::Viewer).id);
    out.key("invited_by").id(m_world.people()[Cast::OwnerPerson].id).key("status").plain(letter->status);
    out.key("expires_at").time(letter->expires).key("message").text(u"Welcome aboard");
    out.key("created_at").time(written).key("updated_at").time(written).endObject();
    return json(out.take());
}

Answer Routes::acceptInvitation(const Call &call)
{
    const QJsonObject body = QJsonDocument::fromJson(call.request.body).object();
    const QString password = body["password"_L1].toString();
    if (password.isEmpty())
        return codedError(400, "Password is required for non-LDAP users");
    InvitationLetter *letter = m_letters.invitation(body["token"_L1].toString().toUtf8());
    const QString first = body["first_name"_L1].toString();
    const QString last = body["last_name"_L1].toString();
    if (!letter || letter->status != "pending" || letter->expires <= m_clock.now() || first.isEmpty() || last.isEmpty()
        || !isGoodPassword(password))
        return codedError(400, "Invalid or expired invitation token");
    letter->status = "accepted";
    const std::optional<quint16> existing = m_sessions.personOf(letter->email);
    JsonWriter out(1024);
    out.beginObject().key("user");
    if (existing) {
        writeUser(out, *existing, "");
    } else {
        m_letters.addPending(letter->email);
        out.beginObject().key("id").id(idOf(m_world.seed(), IdSpace::Person, 9000)).key("email").text(letter->email);
        out.key("first_name").text(first).key("last_name").text(last).key("status").plain("pending");
        out.key("is_active").boolean(false).key("auth_method").plain("").endObject();
    }
    out.key("token").plain(existing ? m_sessions.newTokens(*existing).access : QByteArray("of-nobody")).endObject();
    return json(out.take());
}

Answer Routes::forgotPassword(const Call &call)
{
    const QJsonDocument body = QJsonDocument::fromJson(call.request.body);
    if (!body.isObject())
        return codedError(400, "Invalid request body");
    const QString email = body["email"_L1].toString();
    if (m_options.directory && email == m_world.people()[Cast::DirectRole].email)
        return codedError(400,
                          "This account is managed by your corporate directory (LDAP). Reset your password in your "
                          "corporate identity system.");
    JsonWriter out;
    out.beginObject().key("message");
    out.text(u"If we find your account in the system, you'll receive a password reset link.").endObject();
    return json(out.take());
}

Answer Routes::validateResetToken(const Call &call)
{
    const QJsonDocument body = QJsonDocument::fromJson(call.request.body);
    if (!body.isObject())
        return codedError(400, "Invalid request body");
    const ResetLetter *letter = m_letters.reset(body["token"_L1].toString().toUtf8());
    const bool valid = letter && !letter->used && letter->expires > m_clock.now();
    JsonWriter out;
    out.beginObject().key("valid").boolean(valid);
    if (valid)
        out.key("email").text(m_world.people()[letter->person].email).key("expires_at").time(letter->expires);
    return json(out.endObject().take());
}

Answer Routes::resetPassword(const Call &call)
{
    const QJsonDocument body = QJsonDocument::fromJson(call.request.body);
    if (!body.isObject())
        return codedError(400, "Invalid request body");
    ResetLetter *letter = m_letters.reset(body["token"_L1].toString().toUtf8());
    if (!letter || letter->used || letter->expires <= m_clock.now())
        return codedError(400, "Invalid or expired reset token");
    const QString password = body["new_password"_L1].toString();
    if (!isGoodPassword(password))
        return codedError(500, "Failed to reset password"); // the token survives that
    letter->used = true;
    m_sessions.changePassword(letter->person, password);
    JsonWriter out;
    out.beginObject().key("message").text(u"Password has been successfully reset.").endObject();
    return json(out.take());
}

} // namespace viewer::demo
