// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/build_export.h"

#include "app/export/column.h"
#include "models/cache/export_rows.h"

#include <span>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr size_t rowsAtOnce = 4096;

struct BuildLine
{
    BuildRow row;
    cache::BuildFacts facts;
};

Cell startedBy(const BuildLine &line)
{
    switch (line.row.starterKind) {
    case StarterKind::Named:
        return textCell(line.row.starterName);
    case StarterKind::Automatic:
        return u"automatic"_s;
    case StarterKind::NotKnownYet:
        break;
    }
    return {};
}

Cell duration(const BuildLine &line)
{
    return secondsCell(durationBetween(line.facts.started, line.facts.completed));
}

std::vector<ExportColumn<BuildLine>> buildColumns()
{
    return {
        {u"id"_s, [](const BuildLine &l) { return Cell(l.row.id.toString()); }},
        {u"number"_s, [](const BuildLine &l) { return l.row.number ? Cell(qint64(*l.row.number)) : Cell(); }},
        {u"project"_s, [](const BuildLine &l) { return textCell(l.row.projectName); }},
        {u"project_id"_s,
         [](const BuildLine &l) { return l.row.project.isNull() ? Cell() : Cell(l.row.project.toString()); }},
        {u"status"_s, [](const BuildLine &l) { return textCell(l.row.statusWord); }},
        {u"method"_s, [](const BuildLine &l) { return textCell(l.row.methodWord); }},
        {u"started_by"_s, startedBy},
        {u"started_by_id"_s,
         [](const BuildLine &l) { return l.row.starter.isNull() ? Cell() : Cell(l.row.starter.toString()); }},
        {u"created_at"_s, [](const BuildLine &l) { return Cell(l.facts.created); }},
        {u"started_at"_s, [](const BuildLine &l) { return cellOf(l.facts.started); }},
        {u"completed_at"_s, [](const BuildLine &l) { return cellOf(l.facts.completed); }},
        {u"duration_s"_s, duration},
        {u"attempts"_s, [](const BuildLine &l) { return l.row.attempts > 0 ? Cell(qint64(l.row.attempts)) : Cell(); }},
        {u"branch"_s, [](const BuildLine &l) { return textCell(l.row.branch); }},
        {u"error"_s, [](const BuildLine &l) { return textCell(l.facts.error); }},
    };
}

} // namespace

QStringList buildExportKeys()
{
    return keysOf(buildColumns());
}

Result<qint64> writeBuilds(RowWriter &writer, store::Connection &connection, const BuildColumns &columns,
                           const RowOrder &order, const ExportWatch &watch)
{
    const auto exported = buildColumns();
    if (auto done = writer.begin(keysOf(exported)); !done)
        return done.error();
    auto reader = cache::BuildFactsReader::create(connection);
    if (!reader)
        return reader.error();
    for (size_t begin = 0; begin < order.size(); begin += rowsAtOnce) {
        if (watch && !watch(writer.rows()))
            return Error{ErrorKind::Cancelled, 0, {}, {}};
        const auto part = std::span(order).subspan(begin, std::min(rowsAtOnce, order.size() - begin));
        std::vector<std::uint32_t> seqs;
        for (const std::uint32_t row : part)
            seqs.push_back(columns.seq(row));
        auto facts = reader->read(seqs);
        if (!facts)
            return facts.error();
        for (size_t i = 0; i < part.size(); ++i) {
            const BuildLine line{columns.row(part[i]), std::move((*facts)[i])};
            if (auto done = writeRow(writer, exported, line); !done)
                return done.error();
        }
    }
    if (auto done = writer.end(); !done)
        return done.error();
    return writer.rows();
}

} // namespace viewer
