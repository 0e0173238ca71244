// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Opens comparisons and carries out what is chosen in them: the path, ratings, messages brought from one branch into
// another. A comparison follows answers that are still being written.
//
// Owned by the chat room. Thread: GUI.

#include "library/citation.h"
#include "studio/studio.h"
#include "thread/tree.h"

#include <QObject>
#include <QPointer>

namespace motcua {

class CompareDialog;
class ThreadContent;
struct ComparedSide;

class Comparing : public QObject {
    Q_OBJECT
public:
    /// `content` is the open thread; both outlive this. `window` is what dialogs stand on.
    Comparing(Studio& studio, ThreadContent& content, QWidget* window);

    /// The answers beside `message`, or beside the nearest answer above it that is not alone. False: there are none.
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
    void open(const QString& question, std::vector<ComparedSide> sides, bool branches);
    void follow(CompareDialog* dialog, ThreadId thread);
    void bring(MessageId message, MessageId leaf);
    void openCitation(const CompareDialog* dialog, MessageId message, int number);
    /// The texts of several paths, then `then` with one list for each.
    void read(const std::vector<std::vector<MessageId>>& paths,
              std::function<void(std::vector<std::vector<Message>>)> then);

    Studio& m_studio;
    ThreadContent& m_content;
    QWidget* m_window;
};

} // namespace motcua
