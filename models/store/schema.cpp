// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/schema.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace viewer::store {

namespace {

Result<std::unique_ptr<Connection>> openAndMigrate(const QString &path, const QStringList &steps)
{
    auto connection = Connection::open(path, OpenMode::ReadWrite);
    if (!connection)
        return connection;
    if (auto migrated = migrate(**connection, steps); !migrated)
        return migrated.error();
    return connection;
}

/// Whether the damage is real: a second look with SQLite's own check, or a file that is no database at all.
bool provenDamaged(const QString &path)
{
    auto connection = Connection::open(path, OpenMode::ReadWrite);
    if (!connection)
        return connection.error().kind == ErrorKind::StorageCorrupt;
    auto check = (*connection)->prepare("PRAGMA quick_check(1)");
    if (!check)
        return check.error().kind == ErrorKind::StorageCorrupt;
    if (!check->next()) {
        const auto failure = check->error();
        return failure && failure->kind == ErrorKind::StorageCorrupt;
    }
    return check->text(0) != "ok"_L1;
}

Result<QString> setAside(const QString &path, Instant now)
{
    const QString stamp = toDateTime(now).toString(u"yyyyMMdd-hhmmss-zzz"_s);
    QString target = path + u".set-aside-"_s + stamp;
    for (int number = 2; QFile::exists(target); ++number)
        target = path + u".set-aside-%1-%2"_s.arg(stamp).arg(number);
    if (!QFile::rename(path, target))
        return Error{ErrorKind::Storage, 0, u"cannot rename %1"_s.arg(path), {}};
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s}) {
        if (QFile::exists(path + suffix))
            QFile::rename(path + suffix, target + suffix);
    }
    return target;
}

/// The step from `version` on, unless another program was faster.
Result<Done> runStep(Connection &connection, const QStringList &steps, std::int64_t version)
{
    Transaction transaction(connection);
    if (transaction.error())
        return *transaction.error();
    auto now = connection.integer("PRAGMA user_version");
    if (!now)
        return now.error();
    if (*now != version)
        return Done{};
    if (auto done = connection.execute(steps[version]); !done)
        return done;
    if (auto done = connection.execute(u"PRAGMA user_version=%1"_s.arg(version + 1)); !done)
        return done;
    return transaction.commit();
}

} // namespace

QStringList schemaSteps(const QString &name)
{
    QStringList steps;
    for (int number = 1;; ++number) {
        QFile file(u":/sql/%1_%2.sql"_s.arg(name).arg(number, 3, 10, QChar(u'0')));
        if (!file.open(QIODevice::ReadOnly))
            return steps;
        steps << QString::fromUtf8(file.readAll());
    }
}

Result<Done> migrate(Connection &connection, const QStringList &steps)
{
    for (;;) {
        auto version = connection.integer("PRAGMA user_version");
        if (!version)
            return version.error();
        if (*version > steps.size())
            return Error{ErrorKind::StorageNewer, 0, u"schema %1, known %2"_s.arg(*version).arg(steps.size()), {}};
        if (*version == steps.size())
            return Done{};
        if (auto done = runStep(connection, steps, *version); !done)
            return done;
    }
}

Result<OpenedFile> openOrSetAside(const QString &path, const QStringList &steps, Instant now)
{
    auto opened = openAndMigrate(path, steps);
    if (opened)
        return OpenedFile{std::move(*opened), {}};
    const ErrorKind kind = opened.error().kind;
    const bool useless = kind == ErrorKind::StorageNewer || (kind == ErrorKind::StorageCorrupt && provenDamaged(path));
    if (!useless)
        return opened.error();
    auto aside = setAside(path, now);
    if (!aside)
        return aside.error();
    auto fresh = openAndMigrate(path, steps);
    if (!fresh)
        return fresh.error();
    return OpenedFile{std::move(*fresh), *aside};
}

} // namespace viewer::store
