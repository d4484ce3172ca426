// SPDX-License-Identifier: GPL-3.0-or-later
// How a project builds and what starts its builds: read-only facts. Secrets are not among them: they are dropped
// while parsing. Addresses have their credentials masked.
#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace viewer {

/// `GET /projects/{id}/build-settings`.
struct ProjectBuildSettings
{
    QString mode;                   ///< ui_managed repo_managed, open set
    QString file;                   ///< build_config_file
    QString onError;                ///< strict fallback_to_ui, open set
    std::optional<Instant> updated; ///< empty: nobody ever saved them, these are the defaults
};

/// `GET /projects/{id}/sources`.
struct ProjectSource
{
    QString name;
    QString provider;
    QString address; ///< masked
    QString branch;
    bool isDefault = false;
    bool active = false;
};

/// `GET /projects/{id}/webhook-receipts`, newest first.
struct WebhookReceipt
{
    QString provider;
    QString eventType;
    QString branch;
    QString status; ///< open set
    QString reason;
    bool signatureValid = false;
    int triggered = 0; ///< builds it started
    Instant received{};
};

/// `GET /projects/{id}/triggers`.
struct ProjectTrigger
{
    QString type; ///< webhook schedule git_event, open set
    QString name;
    QStringList events;    ///< of a webhook
    QString cron;          ///< of a schedule
    QString timeZone;      ///< of a schedule
    QString branchPattern; ///< of a git event
    std::optional<Instant> last;
    std::optional<Instant> next;
    bool active = false;
};

/// One of the four readings: its value, or why there is none.
template <class T>
struct SettingsPart
{
    std::optional<T> value;
    std::optional<Error> error; ///< of the newest attempt; the value then is of an earlier one
};

/// What was read of one project.
struct ProjectSettings
{
    ProjectId project;
    SettingsPart<ProjectBuildSettings> build;
    SettingsPart<std::vector<ProjectSource>> sources;
    SettingsPart<std::vector<WebhookReceipt>> receipts;
    SettingsPart<std::vector<ProjectTrigger>> triggers;
    std::optional<Instant> asOf; ///< when anything of it was last read
};

} // namespace viewer
