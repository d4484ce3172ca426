// SPDX-License-Identifier: GPL-3.0-or-later
// A stand-in Image Factory server on 127.0.0.1, for `--demo` and for tests. Needs an event loop; one thread.
//
//     demo::Options options;
//     options.builds = 500;
//     demo::DemoServer server(options);
//     const auto address = server.listen(0);   // address->url, ->email, ->password, ->tenant
#pragma once

#include "app/demo/options.h"

#include "models/domain/clock.h"
#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace viewer::demo {

class LiveBuilds;
class LiveEvents;
class World;

struct ServerAddress
{
    QUrl url; ///< `http://127.0.0.1:PORT`, without a path
    quint16 port = 0;
    QString email; ///< a viewer
    QString password;
    QString tenant; ///< its name
    TenantId tenantId;
};

class DemoServer final : public QObject
{
    Q_OBJECT

public:
    /// `clock` says what "now" is for tokens, live builds and `updated_at`; it must outlive the server. Null = the
    /// system's. `options.now` only says where the past ends, and defaults to the clock's now.
    explicit DemoServer(Options options, const Clock *clock = nullptr, QObject *parent = nullptr);
    ~DemoServer() override;

    /// Port 0 = any free one. Fails with NotReached (port taken) or Storage (truth file).
    Result<ServerAddress> listen(quint16 port);

    /// `{"url":…,"email":…,"password":…,"tenant":…}` and a line feed; only after `listen`.
    QByteArray readyLine() const;

    World &world();
    LiveEvents &events();
    /// Null unless options.liveBuildsPerMinute is set.
    LiveBuilds *live();
    /// Requests that reached the relay so far, upgrades not counted.
    quint64 requestCount() const;
    /// Reads of logs that multiplied them (Routes::forbiddenLogReads).
    int forbiddenLogReads() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace viewer::demo
