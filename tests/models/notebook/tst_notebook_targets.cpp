// SPDX-License-Identifier: GPL-3.0-or-later
// Targets stay in the notebook, also in one that an earlier version made.
#include "models/notebook/notebook.h"
#include "models/store/schema.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace viewer;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using notebook::Notebook;

namespace {

const ProjectId project = *ProjectId::parse(u"50000000-0000-4000-8000-000000000001");

/// Waits in the test alone; the program never does.
template <class T>
T got(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace

class TestNotebookTargets : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup() { m_notebook.reset(); }

    void keepsThemAcrossRunsTheOneForAllFirst()
    {
        QVERIFY(got(m_notebook->targets())->empty());
        QSignalSpy changed(m_notebook.get(), &Notebook::targetsChanged);
        const Target one{project, {}, 540s};
        const Target all{{}, 0.95, 300s};
        QVERIFY(got(m_notebook->keepTarget(one)).ok());
        QVERIFY(got(m_notebook->keepTarget(all)).ok());
        QTRY_COMPARE(changed.size(), 2);
        open();
        const auto targets = got(m_notebook->targets());
        QVERIFY(*targets == (std::vector<Target>{all, one}));
    }

    void replacesAndRemoves()
    {
        QVERIFY(got(m_notebook->keepTarget({project, 0.9, 60s})).ok());
        QVERIFY(got(m_notebook->keepTarget({project, 0.975, {}})).ok());
        auto targets = got(m_notebook->targets());
        QVERIFY(*targets == (std::vector<Target>{{project, 0.975, {}}}));
        QVERIFY(got(m_notebook->keepTarget({project, {}, {}})).ok());
        QVERIFY(got(m_notebook->targets())->empty());
    }

    void refusesWhatNobodyCanReach()
    {
        for (const Target &wrong : {Target{{}, 1.0, {}}, Target{{}, 0.0, {}}, Target{{}, -0.5, {}}, Target{{}, {}, 0s}})
            QCOMPARE(got(m_notebook->keepTarget(wrong)).error().kind, ErrorKind::BadInput);
        QVERIFY(got(m_notebook->targets())->empty());
    }

    void comesIntoANotebookOfTheFirstVersionWithItsNotes()
    {
        m_notebook.reset();
        QVERIFY(QFile::remove(Notebook::fileIn(m_folder->path())));
        {
            auto connection = store::Connection::open(Notebook::fileIn(m_folder->path()), store::OpenMode::ReadWrite);
            const QStringList first = store::schemaSteps(u"notebook"_s).mid(0, 1);
            QVERIFY(store::migrate(**connection, first).ok());
            QVERIFY((*connection)
                        ->execute(u"INSERT INTO note(kind, subject, title, text, written) "
                                  "VALUES('build', 'e0000000-0000-4000-8000-000000000001', 't', 'kept', 0)"_s)
                        .ok());
        }
        open();
        QVERIFY(got(m_notebook->keepTarget({{}, 0.9, {}})).ok());
        const auto notes = got(m_notebook->allNotes());
        QCOMPARE(notes->size(), std::size_t(1));
        QCOMPARE(notes->front().text, u"kept"_s);
    }

private:
    void open()
    {
        m_notebook.reset();
        m_notebook = std::make_unique<Notebook>(m_folder->path(), m_clock);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    std::unique_ptr<Notebook> m_notebook;
};

QTEST_GUILESS_MAIN(TestNotebookTargets)
#include "tst_notebook_targets.moc"
