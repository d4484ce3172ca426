// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_server.h"

#include "app/demo/http_front.h"
#include "app/demo/live_builds.h"
#include "app/demo/live_events.h"
#include "app/demo/relay.h"
#include "app/demo/truth.h"

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

Options completed(Options options, const Clock &clock)
{
    if (!options.now)
        options.now = clock.now();
    options.builds = std::max(0, options.builds);
    options.projects = std::max(1, options.projects);
    options.members = std::max(int(Cast::fixedCast), options.members);
    return options;
}

} // namespace

struct DemoServer::Parts
{
    Parts(Options wanted, const Clock *given)
        : clock(given ? *given : ownClock)
        , options(completed(std::move(wanted), clock))
        , world(options)
        , sessions(world, options, clock)
        , routes(world, sessions, options, clock)
        , front(routes, clock, nullptr)
        , events(options.pingEvery, nullptr)
        , relay(routes, events, options, clock, nullptr)
    {
        if (options.liveBuildsPerMinute)
            live = std::make_unique<LiveBuilds>(world, events, options, clock, nullptr);
    }

    SystemClock ownClock;
    const Clock &clock;
    Options options;
    World world;
    Sessions sessions;
    Routes routes;
    HttpFront front;
    LiveEvents events;
    Relay relay;
    std::unique_ptr<LiveBuilds> live;
    ServerAddress address;
};

DemoServer::DemoServer(Options options, const Clock *clock, QObject *parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>(std::move(options), clock))
{
}

DemoServer::~DemoServer() = default;

Result<ServerAddress> DemoServer::listen(quint16 port)
{
    Parts &parts = *m_parts;
    if (!parts.options.truthFile.isEmpty()) {
        const Result<Done> written = writeTruthFile(parts.world, parts.options.truthFile);
        if (!written)
            return written.error();
    }
    const quint16 inner = parts.front.listen(QHostAddress::LocalHost, 0);
    if (inner == 0)
        return Error{ErrorKind::NotReached, 0, u"no inner port"_s, {}};
    if (!parts.relay.listen(port, inner))
        return Error{ErrorKind::NotReached, 0, parts.relay.errorText(), {}};

    ServerAddress address;
    address.port = parts.relay.port();
    address.url = QUrl("http://127.0.0.1:"_L1 + QString::number(address.port));
    address.email = parts.world.people()[Cast::Viewer].email;
    address.password = QLatin1StringView(accountPassword);
    address.tenant = parts.world.tenant().name;
    address.tenantId = TenantId(parts.world.tenant().id);
    parts.address = address;
    return address;
}

QByteArray DemoServer::readyLine() const
{
    const ServerAddress &address = m_parts->address;
    JsonWriter out;
    out.beginObject().key("url").text(address.url.toString()).key("email").text(address.email);
    out.key("password").text(address.password).key("tenant").text(address.tenant).endObject();
    return out.take();
}

World &DemoServer::world()
{
    return m_parts->world;
}

LiveEvents &DemoServer::events()
{
    return m_parts->events;
}

LiveBuilds *DemoServer::live()
{
    return m_parts->live.get();
}

int DemoServer::forbiddenLogReads() const
{
    return m_parts->routes.forbiddenLogReads();
}

quint64 DemoServer::requestCount() const
{
    return m_parts->relay.requestCount();
}

} // namespace viewer::demo
