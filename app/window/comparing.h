// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Opens comparisons: the answers to one question, or two branches of the open thread. Each goes on by itself then, also
// when another thread is opened.
//
// Owned by the chat room. Thread: GUI.

#include "library/citation.h"
#include "studio/studio.h"
#include "thread/tree.h"

#include <QObject>

namespace motcua {

class ThreadContent;
struct ComparedSide;
class Comparison;

class Comparing : public QObject {
    Q_OBJECT
public:
    /// `content` is the open thread; both outlive this. `window` is what dialogs stand on.
    Comparing(Studio& studio, ThreadContent& content, QWidget* window);

    /// The answers beside `message`, or beside the nearest answer above it that is not alone. Of many, that one and
    /// those beside it. False: there are none.
    bool compareAnswers(MessageId message);
    /// The path now shown with the one through `message`, from where they part. False: they are the same path.
    bool compareWithPath(MessageId message);
    /// Whether compareAnswers() has something to show.
    bool hasAlternatives(MessageId message) const;

Q_SIGNALS:
    void failed(const motcua::Error& error);
    void citationRequested(const motcua::Citation& citation);
    void brought(motcua::MessageId message); ///< A copy of a message stands in another branch now.

private:
    MessageId answerWithSiblings(MessageId message) const;
    /// Null when there are not two sides.
    Comparison* open(ThreadId thread, const QString& question,
                     const std::vector<ComparedSide>& sides, bool branches,
                     const QString& sentence = {});

    Studio& m_studio;
    ThreadContent& m_content;
    QWidget* m_window;
};

} // namespace motcua
