// SPDX-License-Identifier: GPL-3.0-or-later
// The server's calls: which exist, which checks come first, and what each answers.
#pragma once

#include "app/demo/exchange.h"
#include "app/demo/letters.h"
#include "app/demo/routes_logs_lines.h"
#include "app/demo/sessions.h"

#include <variant>

namespace viewer::demo {

/// Who asks, after all checks.
struct Caller
{
    quint16 person = 0;
    QUuid tenant; ///< null where no tenant is needed
};

class Routes
{
public:
    Routes(World &world, Sessions &sessions, const Options &options, const Clock &clock);

    /// Answers one request. Never fails: what cannot be answered is an error of the contract.
    Answer answer(const Request &request);

    /// Token, password change, tenant, set-up, permission: the first check that fails answers; empty = come in.
    std::optional<Answer> refusal(const Request &request, const char *permission, Caller &caller);

    /// `/api/builds/events`, `/api/v1/builds/events` or `/api/notifications/events`.
    static bool isSocketPath(QByteArrayView path);
    /// The refusal of an upgrade request to such a path, or nothing. Takes `?token=` and `?tenant_id=` too.
    std::optional<Answer> socketRefusal(Request request, Caller &caller);

    /// Reads of logs that made the server append pod lines it holds already (viewer-api.md, reading rule).
    int forbiddenLogReads() const { return m_forbiddenLogReads; }

private:
    struct Call
    {
        const Request &request;
        Caller caller;
        std::vector<QByteArray> ids; ///< what stood for {…}
    };
    using Handler = Answer (Routes::*)(const Call &);
    struct Route
    {
        const char *method;
        const char *path;       ///< below /api/v1
        const char *permission; ///< "" = public, "token" = any token, else resource:action
        Handler handler;
        const char *otherMethods; ///< separated by blanks: the real server's writes
    };
    static const std::vector<Route> &table();
    static bool fits(QByteArrayView path, const char *pattern, std::vector<QByteArray> *ids);
    std::optional<Answer> tenantRefusal(const Request &request, bool needed, Caller &caller) const;
    bool holds(quint16 person, QByteArrayView permission) const;
    Answer refusedWrite(const Request &request, const char *readPermission);
    Answer forbidden(const Request &request, const char *permission, quint16 person);

    // routes_auth.cpp
    Answer loginOptions(const Call &call);
    Answer bootstrapStatus(const Call &call);
    Answer login(const Call &call);
    Answer refresh(const Call &call);
    Answer logout(const Call &call);
    Answer changePassword(const Call &call);
    Answer profile(const Call &call);
    void writeUser(JsonWriter &out, quint16 row, const char *method) const;
    void writeTokens(JsonWriter &out, const TokenPair &tokens) const;

    // routes_letters.cpp
    Answer invitation(const Call &call);
    Answer acceptInvitation(const Call &call);
    Answer forgotPassword(const Call &call);
    Answer validateResetToken(const Call &call);
    Answer resetPassword(const Call &call);

    // routes_people.cpp
    Answer tenant(const Call &call);
    Answer tenantGroups(const Call &call);
    Answer groupMembers(const Call &call);
    Answer users(const Call &call);
    Answer user(const Call &call);
    Answer roles(const Call &call);
    Answer tenantRoles(const Call &call);
    Answer role(const Call &call);
    Answer rolePermissions(const Call &call);
    void writeShortRole(JsonWriter &out, RoleKind kind) const;
    void writeRole(JsonWriter &out, const Role &role) const;
    void writeRolesByTenant(JsonWriter &out, const Person &person) const;
    std::vector<quint16> listedUsers(const Call &call) const;

    // routes_projects.cpp
    Answer projects(const Call &call);
    Answer project(const Call &call);
    Answer projectMembers(const Call &call);
    Answer summary(const Call &call);
    void writeProject(JsonWriter &out, const Project &project) const;

    // routes_project_settings.cpp
    Answer projectBuildSettings(const Call &call);
    Answer projectSources(const Call &call);
    Answer webhookReceipts(const Call &call);
    Answer projectTriggers(const Call &call);
    /// The project of the path, or the error.
    std::variant<quint16, Answer> settledProject(const Call &call) const;
    std::optional<quint32> newestBuildOf(quint16 project) const;
    void writeSource(JsonWriter &out, quint16 project, bool second) const;
    void writeReceipt(JsonWriter &out, quint16 project, int place, std::optional<quint32> build) const;
    void writeTrigger(JsonWriter &out, quint16 project, quint32 build, bool schedule) const;

    // routes_notifications.cpp
    Answer notifications(const Call &call);
    Answer unreadCount(const Call &call);
    Answer readNotification(const Call &call);
    Answer readAllNotifications(const Call &call);
    std::vector<quint32> toldOf(const Caller &caller) const; ///< builds, newest first
    QUuid notificationId(const Caller &caller, quint32 ordinal) const;
    qint64 unreadFor(const Caller &caller) const;
    void writeNotification(JsonWriter &out, const Caller &caller, quint32 ordinal) const;

    // routes_images.cpp
    Answer searchImages(const Call &call);
    Answer vmImages(const Call &call);
    Answer imageDetails(const Call &call);
    void writeImage(JsonWriter &out, const CatalogImage &image) const;
    void writeVmImage(JsonWriter &out, quint32 ordinal) const;
    int writeVersions(JsonWriter &out, const CatalogImage &image, quint32 place) const;
    std::optional<quint32> lastCompletedOf(quint16 project) const;

    // routes_builds.cpp
    Answer builds(const Call &call);
    Answer build(const Call &call);
    Answer buildStatus(const Call &call);
    Answer executions(const Call &call);
    Answer workflow(const Call &call);
    Answer trace(const Call &call);
    Answer exportTrace(const Call &call);
    Answer logs(const Call &call);
    std::vector<DemoLine> logOf(quint32 ordinal, int attempt) const;
    void appendPodLogs(quint32 ordinal, int attempt, const std::vector<DemoLine> &lines);
    Answer noUpgrade(const Call &call);
    void writeBuild(JsonWriter &out, quint32 ordinal, bool inList) const;
    void writeExecution(JsonWriter &out, quint32 ordinal, int attempt) const;
    void writeWorkflow(JsonWriter &out, quint32 ordinal, const QUuid &execution) const;
    /// The attempt that `execution_id` names, else the newest; -1 = the build has none. Or the error.
    std::variant<int, Answer> chosenAttempt(const Call &call, quint32 ordinal) const;
    void writeCorrelation(JsonWriter &out, quint32 ordinal, const QUuid &execution) const;
    const QByteArray &configOf(BuildMethod method, quint16 project) const;

    // routes_audit.cpp
    Answer auditEvents(const Call &call);
    void writeEvent(JsonWriter &out, quint32 place) const;
    void writeDetails(JsonWriter &out, const AuditEntry &entry) const;
    void writeBuildDetails(JsonWriter &out, const AuditEntry &entry) const;

    World &m_world;
    Sessions &m_sessions;
    const Options &m_options;
    const Clock &m_clock;
    Letters m_letters;
    mutable QHash<quint32, QByteArray> m_configs;      ///< build_config by method and project
    QHash<QUuid, Instant> m_readAt;                    ///< notifications that were read
    QHash<QUuid, std::vector<DemoLine>> m_writtenLogs; ///< by attempt: what forbidden reads appended
    int m_forbiddenLogReads = 0;
    quint32 m_inventedIds = 0; ///< for ids that the server makes up at each request
};

/// `limit` or `offset` of a list: out of range or no number = `fallback`.
int numberParameter(const Request &request, QByteArrayView name, int fallback, int least, int most);
/// An id in its 36-character form; empty for anything else. The nil UUID is an id here.
std::optional<QUuid> parsedId(QByteArrayView text);

} // namespace viewer::demo
