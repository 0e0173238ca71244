// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The line along the bottom: how full the context is, what the library holds, what is going on, and whether anything
// leaves this computer.
//
// Thread: GUI.

#include <QWidget>

namespace motcua {

class ContextBar;
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
    /// Where the answers of the open thread come from; empty: from this computer.
    void setHost(const QString& host);
    ContextBar& context() { return *m_context; }
    /// Long work that belongs to no room: export, backup.
    ProgressStrip& work() { return *m_work; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    ContextBar* m_context;
    ElidedLabel* m_left;
    ProgressStrip* m_work;
    ElidedLabel* m_right;
    Counts m_counts;
    QString m_host;
};

} // namespace motcua
