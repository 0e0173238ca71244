// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/modelfile.h"

#include <QFile>

#include <algorithm>

#if defined(Q_OS_WIN)
#include <windows.h>
#elif defined(Q_OS_MACOS)
#include <mach/mach.h>
#elif defined(Q_OS_FREEBSD)
#include <sys/sysctl.h>
#include <sys/types.h>
#endif

namespace motcua {

Fit fitOf(const ModelFile& file, qint64 free, int context)
{
    constexpr int kUsualContext = 8192;
    if (free <= 0 || file.bytes <= 0)
        return Fit::Unknown;
    int tokens = context;
    if (tokens <= 0)
        tokens =
            file.contextLength > 0 ? std::min(file.contextLength, kUsualContext) : kUsualContext;
    const double cache = static_cast<double>(file.cachePerToken) * tokens;
    const double needed = (static_cast<double>(file.bytes) + cache) * 1.1;
    const auto there = static_cast<double>(free);
    if (needed > there)
        return Fit::No;
    return needed > there * 0.8 ? Fit::Tight : Fit::Yes;
}

qint64 freeMemory()
{
#if defined(Q_OS_LINUX)
    QFile file(QStringLiteral("/proc/meminfo"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith("MemAvailable:"))
            return line.mid(line.indexOf(':') + 1).replace("kB", "").trimmed().toLongLong() * 1024;
    return 0;
#elif defined(Q_OS_MACOS)
    vm_statistics64_data_t pages{};
    mach_msg_type_number_t count = HOST_VM_INFO64_COUNT;
    if (host_statistics64(mach_host_self(), HOST_VM_INFO64, reinterpret_cast<host_info64_t>(&pages),
                          &count) != KERN_SUCCESS)
        return 0;
    const auto available = static_cast<qint64>(pages.free_count) + pages.inactive_count;
    return available * static_cast<qint64>(vm_page_size);
#elif defined(Q_OS_FREEBSD)
    const auto pages = [](const char* name) {
        unsigned int value = 0;
        size_t size = sizeof(value);
        return sysctlbyname(name, &value, &size, nullptr, 0) == 0 ? qint64(value) : 0;
    };
    return (pages("vm.stats.vm.v_free_count") + pages("vm.stats.vm.v_inactive_count")) *
           pages("vm.stats.vm.v_page_size");
#elif defined(Q_OS_WIN)
    MEMORYSTATUSEX status{};
    status.dwLength = sizeof(status);
    return GlobalMemoryStatusEx(&status) ? static_cast<qint64>(status.ullAvailPhys) : 0;
#else
    return 0;
#endif
}

} // namespace motcua
