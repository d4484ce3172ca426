// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/parsing/page.h"
#include "models/domain/image.h"
#include "models/domain/result.h"

#include <QJsonObject>

namespace viewer::server {

/// `GET /images/search`. The server's `total` is the size of this page, so none is handed on: read to a short page.
/// Public images of other tenants are kept, private ones of other tenants are foreign. `metadata` is dropped.
Result<Page<Image>> parseImages(const QByteArray &body, TenantId tenant);
/// `GET /images/{id}`: an archived one still opens. A private one of another tenant is NotFound.
Result<Image> parseImage(const QByteArray &body, TenantId tenant);
/// An image inside another answer; empty when it is not ours or unusable.
std::optional<Image> imageIn(const QJsonObject &row, TenantId tenant);
/// `GET /images/vm/{executionId}`.
Result<VmImage> parseVmImage(const QByteArray &body);
/// `GET /images/vm`. `action_permissions` is not about the caller and dropped.
Result<Page<VmImage>> parseVmImages(const QByteArray &body);

} // namespace viewer::server
