// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One window for one home. The first process listens on a socket named after the home; a later one calls it, the first
// raises its window, and the later one leaves.
//
// Thread: GUI thread.

#include <QObject>

class QLocalServer;

namespace motcua {

class SingleInstance : public QObject {
    Q_OBJECT
public:
    /// `homeFolder`: the absolute path of the home.
    explicit SingleInstance(const QString& homeFolder, QObject* parent = nullptr);

    /// True when another process answered and raises its window. Waits at most a second, before any window is shown.
    bool raiseOther() const;
    /// From now on answers later starts. False when no socket could be made; the program works without.
    bool listen();

Q_SIGNALS:
    void raiseRequested();

private:
    QString m_name;
    QLocalServer* m_server;
};

} // namespace motcua
