// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where model files are looked for: the folders a person added, which can be removed, and the usual places.
//
// Thread: GUI.

#include <QStringList>
#include <QWidget>

class QListWidget;
class QPushButton;

namespace motcua {

class DisclosureHeader;

class FolderList final : public QWidget {
    Q_OBJECT
public:
    explicit FolderList(QWidget* parent = nullptr);

    /// `all` holds `own` too.
    void setFolders(const QStringList& own, const QStringList& all);
    void setOpen(bool open);

Q_SIGNALS:
    void addRequested();
    void removeRequested(const QString& folder);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void removeCurrent();

    QStringList m_own;
    QStringList m_all;
    DisclosureHeader* m_header;
    QWidget* m_body;
    QListWidget* m_list;
    QPushButton* m_add;
    QPushButton* m_remove;
};

} // namespace motcua
