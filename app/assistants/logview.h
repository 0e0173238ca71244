// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What llama-server writes, as it comes: follows the end as long as the end is seen, keeps the last 5 000 lines, and can
// be copied whole.
//
// Thread: GUI.

#include <QWidget>

class QPlainTextEdit;

namespace motcua {

class DisclosureHeader;
class IconButton;

class LogView final : public QWidget {
    Q_OBJECT
public:
    explicit LogView(QWidget* parent = nullptr);

    void setLog(const QString& log);
    void append(const QString& line);
    void setOpen(bool open);

protected:
    void changeEvent(QEvent* event) override;

private:
    bool atEnd() const;
    void goToEnd();
    void retranslate();

    DisclosureHeader* m_header;
    IconButton* m_copy;
    QPlainTextEdit* m_text;
};

} // namespace motcua
