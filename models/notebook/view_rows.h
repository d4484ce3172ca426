// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views in the file of the notebook. Thread of the connection.
#pragma once

#include "models/domain/saved_view.h"
#include "models/store/connection.h"

namespace viewer::notebook {

/// Of a page, left to right. A view whose text is no JSON object is left where it is and counted.
Result<SavedViews> readViews(store::Connection &connection, const QString &page);
/// To the right of the others; its number. BadInput for an empty or too long name and when mostSavedViews are kept.
Result<std::int64_t> insertView(store::Connection &connection, const QString &page, const QString &name,
                                const QJsonObject &state);
/// BadInput as above, NotFound when it was removed meanwhile.
Result<Done> updateView(store::Connection &connection, const SavedView &view);
Result<Done> removeView(store::Connection &connection, std::int64_t seq);
/// The order from left to right; those that are not named keep their places.
Result<Done> orderViews(store::Connection &connection, const std::vector<std::int64_t> &seqs);

} // namespace viewer::notebook
