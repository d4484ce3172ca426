// SPDX-License-Identifier: GPL-3.0-or-later
// What the tenant demands of builds and images.
#pragma once

#include "models/domain/time.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace viewer {

/// `GET /admin/builds/policies`. The server makes up id and dates at each request: type and key identify it.
struct BuildPolicy
{
    QString type;  ///< resource_limit scheduling_rule approval_workflow, open set
    QString key;   ///< "max_build_duration" …, open set
    QString value; ///< any JSON: numbers and texts as they are, the rest as compact JSON
    QString description;
    bool active = false;

    friend bool operator==(const BuildPolicy &, const BuildPolicy &) = default;
};

/// `GET /admin/settings/tools`: what builds may use, by name.
struct ToolAvailability
{
    QMap<QString, bool> methods;
    QMap<QString, bool> sbomTools;
    QMap<QString, bool> scanTools;
    QMap<QString, bool> registries;
    QMap<QString, bool> secretManagers;
};

/// `GET /settings/operation-capabilities`, and `capabilities` of `/settings/capability-surfaces`: what the tenant is
/// entitled to. A hint: a refusal (403) is the truth.
struct Capabilities
{
    QMap<QString, bool> entitled;   ///< "build", "quarantine_request" …
    QMap<QString, QString> denials; ///< area → why, of the surfaces only
};

/// `GET /settings/quarantine-policy`.
struct QuarantinePolicy
{
    bool enabled = false;
    QString mode; ///< enforce dry_run, open set
    std::optional<double> maxCritical;
    std::optional<double> maxP2;
    std::optional<double> maxP3;
    std::optional<double> maxCvss;
    QMap<QString, QStringList> severities; ///< "p1" → "critical"
};

/// `GET /settings/epr-registration`.
struct RegistrationPolicy
{
    bool enforced = false;
    QString onError; ///< runtime_error_mode
};

/// `GET /settings/release-governance-policy`.
struct ReleasePolicy
{
    bool enabled = false;
    std::optional<double> failureRatio; ///< 0 … 1
    std::optional<int> consecutiveFailures;
    std::optional<int> minimumSamples;
    std::optional<int> windowMinutes;
};

} // namespace viewer
