// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/realllama.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace motcua::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QString inLive(const QString& name)
{
    return QStringLiteral(MOTCUA_BIN_DIR "/../live/") + name;
}

QString read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

} // namespace

RealLlama realLlama()
{
    RealLlama real;
    QStringList lines = read(inLive(u"plan"_s)).split(u'\n', Qt::SkipEmptyParts);
    if (!QFile::exists(inLive(u"llama-server"_s)))
        lines.clear();
    if (!lines.isEmpty() && lines.constFirst().startsWith("GGML_BACKEND_PATH="_L1))
        qputenv("GGML_BACKEND_PATH", lines.takeFirst().section(u'=', 1).toLocal8Bit());
    if (lines.isEmpty()) {
        real.why = read(inLive(u"why"_s));
        if (real.why.isEmpty())
            real.why = u"Nobody has fetched llama-server: tests/live/llama-server.sh does."_s;
        return real;
    }
    real.plan.program = lines.takeFirst();
    real.plan.leading = lines;
    real.plan.model = inLive(u"tiny.gguf"_s);
    real.plan.alias = u"tiny"_s;
    if (!QFile::exists(real.plan.model))
        real.why = u"There is no tiny model: motcua_tinymodel writes it."_s;
    return real;
}

bool RealLlama::there() const
{
    if (!why.isEmpty())
        std::printf("SKIPPED: %s\n", qUtf8Printable(why));
    return why.isEmpty();
}

void RealLlama::putOnPath() const
{
    const QByteArray folder = QFileInfo(inLive({})).absoluteFilePath().toLocal8Bit();
    const QByteArray path = qgetenv("PATH");
    if (!path.startsWith(folder))
        qputenv("PATH", folder + ':' + path);
}

} // namespace motcua::test
