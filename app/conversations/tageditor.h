// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A small dialog for the tags of a thread: type them with commas between, the tags in use are offered while typing.
//
// Thread: GUI thread.

#include <QDialog>
#include <QStringList>

class QLineEdit;
class QStringListModel;

namespace motcua {

class TagEditor final : public QDialog {
    Q_OBJECT
public:
    TagEditor(const QString& threadTitle, const QStringList& tags, QWidget* parent = nullptr);

    void setKnownTags(const QStringList& tags);
    /// As typed: trimmed, sorted, each once whatever its case.
    QStringList tags() const;

private:
    void complete(const QString& text);

    QLineEdit* m_field;
    QStringListModel* m_known;
};

} // namespace motcua
