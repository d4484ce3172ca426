// SPDX-License-Identifier: GPL-3.0-or-later
// The Overview over a copy on disk, without a server: what it shows is what the copy holds, and of the open account.
#include "app/composition/open_account.h"
#include "app/composition/overview_composition.h"
#include "app/composition/palette_search.h"
#include "models/domain/future.h"
#include "tests/models/cache/sample_cache.h"
#include "ui/overview/artifact_row.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace viewer;
using namespace viewer::sample;
using namespace Qt::StringLiterals;

namespace {

class FixedClock final : public Clock
{
public:
    Instant now() const override { return at(3600); }
};

Account account(int number)
{
    Account account;
    account.server = u"https://factory.example.test"_s;
    account.user = idOf<UserId>(number);
    account.tenant = idOf<TenantId>(1);
    account.tenantName = u"Tenant %1"_s.arg(number);
    return account;
}

struct Desk
{
    Desk()
        : settings(folder.filePath(u"settings.ini"_s))
        , window(settings, clock, QTimeZone::utc())
        , table(&tablePool)
        , overview(window, settings, clock, pool, table.sharedFigures())
        , page(static_cast<OverviewPage *>(overview.page()))
    {
        pool.setMaxThreadCount(1);
        window.addPage(u"overview"_s, u"Overview"_s, u"overview"_s, overview.page());
        window.show();
    }
    ~Desk()
    {
        overview.setAccount(nullptr);
        go.release(100);
        pool.waitForDone();
    }

    OpenAccount *open(int number)
    {
        accounts.push_back(
            std::make_unique<OpenAccount>(account(number), folder.filePath(QString::number(number)), table, clock));
        return accounts.back().get();
    }
    static bool fill(OpenAccount &to, cache::Batch batch)
    {
        batch.now = at(3000);
        bool done = false;
        whenDone(&to, to.cache().apply(std::move(batch)),
                 [&done](const Result<cache::Applied> &applied) { done = bool(applied); });
        return QTest::qWaitFor([&done] { return done; });
    }
    /// Builds of these states, the first created a minute after at(0).
    static cache::Batch builds(const QStringList &states)
    {
        cache::Batch batch;
        for (int i = 0; i < states.size(); ++i)
            batch.builds.push_back(listRow(i + 1, states[i]));
        return batch;
    }
    /// The thread of the pool does nothing else until it is let go.
    void holdPool()
    {
        pool.start([this] { go.acquire(); });
    }
    qint64 shown() const { return page->values().figures ? page->values().figures->allTime.total() : -1; }
    QString said(const QString &part) const { return page->findChild<QAbstractButton *>(part)->accessibleName(); }
    QList<const ArtifactRow *> artifacts() const
    {
        QList<const ArtifactRow *> rows;
        for (const ArtifactRow *row : page->findChildren<ArtifactRow *>()) {
            if (!row->isHidden())
                rows << row;
        }
        return rows;
    }

    QTemporaryDir folder;
    FixedClock clock;
    QThreadPool pool, tablePool;
    QSemaphore go;
    Settings settings;
    MainWindow window;
    BuildTable table;
    std::vector<std::unique_ptr<OpenAccount>> accounts;
    OverviewComposition overview;
    OverviewPage *page;
};

} // namespace

class TestOverviewComposition : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        loadFonts();
        applyTheme(*qobject_cast<QApplication *>(qApp), Theme(Scheme::Light));
    }

    void theLineOfTheVisitTellsWhatTheCopyHolds()
    {
        Desk desk;
        OpenAccount *const open = desk.open(1);
        const QStringList states{u"success"_s, u"failed"_s,  u"failed"_s, u"success"_s,
                                 u"failed"_s,  u"success"_s, u"failed"_s, u"success"_s};
        cache::Batch batch = Desk::builds(states);
        std::vector<Image> images(3);
        for (int i = 0; i < 3; ++i) {
            images[size_t(i)].id = idOf<ImageId>(i);
            images[size_t(i)].tenant = idOf<TenantId>(1);
            images[size_t(i)].created = at(60 * (i + 2)); // 2, 3 and 4 minutes
        }
        batch.images = images;
        batch.feeds = {{cache::Feed::Images, at(3000), true, {}, {}}};
        QVERIFY(Desk::fill(*open, batch));
        desk.overview.setAccount(open);
        const Instant visit = at(3 * 60); // build 3 was made at this moment: it is new
        desk.overview.setLastVisit(visit);
        QTRY_COMPARE(desk.shown(), qint64(states.size()));
        const analytics::VisitFigures expected = analytics::sinceVisit(*open->cache().columns(), visit);
        QCOMPARE(expected.newBuilds, 6);
        QCOMPARE(expected.newFailures, qint64(std::count(states.begin() + 2, states.end(), u"failed"_s)));
        QCOMPARE(desk.said(u"visitBuilds"_s), u"6 new build(s)"_s);
        QCOMPARE(desk.said(u"visitFailures"_s), u"3 new failure(s)"_s);
        QCOMPARE(desk.said(u"visitFixed"_s), u"1 fixed"_s);
        QTRY_COMPARE(desk.said(u"visitImages"_s), u"2 new image(s)"_s);
        // They stay when the builds are counted anew.
        QVERIFY(Desk::fill(*open, Desk::builds(states + QStringList{u"queued"_s})));
        QTRY_COMPARE(desk.said(u"visitBuilds"_s), u"7 new build(s)"_s);
        QVERIFY(!desk.page->findChild<QWidget *>(u"visitImages"_s)->isHidden());
        QCOMPARE(desk.said(u"visitImages"_s), u"2 new image(s)"_s);
        desk.overview.setLastVisit(at(7 * 60));
        QTRY_COMPARE(desk.said(u"visitBuilds"_s), u"3 new build(s)"_s);
        QCOMPARE(desk.said(u"visitFailures"_s), u"1 new failure(s)"_s);
        QTRY_COMPARE(desk.said(u"visitImages"_s), u"0 new image(s)"_s);
    }

    void showsNothingOfAnAccountThatWasClosedWhileItWasComputed()
    {
        Desk desk;
        OpenAccount *const first = desk.open(1);
        QSignalSpy columns(first, &OpenAccount::columnsChanged);
        QVERIFY(Desk::fill(*first, Desk::builds({u"success"_s, u"failed"_s})));
        desk.holdPool();
        desk.overview.setAccount(first);
        QTRY_COMPARE(desk.pool.activeThreadCount(), 1);
        QTRY_VERIFY(!columns.isEmpty());
        desk.overview.setAccount(nullptr);
        desk.go.release(100);
        QVERIFY(desk.pool.waitForDone(5000));
        QCoreApplication::processEvents();
        QCOMPARE(desk.shown(), -1);
    }

    /// The work for the account before must not hold up that for the next.
    void computesTheAccountThatWasSwitchedTo()
    {
        Desk desk;
        OpenAccount *const first = desk.open(1);
        OpenAccount *const second = desk.open(2);
        QSignalSpy ofFirst(first, &OpenAccount::columnsChanged); // filling may already announce them
        QVERIFY(Desk::fill(*first, Desk::builds({u"success"_s, u"failed"_s})));
        QVERIFY(Desk::fill(*second, Desk::builds({u"success"_s, u"failed"_s, u"success"_s})));
        desk.holdPool();
        desk.overview.setAccount(first);
        QTRY_VERIFY(!ofFirst.isEmpty());
        QSignalSpy ofSecond(second, &OpenAccount::columnsChanged);
        desk.overview.setAccount(second);
        // Another change of its builds: the columns are announced to the page.
        QVERIFY(Desk::fill(*second, Desk::builds({u"success"_s, u"failed"_s, u"success"_s, u"failed"_s})));
        QTRY_VERIFY(!ofSecond.isEmpty());
        desk.go.release(100);
        QTRY_COMPARE(desk.shown(), 4);
    }

    void showsTheNewestArtifactsOfTheCopy()
    {
        Desk desk;
        OpenAccount *const open = desk.open(1);
        cache::Batch batch = Desk::builds({u"success"_s});
        Project project;
        project.id = idOf<ProjectId>(1);
        project.name = u"vm-golden"_s;
        batch.projects = {project};
        Image image;
        image.id = idOf<ImageId>(1);
        image.tenant = idOf<TenantId>(1);
        image.name = u"payments-api"_s;
        image.repository = u"registry.example.test/apps/payments-api"_s;
        image.tags = {u"stable"_s};
        image.created = at(3480);
        VmImage machine;
        machine.attempt = idOf<AttemptId>(1);
        machine.build = idOf<BuildId>(1);
        machine.project = project.id;
        machine.number = 1;
        machine.artifacts = {u"win-2025.qcow2"_s};
        machine.created = at(0);
        machine.completed = at(3540);
        batch.images = std::vector{image};
        batch.vmImages = std::vector{machine};
        batch.feeds = {{cache::Feed::Images, at(3000), true, {}, {}}, {cache::Feed::VmImages, at(3000), true, {}, {}}};
        QVERIFY(Desk::fill(*open, batch));
        desk.overview.setAccount(open);
        QTRY_COMPARE(desk.artifacts().size(), 2);
        const auto rows = desk.artifacts();
        QCOMPARE(rows[0]->cell(ArtifactCells::Artifact), u"win-2025.qcow2 · VM"_s);
        QCOMPARE(rows[0]->cell(ArtifactCells::Created), u"1 min ago"_s);
        QCOMPARE(rows[0]->entry().build, machine.build);
        QTRY_COMPARE(rows[0]->cell(ArtifactCells::From), u"#1 vm-golden"_s); // once the names are there
        QCOMPARE(rows[1]->cell(ArtifactCells::Artifact), u"payments-api:stable"_s);
        QCOMPARE(rows[1]->entry().address, u"registry.example.test/apps/payments-api:stable"_s);
    }

    void thePaletteFindsProjectsAndSavedViewsByName()
    {
        const PaletteQuestion question{u"night"_s,
                                       nullptr,
                                       {{idOf<ProjectId>(1), u"tonight"_s}, {idOf<ProjectId>(2), u"other"_s}},
                                       {{7, u"Failed at night"_s, {}}, {8, u"Nightly"_s, {}}, {9, u"Slow"_s, {}}},
                                       at(0)};
        const std::atomic<bool> goOn{false};
        const PaletteFound found = findForPalette(question, goOn);
        QCOMPARE(found.total, qint64(3));
        QCOMPARE(found.entries.size(), size_t(3));
        QCOMPARE(std::get<ProjectId>(found.entries[0].target), idOf<ProjectId>(1));
        QCOMPARE(std::get<ViewTarget>(found.entries[1].target).seq, qint64(8)); // begins with it
        QCOMPARE(std::get<ViewTarget>(found.entries[2].target).seq, qint64(7));
    }

    void saysThatTheRoleMayNotSeeImages()
    {
        Desk desk;
        OpenAccount *const open = desk.open(1);
        cache::Batch batch = Desk::builds({u"success"_s});
        batch.refused = {cache::Feed::Images};
        QVERIFY(Desk::fill(*open, batch));
        desk.overview.setAccount(open);
        const auto *nothing = desk.page->findChild<QWidget *>(u"artifactsNothing"_s);
        QTRY_VERIFY(nothing->accessibleName().contains(u"image:read"_s));
    }
};

QTEST_MAIN(TestOverviewComposition)
#include "tst_overview_composition.moc"
