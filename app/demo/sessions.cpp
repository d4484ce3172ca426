// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/sessions.h"

#include "app/demo/json_writer.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

constexpr int failuresThatLock = 5;
constexpr qsizetype rememberedTokens = 1000;

QByteArray encoded(const QByteArray &part)
{
    return part.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

qint64 secondsOf(Instant time)
{
    return std::chrono::floor<Seconds>(time).time_since_epoch().count();
}

} // namespace

Sessions::Sessions(World &world, const Options &options, const Clock &clock)
    : m_world(world)
    , m_options(options)
    , m_clock(clock)
    // From the seed: a server that is started again accepts the tokens it gave out before, as a real one does.
    , m_secret(idOf(world.seed(), IdSpace::Tenant, 0x5ec4e7).toRfc4122())
    , m_serial(quint64(secondsOf(clock.now())) << 16)
{
}

std::optional<quint16> Sessions::personOf(const QString &email) const
{
    const std::vector<Person> &people = m_world.people();
    for (size_t row = 0; row < people.size(); ++row) {
        if (people[row].email == email)
            return quint16(row);
    }
    return std::nullopt;
}

bool Sessions::isPassword(quint16 person, const QString &password) const
{
    return m_passwords.value(person, QLatin1StringView(accountPassword)) == password;
}

void Sessions::changePassword(quint16 person, const QString &password)
{
    m_passwords.insert(person, password);
    m_world.person(person).mustChangePassword = false;
}

void Sessions::noteFailure(quint16 person)
{
    if (++m_failures[person] >= failuresThatLock)
        m_world.person(person).status = "locked";
}

QByteArray Sessions::signatureOf(const QByteArray &signedPart) const
{
    return encoded(QMessageAuthenticationCode::hash(signedPart, m_secret, QCryptographicHash::Sha256));
}

QByteArray Sessions::tokenFor(quint16 person, Seconds life, const char *use)
{
    JsonWriter payload;
    payload.beginObject().key("user_id").id(m_world.people()[person].id).key("use").plain(use);
    payload.key("exp").number(secondsOf(m_clock.now() + life)).key("jti").number(qint64(++m_serial)).endObject();
    const QByteArray signedPart = encoded(R"({"alg":"HS256","typ":"JWT"})"_ba) + '.' + encoded(payload.takeBare());
    return signedPart + '.' + signatureOf(signedPart);
}

TokenPair Sessions::newTokens(quint16 person)
{
    TokenPair pair;
    pair.access = tokenFor(person, m_options.accessTokenLife, "access");
    pair.refresh = tokenFor(person, m_options.refreshTokenLife, "refresh");
    pair.expiry = secondsOf(m_clock.now() + m_options.accessTokenLife);
    return pair;
}

std::optional<quint16> Sessions::holderOf(const QByteArray &token) const
{
    auto known = m_checked.constFind(token);
    if (known == m_checked.constEnd()) {
        const qsizetype dot = token.lastIndexOf('.');
        if (dot < 0 || token.sliced(dot + 1) != signatureOf(token.first(dot)))
            return std::nullopt;
        const QByteArray payload = token.first(dot).sliced(token.indexOf('.') + 1);
        const QJsonDocument document =
            QJsonDocument::fromJson(QByteArray::fromBase64(payload, QByteArray::Base64UrlEncoding));
        const auto person = m_world.personOf(QUuid::fromString(document["user_id"_L1].toString()));
        if (!person)
            return std::nullopt;
        if (m_checked.size() >= rememberedTokens)
            m_checked.clear();
        known = m_checked.insert(token, {*person, document["exp"_L1].toInteger()});
    }
    if (known->expiry <= secondsOf(m_clock.now()) || m_world.people()[known->person].status != "active")
        return std::nullopt;
    return known->person;
}

} // namespace viewer::demo
