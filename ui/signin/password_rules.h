// SPDX-License-Identifier: GPL-3.0-or-later
// What the server asks of a new password, and the line that shows how far one is. Checked here because the server's
// own answers to a bad password are useless (500, or "invalid token").
#pragma once

#include <QString>
#include <QWidget>

#include <array>

class QLabel;

namespace viewer {

constexpr int shortestPassword = 8;      ///< characters
constexpr int longestPasswordBytes = 72; ///< bytes of UTF-8: the server's hash takes no more

struct PasswordVerdict
{
    bool longEnough = false;
    bool shortEnough = false;
    bool notTheOld = false;
    bool bothSame = false;
};

/// `old` empty = not known, then any password is new.
PasswordVerdict judgePassword(QStringView next, QStringView again, QStringView old);

/// The rules with a mark each; updated while typing.
class PasswordRules final : public QWidget
{
    Q_OBJECT

public:
    enum Rule { LongEnough, ShortEnough, NotTheOld, BothSame };

    explicit PasswordRules(QWidget *parent = nullptr);

    /// Rules that do not apply are left out.
    void setRuleShown(Rule rule, bool shown);
    /// `typed` false: nothing is judged yet.
    void show(const PasswordVerdict &verdict, bool typed);
    /// The sentence for the first shown rule that is broken; empty = none is.
    QString broken(const PasswordVerdict &verdict) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        QWidget *block = nullptr;
        QLabel *icon = nullptr;
        QLabel *words = nullptr;
        bool shown = true;
    };
    void showIcons();
    static bool met(const PasswordVerdict &verdict, Rule rule);

    std::array<Line, 4> m_lines;
    PasswordVerdict m_verdict;
    bool m_typed = false;
};

} // namespace viewer
