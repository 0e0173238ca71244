// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Makes an answer of what a server sends: the head, then bytes in any pieces, then the end. Pure: what comes out depends
// on the bytes and not on how they were cut, so every fault a server can have is tested without one.
//
// Reads a stream of events, and also what comes instead of it: a whole completion, an error with status 200, an error
// written between the events, a web page.
//
// Thread: any; not shared.

#include "assistant/callcollector.h"
#include "assistant/chatchunk.h"
#include "assistant/chatstream.h"
#include "assistant/eventstream.h"
#include "assistant/inflater.h"
#include "assistant/responsehead.h"

#include <memory>
#include <optional>

namespace motcua {

/// What some bytes brought.
struct ChatNews {
    QString text;
    QString reasoning;
    bool calls = false;  ///< A piece of a call of a tool.
    bool finish = false; ///< A finish_reason.
    int promptPart = -1; ///< Percent of the prompt that is read; -1: not said.

    /// Something that counts as an answer, and ends the wait for its first token.
    bool begins() const { return !text.isEmpty() || !reasoning.isEmpty() || calls; }
    bool saysSomething() const { return begins() || finish || promptPart >= 0; }
    bool operator==(const ChatNews&) const = default;
};

class ChatReader {
public:
    static constexpr qsizetype kMostText = 16 << 20; ///< Of everything said, UTF-16 code units.
    static constexpr qsizetype kMostBody = 4 << 20;  ///< Bytes of an answer that is no stream.
    static constexpr qsizetype kMostErrorBody = 64 << 10; ///< What is read of an error.

    explicit ChatReader(ResponseHead head);

    ChatNews read(QByteArrayView bytes);
    /// After the last bytes. `trouble`: why they were the last, when it was not the server that ended (one translated
    /// sentence); empty when the connection was closed in peace.
    ChatNews finish(const QString& trouble = {});

    /// Nothing more needs to be read: [DONE], or a failure.
    bool done() const { return m_done; }
    /// Something of the answer came.
    bool begun() const { return m_begun; }
    bool hasFinish() const { return !m_end.finish.isEmpty(); }
    const ResponseHead& head() const { return m_head; }
    /// Requires: finish() was called. Fails: Network (nothing came), Auth, Refused, Invalid.
    Result<StreamEnd> result() const { return m_result; }

private:
    enum class Form { Unknown, Events, Body };

    /// Joins the halves of characters that two pieces brought; halves that stay alone become U+FFFD.
    struct Pairs {
        QString pass(const QString& piece);
        QString rest();
        QChar held;
    };

    void recognise(QByteArrayView bytes);
    void take(QByteArrayView bytes);
    void handle(const std::vector<ServerEvent>& events);
    void handleData(const ServerEvent& event);
    void handleOther(const ServerEvent& event);
    void take(const ChatChunk& chunk);
    void readBody();
    void remember(const QByteArray& words);
    void fail(Error error);
    Result<StreamEnd> conclude(const QString& trouble);

    ResponseHead m_head;
    Form m_form = Form::Unknown;
    std::unique_ptr<Inflater> m_inflater;
    QByteArray m_body; ///< Until the form is known, and of a Body.
    EventStream m_events;
    CallCollector m_calls;
    Pairs m_textPairs;
    Pairs m_reasoningPairs;
    qsizetype m_size = 0; ///< Of everything said.
    QByteArray m_strange; ///< The beginning of what was no part of an answer.
    ChatNews m_news;
    StreamEnd m_end;
    std::optional<Error> m_failure;
    bool m_begun = false;
    bool m_done = false;
    bool m_saidDone = false;
    Result<StreamEnd> m_result;
};

} // namespace motcua
