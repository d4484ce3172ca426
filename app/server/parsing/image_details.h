// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/image_details.h"
#include "models/domain/result.h"

namespace viewer::server {

/// `GET /images/{id}/details`. `metadata` of the image itself is dropped; of the environment only names are kept.
Result<ImageDetails> parseImageDetails(const QByteArray &body, TenantId tenant);
/// `GET /images/{id}/versions`: null = none.
Result<std::vector<ImageVersion>> parseImageVersions(const QByteArray &body);
/// `GET /images/{id}/tags`, sorted: they come in another order at each call.
Result<QStringList> parseImageTags(const QByteArray &body);

} // namespace viewer::server
