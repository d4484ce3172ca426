// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/notebook/view_rows.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace viewer::notebook {

namespace {

std::optional<Error> unfitName(const QString &name)
{
    if (name.trimmed().isEmpty())
        return Error{ErrorKind::BadInput, 0, u"view without a name"_s, {}};
    if (name.size() > longestViewName)
        return Error{ErrorKind::BadInput, 0, u"name of %1 characters"_s.arg(name.size()), {}};
    return std::nullopt;
}

QString textOf(const QJsonObject &state)
{
    return QString::fromUtf8(QJsonDocument(state).toJson(QJsonDocument::Compact));
}

Result<std::int64_t> countViews(store::Connection &connection, const QString &page)
{
    auto row = connection.prepare("SELECT count(*) FROM saved_view WHERE page=?");
    if (!row)
        return row.error();
    row->bind(0, page);
    if (row->next())
        return row->integer(0);
    return row->error().value_or(Error{ErrorKind::Storage, 0, u"views not counted"_s, {}});
}

} // namespace

Result<SavedViews> readViews(store::Connection &connection, const QString &page)
{
    auto rows = connection.prepare("SELECT seq, name, state FROM saved_view WHERE page=? ORDER BY place, seq");
    if (!rows)
        return rows.error();
    rows->bind(0, page);
    SavedViews views;
    while (rows->next()) {
        const QJsonDocument state = QJsonDocument::fromJson(rows->text(2).toUtf8());
        if (state.isObject())
            views.views.push_back({rows->integer(0), rows->text(1), state.object()});
        else
            ++views.unreadable;
    }
    if (const auto failure = rows->error())
        return *failure;
    return views;
}

Result<std::int64_t> insertView(store::Connection &connection, const QString &page, const QString &name,
                                const QJsonObject &state)
{
    if (const auto error = unfitName(name))
        return *error;
    const auto count = countViews(connection, page);
    if (!count)
        return count.error();
    if (*count >= mostSavedViews)
        return Error{ErrorKind::BadInput, 0, u"%1 views are kept already"_s.arg(*count), {}};
    auto row = connection.prepare("INSERT INTO saved_view(page, name, place, state) VALUES(?1, ?2, "
                                  "(SELECT coalesce(max(place), 0) + 1 FROM saved_view WHERE page=?1), ?3)");
    if (!row)
        return row.error();
    row->bind(0, page);
    row->bind(1, name);
    row->bind(2, textOf(state));
    if (auto done = row->run(); !done)
        return done.error();
    return connection.lastInsertId();
}

Result<Done> updateView(store::Connection &connection, const SavedView &view)
{
    if (const auto error = unfitName(view.name))
        return *error;
    auto row = connection.prepare("UPDATE saved_view SET name=?, state=? WHERE seq=?");
    if (!row)
        return row.error();
    row->bind(0, view.name);
    row->bind(1, textOf(view.state));
    row->bind(2, view.seq);
    const auto changed = row->run();
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return Error{ErrorKind::NotFound, 0, u"view %1"_s.arg(view.seq), {}};
    return Done{};
}

Result<Done> removeView(store::Connection &connection, std::int64_t seq)
{
    auto row = connection.prepare("DELETE FROM saved_view WHERE seq=?");
    if (!row)
        return row.error();
    row->bind(0, seq);
    if (auto done = row->run(); !done)
        return done.error();
    return Done{};
}

Result<Done> orderViews(store::Connection &connection, const std::vector<std::int64_t> &seqs)
{
    store::Transaction transaction(connection);
    if (transaction.error())
        return *transaction.error();
    auto row = connection.prepare("UPDATE saved_view SET place=? WHERE seq=?");
    if (!row)
        return row.error();
    for (size_t place = 0; place < seqs.size(); ++place) {
        row->bind(0, std::int64_t(place));
        row->bind(1, seqs[place]);
        if (auto done = row->run(); !done)
            return done.error();
    }
    return transaction.commit();
}

} // namespace viewer::notebook
