// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to a SQLite file.
#pragma once

#include "models/store/statement.h"

#include <QSqlDatabase>

#include <memory>

namespace viewer::store {

/// The Error for a SQLite result code: StorageFull, StorageCorrupt, StorageNewer is never among them, else Storage.
Error storageError(int sqliteCode, const QString &message);

enum class OpenMode { ReadWrite, ReadOnly };

/// A named QSqlDatabase in WAL mode (`synchronous=NORMAL`, `busy_timeout` 5 s, foreign keys on), its files with mode
/// 0600. Opened, used and destroyed on one thread.
class Connection
{
public:
    static Result<std::unique_ptr<Connection>> open(const QString &path, OpenMode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    Result<Statement> prepare(const char *sql);
    /// Runs one or more statements without parameters.
    Result<Done> execute(const QString &sql);
    /// First column of the first row of a query without parameters; 0 when there is none.
    Result<std::int64_t> integer(const char *sql);
    std::int64_t lastInsertId() const;

    const QString &path() const { return m_path; }
    sqlite3 *handle() const { return m_handle; }

private:
    Connection() = default;
    Result<Done> takeHandle();

    QString m_path;
    QString m_name;
    QSqlDatabase m_database;
    sqlite3 *m_handle = nullptr; ///< owned by m_database
};

/// BEGIN IMMEDIATE … COMMIT; rolls back when it is destroyed without commit().
class Transaction
{
public:
    explicit Transaction(Connection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// What went wrong at BEGIN; empty when the transaction is open.
    const std::optional<Error> &error() const { return m_error; }
    Result<Done> commit();

private:
    Connection &m_connection;
    std::optional<Error> m_error;
    bool m_open = false;
};

} // namespace viewer::store
