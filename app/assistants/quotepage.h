// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What Quote is, and how many quotations an answer of it may have.
//
// Thread: GUI.

#include "assistants/pageframe.h"

class QLabel;
class QSpinBox;

namespace motcua {

class FormField;

class QuotePage final : public PageFrame {
    Q_OBJECT
public:
    explicit QuotePage(QWidget* parent = nullptr);

    void setCitations(int most);

Q_SIGNALS:
    void citationsChanged(int most);
    void chatRequested();
    void libraryRequested();

protected:
    void retranslate() override;

private:
    QLabel* m_words;
    QSpinBox* m_citations;
    FormField* m_field;
    QPushButton* m_chat;
    QPushButton* m_library;
};

} // namespace motcua
