// SPDX-License-Identifier: GPL-3.0-or-later
// Notes, saved views and the mark of the last visit: kept, changed, never thrown away.
#include "models/notebook/notebook.h"
#include "models/store/schema.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace viewer;
using namespace viewer::notebook;
using namespace Qt::StringLiterals;

namespace {

class HandClock final : public Clock
{
public:
    Instant now() const override { return time; }
    Instant time = *parseInstant(u"2026-03-12T13:55:02.250Z");
};

const NoteSubject build{NoteSubject::Kind::Build, u"e0000000-0000-4000-8000-000000000001"_s, u"ledger-core #7714"_s};
const NoteSubject project{NoteSubject::Kind::Project, u"c0000000-0000-4000-8000-000000000001"_s, u"ledger-core"_s};
const NoteSubject figure{NoteSubject::Kind::Figure, u"rate.eventual"_s, u"Success rate"_s};

/// Waits in the test alone; the program never does.
template <class T>
T got(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace

class TestNotebook : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = HandClock();
        open();
    }
    void cleanup()
    {
        m_notebook.reset();
        m_folder.reset();
    }

    void keepsANoteOverARestart()
    {
        const auto kept = got(m_notebook->add(build, u"asked the registry team <b>today</b>"_s));
        QVERIFY(kept.ok());
        QVERIFY(kept->seq > 0);
        reopen();
        const auto notes = got(m_notebook->notes(build));
        QVERIFY(notes.ok());
        QCOMPARE(notes->size(), size_t(1));
        QCOMPARE(notes->front().text, u"asked the registry team <b>today</b>"_s);
        QCOMPARE(notes->front().subject.title, u"ledger-core #7714"_s);
        QCOMPARE(notes->front().written, m_clock.time);
        QVERIFY(!notes->front().changed);
    }

    void keepsTheFigureAsItWas()
    {
        const QJsonObject frozen{{u"value"_s, 0.958}, {u"n"_s, 19065}, {u"from"_s, u"2026-02-11"_s}};
        QVERIFY(got(m_notebook->add(figure, u"lower since the move"_s, frozen)).ok());
        reopen();
        QCOMPARE(got(m_notebook->notes(figure))->front().frozen, frozen);
    }

    void showsEachSubjectItsOwnNotesOnly()
    {
        QVERIFY(got(m_notebook->add(build, u"one"_s)).ok());
        QVERIFY(got(m_notebook->add(project, u"two"_s)).ok());
        QCOMPARE(got(m_notebook->notes(build))->size(), size_t(1));
        QCOMPARE(got(m_notebook->notes(build))->front().text, u"one"_s);
        QCOMPARE(got(m_notebook->notes(figure))->size(), size_t(0));
    }

    void listsTheNewestFirst()
    {
        const auto first = got(m_notebook->add(build, u"first"_s));
        m_clock.time += Seconds(60);
        QVERIFY(got(m_notebook->add(project, u"second"_s)).ok());
        QCOMPARE(got(m_notebook->allNotes())->front().text, u"second"_s);
        m_clock.time += Seconds(60);
        const auto changed = got(m_notebook->change(first->seq, u"first, again"_s));
        QVERIFY(changed.ok());
        QCOMPARE(*changed->changed, m_clock.time);
        QCOMPARE(changed->written, first->written);
        QCOMPARE(got(m_notebook->allNotes())->front().text, u"first, again"_s);
    }

    void refusesAnEmptyOrTooLongNote()
    {
        QSignalSpy changed(m_notebook.get(), &Notebook::changed);
        QCOMPARE(got(m_notebook->add(build, u" \n "_s)).error().kind, ErrorKind::BadInput);
        QCOMPARE(got(m_notebook->add(build, QString(longestNote + 1, u'x'))).error().kind, ErrorKind::BadInput);
        QVERIFY(got(m_notebook->add(build, QString(longestNote, u'x'))).ok());
        QCOMPARE(got(m_notebook->allNotes())->size(), size_t(1));
        QTRY_COMPARE(changed.size(), 1);
    }

    void removesANoteAndSaysWhenItIsGone()
    {
        const auto kept = got(m_notebook->add(build, u"one"_s));
        QVERIFY(got(m_notebook->remove(kept->seq)).ok());
        QCOMPARE(got(m_notebook->allNotes())->size(), size_t(0));
        QCOMPARE(got(m_notebook->change(kept->seq, u"late"_s)).error().kind, ErrorKind::NotFound);
    }

    void remembersTheLastVisit()
    {
        QCOMPARE(*got(m_notebook->lastVisit()), std::optional<Instant>());
        QVERIFY(got(m_notebook->keepVisit(m_clock.time)).ok());
        QVERIFY(got(m_notebook->keepVisit(m_clock.time + Seconds(5))).ok());
        reopen();
        QCOMPARE(*got(m_notebook->lastVisit()), std::optional(m_clock.time + Seconds(5)));
    }

    void survivesTheRemovalOfTheCache()
    {
        QVERIFY(got(m_notebook->add(build, u"one"_s)).ok());
        m_notebook.reset();
        QFile cache(m_folder->filePath(u"cache.sqlite"_s));
        QVERIFY(cache.open(QIODevice::WriteOnly));
        cache.close();
        QVERIFY(cache.remove());
        open();
        QCOMPARE(got(m_notebook->allNotes())->size(), size_t(1));
    }

    void leavesANotebookOfANewerProgramAlone()
    {
        QVERIFY(got(m_notebook->add(build, u"one"_s)).ok());
        m_notebook.reset();
        const QString path = Notebook::fileIn(m_folder->path());
        {
            auto connection = store::Connection::open(path, store::OpenMode::ReadWrite);
            QVERIFY((*connection)->execute(u"PRAGMA user_version=99"_s).ok());
        }
        open();
        QCOMPARE(got(m_notebook->allNotes()).error().kind, ErrorKind::StorageNewer);
        QCOMPARE(got(m_notebook->add(build, u"two"_s)).error().kind, ErrorKind::StorageNewer);
        m_notebook.reset();
        auto connection = store::Connection::open(path, store::OpenMode::ReadOnly);
        QCOMPARE(*(*connection)->integer("SELECT count(*) FROM note"), 1);
    }

    void keepsADamagedFileUnderAnotherName()
    {
        m_notebook.reset();
        QFile file(Notebook::fileIn(m_folder->path()));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(QByteArray(8192, 'x'));
        file.close();
        open();
        QSignalSpy setAside(m_notebook.get(), &Notebook::fileSetAside);
        QVERIFY(got(m_notebook->add(build, u"one"_s)).ok());
        QTRY_COMPARE(setAside.size(), 1);
        QVERIFY(QFile::exists(setAside.front().front().toString()));
    }

    void keepsViewsInTheirOrderOverARestart()
    {
        QSignalSpy changed(m_notebook.get(), &Notebook::viewsChanged);
        const auto failed = got(m_notebook->addView(u"builds"_s, u"Failed"_s, {{u"query"_s, QJsonObject()}}));
        const auto slow = got(m_notebook->addView(u"builds"_s, u"<b>Slow</b>"_s, {{u"n"_s, 1}}));
        QVERIFY(got(m_notebook->addView(u"projects"_s, u"Mine"_s, {})).ok());
        QTRY_COMPARE(changed.size(), 3);
        QVERIFY(got(m_notebook->orderViews({*slow, *failed})).ok());
        QVERIFY(got(m_notebook->changeView({*failed, u"Failed today"_s, {{u"n"_s, 2}}})).ok());
        reopen();
        const auto views = got(m_notebook->views(u"builds"_s));
        QCOMPARE(views->unreadable, 0);
        QVERIFY(views->views
                == (std::vector<SavedView>{{*slow, u"<b>Slow</b>"_s, {{u"n"_s, 1}}},
                                           {*failed, u"Failed today"_s, {{u"n"_s, 2}}}}));
        QVERIFY(got(m_notebook->removeView(*slow)).ok());
        QCOMPARE(got(m_notebook->views(u"builds"_s))->views.size(), size_t(1));
        QCOMPARE(got(m_notebook->changeView({*slow, u"gone"_s, {}})).error().kind, ErrorKind::NotFound);
        const auto next = got(m_notebook->addView(u"builds"_s, u"Next"_s, {}));
        QCOMPARE(got(m_notebook->views(u"builds"_s))->views.back().seq, *next);
    }

    void keepsFiftyViewsAndRefusesOneMore()
    {
        for (int n = 0; n < mostSavedViews; ++n)
            QVERIFY(got(m_notebook->addView(u"builds"_s, QString::number(n), {})).ok());
        QCOMPARE(got(m_notebook->addView(u"builds"_s, u"one more"_s, {})).error().kind, ErrorKind::BadInput);
        QVERIFY(got(m_notebook->addView(u"projects"_s, u"of another page"_s, {})).ok());
        QCOMPARE(got(m_notebook->addView(u"projects"_s, u"  "_s, {})).error().kind, ErrorKind::BadInput);
        QCOMPARE(got(m_notebook->addView(u"projects"_s, QString(longestViewName + 1, u'x'), {})).error().kind,
                 ErrorKind::BadInput);
    }

    void countsADamagedViewAndLeavesItInTheFile()
    {
        const auto damaged = got(m_notebook->addView(u"builds"_s, u"Failed"_s, {}));
        QVERIFY(got(m_notebook->addView(u"builds"_s, u"Slow"_s, {})).ok());
        m_notebook.reset();
        const QString path = Notebook::fileIn(m_folder->path());
        {
            auto connection = store::Connection::open(path, store::OpenMode::ReadWrite);
            QVERIFY((*connection)
                        ->execute(u"UPDATE saved_view SET state='{\"query\": ' WHERE seq=%1"_s.arg(*damaged))
                        .ok());
        }
        open();
        const auto views = got(m_notebook->views(u"builds"_s));
        QCOMPARE(views->views.size(), size_t(1));
        QCOMPARE(views->unreadable, 1);
        QVERIFY(got(m_notebook->orderViews({views->views.front().seq})).ok());
        m_notebook.reset();
        auto connection = store::Connection::open(path, store::OpenMode::ReadOnly);
        QCOMPARE(*(*connection)->integer("SELECT count(*) FROM saved_view WHERE name='Failed'"), 1);
    }

    void keepsOthersOut()
    {
        QVERIFY(got(m_notebook->add(build, u"one"_s)).ok());
        const auto rights = QFile::permissions(Notebook::fileIn(m_folder->path()));
        QVERIFY(!(rights & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
    }

private:
    void open() { m_notebook = std::make_unique<Notebook>(m_folder->path(), m_clock); }
    void reopen()
    {
        m_notebook.reset();
        open();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    HandClock m_clock;
    std::unique_ptr<Notebook> m_notebook;
};

QTEST_GUILESS_MAIN(TestNotebook)
#include "tst_notebook.moc"
