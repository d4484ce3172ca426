// SPDX-License-Identifier: GPL-3.0-or-later
// A session against a server on this computer, with a clock that stands still.
#pragma once

#include "app/server/endpoints.h"
#include "tests/app/server/awaiting.h"
#include "tests/app/server/recorded_answer.h"
#include "tests/support/fault_server.h"

namespace viewer::test {

using namespace Qt::StringLiterals;
using namespace viewer::server;

class FixedClock final : public Clock
{
public:
    Instant now() const override { return m_now; }
    void advance(Seconds by) { m_now += by; }

private:
    Instant m_now = *parseInstant(u"2026-03-12T13:00:00Z");
};

inline const TenantId tenant = *TenantId::parse(u"a0000000-0000-4000-8000-00000000000a");

inline QByteArray tokens(int number, int ttl = 900)
{
    return "{\"user\":{\"id\":\"c0a014cb-b4cb-5240-ae00-d5561ba20fd6\",\"email\":\"viewer@dev.test\","
           "\"first_name\":\"Vera\",\"last_name\":\"Zuschauer\"},\"access_token\":\"access-"
        + QByteArray::number(number) + "\",\"refresh_token\":\"refresh-" + QByteArray::number(number)
        + "\",\"access_token_ttl\":" + QByteArray::number(ttl) + ",\"refresh_token_ttl\":604800}";
}

inline CannedAnswer recording(const QString &name)
{
    const Recorded answer = recorded(name);
    CannedAnswer canned;
    canned.status = answer.answer.status;
    canned.body = answer.answer.body;
    canned.contentType = answer.answer.contentType;
    return canned;
}

/// A server that takes the newest access token only and counts refreshes.
struct TokenServer
{
    FaultServer http;
    int valid = 0; ///< number of the access token that is accepted
    int refreshes = 0;
    bool refusesRefresh = false;
    int ttl = 900;
    int refreshTakesMs = 20; ///< so that waiters gather

    TokenServer()
    {
        http.handle([this](const ReceivedRequest &request) { return answer(request); });
    }

    CannedAnswer answer(const ReceivedRequest &request)
    {
        if (request.path() == "/api/v1/auth/login")
            return json(tokens(++valid, ttl));
        if (request.path() == "/api/v1/auth/refresh") {
            ++refreshes;
            if (refusesRefresh)
                return text("Invalid refresh token", 401);
            CannedAnswer fresh = json(tokens(++valid, ttl));
            fresh.delayMs = refreshTakesMs;
            return fresh;
        }
        if (request.headers.value("authorization") != "Bearer access-" + QByteArray::number(valid))
            return text("Unauthorized", 401);
        if (request.path() == "/api/v1/auth/logout")
            return json("{\"message\":\"Logged out successfully\"}");
        return json("{\"projects\":[],\"total_count\":0,\"limit\":100,\"offset\":0}");
    }
};

inline Credentials vera()
{
    return {u"viewer@dev.test"_s, u"not-a-real-password"_s, {}, false};
}

/// A server, its transport and a session, torn down in the right order.
struct Fixture
{
    TokenServer server;
    FixedClock clock;
    Transport transport;
    Session session;

    Fixture()
        : transport(server.http.origin(), quick())
        , session(transport, clock)
    {
    }
    static TransportSettings quick()
    {
        TransportSettings settings;
        settings.firstDelay = Milliseconds(1);
        settings.longestDelay = Milliseconds(2);
        return settings;
    }
    Result<SignedIn> signIn(Credentials credentials = vera()) { return await(session.signIn(credentials)); }
};

} // namespace viewer::test
