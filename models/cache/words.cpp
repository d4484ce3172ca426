// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cache/words.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace viewer::cache {

namespace {

/// Two texts with the same first 8 bytes of SHA-256 are compared in full as well.
std::int64_t hashOf(const QString &text)
{
    const QByteArray digest = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return qFromBigEndian<qint64>(digest.constData());
}

Result<Done> prepareInto(store::Connection &connection, store::Statement &statement, const char *sql)
{
    auto prepared = connection.prepare(sql);
    if (!prepared)
        return prepared.error();
    statement = std::move(*prepared);
    return Done{};
}

/// Runs an INSERT and gives the number of the new row.
Result<std::int64_t> added(store::Connection &connection, store::Statement &insert)
{
    if (auto done = insert.run(); !done)
        return done.error();
    return connection.lastInsertId();
}

} // namespace

Words::Words(store::Connection &connection)
    : m_connection(connection)
{
}

Result<Done> Words::prepare()
{
    const std::pair<store::Statement *, const char *> statements[] = {
        {&m_findWord, "SELECT seq FROM word WHERE kind=?1 AND text=?2"},
        {&m_addWord, "INSERT INTO word(kind, text) VALUES(?1, ?2)"},
        {&m_findError, "SELECT seq, text FROM error_text WHERE hash=?1"},
        {&m_addError, "INSERT INTO error_text(hash, text) VALUES(?1, ?2)"},
        {&m_findProject, "SELECT seq FROM project WHERE id=?1"},
        {&m_addProject, "INSERT INTO project(id, first_seen, last_seen) VALUES(?1, ?2, ?2)"},
        {&m_findPerson, "SELECT seq FROM person WHERE id=?1"},
        {&m_addPerson, "INSERT INTO person(id, first_name, first_seen, last_seen) VALUES(?1, ?2, ?3, ?3)"},
        {&m_namePerson, "UPDATE person SET first_name=?2 WHERE seq=?1 AND told<>1 AND first_name=''"},
    };
    for (const auto &[statement, sql] : statements) {
        if (auto done = prepareInto(m_connection, *statement, sql); !done)
            return done;
    }
    return Done{};
}

void Words::forget()
{
    m_words.clear();
    m_projects.clear();
    m_people.clear();
}

Result<std::int64_t> Words::word(WordKind kind, const QString &text)
{
    if (text.isEmpty())
        return 0;
    const std::pair key(int(kind), text);
    if (const auto it = m_words.constFind(key); it != m_words.cend())
        return *it;
    m_findWord.bind(0, int(kind));
    m_findWord.bind(1, text);
    std::int64_t seq = m_findWord.next() ? m_findWord.integer(0) : 0;
    if (const auto failure = m_findWord.error())
        return *failure;
    m_findWord.reset();
    if (seq == 0) {
        m_addWord.bind(0, int(kind));
        m_addWord.bind(1, text);
        auto inserted = added(m_connection, m_addWord);
        if (!inserted)
            return inserted;
        seq = *inserted;
        namesAdded = true;
    }
    m_words.insert(key, seq);
    return seq;
}

Result<std::int64_t> Words::errorText(const QString &text)
{
    if (text.isEmpty())
        return 0;
    const std::int64_t hash = hashOf(text);
    m_findError.bind(0, hash);
    std::int64_t seq = 0;
    while (seq == 0 && m_findError.next()) {
        if (m_findError.text(1) == text)
            seq = m_findError.integer(0);
    }
    if (const auto failure = m_findError.error())
        return *failure;
    m_findError.reset();
    if (seq)
        return seq;
    m_addError.bind(0, hash);
    m_addError.bind(1, text);
    return added(m_connection, m_addError);
}

Result<std::int64_t> Words::project(const ProjectId &id, Instant now)
{
    if (id.isNull())
        return 0;
    if (const auto it = m_projects.constFind(id); it != m_projects.cend())
        return *it;
    m_findProject.bind(0, id);
    std::int64_t seq = m_findProject.next() ? m_findProject.integer(0) : 0;
    if (const auto failure = m_findProject.error())
        return *failure;
    m_findProject.reset();
    if (seq == 0) {
        m_addProject.bind(0, id);
        m_addProject.bind(1, now);
        auto inserted = added(m_connection, m_addProject);
        if (!inserted)
            return inserted;
        seq = *inserted;
        namesAdded = true;
    }
    m_projects.insert(id, seq);
    return seq;
}

Result<std::int64_t> Words::person(const UserId &id, const QString &name, Instant now)
{
    if (id.isNull())
        return 0;
    if (const auto it = m_people.constFind(id); it != m_people.cend() && (it->nameSeen || name.isEmpty()))
        return it->seq;
    m_findPerson.bind(0, id);
    std::int64_t seq = m_findPerson.next() ? m_findPerson.integer(0) : 0;
    if (const auto failure = m_findPerson.error())
        return *failure;
    m_findPerson.reset();
    if (seq == 0) {
        m_addPerson.bind(0, id);
        m_addPerson.bind(1, name);
        m_addPerson.bind(2, now);
        auto inserted = added(m_connection, m_addPerson);
        if (!inserted)
            return inserted;
        seq = *inserted;
        ++peopleAdded;
        namesAdded = true;
    } else if (!name.isEmpty()) {
        m_namePerson.bind(0, seq);
        m_namePerson.bind(1, name);
        if (auto done = m_namePerson.run(); !done)
            return done.error();
        else if (*done > 0)
            namesAdded = true;
    }
    m_people.insert(id, {seq, !name.isEmpty()});
    return seq;
}

} // namespace viewer::cache
