// SPDX-License-Identifier: GPL-3.0-or-later
// A stored log that is appended to, cut, changed and damaged: what it holds is always the front of what it was given.
#include "models/logs/log_store.h"
#include "tests/fuzz/fuzz.h"

#include <QFile>

namespace viewer::fuzz {

using namespace viewer::logs;

namespace {

LogLine entry(Chance &chance)
{
    LogLine line;
    if (!chance.oneIn(10))
        line.time = Instant(Milliseconds(chance.below(2'000'000'000) * 1000));
    line.levelWord = chance.oneIn(2) ? QStringLiteral("info") : QString::fromUtf8(hostileBytes(chance, 6));
    line.message = QString::fromUtf8(hostileBytes(chance, 200));
    line.tekton = chance.oneIn(2);
    line.step = QString::number(chance.below(4));
    line.unreadable = chance.oneIn(20);
    return line;
}

} // namespace

void storeRound(Chance &chance, const QString &folder)
{
    LogStore store(folder + QLatin1StringView("/logs"));
    const AttemptId attempt(QUuid::createUuidV5(QUuid(), QByteArray("attempt")));
    std::vector<LogLine> model;
    const auto held = [&] {
        const Result<std::vector<LogLine>> entries = store.entries(attempt, 0, 1'000'000);
        return entries ? *entries : std::vector<LogLine>();
    };
    for (qint64 steps = 1 + chance.below(8); steps > 0; --steps) {
        if (chance.oneIn(4)) {
            // Damage: a file is cut, or bytes of it are overwritten.
            const char *const endings[] = {"log", "index", "json"};
            const qint64 which = chance.below(3);
            QFile file(
                QStringLiteral("%1/logs/%2.%3").arg(folder, attempt.toString(), QString::fromLatin1(endings[which])));
            if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly)) {
                if (which < 2 && chance.oneIn(2)) {
                    file.resize(chance.below(file.size() + 1));
                } else if (which > 0) {
                    file.seek(chance.below(file.size() + 1));
                    file.write(hostileBytes(chance, 40));
                }
            }
            file.close();
            const qsizetype left = qsizetype(held().size());
            require(left <= qsizetype(model.size()) + 1, "more than it was given");
            require(store.startAnew(attempt).ok(), "cannot start anew");
            model.clear();
            continue;
        }
        const auto position = size_t(chance.below(qint64(model.size()) + 1));
        std::vector<LogLine> added;
        for (qint64 count = chance.below(6); count > 0; --count) {
            const size_t at = position + added.size();
            added.push_back(at < model.size() && !chance.oneIn(4) ? model[at] : entry(chance));
        }
        const Result<qint64> now = store.append(attempt, {}, qint64(position), added, Instant{});
        model.resize(position);
        model.insert(model.end(), added.begin(), added.end());
        require(now.ok() && *now == qint64(model.size()), "another number of entries");
        require(held() == model, "other entries");
        if (!model.empty())
            require(store.matches(attempt, qint64(model.size()) - 1, model.back()), "its last entry is another");
    }
    require(store.remove(attempt).ok() && held().empty(), "cannot be removed");
}

} // namespace viewer::fuzz
