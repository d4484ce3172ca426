// SPDX-License-Identifier: GPL-3.0-or-later
// Filter, search and order compared with a slow and plain reference that looks at ready rows.
#include "models/columns/select.h"
#include "tests/models/columns/sample_columns.h"

#include <QTest>

#include <algorithm>

using namespace viewer;
using namespace viewer::sample;

namespace {

const std::atomic<bool> notCancelled = false;

QString errorOf(const BuildColumns &columns, const BuildRow &row)
{
    const auto text = columns.words().errors->at(row.error);
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

bool beginsAWord(const QString &text, const QString &word)
{
    const QStringList parts = text.toCaseFolded().split(u' ');
    return std::any_of(parts.begin(), parts.end(), [&](const QString &part) { return part.startsWith(word); });
}

/// What the search promises: number from its beginning, id from its beginning, project, branch, member, error
/// anywhere; one or two characters only at beginnings when they stand alone.
bool found(const BuildColumns &columns, const BuildRow &row, const QString &given, bool alone)
{
    const QString word = given.toCaseFolded();
    const QString digits = word.startsWith(u'#') ? word.mid(1) : word;
    if (row.number && !digits.isEmpty() && QString::number(*row.number).startsWith(digits))
        return true;
    const QString id = row.id.toString().remove(u'-'), asked = QString(word).remove(u'-');
    if (!asked.isEmpty() && id.startsWith(asked))
        return true;
    if (alone && word.size() <= 2) {
        return beginsAWord(row.projectName, word) || beginsAWord(row.starterName, word) || beginsAWord(row.branch, word)
            || errorOf(columns, row).startsWith(word);
    }
    return row.projectName.toCaseFolded().contains(word) || row.starterName.toCaseFolded().contains(word)
        || row.branch.toCaseFolded().contains(word) || errorOf(columns, row).contains(word);
}

bool starterPasses(const StarterFilter &filter, const BuildRow &row)
{
    switch (row.starterKind) {
    case StarterKind::Named:
        return filter.people.contains(row.starter);
    case StarterKind::Automatic:
        return filter.automatic;
    case StarterKind::NotKnownYet:
        return filter.notKnownYet;
    }
    return false;
}

bool passes(const BuildColumns &columns, const BuildRow &row, const BuildQuery &q)
{
    const auto words = q.search.split(u' ', Qt::SkipEmptyParts);
    return (q.projects.isEmpty() || q.projects.contains(row.project))
        && (q.states.isEmpty() || q.states.contains(row.state))
        && (q.methods.isEmpty() || q.methods.contains(row.method))
        && (q.starters.any() || starterPasses(q.starters, row)) && (!q.from || row.created >= *q.from)
        && (!q.to || row.created < *q.to)
        && ((!q.minDuration && !q.maxDuration)
            || (row.duration && (!q.minDuration || *row.duration >= *q.minDuration)
                && (!q.maxDuration || *row.duration < *q.maxDuration)))
        && std::all_of(words.begin(), words.end(),
                       [&](const QString &w) { return found(columns, row, w, words.size() == 1); });
}

/// -1, 0, 1 in ascending order; empty when one has no value (then "unknown last" decides).
std::optional<int> compareBy(const BuildColumns &columns, BuildColumn column, const BuildRow &a, const BuildRow &b)
{
    const auto three = [](const auto &x, const auto &y) { return x < y ? -1 : y < x ? 1 : 0; };
    const auto texts = [&](const QString &x, const QString &y) -> std::optional<int> {
        if (x.isEmpty() || y.isEmpty())
            return std::nullopt;
        return three(x.toCaseFolded(), y.toCaseFolded());
    };
    const auto method = [](const BuildRow &r) {
        return r.method == BuildMethod::Unknown ? r.methodWord : methodWord(r.method);
    };
    switch (column) {
    case BuildColumn::Number:
        return a.number && b.number ? std::optional(three(*a.number, *b.number)) : std::nullopt;
    case BuildColumn::Id:
        return three(a.id.toString(), b.id.toString());
    case BuildColumn::Status:
        return three(int(a.state), int(b.state));
    case BuildColumn::Project:
        return texts(a.projectName, b.projectName);
    case BuildColumn::Method:
        return texts(method(a), method(b));
    case BuildColumn::StartedBy:
        return texts(a.starterName, b.starterName);
    case BuildColumn::Created:
        return three(a.created, b.created);
    case BuildColumn::Started:
        return a.started && b.started ? std::optional(three(*a.started, *b.started)) : std::nullopt;
    case BuildColumn::Duration:
        return a.duration && b.duration ? std::optional(three(*a.duration, *b.duration)) : std::nullopt;
    case BuildColumn::Branch:
        return texts(a.branch, b.branch);
    case BuildColumn::Result: {
        // Errors by text, then retried successes by their number of tries.
        const auto key = [&](const BuildRow &r) {
            return std::pair(r.error ? QString() : QString::number(r.attempts), errorOf(columns, r));
        };
        const bool hasA = a.error || a.attempts > 1, hasB = b.error || b.attempts > 1;
        return hasA && hasB ? std::optional(three(key(a), key(b))) : std::nullopt;
    }
    }
    return std::nullopt;
}

bool hasValue(const BuildColumns &columns, BuildColumn column, const BuildRow &row)
{
    return compareBy(columns, column, row, row).has_value();
}

RowOrder reference(const BuildColumns &columns, const BuildQuery &query)
{
    std::vector<std::pair<std::uint32_t, BuildRow>> rows;
    for (std::uint32_t r = 0; r < columns.size(); ++r) {
        BuildRow row = columns.row(r);
        if (passes(columns, row, query))
            rows.emplace_back(r, std::move(row));
    }
    // Newest first, equal times newest arrival first; the order below keeps it among equal keys.
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) {
        return a.second.created != b.second.created ? a.second.created > b.second.created : a.first > b.first;
    });
    std::stable_sort(rows.begin(), rows.end(), [&](const auto &a, const auto &b) {
        if (const auto order = compareBy(columns, query.sort, a.second, b.second))
            return query.descending ? *order > 0 : *order < 0;
        return hasValue(columns, query.sort, a.second) && !hasValue(columns, query.sort, b.second);
    });
    RowOrder order;
    for (const auto &[r, row] : rows)
        order.push_back(r);
    return order;
}

RowOrder selected(const BuildColumns &columns, const BuildQuery &query)
{
    return *select(columns, query, notCancelled).rows;
}

} // namespace

class TestSelect : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_columns = randomColumns(3000, 7); }

    void ordersByEveryColumnInBothDirections_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("descending");
        for (int column = 0; column < buildColumnCount; ++column) {
            const QByteArray key = columnKey(BuildColumn(column)).toLatin1();
            QTest::addRow("%s ascending", key.constData()) << column << false;
            QTest::addRow("%s descending", key.constData()) << column << true;
        }
    }
    void ordersByEveryColumnInBothDirections()
    {
        QFETCH(int, column);
        QFETCH(bool, descending);
        BuildQuery query;
        query.sort = BuildColumn(column);
        query.descending = descending;
        QCOMPARE(selected(*m_columns, query), reference(*m_columns, query));
        query.states = {BuildState::Failed, BuildState::Unknown};
        QCOMPARE(selected(*m_columns, query), reference(*m_columns, query));
    }

    void filtersLikeTheReferenceInAnyCombination()
    {
        QRandomGenerator random(11);
        const BuildDictionaries &words = m_columns->words();
        const auto sometimes = [&] { return random.bounded(3) == 0; };
        int matched = 0;
        for (int round = 0; round < 300; ++round) {
            BuildQuery query;
            for (size_t i = 1; i < words.projects.size(); ++i) {
                if (sometimes())
                    query.projects.insert(words.projects[i].id);
            }
            if (sometimes())
                query.states = {allBuildStates[random.bounded(7)], allBuildStates[random.bounded(7)]};
            if (sometimes())
                query.methods = {allBuildMethods[random.bounded(9)], BuildMethod::Container};
            if (sometimes())
                query.starters.people.insert(words.people[1 + random.bounded(4)].id);
            query.starters.automatic = sometimes();
            query.starters.notKnownYet = sometimes();
            if (sometimes())
                query.from = Instant(Seconds(firstDay + random.bounded(400) * 3600));
            if (sometimes())
                query.to = Instant(Seconds(firstDay + random.bounded(400) * 3600));
            if (sometimes())
                query.minDuration = Seconds(random.bounded(60));
            if (sometimes())
                query.maxDuration = Seconds(random.bounded(90));
            query.sort = BuildColumn(random.bounded(buildColumnCount));
            query.descending = sometimes();
            const RowOrder rows = selected(*m_columns, query);
            matched += !rows.empty();
            QCOMPARE(rows, reference(*m_columns, query));
        }
        QVERIFY(matched > 100);
    }

    void searchesLikeTheReference_data()
    {
        QTest::addColumn<QString>("search");
        for (const QString &search : {u"77"_s,
                                      u"#77"_s,
                                      u"7"_s,
                                      u"#"_s,
                                      u"1999"_s,
                                      u"99999999999"_s,
                                      u"0"_s,
                                      u"base"_s,
                                      u"BASE IMAGES"_s,
                                      u"é"_s,
                                      u"élan"_s,
                                      u"ELAN"_s,
                                      u"žofie"_s,
                                      u"ŽOFIE failed"_s,
                                      u"strasse"_s,
                                      u"straße"_s,
                                      u"de"_s,
                                      u"la"_s,
                                      u"cruz"_s,
                                      u"release/77"_s,
                                      u"feature-é"_s,
                                      u"exit code 1"_s,
                                      u"exit code 137"_s,
                                      u"dépôt"_s,
                                      u"space"_s,
                                      u"no"_s,
                                      u"ex"_s,
                                      u"it code"_s,
                                      u"nothing like this"_s,
                                      u"a7"_s,
                                      u"a7f"_s,
                                      u"  bob  "_s,
                                      u"-"_s,
                                      u"code 1exit"_s})
            QTest::newRow(search.toUtf8().constData()) << search;
    }
    void searchesLikeTheReference()
    {
        QFETCH(QString, search);
        BuildQuery query;
        query.search = search;
        QCOMPARE(selected(*m_columns, query), reference(*m_columns, query));
    }

    void findsABuildByItsWholeIdAndByEveryBeginningOfIt()
    {
        const std::uint32_t row = 1234;
        const QString id = m_columns->row(row).id.toString();
        for (qsizetype length = 3; length <= id.size(); ++length) {
            BuildQuery query;
            query.search = length % 2 ? id.left(length) : id.left(length).toUpper();
            const RowOrder rows = selected(*m_columns, query);
            QVERIFY2(std::find(rows.begin(), rows.end(), row) != rows.end(), qPrintable(query.search));
            QCOMPARE(rows, reference(*m_columns, query));
        }
        BuildQuery query;
        query.search = id;
        QCOMPARE(selected(*m_columns, query), RowOrder{row});
        query.search = id + u'0';
        QVERIFY(selected(*m_columns, query).empty());
    }

    void saysWhenAWordWasComparedWithBeginningsOnly()
    {
        BuildQuery query;
        query.search = u"ba"_s;
        QVERIFY(select(*m_columns, query, notCancelled).beginningOnly);
        query.search = u"base 7"_s; // among other words even a short one matches anywhere
        QVERIFY(!select(*m_columns, query, notCancelled).beginningOnly);
        query.search = u"base"_s;
        QVERIFY(!select(*m_columns, query, notCancelled).beginningOnly);
    }

    void treatsBoundsAsHalfOpenDownToTheMillisecond()
    {
        const Instant created = m_columns->row(10).created;
        BuildQuery query;
        query.from = created;
        query.to = created + Milliseconds(1);
        QCOMPARE(selected(*m_columns, query), reference(*m_columns, query));
        QVERIFY(!selected(*m_columns, query).empty());
        query.from = created + Milliseconds(1);
        query.to = created + Milliseconds(999);
        QVERIFY(selected(*m_columns, query).empty());
        query.from.reset();
        query.to = created;
        for (const std::uint32_t row : selected(*m_columns, query))
            QVERIFY(m_columns->row(row).created < created);
    }

    void countsMatchingRowsWithoutADuration()
    {
        BuildQuery query;
        query.states = {BuildState::Failed};
        const Selection selection = select(*m_columns, query, notCancelled);
        std::uint32_t unknown = 0;
        for (const std::uint32_t row : *selection.rows)
            unknown += !m_columns->row(row).duration;
        QVERIFY(unknown > 0);
        QCOMPARE(selection.unknownDurations, unknown);
    }

    void sharesTheOrderOfTheSnapshotWhenNothingIsAsked()
    {
        QCOMPARE(select(*m_columns, {}, notCancelled).rows, m_columns->newestFirst());
    }

    void givesNothingWhenCancelled()
    {
        const std::atomic<bool> cancelled = true;
        BuildQuery query;
        query.sort = BuildColumn::Duration;
        const Selection selection = select(*m_columns, query, cancelled);
        QVERIFY(selection.cancelled);
        QVERIFY(selection.rows->empty());
    }

    void answersOnNoRowsAtAll()
    {
        const BuildSnapshot empty = randomColumns(0, 1);
        for (int column = 0; column < buildColumnCount; ++column) {
            BuildQuery query;
            query.sort = BuildColumn(column);
            query.search = u"x"_s;
            QVERIFY(selected(*empty, query).empty());
        }
    }

    void agreesWithTheReferenceOverSeveralChunks()
    {
        const BuildSnapshot large = randomColumns(chunkRows * 2 + 17, 3);
        BuildQuery query;
        query.search = u"exit"_s;
        query.sort = BuildColumn::Started;
        QCOMPARE(selected(*large, query), reference(*large, query));
    }

private:
    BuildSnapshot m_columns;
};

QTEST_GUILESS_MAIN(TestSelect)
#include "tst_select.moc"
