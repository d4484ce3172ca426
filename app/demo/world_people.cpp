// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/world_people.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

using std::chrono::days;

constexpr std::array firstNames{"Anneke", "Tomasz", "Léa",   "Óscar",   "Mei",    "Ravi", "Saoirse",
                                "Jürgen", "Ngozi",  "Björn", "Chiara",  "Dmytro", "Elif", "Fatou",
                                "Goran",  "Hiroto", "Ilse",  "Joaquín", "Kirsi",  "Luka", "Maëlle",
                                "Nadia",  "Ondřej", "Priya", "Quentin", "Rosa"};
constexpr std::array lastNames{"Bakker",         "Wójcik",
                               "Fontaine",       "Beltrán",
                               "Tanaka",         "Iyer",
                               "O'Rourke",       "Köhler",
                               "Okafor",         "Lindgren",
                               "Moretti",        "Shevchuk",
                               "Yıldız",         "Diallo",
                               "Petrović",       "Nakagawa",
                               "van der Meulen", "Ibáñez",
                               "Virtanen",       "Horvat",
                               "Le Goff",        "Rahmani",
                               "Dvořák",         "Menon",
                               "Delacroix",      "Almeida-Vasconcelos"};

constexpr std::array viewerPermissions{"analytics:read",  "build:list",
                                       "build:read",      "build:view_logs",
                                       "deployment:list", "deployment:read",
                                       "groups:read",     "image:list",
                                       "image:read",      "infrastructure:read",
                                       "projects:read",   "projects:view_members",
                                       "quarantine:read", "registry:list",
                                       "registry:read",   "role:list",
                                       "role:read",       "system:read",
                                       "tenant:list",     "tenant:read",
                                       "user:list",       "user:read"};
constexpr std::array developerPermissions{
    "analytics:read",      "build:cancel",    "build:create",    "build:list",
    "build:read",          "build:retry",     "build:view_logs", "deployment:list",
    "deployment:read",     "groups:read",     "image:list",      "image:read",
    "infrastructure:read", "projects:create", "projects:read",   "projects:view_members",
    "quarantine:read",     "registry:list",   "registry:read",   "role:list",
    "role:read",           "system:read",     "tenant:list",     "tenant:read",
    "user:list",           "user:read"};
constexpr std::array watcherPermissions{"build:list", "build:read", "projects:read"};

QString plainAscii(const QString &name)
{
    QString out;
    const QString decomposed = name.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar unit : decomposed) {
        if (unit.unicode() < 0x80 && unit.isLetter())
            out.append(unit);
        else if (unit == u'ı')
            out.append(u'i');
    }
    return out;
}

Person person(const QString &first, const QString &last, RoleKind role, double activity)
{
    Person made;
    made.firstName = first;
    made.lastName = last;
    made.email = plainAscii(first) + u'.' + plainAscii(last) + "@harbourline.example"_L1;
    made.role = role;
    made.activity = activity;
    return made;
}

void addCast(std::vector<Person> &people)
{
    people.resize(fixedCast);
    people[Cast::Viewer] = person(u"Vera"_s, u"Novak"_s, RoleKind::Viewer, 0);
    people[Cast::ServiceAccount] = person(u"CI"_s, u"Bot"_s, RoleKind::Developer, 3.0);
    people[Cast::ServiceAccount].email = u"ci-bot@harbourline.example"_s;
    people[Cast::ServiceAccount].viaGroup = false;
    people[Cast::SecondFactor] = person(u"Mira"_s, u"Falk"_s, RoleKind::Viewer, 0);
    people[Cast::SecondFactor].wantsSecondFactor = true;
    people[Cast::PasswordChange] = person(u"Theo"_s, u"Marsh"_s, RoleKind::Viewer, 0);
    people[Cast::PasswordChange].mustChangePassword = true;
    people[Cast::Disabled] = person(u"Ines"_s, u"Kolbe"_s, RoleKind::Developer, 0.6);
    people[Cast::Disabled].status = "disabled";
    people[Cast::Pending] = person(u"Pavel"_s, u"Orlik"_s, RoleKind::Viewer, 0);
    people[Cast::Pending].status = "pending";
    people[Cast::TwoTenants] = person(u"Zoë"_s, u"Lindqvist"_s, RoleKind::Viewer, 0);
    people[Cast::TwoTenants].inSecondTenant = true;
    people[Cast::CustomRole] = person(u"Bruno"_s, u"Sato"_s, RoleKind::Watcher, 0);
    people[Cast::CustomRole].viaGroup = false;
    people[Cast::OwnerPerson] = person(u"Olga"_s, u"Brandt"_s, RoleKind::Owner, 0.5);
    people[Cast::AdministratorPerson] = person(u"Ruth"_s, u"Amari"_s, RoleKind::Administrator, 0);
    people[Cast::DirectRole] = person(u"Dora"_s, u"Finch"_s, RoleKind::Viewer, 0);
    people[Cast::DirectRole].viaGroup = false;
    people[Cast::FirstDeveloper] = person(u"Søren"_s, u"Dahl"_s, RoleKind::Developer, 2.0);
    people[Cast::FirstDeveloper].email = u"soeren.dahl@harbourline.example"_s;
}

Person inventedPerson(quint64 seed, int row)
{
    Random random(mixed(seed, 0x50, quint64(row)));
    const auto pick = unsigned(row - fixedCast);
    const auto first = QString::fromUtf8(firstNames[pick % firstNames.size()]);
    const auto last = QString::fromUtf8(lastNames[(pick * 7 + pick / firstNames.size() + seed) % lastNames.size()]);
    const bool builds = random.chance(0.8);
    Person made = person(first, last, builds ? RoleKind::Developer : RoleKind::Viewer,
                         builds ? std::exp(random.normal() * 0.7) : 0.0);
    if (pick >= firstNames.size())
        made.email.insert(made.email.indexOf(u'@'), QString::number(pick));
    return made;
}

} // namespace

std::vector<Person> makePeople(quint64 seed, int count, Instant now)
{
    std::vector<Person> people;
    addCast(people);
    for (int row = fixedCast; row < count; ++row)
        people.push_back(inventedPerson(seed, row));

    Person stranger = person(u"Nina"_s, u"Ferrow"_s, RoleKind::Viewer, 0);
    stranger.email = u"nina.ferrow@elsewhere.example"_s;
    stranger.inTenant = false;
    people.push_back(stranger);

    for (size_t row = 0; row < people.size(); ++row) {
        Random random(mixed(seed, 0x51, row));
        people[row].id = idOf(seed, IdSpace::Person, quint32(row));
        // Those who build were there first, so that hardly anybody starts builds before having joined.
        const int longest = people[row].activity > 0 ? 1990 : 900;
        const int shortest = people[row].activity > 0 ? 1830 : 30;
        people[row].joined =
            now - days(shortest + int(random.below(quint32(longest - shortest)))) - Seconds(random.below(30000));
    }
    people[Cast::Pending].joined = now - days(2);
    return people;
}

std::vector<Role> makeRoles(quint64 seed)
{
    std::vector<Role> roles{
        {RoleKind::Owner, {}, u"Owner"_s, u"Owner-level access for tenant management"_s, true, "owner"},
        {RoleKind::Developer, {}, u"Developer"_s, u"Developer access for building and deploying"_s, true, "developer"},
        {RoleKind::Viewer, {}, u"Viewer"_s, u"Read-only access for monitoring"_s, true, "viewer"},
        {RoleKind::Watcher, {}, u"Build Watcher"_s, u"Sees projects and builds, nothing else"_s, false, ""},
        {RoleKind::Administrator,
         {},
         u"System Administrator"_s,
         u"Full system access with all permissions"_s,
         true,
         "system_administrator"},
    };
    for (Role &role : roles)
        role.id = idOf(seed, IdSpace::Role, quint32(role.kind));
    return roles;
}

std::span<const char *const> permissionsOf(RoleKind role)
{
    switch (role) {
    case RoleKind::Viewer:
        return viewerPermissions;
    case RoleKind::Watcher:
        return watcherPermissions;
    case RoleKind::Owner:
    case RoleKind::Developer:
    case RoleKind::Administrator:
        break;
    }
    return developerPermissions;
}

QUuid permissionId(quint64 seed, QByteArrayView permission)
{
    quint32 sum = 0;
    for (const char letter : permission)
        sum = sum * 131 + quint32(uchar(letter));
    return idOf(seed, IdSpace::Permission, sum);
}

QUuid groupId(quint64 seed, RoleKind role)
{
    return idOf(seed, IdSpace::Group, quint32(role));
}

} // namespace viewer::demo
