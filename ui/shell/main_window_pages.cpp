// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the window: which there are, which is open, back and forward, the palette.
#include "ui/actions/make_action.h"
#include "ui/shell/main_menu.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation_pane.h"
#include "ui/shell/palette.h"
#include "ui/shell/search_button.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/key_cap.h"

#include <QAction>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr auto pageProperty = "pageId";

bool isSteering(ActionId id)
{
    constexpr ActionId steering[] = {ActionId::Palette, ActionId::NextArea, ActionId::PreviousArea,
                                     ActionId::WindowMenu};
    return std::find(std::begin(steering), std::end(steering), id) != std::end(steering);
}

} // namespace

void MainWindow::connectPages()
{
    connect(m_menu->back(), &QAction::triggered, this, [this] { goTo(m_history.back()); });
    connect(m_menu->forward(), &QAction::triggered, this, [this] { goTo(m_history.forward()); });
    connect(m_menu->palette(), &QAction::triggered, this, &MainWindow::openPalette);
    connect(m_topBar->searchButton(), &QAbstractButton::clicked, this, &MainWindow::openPalette);
    connect(m_menu->shortcuts(), &QAction::triggered, this, [this] {
        if (!m_sheet)
            m_sheet = new ShortcutSheet(this);
        m_sheet->fill();
        m_sheet->open();
    });
    connect(m_menu->settings(), &QAction::triggered, this, [this] { openFirstView(u"settings"_s); });
    connect(m_menu->help(), &QAction::triggered, this, &MainWindow::helpRequested);
    setKeyToolTip(m_topBar->menuButton(), ActionId::WindowMenu, m_topBar->menuButton()->accessibleName());
    const auto tellKeys = [this] { m_topBar->searchButton()->setKeys(keyCapText(m_menu->palette()->shortcut())); };
    connect(m_menu->palette(), &QAction::changed, this, tellKeys);
    tellKeys();
    refreshHistory();
}

void MainWindow::addPage(const QString &id, const QString &title, const QString &icon, QWidget *page,
                         NavigationPlace place)
{
    addPage(
        id, title, icon, [page] { return page; }, place);
    make(m_known.back());
    if (m_known.size() == 1)
        openPage(id);
}

void MainWindow::addPage(const QString &id, const QString &title, const QString &icon, const PageMaker &maker,
                         NavigationPlace place)
{
    QString keys;
    if (place == NavigationPlace::List && ++m_listed <= 9) {
        const QKeySequence sequence(Qt::CTRL | Qt::Key(Qt::Key_0 + m_listed));
        auto *shortcut = new QShortcut(sequence, this);
        connect(shortcut, &QShortcut::activated, this, [this, id] { openFirstView(id); });
        keys = sequence.toString(QKeySequence::NativeText);
    }
    m_known.push_back({id, title, icon, maker, new QWidget(m_pages), place});
    m_known.back().widget->setProperty(pageProperty, id);
    m_pages->addWidget(m_known.back().widget);
    m_navigation->addEntry(id, title, icon, keys, place == NavigationPlace::Foot);
}

void MainWindow::make(WindowPage &page)
{
    if (!page.maker)
        return;
    const PageMaker maker = std::exchange(page.maker, {});
    QWidget *const made = maker();
    const int at = m_pages->indexOf(page.widget);
    const bool open = m_pages->currentIndex() == at;
    made->setProperty(pageProperty, page.id);
    m_pages->insertWidget(at, made);
    m_pages->removeWidget(page.widget);
    delete page.widget;
    page.widget = made;
    if (open)
        m_pages->setCurrentWidget(made);
}

bool MainWindow::makePage()
{
    const auto next =
        std::find_if(m_known.begin(), m_known.end(), [](const WindowPage &page) { return bool(page.maker); });
    if (next == m_known.end())
        return false;
    make(*next);
    return true;
}

void MainWindow::openPage(const QString &id, const QString &subject)
{
    auto page = std::find_if(m_known.begin(), m_known.end(), [&id](const WindowPage &known) { return known.id == id; });
    if (page == m_known.end()) {
        // A page of another version of the program; the first one, unless something is open.
        if (m_known.empty() || !currentPage().isEmpty())
            return;
        page = m_known.begin();
    }
    make(*page);
    const bool another = m_pages->currentWidget() != page->widget || m_navigation->current() != page->id;
    const bool going = std::exchange(m_going, true); // the navigation follows, it does not lead
    m_pages->setCurrentWidget(page->widget);
    m_navigation->setCurrent(page->id);
    m_topBar->setPage(page->title);
    setWindowTitle(tr("%1 – Image Factory Viewer").arg(page->title));
    m_going = going;
    if (!m_going) {
        m_history.visit({page->id, subject});
        refreshHistory();
    }
    if (another)
        emit pageOpened(page->id);
}

QString MainWindow::currentPage() const
{
    const QWidget *page = m_pages->currentWidget();
    const auto known = std::find_if(m_known.begin(), m_known.end(),
                                    [page](const WindowPage &of) { return of.widget == page && !of.maker; });
    return known == m_known.end() ? QString() : known->id;
}

Place MainWindow::currentPlace() const
{
    return m_history.current().value_or(Place{currentPage(), {}});
}

std::vector<PageName> MainWindow::listedPages() const
{
    std::vector<PageName> pages;
    for (const WindowPage &page : m_known) {
        if (page.place == NavigationPlace::List)
            pages.push_back({page.id, page.title});
    }
    return pages;
}

void MainWindow::openFirstView(const QString &id)
{
    if (m_going)
        return;
    openPage(id);
    m_going = true;
    emit placeRequested({id, {}});
    m_going = false;
}

void MainWindow::goTo(const std::optional<Place> &place)
{
    if (!place)
        return;
    m_going = true;
    openPage(place->page);
    emit placeRequested(*place);
    m_going = false;
    refreshHistory();
}

void MainWindow::refreshHistory()
{
    m_menu->back()->setEnabled(m_history.canGoBack());
    m_menu->forward()->setEnabled(m_history.canGoForward());
}

void MainWindow::setPaletteFound(const PaletteFound &found)
{
    if (m_palette)
        m_palette->setFound(found);
}

void MainWindow::openPalette()
{
    if (!m_palette) {
        m_palette = new Palette(this);
        connect(m_palette, &Palette::searchRequested, this, &MainWindow::paletteSearchRequested);
        connect(m_palette, &Palette::chosen, this, &MainWindow::takeChoice);
    }
    if (!m_palette->isOpen())
        m_palette->openWith(paletteEntries());
}

/// Pages, and what can be done now: the actions of the window and of the page that is open.
std::vector<PaletteEntry> MainWindow::paletteEntries() const
{
    std::vector<PaletteEntry> entries;
    int number = 0;
    for (const WindowPage &page : m_known) {
        const QString keys = ++number <= std::min(m_listed, 9)
            ? keyCapText(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)))
            : QString();
        entries.push_back({PaletteEntry::Group::Pages, page.title, {}, {}, page.icon, {}, keys, PageTarget{page.id}});
    }
    std::vector<std::pair<ActionId, QAction *>> actions;
    for (QAction *action : findChildren<QAction *>()) {
        const auto id = actionId(action);
        const auto *const owner = qobject_cast<QWidget *>(action->parent());
        if (id && !isSteering(*id) && action->isEnabled() && action->isVisible() && owner && owner->isVisible())
            actions.emplace_back(*id, action);
    }
    std::stable_sort(actions.begin(), actions.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[id, action] : actions)
        entries.push_back({PaletteEntry::Group::Commands,
                           action->text(),
                           {},
                           {},
                           QString::fromLatin1(actionSpec(id).icon),
                           {},
                           keyCapText(action->shortcut()),
                           QPointer<QAction>(action)});
    return entries;
}

void MainWindow::takeChoice(const PaletteEntry &entry)
{
    if (const auto *const page = std::get_if<PageTarget>(&entry.target))
        openFirstView(page->page);
    else if (const auto *const action = std::get_if<QPointer<QAction>>(&entry.target); action && *action)
        (*action)->trigger();
    else
        emit targetChosen(entry.target);
}

} // namespace viewer
