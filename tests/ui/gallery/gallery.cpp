// SPDX-License-Identifier: GPL-3.0-or-later
// viewer_gallery --page components|shell|offline|narrow|signin|refused|code|busy|nostore
//                [--scheme light|dark] [--size WxH] [--shot FILE]
#include "ui/shell/main_window.h"
#include "ui/signin/sign_in_dialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/status_pill.h"
#include "ui/widgets/sync_pill.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QCommandLineParser>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QTemporaryDir>
#include <QTimer>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace viewer {
namespace {

class FixedClock final : public Clock
{
public:
    Instant now() const override { return *parseInstant(u"2026-03-12T13:02:30Z"); }
};

SyncStatus liveStatus()
{
    SyncStatus status;
    status.state = SyncStatus::State::Live;
    status.asOf = parseInstant(u"2026-03-12T13:02:11Z");
    status.nextTry = parseInstant(u"2026-03-12T13:02:54Z");
    status.storedBuilds = 1'318'902;
    return status;
}

SyncStatus offlineStatus()
{
    SyncStatus status = liveStatus();
    status.state = SyncStatus::State::Offline;
    status.asOf = parseInstant(u"2026-03-12T08:14:11Z");
    status.nextTry = parseInstant(u"2026-03-12T13:03:10Z");
    return status;
}

/// Paints inline statuses, as a table does.
class StatusRow final : public QWidget
{
public:
    explicit StatusRow(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(28);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), currentTheme().color(Token::Card));
        qreal x = 8;
        for (BuildState state : allBuildStates) {
            const StatusLook look = statusLook(state);
            const int width = statusWidth(look);
            paintStatus(painter, QRectF(x, 0, width, height()), look, currentTheme().color(Token::Card));
            x += width + 24;
        }
    }
};

QHBoxLayout *rowOf(std::initializer_list<QWidget *> widgets)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    row->addStretch(1);
    return row;
}

QPushButton *button(const QString &text, const QString &look, const QString &icon = {})
{
    auto *made = new QPushButton(text);
    made->setProperty("look", look);
    if (!icon.isEmpty()) {
        made->setIcon(themedIcon(icon, Token::Text2));
        made->setIconSize({20, 16});
    }
    return made;
}

void addControls(QVBoxLayout *column)
{
    auto *disabled = button(u"Disabled"_s, {}, u"export"_s);
    disabled->setEnabled(false);
    auto *on = new QCheckBox;
    on->setChecked(true);
    column->addLayout(rowOf({button(u"Primary"_s, u"primary"_s), button(u"Normal"_s, {}, u"export"_s), disabled,
                             button(u"Small"_s, u"small"_s), button(u"Try again"_s, u"link"_s), new QCheckBox, on,
                             new KeyCap(u"Ctrl K"_s)}));
    auto *failed = new FilterChip(u"Status"_s);
    failed->setValue(u"Failed"_s);
    auto *search = new SearchField(u"Find in builds…"_s, u"Ctrl F"_s);
    search->setFixedWidth(208);
    auto *typed = new SearchField(u"Find in builds…"_s, u"Ctrl F"_s);
    typed->setFixedWidth(208);
    typed->setText(u"token expired"_s);
    column->addLayout(
        rowOf({new FilterChip(u"Status"_s), new FilterChip(u"Started"_s, u"calendar"_s), failed, search, typed}));
}

void addPills(QVBoxLayout *column)
{
    auto *pills = new QHBoxLayout;
    pills->setSpacing(8);
    for (BuildState state : allBuildStates)
        pills->addWidget(new StatusPill(statusLook(state)));
    pills->addStretch(1);
    column->addLayout(pills);
    auto *syncs = new QHBoxLayout;
    syncs->setSpacing(8);
    for (SyncStatus::State state : {SyncStatus::State::Live, SyncStatus::State::Syncing, SyncStatus::State::Offline,
                                    SyncStatus::State::Error, SyncStatus::State::SignedOut}) {
        SyncStatus status = liveStatus();
        status.state = state;
        status.percent = 62;
        if (state == SyncStatus::State::Syncing)
            status.words = u"builds"_s;
        auto *pill = new SyncPill;
        pill->setStatus(status, FixedClock().now(), QTimeZone("Europe/Berlin"));
        syncs->addWidget(pill);
    }
    syncs->addStretch(1);
    column->addLayout(syncs);
}

QWidget *components()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    column->addWidget(plainLabel(u"Components"_s, TextRole::PanelTitle));
    addPills(column);
    column->addWidget(new StatusRow(page));
    addControls(column);
    const std::tuple<Banner::Kind, QString, QString, QString, QString> banners[] = {
        {Banner::Kind::Warn, u"Offline: showing data as of 09:14, 3 h old."_s, u"Next try in 40\u2009s."_s,
         u"Try now"_s, u"offline"_s},
        {Banner::Kind::Info, u"Your session ends in 2 minutes."_s, u"Nothing is lost, you can go on offline."_s,
         u"Sign in again"_s, u"clock"_s},
        {Banner::Kind::Fail,
         u"Integrity: 2 rows changed on the server."_s,
         u"First seen 3 and 8 Mar."_s,
         u"Show"_s,
         {}},
        {Banner::Kind::Ok, u"Everything is here."_s, u"1,204,331 builds."_s, {}, {}}};
    for (const auto &[kind, fact, rest, action, icon] : banners) {
        auto *banner = new Banner(Banner::Place::Panel);
        banner->setMessage(kind, fact, rest, icon);
        banner->setAction(action);
        column->addWidget(banner);
    }
    auto *states = new QHBoxLayout;
    auto *empty = new EmptyState;
    empty->setMessage(u"builds"_s, u"No builds yet"_s, u"They appear when the first one starts."_s);
    auto *none = new EmptyState;
    none->setMessage(u"filter"_s, u"Nothing matches"_s, u"0 of 1,204,331"_s, u"Clear 3 filters"_s);
    auto *loading = new EmptyState;
    loading->setLoading(u"Reading builds"_s, u"740,000 of 1,204,331, usable now"_s, 61);
    auto *failed = new EmptyState;
    failed->setMessage(u"status-fail"_s, u"Could not load"_s, u"Server answered 503."_s, u"Try again"_s, Token::Fail);
    for (EmptyState *state : {empty, none, loading, failed})
        states->addWidget(state);
    column->addLayout(states, 1);
    new FocusRing(page);
    return page;
}

class EmptyPage final : public QWidget
{
public:
    EmptyPage()
    {
        setProperty("ground", u"card"_s);
        setAttribute(Qt::WA_StyledBackground);
        auto *state = new EmptyState(this);
        state->setMessage(u"builds"_s, u"No builds yet"_s, u"They appear here when the first one starts."_s);
        auto *column = new QVBoxLayout(this);
        column->addWidget(state);
    }
};

QWidget *shell(const SyncStatus &status, Settings &settings, const Clock &clock)
{
    auto *window = new MainWindow(settings, clock, QTimeZone("Europe/Berlin"));
    window->addPage(u"builds"_s, u"Builds"_s, u"builds"_s, new EmptyPage);
    window->setPageCount(u"builds"_s, u"21 active"_s);
    Account account;
    account.server = u"https://factory.harbourline.net"_s;
    account.tenantName = u"Harbourline"_s;
    account.personName = u"Vera Novak"_s;
    account.email = u"vera.novak@harbourline.net"_s;
    account.roles = {u"Release reader"_s};
    window->setSync(status);
    window->setAccount(account);
    std::vector<ProjectChoice> projects;
    for (const char *name : {"base-images", "payments-api", "ledger-core", "web-storefront", "vm-golden-ubuntu"})
        projects.push_back(
            {ProjectId(QUuid::createUuidV5(QUuid(), QString::fromLatin1(name))), QString::fromLatin1(name)});
    window->setProjects(projects);
    return window;
}

QWidget *signIn(const QString &state)
{
    auto *dialog = new SignInDialog(QTimeZone("Europe/Berlin"));
    const Instant now = FixedClock().now();
    dialog->setServers({{u"https://factory.harbourline.net"_s, u"vera.novak@harbourline.net"_s, u"Vera Novak"_s,
                         parseInstant(u"2026-03-12T08:14:00Z"), parseInstant(u"2026-03-12T08:14:00Z"), u"k"_s},
                        {u"https://factory-staging.harbourline.net"_s,
                         u"vera.novak@harbourline.net"_s,
                         u"Vera Novak"_s,
                         parseInstant(u"2026-02-27T08:14:00Z"),
                         {},
                         {}}},
                       now);
    dialog->showProbe(
        {AddressProbe::State::Answers, u"Answers in 38\u2009ms, certificate from Harbourline Root CA"_s, true});
    QObject::connect(dialog, &SignInDialog::probeRequested, dialog, [dialog] {
        dialog->showProbe(
            {AddressProbe::State::Answers, u"Answers in 38\u2009ms, certificate from Harbourline Root CA"_s, true});
    });
    dialog->findChild<QLineEdit *>(u"password"_s)->setText(u"correct-horse"_s);
    if (state == "refused"_L1)
        dialog->showRefusal({ErrorKind::BadCredentials, 401, {}, {}});
    if (state == "change"_L1)
        dialog->showRefusal({ErrorKind::PasswordChangeRequired, 428, {}, {}});
    if (state == "code"_L1)
        dialog->askSecondFactor();
    if (state == "busy"_L1)
        dialog->setBusy(true);
    if (state == "nostore"_L1)
        dialog->setKeyStore(false);
    return dialog;
}

} // namespace

int run(QApplication &application)
{
    QCommandLineParser parser;
    parser.addOptions({{u"page"_s, u"what to show"_s, u"name"_s, u"components"_s},
                       {u"scheme"_s, u"light or dark"_s, u"name"_s, u"light"_s},
                       {u"size"_s, u"WxH"_s, u"size"_s},
                       {u"shot"_s, u"write a picture and end"_s, u"file"_s},
                       {u"focus"_s, u"object that gets the focus"_s, u"name"_s},
                       {u"click"_s, u"tool button to open the menu of"_s, u"name"_s}});
    parser.process(application);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    application.setApplicationVersion(u"0.1.0"_s);
    applyTheme(application, Theme(parser.value(u"scheme"_s) == "dark"_L1 ? Scheme::Dark : Scheme::Light));
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    const FixedClock clock;
    const QString page = parser.value(u"page"_s);
    std::unique_ptr<QWidget> window(page == "components"_L1      ? components()
                                        : page == "shell"_L1     ? shell(liveStatus(), settings, clock)
                                        : page == "offline"_L1   ? shell(offlineStatus(), settings, clock)
                                        : page == "signedout"_L1 ? shell({}, settings, clock)
                                                                 : signIn(page));
    const QStringList size = parser.value(u"size"_s).split(u'x');
    if (size.size() == 2)
        window->resize(size[0].toInt(), size[1].toInt());
    window->show();
    QTimer::singleShot(400, window.get(), [&] {
        if (auto *focused =
                !parser.isSet(u"focus"_s) ? nullptr : window->findChild<QWidget *>(parser.value(u"focus"_s)))
            focused->setFocus(Qt::TabFocusReason);
        if (auto *clicked =
                !parser.isSet(u"click"_s) ? nullptr : window->findChild<QAbstractButton *>(parser.value(u"click"_s)))
            QTimer::singleShot(0, clicked, [clicked] { clicked->click(); });
    });
    if (parser.isSet(u"shot"_s)) {
        QTimer::singleShot(1300, window.get(), [&] {
            // The screen, not the widget: menus and the edges of the window are part of the picture.
            const QRect frame(window->mapToGlobal(QPoint(0, 0)), window->size());
            const QPixmap shot =
                application.primaryScreen()->grabWindow(0, frame.x(), frame.y(), frame.width(), frame.height());
            application.exit(shot.save(parser.value(u"shot"_s)) ? 0 : 1);
        });
    }
    return application.exec();
}

} // namespace viewer

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    return viewer::run(application);
}
