// SPDX-License-Identifier: GPL-3.0-or-later

// A program that behaves like llama-server, well or badly: the test says which with `--fake MODE`. It asks for its key
// as the real one does, and answers /health, /props, /v1/models, /tokenize and /v1/chat/completions.
//
// With `--diary FILE` it appends one JSON object for each start: its process id, its arguments, its environment, the
// files it was given and the limit for memory images; so that a test can see what a child gets.

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Options {
    QString mode = u"ok"_s, alias, diary, model;
    quint16 port = 0;
};

Options optionsFrom(const QStringList& arguments)
{
    Options options;
    const auto after = [&arguments](const QString& name) {
        const qsizetype at = arguments.lastIndexOf(name);
        return at < 0 ? QString() : arguments.value(at + 1);
    };
    if (const QString mode = after(u"--fake"_s); !mode.isEmpty())
        options.mode = mode;
    options.alias = after(u"--alias"_s);
    options.diary = after(u"--diary"_s);
    options.model = after(u"-m"_s);
    options.port = after(u"--port"_s).toUShort();
    return options;
}

QJsonArray openFiles()
{
    QJsonArray files;
    const QDir folder(u"/proc/self/fd"_s);
    for (const QString& name : folder.entryList(QDir::Files | QDir::System)) {
        struct stat file {};
        // Not the folder that lists them.
        if (fstat(name.toInt(), &file) == 0 && !S_ISDIR(file.st_mode))
            files.append(name.toInt());
    }
    return files;
}

/// Writes the entry of this start. Returns how many there were before.
int writeDiary(const QString& path, const QJsonArray& files)
{
    if (path.isEmpty())
        return 0;
    QJsonObject environment;
    const auto variables = QProcessEnvironment::systemEnvironment();
    for (const QString& name : variables.keys())
        environment.insert(name, variables.value(name));
    rlimit core{};
    getrlimit(RLIMIT_CORE, &core);
    const QJsonObject entry{
        {u"pid"_s, QCoreApplication::applicationPid()},
        {u"arguments"_s, QJsonArray::fromStringList(QCoreApplication::arguments())},
        {u"environment"_s, environment},
        {u"files"_s, files},
        {u"core"_s, static_cast<double>(core.rlim_cur)}};
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Append))
        return 0;
    file.seek(0);
    const auto before = static_cast<int>(file.readAll().count('\n'));
    file.write(QJsonDocument(entry).toJson(QJsonDocument::Compact) + '\n');
    return before;
}

void say(const char* line)
{
    std::fputs(line, stderr);
    std::fflush(stderr);
}

[[noreturn]] void dieOf(int signal)
{
    std::signal(signal, SIG_DFL); // a sanitizer would make an exit code of it
    std::raise(signal);
    std::abort();
}

/// The modes that end at once. Returns for those that live.
void endEarly(const Options& options, int starts)
{
    const QString& mode = options.mode;
    if (mode == "segv"_L1 || (mode == "segv-once"_L1 && starts == 0))
        dieOf(SIGSEGV);
    if (mode == "kill"_L1)
        dieOf(SIGKILL);
    if (mode == "bad-alloc"_L1) {
        say("terminate called after throwing an instance of 'std::bad_alloc'\n");
        dieOf(SIGABRT);
    }
    const auto exitAfter = [](const char* line, int code) {
        say(line);
        std::exit(code);
    };
    if (mode == "no-load"_L1)
        exitAfter("llama_model_load: error loading model: tensor 'a' is not within the file\n"
                  "srv  load_model: failed to load model\n",
                  1);
    if (mode == "no-memory"_L1)
        exitAfter("ggml_backend: failed to allocate CPU buffer of size 10240000000\n"
                  "srv  load_model: failed to load model\n",
                  1);
    if (mode == "argument"_L1)
        exitAfter("error: invalid argument: --nonsense\n", 1);
    if (mode == "library"_L1)
        exitAfter("llama-server: error while loading shared libraries: libggml.so.0: cannot open "
                  "shared object file\n",
                  127);
    if (mode == "exit"_L1)
        std::exit(3);
    if (mode == "busy"_L1 || (mode == "busy-once"_L1 && starts == 0))
        exitAfter("E srv start: couldn't bind HTTP server socket, hostname: 127.0.0.1\n", 1);
}

class Fake : public QTcpServer {
public:
    Fake(const Options& options, int starts) : m_options(options), m_starts(starts)
    {
        m_key = qgetenv("LLAMA_API_KEY");
        if (m_options.mode == "slow"_L1)
            loadSlowly();
        if (m_options.mode == "late"_L1) // listens only after a while
            QTimer::singleShot(300, this, [this] { start(); });
        else
            start();
    }

protected:
    void incomingConnection(qintptr handle) override
    {
        auto* socket = new QTcpSocket(this);
        socket->setSocketDescriptor(handle);
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    }

private:
    void start()
    {
        if (!listen(QHostAddress::LocalHost, m_options.port)) {
            say("E srv start: couldn't bind HTTP server socket\n");
            std::exit(1);
        }
    }

    /// A hundred dots, as versions do that show how far loading is.
    void loadSlowly()
    {
        m_loaded = 0;
        auto* timer = new QTimer(this);
        QObject::connect(timer, &QTimer::timeout, this, [this, timer] {
            say(".");
            if (++m_loaded < 100)
                return;
            say("\nmodel loaded\n");
            timer->stop();
        });
        timer->start(10);
    }

    void read(QTcpSocket* socket)
    {
        QByteArray& request = m_requests[socket];
        request += socket->readAll();
        const qsizetype head = request.indexOf("\r\n\r\n");
        if (head < 0 || m_options.mode == "deaf"_L1)
            return;
        const QByteArray lower = request.left(head).toLower();
        const qsizetype at = lower.indexOf("content-length:");
        const qsizetype length =
            at < 0 ? 0 : lower.mid(at + 15, lower.indexOf('\r', at) - at - 15).trimmed().toInt();
        if (request.size() < head + 4 + length)
            return;
        const QByteArray whole = request.left(head + 4 + length);
        request.remove(0, whole.size());
        answer(socket, whole);
    }

    void answer(QTcpSocket* socket, const QByteArray& request)
    {
        const QByteArray path = request.split(' ').value(1);
        const bool mayAsk = request.contains(QByteArray("Authorization: Bearer " + m_key + "\r\n"));
        if (path == "/health")
            return m_loaded < 100 ? send(socket, "503 Service Unavailable",
                                         R"({"error":{"code":503,"message":"Loading model"}})")
                                  : send(socket, "200 OK", R"({"status":"ok"})");
        if (!mayAsk)
            return send(socket, "401 Unauthorized",
                        R"({"error":{"code":401,"message":"Invalid API Key"}})");
        if (path == "/props")
            return send(socket, "200 OK", props());
        if (path == "/v1/models")
            return send(
                socket, "200 OK",
                QJsonDocument(
                    QJsonObject{{u"data"_s, QJsonArray{QJsonObject{{u"id"_s, m_options.alias}}}}})
                    .toJson());
        if (path == "/tokenize")
            return send(socket, "200 OK", R"({"tokens":[1,2,3]})");
        if (path == "/v1/chat/completions")
            return stream(socket);
        send(socket, "404 Not Found", R"({"error":{"code":404,"message":"File Not Found"}})");
    }

    QByteArray props() const
    {
        const bool stranger = m_options.mode == "stranger"_L1 ||
                              (m_options.mode == "stranger-once"_L1 && m_starts == 0);
        return QJsonDocument(
                   QJsonObject{
                       {u"model_alias"_s, stranger ? u"somebody else's"_s : m_options.alias},
                       {u"model_path"_s, stranger ? u"/other.gguf"_s : m_options.model},
                       {u"default_generation_settings"_s, QJsonObject{{u"n_ctx"_s, 4096}}}})
            .toJson();
    }

    static void send(QTcpSocket* socket, const QByteArray& status, const QByteArray& body)
    {
        socket->write("HTTP/1.1 " + status +
                      "\r\nContent-Type: application/json\r\nContent-Length: " +
                      QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }

    /// A word now and then until whoever asked goes away.
    static void stream(QTcpSocket* socket)
    {
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
        auto* timer = new QTimer(socket);
        QObject::connect(timer, &QTimer::timeout, socket, [socket] {
            socket->write(
                "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"word \"}}]}\n\n");
        });
        timer->start(5);
    }

    Options m_options;
    int m_starts;
    int m_loaded = 100;
    QByteArray m_key;
    QHash<QTcpSocket*, QByteArray> m_requests;
};

void flood()
{
    std::thread([] {
        for (;;)
            std::fputs("flood flood flood flood flood flood flood flood flood flood\n", stderr);
    }).detach();
}

} // namespace

int main(int argc, char** argv)
{
    const QJsonArray files = openFiles(); // before Qt opens its own
    const QCoreApplication application(argc, argv);
    const Options options = optionsFrom(QCoreApplication::arguments());
    const int starts = writeDiary(options.diary, files);
    say("llama_model_loader: loading\n");
    endEarly(options, starts);
    if (options.mode == "hang"_L1 || options.mode == "stubborn"_L1)
        std::signal(SIGTERM, SIG_IGN);
    if (options.mode == "hang"_L1)
        return QCoreApplication::exec();
    if (options.mode == "flood"_L1)
        flood();
    const Fake fake(options, starts);
    return QCoreApplication::exec();
}
