// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/parsing/quarantine.h"

#include "app/server/masking.h"
#include "app/server/parsing/reading.h"
#include "app/server/parsing/trace.h"

using namespace Qt::StringLiterals;

namespace viewer::server {

namespace {

/// The text, or nothing where the server puts a placeholder.
QString known(const QJsonObject &row, QLatin1StringView key)
{
    const QString text = row[key].toString();
    return text == "unknown"_L1 ? QString() : text;
}

/// A count inside a field that is JSON as text; "{}" knows none.
std::optional<int> summaryCount(const QJsonObject &row, QLatin1StringView field, QLatin1StringView key)
{
    return countIn(QJsonDocument::fromJson(row[field].toString().toUtf8()).object(), key);
}

QStringList reasonsOf(const QString &json)
{
    QStringList reasons = textsIn(QJsonDocument::fromJson(json.toUtf8()).array());
    for (QString &reason : reasons)
        reason = masked(reason);
    return reasons;
}

RowFate readRequest(const QJsonObject &row, TenantId tenant, ImportRequest &request)
{
    request.id = idIn<ImportId>(row, "id"_L1);
    request.tenant = idIn<TenantId>(row, "tenant_id"_L1);
    const std::optional<Instant> created = timeIn(row, "created_at"_L1);
    if (request.id.isNull() || !created)
        return RowFate::Unusable;
    if (request.tenant != tenant)
        return RowFate::Foreign;
    request.requester = idIn<UserId>(row, "requested_by_user_id"_L1);
    request.isScan = row["request_type"_L1].toString() == "scan"_L1;
    request.record = row["epr_record_id"_L1].toString();
    request.registry = row["source_registry"_L1].toString();
    request.source = maskedAddress(row["source_image_ref"_L1].toString());
    request.target = maskedAddress(row["internal_image_ref"_L1].toString());
    request.digest = known(row, "source_image_digest"_L1);
    request.statusWord = row["status"_L1].toString();
    request.executionWord = row["execution_state"_L1].toString();
    request.error = masked(row["error_message"_L1].toString());
    request.decision = known(row, "policy_decision"_L1);
    request.reasons = reasonsOf(row["policy_reasons_json"_L1].toString());
    request.critical = summaryCount(row, "scan_summary_json"_L1, "critical"_L1);
    request.high = summaryCount(row, "scan_summary_json"_L1, "high"_L1);
    request.packages = summaryCount(row, "sbom_summary_json"_L1, "packages"_L1);
    request.failureClass = row["failure_class"_L1].toString();
    request.failureCode = row["failure_code"_L1].toString();
    request.releaseWord = row["release_state"_L1].toString();
    request.releaseReason = masked(row["release_reason"_L1].toString());
    if (request.releaseWord == "release_blocked"_L1)
        request.blocker = masked(row["release_blocker_reason"_L1].toString());
    request.retryable = row["retryable"_L1].toBool();
    request.created = *created;
    request.updated = timeIn(row, "updated_at"_L1);
    return RowFate::Kept;
}

RowFate readArtifact(const QJsonObject &row, TenantId tenant, ReleasedArtifact &artifact)
{
    artifact.id = idIn<ImportId>(row, "id"_L1);
    const std::optional<Instant> created = timeIn(row, "created_at"_L1);
    if (artifact.id.isNull() || !created)
        return RowFate::Unusable;
    if (idIn<TenantId>(row, "tenant_id"_L1) != tenant)
        return RowFate::Foreign;
    artifact.requester = idIn<UserId>(row, "requested_by_user_id"_L1);
    artifact.record = row["epr_record_id"_L1].toString();
    artifact.source = maskedAddress(row["source_image_ref"_L1].toString());
    artifact.target = maskedAddress(row["internal_image_ref"_L1].toString());
    artifact.digest = known(row, "source_image_digest"_L1);
    artifact.decision = known(row, "policy_decision"_L1);
    artifact.releaseWord = row["release_state"_L1].toString();
    artifact.releaseReason = masked(row["release_reason"_L1].toString());
    artifact.releaser = idIn<UserId>(row, "release_actor_user_id"_L1);
    artifact.released = timeIn(row, "released_at"_L1);
    artifact.ready = row["consumption_ready"_L1].toBool();
    artifact.blocker = masked(row["consumption_blocker_reason"_L1].toString());
    artifact.created = *created;
    return RowFate::Kept;
}

RowFate readRegistration(const QJsonObject &row, TenantId tenant, Registration &registration)
{
    const std::optional<Instant> created = timeIn(row, "created_at"_L1);
    registration.record = row["epr_record_id"_L1].toString();
    if (!created)
        return RowFate::Unusable;
    if (idIn<TenantId>(row, "tenant_id"_L1) != tenant)
        return RowFate::Foreign;
    registration.product = row["product_name"_L1].toString();
    registration.technology = row["technology_name"_L1].toString();
    registration.justification = masked(row["business_justification"_L1].toString());
    registration.requester = idIn<UserId>(row, "requested_by_user_id"_L1);
    registration.statusWord = row["status"_L1].toString();
    registration.lifecycleWord = row["lifecycle_status"_L1].toString();
    registration.approved = timeIn(row, "approved_at"_L1);
    registration.expires = timeIn(row, "expires_at"_L1);
    registration.decided = timeIn(row, "decided_at"_L1);
    registration.decider = idIn<UserId>(row, "decided_by_user_id"_L1);
    registration.reason = masked(row["decision_reason"_L1].toString());
    registration.created = *created;
    return RowFate::Kept;
}

/// Limit, offset and total as this group of calls tells them.
template <class T>
Result<Page<T>> numbered(Result<Page<T>> page, const QByteArray &body)
{
    if (!page)
        return page;
    const QJsonObject numbers = QJsonDocument::fromJson(body).object()["pagination"_L1].toObject();
    page->limit = countIn(numbers, "limit"_L1).value_or(0);
    page->offset = page->limit * std::max(0, countIn(numbers, "page"_L1).value_or(1) - 1);
    page->total = numberIn(numbers, "total"_L1);
    return page;
}

} // namespace

Result<Page<ImportRequest>> parseImportRequests(const QByteArray &body, TenantId tenant)
{
    return numbered(pageOf<ImportRequest>(body, "data"_L1, "pagination"_L1,
                                          [tenant](const QJsonObject &row, ImportRequest &request) {
                                              return readRequest(row, tenant, request);
                                          }),
                    body);
}

Result<ImportRequest> parseImportRequest(const QByteArray &body, TenantId tenant)
{
    const Result<QJsonObject> data = dataOf(body, "import request"_L1);
    if (!data)
        return data.error();
    ImportRequest request;
    switch (readRequest(*data, tenant, request)) {
    case RowFate::Kept:
        return request;
    case RowFate::Foreign:
        return Error{ErrorKind::NotFound, 200, u"import request of another tenant"_s, std::nullopt};
    case RowFate::Unusable:
        break;
    }
    return unexpected("import request"_L1);
}

Result<ImportWorkflow> parseImportWorkflow(const QByteArray &body)
{
    const Result<QJsonObject> object = objectOf(body, "import workflow"_L1);
    if (!object)
        return object.error();
    if (!(*object)["steps"_L1].isArray())
        return unexpected("import workflow"_L1);
    ImportWorkflow workflow;
    workflow.workflow = workflowOf(*object);
    const QJsonArray stages = (*object)["lifecycle_stages"_L1].toArray();
    for (const QJsonValue &stage : stages) {
        workflow.stages.push_back(
            {stage["key"_L1].toString(), stage["label"_L1].toString(), stage["state"_L1].toString()});
    }
    return workflow;
}

Result<Page<ImportLogLine>> parseImportLogs(const QByteArray &body)
{
    return pageOf<ImportLogLine>(body, "logs"_L1, "total"_L1, [](const QJsonObject &row, ImportLogLine &line) {
        line.time = timeIn(row, "timestamp"_L1);
        line.levelWord = row["level"_L1].toString();
        line.message = masked(row["message"_L1].toString());
        line.source = row["metadata"_L1]["source"_L1].toString();
        return RowFate::Kept;
    });
}

Result<Page<ReleasedArtifact>> parseReleasedArtifacts(const QByteArray &body, TenantId tenant)
{
    return numbered(pageOf<ReleasedArtifact>(body, "data"_L1, "pagination"_L1,
                                             [tenant](const QJsonObject &row, ReleasedArtifact &artifact) {
                                                 return readArtifact(row, tenant, artifact);
                                             }),
                    body);
}

Result<Page<Registration>> parseRegistrations(const QByteArray &body, TenantId tenant)
{
    return numbered(pageOf<Registration>(body, "data"_L1, "pagination"_L1,
                                         [tenant](const QJsonObject &row, Registration &registration) {
                                             return readRegistration(row, tenant, registration);
                                         }),
                    body);
}

} // namespace viewer::server
