// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/tables/synthetic_builds.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace viewer::synthetic {

namespace {

const QStringList projectNames{
    u"ml-inference"_s,     u"batch-settlement"_s, u"base-images"_s,         u"kafka-connect"_s,
    u"identity-service"_s, u"payments-api"_s,     u"ledger-core"_s,         u"web-storefront"_s,
    u"search-indexer"_s,   u"edge-gateway"_s,     u"nix-toolchain"_s,       u"partner-api"_s,
    u"data-pipeline"_s,    u"risk-engine"_s,      u"warehouse-etl"_s,       u"vm-windows-runner"_s,
    u"sbom-tools"_s,       u"vm-golden-ubuntu"_s, u"observability-agents"_s};
const QStringList peopleNames{u"Aisha Rahman"_s,    u"Hana Sato"_s,    u"Priya Natarajan"_s, u"Tomás Ferreira"_s,
                              u"ci-bot"_s,          u"Mei-Lin Chou"_s, u"Olu Adeyemi"_s,     u"Jonas Weber"_s,
                              u"Sofia Lindqvist"_s, u"Lucas Moreau"_s, u"Daniel Okafor"_s};
const QStringList statusWords{u"completed"_s, u"failed"_s,  u"cancelled"_s, u"running"_s,
                              u"queued"_s,    u"pending"_s, u"archiving"_s};
const QStringList methodWords{u"buildx"_s, u"paketo"_s, u"kaniko"_s, u"docker"_s, u"nix"_s, u"packer"_s, u"vm"_s};
/// How each project is built, and how long that usually takes, in seconds. In the order of projectNames.
struct Habit
{
    const char *method;
    int seconds;
};
constexpr std::array habits{Habit{"buildx", 600}, Habit{"paketo", 200}, Habit{"kaniko", 290}, Habit{"buildx", 236},
                            Habit{"docker", 190}, Habit{"docker", 215}, Habit{"paketo", 366}, Habit{"buildx", 480},
                            Habit{"buildx", 300}, Habit{"docker", 175}, Habit{"nix", 420},    Habit{"docker", 140},
                            Habit{"kaniko", 345}, Habit{"docker", 265}, Habit{"docker", 210}, Habit{"packer", 1270},
                            Habit{"nix", 150},    Habit{"packer", 700}, Habit{"vm", 230}};
const QStringList branchNames{u"main"_s, u"release"_s, u"feature/very-long-branch-name-of-somebody"_s};
const QStringList errorTexts{u"401 unauthorized: token expired\nPUT /v2/ledger-core/manifests/4.9.0"_s,
                             u"no space left on device"_s,
                             u"timeout waiting for SSH on builder VM"_s,
                             u"exit status 1 in step test\nmake: *** [check] Error 2"_s,
                             u"buildpack not found"_s,
                             u"2 critical findings in scan of ghcr.io/example/base:24.04"_s};

std::uint32_t toSeconds(Instant time)
{
    return std::uint32_t(std::chrono::duration_cast<Seconds>(time.time_since_epoch()).count());
}

} // namespace

Instant noon()
{
    return *parseInstant(u"2026-03-12T13:02:11Z");
}

Builds::Builds(quint32 seed)
    : m_random(seed)
    , m_words(std::make_shared<BuildDictionaries>())
    , m_errors{QString()}
{
    quint32 number = 1;
    const auto uuid = [&number](quint16 kind) { return QUuid(++number, kind, 0x4e7a, 1, 2, 3, 4, 5, 6, 7, 8); };
    for (const QString &name : projectNames)
        m_words->projects.push_back({ProjectId(uuid(1)), name, false});
    for (const QString &name : peopleNames)
        m_words->people.push_back({UserId(uuid(2)), name, name == u"ci-bot"});
    for (const QString &word : statusWords)
        m_words->statusWords.push_back({word, buildStateOf(word), {}});
    for (const QString &word : methodWords)
        m_words->methodWords.push_back({word, {}, buildMethodOf(word)});
    m_words->branches += branchNames;
    auto errors = std::make_shared<FoldedTexts>();
    for (const QString &text : errorTexts) {
        errors->append(text);
        m_errors << text;
    }
    m_words->errors = std::move(errors);
    coverage.auditFrom = noon() - std::chrono::hours(24 * 20);
    coverage.auditUntil = noon() + std::chrono::hours(24);
    coverage.asOf = noon();
    coverage.listComplete = true;
}

ColumnValues &Builds::add(ColumnValues values)
{
    values.seq = ++m_seq;
    const QUuid id(m_random.generate(), quint16(values.seq), quint16(0x4000 | (m_random.generate() & 0xfff)), 0x8d,
                   0x14, uchar(values.seq), uchar(values.seq >> 8), uchar(values.seq >> 16), 4, 5, 6);
    const QByteArray bytes = id.toRfc4122();
    std::copy(bytes.begin(), bytes.end(), values.id.begin());
    m_rows.push_back(values);
    return m_rows.back();
}

ColumnValues Builds::randomBuild()
{
    ColumnValues v;
    v.project = 1 + m_random.bounded(quint32(projectNames.size()));
    v.number = int(100 + m_rows.size());
    v.starter = m_random.bounded(4) == 0 ? 0 : 1 + m_random.bounded(quint32(peopleNames.size()));
    v.branch = m_random.bounded(quint32(branchNames.size() + 1));
    const Habit &habit = habits[v.project - 1];
    v.method = method(QString::fromLatin1(habit.method));
    v.attempts = std::uint8_t(m_random.bounded(12) == 0 ? 2 : 1);
    v.flags = DetailFlag;
    const quint32 dice = m_random.bounded(100u);
    v.status = dice < 82 ? 1 : dice < 92 ? 2 : dice < 97 ? 3 : dice < 99 ? 7 : 4;
    if (v.status == 2)
        v.error = 1 + m_random.bounded(quint32(errorTexts.size()));
    if (v.status <= 3) {
        const bool slow = m_random.bounded(40) == 0;
        v.duration = std::int32_t(habit.seconds * 1000 * (0.8 + m_random.bounded(slow ? 2.4 : 0.4)));
    }
    return v;
}

void Builds::addRandom(int count)
{
    const std::uint32_t end = toSeconds(noon()) - 8000;
    for (int i = 0; i < count; ++i) {
        ColumnValues v = randomBuild();
        v.created = end - std::uint32_t(count - i) * 131;
        v.started = v.created + m_random.bounded(200u);
        add(v);
    }
}

void Builds::addDesignRows()
{
    struct Row
    {
        int number;
        const char *status, *project, *method, *person;
        const char *started; ///< local time of day; empty = waits
        int seconds;         ///< duration or time waited; -1 = not known
        int attempts;
        int error;
    };
    const Row rows[] = {
        {2210, "completed", "kafka-connect", "buildx", "Hana Sato", "12:49:55", 238, 1, 0},
        {777, "archiving", "sbom-tools", "nix", "Jonas Weber", "12:51:03", -1, 1, 0},
        {9113, "completed", "identity-service", "docker", "Priya Natarajan", "12:55:20", 198, 1, 0},
        {5401, "completed", "ml-inference", "buildx", "Hana Sato", "12:57:48", 850, 1, 0},
        {412, "completed", "vm-windows-runner", "packer", "Lucas Moreau", "13:01:27", 1276, 1, 0},
        {18440, "completed", "warehouse-etl", "docker", "", "13:12:02", 213, 1, 0},
        {3350, "completed", "risk-engine", "docker", "Priya Natarajan", "13:14:36", 269, 2, 0},
        {7713, "failed", "ledger-core", "paketo", "ci-bot", "13:20:11", 397, 1, 1},
        {12061, "completed", "data-pipeline", "kaniko", "", "13:33:09", 347, 1, 0},
        {1093, "completed", "partner-api", "docker", "Sofia Lindqvist", "13:36:44", 141, 1, 0},
        {48218, "failed", "base-images", "kaniko", "ci-bot", "13:38:00", 302, 1, 2},
        {2204, "completed", "nix-toolchain", "nix", "Jonas Weber", "13:41:12", 425, 1, 0},
        {31877, "completed", "edge-gateway", "docker", "", "13:46:30", 178, 1, 0},
        {6120, "cancelled", "search-indexer", "buildx", "Olu Adeyemi", "13:47:55", 62, 1, 0},
        {15530, "completed", "web-storefront", "buildx", "Mei-Lin Chou", "13:49:17", 708, 1, 0},
        {7714, "failed", "ledger-core", "paketo", "ci-bot", "13:55:02", 401, 2, 1},
        {22871, "completed", "payments-api", "docker", "Tomás Ferreira", "13:56:41", 220, 1, 0},
        {9114, "completed", "identity-service", "docker", "Priya Natarajan", "13:58:04", 192, 1, 0},
        {2211, "running", "kafka-connect", "buildx", "Hana Sato", "14:00:48", -1, 1, 0},
        {48219, "running", "base-images", "kaniko", "Aisha Rahman", "14:01:20", -1, 1, 0},
        {4096, "pending", "batch-settlement", "paketo", "", "", 20, 0, 0},
        {5402, "queued", "ml-inference", "buildx", "", "", 235, 0, 0},
        {5403, "queued", "ml-inference", "buildx", "", "", 100, 0, 0},
    };
    const QTimeZone berlin("Europe/Berlin");
    const QDate day(2026, 3, 12);
    std::uint32_t arrival = 0;
    for (const Row &row : rows) {
        ColumnValues v;
        v.number = row.number;
        v.status = status(QString::fromUtf8(row.status));
        v.project = project(QString::fromUtf8(row.project));
        v.method = method(QString::fromUtf8(row.method));
        v.starter = person(QString::fromUtf8(row.person));
        v.attempts = std::uint8_t(row.attempts);
        v.error = std::uint32_t(row.error);
        v.branch = 2;
        v.flags = DetailFlag;
        const QTime time = QTime::fromString(QString::fromUtf8(row.started), u"HH:mm:ss"_s);
        if (time.isValid()) {
            v.started = toSeconds(fromDateTime(QDateTime(day, time, berlin)));
            v.created = v.started - 12;
            v.duration = row.seconds < 0 ? noDuration : row.seconds * 1000;
        } else {
            // Waiting ones arrived last; the list is in the order of created.
            v.created = toSeconds(noon()) - std::uint32_t(row.seconds) + arrival;
        }
        add(v);
    }
}

namespace {

template <class List, class TextOf>
std::uint32_t entryOf(const List &list, const QString &text, TextOf textOf)
{
    for (size_t i = 1; i < size_t(list.size()); ++i) {
        if (textOf(list[typename List::size_type(i)]) == text)
            return std::uint32_t(i);
    }
    return 0;
}

} // namespace

std::uint32_t Builds::project(const QString &name) const
{
    return entryOf(m_words->projects, name, [](const ProjectEntry &e) { return e.name; });
}

std::uint32_t Builds::person(const QString &name) const
{
    return entryOf(m_words->people, name, [](const PersonEntry &e) { return e.name; });
}

std::uint8_t Builds::status(const QString &word) const
{
    return std::uint8_t(entryOf(m_words->statusWords, word, [](const WordEntry &e) { return e.word; }));
}

std::uint8_t Builds::method(const QString &word) const
{
    return std::uint8_t(entryOf(m_words->methodWords, word, [](const WordEntry &e) { return e.word; }));
}

std::uint32_t Builds::error(const QString &text) const
{
    return std::uint32_t(std::max<qsizetype>(0, m_errors.indexOf(text)));
}

BuildSnapshot Builds::snapshot() const
{
    BuildColumnsBuilder builder;
    BuildCoverage all = coverage;
    for (const ColumnValues &values : m_rows) {
        builder.put(values);
        all.detailsKnown += (values.flags & DetailFlag) != 0;
        all.vanished += (values.flags & VanishedFlag) != 0;
    }
    return builder.finish(m_words, all);
}

BuildSnapshot Builds::snapshotAfter(const BuildSnapshot &earlier, const std::vector<size_t> &changed) const
{
    BuildColumnsBuilder builder(earlier);
    for (const size_t row : changed)
        builder.put(m_rows[row]);
    for (size_t row = earlier->size(); row < m_rows.size(); ++row)
        builder.put(m_rows[row]);
    return builder.finish(m_words, coverage);
}

} // namespace viewer::synthetic
