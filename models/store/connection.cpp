// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/connection.h"

#include <QFile>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>
#include <QUuid>
#include <QVariant>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace viewer::store {

Error storageError(int sqliteCode, const QString &message)
{
    Error error{ErrorKind::Storage, 0, u"SQLite %1: %2"_s.arg(sqliteCode).arg(message), {}};
    switch (sqliteCode & 0xff) {
    case SQLITE_FULL:
        error.kind = ErrorKind::StorageFull;
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        error.kind = ErrorKind::StorageCorrupt;
        break;
    default:
        break;
    }
    return error;
}

namespace {

/// SQLite gives the files beside it (-wal, -shm) the mode of the file, so it must be right before they are made.
void keepToTheOwner(const QString &path)
{
    constexpr auto owner = QFile::ReadOwner | QFile::WriteOwner;
    QFile file(path);
    if (file.exists() || !file.open(QFile::WriteOnly | QFile::NewOnly, owner))
        file.setPermissions(owner); // when this fails, opening tells why
}

/// Two programs that open a new file at once may both want to switch it to WAL; SQLite tells the second one "busy"
/// at once, without waiting for `busy_timeout`.
int switchToWal(sqlite3 *handle)
{
    constexpr int attempts = 500;
    int code = SQLITE_BUSY;
    for (int attempt = 0; attempt < attempts && (code & 0xff) == SQLITE_BUSY; ++attempt) {
        if (attempt > 0)
            QThread::msleep(10);
        code = sqlite3_exec(handle, "PRAGMA journal_mode=WAL", nullptr, nullptr, nullptr);
    }
    return code;
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, OpenMode mode)
{
    if (mode == OpenMode::ReadWrite)
        keepToTheOwner(path);
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_path = path;
    connection->m_name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    connection->m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    QSqlDatabase &database = connection->m_database;
    database.setDatabaseName(path);
    database.setConnectOptions(mode == OpenMode::ReadOnly ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s
                                                          : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database.open()) {
        const int code = database.lastError().nativeErrorCode().toInt();
        return storageError(code ? code : SQLITE_ERROR, database.lastError().text());
    }
    if (auto taken = connection->takeHandle(); !taken)
        return taken.error();
    sqlite3_extended_result_codes(connection->m_handle, 1);
    if (mode == OpenMode::ReadWrite) {
        if (const int code = switchToWal(connection->m_handle); code != SQLITE_OK)
            return storageError(code, QString::fromUtf8(sqlite3_errmsg(connection->m_handle)));
    }
    const QString pragmas = mode == OpenMode::ReadOnly
        ? u"PRAGMA query_only=1; PRAGMA cache_size=-8000"_s
        : u"PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=1; PRAGMA cache_size=-16000"_s;
    if (auto done = connection->execute(pragmas); !done)
        return done.error();
    return connection;
}

Result<Done> Connection::takeHandle()
{
    const QVariant handle = m_database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return Error{ErrorKind::Storage, 0, u"the SQLite driver gives no handle"_s, {}};
    m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    // The driver must use the very SQLite this program links; a private copy inside the plug-in would not do.
    QSqlQuery version(m_database);
    if (!version.exec(u"SELECT sqlite_source_id()"_s) || !version.next())
        return storageError(version.lastError().nativeErrorCode().toInt(), version.lastError().text());
    if (version.value(0).toString().toLatin1() != sqlite3_sourceid())
        return Error{ErrorKind::Storage, 0, u"the SQLite driver brings another SQLite"_s, {}};
    return Done{};
}

Connection::~Connection()
{
    m_handle = nullptr;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<Statement> Connection::prepare(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return storageError(code, QString::fromUtf8(sqlite3_errmsg(m_handle)));
    return Statement(statement);
}

Result<Done> Connection::execute(const QString &sql)
{
    const int code = sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return storageError(code, QString::fromUtf8(sqlite3_errmsg(m_handle)));
    return Done{};
}

Result<std::int64_t> Connection::integer(const char *sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    const std::int64_t value = statement->next() ? statement->integer(0) : 0;
    if (const auto failure = statement->error())
        return *failure;
    return value;
}

std::int64_t Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

Transaction::Transaction(Connection &connection)
    : m_connection(connection)
{
    if (auto begun = connection.execute(u"BEGIN IMMEDIATE"_s))
        m_open = true;
    else
        m_error = begun.error();
}

Transaction::~Transaction()
{
    if (m_open)
        std::ignore = m_connection.execute(u"ROLLBACK"_s).ok();
}

Result<Done> Transaction::commit()
{
    if (m_error)
        return *m_error;
    auto done = m_connection.execute(u"COMMIT"_s);
    if (done)
        m_open = false;
    return done;
}

} // namespace viewer::store
