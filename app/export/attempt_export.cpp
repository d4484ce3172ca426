// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/attempt_export.h"

#include "app/export/column.h"
#include "models/cache/attempt_rows.h"

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr size_t buildsBetweenWatches = 1024;

struct AttemptLine
{
    const BuildRow &build;
    const Attempt &attempt;
};

std::vector<ExportColumn<AttemptLine>> attemptColumns()
{
    return {
        {u"id"_s, [](const AttemptLine &l) { return Cell(l.attempt.id.toString()); }},
        {u"build_id"_s, [](const AttemptLine &l) { return Cell(l.build.id.toString()); }},
        {u"build_number"_s,
         [](const AttemptLine &l) { return l.build.number ? Cell(qint64(*l.build.number)) : Cell(); }},
        {u"project"_s, [](const AttemptLine &l) { return textCell(l.build.projectName); }},
        {u"project_id"_s,
         [](const AttemptLine &l) { return l.build.project.isNull() ? Cell() : Cell(l.build.project.toString()); }},
        {u"attempt"_s, [](const AttemptLine &l) { return Cell(qint64(l.attempt.number)); }},
        {u"status"_s, [](const AttemptLine &l) { return textCell(l.attempt.statusWord); }},
        {u"created_at"_s, [](const AttemptLine &l) { return Cell(l.attempt.created); }},
        {u"started_at"_s, [](const AttemptLine &l) { return cellOf(l.attempt.started); }},
        {u"completed_at"_s, [](const AttemptLine &l) { return cellOf(l.attempt.completed); }},
        {u"duration_s"_s,
         [](const AttemptLine &l) { return secondsCell(durationBetween(l.attempt.created, l.attempt.completed)); }},
        {u"error"_s, [](const AttemptLine &l) { return textCell(l.attempt.error); }},
    };
}

} // namespace

QStringList attemptExportKeys()
{
    return keysOf(attemptColumns());
}

Result<qint64> writeAttempts(RowWriter &writer, store::Connection &connection, const BuildColumns &columns,
                             const RowOrder &order, const ExportWatch &watch)
{
    const auto exported = attemptColumns();
    if (auto done = writer.begin(keysOf(exported)); !done)
        return done.error();
    auto reader = cache::AttemptRowsReader::create(connection);
    if (!reader)
        return reader.error();
    size_t builds = 0;
    for (const std::uint32_t row : order) {
        if (watch && builds++ % buildsBetweenWatches == 0 && !watch(writer.rows()))
            return Error{ErrorKind::Cancelled, 0, {}, {}};
        const auto attempts = reader->read(columns.seq(row));
        if (!attempts)
            return attempts.error();
        if (attempts->empty())
            continue;
        const BuildRow build = columns.row(row);
        for (const Attempt &attempt : *attempts) {
            if (auto done = writeRow(writer, exported, AttemptLine{build, attempt}); !done)
                return done.error();
        }
    }
    if (auto done = writer.end(); !done)
        return done.error();
    return writer.rows();
}

} // namespace viewer
