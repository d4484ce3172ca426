// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/synthetic_source.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace viewer::bench {

namespace {

constexpr std::int64_t yearsInMilliseconds = 5LL * 365 * 86'400 * 1000;
constexpr std::array areas{"payments", "search", "billing", "edge",  "mobile", "catalog", "gateway", "reports",
                           "identity", "media",  "pricing", "fraud", "ledger", "mailer",  "archive"};
constexpr std::array kinds{"api", "worker", "web", "image"};
constexpr std::array firstNames{"Anna",   "Bruno", "Chiara", "David",  "Elif", "Farid", "Greta",
                                "Hugo",   "Ines",  "Jonas",  "Kenji",  "Lena", "Marta", "Nikhil",
                                "Olivia", "Pavel", "Quynh",  "Rachel", "Sven", "Tomas"};
constexpr std::array lastNames{"Becker", "Costa",  "Dubois", "Eriksen", "Fischer",
                               "Garcia", "Hansen", "Ivanov", "Jensen",  "Krüger"};
constexpr std::array methods{"container", "buildx", "kaniko", "paketo", "packer", "nix", "vm", "docker"};
constexpr std::array causes{"step %1/14 RUN pip install -r requirements.txt returned a non-zero code: 1",
                            "step %1/14 RUN npm ci failed: network timeout at https://registry.internal/left-pad",
                            "executor lost: container on builder-%1 was killed, out of memory",
                            "push of layer %1 to registry.internal:5000 refused: unauthorized",
                            "packer: timeout waiting for ssh after %1 minutes",
                            "nix: hash mismatch in fixed-output derivation source-%1.tar.gz"};

std::uint64_t mixedWith(int i, std::uint64_t salt)
{
    return mixed(std::uint64_t(i) + (salt << 40));
}

template <class IdType>
IdType idOf(int i, std::uint64_t salt)
{
    const std::uint64_t a = mixedWith(i, salt), b = mixedWith(i, salt + 1);
    QByteArray bytes(16, Qt::Uninitialized);
    std::memcpy(bytes.data(), &a, 8);
    std::memcpy(bytes.data() + 8, &b, 8);
    bytes[6] = char((bytes[6] & 0x0f) | 0x40);
    bytes[8] = char((bytes[8] & 0x3f) | 0x80);
    return IdType::fromBytes(bytes);
}

template <size_t N>
QString pick(const std::array<const char *, N> &list, size_t at)
{
    return QString::fromUtf8(list[at % N]);
}

QString errorOf(int i, std::uint64_t chance)
{
    return pick(causes, chance >> 7).arg(chance % 13 + 1)
        + u" (node eu-central-%1, build container %2, after %3 s); see the lines above for the first error"_s
              .arg(chance % 3 + 1)
              .arg(mixedWith(i, 90), 16, 16, QChar(u'0'))
              .arg(chance % 3571);
}

} // namespace

std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

SyntheticSource::SyntheticSource(int builds)
    : m_size(builds)
    , m_tenant(idOf<TenantId>(0, 10))
{
    for (int i = 0; i < projectCount; ++i) {
        Project project;
        project.id = idOf<ProjectId>(i, 20);
        project.tenant = m_tenant;
        project.name = pick(areas, size_t(i) / kinds.size()) + u'-' + pick(kinds, size_t(i));
        project.slug = project.name;
        project.status = u"active"_s;
        project.visibility = u"private"_s;
        project.created = project.updated = oldest();
        m_projects.push_back(project);
    }
    for (int i = 0; i < personCount; ++i) {
        Person person;
        person.id = idOf<UserId>(i, 30);
        person.firstName = pick(firstNames, size_t(i));
        person.lastName = pick(lastNames, size_t(i) / firstNames.size());
        person.email = u"person%1@example.org"_s.arg(i);
        person.status = u"active"_s;
        person.active = true;
        m_people.push_back(person);
    }
    m_branches << u"main"_s << u"develop"_s;
    while (m_branches.size() < branchCount) {
        const auto n = size_t(m_branches.size());
        m_branches << u"%1/%2-%3"_s.arg(n % 3 ? u"feature"_s : u"fix"_s, pick(areas, n)).arg(1000 + n);
    }
}

Instant SyntheticSource::newest()
{
    return Instant(Milliseconds(1'773'323'702'000)); // 2026-03-12T13:55:02Z
}

Instant SyntheticSource::oldest()
{
    return newest() - Milliseconds(yearsInMilliseconds);
}

Build SyntheticSource::listed(int i) const
{
    const std::uint64_t chance = mixedWith(i, 40);
    Build build;
    build.id = idOf<BuildId>(i, 50);
    build.tenant = m_tenant;
    // Few projects have most of the builds.
    const double skewed = std::pow(double(chance % 10'007) / 10'007, 2);
    build.project = m_projects[size_t(skewed * projectCount)].id;
    build.number = m_size - i;
    build.name = u"Build #%1"_s.arg(m_size - i);
    build.methodWord = pick(methods, size_t(skewed * 8 + double(chance % 3)));
    const std::uint64_t fate = (chance >> 13) % 1000;
    build.statusWord = fate < 90 ? u"failed"_s : fate < 115 ? u"cancelled"_s : u"completed"_s;
    if (i < 12)
        build.statusWord = i < 4 ? u"queued"_s : u"running"_s;
    build.branch = (chance >> 23) % 2 ? m_branches[0] : m_branches[qsizetype((chance >> 24) % branchCount)];
    const std::int64_t step = yearsInMilliseconds / std::max(m_size, 1);
    build.created =
        newest() - Milliseconds(i * step + std::int64_t(chance % std::uint64_t(std::max<std::int64_t>(step, 1))));
    return build;
}

Build SyntheticSource::at(int i) const
{
    Build build = listed(i);
    const std::uint64_t chance = mixedWith(i, 60);
    build.fromDetail = true;
    if (build.statusWord != u"queued"_s)
        build.started = build.created + Milliseconds(800 + std::int64_t(chance % 90'000));
    if (isFinal(build.state())) {
        const double spread = double((chance >> 20) % 10'007) / 10'007;
        build.completed = *build.started + Milliseconds(20'000 + std::int64_t(std::exp(spread * 4.5) * 30'000));
    }
    if (build.state() == BuildState::Failed)
        build.error = errorOf(i, chance);
    return build;
}

Account SyntheticSource::account() const
{
    Account account;
    account.server = u"http://127.0.0.1:9"_s; // nobody answers there: offline
    account.user = m_people.front().id;
    account.tenant = m_tenant;
    account.email = m_people.front().email;
    account.tenantName = u"Large tenant"_s;
    account.personName = displayName(m_people.front());
    account.roles = {u"Viewer"_s};
    return account;
}

} // namespace viewer::bench
