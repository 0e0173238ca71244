// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ctrl+C and `kill` as a Qt signal, once: the first asks the work to end, a second one ends the program as usual.

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace motcua {

/// At most one at a time. Thread: main.
class Interrupt : public QObject {
    Q_OBJECT
public:
    explicit Interrupt(QObject* parent = nullptr);
    ~Interrupt() override;

Q_SIGNALS:
    void interrupted();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace motcua
