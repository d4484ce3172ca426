// SPDX-License-Identifier: GPL-3.0-or-later
// The command palette (Ctrl+K): pages and commands of the window, and what others find for the text: projects, builds,
// people, addresses. GUI thread.
#pragma once

#include "ui/shell/overlay.h"
#include "ui/shell/palette_values.h"

class QLabel;
class QLineEdit;
class QListView;

namespace viewer {

class PaletteList;

class Palette final : public Overlay
{
    Q_OBJECT

public:
    explicit Palette(QWidget *window);

    /// Opens empty, with these pages and commands to choose from.
    void openWith(std::vector<PaletteEntry> own);
    /// An answer to `searchRequested`; one for another text than stands in the field is dropped.
    void setFound(const PaletteFound &found);

signals:
    /// Not emitted for an empty text.
    void searchRequested(const QString &text);
    /// The palette has closed before.
    void chosen(const viewer::PaletteEntry &entry);

protected:
    QRect cardGeometry() const override;
    QWidget *firstFocus() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void textChanged(const QString &text);
    void refresh();
    void move(int rows);
    void choose();

    QLineEdit *m_field;
    QListView *m_view;
    PaletteList *m_list;
    QLabel *m_count;
    std::vector<PaletteEntry> m_own;
    PaletteFound m_found;
};

} // namespace viewer
