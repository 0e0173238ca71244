// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// All messages of the path below each other: where each stands, and the layouts of those that were seen lately. Heights
// of unseen messages are guesses; when one becomes known, everything below moves, and the view holds on to what the
// person reads.
//
// Thread: GUI. The content outlives the stack, or is taken away with setContent(nullptr).

#include "chat/chatcontent.h"
#include "chat/rowheights.h"

#include <QHash>

#include <map>
#include <memory>

namespace motcua {

class MessageStack {
public:
    explicit MessageStack(const Theme& theme) : m_style(theme) {}

    void setContent(ChatContent* content);
    const ChatContent* content() const { return m_content; }
    void setStyle(const ChatStyle& style); ///< Drops all layouts.
    const ChatStyle& style() const { return m_style; }
    void setWidth(int width);
    int width() const { return m_width; }

    // What the content told.
    void reset();
    void replaced(int first, int removed, int added);
    void changed(int row);
    /// More text or reasoning at the end. Gives the place in the message from which on it looks different.
    int grown(int row);

    int count() const { return m_heights.count(); }
    qint64 total() const { return m_heights.total(); }
    qint64 top(int row) const { return m_heights.top(row); }
    int height(int row) const { return m_heights.height(row); } ///< With the gap below.
    int rowAt(qint64 y) const { return m_heights.rowAt(y); }

    /// The layout of a message; null while its text is not loaded.
    MessageLayout* layout(int row);
    /// The same, without making one.
    MessageLayout* seen(int row) const;
    /// Lays out what lies between two heights (of the whole stack). True when any height changed.
    bool layOut(qint64 top, qint64 bottom);
    void setReasoningShown(int row, bool shown);
    void setStepShown(int row, int step, bool shown);
    /// What an answer under way waits for; forgotten when text comes or it ends.
    void setWaiting(MessageId id, const QString& sentence);
    /// Calls of an answer under way that wait for the person's word.
    void setAsked(MessageId id, const std::vector<ToolStep>& steps);
    bool isCut(int row) const;
    /// The rows between two heights; {0, -1} when there are none.
    std::pair<int, int> rowsBetween(qint64 top, qint64 bottom) const;

private:
    /// Layouts kept beyond those on the screen.
    static constexpr size_t kKept = 96;

    struct Seen {
        std::unique_ptr<MessageLayout> layout;
        quint64 used = 0;
    };

    int guess(int row) const;
    void measure(int row, const MessageLayout& layout);
    void forgetOld();
    void take(int row, const Message& message, MessageLayout& layout);

    ChatStyle m_style;
    ChatContent* m_content = nullptr;
    int m_width = 400;
    RowHeights m_heights;
    std::map<int, Seen> m_seen;
    QHash<MessageId, QString> m_waiting;
    QHash<MessageId, std::vector<ToolStep>> m_asked;
    quint64 m_clock = 0;
};

} // namespace motcua
