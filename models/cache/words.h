// SPDX-License-Identifier: GPL-3.0-or-later
// Looks up (or adds) the numbers of repeating texts, projects and people for the writer.
#pragma once

#include "models/domain/ids.h"
#include "models/store/connection.h"

#include <QHash>

namespace viewer::cache {

enum class WordKind { Status = 1, Method, Branch, EventType, Severity, Resource, Action, AttemptStatus };

/// What numbers stand for, remembered between transactions. Writer thread. After a rolled-back transaction call
/// forget(): numbers given out in it do not exist.
class Words
{
public:
    explicit Words(store::Connection &connection);

    Result<Done> prepare();
    void forget();

    /// 0 for an empty text, else the number of the word.
    Result<std::int64_t> word(WordKind kind, const QString &text);
    Result<std::int64_t> errorText(const QString &text);
    /// Rows that are not there yet are added as "met, not described".
    Result<std::int64_t> project(const ProjectId &id, Instant now);
    Result<std::int64_t> person(const UserId &id, const QString &name, Instant now);

    int peopleAdded = 0;
    bool namesAdded = false;

private:
    store::Connection &m_connection;
    QHash<std::pair<int, QString>, std::int64_t> m_words;
    QHash<ProjectId, std::int64_t> m_projects;
    struct KnownPerson
    {
        std::int64_t seq = 0;
        bool nameSeen = false; ///< a name was offered for it; the first one is kept until the server describes it
    };
    QHash<UserId, KnownPerson> m_people;
    store::Statement m_findWord, m_addWord, m_findError, m_addError, m_findProject, m_addProject, m_findPerson,
        m_addPerson, m_namePerson;
};

} // namespace viewer::cache
