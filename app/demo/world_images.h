// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue of the demo: images that its builds could have made. Made once, from the projects.
#pragma once

#include "app/demo/world_projects.h"

namespace viewer::demo {

struct CatalogImage
{
    QUuid id;
    QString name;
    QString description;
    const char *visibility = "tenant";
    const char *status = "published";
    QString repository;
    const char *os = "linux";
    const char *language = "";
    QString version;
    std::vector<const char *> tags;
    int pulls = 0;
    quint16 creator = 0;
    quint16 project = 0; ///< whose builds make it
    Instant created{};
    Instant updated{};
    bool broken = false;  ///< tags are NULL in its row: every page that holds it is a 500
    bool foreign = false; ///< of the second tenant, and public
};

/// Newest first. Two or three a project with containers, a draft, a public one of the second tenant, a broken one.
std::vector<CatalogImage> makeImages(quint64 seed, const std::vector<Project> &projects, Instant now);

} // namespace viewer::demo
