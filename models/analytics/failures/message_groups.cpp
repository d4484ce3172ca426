// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/failures/message_groups.h"

#include "models/analytics/failures/drain.h"
#include "models/analytics/failures/fingerprint.h"

#include <QSet>

namespace viewer::analytics {

namespace {

/// Words of a pattern that are not <*>.
qsizetype fixedWords(const QString &pattern)
{
    qsizetype words = 0;
    for (const QStringView word : QStringView(pattern).tokenize(u' '))
        words += word != anyWord;
    return words;
}

std::optional<std::uint32_t> groupOfMasked(const MessageGroups &groups, const QString &masked)
{
    std::optional<std::uint32_t> best;
    qsizetype bestWords = -1;
    for (std::uint32_t at = 1; at < groups.groups.size(); ++at) {
        const QString &pattern = groups.groups[at].pattern;
        if (!fitsTemplate(masked, pattern))
            continue;
        const qsizetype words = fixedWords(pattern);
        if (words > bestWords) {
            best = at;
            bestWords = words;
        }
    }
    return best;
}

} // namespace

MessageGroups groupMessages(std::span<const QString> texts)
{
    std::vector<QString> masked;
    std::vector<std::uint32_t> places;
    masked.reserve(texts.size());
    places.reserve(texts.size());
    for (std::uint32_t at = 0; at < texts.size(); ++at) {
        QString message = maskedMessage(texts[at]);
        if (message.isEmpty())
            continue;
        masked.push_back(std::move(message));
        places.push_back(at);
    }
    const DrainGroups drained = drain(masked);
    MessageGroups groups;
    groups.groupOf.assign(texts.size(), 0);
    for (const QString &pattern : drained.templates)
        groups.groups.push_back({messageFingerprint(maskRules, pattern), pattern, {}});
    for (size_t at = 0; at < places.size(); ++at) {
        const std::uint32_t group = drained.groupOf[at] + 1;
        groups.groupOf[places[at]] = group;
        groups.groups[group].errors.push_back(places[at]);
    }
    return groups;
}

std::optional<std::uint32_t> groupOfMessage(const MessageGroups &groups, const QString &text)
{
    return groupOfMasked(groups, maskedMessage(text));
}

void FailureAliases::update(std::span<const EarlierGroup> earlier, const MessageGroups &now)
{
    QSet<QByteArray> present;
    for (size_t at = 1; at < now.groups.size(); ++at)
        present.insert(now.groups[at].fingerprint);
    for (const EarlierGroup &group : earlier) {
        if (present.contains(group.fingerprint))
            continue;
        const auto place =
            group.rules == now.rules ? groupOfMasked(now, group.pattern) : groupOfMessage(now, group.example);
        if (place)
            lead(group.fingerprint, now.groups[*place].fingerprint);
    }
    // A template that is there again stands for itself.
    for (const QByteArray &fingerprint : present)
        m_current.remove(fingerprint);
}

void FailureAliases::lead(const QByteArray &from, const QByteArray &to)
{
    m_current.remove(to);
    for (auto it = m_current.begin(); it != m_current.end(); ++it) {
        if (*it == from)
            *it = to;
    }
    m_current.insert(from, to);
}

FailureAliases FailureAliases::fromEntries(const QHash<QByteArray, QByteArray> &entries)
{
    FailureAliases aliases;
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        QByteArray end = *it;
        for (qsizetype steps = 0; steps <= entries.size() && entries.contains(end); ++steps)
            end = entries.value(end);
        if (!end.isEmpty() && !entries.contains(end))
            aliases.m_current.insert(it.key(), end);
    }
    return aliases;
}

} // namespace viewer::analytics
