// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The line along the bottom: what the library holds, what is going on, and that nothing leaves this computer.
//
// Thread: GUI.

#include <QWidget>

class QLabel;

namespace motcua {

class ElidedLabel;
class ProgressStrip;

class StatusLine : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    struct Counts {
        int documents = 0;
        int passages = 0;
        int changed = 0;
        int missing = 0;
        bool indexing = false;
        bool operator==(const Counts&) const = default;
    };
    void setCounts(const Counts& counts);
    /// Long work that belongs to no room: export, backup.
    ProgressStrip& work() { return *m_work; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    ElidedLabel* m_left;
    ProgressStrip* m_work;
    QLabel* m_right;
    Counts m_counts;
};

} // namespace motcua
