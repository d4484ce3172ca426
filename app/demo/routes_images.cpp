// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/routes.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

constexpr std::array sortKeys{"name", "created_at", "updated_at", "pull_count", "size_bytes"};

void writeTags(JsonWriter &out, const std::vector<const char *> &tags)
{
    out.beginArray();
    for (const char *tag : tags)
        out.plain(tag);
    out.endArray();
}

const char *lifecycleOf(const BuildRow &row)
{
    switch (row.status) {
    case StatusWord::Completed:
        return row.number % 5 == 0 ? "released" : row.number % 7 == 0 ? "deprecated" : "available";
    case StatusWord::Failed:
        return "failed";
    case StatusWord::Cancelled:
        return "cancelled";
    case StatusWord::Running:
        return "building";
    case StatusWord::Queued:
        return "queued";
    default:
        return "unknown";
    }
}

} // namespace

void Routes::writeImage(JsonWriter &out, const CatalogImage &image) const
{
    const QUuid &tenant = image.foreign ? m_world.secondTenant().id : m_world.tenant().id;
    out.beginObject().key("id").id(image.id).key("name").text(image.name).key("description").text(image.description);
    out.key("visibility").plain(image.visibility).key("status").plain(image.status);
    out.key("repository_url").text(image.repository).key("registry_provider").plain("harbor");
    out.key("architecture").plain("amd64").key("os").plain(image.os).key("language").plain(image.language);
    out.key("version").text(image.version);
    if (!image.tags.empty())
        writeTags(out.key("tags"), image.tags);
    out.key("pull_count").number(image.pulls).key("created_at").time(image.created);
    out.key("updated_at").time(image.updated).key("created_by").id(m_world.people()[image.creator].id);
    out.key("tenant_id").id(tenant).endObject();
}

/// Filters of the list are answered by name only; the program reads the whole catalogue.
Answer Routes::searchImages(const Call &call)
{
    const QString sortBy = call.request.parameter("sort_by");
    if (!sortBy.isEmpty() && std::none_of(sortKeys.begin(), sortKeys.end(), [&](const char *key) {
            return sortBy == QLatin1StringView(key);
        }))
        return textError(400, "Invalid sort_by. Allowed: name, created_at, updated_at, pull_count, size_bytes");
    if (!call.request.parameter("tags").isEmpty())
        return textError(500,
                         "failed to search images: failed to search images: pq: op ANY/ALL (array) requires array"
                         " on right side");
    bool isNumber = false;
    const int wanted = call.request.parameter("limit").toInt(&isNumber);
    const int echoed = isNumber && wanted > 0 ? wanted : 50;
    const int limit = echoed > 100 ? 50 : echoed; // but the number asked for is echoed
    const int offset = numberParameter(call.request, "offset", 0, 0, 1000000000);
    const QString query = call.request.parameter("query");
    std::vector<const CatalogImage *> found;
    for (const CatalogImage &image : m_world.images()) {
        const bool mine = image.foreign == (call.caller.tenant == m_world.secondTenant().id);
        if ((mine || image.foreign) && image.name.contains(query, Qt::CaseInsensitive))
            found.push_back(&image);
    }
    const size_t first = std::min(found.size(), size_t(offset));
    const size_t last = std::min(found.size(), first + size_t(limit));
    JsonWriter out(16384);
    out.beginObject().key("images");
    if (first == last)
        out.null();
    else
        out.beginArray();
    for (size_t place = first; place < last; ++place) {
        if (found[place]->broken)
            return textError(500,
                             "failed to search images: failed to search images: sql: Scan error on column index 13,"
                             " name \"tags\": unsupported Scan, storing driver.Value type <nil> into type"
                             " *json.RawMessage");
        writeImage(out, *found[place]);
    }
    if (first != last)
        out.endArray();
    const auto rows = qint64(last - first); // the size of this page, whatever there is in all
    out.key("pagination").beginObject().key("page").number(offset / echoed + 1).key("limit").number(echoed);
    out.key("total").number(rows).key("total_pages").number((rows + echoed - 1) / echoed).endObject().endObject();
    return json(out.take());
}

void Routes::writeVmImage(JsonWriter &out, quint32 ordinal) const
{
    const BuildRow &row = m_world.build(ordinal);
    const Project &project = m_world.projects()[row.project];
    const AttemptTimes times = attemptOf(row, row.attempts - 1);
    const bool made = row.status == StatusWord::Completed;
    const QString name =
        u"ami-0%1"_s.arg(quint64(mixed(m_world.seed(), 0xa2, ordinal) & 0xffffffffffff), 12, 16, QLatin1Char('0'));
    out.beginObject().key("execution_id").id(m_world.attemptId(ordinal, row.attempts - 1));
    out.key("build_id").id(m_world.buildId(ordinal)).key("project_id").id(project.id);
    out.key("project_name").text(project.name).key("build_number").number(row.number);
    out.key("build_status").plain(wordOf(row.status));
    out.key("execution_status").plain(made ? "success" : wordOf(row.status));
    out.key("created_at").exactTime(times.created);
    if (times.completed)
        out.key("completed_at").exactTime(*times.completed);
    out.key("target_provider").plain("aws").key("target_profile_id").id(idOf(m_world.seed(), IdSpace::Source, 7));
    out.key("provider_artifact_identifiers").beginObject();
    if (made)
        out.key("aws").beginArray().text(name).endArray();
    out.endObject().key("artifact_values").beginArray();
    if (made)
        out.text(name).text("eu-central-1:"_L1 + name);
    out.endArray().key("lifecycle_state").plain(lifecycleOf(row));
    out.key("lifecycle_transition_mode").plain("metadata_only");
    out.key("action_permissions").raw(R"({"can_promote":false,"can_deprecate":false,"can_delete":false})").endObject();
}

Answer Routes::vmImages(const Call &call)
{
    bool isNumber = false;
    const int wanted = call.request.parameter("limit").toInt(&isNumber);
    const int limit = isNumber && wanted > 0 ? std::min(wanted, 100) : 25; // clamped
    const int offset = numberParameter(call.request, "offset", 0, 0, 10000);
    const std::vector<quint32> &builds = m_world.buildsOfTenant(call.caller.tenant);
    JsonWriter out(16384);
    out.beginObject().key("data").beginArray();
    qint64 total = 0;
    for (auto ordinal = builds.rbegin(); ordinal != builds.rend(); ++ordinal) {
        const BuildRow &row = m_world.build(*ordinal);
        if (row.method != BuildMethod::Packer || row.attempts == 0)
            continue;
        if (total >= offset && total < offset + limit)
            writeVmImage(out, *ordinal);
        ++total;
    }
    out.endArray().key("total_count").number(total).key("limit").number(limit).key("offset").number(offset);
    return json(out.endObject().take());
}

/// The newest completed build of a project.
std::optional<quint32> Routes::lastCompletedOf(quint16 project) const
{
    const std::vector<quint32> &builds = m_world.buildsOfProject(project);
    const auto found = std::find_if(builds.rbegin(), builds.rend(), [this](quint32 ordinal) {
        return m_world.build(ordinal).status == StatusWord::Completed;
    });
    return found == builds.rend() ? std::nullopt : std::optional(*found);
}

/// Returns how many. Newest first, as the server does: each a little larger than the one before. A draft has none.
int Routes::writeVersions(JsonWriter &out, const CatalogImage &image, quint32 place) const
{
    const quint64 seed = m_world.seed();
    Random random(mixed(seed, 0xa4, place));
    const int count = qstrcmp(image.status, "draft") == 0 ? 0 : 3 + int(random.below(6));
    double bytes = (60 + random.below(340)) * 1048576.0;
    std::vector<qint64> sizes;
    for (int number = 0; number < count; ++number)
        sizes.push_back(qint64(bytes *= 1.0 + 0.03 * random.unit()));
    out.beginArray();
    for (int number = count - 1; number >= 0; --number) {
        const quint32 version = place * 16 + quint32(number);
        const Instant made = image.updated - std::chrono::days(9 * (count - 1 - number));
        const quint64 digest = mixed(seed, 0xa5, version);
        out.beginObject().key("id").id(idOf(seed, IdSpace::Image, 0x10000 + version));
        out.key("version").text(number == count - 1 ? image.version : u"0.%1.0"_s.arg(number + 1));
        out.key("digest").text(u"sha256:"_s + u"%1"_s.arg(digest, 16, 16, QLatin1Char('0')).repeated(4));
        out.key("size_bytes").number(sizes[size_t(number)]).key("created_at").time(made);
        out.key("published_at").time(made).key("created_by").id(m_world.people()[image.creator].id).endObject();
    }
    out.endArray();
    return count;
}

/// One with NULL tags is not found here, as on the server.
Answer Routes::imageDetails(const Call &call)
{
    const auto id = parsedId(call.ids[0]);
    const auto found = std::find_if(m_world.images().begin(), m_world.images().end(),
                                    [&](const CatalogImage &image) { return image.id == id; });
    const bool there = found != m_world.images().end() && !found->broken
        && (found->foreign || call.caller.tenant != m_world.secondTenant().id);
    if (!there)
        return textError(404, "Image not found");
    JsonWriter out(4096);
    out.beginObject().key("data").beginObject().key("image");
    writeImage(out, *found);
    const int versions = writeVersions(out.key("versions"), *found, quint32(found - m_world.images().begin()));
    out.key("tags").beginObject().key("inline");
    writeTags(out, found->tags);
    out.key("normalized").null().key("merged").null().endObject();
    if (const auto build = lastCompletedOf(found->project)) {
        out.key("metadata").beginObject().key("layers_evidence_status").plain("fresh");
        out.key("layers_evidence_build_id").id(m_world.buildId(*build));
        out.key("layers_evidence_updated_at").time(found->updated).endObject();
    }
    out.key("layers").beginArray().endArray().key("vulnerability_scans").beginArray().endArray();
    out.key("stats").beginObject().key("pull_count").number(found->pulls);
    out.key("version_count").number(versions);
    out.key("layer_count").number(0).key("vulnerability_scan_count").number(0);
    out.key("last_updated").time(found->updated).endObject();
    return json(out.endObject().endObject().take());
}

} // namespace viewer::demo
