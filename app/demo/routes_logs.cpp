// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of logs as the real server answers them, with the write it does: an unfiltered page of a Tekton attempt that
// holds no pod line appends the output of all containers to the log once more. Such reads are counted.
#include "app/demo/routes.h"
#include "app/demo/routes_logs_lines.h"

#include <QMap>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

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

void writeLine(JsonWriter &out, const DemoLine &line, quint32 number)
{
    out.beginObject().key("timestamp").time(line.time).key("level").plain(line.level);
    out.key("message").text(line.text);
    if (!line.task.isEmpty()) {
        const QString run = u"build-%1"_s.arg(number);
        out.key("metadata").beginObject().key("source").plain("tekton").key("pipeline_run").text(run);
        out.key("task_run").text(run + u'-' + line.task).key("step").text(line.step);
        out.key("pod").text(run + u'-' + line.task + u"-pod"_s).endObject();
    }
    out.endObject();
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
    const std::vector<DemoLine> lines = attempt >= 0 ? logOf(*ordinal, attempt) : std::vector<DemoLine>();
    const bool filtered = source == "lifecycle"_L1;
    qint64 count = 0;
    bool sawPod = false;
    // The page is cut first and filtered afterwards; `total` counts what is left of it.
    for (size_t place = size_t(offset); place < std::min(lines.size(), size_t(offset) + size_t(limit)); ++place) {
        const DemoLine &line = lines[place];
        const bool pod = !line.task.isEmpty();
        sawPod |= pod;
        if (rankOf(QLatin1StringView(line.level)) < least || (source == "tekton"_L1 && !pod) || (filtered && pod))
            continue;
        writeLine(out, line, m_world.build(*ordinal).number);
        ++count;
    }
    if (attempt >= 0 && !filtered && !sawPod && runsOnTekton(m_world, *ordinal))
        appendPodLogs(*ordinal, attempt, lines);
    out.endArray().key("total").number(count).key("has_more").boolean(false).endObject();
    return json(out.take());
}

std::vector<DemoLine> Routes::logOf(quint32 ordinal, int attempt) const
{
    std::vector<DemoLine> lines = linesOf(m_world, ordinal, attempt, m_clock.now());
    const auto written = m_writtenLogs.constFind(m_world.attemptId(ordinal, attempt));
    if (written == m_writtenLogs.constEnd())
        return lines;
    lines.insert(lines.end(), written->begin(), written->end());
    std::ranges::stable_sort(lines, {}, &DemoLine::time);
    return lines;
}

void Routes::appendPodLogs(quint32 ordinal, int attempt, const std::vector<DemoLine> &lines)
{
    QMap<QString, QString> outputs;
    for (const DemoLine &line : lines) {
        if (!line.task.isEmpty())
            outputs[line.task] += line.text + u'\n';
    }
    if (outputs.isEmpty())
        return; // nothing to fetch yet
    ++m_forbiddenLogReads;
    std::vector<DemoLine> &written = m_writtenLogs[m_world.attemptId(ordinal, attempt)];
    for (auto output = outputs.cbegin(); output != outputs.cend(); ++output)
        written.push_back({m_clock.now(), "info", output.value(), output.key(), u"all"_s});
}

} // namespace viewer::demo
