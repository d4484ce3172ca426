// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/project_table_cells.h"

#include "models/wording/durations.h"
#include "models/wording/numbers.h"
#include "models/wording/status_words.h"
#include "models/wording/times.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::ProjectTable)
};

QString dash()
{
    return u"\u2013"_s;
}

/// The bounds of an interval of shares in percent, without the sign: "95.0–98.3".
QString percentBounds(const analytics::Interval &interval)
{
    return shareRange(interval.low, interval.high);
}

Milliseconds toSpan(double seconds)
{
    return Milliseconds(qint64(std::llround(seconds * 1000.0)));
}

QString changeText(const analytics::DurationFigures &before, const analytics::DurationChange &change)
{
    const auto percent = [&] {
        const double share = before.p50 && *before.p50 > 0 ? change.p50Difference / *before.p50 : 0;
        return (share > 0 ? u"+"_s : QString()) + percentWords(share, 0);
    };
    switch (change.verdict) {
    case analytics::Verdict::TooFew:
        return Words::tr("too few");
    case analytics::Verdict::NoClearChange:
        return Words::tr("no clear change");
    case analytics::Verdict::Lower:
        return Words::tr("Faster, %1").arg(percent());
    case analytics::Verdict::Higher:
        break;
    }
    return Words::tr("Slower, %1").arg(percent());
}

QString joined(const FigureText &text)
{
    return text.rest.isEmpty() ? text.value : text.value + u' ' + text.rest;
}

FigureText rateOf(const ProjectTableRow &row)
{
    return row.figures ? rateText(row.figures->now.counts.rate()) : FigureText{dash(), {}};
}

FigureText durationOf(const ProjectTableRow &row)
{
    if (!row.figures)
        return {dash(), {}};
    return durationText(row.figures->now.duration, row.figures->before.duration, row.figures->durationChange);
}

QString buildsText(const ProjectTableRow &row)
{
    if (!row.figuresKnown)
        return dash();
    return groupedNumber(row.figures ? row.figures->now.counts.total() : 0);
}

QString membersText(const ProjectTableRow &row)
{
    return row.listed.membersRead ? groupedNumber(qint64(row.listed.members.size())) : dash();
}

QString lastBuildText(const ProjectTableRow &row, const CellContext &context)
{
    if (!row.last)
        return row.figuresKnown ? Words::tr("no build") : dash();
    return stateLabel(*row.last, context) + u' ' + shortAge(row.last->created, context.now);
}

QString lastBuildSentence(const ProjectTableRow &row, const CellContext &context)
{
    if (!row.last)
        return row.figuresKnown ? Words::tr("No build yet") : Words::tr("Builds are not read yet");
    return Words::tr("%1 %2, created %3")
        .arg(buildLabel(*row.last), stateLabel(*row.last, context), fullTime(row.last->created, context.zone));
}

QString rateSentence(const ProjectTableRow &row)
{
    if (!row.figures || row.figures->now.counts.rate().n() == 0)
        return Words::tr("No build finished in this period");
    const analytics::StateCounts &counts = row.figures->now.counts;
    return Words::tr("%1 succeeded, %2 failed; %3 cancelled are not counted")
        .arg(groupedNumber(counts[BuildState::Succeeded]), groupedNumber(counts[BuildState::Failed]),
             groupedNumber(counts[BuildState::Cancelled]));
}

QString durationSentence(const ProjectTableRow &row)
{
    if (!row.figures || row.figures->now.duration.n == 0)
        return Words::tr("No succeeded build with a known duration in this period");
    const analytics::DurationFigures &now = row.figures->now.duration;
    QString text = Words::tr("p50 of %n succeeded build(s)", nullptr, int(now.n));
    if (now.p50Interval)
        text += Words::tr(", 95 % interval %1–%2")
                    .arg(durationShort(toSpan(now.p50Interval->low)), durationShort(toSpan(now.p50Interval->high)));
    if (row.figures->before.duration.p50)
        text += Words::tr("; %1 in the period before, n %2")
                    .arg(durationShort(toSpan(*row.figures->before.duration.p50)))
                    .arg(row.figures->before.duration.n);
    return text;
}

QString nameToolTip(const ProjectTableRow &row)
{
    QStringList lines{projectName(row.listed)};
    if (row.listed.deleted)
        lines << Words::tr("Deleted on the server; its builds are still here");
    else if (!row.listed.project.description.isEmpty())
        lines << row.listed.project.description;
    return lines.join(u'\n');
}

} // namespace

ProjectAttention ProjectTableRow::attention() const
{
    if (listed.deleted || !figures)
        return ProjectAttention::None;
    return figures->broken ? ProjectAttention::Broken
        : figures->flaky   ? ProjectAttention::Flaky
                           : ProjectAttention::None;
}

FigureText rateText(const analytics::Rate &rate)
{
    const auto share = rate.share();
    const auto interval = rate.interval();
    if (!share || !interval)
        return {dash(), {}};
    if (!rate.enough())
        return {Words::tr("%1 of %2", "succeeded of finished").arg(rate.succeeded).arg(rate.n()),
                Words::tr("too few for a rate")};
    return {shareWords(*share), Words::tr("%1 · n %2").arg(percentBounds(*interval), groupedNumber(rate.n()))};
}

FigureText durationText(const analytics::DurationFigures &now, const analytics::DurationFigures &before,
                        const analytics::DurationChange &change)
{
    if (now.n == 0)
        return {dash(), {}};
    const bool enough = now.p50 && now.n >= analytics::rateMinimumN;
    return {enough ? durationShort(toSpan(*now.p50)) : dash(), changeText(before, change)};
}

QString shortAge(Instant time, Instant now)
{
    const auto seconds = std::max<qint64>(0, std::chrono::duration_cast<Seconds>(now - time).count());
    if (seconds < 60)
        return Words::tr("%1 s", "age").arg(seconds);
    if (seconds < 3600)
        return Words::tr("%1 min", "age").arg(seconds / 60);
    if (seconds < 24 * 3600)
        return Words::tr("%1 h", "age").arg(seconds / 3600);
    return Words::tr("%1 d", "age").arg(groupedNumber(seconds / (24 * 3600)));
}

QString projectName(const ListedProject &listed)
{
    if (!listed.project.name.isEmpty())
        return listed.project.name;
    return listed.deleted ? Words::tr("deleted project") : Words::tr("not known yet");
}

QString attentionWord(ProjectAttention attention)
{
    switch (attention) {
    case ProjectAttention::Broken:
        return Words::tr("Broken");
    case ProjectAttention::Flaky:
        return Words::tr("Flaky");
    case ProjectAttention::None:
        break;
    }
    return {};
}

QString attentionSentence(const ProjectTableRow &row, const CellContext &context)
{
    switch (row.attention()) {
    case ProjectAttention::Broken:
        return Words::tr("Broken since %1: %n failed in a row", nullptr, row.figures->broken->inARow)
            .arg(listTime(row.figures->broken->since, context.now, context.zone));
    case ProjectAttention::Flaky:
        return Words::tr("Flaky: 2 or more of its last 10 builds passed only on a later attempt");
    case ProjectAttention::None:
        break;
    }
    return {};
}

QString projectColumnTitle(ProjectColumn column)
{
    switch (column) {
    case ProjectColumn::Name:
        return Words::tr("Project");
    case ProjectColumn::LastTen:
        return Words::tr("Last ten");
    case ProjectColumn::LastBuild:
        return Words::tr("Last build");
    case ProjectColumn::SuccessRate:
        return Words::tr("Success rate, 95 % interval");
    case ProjectColumn::Duration:
        return Words::tr("Duration p50");
    case ProjectColumn::Builds:
        return Words::tr("Builds");
    case ProjectColumn::Members:
        return Words::tr("Members");
    case ProjectColumn::Attention:
        break;
    }
    return Words::tr("Attention");
}

QString projectCellText(const ProjectTableRow &row, ProjectColumn column, const CellContext &context)
{
    switch (column) {
    case ProjectColumn::Name:
        return projectName(row.listed);
    case ProjectColumn::LastTen:
        return {}; // painted
    case ProjectColumn::LastBuild:
        return lastBuildText(row, context);
    case ProjectColumn::SuccessRate:
        return joined(rateOf(row));
    case ProjectColumn::Duration:
        return joined(durationOf(row));
    case ProjectColumn::Builds:
        return buildsText(row);
    case ProjectColumn::Members:
        return membersText(row);
    case ProjectColumn::Attention:
        break;
    }
    return attentionWord(row.attention());
}

QString projectCellToolTip(const ProjectTableRow &row, ProjectColumn column, const CellContext &context)
{
    switch (column) {
    case ProjectColumn::Name:
        return nameToolTip(row);
    case ProjectColumn::LastTen:
        return {}; // the view says it: it knows what the bars mean
    case ProjectColumn::LastBuild:
        return lastBuildSentence(row, context);
    case ProjectColumn::SuccessRate:
        return rateSentence(row);
    case ProjectColumn::Duration:
        return durationSentence(row);
    case ProjectColumn::Builds:
        return row.figures ? Words::tr("%1 in all").arg(groupedNumber(row.figures->allTime.total())) : QString();
    case ProjectColumn::Members: {
        QStringList names;
        for (const ProjectMember &member : row.listed.members)
            names << member.name;
        return row.listed.membersRead ? names.join(u", "_s) : Words::tr("Members are not read yet");
    }
    case ProjectColumn::Attention:
        break;
    }
    return attentionSentence(row, context);
}

QString projectCellSpoken(const ProjectTableRow &row, ProjectColumn column, const CellContext &context)
{
    if (column == ProjectColumn::Name) {
        QStringList parts{projectName(row.listed)};
        if (row.listed.deleted)
            parts << Words::tr("deleted project");
        for (const QString &part : {lastBuildText(row, context), joined(rateOf(row)), attentionWord(row.attention())}) {
            if (!part.isEmpty())
                parts << part;
        }
        return parts.join(u", "_s);
    }
    const QString sentence = projectCellToolTip(row, column, context);
    const QString text = projectCellText(row, column, context);
    return sentence.isEmpty() || column == ProjectColumn::LastBuild ? text : text + u", "_s + sentence;
}

QVariant projectSortValue(const ProjectTableRow &row, ProjectColumn column)
{
    const auto *figures = row.figures ? &*row.figures : nullptr;
    switch (column) {
    case ProjectColumn::Name:
        return projectName(row.listed);
    case ProjectColumn::LastTen:
        if (!figures || figures->lastTen.empty())
            return {};
        return int(std::ranges::count(figures->lastTen, analytics::StripMark::Failed));
    case ProjectColumn::LastBuild:
        return row.last ? QVariant(qint64(row.last->created.time_since_epoch().count())) : QVariant();
    case ProjectColumn::SuccessRate: {
        const auto rate = figures ? figures->now.counts.rate() : analytics::Rate();
        return rate.enough() ? QVariant(*rate.share()) : QVariant();
    }
    case ProjectColumn::Duration:
        if (!figures || !figures->now.duration.p50 || figures->now.duration.n < analytics::rateMinimumN)
            return {};
        return *figures->now.duration.p50;
    case ProjectColumn::Builds:
        return row.figuresKnown ? QVariant(figures ? figures->now.counts.total() : qint64(0)) : QVariant();
    case ProjectColumn::Members:
        return row.listed.membersRead ? QVariant(int(row.listed.members.size())) : QVariant();
    case ProjectColumn::Attention:
        break;
    }
    return int(row.attention());
}

Qt::Alignment projectCellAlignment(ProjectColumn column)
{
    switch (column) {
    case ProjectColumn::Builds:
    case ProjectColumn::Members:
        return Qt::AlignRight | Qt::AlignVCenter;
    default:
        return Qt::AlignLeft | Qt::AlignVCenter;
    }
}

} // namespace viewer
