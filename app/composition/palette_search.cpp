// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/palette_search.h"

#include "models/columns/select.h"
#include "models/domain/link.h"
#include "models/tables/build_cells.h"
#include "models/wording/times.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::PaletteSearch)
};

using Group = PaletteEntry::Group;

/// Names that hold the text: those that begin with it first, then by name.
template <typename Thing>
void sortByName(std::vector<Thing> &things, const QString &text)
{
    std::stable_sort(things.begin(), things.end(), [&text](const Thing &a, const Thing &b) {
        const bool aBegins = a.name.startsWith(text, Qt::CaseInsensitive);
        const bool bBegins = b.name.startsWith(text, Qt::CaseInsensitive);
        if (aBegins != bBegins)
            return aBegins;
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
}

/// The newest build of a project or a person.
template <typename Column>
std::optional<std::uint32_t> newestOf(const BuildColumns &columns, std::uint32_t entry, Column column)
{
    for (const std::uint32_t row : *columns.newestFirst()) {
        const BuildChunk &chunk = columns.chunkOf(row);
        if ((chunk.*column)[row % chunkRows] == entry)
            return row;
    }
    return std::nullopt;
}

QString lastBuildWords(const PaletteQuestion &question, std::optional<std::uint32_t> row)
{
    if (!row)
        return Words::tr("no builds");
    const Instant created = question.snapshot->row(*row).created;
    return Words::tr("last build %1").arg(ageWords(created, question.now));
}

void addProjects(const PaletteQuestion &question, PaletteFound &found)
{
    std::vector<ProjectChoice> matching;
    for (const ProjectChoice &project : question.projects) {
        if (holdsAllWords(project.name, question.text))
            matching.push_back(project);
    }
    sortByName(matching, question.text);
    found.total += qint64(matching.size());
    matching.resize(std::min<size_t>(matching.size(), paletteEntriesPerGroup));
    for (const ProjectChoice &project : matching) {
        PaletteEntry entry{Group::Projects, project.name, {}, Words::tr("project"), u"folder"_s, {}, {}, project.id};
        if (question.snapshot) {
            const auto &known = question.snapshot->words().projects;
            const auto at =
                std::find_if(known.begin(), known.end(), [&](const ProjectEntry &of) { return of.id == project.id; });
            std::optional<std::uint32_t> row;
            if (at != known.end())
                row = newestOf(*question.snapshot, std::uint32_t(at - known.begin()), &BuildChunk::project);
            entry.second = lastBuildWords(question, row);
            if (row)
                entry.state = question.snapshot->state(*row);
        }
        found.entries.push_back(entry);
    }
}

void addBuilds(const PaletteQuestion &question, PaletteFound &found, const std::atomic<bool> &cancelled)
{
    if (!question.snapshot)
        return;
    BuildQuery query;
    query.search = question.text;
    const Selection selection = select(*question.snapshot, query, cancelled);
    found.total += qint64(selection.rows->size());
    for (const std::uint32_t at : *selection.rows) {
        if (std::count_if(found.entries.begin(), found.entries.end(),
                          [](const PaletteEntry &entry) { return entry.group == Group::Builds; })
            == paletteEntriesPerGroup)
            break;
        const BuildRow row = question.snapshot->row(at);
        QStringList second{row.methodWord, listTime(row.created, question.now, question.zone)};
        if (row.starterKind == StarterKind::Named)
            second << row.starterName;
        second.removeAll(QString());
        found.entries.push_back({Group::Builds,
                                 projectLabel(row) + u' ' + buildLabel(row),
                                 second.join(u", "_s),
                                 Words::tr("build"),
                                 {},
                                 row.state,
                                 {},
                                 row.id});
    }
}

void addPeople(const PaletteQuestion &question, PaletteFound &found)
{
    if (!question.snapshot)
        return;
    struct Person
    {
        QString name;
        UserId id;
        std::uint32_t entry;
    };
    std::vector<Person> matching;
    const auto &people = question.snapshot->words().people;
    for (std::uint32_t at = 1; at < people.size(); ++at) {
        if (!people[at].name.isEmpty() && holdsAllWords(people[at].name, question.text))
            matching.push_back({people[at].name, people[at].id, at});
    }
    sortByName(matching, question.text);
    found.total += qint64(matching.size());
    matching.resize(std::min<size_t>(matching.size(), paletteEntriesPerGroup));
    for (const Person &person : matching) {
        const auto row = newestOf(*question.snapshot, person.entry, &BuildChunk::starter);
        found.entries.push_back({Group::People,
                                 person.name,
                                 lastBuildWords(question, row),
                                 Words::tr("person"),
                                 u"user"_s,
                                 {},
                                 {},
                                 person.id});
    }
}

void addViews(const PaletteQuestion &question, PaletteFound &found)
{
    std::vector<SavedView> matching;
    for (const SavedView &view : question.views) {
        if (holdsAllWords(view.name, question.text))
            matching.push_back(view);
    }
    sortByName(matching, question.text);
    found.total += qint64(matching.size());
    matching.resize(std::min<size_t>(matching.size(), paletteEntriesPerGroup));
    for (const SavedView &view : matching)
        found.entries.push_back(
            {Group::Views, view.name, {}, Words::tr("saved view"), u"filter"_s, {}, {}, ViewTarget{view.seq}});
}

} // namespace

PaletteFound findForPalette(const PaletteQuestion &question, const std::atomic<bool> &cancelled)
{
    PaletteFound found;
    found.text = question.text;
    if (parseLink(question.text)) {
        found.entries.push_back({Group::Links,
                                 Words::tr("Open this address"),
                                 question.text,
                                 Words::tr("link"),
                                 u"link"_s,
                                 {},
                                 {},
                                 LinkTarget{question.text}});
        found.total = 1;
        return found;
    }
    addProjects(question, found);
    addBuilds(question, found, cancelled);
    addPeople(question, found);
    addViews(question, found);
    return found;
}

} // namespace viewer
