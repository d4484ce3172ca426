// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/setting_codec.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

template <class T>
using Words = std::array<std::pair<T, QLatin1StringView>, 3>;

constexpr Words<SchemeChoice> schemeWords{
    {{SchemeChoice::System, "system"_L1}, {SchemeChoice::Light, "light"_L1}, {SchemeChoice::Dark, "dark"_L1}}};
constexpr Words<Density> densityWords{
    {{Density::Compact, "compact"_L1}, {Density::Normal, "normal"_L1}, {Density::Roomy, "roomy"_L1}}};

template <class T>
QString wordOf(const Words<T> &words, T value)
{
    for (const auto &[candidate, word] : words) {
        if (candidate == value)
            return word;
    }
    return {};
}

template <class T>
std::optional<T> valueOf(const Words<T> &words, const QString &text)
{
    for (const auto &[value, word] : words) {
        if (word == text)
            return value;
    }
    return std::nullopt;
}

QString compact(const QJsonDocument &document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

std::optional<QJsonDocument> parsed(const QString &text)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError)
        return std::nullopt;
    return document;
}

} // namespace

QString settingText(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

QString settingText(int value)
{
    return QString::number(value);
}

QString settingText(const QString &value)
{
    return value;
}

QString settingText(const QByteArray &value)
{
    return QString::fromLatin1(value.toBase64());
}

QString settingText(SchemeChoice value)
{
    return wordOf(schemeWords, value);
}

QString settingText(Density value)
{
    return wordOf(densityWords, value);
}

QString settingText(const QJsonObject &value)
{
    return compact(QJsonDocument(value));
}

QString settingText(const SeenServers &value)
{
    QJsonArray servers;
    for (const SeenServer &server : value) {
        servers += QJsonObject{{u"origin"_s, server.origin},
                               {u"email"_s, server.email},
                               {u"name"_s, server.personName},
                               {u"lastUsed"_s, toIso(server.lastUsed)}};
    }
    return compact(QJsonDocument(servers));
}

QString settingText(const TrustedCertificates &value)
{
    QJsonObject fingerprints;
    for (const auto &[server, fingerprint] : value)
        fingerprints.insert(server, QString::fromLatin1(fingerprint.toHex()));
    return compact(QJsonDocument(fingerprints));
}

template <>
std::optional<bool> settingFromText(const QString &text)
{
    if (text == "true"_L1)
        return true;
    if (text == "false"_L1)
        return false;
    return std::nullopt;
}

template <>
std::optional<int> settingFromText(const QString &text)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

template <>
std::optional<QString> settingFromText(const QString &text)
{
    return text;
}

template <>
std::optional<QByteArray> settingFromText(const QString &text)
{
    auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(*decoded) : std::nullopt;
}

template <>
std::optional<SchemeChoice> settingFromText(const QString &text)
{
    return valueOf(schemeWords, text);
}

template <>
std::optional<Density> settingFromText(const QString &text)
{
    return valueOf(densityWords, text);
}

template <>
std::optional<QJsonObject> settingFromText(const QString &text)
{
    const std::optional<QJsonDocument> document = parsed(text);
    return document && document->isObject() ? std::optional(document->object()) : std::nullopt;
}

template <>
std::optional<SeenServers> settingFromText(const QString &text)
{
    const std::optional<QJsonDocument> document = parsed(text);
    if (!document || !document->isArray())
        return std::nullopt;
    SeenServers servers;
    for (const QJsonValue &entry : document->array()) {
        const QString origin = entry[u"origin"].toString();
        if (origin.isEmpty())
            continue;
        const std::optional<Instant> lastUsed = parseInstant(entry[u"lastUsed"].toString());
        servers.push_back(
            {origin, entry[u"email"].toString(), entry[u"name"].toString(), lastUsed.value_or(Instant{})});
    }
    return servers;
}

template <>
std::optional<TrustedCertificates> settingFromText(const QString &text)
{
    constexpr qsizetype sha256 = 32;
    const std::optional<QJsonDocument> document = parsed(text);
    if (!document || !document->isObject())
        return std::nullopt;
    TrustedCertificates trusted;
    const QJsonObject fingerprints = document->object();
    for (auto entry = fingerprints.begin(); entry != fingerprints.end(); ++entry) {
        const QByteArray fingerprint = QByteArray::fromHex(entry.value().toString().toLatin1());
        if (fingerprint.size() == sha256)
            trusted.emplace(entry.key(), fingerprint);
    }
    return trusted;
}

} // namespace viewer
