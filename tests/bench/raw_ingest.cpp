// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/raw_ingest.h"

#include <QHash>

#include <sqlite3.h>

#include <cstring>

namespace viewer::bench {

namespace {

/// Two prepared statements for builds, one for texts; the same work for each row as a hand-written program would do.
constexpr auto insertSql =
    "INSERT INTO build(id, project, number, status, method, branch, created, final, checked_at, first_seen)"
    " VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?9) ON CONFLICT(id) DO UPDATE SET status=?4, final=?8, checked_at=?9";
constexpr auto updateSql = "UPDATE build SET status=?2, final=?3, method=?4, branch=?5, error=?6, started=?7,"
                           " completed=?8, detail_at=?9, checked_at=?9 WHERE id=?1";
constexpr auto textSql = "INSERT INTO error_text(seq, hash, text) VALUES(?1,?2,?3)";

void bindTime(sqlite3_stmt *statement, int parameter, std::int64_t time)
{
    time < 0 ? sqlite3_bind_null(statement, parameter) : sqlite3_bind_int64(statement, parameter, time);
}

struct RawFile
{
    sqlite3 *handle = nullptr;
    sqlite3_stmt *insert = nullptr, *update = nullptr, *text = nullptr;
    bool good = true;

    explicit RawFile(const std::string &file)
    {
        check(sqlite3_open(file.c_str(), &handle));
        // Those of the program's writer.
        run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=1; PRAGMA cache_size=-16000");
        check(sqlite3_prepare_v3(handle, insertSql, -1, SQLITE_PREPARE_PERSISTENT, &insert, nullptr));
        check(sqlite3_prepare_v3(handle, updateSql, -1, SQLITE_PREPARE_PERSISTENT, &update, nullptr));
        check(sqlite3_prepare_v3(handle, textSql, -1, SQLITE_PREPARE_PERSISTENT, &text, nullptr));
    }
    ~RawFile()
    {
        for (sqlite3_stmt *statement : {insert, update, text})
            sqlite3_finalize(statement);
        sqlite3_close(handle);
    }
    void check(int code) { good = good && (code == SQLITE_OK || code == SQLITE_DONE); }
    void run(const char *sql) { check(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr)); }
    void finish(sqlite3_stmt *statement)
    {
        check(sqlite3_step(statement));
        check(sqlite3_reset(statement));
    }

    void list(const RawRow &row, std::int64_t now)
    {
        sqlite3_bind_blob(insert, 1, row.id.data(), int(row.id.size()), SQLITE_STATIC);
        int parameter = 2;
        for (const std::int64_t value :
             {row.project, row.number, row.status, row.method, row.branch, row.created, std::int64_t(row.final), now})
            sqlite3_bind_int64(insert, parameter++, value);
        finish(insert);
    }
    void detail(const RawRow &row, const std::vector<RawText> &texts, std::int64_t now)
    {
        if (row.error) {
            const RawText &entry = texts[size_t(row.error - 1)];
            sqlite3_bind_int64(text, 1, entry.seq);
            sqlite3_bind_int64(text, 2, entry.hash);
            sqlite3_bind_text(text, 3, entry.text.data(), int(entry.text.size()), SQLITE_STATIC);
            finish(text);
        }
        sqlite3_bind_blob(update, 1, row.id.data(), int(row.id.size()), SQLITE_STATIC);
        int parameter = 2;
        for (const std::int64_t value : {row.status, std::int64_t(row.final), row.method, row.branch, row.error})
            sqlite3_bind_int64(update, parameter++, value);
        bindTime(update, 7, row.started);
        bindTime(update, 8, row.completed);
        sqlite3_bind_int64(update, 9, now);
        finish(update);
    }
};

template <class Write>
void inTransactions(RawFile &file, size_t rows, int batch, Write write)
{
    for (size_t i = 0; i < rows; ++i) {
        if (i % size_t(batch) == 0)
            file.run("BEGIN IMMEDIATE");
        write(i);
        if ((i + 1) % size_t(batch) == 0 || i + 1 == rows)
            file.run("COMMIT");
    }
}

} // namespace

RawRows rawRowsOf(const std::vector<Build> &details)
{
    RawRows raw;
    QHash<QString, std::int64_t> words;
    QHash<ProjectId, std::int64_t> projects;
    const auto numberOf = [](auto &known, const auto &key) {
        const auto it = known.constFind(key);
        return it != known.cend() ? *it : *known.insert(key, std::int64_t(known.size()) + 1);
    };
    const auto time = [](const std::optional<Instant> &t) { return t ? t->time_since_epoch().count() : -1; };
    for (const Build &build : details) {
        RawRow row;
        std::memcpy(row.id.data(), build.id.bytes().constData(), row.id.size());
        row.project = numberOf(projects, build.project);
        row.number = build.number.value_or(0);
        row.status = numberOf(words, build.statusWord);
        row.method = numberOf(words, build.methodWord);
        row.branch = numberOf(words, build.branch);
        row.created = build.created.time_since_epoch().count();
        row.started = time(build.started);
        row.completed = time(build.completed);
        row.final = isFinal(build.state());
        if (!build.error.isEmpty()) {
            row.error = std::int64_t(raw.texts.size()) + 1;
            raw.texts.push_back({row.error, std::int64_t(mixed(std::uint64_t(row.error))), build.error.toStdString()});
        }
        raw.rows.push_back(row);
    }
    return raw;
}

std::string ingestRaw(const std::string &name, const RawRows &raw, int batch)
{
    RawFile file(name);
    const std::int64_t now = SyntheticSource::newest().time_since_epoch().count();
    inTransactions(file, raw.rows.size(), batch, [&](size_t i) { file.list(raw.rows[i], now); });
    inTransactions(file, raw.rows.size(), batch, [&](size_t i) { file.detail(raw.rows[i], raw.texts, now); });
    return file.good ? std::string() : std::string(sqlite3_errmsg(file.handle));
}

} // namespace viewer::bench
