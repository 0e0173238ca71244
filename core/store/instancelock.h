// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One writer per home. The lock is held by the operating system for as long as the process lives, so one that was
// killed leaves none behind, whatever its number is used for later.
//
// Thread: any; held until it is destroyed.

#include "base/result.h"

#include <QString>

#include <memory>

namespace motcua {

class InstanceLock {
public:
    /// `path` is made when missing. Fails: Busy (another process has it), Io, ReadOnly.
    static Result<std::unique_ptr<InstanceLock>> take(const QString& path);
    ~InstanceLock();
    InstanceLock(const InstanceLock&) = delete;
    InstanceLock& operator=(const InstanceLock&) = delete;

private:
    struct Handle;
    explicit InstanceLock(std::unique_ptr<Handle> handle);

    std::unique_ptr<Handle> m_handle;
};

} // namespace motcua
