// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which conversations quote the open document; one click goes there.
//
// Thread: GUI.

#include "base/id.h"

#include <QWidget>

#include <vector>

class QLabel;
class QListWidget;

namespace motcua {

class UsedInList : public QWidget {
    Q_OBJECT
public:
    explicit UsedInList(QWidget* parent = nullptr);

    void setThreads(const std::vector<std::pair<ThreadId, QString>>& threads);

Q_SIGNALS:
    void opened(motcua::ThreadId thread);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_words;
    QListWidget* m_list;
};

} // namespace motcua
