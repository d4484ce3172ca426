// SPDX-License-Identifier: GPL-3.0-or-later
// The help: every text is there, every link leads to one, nothing leads out.
#include "models/analytics/glossary/glossary.h"
#include "ui/actions/make_action.h"
#include "ui/help/help_page.h"
#include "ui/help/help_text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/search_field.h"

#include <QAction>
#include <QDir>
#include <QListWidget>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace viewer;
using namespace Qt::StringLiterals;

class TestHelpPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        loadFonts();
        applyTheme(*qApp, Theme(Scheme::Light));
    }
    void init()
    {
        m_page = std::make_unique<HelpPage>();
        m_page->resize(1100, 780);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup() { m_page.reset(); }

    void hasATextForEveryTopicAndFormula()
    {
        const HelpLibrary library;
        qsizetype topics = 0;
        for (const HelpTopic &topic : library.topics()) {
            QVERIFY2(!topic.title.isEmpty(), qPrintable(topic.id));
            QVERIFY2(topic.plain.size() > 100, qPrintable(topic.id));
            topics += topic.isGlossary() ? 0 : 1;
        }
        QCOMPARE(topics, QDir(u":/help"_s).entryList().size()); // a file that nobody lists would be lost
        const analytics::Glossary glossary;
        QCOMPARE(library.topics().size() - std::size_t(topics), glossary.entries().size());
        for (const auto &entry : glossary.entries()) {
            const HelpTopic *const topic = library.topic(HelpLibrary::glossaryTopic(entry.id));
            QVERIFY2(topic, qPrintable(entry.id));
            for (const QString &part : {entry.formula, entry.source, entry.minimum, entry.pitfalls, entry.expect})
                QVERIFY2(topic->plain.contains(part), qPrintable(entry.id));
        }
    }

    void linksOnlyToTextsThatThereAre()
    {
        const HelpLibrary library;
        static const QRegularExpression target(u"(?:\\]\\(|href=\")([^)\"]+)"_s);
        int links = 0;
        for (const HelpTopic &topic : library.topics()) {
            auto found = target.globalMatch(topic.text);
            while (found.hasNext()) {
                const QString link = found.next().captured(1);
                QVERIFY2(library.topic(HelpLibrary::topicOfLink(link)), qPrintable(topic.id + u" -> "_s + link));
                ++links;
            }
        }
        QVERIFY(links > 20);
    }

    void namesTheKeysThatTheActionsHave()
    {
        const HelpLibrary library;
        const auto keysIn = [&library](const QString &topic) { return library.topic(topic)->text; };
        const std::pair<ActionId, QString> written[] = {{ActionId::Palette, u"shortcuts"_s},
                                                        {ActionId::Settings, u"settings"_s},
                                                        {ActionId::Help, u"shortcuts"_s},
                                                        {ActionId::GoToFilters, u"builds"_s},
                                                        {ActionId::ClearFilters, u"builds"_s},
                                                        {ActionId::ChooseColumns, u"builds"_s},
                                                        {ActionId::SaveLog, u"log"_s},
                                                        {ActionId::OpenLogFile, u"log"_s},
                                                        {ActionId::FirstError, u"log"_s},
                                                        {ActionId::GoToLine, u"log"_s},
                                                        {ActionId::FollowLog, u"log"_s},
                                                        {ActionId::WrapLines, u"log"_s},
                                                        {ActionId::Notes, u"notes"_s},
                                                        {ActionId::AllNotes, u"notes"_s},
                                                        {ActionId::PreviousBuild, u"build"_s},
                                                        {ActionId::NextBuild, u"build"_s},
                                                        {ActionId::CopyLink, u"build"_s},
                                                        {ActionId::Export, u"build"_s},
                                                        {ActionId::ShowItsBuilds, u"projects"_s},
                                                        {ActionId::SendByMail, u"build"_s}};
        for (const auto &[id, topic] : written) {
            const QString keys = actionSpec(id).keys.front().toString(QKeySequence::PortableText);
            QVERIFY2(keysIn(topic).contains(keys), qPrintable(topic + u": "_s + keys));
        }
    }

    void opensATopicAndAFormula()
    {
        QSignalSpy opened(m_page.get(), &HelpPage::topicOpened);
        QVERIFY(m_page->openTopic(u"log"_s));
        QCOMPARE(m_page->currentTopic(), u"log"_s);
        QCOMPARE(list()->currentItem()->text(), u"Log"_s);
        QVERIFY(m_page->openGlossary(u"rate.eventual"_s));
        QCOMPARE(m_page->currentTopic(), u"glossary:rate.eventual"_s);
        QVERIFY(text()->toPlainText().contains(u"rate.eventual, version"_s));
        QVERIFY(!m_page->openTopic(u"nothing"_s));
        QVERIFY(!m_page->openGlossary(u"rate.none"_s));
        QCOMPARE(m_page->currentTopic(), u"glossary:rate.eventual"_s);
        QCOMPARE(opened.size(), 0); // nobody chose
    }

    void findsInTitlesAndTexts()
    {
        QAction *const find = m_page->findChild<QAction *>(u"findInHelpAction"_s);
        QCOMPARE(find->shortcut(), QKeySequence(QKeySequence::Find));
        m_page->openTopic(u"builds"_s);
        find->trigger();
        QTRY_VERIFY(search()->hasFocus());
        QTest::keyClicks(search(), u"second FACTOR"_s);
        QCOMPARE(topicsListed(), QStringList{u"sign-in"_s});
        QCOMPARE(m_page->currentTopic(), u"sign-in"_s);
        QVERIFY(!text()->extraSelections().isEmpty());
        QTest::keyClick(search(), Qt::Key_Escape);
        QVERIFY(topicsListed().size() > 60);
        QVERIFY(text()->extraSelections().isEmpty());
        QCOMPARE(m_page->currentTopic(), u"sign-in"_s);
        search()->setText(u"kruskal"_s);
        QCOMPARE(topicsListed().front(), u"glossary:series.kruskal_wallis"_s); // titles first
        search()->setText(u"no such words at all"_s);
        QVERIFY(topicsListed().isEmpty());
        QCOMPARE(list()->count(), 1); // says so
    }

    void showsAllAgainWhenALinkLeadsOutOfWhatWasFound()
    {
        search()->setText(u"flaky"_s);
        m_page->openTopic(u"command-line"_s);
        QVERIFY(search()->text().isEmpty());
        QCOMPARE(list()->currentItem()->text(), u"Command line"_s);
    }

    void followsLinksInsideAndNoOthers()
    {
        QSignalSpy opened(m_page.get(), &HelpPage::topicOpened);
        emit text()->anchorClicked(QUrl(u"help:builds"_s));
        QCOMPARE(m_page->currentTopic(), u"builds"_s);
        emit text()->anchorClicked(QUrl(u"glossary:duration.p50"_s));
        QCOMPARE(m_page->currentTopic(), u"glossary:duration.p50"_s);
        QCOMPARE(opened.size(), 2);
        for (const auto &out : {u"https://example.net/"_s, u"file:///etc/passwd"_s, u"help:../../etc"_s, u"builds"_s})
            emit text()->anchorClicked(QUrl(out));
        QCOMPARE(m_page->currentTopic(), u"glossary:duration.p50"_s);
        QCOMPARE(opened.size(), 2);
        QVERIFY(!text()->openLinks());
        QVERIFY(!text()->openExternalLinks());
        QVERIFY(!text()->loadResource(QTextDocument::ImageResource, QUrl(u"file:///etc/passwd"_s)).isValid());
    }

    void goesThroughTheListByKeyboard()
    {
        m_page->openTopic(u"start"_s);
        QSignalSpy opened(m_page.get(), &HelpPage::topicOpened);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Down);
        QCOMPARE(m_page->currentTopic(), u"overview"_s);
        QCOMPARE(opened.size(), 1);
    }

    void staysReadableWhenTheThemeChanges()
    {
        m_page->openTopic(u"builds"_s);
        applyTheme(*qApp, Theme(Scheme::Dark));
        const QColor link = Theme(Scheme::Dark).color(Token::Link);
        QTRY_VERIFY(text()->toHtml().contains(link.name(), Qt::CaseInsensitive));
        applyTheme(*qApp, Theme(Scheme::Light));
    }

private:
    QListWidget *list() const { return m_page->findChild<QListWidget *>(u"helpTopics"_s); }
    HelpText *text() const { return m_page->findChild<HelpText *>(u"helpText"_s); }
    SearchField *search() const { return m_page->findChild<SearchField *>(u"helpSearch"_s); }
    QStringList topicsListed() const
    {
        QStringList ids;
        for (int row = 0; row < list()->count(); ++row) {
            if (const QString id = list()->item(row)->data(Qt::UserRole).toString(); !id.isEmpty())
                ids += id;
        }
        return ids;
    }

    std::unique_ptr<HelpPage> m_page;
};

QTEST_MAIN(TestHelpPage)
#include "tst_help_page.moc"
