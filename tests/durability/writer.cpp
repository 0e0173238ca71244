// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who asks and types without end, in a process that the test kills. Says what has been acknowledged, a line
// each, so that the test knows what must still be there:
//   ready                            the home is open
//   message ID HASH                  a finished message is on disk with this text
//   question ID HASH                 a question has been accepted
//   draft THREAD LENGTH              the first LENGTH characters of the typed text are on disk
//   failed SENTENCE                  something was refused; it goes on with the next, or ends when told so
#include "studio/conversations.h"
#include "studio/dialogue.h"
#include "studio/studio.h"
#include "support/durable.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

namespace {

void say(const QString& line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

/// Goes on by itself: each acknowledgement begins the next piece of work.
class Writer : public QObject {
public:
    explicit Writer(Studio& studio) : m_studio(studio) {}

    void begin()
    {
        connect(&m_studio.dialogue(), &Dialogue::finished, this, [this](const Message& answer) {
            say(u"message %1 %2"_s.arg(answer.id.value()).arg(test::fingerprint(answer.text)));
            m_head = answer.id;
            ask();
        });
        connect(&m_studio.dialogue(), &Dialogue::notSaved, this,
                [](ThreadId, const Error& error) { refuse(error); });
        whenReady(m_studio.open(), this, [this](const Result<StartReport>& start) {
            if (!start)
                return refuse(start.error());
            say(u"ready"_s);
            whenReady(m_studio.conversations().createThread(u"asked"_s), this,
                      [this](const Result<Thread>& thread) {
                          if (!thread)
                              return refuse(thread.error());
                          m_asked = thread->id;
                          ask();
                      });
            whenReady(m_studio.conversations().createThread(u"typed"_s), this,
                      [this](const Result<Thread>& thread) {
                          if (!thread)
                              return refuse(thread.error());
                          m_typed = thread->id;
                          type();
                      });
        });
    }

private:
    static void refuse(const Error& error)
    {
        say(u"failed "_s + error.message);
        QCoreApplication::exit(1);
    }

    void ask()
    {
        const QString text = u"Có bao nhiêu hồ sơ? (lần %1)"_s.arg(++m_count);
        auto asked = m_studio.dialogue().ask(m_asked, m_head, text);
        whenReady(asked, this, [text](const Result<Message>& answer) {
            if (!answer)
                return refuse(answer.error());
            say(u"question %1 %2"_s.arg(answer->parent.value()).arg(test::fingerprint(text)));
        });
    }

    void type()
    {
        m_length += 7;
        auto saved = m_studio.conversations().saveDraft(m_typed, {}, test::typedText(m_length));
        whenReady(saved, this, [this](const Result<Done>& done) {
            if (!done)
                return refuse(done.error());
            say(u"draft %1 %2"_s.arg(m_typed.value()).arg(m_length));
            type();
        });
    }

    Studio& m_studio;
    ThreadId m_asked;
    ThreadId m_typed;
    MessageId m_head;
    int m_count = 0;
    int m_length = 0;
};

} // namespace

int main(int argc, char** argv)
{
    keepFilesPrivate();
    const QCoreApplication application(argc, argv);
    const auto home = Home::at(QCoreApplication::arguments().value(1));
    if (!home) {
        say(u"failed "_s + home.error().message);
        return 1;
    }
    Studio studio(*home);
    Writer writer(studio);
    QTimer::singleShot(0, &writer, [&writer] { writer.begin(); });
    return QCoreApplication::exec();
}
