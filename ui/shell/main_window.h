// SPDX-License-Identifier: GPL-3.0-or-later
// The window: navigation, top bar, banner, pages, status strip. It is told plain values and says by signals what a
// person wants; it knows no network and no store. GUI thread.
#pragma once

#include "models/domain/account.h"
#include "models/domain/clock.h"
#include "models/settings/settings.h"
#include "ui/shell/page_history.h"
#include "ui/shell/palette_values.h"
#include "ui/shell/shell_values.h"
#include "ui/widgets/sync_status.h"

#include <QMainWindow>
#include <QTimeZone>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

class QStackedWidget;

namespace viewer {

class FocusRing;
class MainMenu;
class NavigationPane;
class Palette;
class ShortcutSheet;
class StatusStrip;
class TopBar;

struct PageName
{
    QString id;
    QString title;
};

class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Settings and clock must outlive the window. The version shown is that of the application.
    MainWindow(Settings &settings, const Clock &clock, const QTimeZone &zone, QWidget *parent = nullptr);
    ~MainWindow() override;

    using PageMaker = std::function<QWidget *()>;
    enum class NavigationPlace { List, Foot };
    /// Adds a page, in the order of the navigation; the window owns it from now on. The n-th page of the list answers
    /// Ctrl+n. A page with a focus proxy gives it the focus when the window is first shown.
    /// Children of a page with the property "focusArea" set to true are stops of F6, in the order of their creation.
    void addPage(const QString &id, const QString &title, const QString &icon, QWidget *page,
                 NavigationPlace place = NavigationPlace::List);
    /// A page that is made when it is first opened (or with `makePage`): a start must not pay for pages nobody sees.
    void addPage(const QString &id, const QString &title, const QString &icon, const PageMaker &maker,
                 NavigationPlace place = NavigationPlace::List);
    /// Makes the next page that was not made yet; false when there is none.
    bool makePage();
    /// The caller makes the page show `subject` (an id, empty = its first view): a step for back and forward.
    void openPage(const QString &id, const QString &subject = {});
    QString currentPage() const;
    /// The page and what it shows, as the last step of the history says.
    Place currentPlace() const;
    /// Pages of the list, in its order.
    std::vector<PageName> listedPages() const;

    /// What was found for a text of the palette.
    void setPaletteFound(const PaletteFound &found);

    /// The small number in the navigation, for instance "21 active"; empty = nothing.
    void setPageCount(const QString &id, const QString &count);

    /// Empty = nobody has an account here.
    void setAccount(const std::optional<Account> &account);
    /// What the tenant switch offers; `current` is the key of the open account.
    void setAccounts(const std::vector<AccountEntry> &accounts, const QString &current);
    void setProjects(const std::vector<ProjectChoice> &projects);
    /// Null = all projects. Does not emit.
    void setCurrentProject(const ProjectId &project);
    void setSync(const SyncStatus &status);
    /// Stands in the banner before anything that the connection has to say; empty = nothing.
    void setNotice(const std::optional<Notice> &notice);

signals:
    void refreshRequested();
    void signInRequested();
    void signOutRequested();
    void rightsRequested();
    void accountChosen(const QString &key);
    void projectChosen(const ProjectId &project); ///< null = all
    void pageOpened(const QString &id);
    void helpRequested(); ///< about what is on screen
    /// Back, forward or the navigation: the page is open, and should show this.
    void placeRequested(const viewer::Place &place);
    void paletteSearchRequested(const QString &text);
    /// A project, build, person or address was chosen in the palette.
    void targetChosen(const viewer::PaletteTarget &target);
    void notesRequested();                 ///< all of them
    void themeChosen(SchemeChoice scheme); ///< already kept in the settings
    void densityChosen(Density density);   ///< already kept in the settings
    void noticeActionTriggered();          ///< button of the notice given with `setNotice`
    void closed();                         ///< the window was closed; geometry is kept

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    /// Tab stops at every widget in turn, also at those of a page before its focus proxy, which Qt would jump over.
    bool focusNextPrevChild(bool next) override;

private:
    void arrange();
    void connectParts();
    void tick();
    void showBanner();
    void bannerAction();
    void showSyncMenu();
    std::vector<QWidget *> areas() const;
    void moveToArea(int step);

    // main_window_pages.cpp
    void connectPages();
    struct WindowPage
    {
        QString id;
        QString title;
        QString icon;
        PageMaker maker; ///< empty once it was made
        QWidget *widget = nullptr;
        NavigationPlace place = NavigationPlace::List;
    };
    void make(WindowPage &page);
    /// As chosen in the navigation: its first view.
    void openFirstView(const QString &id);
    void goTo(const std::optional<Place> &place);
    void refreshHistory();
    void openPalette();
    std::vector<PaletteEntry> paletteEntries() const;
    void takeChoice(const PaletteEntry &entry);

    Settings &m_settings;
    const Clock &m_clock;
    QTimeZone m_zone;
    std::optional<Account> m_account;
    SyncStatus m_sync;
    std::optional<Notice> m_notice;
    QTimer m_second; ///< for "next sync in 24 s"
    MainMenu *m_menu;
    NavigationPane *m_navigation;
    TopBar *m_topBar;
    Banner *m_banner;
    QStackedWidget *m_pages;
    std::vector<WindowPage> m_known;
    int m_listed = 0; ///< pages of the list, for Ctrl+n
    PageHistory m_history;
    bool m_going = false; ///< back or forward is under way: no new step
    StatusStrip *m_strip;
    FocusRing *m_ring;
    Palette *m_palette = nullptr;     ///< made when first wanted
    ShortcutSheet *m_sheet = nullptr; ///< likewise
};

} // namespace viewer
