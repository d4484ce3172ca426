// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/masking.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace viewer::server {

namespace {

struct Rule
{
    QRegularExpression pattern;
    QString replacement; ///< \1 keeps the part before the secret
};

// Every pattern is linear on hostile text: bounded or single-class repetitions only.
const std::array<Rule, 6> &rules()
{
    static const std::array<Rule, 6> list{{
        {QRegularExpression(
             u"-----BEGIN [A-Z ]{0,60}PRIVATE KEY-----.*?(?:-----END [A-Z ]{0,60}PRIVATE KEY-----|\\z)"_s,
             QRegularExpression::DotMatchesEverythingOption),
         u"•••"_s},
        {QRegularExpression(u"(\\b[a-z][a-z0-9+.-]{0,30}://)[^/\\s?#\"'<>]{1,2000}@"_s,
                            QRegularExpression::CaseInsensitiveOption),
         u"\\1•••@"_s},
        {QRegularExpression(u"(\\bauthorization[\"']?\\s{0,8}[:=]\\s{0,8}[\"']?(?:(?:bearer|basic|token|digest)\\s{1,8}"
                            u")?|\\bbearer\\s{1,8})"
                            "(?!\\s)[^\\s\"',;]{2,}"_s,
                            QRegularExpression::CaseInsensitiveOption),
         u"\\1•••"_s},
        {QRegularExpression(u"\\b(?:gh[pousr]_[A-Za-z0-9_]{10,}|github_pat_[A-Za-z0-9_]{10,}|glpat-[A-Za-z0-9_-]{8,}"
                            "|(?:AKIA|ASIA)[A-Z0-9]{12,}|xox[a-z]-[A-Za-z0-9-]{8,}|dckr_pat_[A-Za-z0-9_-]{8,}"
                            "|npm_[A-Za-z0-9]{20,})"_s),
         u"•••"_s},
        {QRegularExpression(u"\\beyJ[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]{2,}\\.[A-Za-z0-9_-]*"_s), u"•••"_s},
        {QRegularExpression(
             u"((?:password|passwd|passphrase|pwd|token|secret|api[_-]?key|apikey|access[_-]?key"
             "|private[_-]?key|credentials?)[a-z0-9_]{0,30}[\"']?\\s{0,4}[:=]\\s{0,4}[\"']?)(?!\\s|•••)[^\\s\"',;&]{1,}"_s,
             QRegularExpression::CaseInsensitiveOption),
         u"\\1•••"_s},
    }};
    return list;
}

// Cheap first look: most texts hold none of the characters without which no rule can match.
bool mayHoldSecret(const QString &text)
{
    return text.contains(u':') || text.contains(u'=') || text.contains(u'_') || text.contains(u'-')
        || text.contains("bearer"_L1, Qt::CaseInsensitive) || text.contains("AKIA"_L1) || text.contains("ASIA"_L1)
        || text.contains("eyJ"_L1);
}

bool namesSecret(const QString &key)
{
    static const QRegularExpression pattern(
        u"passw|passphrase|token|secret|api_?-?key|access_?-?key|private_?-?key|credential|authorization"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(key).hasMatch();
}

QJsonValue maskedValue(const QJsonValue &value)
{
    if (value.isString())
        return masked(value.toString());
    if (value.isObject())
        return masked(value.toObject());
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray())
            array.append(maskedValue(item));
        return array;
    }
    return value;
}

} // namespace

QString masked(const QString &text)
{
    if (text.isEmpty() || !mayHoldSecret(text))
        return text;
    QString result = text;
    for (const Rule &rule : rules())
        result.replace(rule.pattern, rule.replacement);
    return result;
}

QString maskedAddress(const QString &address)
{
    QString result = address;
    // user:password@host without a scheme, as "git clone" takes it; a bare user ("git@host:path") is no secret.
    static const QRegularExpression bare(u"^[^/@\\s:]{1,500}:[^/@\\s]{1,2000}@"_s);
    if (!address.contains("://"_L1))
        result.replace(bare, u"•••@"_s);
    return masked(result);
}

QJsonObject masked(const QJsonObject &object)
{
    QJsonObject result;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool holdsText = it->isObject() || it->isArray() || !it->toString().isEmpty();
        const bool hide = holdsText && namesSecret(it.key());
        result.insert(it.key(), hide ? QJsonValue(maskSign.toString()) : maskedValue(*it));
    }
    return result;
}

} // namespace viewer::server
