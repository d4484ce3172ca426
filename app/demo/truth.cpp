// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/truth.h"

#include "app/demo/json_writer.h"

#include <QSaveFile>

namespace viewer::demo {

namespace {

void optionalTime(JsonWriter &out, const char *key, std::optional<Instant> time)
{
    out.key(key);
    if (time)
        out.time(*time);
    else
        out.null();
}

const char *partWord(ProjectPart part)
{
    switch (part) {
    case ProjectPart::Broken:
        return "broken";
    case ProjectPart::Flaky:
        return "flaky";
    case ProjectPart::Slower:
        return "slower";
    case ProjectPart::Ordinary:
    case ProjectPart::Deleted:
    case ProjectPart::Draft:
    case ProjectPart::Foreign:
        break;
    }
    return "none";
}

void writeMember(const World &world, const Person &person, QIODevice &device)
{
    JsonWriter out;
    out.beginObject().key("kind").plain("member").key("id").id(person.id);
    out.key("name").text(person.name()).key("email").text(person.email).key("status").plain(person.status);
    out.key("role").text(world.role(person.role).name).key("joined").time(person.joined).endObject();
    device.write(out.take());
}

void writeProject(const World &world, quint16 row, QIODevice &device)
{
    const Project &project = world.projects()[row];
    JsonWriter out;
    out.beginObject().key("kind").plain("project").key("id").id(project.id).key("name").text(project.name);
    out.key("slug").text(project.slug).key("status").plain(project.status);
    out.key("listed").boolean(project.part != ProjectPart::Deleted && project.part != ProjectPart::Draft);
    out.key("part").plain(partWord(project.part));
    optionalTime(out, "turn", project.turn == Instant::max() ? std::nullopt : std::optional(project.turn));
    out.key("deleted").boolean(project.deleted.has_value()).key("draft").boolean(project.part == ProjectPart::Draft);
    out.key("builds").number(qint64(world.buildsOfProject(row).size()));
    out.key("members").beginArray();
    for (const quint16 member : project.members)
        out.id(world.people()[member].id);
    out.endArray().endObject();
    device.write(out.take());
}

void writeBuild(const World &world, quint32 ordinal, QIODevice &device)
{
    const BuildRow &row = world.build(ordinal);
    const Project &project = world.projects()[row.project];
    JsonWriter out;
    out.beginObject().key("kind").plain("build").key("id").id(world.buildId(ordinal)).key("number").number(row.number);
    out.key("project_id").id(project.id).key("project").text(project.name);
    out.key("status").plain(wordOf(row.status)).key("method").plain(wordOf(row.method));
    out.key("created_at").time(row.created());
    optionalTime(out, "started_at", row.started());
    optionalTime(out, "completed_at", row.completed());
    out.key("duration_s");
    const auto started = row.started();
    const auto completed = row.completed();
    const auto seconds = started && completed
        ? (std::chrono::floor<Seconds>(*completed) - std::chrono::floor<Seconds>(*started)).count()
        : -1;
    if (seconds >= 0)
        out.number(seconds);
    else
        out.null();
    out.key("started_by_id");
    if (row.starter == automatic)
        out.null().key("started_by").null();
    else
        out.id(world.people()[row.starter].id).key("started_by").text(world.people()[row.starter].name());
    out.key("automatic").boolean(row.starter == automatic).key("attempts").number(row.attempts);
    out.key("branch");
    if (row.branch == 0 || row.has(BuildRow::NoMetadata))
        out.null();
    else
        out.text(QString::fromUtf8(branchName(row.branch)));
    out.key("error");
    if (row.error == 0 || row.status != StatusWord::Failed)
        out.null();
    else
        out.text(world.errorOf(ordinal));
    out.endObject();
    device.write(out.take());
}

} // namespace

void writeTruth(const World &world, QIODevice &device)
{
    JsonWriter head;
    head.beginObject().key("kind").plain("tenant").key("id").id(world.tenant().id);
    head.key("name").text(world.tenant().name).key("seed").number(qint64(world.seed())).key("now").time(world.madeAt());
    head.key("builds").number(qint64(world.buildsOfTenant(world.tenant().id).size())).endObject();
    device.write(head.take());
    for (const Person &person : world.people()) {
        if (person.inTenant)
            writeMember(world, person, device);
    }
    for (size_t row = 0; row < world.projects().size(); ++row) {
        if (world.projects()[row].part != ProjectPart::Foreign)
            writeProject(world, quint16(row), device);
    }
    const std::vector<quint32> &builds = world.buildsOfTenant(world.tenant().id);
    for (auto ordinal = builds.rbegin(); ordinal != builds.rend(); ++ordinal)
        writeBuild(world, *ordinal, device);
}

Result<Done> writeTruthFile(const World &world, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorKind::Storage, 0, file.errorString(), {}};
    writeTruth(world, file);
    if (!file.commit())
        return Error{ErrorKind::Storage, 0, file.errorString(), {}};
    return Done{};
}

} // namespace viewer::demo
