// SPDX-License-Identifier: GPL-3.0-or-later
// Columns with random builds, for tests: the same seed, the same rows.
#pragma once

#include "models/columns/build_columns.h"

#include <QRandomGenerator>

namespace viewer::sample {

using namespace Qt::StringLiterals;

inline constexpr std::uint32_t firstDay = 1'767'225'600; ///< 2026-01-01, UTC seconds

inline std::shared_ptr<BuildDictionaries> words()
{
    auto words = std::make_shared<BuildDictionaries>();
    const auto uuid = [](int kind, int n) {
        return QUuid(quint32(n * 7919), quint16(kind), 0x4000, 0x80, 0, 0, 0, 0, 0, 0, quint8(n));
    };
    const QString projects[] = {u"Base images"_s, u"élan"_s, u"apps"_s, QString(), u"Straße"_s, u"base images"_s};
    for (const QString &name : projects) {
        const int n = int(words->projects.size());
        words->projects.push_back({ProjectId(uuid(1, n)), name, n == 3});
    }
    for (const QString &name : {u"Ada Lovelace"_s, u"Žofie Nováková"_s, u"de la Cruz"_s, u"bob@example.test"_s}) {
        const int n = int(words->people.size());
        words->people.push_back({UserId(uuid(2, n)), name, false});
    }
    for (const QString &word : {u"success"_s, u"completed"_s, u"failed"_s, u"cancelled"_s, u"in_progress"_s,
                                u"queued"_s, u"pending"_s, u"exploded"_s})
        words->statusWords.push_back({word, buildStateOf(word), BuildMethod::Unknown});
    for (const QString &word : {u"container"_s, u"docker"_s, u"nix"_s, u"origami"_s})
        words->methodWords.push_back({word, BuildState::Unknown, buildMethodOf(word)});
    words->branches << u"main"_s << u"release/77"_s << u"FEATURE-é"_s;
    auto errors = std::make_shared<FoldedTexts>();
    for (const QString &text :
         {u"exit code 1"_s, u"No space left on device"_s, u"Dépôt introuvable"_s, u"exit code 137"_s})
        errors->append(text);
    words->errors = errors;
    return words;
}

/// A random build; one in a few has each of the unknown values.
inline ColumnValues randomBuild(QRandomGenerator &random, std::uint32_t seq, const BuildDictionaries &words)
{
    const auto below = [&](std::uint32_t n) { return std::uint32_t(random.bounded(n)); };
    ColumnValues v;
    v.seq = seq;
    for (auto &byte : v.id)
        byte = std::uint8_t(below(256));
    v.number = below(8) ? std::int32_t(below(2000)) : noNumber;
    v.created = firstDay + below(400) * 3600; // many equal times
    if (below(4)) {
        v.started = v.created + below(100);
        if (below(4))
            v.duration = std::int32_t(below(50) * 1500);
    }
    v.project = 1 + below(std::uint32_t(words.projects.size()) - 1);
    v.starter = below(std::uint32_t(words.people.size()));
    v.branch = below(std::uint32_t(words.branches.size()));
    v.error = below(3) ? 0 : below(words.errors->size());
    v.status = std::uint8_t(1 + below(std::uint32_t(words.statusWords.size()) - 1));
    v.method = std::uint8_t(1 + below(std::uint32_t(words.methodWords.size()) - 1));
    v.attempts = std::uint8_t(below(4));
    v.flags = std::uint8_t(below(4));
    return v;
}

inline BuildCoverage coverage()
{
    BuildCoverage coverage;
    coverage.auditFrom = Instant(Seconds(firstDay + 100 * 3600));
    coverage.auditUntil = Instant(Seconds(firstDay + 300 * 3600));
    return coverage;
}

inline BuildSnapshot randomColumns(std::uint32_t rows, quint32 seed)
{
    QRandomGenerator random(seed);
    const auto dictionaries = words();
    BuildColumnsBuilder builder;
    for (std::uint32_t i = 0; i < rows; ++i)
        builder.put(randomBuild(random, i * 2 + 1, *dictionaries)); // gaps between the keys
    return builder.finish(dictionaries, coverage());
}

} // namespace viewer::sample
