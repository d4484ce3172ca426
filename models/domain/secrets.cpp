// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/secrets.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace viewer {

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

/// Words without one of which no rule can match; lower case, but for those a rule takes in capitals only.
constexpr std::array<QStringView, 32> triggers{
    u"-----begin", u"authorization", u"bearer",      u"ghp_",       u"gho_", u"ghu_",      u"ghs_",
    u"ghr_",       u"github_pat_",   u"glpat-",      u"akia",       u"asia", u"dckr_pat_", u"npm_",
    u"eyj",        u"password",      u"passwd",      u"passphrase", u"pwd",  u"token",     u"secret",
    u"apikey",     u"api_key",       u"api-key",     u"credential", u"xox",  u"accesskey", u"access_key",
    u"access-key", u"privatekey",    u"private_key", u"private-key"};

/// Which two letters a trigger can begin with: most places of a text are passed over by this table.
constexpr auto beginnings = [] {
    std::array<bool, 32 * 32> table{};
    for (const QStringView word : triggers)
        table[size_t((word[0].unicode() & 31) * 32 + (word[1].unicode() & 31))] = true;
    return table;
}();

bool isTrigger(QStringView rest)
{
    if (rest.size() < 3 || !beginnings[size_t((rest[0].unicode() & 31) * 32 + (rest[1].unicode() & 31))])
        return false;
    for (const QStringView word : triggers) {
        if (((word[1].unicode() ^ rest[1].unicode()) & 31) == 0 && rest.startsWith(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

/// One look at each letter: the rules themselves are far slower, and most texts hold nothing they could hide.
bool mayHoldSecret(QStringView text)
{
    bool address = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t letter = text[at].unicode();
        if (letter == u':' && text.sliced(at).startsWith(u"://"))
            address = true;
        if (letter == u'@' && address)
            return true;
        // ſ and K of the Kelvin fold into ASCII: the rules take them for s and k.
        if (letter == u'\u017f' || letter == u'\u212a' || isTrigger(text.sliced(at)))
            return true;
    }
    return false;
}

} // namespace

QString withoutSecrets(const QString &text)
{
    if (!mayHoldSecret(text))
        return text;
    QString result = text;
    for (const Rule &rule : rules())
        result.replace(rule.pattern, rule.replacement);
    return result;
}

} // namespace viewer
