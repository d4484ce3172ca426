// SPDX-License-Identifier: GPL-3.0-or-later
// What the whole window offers and how it is told to screen readers: a name for everything that takes the focus, and
// nothing anywhere that would change something on the server.
#include "tests/app/composition/program_window.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>

using namespace viewer;
using namespace viewer::test;

namespace {

struct Found
{
    QString where;
    QString text;
};

void add(std::vector<Found> &found, const QObject *owner, const QString &text)
{
    if (!text.isEmpty())
        found.push_back({owner->objectName() + u'/' + QString::fromLatin1(owner->metaObject()->className()), text});
}

/// Everything a person can press or choose below this widget, shown or not, with what is said about it.
std::vector<Found> offered(const QWidget *window)
{
    std::vector<Found> found;
    for (const QAction *action : window->findChildren<QAction *>()) {
        for (const QString &text : {action->text(), action->toolTip(), action->statusTip(), action->whatsThis()})
            add(found, action, text);
    }
    for (const QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
        for (const QString &text :
             {button->text(), button->toolTip(), button->accessibleName(), button->accessibleDescription()})
            add(found, button, text);
    }
    for (const QMenu *menu : window->findChildren<QMenu *>())
        add(found, menu, menu->title());
    for (const QLineEdit *field : window->findChildren<QLineEdit *>())
        add(found, field, field->placeholderText());
    return found;
}

/// "Cancel" of a dialog stops this program's own waiting or closes the dialog, and says nothing to the server.
const QSet<QString> buttonsThatCancelADialog{u"cancel"_s,     u"cancelCode"_s, u"rangeCancel"_s,
                                             u"stepCancel"_s, u"stepLeave"_s,  u"noteCancel"_s};
/// What these write stays on this computer, and the dialog around them says so.
const QSet<QString> buttonsOfThisComputer{u"addServer"_s, u"noteKeepText"_s, u"settingsReadAgain"_s,
                                          u"stopLogSearch"_s};
/// They do nothing but explain a figure, at length.
const QSet<QString> explanations{u"tileInfo"_s, u"attentionRow"_s};

QStringList writeWords(const QWidget *window)
{
    static const QRegularExpression verbs(
        u"\\b(start|restart|run|rerun|cancel|stop|abort|retry|rebuild|trigger|delete|remove|create|new|edit|rename|"
        "clone|copy to|invite|add|assign|approve|reject|promote|publish|upload|deploy|release|quarantine|scan|"
        "archive|transfer|lock|unlock|suspend|enable|disable)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    QStringList words;
    for (const Found &each : offered(window)) {
        const QString name = each.where.section(u'/', 0, 0);
        if (buttonsOfThisComputer.contains(name) || explanations.contains(name))
            continue;
        if (each.text == u"Cancel"_s && buttonsThatCancelADialog.contains(name))
            continue;
        if (verbs.match(each.text).hasMatch())
            words << each.where + u": "_s + each.text;
    }
    return words;
}

/// Widgets that the tab key reaches and that have no name for a screen reader.
QStringList nameless(const QWidget *window)
{
    QStringList found;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        // The field inside a spin box hands the focus to the box.
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
            found << widget->objectName() + u'/' + QString::fromLatin1(widget->metaObject()->className());
    }
    return found;
}

} // namespace

class ProgramWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        prepareApplication();
        m_server = std::make_unique<DemoThread>(fewBuilds());
        m_desk = std::make_unique<Desk>();
        QTRY_VERIFY_WITH_TIMEOUT(Desk::dialog(), patience);
    }
    void cleanupTestCase()
    {
        m_desk.reset();
        m_server.reset();
    }

    void everythingInTheSignInThatTakesTheFocusHasAName() { QCOMPARE(nameless(Desk::dialog()).join(u'\n'), QString()); }

    void signInOffersNothingThatWrites() { QCOMPARE(writeWords(Desk::dialog()).join(u'\n'), QString()); }

    void everythingInTheWindowThatTakesTheFocusHasAName()
    {
        QVERIFY(Desk::openFilled(*m_server));
        Desk::view()->setCurrentIndex(Desk::table().index(0, 0));
        QTRY_VERIFY(Desk::part<QWidget>(u"buildDetails"_s)->isVisible());
        QCOMPARE(nameless(Desk::window()).join(u'\n'), QString());
    }

    void tableTellsItsRowsToAScreenReader()
    {
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(Desk::view());
        QVERIFY(table && table->tableInterface());
        QCOMPARE(table->tableInterface()->rowCount(), Desk::table().rowCount());
        QAccessibleInterface *cell = table->tableInterface()->cellAt(0, int(BuildColumn::Status));
        QVERIFY(cell && !cell->text(QAccessible::Name).isEmpty());
    }

    void everyMenuOpensAndOffersNothingThatWrites()
    {
        // Menus that are made when they open: those of a row, of a column and of the pill.
        Desk::view()->setFocus();
        QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(40, 40), Desk::view()->mapToGlobal(QPoint(40, 40)));
        QApplication::sendEvent(Desk::view(), &key);
        QTRY_VERIFY(Desk::window()->findChild<QMenu *>(u"rowMenu"_s));
        QStringList words = writeWords(Desk::window());
        Desk::window()->findChild<QMenu *>(u"rowMenu"_s)->close();

        auto *header = Desk::part<QWidget>(u"buildsHeader"_s);
        emit header->customContextMenuRequested(QPoint(30, 5));
        QTRY_VERIFY(Desk::window()->findChild<QMenu *>(u"headerMenu"_s));
        words += writeWords(Desk::window());
        Desk::window()->findChild<QMenu *>(u"headerMenu"_s)->close();

        Desk::part<QAbstractButton>(u"syncPill"_s)->click();
        QTRY_VERIFY(Desk::window()->findChild<QMenu *>(u"syncMenu"_s));
        words += writeWords(Desk::window());
        Desk::window()->findChild<QMenu *>(u"syncMenu"_s)->close();
        QCOMPARE(words.join(u'\n'), QString());
    }

    void nothingSpeaksOfBillingOrQuotas()
    {
        static const QRegularExpression money(
            u"\\b(billing|bill|invoice|price|cost|costs|payment plan|subscription|quota|credit card)\\b"_s,
            QRegularExpression::CaseInsensitiveOption);
        QStringList texts;
        for (const QLabel *label : Desk::window()->findChildren<QLabel *>())
            texts << label->text() << label->toolTip();
        for (const Found &each : offered(Desk::window()))
            texts << each.text;
        QVERIFY(texts.size() > 100);
        QCOMPARE(texts.filter(money).join(u'\n'), QString());
    }

    void rangeDialogsHaveNamesAndOfferNothingThatWrites_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("dialog");
        QTest::newRow("times") << u"period_custom"_s << u"dateRangeDialog"_s;
        QTest::newRow("durations") << u"span_custom"_s << u"durationRangeDialog"_s;
    }

    void rangeDialogsHaveNamesAndOfferNothingThatWrites()
    {
        QFETCH(QString, action);
        QFETCH(QString, dialog);
        Desk::part<QAction>(action)->trigger();
        QTRY_VERIFY(Desk::window()->findChild<QDialog *>(dialog));
        auto *shown = Desk::part<QDialog>(dialog);
        QTRY_VERIFY(shown->isVisible());
        QCOMPARE(nameless(shown).join(u'\n'), QString());
        QCOMPARE(writeWords(shown).join(u'\n'), QString());
        Desk::partOf<QAbstractButton>(shown, u"rangeCancel"_s)->click();
        QTRY_VERIFY(!Desk::window()->findChild<QDialog *>(dialog));
    }

private:
    std::unique_ptr<DemoThread> m_server;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(ProgramWordsTest)
#include "tst_words.moc"
