// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cache/project_reader.h"

#include "models/domain/people.h"

#include <algorithm>
#include <map>

namespace viewer::cache {

namespace {

/// Members by the key of their project.
Result<std::map<std::int64_t, std::vector<ProjectMember>>> membersByProject(store::Connection &connection)
{
    auto statement = connection.prepare("SELECT member.project, person.id, email, first_name, last_name FROM member"
                                        " JOIN person ON person.seq=member.person");
    if (!statement)
        return statement.error();
    std::map<std::int64_t, std::vector<ProjectMember>> members;
    while (statement->next()) {
        Person person;
        person.id = statement->id<UserId>(1);
        person.email = statement->text(2);
        person.firstName = statement->text(3);
        person.lastName = statement->text(4);
        members[statement->integer(0)].push_back({person.id, displayName(person)});
    }
    if (const auto failure = statement->error())
        return *failure;
    for (auto &[project, people] : members) {
        std::ranges::sort(people, [](const ProjectMember &a, const ProjectMember &b) {
            const int order = QString::localeAwareCompare(a.name, b.name);
            return order != 0 ? order < 0 : a.id < b.id;
        });
    }
    return members;
}

} // namespace

Result<std::vector<ListedProject>> projectList(store::Connection &connection, UserId reader)
{
    auto members = membersByProject(connection);
    if (!members)
        return members.error();
    auto statement = connection.prepare(
        "SELECT seq, id, name, slug, description, status, visibility, git_repo, git_branch, git_provider, draft,"
        " created, updated, listed=0 OR missed_at IS NOT NULL, members_at IS NOT NULL FROM project"
        " ORDER BY name, id");
    if (!statement)
        return statement.error();
    std::vector<ListedProject> projects;
    while (statement->next()) {
        ListedProject listed;
        Project &project = listed.project;
        project.id = statement->id<ProjectId>(1);
        project.name = statement->text(2);
        project.slug = statement->text(3);
        project.description = statement->text(4);
        project.status = statement->text(5);
        project.visibility = statement->text(6);
        project.gitRepo = statement->text(7);
        project.gitBranch = statement->text(8);
        project.gitProvider = statement->text(9);
        project.draft = statement->integer(10) != 0;
        project.created = statement->time(11).value_or(Instant());
        project.updated = statement->time(12).value_or(Instant());
        listed.deleted = statement->integer(13) != 0;
        listed.membersRead = statement->integer(14) != 0;
        if (const auto found = members->find(statement->integer(0)); found != members->end())
            listed.members = std::move(found->second);
        listed.mine = !reader.isNull()
            && std::ranges::any_of(listed.members, [&](const ProjectMember &m) { return m.id == reader; });
        projects.push_back(std::move(listed));
    }
    if (const auto failure = statement->error())
        return *failure;
    return projects;
}

} // namespace viewer::cache
