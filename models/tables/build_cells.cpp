// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/build_cells.h"

#include "models/wording/durations.h"
#include "models/wording/status_words.h"
#include "models/wording/times.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int shortIdLength = 8;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::BuildCells)
};

QString dash()
{
    return u"\u2013"_s;
}

QString firstLine(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.section(u'\n', 0, 0).trimmed();
}

/// Why a build failed, in one line; what is missing is said.
QString failureText(const BuildRow &row, const CellContext &context)
{
    if (row.error != 0)
        return context.error ? firstLine(*context.error) : u"\u2026"_s;
    return row.detailKnown ? Words::tr("no reason given") : Words::tr("reason not read yet");
}

QString resultText(const BuildRow &row, const CellContext &context)
{
    if (row.vanished)
        return Words::tr("no longer on the server");
    switch (row.state) {
    case BuildState::Failed:
        return failureText(row, context);
    case BuildState::Succeeded:
        return row.attempts > 1 ? Words::tr("try %1").arg(row.attempts) : QString();
    case BuildState::Queued:
    case BuildState::Pending:
        return Words::tr("waits %1").arg(durationShort(waitingTime(row, context)));
    case BuildState::Unknown:
        return row.statusWord.isEmpty() ? QString() : quoted(row.statusWord);
    case BuildState::Running:
    case BuildState::Cancelled:
        break;
    }
    return {};
}

QString spokenDuration(const BuildRow &row, const CellContext &context, const Usual &usual)
{
    const auto duration = shownDuration(row, context);
    if (!duration)
        return Words::tr("duration not known");
    QString text = durationSpoken(std::chrono::duration_cast<Seconds>(*duration));
    if (usual)
        text += Words::tr(", usual %1").arg(durationSpoken(Seconds(qint64(usual->p50))));
    return text;
}

/// The row in one sentence, read with its status.
QString spokenRow(const BuildRow &row, const CellContext &context, const Usual &usual)
{
    QStringList parts{stateLabel(row, context)};
    const auto waits = waitingTime(row, context);
    if (waits)
        parts << Words::tr("waits %1").arg(durationSpoken(std::chrono::duration_cast<Seconds>(*waits)));
    else if (const QString result = resultText(row, context); !result.isEmpty())
        parts << result;
    if (shownDuration(row, context))
        parts << spokenDuration(row, context, usual);
    return parts.join(", "_L1);
}

QString durationToolTip(const BuildRow &row, const CellContext &context, const Usual &usual)
{
    const auto duration = shownDuration(row, context);
    const QString shown = duration ? durationShort(duration) : Words::tr("Duration not known");
    if (!usual)
        return shown;
    QString text = Words::tr("%1, usual %2 (p50, n %3)")
                       .arg(shown, durationShort(Milliseconds(qint64(usual->p50 * 1000.0))))
                       .arg(usual->n);
    if (usual->p95)
        text += Words::tr(", p95 %1").arg(durationShort(Milliseconds(qint64(*usual->p95 * 1000.0))));
    return text;
}

QString resultToolTip(const BuildRow &row, const CellContext &context)
{
    const QString result = resultText(row, context);
    return row.state == BuildState::Failed && context.error ? *context.error : result;
}

} // namespace

std::optional<Milliseconds> shownDuration(const BuildRow &row, const CellContext &context)
{
    if (row.duration || row.state != BuildState::Running || !row.started || row.vanished)
        return row.duration;
    return std::max(Milliseconds(0), context.clock() - *row.started);
}

std::optional<Milliseconds> waitingTime(const BuildRow &row, const CellContext &context)
{
    if (row.state != BuildState::Queued && row.state != BuildState::Pending)
        return std::nullopt;
    return std::max(Milliseconds(0), context.clock() - row.created);
}

bool ticks(const BuildRow &row)
{
    return !row.vanished
        && (row.state == BuildState::Running || row.state == BuildState::Queued || row.state == BuildState::Pending);
}

QString buildLabel(const BuildRow &row)
{
    return row.number ? u'#' + QString::number(*row.number) : row.id.toString().left(shortIdLength);
}

QString projectLabel(const BuildRow &row)
{
    if (!row.projectName.isEmpty())
        return row.projectName;
    return row.projectDeleted ? Words::tr("deleted project") : Words::tr("not known yet");
}

QString stateLabel(const BuildRow &row, const CellContext &context)
{
    return context.offline ? statusWordOffline(row.state) : statusWord(row.state);
}

QString columnTitle(BuildColumn column)
{
    switch (column) {
    case BuildColumn::Number:
        return Words::tr("Build");
    case BuildColumn::Id:
        return Words::tr("Build ID");
    case BuildColumn::Status:
        return Words::tr("Status");
    case BuildColumn::Project:
        return Words::tr("Project");
    case BuildColumn::Method:
        return Words::tr("Method");
    case BuildColumn::StartedBy:
        return Words::tr("Started by");
    case BuildColumn::Created:
        return Words::tr("Created");
    case BuildColumn::Started:
        return Words::tr("Started");
    case BuildColumn::Duration:
        return Words::tr("Duration");
    case BuildColumn::Result:
        return Words::tr("Result");
    case BuildColumn::Branch:
        return Words::tr("Branch");
    }
    return {};
}

QString cellText(const BuildRow &row, BuildColumn column, const CellContext &context)
{
    switch (column) {
    case BuildColumn::Number:
        return buildLabel(row);
    case BuildColumn::Id:
        return row.id.toString();
    case BuildColumn::Status:
        return stateLabel(row, context);
    case BuildColumn::Project:
        return projectLabel(row);
    case BuildColumn::Method:
        return methodLabel(row.method, row.methodWord);
    case BuildColumn::StartedBy:
        return starterWord(row.starterKind, row.starterName);
    case BuildColumn::Created:
        return listTime(row.created, context.now, context.zone);
    case BuildColumn::Started:
        return row.started ? listTime(*row.started, context.now, context.zone) : dash();
    case BuildColumn::Duration:
        // A build that waits has no duration yet; the Result column says how long it waits.
        return waitingTime(row, context) ? QString() : durationShort(shownDuration(row, context));
    case BuildColumn::Result:
        return resultText(row, context);
    case BuildColumn::Branch:
        return row.branch;
    }
    return {};
}

QString cellToolTip(const BuildRow &row, BuildColumn column, const CellContext &context, const Usual &usual)
{
    QString text;
    switch (column) {
    case BuildColumn::Number:
        text = row.id.toString();
        break;
    case BuildColumn::Created:
        text = fullTime(row.created, context.zone);
        break;
    case BuildColumn::Started:
        text = row.started    ? fullTime(*row.started, context.zone)
            : row.detailKnown ? Words::tr("Not started")
            : ticks(row)      ? Words::tr("Not started yet")
                              : Words::tr("Start time not read yet");
        break;
    case BuildColumn::Duration:
        text = durationToolTip(row, context, usual);
        break;
    case BuildColumn::Result:
        text = resultToolTip(row, context);
        break;
    case BuildColumn::Project:
        text = row.projectDeleted && !row.projectName.isEmpty()
            ? Words::tr("%1 (no longer on the server)").arg(row.projectName)
            : projectLabel(row);
        break;
    case BuildColumn::StartedBy:
        text = row.starterKind == StarterKind::Named ? Words::tr("%1, from audit").arg(row.starterName)
            : row.starterKind == StarterKind::Automatic
            ? Words::tr("Automatic: the audit names nobody")
            : Words::tr("Not known yet: the audit has not been read that far");
        break;
    default:
        text = cellText(row, column, context);
    }
    if (row.vanished && column != BuildColumn::Result)
        text += u'\n' + Words::tr("This build is no longer on the server; it is kept on this computer.");
    return text;
}

QString cellSpoken(const BuildRow &row, BuildColumn column, const CellContext &context, const Usual &usual)
{
    switch (column) {
    case BuildColumn::Number:
        return row.number ? Words::tr("build %1").arg(*row.number) : Words::tr("build %1").arg(buildLabel(row));
    case BuildColumn::Status:
        return spokenRow(row, context, usual);
    case BuildColumn::Started:
        return row.started ? dateAndTime(*row.started, context.now, context.zone) : Words::tr("not started");
    case BuildColumn::Created:
        return dateAndTime(row.created, context.now, context.zone);
    case BuildColumn::Duration:
        return spokenDuration(row, context, usual);
    default:
        return cellText(row, column, context);
    }
}

QVariant cellSortValue(const BuildRow &row, BuildColumn column, const CellContext &context)
{
    switch (column) {
    case BuildColumn::Number:
        return row.number ? QVariant(*row.number) : QVariant();
    case BuildColumn::Status:
        return int(row.state);
    case BuildColumn::Created:
        return qint64(row.created.time_since_epoch().count());
    case BuildColumn::Started:
        return row.started ? QVariant(qint64(row.started->time_since_epoch().count())) : QVariant();
    case BuildColumn::Duration:
        return row.duration ? QVariant(qint64(row.duration->count())) : QVariant();
    default:
        return cellText(row, column, context);
    }
}

Qt::Alignment cellAlignment(BuildColumn column)
{
    const bool right =
        column == BuildColumn::Created || column == BuildColumn::Started || column == BuildColumn::Duration;
    return Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft);
}

} // namespace viewer
