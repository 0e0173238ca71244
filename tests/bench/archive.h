// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A home full of made-up threads.

#include "base/home.h"

#include <QStringList>

namespace motcua::bench {

class Archive {
public:
    /// Makes it. Each thread is one path of `messages` messages.
    Archive(const QString& folder, int threads, int messages);

    const Home& home() const { return m_home; }
    const QStringList& texts() const { return m_texts; } ///< Of all messages.

private:
    Home m_home;
    QStringList m_texts;
};

} // namespace motcua::bench
