// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a model file says of itself: figures, where it lies, and its chat template, all of it text that can be selected.
//
// Thread: GUI.

#include "assistants/modelwords.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPlainTextEdit;

namespace motcua {

class DisclosureHeader;

class ModelDetails final : public QWidget {
    Q_OBJECT
public:
    explicit ModelDetails(QWidget* parent = nullptr);

    void setModel(const FoundModel& model, qint64 freeBytes);
    /// Where the file lies and how large it is are said elsewhere.
    void leaveOutFile();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Line {
        QLabel* label;
        QLabel* value;
    };
    void refresh();

    FoundModel m_model;
    qint64 m_free = 0;
    bool m_withFile = true;
    std::vector<Line> m_lines;
    DisclosureHeader* m_header;
    QPlainTextEdit* m_template;
};

} // namespace motcua
