// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/faultyvfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <atomic>

namespace motcua::test {

namespace {

struct Plan {
    std::atomic_int count = 0;
    std::atomic_int failAt = 0; ///< 0: never.
    std::atomic_int code = SQLITE_FULL;
    std::atomic_bool forGood = false;
};
Plan plan;
sqlite3_vfs* real = nullptr;

int nextFault()
{
    const int now = ++plan.count;
    const int at = plan.failAt;
    return at > 0 && (now == at || (plan.forGood && now > at)) ? plan.code.load() : SQLITE_OK;
}

struct File {
    sqlite3_file base;
    sqlite3_file* inner;
};

sqlite3_file* innerOf(sqlite3_file* file)
{
    return reinterpret_cast<File*>(file)->inner;
}

int closeFile(sqlite3_file* f)
{
    return innerOf(f)->pMethods->xClose(innerOf(f));
}
int readFile(sqlite3_file* f, void* to, int n, sqlite3_int64 at)
{
    return innerOf(f)->pMethods->xRead(innerOf(f), to, n, at);
}
int writeFile(sqlite3_file* f, const void* from, int n, sqlite3_int64 at)
{
    const int fault = nextFault();
    return fault ? fault : innerOf(f)->pMethods->xWrite(innerOf(f), from, n, at);
}
int truncateFile(sqlite3_file* f, sqlite3_int64 size)
{
    const int fault = nextFault();
    return fault ? fault : innerOf(f)->pMethods->xTruncate(innerOf(f), size);
}
/// Not handed on: power is not cut in these tests, and a thousand runs should not wear out a disk.
int syncFile(sqlite3_file*, int)
{
    return nextFault();
}
int sizeOf(sqlite3_file* f, sqlite3_int64* size)
{
    return innerOf(f)->pMethods->xFileSize(innerOf(f), size);
}
int lockFile(sqlite3_file* f, int how)
{
    return innerOf(f)->pMethods->xLock(innerOf(f), how);
}
int unlockFile(sqlite3_file* f, int how)
{
    return innerOf(f)->pMethods->xUnlock(innerOf(f), how);
}
int checkLock(sqlite3_file* f, int* out)
{
    return innerOf(f)->pMethods->xCheckReservedLock(innerOf(f), out);
}
int control(sqlite3_file* f, int op, void* arg)
{
    return innerOf(f)->pMethods->xFileControl(innerOf(f), op, arg);
}
int sectorSize(sqlite3_file* f)
{
    return innerOf(f)->pMethods->xSectorSize(innerOf(f));
}
int characteristics(sqlite3_file* f)
{
    return innerOf(f)->pMethods->xDeviceCharacteristics(innerOf(f));
}
int shmMap(sqlite3_file* f, int page, int size, int extend, void volatile** out)
{
    return innerOf(f)->pMethods->xShmMap(innerOf(f), page, size, extend, out);
}
int shmLock(sqlite3_file* f, int offset, int n, int flags)
{
    return innerOf(f)->pMethods->xShmLock(innerOf(f), offset, n, flags);
}
void shmBarrier(sqlite3_file* f)
{
    innerOf(f)->pMethods->xShmBarrier(innerOf(f));
}
int shmUnmap(sqlite3_file* f, int erase)
{
    return innerOf(f)->pMethods->xShmUnmap(innerOf(f), erase);
}

const sqlite3_io_methods kMethods{2,          closeFile,  readFile,        writeFile,  truncateFile,
                                  syncFile,   sizeOf,     lockFile,        unlockFile, checkLock,
                                  control,    sectorSize, characteristics, shmMap,     shmLock,
                                  shmBarrier, shmUnmap,   nullptr,         nullptr};

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    auto* own = reinterpret_cast<File*>(file);
    own->inner = reinterpret_cast<sqlite3_file*>(own + 1);
    own->base.pMethods = nullptr;
    const int opened = real->xOpen(real, name, own->inner, flags, outFlags);
    if (own->inner->pMethods)
        own->base.pMethods = &kMethods;
    return opened;
}

int deleteFile(sqlite3_vfs*, const char* name, int sync)
{
    const int fault = nextFault();
    // The real one knows no "disk full" when deleting.
    return fault ? SQLITE_IOERR_DELETE : real->xDelete(real, name, sync);
}

sqlite3_vfs& shim()
{
    static sqlite3_vfs vfs{};
    return vfs;
}

} // namespace

FaultyVfs::FaultyVfs()
{
    sqlite3_initialize();
    real = sqlite3_vfs_find(nullptr);
    sqlite3_vfs& vfs = shim();
    vfs = *real;
    vfs.zName = "motcua-faulty";
    vfs.pNext = nullptr;
    vfs.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    sqlite3_vfs_register(&vfs, 1);
    failNever();
}

FaultyVfs::~FaultyVfs()
{
    sqlite3_vfs_register(real, 1);
    sqlite3_vfs_unregister(&shim());
}

void FaultyVfs::failAt(int operation, Fault fault, bool forGood)
{
    plan.count = 0;
    plan.code = fault == Fault::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    plan.forGood = forGood;
    plan.failAt = operation;
}

void FaultyVfs::failNever()
{
    plan.count = 0;
    plan.failAt = 0;
}

int FaultyVfs::operations() const
{
    return plan.count;
}

} // namespace motcua::test
