// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/export_command.h"

#include "app/command/console.h"
#include "app/command/exit_code.h"
#include "app/command/query_options.h"
#include "app/export/attempt_export.h"
#include "app/export/build_export.h"
#include "app/export/table_exports.h"
#include "models/cache/cache.h"
#include "models/cache/column_loader.h"
#include "models/columns/select.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace viewer::command {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

using WriteSelected = Result<qint64> (*)(RowWriter &, store::Connection &, const BuildColumns &, const RowOrder &,
                                         const ExportWatch &);

/// Builds, or what hangs on them: of those that the filters name, in the order asked for.
Result<qint64> exportSelected(store::Connection &connection, const QCommandLineParser &parser, RowWriter &writer,
                              WriteSelected write)
{
    const auto columns = cache::loadColumns(connection);
    if (!columns)
        return columns.error();
    const auto query = queryFromOptions(parser, **columns);
    if (!query)
        return query.error();
    const std::atomic<bool> never = false;
    const Selection selection = select(**columns, *query, never);
    return write(writer, connection, **columns, *selection.rows, {});
}

template <class Rows>
Result<qint64> exportRows(RowWriter &writer, const Result<Rows> &rows,
                          Result<qint64> (*write)(RowWriter &, const Rows &))
{
    return rows ? write(writer, *rows) : rows.error();
}

Result<qint64> exportTo(QIODevice &device, ExportFormat format, const QString &what, store::Connection &connection,
                        const QCommandLineParser &parser)
{
    const auto writer = RowWriter::create(format, device);
    if (what == "builds"_L1)
        return exportSelected(connection, parser, *writer, &writeBuilds);
    if (what == "attempts"_L1)
        return exportSelected(connection, parser, *writer, &writeAttempts);
    if (what == "projects"_L1)
        return exportRows(*writer, cache::projectRows(connection), &writeProjects);
    if (what == "members"_L1)
        return exportRows(*writer, cache::memberRows(connection), &writeMembers);
    return exportRows(*writer, cache::auditRows(connection), &writeActivity);
}

int failed(const Error &error)
{
    error.kind == ErrorKind::BadInput ? say(error.detail) : say(error);
    return exitCodeOf(error);
}

} // namespace

int runExport(const DataFolder &folder, const QString &what, const QCommandLineParser &parser,
              const AccountChoice &choice)
{
    if (!QStringList{u"builds"_s, u"attempts"_s, u"projects"_s, u"members"_s, u"activity"_s}.contains(what)) {
        say(Words::tr("What can be exported: builds, attempts, projects, members, activity."));
        return WrongUsage;
    }
    const auto format = exportFormatOf(parser.value(u"format"_s));
    if (!format) {
        say(Words::tr("--format takes csv, json or xlsx."));
        return WrongUsage;
    }
    const auto account = chooseAccount(folder, choice);
    if (!account)
        return failed(account.error());
    auto connection =
        store::Connection::open(cache::Cache::fileIn(folder.accountFolder(account->key())), store::OpenMode::ReadOnly);
    if (!connection)
        return failed(connection.error());

    const QString path = parser.value(u"output"_s);
    if (path.isEmpty() || path == "-"_L1) {
        if (*format == ExportFormat::Xlsx && isatty(STDOUT_FILENO)) {
            say(Words::tr("A workbook is no text for a terminal: name a file with -o."));
            return WrongUsage;
        }
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly))
            return failed({ErrorKind::Storage, 0, out.errorString(), {}});
        const auto rows = exportTo(out, *format, what, **connection, parser);
        return rows ? int(Succeeded) : failed(rows.error());
    }
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly)) {
        say(Words::tr("%1 cannot be written: %2").arg(path, out.errorString()));
        return FailedWithReason;
    }
    const auto rows = exportTo(out, *format, what, **connection, parser);
    if (!rows) {
        out.cancelWriting();
        return failed(rows.error());
    }
    if (!out.commit()) {
        say(Words::tr("%1 cannot be written: %2").arg(path, out.errorString()));
        return FailedWithReason;
    }
    say(QCoreApplication::translate("Command", "%n row(s) written.", nullptr, int(*rows)));
    return Succeeded;
}

} // namespace viewer::command
