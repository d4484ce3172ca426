// SPDX-License-Identifier: GPL-3.0-or-later
// A short log for every attempt, made from the build row. Nothing here runs on Tekton: no message says
// "Created PipelineRun", and reading never writes.
#include "app/demo/routes.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

struct LogLine
{
    Instant time;
    const char *level;
    QString text;
};

constexpr std::array levels{"debug", "info", "warn", "error"};

std::optional<size_t> rankOf(const QString &level)
{
    for (size_t rank = 0; rank < levels.size(); ++rank) {
        if (level.compare(QLatin1StringView(levels[rank]), Qt::CaseInsensitive) == 0)
            return rank;
    }
    return std::nullopt;
}

QByteArray unsupported(const char *name, const QString &value, const char *known)
{
    return "invalid "_ba + name + " filter: \""_ba + value.toUtf8() + "\" (supported: "_ba + known + ')';
}

std::vector<LogLine> linesOf(const World &world, quint32 ordinal, int attempt)
{
    const BuildRow &row = world.build(ordinal);
    const AttemptTimes times = attemptOf(row, attempt);
    const Instant end = times.completed.value_or(times.created + Seconds(60));
    const qint64 length = std::max<qint64>(1000, (end - times.created).count());
    const int steps = 12 + int(mixed(world.seed(), 0x92, ordinal) % 50);
    std::vector<LogLine> lines;
    const auto add = [&](double part, const char *level, const QString &text) {
        lines.push_back({times.created + Milliseconds(qint64(double(length) * part)), level, text});
    };
    add(0, "info", "Starting build #"_L1 + QString::number(row.number) + ", try "_L1 + QString::number(attempt + 1));
    add(0.01, "debug", u"\u001b[36mworkspace\u001b[0m prepared in 412ms"_s);
    for (int step = 1; step <= steps; ++step) {
        const char *level = step % 17 == 0 ? "warn" : "info";
        add(0.02 + 0.94 * step / (steps + 1), level,
            u"step %1/%2: RUN make stage-%1 && test -f out/<stage-%1>"_s.arg(step).arg(steps));
    }
    const bool failed = !times.isLast || row.status == StatusWord::Failed;
    if (failed)
        add(0.98, "error", row.error != 0 ? world.errorOf(ordinal) : u"attempt failed"_s);
    else if (row.isOver())
        add(1.0, "info", u"\u001b[32mImage pushed\u001b[0m"_s);
    return lines;
}

} // namespace

Answer Routes::logs(const Call &call)
{
    const std::optional<QUuid> id = parsedId(call.ids[0]);
    if (!id)
        return plainError(400, "Invalid build ID format");
    const std::optional<quint32> ordinal = m_world.buildOf(*id);
    if (!ordinal)
        return plainError(404, "Build not found");
    const QString source = call.request.parameter("source").toLower();
    if (!source.isEmpty() && source != "all"_L1 && source != "tekton"_L1 && source != "lifecycle"_L1)
        return plainError(400, unsupported("source", source, "all, tekton, lifecycle").constData());
    const QString level = call.request.parameter("min_level");
    const std::optional<size_t> least = level.isEmpty() ? std::optional<size_t>(0) : rankOf(level);
    if (!least)
        return plainError(400, unsupported("min_level", level.toLower(), "debug, info, warn, error").constData());

    const std::variant<int, Answer> chosen = chosenAttempt(call, *ordinal);
    if (const auto *refused = std::get_if<Answer>(&chosen))
        return *refused;
    const int attempt = std::get<int>(chosen);
    const int limit = numberParameter(call.request, "limit", 100, 1, 1000);
    const int offset = numberParameter(call.request, "offset", 0, 0, 1000000000);
    JsonWriter out(8192);
    out.beginObject().key("build_id").id(*id);
    if (attempt >= 0)
        out.key("execution_id").id(m_world.attemptId(*ordinal, attempt));
    out.key("logs").beginArray();
    const std::vector<LogLine> lines = attempt >= 0 ? linesOf(m_world, *ordinal, attempt) : std::vector<LogLine>();
    qint64 count = 0;
    // The page is cut first and filtered afterwards; `total` counts what is left of it.
    for (size_t place = size_t(offset); place < std::min(lines.size(), size_t(offset) + size_t(limit)); ++place) {
        const LogLine &line = lines[place];
        if (rankOf(QLatin1StringView(line.level)) < least || source == "tekton"_L1)
            continue;
        out.beginObject().key("timestamp").time(line.time).key("level").plain(line.level);
        out.key("message").text(line.text).endObject();
        ++count;
    }
    out.endArray().key("total").number(count).key("has_more").boolean(false).endObject();
    return json(out.take());
}

} // namespace viewer::demo
