// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/password_rules.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

// Counted without making copies of the password.
int charactersOf(QStringView text)
{
    int count = 0;
    for (const QChar unit : text)
        count += unit.isLowSurrogate() ? 0 : 1;
    return count;
}

int bytesOf(QStringView text)
{
    int bytes = 0;
    for (const QChar unit : text)
        bytes += unit.unicode() < 0x80 ? 1 : unit.unicode() < 0x800 || unit.isSurrogate() ? 2 : 3;
    return bytes;
}

} // namespace

PasswordVerdict judgePassword(QStringView next, QStringView again, QStringView old)
{
    return {charactersOf(next) >= shortestPassword, bytesOf(next) <= longestPasswordBytes,
            !next.isEmpty() && next != old, !next.isEmpty() && next == again};
}

PasswordRules::PasswordRules(QWidget *parent)
    : QWidget(parent)
{
    const std::array<QString, 4> words{tr("%1 characters or more").arg(shortestPassword),
                                       tr("%1 bytes or fewer").arg(longestPasswordBytes), tr("not the old one"),
                                       tr("both the same")};
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(2, 1);
    for (int rule = LongEnough; rule <= BothSame; ++rule) {
        Line &line = m_lines[std::size_t(rule)];
        line.block = new QWidget(this);
        auto *row = new QHBoxLayout(line.block);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        line.icon = new QLabel(line.block);
        line.icon->setFixedSize(12, 16);
        line.words = plainLabel(words[std::size_t(rule)], TextRole::Second, LabelColor::Third, line.block);
        line.words->setObjectName(u"passwordRule%1"_s.arg(rule));
        row->addWidget(line.icon);
        row->addWidget(line.words);
        grid->addWidget(line.block, rule / 2, rule % 2);
    }
    show({}, false);
}

void PasswordRules::setRuleShown(Rule rule, bool shown)
{
    m_lines[rule].shown = shown;
    m_lines[rule].block->setVisible(shown);
}

bool PasswordRules::met(const PasswordVerdict &verdict, Rule rule)
{
    switch (rule) {
    case LongEnough:
        return verdict.longEnough;
    case ShortEnough:
        return verdict.shortEnough;
    case NotTheOld:
        return verdict.notTheOld;
    case BothSame:
        break;
    }
    return verdict.bothSame;
}

void PasswordRules::show(const PasswordVerdict &verdict, bool typed)
{
    m_verdict = verdict;
    m_typed = typed;
    for (int rule = LongEnough; rule <= BothSame; ++rule) {
        const Line &line = m_lines[std::size_t(rule)];
        const bool good = typed && met(verdict, Rule(rule));
        setLabelColor(line.words, good ? LabelColor::Second : LabelColor::Third);
        line.words->setAccessibleName((good ? tr("met: %1") : tr("not met yet: %1")).arg(line.words->text()));
    }
    showIcons();
}

void PasswordRules::showIcons()
{
    const Theme theme = currentTheme();
    for (int rule = LongEnough; rule <= BothSame; ++rule) {
        const bool good = m_typed && met(m_verdict, Rule(rule));
        // Too long and the old one do not become good by typing on; the others do.
        const bool bad = m_typed && !good && (rule == ShortEnough || rule == NotTheOld);
        const Token token = good ? Token::Ok : bad ? Token::Fail : Token::Text3;
        const QString name = good ? u"status-ok"_s : bad ? u"status-fail"_s : u"status-pend"_s;
        m_lines[std::size_t(rule)].icon->setPixmap(
            iconPixmap(name, theme.color(token), theme.color(Token::Card), 12, devicePixelRatioF()));
    }
}

void PasswordRules::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcons();
}

QString PasswordRules::broken(const PasswordVerdict &verdict) const
{
    const std::array<QString, 4> sentences{
        tr("The new password needs at least %1 characters.").arg(shortestPassword),
        tr("The new password may have at most %1 bytes; letters with accents count twice or more.")
            .arg(longestPasswordBytes),
        tr("Choose a password that is not the old one."), tr("The two passwords are not the same.")};
    for (int rule = LongEnough; rule <= BothSame; ++rule) {
        if (m_lines[std::size_t(rule)].shown && !met(verdict, Rule(rule)))
            return sentences[std::size_t(rule)];
    }
    return {};
}

} // namespace viewer
