// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cache/cache_writer.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace viewer::cache {

Result<std::unique_ptr<CacheWriter>> CacheWriter::create(store::Connection &connection)
{
    std::unique_ptr<CacheWriter> writer(new CacheWriter(connection));
    if (auto done = writer->prepare(); !done)
        return done.error();
    return writer;
}

CacheWriter::CacheWriter(store::Connection &connection)
    : m_connection(connection)
    , m_words(connection)
    , m_builds(connection, m_words)
    , m_attempts(connection, m_words)
    , m_lists(connection, m_words)
{
}

Result<Done> CacheWriter::prepare()
{
    if (auto done = m_words.prepare(); !done)
        return done;
    if (auto done = m_builds.prepare(); !done)
        return done;
    if (auto done = m_attempts.prepare(); !done)
        return done;
    if (auto done = m_lists.prepare(); !done)
        return done;
    const std::pair<store::Statement *, const char *> statements[] = {
        {&m_account, "INSERT INTO account VALUES(?1, ?2) ON CONFLICT(key) DO UPDATE SET value=?2"},
        {&m_heldRoles, "SELECT value FROM account WHERE key='roles'"},
        {&m_refuse, "INSERT OR IGNORE INTO refused_area(area, permission, since) VALUES(?1,?2,?3)"},
        {&m_forgetRefusals, "DELETE FROM refused_area"},
        {&m_project,
         "UPDATE project SET name=?2, slug=?3, description=?4, status=?5, visibility=?6, git_repo=?7, git_branch=?8,"
         " git_provider=?9, draft=?10, created=?11, updated=?12, listed=1, last_seen=?13, missed_at=NULL WHERE seq=?1"},
        {&m_missProjects, "UPDATE project SET missed_at=?1 WHERE listed=1 AND last_seen<?1 AND missed_at IS NULL"},
        {&m_dropMembers, "DELETE FROM member WHERE project=?1"},
        {&m_addMember, "INSERT OR IGNORE INTO member VALUES(?1, ?2)"},
        {&m_membersRead, "UPDATE project SET members_at=?2 WHERE seq=?1"},
        {&m_person,
         "UPDATE person SET email=?2, first_name=?3, last_name=?4, status=?5, active=?6,"
         " roles=CASE WHEN ?7='[]' THEN roles ELSE ?7 END, told=1, last_seen=?8 WHERE seq=?1"},
        {&m_personGone, "UPDATE person SET told=2 WHERE seq=?1 AND told=0"},
        {&m_audit,
         "INSERT OR IGNORE INTO audit(id, time, person, user_name, event_type, severity, resource, action, project,"
         " message, details, first_seen) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12)"},
        {&m_feed,
         "INSERT INTO feed(name, as_of, complete, total, place) VALUES(?1,?2,?3,?4,?5) ON CONFLICT(name) DO UPDATE"
         " SET as_of=?2, complete=?3, total=?4, place=?5"},
    };
    for (const auto &[statement, sql] : statements) {
        auto prepared = m_connection.prepare(sql);
        if (!prepared)
            return prepared.error();
        *statement = std::move(*prepared);
    }
    return Done{};
}

Result<Applied> CacheWriter::apply(const Batch &batch)
{
    store::Transaction transaction(m_connection);
    if (transaction.error())
        return *transaction.error();
    m_words.peopleAdded = 0;
    m_words.namesAdded = false;
    Applied applied;
    auto done = write(batch, applied);
    if (done)
        done = transaction.commit();
    if (!done) {
        m_words.forget();
        return done.error();
    }
    applied.unknownPeople = m_words.peopleAdded;
    applied.namesChanged |= m_words.namesAdded;
    return applied;
}

Result<Done> CacheWriter::write(const Batch &batch, Applied &applied)
{
    if (batch.account) {
        if (auto done = writeAccount(*batch.account); !done)
            return done;
    }
    if (auto done = writeProjects(batch, applied); !done)
        return done;
    if (auto done = writePeople(batch, applied); !done)
        return done;
    if (auto done = writeMembers(batch); !done)
        return done;
    if (auto done = writeBuilds(batch, applied); !done)
        return done;
    for (const AuditEvent &event : batch.audit) {
        if (auto done = writeAudit(event, batch.now, applied); !done)
            return done;
    }
    for (const BuildAttempts &attempts : batch.attempts) {
        if (auto done = m_attempts.put(attempts, batch.now, applied); !done)
            return done;
    }
    if (auto done = m_lists.write(batch); !done)
        return done;
    if (auto done = writeRefusals(batch); !done)
        return done;
    if (batch.verifyUncheckedSince) {
        if (auto done = m_builds.markUnchecked(*batch.verifyUncheckedSince, applied); !done)
            return done;
    }
    for (const FeedProgress &progress : batch.feeds) {
        if (auto done = writeFeed(progress); !done)
            return done;
    }
    return Done{};
}

Result<Done> CacheWriter::writeRefusals(const Batch &batch)
{
    if (batch.forgetRefusals) {
        if (auto done = m_forgetRefusals.run(); !done)
            return done.error();
    }
    for (const Feed feed : batch.refused) {
        m_refuse.bind(0, QString(feedName(feed)));
        m_refuse.bind(1, QString(rightOf(feed)));
        m_refuse.bind(2, batch.now);
        if (auto done = m_refuse.run(); !done)
            return done.error();
    }
    return Done{};
}

Result<Done> CacheWriter::writeAccount(const Account &account)
{
    const QString roles =
        QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(account.roles)).toJson(QJsonDocument::Compact));
    const QString held = m_heldRoles.next() ? m_heldRoles.text(0) : roles;
    if (const auto failure = m_heldRoles.error())
        return *failure;
    m_heldRoles.reset();
    // With other roles the server may open what it refused.
    if (held != roles) {
        if (auto done = m_forgetRefusals.run(); !done)
            return done.error();
    }
    const std::pair<QString, QString> values[] = {
        {u"server"_s, account.server}, {u"user"_s, account.user.toString()},   {u"tenant"_s, account.tenant.toString()},
        {u"email"_s, account.email},   {u"tenant_name"_s, account.tenantName}, {u"person_name"_s, account.personName},
        {u"roles"_s, roles},
    };
    for (const auto &[key, value] : values) {
        m_account.bind(0, key);
        m_account.bind(1, value);
        if (auto done = m_account.run(); !done)
            return done.error();
    }
    return Done{};
}

Result<Done> CacheWriter::writeBuilds(const Batch &batch, Applied &applied)
{
    for (const Build &build : batch.builds) {
        if (auto done = m_builds.put(build, batch.now, applied); !done)
            return done;
    }
    for (const BuildId &id : batch.detailsGone) {
        if (auto done = m_builds.markMissing(id, batch.now, applied); !done)
            return done;
    }
    for (const BuildId &id : batch.stillThere) {
        if (auto done = m_builds.markThere(id, batch.now, applied); !done)
            return done;
    }
    return Done{};
}

Result<Done> CacheWriter::writeProjects(const Batch &batch, Applied &applied)
{
    for (const Project &project : batch.projects) {
        auto seq = m_words.project(project.id, batch.now);
        if (!seq)
            return seq.error();
        m_project.bind(0, *seq);
        const QString texts[] = {project.name,       project.slug,    project.description, project.status,
                                 project.visibility, project.gitRepo, project.gitBranch,   project.gitProvider};
        int parameter = 1;
        for (const QString &text : texts)
            m_project.bind(parameter++, text);
        m_project.bind(9, project.draft);
        m_project.bind(10, project.created);
        m_project.bind(11, project.updated);
        m_project.bind(12, batch.now);
        if (auto done = m_project.run(); !done)
            return done.error();
        applied.namesChanged = true;
    }
    if (batch.projectsComplete) {
        m_missProjects.bind(0, batch.now);
        if (auto done = m_missProjects.run(); !done)
            return done.error();
        applied.namesChanged = true;
    }
    return Done{};
}

Result<Done> CacheWriter::writeMembers(const Batch &batch)
{
    for (const auto &[project, users] : batch.members) {
        auto projectSeq = m_words.project(project, batch.now);
        if (!projectSeq)
            return projectSeq.error();
        m_dropMembers.bind(0, *projectSeq);
        if (auto done = m_dropMembers.run(); !done)
            return done.error();
        for (const UserId &user : users) {
            auto person = m_words.person(user, {}, batch.now);
            if (!person)
                return person.error();
            m_addMember.bind(0, *projectSeq);
            m_addMember.bind(1, *person);
            if (auto done = m_addMember.run(); !done)
                return done.error();
        }
        m_membersRead.bind(0, *projectSeq);
        m_membersRead.bind(1, batch.now);
        if (auto done = m_membersRead.run(); !done)
            return done.error();
    }
    return Done{};
}

Result<Done> CacheWriter::writePeople(const Batch &batch, Applied &applied)
{
    for (const Person &person : batch.people) {
        auto seq = m_words.person(person.id, {}, batch.now);
        if (!seq)
            return seq.error();
        m_person.bind(0, *seq);
        m_person.bind(1, person.email);
        m_person.bind(2, person.firstName);
        m_person.bind(3, person.lastName);
        m_person.bind(4, person.status);
        m_person.bind(5, person.active);
        m_person.bind(
            6,
            QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(person.roles)).toJson(QJsonDocument::Compact)));
        m_person.bind(7, batch.now);
        if (auto done = m_person.run(); !done)
            return done.error();
        applied.namesChanged = true;
    }
    for (const UserId &id : batch.peopleGone) {
        auto seq = m_words.person(id, {}, batch.now);
        if (!seq)
            return seq.error();
        m_personGone.bind(0, *seq);
        if (auto done = m_personGone.run(); !done)
            return done.error();
    }
    return Done{};
}

Result<Done> CacheWriter::writeAudit(const AuditEvent &event, Instant now, Applied &applied)
{
    auto person = m_words.person(event.user, event.userName, now);
    if (!person)
        return person.error();
    auto project = m_words.project(projectOf(event), now);
    if (!project)
        return project.error();
    m_audit.bind(0, event.id);
    m_audit.bind(1, event.time);
    m_audit.bind(2, *person);
    m_audit.bind(3, event.userName);
    const std::pair<WordKind, const QString &> words[] = {{WordKind::EventType, event.eventType},
                                                          {WordKind::Severity, event.severity},
                                                          {WordKind::Resource, event.resource},
                                                          {WordKind::Action, event.action}};
    int parameter = 4;
    for (const auto &[kind, text] : words) {
        auto word = m_words.word(kind, text);
        if (!word)
            return word.error();
        m_audit.bind(parameter++, *word);
    }
    m_audit.bind(8, *project);
    m_audit.bind(9, event.message);
    m_audit.bind(10, QString::fromUtf8(QJsonDocument(event.details).toJson(QJsonDocument::Compact)));
    m_audit.bind(11, now);
    auto inserted = m_audit.run();
    if (!inserted)
        return inserted.error();
    if (*inserted == 0)
        return Done{}; // read before
    ++applied.newAudit;
    if (const BuildId id = startedBuild(event); !id.isNull())
        return m_builds.setStarter(id, *person, applied);
    if (const BuildId id = retriedBuild(event); !id.isNull())
        return m_builds.addRetry(id, event.time, applied);
    if (const BuildId id = deletedBuild(event); !id.isNull())
        return m_builds.markForVerification(id, applied);
    return Done{};
}

Result<Done> CacheWriter::writeFeed(const FeedProgress &progress)
{
    m_feed.bind(0, QString(feedName(progress.feed)));
    m_feed.bind(1, progress.asOf);
    m_feed.bind(2, progress.complete);
    progress.total ? m_feed.bind(3, std::int64_t(*progress.total)) : m_feed.bindNull(3);
    m_feed.bind(4, QString::fromUtf8(QJsonDocument(progress.place).toJson(QJsonDocument::Compact)));
    if (auto done = m_feed.run(); !done)
        return done.error();
    return Done{};
}

} // namespace viewer::cache
