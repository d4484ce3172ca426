// SPDX-License-Identifier: GPL-3.0-or-later
// Calls and answers that the tests of the transport share.
#pragma once

#include "app/server/transport.h"
#include "tests/support/fault_server.h"

namespace viewer::test {

using namespace Qt::StringLiterals;
using namespace viewer::server;

inline TransportSettings quick()
{
    TransportSettings settings;
    settings.idleTimeout = Milliseconds(400);
    settings.firstDelay = Milliseconds(1);
    settings.longestDelay = Milliseconds(4);
    return settings;
}

inline Request builds()
{
    Request request;
    request.path = u"/builds"_s;
    request.bearer = "FAKE-access";
    request.tenant = *TenantId::parse(u"a0000000-0000-4000-8000-00000000000a");
    return request;
}

inline Request login()
{
    Request request;
    request.method = "POST";
    request.path = u"/auth/login"_s;
    request.body = "{}";
    return request;
}

inline CannedAnswer broken(Fault fault, const QByteArray &body = "{\"builds\":[]}")
{
    CannedAnswer canned = json(body);
    canned.fault = fault;
    return canned;
}

inline CannedAnswer redirect(const QByteArray &to, int status = 302)
{
    CannedAnswer canned = text("moved", status);
    canned.headers += qMakePair(QByteArray("Location"), to);
    return canned;
}

} // namespace viewer::test
