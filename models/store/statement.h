// SPDX-License-Identifier: GPL-3.0-or-later
// A prepared SQLite statement.
#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>

struct sqlite3_stmt;
struct sqlite3;

namespace viewer::store {

/// A statement on the handle of a Connection's QSqlDatabase. QSqlQuery passes every value through a QVariant, which
/// halves the speed of the two hot paths (ingest, loading the columns); this keeps their types. Values are always
/// bound, never pasted. Parameters and columns count from 0. Lives on its connection's thread and dies before it.
///
/// Use: `s.bind(0, id); s.bind(1, text); while (s.next()) … ; if (auto e = s.error()) …`, or `run()` for statements
/// without rows. Binding starts the statement anew; unbound parameters keep their last value.
class Statement
{
public:
    Statement() = default;
    Statement(Statement &&) noexcept = default;
    Statement &operator=(Statement &&) noexcept = default;

    void bind(int parameter, std::int64_t value);
    void bind(int parameter, int value) { bind(parameter, std::int64_t(value)); }
    void bind(int parameter, std::uint32_t value) { bind(parameter, std::int64_t(value)); }
    void bind(int parameter, bool value) { bind(parameter, std::int64_t(value)); }
    void bind(int parameter, QStringView text);
    void bind(int parameter, const QString &text) { bind(parameter, QStringView(text)); }
    void bind(int parameter, const QByteArray &blob);
    void bind(int parameter, Instant time) { bind(parameter, std::int64_t(time.time_since_epoch().count())); }
    void bindNull(int parameter);
    template <class Tag>
    void bind(int parameter, const Id<Tag> &id)
    {
        id.isNull() ? bindNull(parameter) : bind(parameter, id.bytes());
    }
    template <class T>
    void bind(int parameter, const std::optional<T> &value)
    {
        value ? bind(parameter, *value) : bindNull(parameter);
    }

    /// Steps to the next row; false at the end and on an error.
    bool next();
    /// Runs to the end and resets. Number of rows changed.
    Result<int> run();
    /// The error of the last next() or bind; empty when the end was reached.
    std::optional<Error> error() const;
    void reset();

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const; ///< a copy
    /// The bytes of a column without a copy; valid until the next step.
    std::pair<const void *, int> bytes(int column) const;
    std::optional<Instant> time(int column) const; ///< milliseconds; empty for NULL
    template <class IdType>
    IdType id(int column) const
    {
        return IdType::fromBytes(blob(column));
    }

private:
    friend class Connection;
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    explicit Statement(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }
    void begin();

    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    int m_status = 0;
    bool m_stepped = false;
};

} // namespace viewer::store
