// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/llamaarguments.h"

#include "assistant/childenvironment.h"

#include <QRandomGenerator>
#include <QTcpServer>

#include <array>
#include <utility>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

/// With these the server would listen elsewhere, ask for another key, or for another model than the one shown.
bool isOurs(const QString& name)
{
    static const QStringList ours{u"--port"_s,
                                  u"--api-key"_s,
                                  u"--api-key-file"_s,
                                  u"--api-prefix"_s,
                                  u"--ssl-key-file"_s,
                                  u"--ssl-cert-file"_s,
                                  u"--path"_s,
                                  u"-m"_s,
                                  u"--model"_s,
                                  u"-mu"_s,
                                  u"--model-url"_s,
                                  u"-hf"_s,
                                  u"-hfr"_s,
                                  u"--hf-repo"_s,
                                  u"-a"_s,
                                  u"--alias"_s,
                                  u"-h"_s,
                                  u"--help"_s,
                                  u"--version"_s,
                                  u"--reuse-port"_s};
    return ours.contains(name);
}

Error refused(const QString& argument)
{
    return {
        Error::Kind::Invalid,
        LlamaServer::tr("The argument %1 cannot be given to llama-server: Motcua sets it itself.")
            .arg(argument),
        {}};
}

} // namespace

Result<> checkFurther(const QStringList& further)
{
    for (qsizetype i = 0; i < further.size(); ++i) {
        const QString name = further.at(i).section(u'=', 0, 0);
        if (isOurs(name))
            return refused(name);
        if (name != "--host"_L1)
            continue;
        const QString host =
            further.at(i).contains(u'=') ? further.at(i).section(u'=', 1) : further.value(i + 1);
        if (host != "127.0.0.1"_L1 && host != "localhost"_L1)
            return Error{Error::Kind::Invalid,
                         LlamaServer::tr("llama-server is for this computer only: --host %1 is "
                                         "refused.")
                             .arg(host),
                         {}};
    }
    return {};
}

Result<QStringList> llamaArguments(const LlamaServerPlan& plan, int port)
{
    if (const auto checked = checkFurther(plan.further); !checked)
        return checked.error();
    // A comma in it would make two names of it.
    const QString alias = QString(plan.alias).replace(u',', u' ');
    QStringList all = plan.leading + plan.further;
    all += {u"-m"_s,     plan.model,     u"--alias"_s, alias,
            u"--host"_s, u"127.0.0.1"_s, u"--port"_s,  QString::number(port)};
    if (plan.contextLength > 0)
        all += {u"-c"_s, QString::number(plan.contextLength)};
    return all;
}

QProcessEnvironment llamaEnvironment(QProcessEnvironment environment, const QStringList& keys,
                                     const QString& key, const QString& projector)
{
    environment = environmentWithoutKeys(std::move(environment), keys);
    const QStringList names = environment.keys();
    for (const QString& name : names)
        if (name.startsWith("LLAMA_ARG_"_L1) || name.startsWith("LLAMA_API"_L1))
            environment.remove(name);
    environment.insert(u"LLAMA_API_KEY"_s, key);
    environment.insert(u"LLAMA_ARG_JINJA"_s, u"1"_s); // templates as their makers wrote them
    environment.insert(u"LLAMA_ARG_OFFLINE"_s, u"1"_s);
    environment.insert(u"LLAMA_ARG_CORS_ORIGINS"_s, u"localhost"_s); // no web page may ask it
    // Old conversations kept in memory beside the model: megabytes; its own default is 8192.
    environment.insert(u"LLAMA_ARG_CACHE_RAM"_s, u"1024"_s);
    if (!projector.isEmpty())
        environment.insert(u"LLAMA_ARG_MMPROJ"_s, projector);
    // The web interface has had three names.
    environment.insert(u"LLAMA_ARG_NO_WEBUI"_s, u"1"_s);
    environment.insert(u"LLAMA_ARG_WEBUI"_s, u"0"_s);
    environment.insert(u"LLAMA_ARG_UI"_s, u"0"_s);
    return environment;
}

QString randomKey()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    const QByteArray bytes(reinterpret_cast<const char*>(words.data()), sizeof(words));
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

int freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost, 0) ? server.serverPort() : 0;
}

} // namespace motcua
