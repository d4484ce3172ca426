// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/shell/account_button.h"
#include "ui/shell/main_menu.h"
#include "ui/shell/navigation_pane.h"
#include "ui/shell/palette.h"
#include "ui/shell/project_switch.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/sync_words.h"
#include "ui/shell/tenant_switch.h"
#include "ui/shell/top_bar.h"
#include "ui/theme/icons.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/sync_pill.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QToolButton>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int collapseBelow = 1200;

/// The first widget inside `area` that takes the focus by keyboard.
QWidget *firstFocusable(QWidget *area)
{
    const auto takes = [](const QWidget *widget) {
        return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
    };
    if (takes(area))
        return area;
    for (QWidget *widget = area->nextInFocusChain(); widget && widget != area; widget = widget->nextInFocusChain()) {
        if (area->isAncestorOf(widget) && takes(widget))
            return widget;
    }
    return nullptr;
}

} // namespace

MainWindow::MainWindow(Settings &settings, const Clock &clock, const QTimeZone &zone, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_clock(clock)
    , m_zone(zone)
    , m_menu(new MainMenu(this))
    , m_navigation(new NavigationPane(this))
    , m_topBar(new TopBar(m_menu, this))
    , m_banner(new Banner(Banner::Place::Page, this))
    , m_pages(new QStackedWidget(this))
    , m_strip(new StatusStrip(QCoreApplication::applicationVersion(), this))
    , m_ring(new FocusRing(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Image Factory Viewer"_s);
    setWindowIcon(applicationIcon());
    setMinimumSize(1024, 680);
    setContextMenuPolicy(Qt::NoContextMenu);
    arrange();
    connectParts();
    m_menu->setChoices(m_settings.value(setting::scheme), m_settings.value(setting::density));
    if (!restoreGeometry(m_settings.value(setting::windowGeometry))) {
        const QSize frame(8, 40); // a window manager adds about this much
        resize(QSize(1440, 900).boundedTo(screen()->availableSize() - frame).expandedTo(minimumSize()));
    }
    setAccount(std::nullopt);
    setSync({});
    m_second.start(1000);
}

MainWindow::~MainWindow() = default;

void MainWindow::arrange()
{
    auto *centre = new QWidget(this);
    auto *row = new QHBoxLayout(centre);
    auto *column = new QVBoxLayout;
    for (QBoxLayout *layout : std::initializer_list<QBoxLayout *>{row, column}) {
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
    }
    column->addWidget(m_topBar);
    column->addWidget(new Rule(Qt::Horizontal, Token::Line2, centre));
    column->addWidget(m_banner);
    column->addWidget(m_pages, 1);
    column->addWidget(new Rule(Qt::Horizontal, Token::Line2, centre));
    column->addWidget(m_strip);
    row->addWidget(m_navigation);
    row->addWidget(new Rule(Qt::Vertical, Token::Line2, centre));
    row->addLayout(column, 1);
    m_pages->setObjectName(u"pages"_s);
    m_banner->hide();
    setCentralWidget(centre);
}

void MainWindow::connectParts()
{
    connect(m_navigation, &NavigationPane::entryOpened, this, &MainWindow::openFirstView);
    connect(m_topBar->tenantSwitch(), &TenantSwitch::accountChosen, this, &MainWindow::accountChosen);
    connect(m_topBar->tenantSwitch(), &TenantSwitch::signInRequested, this, &MainWindow::signInRequested);
    connect(m_topBar->projectSwitch(), &ProjectSwitch::projectChosen, this, &MainWindow::projectChosen);
    connect(m_topBar->syncPill(), &QAbstractButton::clicked, this, &MainWindow::showSyncMenu);
    connect(m_topBar->accountButton(), &AccountButton::signInRequested, this, &MainWindow::signInRequested);
    connect(m_topBar->accountButton(), &AccountButton::rightsRequested, this, &MainWindow::rightsRequested);
    connect(m_topBar->accountButton(), &AccountButton::signOutRequested, this, &MainWindow::signOutRequested);
    connect(m_banner, &Banner::actionTriggered, this, &MainWindow::bannerAction);
    connect(m_menu->refresh(), &QAction::triggered, this, &MainWindow::refreshRequested);
    connect(m_menu->notes(), &QAction::triggered, this, &MainWindow::notesRequested);
    connect(m_menu->signOut(), &QAction::triggered, this, &MainWindow::signOutRequested);
    connect(m_menu->quit(), &QAction::triggered, this, &QWidget::close);
    connect(m_menu->nextArea(), &QAction::triggered, this, [this] { moveToArea(1); });
    connect(m_menu->previousArea(), &QAction::triggered, this, [this] { moveToArea(-1); });
    connect(m_menu->open(), &QAction::triggered, m_topBar->menuButton(), &QToolButton::showMenu);
    connectPages();
    connect(m_menu, &MainMenu::schemeChosen, this, [this](SchemeChoice scheme) {
        m_settings.set(setting::scheme, scheme);
        emit themeChosen(scheme);
    });
    connect(m_menu, &MainMenu::densityChosen, this, [this](Density density) {
        m_settings.set(setting::density, density);
        emit densityChosen(density);
    });
    connect(&m_second, &QTimer::timeout, this, &MainWindow::tick);
}

void MainWindow::setPageCount(const QString &id, const QString &count)
{
    m_navigation->setCount(id, count);
}

void MainWindow::setAccount(const std::optional<Account> &account)
{
    m_account = account;
    m_topBar->tenantSwitch()->setTenant(account ? account->tenantName : QString());
    m_topBar->accountButton()->setAccount(account, account && m_sync.state != SyncStatus::State::SignedOut);
    m_strip->setServer(account ? account->server : QString());
    m_menu->setSignOutPossible(account.has_value());
}

void MainWindow::setAccounts(const std::vector<AccountEntry> &accounts, const QString &current)
{
    m_topBar->tenantSwitch()->setAccounts(accounts, current);
}

void MainWindow::setProjects(const std::vector<ProjectChoice> &projects)
{
    m_topBar->projectSwitch()->setProjects(projects);
}

void MainWindow::setCurrentProject(const ProjectId &project)
{
    m_topBar->projectSwitch()->setCurrent(project);
}

void MainWindow::setSync(const SyncStatus &status)
{
    const bool sessionChanged =
        (status.state == SyncStatus::State::SignedOut) != (m_sync.state == SyncStatus::State::SignedOut);
    m_sync = status;
    if (sessionChanged)
        setAccount(m_account);
    tick();
}

void MainWindow::setNotice(const std::optional<Notice> &notice)
{
    m_notice = notice;
    showBanner();
}

void MainWindow::tick()
{
    const Instant now = m_clock.now();
    m_topBar->syncPill()->setStatus(m_sync, now, m_zone);
    m_strip->setStatus(m_sync, now, m_zone);
    showBanner();
}

void MainWindow::showBanner()
{
    const std::optional<Notice> notice = m_notice ? m_notice : noticeFor(m_sync, m_clock.now(), m_zone);
    if (notice) {
        const bool offline = !m_notice && m_sync.state == SyncStatus::State::Offline;
        m_banner->setMessage(notice->kind, notice->fact, notice->rest, offline ? u"offline"_s : QString());
        m_banner->setAction(notice->action);
    }
    m_banner->setVisible(notice.has_value());
}

void MainWindow::bannerAction()
{
    if (m_notice)
        emit noticeActionTriggered();
    else if (m_sync.state == SyncStatus::State::SignedOut)
        emit signInRequested();
    else
        emit refreshRequested();
}

void MainWindow::showSyncMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"syncMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Instant now = m_clock.now();
    auto *card = new QWidget(menu);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(2);
    SyncPill *pill = m_topBar->syncPill();
    column->addWidget(plainLabel(pill->text(), TextRole::CardTitle, LabelColor::Text, card));
    for (const QString &line : {m_sync.words, freshnessWords(m_sync, now, m_zone), storedWords(m_sync.storedBuilds)}) {
        if (!line.isEmpty())
            column->addWidget(plainLabel(line, TextRole::Second, LabelColor::Third, card));
    }
    auto *details = new QWidgetAction(menu);
    details->setDefaultWidget(card);
    menu->addAction(details);
    menu->addSeparator();
    menu->addAction(m_menu->refresh());
    const int left = pill->width() - menu->sizeHint().width();
    menu->popup(pill->mapToGlobal(QPoint(left, pill->height() + 4)));
}

std::vector<QWidget *> MainWindow::areas() const
{
    std::vector<QWidget *> found{m_navigation, m_topBar};
    if (m_banner->isVisible())
        found.push_back(m_banner);
    if (QWidget *page = m_pages->currentWidget()) {
        const std::size_t before = found.size();
        for (QWidget *child : page->findChildren<QWidget *>()) {
            if (child->property("focusArea").toBool() && child->isVisible())
                found.push_back(child);
        }
        if (found.size() == before)
            found.push_back(page);
    }
    return found;
}

void MainWindow::moveToArea(int step)
{
    const std::vector<QWidget *> stops = areas();
    const int count = int(stops.size());
    QWidget *focused = QApplication::focusWidget();
    int at = step > 0 ? -1 : count;
    for (int i = 0; i < count; ++i) {
        if (focused && (stops[std::size_t(i)] == focused || stops[std::size_t(i)]->isAncestorOf(focused)))
            at = i;
    }
    for (int tried = 0; tried < count; ++tried) {
        at = (at + step + count) % count;
        if (QWidget *target = firstFocusable(stops[std::size_t(at)])) {
            target->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    QWidget *page = m_pages->currentWidget();
    if (event->spontaneous() || !page || focusWidget())
        return;
    QWidget *first = page->focusProxy() ? page->focusProxy() : firstFocusable(page);
    if (first)
        first->setFocus(Qt::OtherFocusReason);
}

bool MainWindow::focusNextPrevChild(bool next)
{
    QWidget *from = focusWidget() ? focusWidget() : this;
    const auto neighbour = [next](const QWidget *widget) {
        return next ? widget->nextInFocusChain() : widget->previousInFocusChain();
    };
    for (QWidget *widget = neighbour(from); widget && widget != from; widget = neighbour(widget)) {
        const bool stops = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
        if (!stops || widget->window() != this || !widget->isVisibleTo(this) || !widget->isEnabled())
            continue;
        widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }
    return false;
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_navigation->setCollapsed(width() < collapseBelow);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.set(setting::windowGeometry, saveGeometry());
    m_settings.set(setting::windowState, saveState());
    m_settings.save();
    QMainWindow::closeEvent(event);
    emit closed();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_menu->setChoices(m_settings.value(setting::scheme), m_settings.value(setting::density));
}

} // namespace viewer
