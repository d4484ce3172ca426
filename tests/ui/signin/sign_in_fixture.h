// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog with two known servers; its parts by name.
#pragma once

#include "ui/signin/sign_in_dialog.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <memory>

namespace viewer::test {

using namespace Qt::StringLiterals;

class SignInFixture
{
protected:
    static void prepare()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        applyTheme(*qApp, Theme());
    }
    bool open()
    {
        m_dialog = std::make_unique<SignInDialog>(QTimeZone("Europe/Berlin"));
        m_dialog->setServers(servers(), m_now);
        m_dialog->show();
        return QTest::qWaitForWindowActive(m_dialog.get());
    }
    /// The one on screen where several steps have one of that name.
    template <class Part>
    Part *shown(const QString &name) const
    {
        for (Part *part : m_dialog->findChildren<Part *>(name)) {
            if (part->isVisible())
                return part;
        }
        return m_dialog->findChild<Part *>(name);
    }
    QLineEdit *field(const char *name) const { return shown<QLineEdit>(QLatin1StringView(name)); }
    QPushButton *button(const char *name) const { return m_dialog->findChild<QPushButton *>(QLatin1StringView(name)); }
    Banner *refusal() const { return m_dialog->findChild<Banner *>(u"refusal"_s); }
    void refuse(ErrorKind kind) { m_dialog->showRefusal({kind, 401, {}, {}}); }

    static std::vector<SignInServer> servers()
    {
        return {{u"https://a.example"_s, u"vera@a.example"_s, u"Vera Novak"_s, parseInstant(u"2026-03-12T08:14:00Z"),
                 parseInstant(u"2026-03-12T08:14:00Z"), u"copy-a"_s},
                {u"https://b.example"_s,
                 u"vera@b.example"_s,
                 u"<b>Vera</b>"_s,
                 parseInstant(u"2026-02-27T08:14:00Z"),
                 {},
                 {}}};
    }

    std::unique_ptr<SignInDialog> m_dialog;
    Instant m_now = *parseInstant(u"2026-03-12T13:02:30Z");
};

} // namespace viewer::test
