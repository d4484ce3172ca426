// SPDX-License-Identifier: GPL-3.0-or-later
// Distinct error texts sorted into groups: done once for a dictionary, used by every count of failures.
#pragma once

#include "models/analytics/failures/masks.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace viewer::analytics {

/// A template and the texts that have it.
struct MessageGroup
{
    QByteArray fingerprint;            ///< 32 bytes
    QString pattern;                   ///< the template: words, <masks>, <*>
    std::vector<std::uint32_t> errors; ///< places of the texts, ascending
};

/// Immutable once made; shared between threads. Group 0 stands for "no text": it has no pattern and no fingerprint.
struct MessageGroups
{
    int rules = maskRules;
    std::vector<MessageGroup> groups{MessageGroup{}};
    std::vector<std::uint32_t> groupOf; ///< one a text
};

/// Groups `texts`, originals as the server sent them, by their place: the error number of the columns (entry 0 and
/// numbers never used: empty). The answer depends on the set of texts only, not on their order. Some 3 us a text.
MessageGroups groupMessages(std::span<const QString> texts);

/// The group a text belongs to or would belong to; empty when it fits no template. Of several that fit, the one with
/// the most words that are not <*>, then the first. Linear in the number of groups.
std::optional<std::uint32_t> groupOfMessage(const MessageGroups &groups, const QString &text);

/// A group as an earlier run knew it (kept by the notebook with what was said of it).
struct EarlierGroup
{
    QByteArray fingerprint;
    int rules = 0;
    QString pattern;
    QString example; ///< one of its texts, without secrets
};

/// Fingerprints of earlier groups and those that took their place, so that history does not split when the rules
/// change or a template grows more general. Many may lead to one; never a circle.
class FailureAliases
{
public:
    /// Where the fingerprint is now; the same when nothing took its place.
    QByteArray current(const QByteArray &fingerprint) const { return m_current.value(fingerprint, fingerprint); }
    /// Learns from groups made by now: each earlier group that is gone leads to the one its pattern fits (same rules)
    /// or its example is sorted into (other rules). One that fits nowhere stays itself.
    void update(std::span<const EarlierGroup> earlier, const MessageGroups &now);
    /// To keep and to restore; entries that lead nowhere or in a circle are dropped.
    const QHash<QByteArray, QByteArray> &entries() const { return m_current; }
    static FailureAliases fromEntries(const QHash<QByteArray, QByteArray> &entries);

private:
    void lead(const QByteArray &from, const QByteArray &to);

    QHash<QByteArray, QByteArray> m_current;
};

} // namespace viewer::analytics
