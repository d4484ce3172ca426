// SPDX-License-Identifier: GPL-3.0-or-later
// Palette, sheet of shortcuts, back and forward, and pages that are made when they are opened.
#include "ui/actions/action_keys.h"
#include "ui/actions/make_action.h"
#include "ui/shell/main_window.h"
#include "ui/shell/palette_list.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

class FixedClock final : public Clock
{
public:
    Instant now() const override { return *parseInstant(u"2026-03-12T13:02:30Z"); }
};

ProjectId projectId()
{
    return *ProjectId::parse(u"6f0c6a3e-2f6a-4d1a-9f5e-0a1b2c3d4e5f"_s);
}

} // namespace

class PaletteTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }

    void makesAPageWhenItIsFirstOpened();
    void makesTheOtherPagesOneByOne();
    void opensTheFirstPageForOneThatDoesNotExist();
    void goesBackAndForward();
    void dropsWhatLayAheadAfterANewStep();
    void remembersNoMoreThanItsLimit();
    void listsPagesAndCommandsOfTheOpenPage();
    void leadsToAPage();
    void triggersACommand();
    void asksForWhatIsTyped();
    void dropsAnAnswerToAnEarlierText();
    void tellsTheChosenProject();
    void showsChangedKeysAtOnce();
    void givesTheFocusBack();
    void keepsTheTabKeyInside();
    void marksWordsOfTheText();
    void saysWhatARowIs();
    void listsEveryActionWithKeys();
    void giveEveryActionItsPlaceAndName();
    void useNoKeysTwiceOnAPage();

private:
    QLineEdit *field() const { return m_window->findChild<QLineEdit *>(u"paletteField"_s); }
    PaletteList *list() const { return m_window->findChild<PaletteList *>(); }
    QStringList texts() const;
    void openPalette();
    void type(const QString &text);

    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    FixedClock m_clock;
    std::unique_ptr<MainWindow> m_window;
    QAction *m_command = nullptr;
    int m_made = 0;
};

void PaletteTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    applyTheme(*qApp, Theme());
}

void PaletteTest::init()
{
    m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
    m_window = std::make_unique<MainWindow>(*m_settings, m_clock, QTimeZone("Europe/Berlin"));
    m_made = 0;
    for (const QString &id : {u"overview"_s, u"projects"_s, u"builds"_s}) {
        const QString title = id.at(0).toUpper() + id.mid(1);
        m_window->addPage(id, title, id, [this, id] {
            ++m_made;
            auto *page = new QWidget;
            auto *button = new QPushButton(id, page);
            button->setObjectName(id + u"Button"_s);
            if (id == "builds"_L1)
                m_command = makeAction(ActionId::ChooseColumns, page);
            return page;
        });
    }
    m_window->openPage(u"builds"_s);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

QStringList PaletteTest::texts() const
{
    QStringList found;
    for (int row = 0; row < list()->rowCount(); ++row)
        found << list()->index(row).data().toString();
    return found;
}

void PaletteTest::openPalette()
{
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(field());
    QTRY_VERIFY(field()->hasFocus());
}

void PaletteTest::type(const QString &text)
{
    field()->setText(text);
}

void PaletteTest::makesAPageWhenItIsFirstOpened()
{
    QCOMPARE(m_made, 1);
    m_window->openPage(u"overview"_s);
    QCOMPARE(m_made, 2);
    QCOMPARE(m_window->currentPage(), u"overview"_s);
    QVERIFY(m_window->findChild<QWidget *>(u"overviewButton"_s)->isVisible());
    m_window->openPage(u"builds"_s);
    m_window->openPage(u"overview"_s);
    QCOMPARE(m_made, 2);
}

void PaletteTest::makesTheOtherPagesOneByOne()
{
    QVERIFY(m_window->makePage());
    QVERIFY(m_window->makePage());
    QVERIFY(!m_window->makePage());
    QCOMPARE(m_made, 3);
    QCOMPARE(m_window->currentPage(), u"builds"_s);
    QVERIFY(m_window->findChild<QWidget *>(u"buildsButton"_s)->isVisible());
}

void PaletteTest::opensTheFirstPageForOneThatDoesNotExist()
{
    MainWindow window(*m_settings, m_clock, QTimeZone::utc());
    window.addPage(u"only"_s, u"Only"_s, u"builds"_s, [] { return new QWidget; });
    window.openPage(u"of another version"_s);
    QCOMPARE(window.currentPage(), u"only"_s);
}

void PaletteTest::goesBackAndForward()
{
    QSignalSpy places(m_window.get(), &MainWindow::placeRequested);
    m_window->openPage(u"projects"_s);
    m_window->openPage(u"projects"_s, u"one"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(places.takeFirst().first().value<Place>(), (Place{u"projects"_s, {}}));
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_window->currentPage(), u"builds"_s);
    QVERIFY(!m_window->findChild<QAction *>(u"actionBack"_s)->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
    QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(places.takeLast().first().value<Place>(), (Place{u"projects"_s, u"one"_s}));
    QVERIFY(!m_window->findChild<QAction *>(u"actionForward"_s)->isEnabled());
}

void PaletteTest::dropsWhatLayAheadAfterANewStep()
{
    PageHistory history;
    history.visit({u"a"_s, {}});
    history.visit({u"b"_s, {}});
    QCOMPARE(*history.back(), (Place{u"a"_s, {}}));
    history.visit({u"c"_s, {}});
    QVERIFY(!history.canGoForward());
    QCOMPARE(*history.back(), (Place{u"a"_s, {}}));
    QVERIFY(!history.back());
}

void PaletteTest::remembersNoMoreThanItsLimit()
{
    PageHistory history;
    for (int i = 0; i < 3 * PageHistory::longest; ++i)
        history.visit({u"page"_s, QString::number(i)});
    int steps = 0;
    while (history.back())
        ++steps;
    QCOMPARE(steps, PageHistory::longest - 1);
}

void PaletteTest::listsPagesAndCommandsOfTheOpenPage()
{
    openPalette();
    QAbstractItemModelTester tester(list());
    QVERIFY(texts().contains(u"Overview"_s));
    QVERIFY(texts().contains(u"Columns…"_s));
    QVERIFY(!texts().contains(u"Command palette"_s));
    QTest::keyClick(field(), Qt::Key_Escape);
    m_window->openPage(u"overview"_s);
    openPalette();
    QVERIFY(!texts().contains(u"Columns…"_s));
    type(u"no such thing"_s);
    QCOMPARE(list()->rowCount(), 0);
}

void PaletteTest::leadsToAPage()
{
    openPalette();
    type(u"proj"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(m_window->currentPage(), u"projects"_s);
    QVERIFY(!field()->isVisible());
}

void PaletteTest::triggersACommand()
{
    QSignalSpy triggered(m_command, &QAction::triggered);
    openPalette();
    type(u"colu"_s);
    QTest::keyClick(field(), Qt::Key_Enter);
    QCOMPARE(triggered.size(), 1);
}

void PaletteTest::asksForWhatIsTyped()
{
    QSignalSpy asked(m_window.get(), &MainWindow::paletteSearchRequested);
    openPalette();
    type(u"  base "_s);
    type(u" "_s);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), u"base"_s);
}

void PaletteTest::dropsAnAnswerToAnEarlierText()
{
    openPalette();
    type(u"base"_s);
    PaletteFound found{u"bas"_s, {{PaletteEntry::Group::Projects, u"bas-old"_s, {}, {}, {}, {}, {}, projectId()}}, 1};
    m_window->setPaletteFound(found);
    QVERIFY(!texts().contains(u"bas-old"_s));
    found.text = u"base"_s;
    found.entries.front().text = u"base-images"_s;
    found.total = 3406;
    m_window->setPaletteFound(found);
    QVERIFY(texts().contains(u"base-images"_s));
    QCOMPARE(m_window->findChild<QLabel *>(u"paletteCount"_s)->text(), u"1 of 3,406"_s);
}

void PaletteTest::tellsTheChosenProject()
{
    QSignalSpy chosen(m_window.get(), &MainWindow::targetChosen);
    openPalette();
    type(u"base"_s);
    m_window->setPaletteFound(
        {u"base"_s, {{PaletteEntry::Group::Projects, u"base-images"_s, {}, {}, {}, {}, {}, projectId()}}, 1});
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(std::get<ProjectId>(chosen.first().first().value<PaletteTarget>()), projectId());
}

void PaletteTest::givesTheFocusBack()
{
    auto *button = m_window->findChild<QPushButton *>(u"buildsButton"_s);
    button->setFocus();
    openPalette();
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(button->hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_Slash, Qt::ControlModifier);
    auto *sheet = m_window->findChild<ShortcutSheet *>();
    QVERIFY(sheet->isOpen());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!sheet->isOpen());
    QVERIFY(button->hasFocus());
}

void PaletteTest::keepsTheTabKeyInside()
{
    openPalette();
    const QWidget *const palette = m_window->findChild<QWidget *>(u"palette"_s);
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(palette->isAncestorOf(QApplication::focusWidget()));
    }
}

void PaletteTest::marksWordsOfTheText()
{
    using Places = std::vector<std::pair<qsizetype, qsizetype>>;
    QCOMPARE(wordPlaces(u"data-BASE proxy"_s, u"proxy base"_s), (Places{{5, 4}, {10, 5}}));
    QCOMPARE(wordPlaces(u"base"_s, u"base bas"_s).size(), size_t(1));
    QVERIFY(holdsAllWords(u"anything"_s, u"  "_s));
    QVERIFY(!holdsAllWords(u"base"_s, u"base images"_s));
}

void PaletteTest::saysWhatARowIs()
{
    PaletteList rows;
    QAbstractItemModelTester tester(&rows);
    rows.setEntries({{PaletteEntry::Group::Projects,
                      u"<b>base</b>"_s,
                      u"last build 4 min ago"_s,
                      u"project"_s,
                      {},
                      BuildState::Failed,
                      {},
                      projectId()},
                     {PaletteEntry::Group::Pages, u"Builds"_s, {}, {}, {}, {}, u"Ctrl 3"_s, PageTarget{u"builds"_s}}},
                    u"b"_s);
    QCOMPARE(rows.rowCount(), 4);
    QCOMPARE(rows.index(0).data().toString(), u"Projects"_s);
    QVERIFY(!(rows.flags(rows.index(0)) & Qt::ItemIsSelectable));
    QCOMPARE(rows.index(1).data(Qt::AccessibleTextRole).toString(),
             u"<b>base</b>, Failed, last build 4 min ago, project"_s);
    QCOMPARE(rows.entryFrom(2, 1), 3);
    QCOMPARE(rows.entryFrom(0, -1), -1);
    rows.setEntries({}, {});
    QCOMPARE(rows.rowCount(), 0);
}

void PaletteTest::listsEveryActionWithKeys()
{
    ShortcutSheet sheet(m_window.get());
    QStringList said;
    for (const QWidget *row : sheet.findChildren<QWidget *>())
        said << row->accessibleName();
    int listed = 0;
    for (const ActionSpec &action : actionTable()) {
        if (action.keys.isEmpty())
            continue;
        const QString text = action.text.endsWith(u'…') ? action.text.chopped(1) : action.text;
        const auto row = std::find_if(said.begin(), said.end(),
                                      [&](const QString &name) { return name.startsWith(text + u": "_s); });
        QVERIFY2(row != said.end(), qPrintable(action.text));
        ++listed;
    }
    QVERIFY(listed > 25);
}

/// Sheet, palette and search field show the keys that are in force.
void PaletteTest::showsChangedKeysAtOnce()
{
    applyKeys({{ActionId::Palette, {QKeySequence(u"Ctrl+Shift+P"_s)}}, {ActionId::Refresh, {QKeySequence(u"F9"_s)}}});
    QCOMPARE(m_window->findChild<QAction *>(u"actionPalette"_s)->shortcut(), QKeySequence(u"Ctrl+Shift+P"_s));
    QVERIFY(m_window->findChild<QWidget *>(u"searchButton"_s)->toolTip().contains(u"Shift"_s));
    m_window->findChild<QAction *>(u"actionShortcuts"_s)->trigger();
    const auto *sheet = m_window->findChild<ShortcutSheet *>();
    QVERIFY(sheet->isOpen());
    QStringList said;
    for (const QWidget *row : sheet->findChildren<QWidget *>())
        said << row->accessibleName();
    QVERIFY(said.contains(u"Refresh: F9"_s));
    applyKeys({});
    QCOMPARE(m_window->findChild<QAction *>(u"actionPalette"_s)->shortcut(), QKeySequence(u"Ctrl+K"_s));
    QVERIFY(!m_window->findChild<QWidget *>(u"searchButton"_s)->toolTip().contains(u"Shift"_s));
}

void PaletteTest::giveEveryActionItsPlaceAndName()
{
    const std::vector<ActionSpec> table = actionTable();
    QSet<QByteArray> names;
    for (size_t at = 0; at < table.size(); ++at) {
        QCOMPARE(size_t(table[at].id), at);
        QVERIFY(!table[at].text.isEmpty());
        names.insert(table[at].name);
    }
    QCOMPARE(size_t(names.size()), table.size());
    QCOMPARE(size_t(ActionId::AllLines) + 1, table.size());
    QWidget owner;
    const QAction *const action = makeAction(ActionId::AllNotes, &owner);
    QCOMPARE(actionToolTip(*action), u"All notes (Ctrl+Shift+N)"_s);
    QCOMPARE(actionId(action), std::optional(ActionId::AllNotes));
    QVERIFY(!actionId(m_window->findChild<QAction *>(u"actionTheme0"_s)));
}

/// Keys of "everywhere" mean the same on every page; keys of a list, a build and the log may meet, as they are on
/// different pages, but not within one.
void PaletteTest::useNoKeysTwiceOnAPage()
{
    for (const ActionGroup group : {ActionGroup::Lists, ActionGroup::Builds, ActionGroup::Log}) {
        QHash<QKeySequence, QString> used;
        for (const ActionSpec &action : actionTable()) {
            if (action.group != ActionGroup::Everywhere && action.group != group)
                continue;
            for (const QKeySequence &keys : action.keys) {
                QVERIFY2(!used.contains(keys), qPrintable(action.text + u" and "_s + used.value(keys)));
                used.insert(keys, action.text);
            }
        }
    }
}

} // namespace viewer

QTEST_MAIN(viewer::PaletteTest)
#include "tst_palette.moc"
