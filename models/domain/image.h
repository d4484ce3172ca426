// SPDX-License-Identifier: GPL-3.0-or-later
// Images of the catalogue and images for virtual machines, as the lists tell them.
#pragma once

#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace viewer {

/// A row of `GET /images/search`: own tenant, or public (then `tenant` is another one). No size here.
struct Image
{
    ImageId id;
    TenantId tenant;
    QString name;
    QString description;
    QString visibility; ///< public tenant private, open set
    QString status;     ///< draft published deprecated archived, open set
    QString repository; ///< credentials masked
    QString registry;   ///< registry_provider
    QString architecture;
    QString os;
    QString language;
    QString framework;
    QString version;
    QStringList tags;
    qint64 pulls = 0;
    UserId creator; ///< null = unknown
    Instant created{};
    std::optional<Instant> updated;
};

/// A row of `GET /images/vm`: one attempt of a packer build.
struct VmImage
{
    AttemptId attempt;
    BuildId build;
    ProjectId project;
    std::optional<int> number; ///< of the build
    QString buildStatus;       ///< as sent
    QString attemptStatus;     ///< as sent
    QString provider;          ///< aws vmware azure gcp …, open set
    QStringList artifacts;     ///< what the provider calls the image
    QString lifecycle;         ///< available building released deprecated deleted …, open set
    QString transition;        ///< provider_native metadata_only, open set
    Instant created{};
    std::optional<Instant> completed;
};

} // namespace viewer
