// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Shared objects that run a program, and end without holding up whoever lets go of them last.
//
// Thread: the main thread only.

#include <QObject>
#include <QPointer>

#include <memory>

namespace motcua {

/// Takes `object`. When nobody holds it any more it is told to leave() below `keeper`, whose end waits for it; where there
/// is no keeper any more it is waited for at once.
template <class Object> std::shared_ptr<Object> endingBy(Object* object, QObject* keeper)
{
    return {object, [keeper = QPointer<QObject>(keeper)](Object* last) {
                if (!keeper) {
                    delete last;
                    return;
                }
                last->setParent(keeper);
                last->leave();
            }};
}

} // namespace motcua
