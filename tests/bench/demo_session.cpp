// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/demo_session.h"

#include "app/server/endpoints.h"
#include "app/sync/account_of.h"
#include "tests/bench/figures.h"

#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace viewer::bench {

namespace {

template <class T>
std::optional<T> waitFor(QCoro::Task<Result<T>> task)
{
    std::optional<T> value;
    QEventLoop loop;
    bool done = false;
    task.then([&](const Result<T> &result) {
        if (result)
            value = *result;
        else
            remark(u"the demo server did not answer as it should: error %1, HTTP %2 %3"_s.arg(int(result.error().kind))
                       .arg(result.error().httpStatus)
                       .arg(result.error().detail));
        done = true;
        loop.quit();
    });
    if (!done)
        loop.exec();
    return value;
}

} // namespace

std::optional<DemoSession> signInTo(const DemoAddress &address, const Clock &clock)
{
    DemoSession session{connectTo(address.url, clock), {}};
    // A copy that shares nothing: the session overwrites the password where it lies.
    const QString password(address.password.constData(), address.password.size());
    const server::Credentials credentials{address.email, password, {}, false};
    if (!waitFor(session.online->session->signIn(credentials)))
        return std::nullopt;
    const server::Endpoints withoutTenant(*session.online->session, TenantId());
    const auto profile = waitFor(withoutTenant.profile());
    if (!profile || profile->tenants.empty())
        return std::nullopt;
    session.account = sync::accountOf(address.url, *profile, profile->tenants.front());
    return session;
}

} // namespace viewer::bench
