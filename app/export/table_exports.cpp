// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/table_exports.h"

#include "app/export/column.h"

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

using cache::AuditRow;
using cache::MemberRow;
using cache::ProjectRow;

template <class IdType>
Cell idCell(const IdType &id)
{
    return id.isNull() ? Cell() : Cell(id.toString());
}

/// The server always tells these times; the value that stands for "never told" is no time.
Cell timeCell(Instant time)
{
    return time == Instant() ? Cell() : Cell(time);
}

std::vector<ExportColumn<ProjectRow>> projectColumns()
{
    return {
        {u"id"_s, [](const ProjectRow &r) { return idCell(r.project.id); }},
        {u"name"_s, [](const ProjectRow &r) { return textCell(r.project.name); }},
        {u"slug"_s, [](const ProjectRow &r) { return textCell(r.project.slug); }},
        {u"description"_s, [](const ProjectRow &r) { return textCell(r.project.description); }},
        {u"status"_s, [](const ProjectRow &r) { return textCell(r.project.status); }},
        {u"visibility"_s, [](const ProjectRow &r) { return textCell(r.project.visibility); }},
        {u"draft"_s, [](const ProjectRow &r) { return Cell(r.project.draft); }},
        {u"git_repo"_s, [](const ProjectRow &r) { return textCell(r.project.gitRepo); }},
        {u"git_branch"_s, [](const ProjectRow &r) { return textCell(r.project.gitBranch); }},
        {u"git_provider"_s, [](const ProjectRow &r) { return textCell(r.project.gitProvider); }},
        {u"created_at"_s, [](const ProjectRow &r) { return timeCell(r.project.created); }},
        {u"updated_at"_s, [](const ProjectRow &r) { return timeCell(r.project.updated); }},
        {u"deleted"_s, [](const ProjectRow &r) { return Cell(r.deleted); }},
        {u"builds"_s, [](const ProjectRow &r) { return Cell(r.builds); }},
    };
}

/// Someone met only in the audit has no status: then the server has not said whether the account is active.
Cell activeCell(const MemberRow &row)
{
    const Person &person = row.person;
    return person.status.isEmpty() && person.email.isEmpty() ? Cell() : Cell(person.active);
}

std::vector<ExportColumn<MemberRow>> memberColumns()
{
    return {
        {u"id"_s, [](const MemberRow &r) { return idCell(r.person.id); }},
        {u"name"_s, [](const MemberRow &r) { return Cell(displayName(r.person)); }},
        {u"email"_s, [](const MemberRow &r) { return textCell(r.person.email); }},
        {u"status"_s, [](const MemberRow &r) { return textCell(r.person.status); }},
        {u"active"_s, activeCell},
        {u"roles"_s, [](const MemberRow &r) { return Cell(r.person.roles); }},
        {u"projects"_s, [](const MemberRow &r) { return Cell(r.projects); }},
        {u"last_activity_at"_s, [](const MemberRow &r) { return cellOf(r.lastActivity); }},
    };
}

Cell buildIn(const AuditRow &row)
{
    const QJsonObject &details = row.event.details;
    const QString key = details.contains("new_build_id"_L1) ? u"new_build_id"_s : u"build_id"_s;
    const auto id = BuildId::parse(details.value(key).toString());
    return id ? Cell(id->toString()) : Cell();
}

std::vector<ExportColumn<AuditRow>> activityColumns()
{
    return {
        {u"id"_s, [](const AuditRow &r) { return idCell(r.event.id); }},
        {u"time"_s, [](const AuditRow &r) { return Cell(r.event.time); }},
        {u"user"_s, [](const AuditRow &r) { return textCell(r.event.userName); }},
        {u"user_id"_s, [](const AuditRow &r) { return idCell(r.event.user); }},
        {u"event_type"_s, [](const AuditRow &r) { return textCell(r.event.eventType); }},
        {u"severity"_s, [](const AuditRow &r) { return textCell(r.event.severity); }},
        {u"resource"_s, [](const AuditRow &r) { return textCell(r.event.resource); }},
        {u"action"_s, [](const AuditRow &r) { return textCell(r.event.action); }},
        {u"project"_s, [](const AuditRow &r) { return textCell(r.projectName); }},
        {u"project_id"_s, [](const AuditRow &r) { return idCell(projectOf(r.event)); }},
        {u"build_id"_s, buildIn},
        {u"message"_s, [](const AuditRow &r) { return textCell(r.event.message); }},
    };
}

} // namespace

Result<qint64> writeProjects(RowWriter &writer, const std::vector<ProjectRow> &rows)
{
    return writeRows(writer, projectColumns(), rows);
}

Result<qint64> writeMembers(RowWriter &writer, const std::vector<MemberRow> &rows)
{
    return writeRows(writer, memberColumns(), rows);
}

Result<qint64> writeActivity(RowWriter &writer, const std::vector<AuditRow> &rows)
{
    return writeRows(writer, activityColumns(), rows);
}

} // namespace viewer
