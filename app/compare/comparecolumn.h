// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One side of a comparison: who said it, what was said (as it is read, or with its differences), what the person thinks
// of it, and the button that makes it the one to go on with.
//
// Thread: GUI.

#include "compare/comparedcontent.h"
#include "compare/diffview.h"

#include <QKeySequence>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace motcua {

class ChatView;
class ElidedLabel;
class IconButton;

/// What a column shows.
struct ComparedSide {
    QString title;                 ///< "Qwen 3 · 4B", or the name of a branch.
    MessageId leaf;                ///< What becomes the head when it is chosen.
    std::vector<Message> messages; ///< Below what both have in common, oldest first.
};

class CompareColumn : public QWidget {
    Q_OBJECT
public:
    /// `index` from 0, for names; `branches`: several messages a side, which can be brought over.
    CompareColumn(const ComparedSide& side, int index, bool branches, QWidget* parent = nullptr);

    const QString& title() const { return m_title; }
    MessageId leaf() const { return m_leaf; }
    ComparedContent& content() { return *m_content; }
    const std::vector<Message>& messages() const { return m_content->messages(); }
    DiffView& difference() { return *m_difference; }

    void showDifference(bool shown);
    /// What a message under way waits for: "Loading the model: 40 %". Empty: nothing.
    void setWaiting(MessageId id, const QString& sentence);
    /// "the one compared with", "73 % the same", …
    void setRemark(const QString& remark);
    void setRating(int rating); ///< -1, 0 or 1, of the last message.
    void setChosen(bool chosen);
    /// The message the keyboard stands on, else the last.
    MessageId current() const;

Q_SIGNALS:
    void chosen();
    void rated(motcua::MessageId message, int rating);
    void bringRequested(motcua::MessageId message);
    void citationActivated(motcua::MessageId message, int number);

private:
    void build(int index, bool branches);
    QWidget* buildHeader(int index, bool branches);
    void rate(int rating);

    QString m_title;
    MessageId m_leaf;
    QKeySequence m_key; ///< Goes on with this one.
    ComparedContent* m_content;
    ElidedLabel* m_name;
    QLabel* m_remark;
    IconButton* m_good;
    IconButton* m_bad;
    IconButton* m_bring;
    QPushButton* m_use;
    QStackedWidget* m_pages;
    ChatView* m_view;
    DiffView* m_difference;
    int m_rating = 0;
};

} // namespace motcua
