// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A file system for SQLite in which the k-th writing operation fails: the disk is full, or breaks. Everything the
// program does through Qt's driver goes through it, because driver and test share one SQLite library.

namespace motcua::test {

class FaultyVfs {
public:
    enum class Fault { Full, Broken };

    /// Registers itself as the default for databases opened from now on; the destructor puts the real one back.
    FaultyVfs();
    ~FaultyVfs();

    /// The `operation`-th write, truncate, sync or delete from now on fails; all after it too when `forGood`.
    void failAt(int operation, Fault fault, bool forGood);
    void failNever();
    /// Writing operations since failAt() or failNever().
    int operations() const;
};

} // namespace motcua::test
