// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One open comparison: follows the answers shown in it and the thread they are of, whatever the window behind it shows,
// and carries out what is chosen: the path, ratings, messages brought from one branch into another, other branches.
// Closes it when its thread goes.
//
// Owned by its dialog. Thread: GUI.

#include "compare/comparedialog.h"
#include "library/citation.h"
#include "studio/studio.h"

#include <QObject>

namespace motcua {

/// The messages of several paths, each path in its order; what does not exist is left out. Fails: Io.
Async<std::vector<std::vector<Message>>>
messagesOf(Studio& studio, const std::vector<std::vector<MessageId>>& paths, QObject* context);
/// Answers under way as they are now, ahead of the disk. To be asked where the comparison begins to follow them.
std::vector<Message> asTheyAre(Studio& studio, std::vector<Message> messages);
/// `texts`: of both branches, from where they part.
std::vector<ComparedSide> branchSides(Studio& studio, const ThreadShape& shape, MessageId left,
                                      MessageId right,
                                      const std::vector<std::vector<Message>>& texts);

class Comparison : public QObject {
    Q_OBJECT
public:
    /// `studio` outlives the dialog.
    Comparison(Studio& studio, CompareDialog& dialog, ThreadId thread);

    /// These are shown; others can be chosen.
    void offerBranches(const ThreadShape& shape, MessageId left, MessageId right);

Q_SIGNALS:
    void failed(const motcua::Error& error);
    void citationRequested(const motcua::Citation& citation);
    void brought(motcua::MessageId message); ///< A copy of a message stands in another branch now.

private:
    void followAnswers();
    void followThread();
    void carryOut();
    void showBranches(MessageId left, MessageId right);
    void showSides(const ThreadShape& shape, MessageId left, MessageId right);
    void showRatings();
    void showHead();
    void showWaiting();
    void closeIfGone();
    void bring(MessageId message, MessageId leaf);
    void openCitation(MessageId message, int number);

    Studio& m_studio;
    CompareDialog& m_dialog;
    ThreadId m_thread;
    MessageId m_left; ///< Of branches: the leaves shown.
    MessageId m_right;
    quint64 m_asked = 0;   ///< Branches that come late are not shown,
    quint64 m_ratings = 0; ///< nor are ratings.
};

} // namespace motcua
