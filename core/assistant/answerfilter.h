// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a server sends as text, but is not the answer: thoughts between <think> and </think> at its beginning, where the
// server does not tell them apart itself; and the text there was already, said again by a model that was to go on.
//
// Thread: any.

#include <QString>

namespace motcua {

class AnswerFilter {
public:
    struct Split {
        QString text;
        QString reasoning;

        bool operator==(const Split&) const = default;
    };

    /// `prefix`: the text that is continued; `apart`: the server begins a new message for it, so that a blank between two
    /// words may be missing.
    explicit AnswerFilter(QString prefix = {}, bool apart = false);

    /// What of all that came so far can be passed on, and was not yet.
    Split take(const QString& piece);
    /// What was held back, when nothing more comes.
    Split rest();

private:
    enum class State { Beginning, Thinking, AfterThoughts, Repeating, Answer };

    bool step(Split& split, bool last);
    bool begin(bool last);
    bool think(Split& split, bool last);
    bool repeat(bool last);

    QString m_prefix;
    bool m_apart;
    State m_state = State::Beginning;
    QString m_held;
};

} // namespace motcua
