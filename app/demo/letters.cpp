// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/letters.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer::demo {

Letters::Letters(const World &world)
{
    using std::chrono::days;
    const Instant now = world.madeAt();
    const auto invite = [&](const char *token, const QString &email, const char *status, days left) {
        m_invitations.push_back({token, email, status, now + left, true});
    };
    const QString newcomer = u"daniel.okafor@harbourline.example"_s;
    invite("invite-new", newcomer, "pending", days(6));
    invite("invite-existing", world.people()[Cast::Viewer].email, "pending", days(6));
    invite("invite-expired", newcomer, "pending", days(-2)); // still says pending, as on the server
    invite("invite-used", newcomer, "accepted", days(3));
    invite("invite-cancelled", newcomer, "cancelled", days(3));
    invite("invite-broken", newcomer, "pending", days(3));
    m_invitations.back().readable = false;
    m_resets = {{"reset-valid", Cast::Viewer, now + std::chrono::hours(20), false},
                {"reset-expired", Cast::Viewer, now - std::chrono::hours(2), false},
                {"reset-used", Cast::Viewer, now + std::chrono::hours(20), true}};
}

InvitationLetter *Letters::invitation(QByteArrayView token)
{
    const auto found = std::find_if(m_invitations.begin(), m_invitations.end(),
                                    [token](const InvitationLetter &letter) { return letter.token == token; });
    return found == m_invitations.end() ? nullptr : &*found;
}

ResetLetter *Letters::reset(QByteArrayView token)
{
    const auto found = std::find_if(m_resets.begin(), m_resets.end(),
                                    [token](const ResetLetter &letter) { return letter.token == token; });
    return found == m_resets.end() ? nullptr : &*found;
}

} // namespace viewer::demo
