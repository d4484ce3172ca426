// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/statement.h"

#include "models/store/connection.h"

#include <sqlite3.h>

namespace viewer::store {

void Statement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

void Statement::begin()
{
    if (m_stepped) {
        sqlite3_reset(m_statement.get());
        m_stepped = false;
    }
}

void Statement::bind(int parameter, std::int64_t value)
{
    begin();
    sqlite3_bind_int64(m_statement.get(), parameter + 1, value);
}

void Statement::bind(int parameter, QStringView text)
{
    begin();
    // UTF-8, because that is what the file holds; a null text is an empty text, never NULL.
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text(m_statement.get(), parameter + 1, utf8.constData() ? utf8.constData() : "", int(utf8.size()),
                      SQLITE_TRANSIENT);
}

void Statement::bind(int parameter, const QByteArray &blob)
{
    begin();
    sqlite3_bind_blob(m_statement.get(), parameter + 1, blob.constData(), int(blob.size()), SQLITE_TRANSIENT);
}

void Statement::bindNull(int parameter)
{
    begin();
    sqlite3_bind_null(m_statement.get(), parameter + 1);
}

bool Statement::next()
{
    m_stepped = true;
    m_status = sqlite3_step(m_statement.get());
    return m_status == SQLITE_ROW;
}

Result<int> Statement::run()
{
    while (next()) {}
    if (const auto failure = error()) {
        reset();
        return *failure;
    }
    sqlite3 *const database = sqlite3_db_handle(m_statement.get());
    const int changed = sqlite3_changes(database);
    reset();
    return changed;
}

std::optional<Error> Statement::error() const
{
    if (m_status == SQLITE_OK || m_status == SQLITE_ROW || m_status == SQLITE_DONE)
        return std::nullopt;
    return storageError(m_status, QString::fromUtf8(sqlite3_errmsg(sqlite3_db_handle(m_statement.get()))));
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
    m_stepped = false;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

QString Statement::text(int column) const
{
    const auto *const utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement.get(), column));
}

QByteArray Statement::blob(int column) const
{
    const auto [data, size] = bytes(column);
    return QByteArray(static_cast<const char *>(data), size);
}

std::pair<const void *, int> Statement::bytes(int column) const
{
    const void *const data = sqlite3_column_blob(m_statement.get(), column);
    return {data, sqlite3_column_bytes(m_statement.get(), column)};
}

std::optional<Instant> Statement::time(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(Instant(Milliseconds(integer(column))));
}

} // namespace viewer::store
