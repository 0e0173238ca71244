// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What every page of the room has: a title with a picture and a word beside it, buttons at the end, and below them a
// column of fields that scrolls.
//
// Thread: GUI.

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace motcua {

class Avatar;
class ElidedLabel;
class Pill;

class PageFrame : public QWidget {
    Q_OBJECT
public:
    /// `name` becomes the objectName.
    explicit PageFrame(const QString& name, QWidget* parent = nullptr);

    /// The keyboard goes to the first field.
    void focusFirst();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    /// Sets every text, in the language of the moment. Called by the page's own constructor at its end.
    virtual void retranslate() = 0;

    Avatar& picture() { return *m_picture; }
    void setTitle(const QString& title);
    QString title() const;
    Pill& word() { return *m_word; } ///< Hidden until it has a text.

    /// The column; add fields to it.
    QVBoxLayout& column() { return *m_column; }
    QWidget* body() const { return m_body; }
    /// The page is a column of lines to be read, or (a table) as wide as there is room.
    void setWide(bool wide);
    /// At the end of the title.
    QPushButton* addHeaderButton(const QString& name, QStringView icon = {});
    void addHeaderWidget(QWidget* widget);
    /// Below the column, does not scroll.
    void addFooter(QWidget* footer);
    /// Tab goes through everything as it is read. Called when the page is shown; call it when controls were added.
    void orderTabs();

private:
    Avatar* m_picture;
    ElidedLabel* m_title;
    Pill* m_word;
    QHBoxLayout* m_header;
    QScrollArea* m_area;
    QWidget* m_body;
    QVBoxLayout* m_column;
};

} // namespace motcua
