// SPDX-License-Identifier: GPL-3.0-or-later
// Images from outside on their way in: requests to import or to scan, released artifacts, registrations.
#pragma once

#include "models/domain/ids.h"
#include "models/domain/time.h"
#include "models/domain/trace.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace viewer {

using ImportId = Id<struct ImportTag>;

/// `GET /images/import-requests` or `/images/scan-requests`. Stage times of the server are copies of created and
/// updated and not kept. Placeholders of finished requests ("{}", "unknown") come out empty.
struct ImportRequest
{
    ImportId id;
    TenantId tenant;
    UserId requester;
    bool isScan = false;
    QString record; ///< epr_record_id
    QString registry;
    QString source;              ///< source_image_ref
    QString target;              ///< internal_image_ref
    QString digest;              ///< empty when unknown
    QString statusWord;          ///< pending approved importing success failed quarantined, open set
    QString executionWord;       ///< execution_state
    QString error;               ///< token-like words hidden
    QString decision;            ///< pass quarantine, open set; empty when unknown
    QStringList reasons;         ///< why the policy decided so
    std::optional<int> critical; ///< of the scan summary
    std::optional<int> high;
    std::optional<int> packages; ///< of the SBOM summary
    QString failureClass;
    QString failureCode;
    QString releaseWord;   ///< not_ready release_blocked ready_for_release released …, open set
    QString releaseReason; ///< why released
    QString blocker;       ///< only with release_blocked: a released one may carry a stale one
    bool retryable = false;
    Instant created{};
    std::optional<Instant> updated;
};

/// `GET /images/released-artifacts`: real total.
struct ReleasedArtifact
{
    ImportId id;
    UserId requester;
    QString record;
    QString source;
    QString target; ///< what to pull; empty when not available yet
    QString digest; ///< empty when unknown
    QString decision;
    QString releaseWord;
    QString releaseReason;
    UserId releaser; ///< null = unknown
    std::optional<Instant> released;
    bool ready = false; ///< consumption_ready
    QString blocker;    ///< why not ready
    Instant created{};
};

/// A stage of an import as the server names it; its time is a copy and not kept.
struct ImportStage
{
    QString key;
    QString label;
    QString stateWord; ///< complete current pending …, open set
};

/// `GET /images/import-requests/{id}/workflow`.
struct ImportWorkflow
{
    Workflow workflow; ///< steps "approval.request", "import.dispatch", "import.monitor"
    std::vector<ImportStage> stages;
};

/// `GET /images/import-requests/{id}/logs`: newest first, and here `total` and `has_more` are right. Each call reads
/// Kubernetes live: only when the user asks for it.
struct ImportLogLine
{
    std::optional<Instant> time;
    QString levelWord;
    QString message; ///< token-like words hidden
    QString source;
};

/// `GET /epr/registration-requests`.
struct Registration
{
    QString record; ///< epr_record_id
    QString product;
    QString technology;
    QString justification;
    UserId requester;
    QString statusWord;    ///< pending approved rejected withdrawn
    QString lifecycleWord; ///< active expiring expired suspended …, open set
    std::optional<Instant> approved;
    std::optional<Instant> expires;
    std::optional<Instant> decided;
    UserId decider;
    QString reason;
    Instant created{};
};

} // namespace viewer
