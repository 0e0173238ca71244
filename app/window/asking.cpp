// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/asking.h"

#include "chat/chatpanel.h"
#include "chat/threadcontent.h"
#include "library/answermeta.h"
#include "library/filekind.h"
#include "settings/settingsstore.h"
#include "studio/assistants.h"
#include "studio/conversations.h"
#include "studio/dialogue.h"
#include "window/assistantchoice.h"
#include "window/dialogs.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

QString filterOf(const QString& name, const QStringList& suffixes)
{
    return name + u" (*."_s + suffixes.join(u" *."_s) + u')';
}

} // namespace

Asking::Asking(Studio& studio, Dialogs& dialogs, ThreadContent& content, DraftKeeper& drafts,
               QWidget* window, QObject* parent)
    : QObject(parent),
      m_studio(studio),
      m_dialogs(dialogs),
      m_content(content),
      m_drafts(drafts),
      m_window(window),
      m_assistants(new AssistantChoice(studio, window, this)),
      m_enclosures(new Enclosures(studio.attachments(), studio.conversations(), this)),
      m_watch(new ContextWatch(
          studio.dialogue(), [this] { return subject(); }, this)),
      m_check(new AskingCheck(studio.dialogue(), *m_watch, this))
{
    connect(m_enclosures, &Enclosures::changed, this, &Asking::showEnclosures);
    connect(m_enclosures, &Enclosures::failed, this, &Asking::failed);
    connect(m_watch, &ContextWatch::planned, this, &Asking::showPlan);
    connect(m_assistants, &AssistantChoice::failed, this, &Asking::failed);
    connect(m_assistants, &AssistantChoice::changed, this, [this] {
        lookAtPictures();
        Q_EMIT assistantChanged();
        Q_EMIT contextChanged();
    });
    connectFacade();
}

Asking::~Asking() = default;

void Asking::connectFacade()
{
    const auto refresh = [this] {
        if (m_panel)
            m_panel->composer()->setPrompts(m_studio.assistants().prompts());
        m_watch->look();
        m_pictures.clear();
        lookAtPictures();
        Q_EMIT assistantChanged();
        Q_EMIT contextChanged();
    };
    connect(&m_studio.assistants(), &Assistants::changed, this, refresh);
    connect(&m_studio.dialogue(), &Dialogue::assistantsChanged, this, refresh);
    connect(&m_studio.settings(), &SettingsStore::changed, m_watch, &ContextWatch::look);
    connect(&m_studio.dialogue(), &Dialogue::queueChanged, this, [this](ThreadId thread) {
        if (thread == m_place.thread)
            showQueue();
    });
}

void Asking::setPanel(ChatPanel* panel)
{
    m_panel = panel;
    panel->composer()->setPrompts(m_studio.assistants().prompts());
    connectComposer();
    showEnclosures();
}

void Asking::connectComposer()
{
    Composer* composer = m_panel->composer();
    connect(composer, &Composer::attachRequested, this, &Asking::chooseFiles);
    connect(composer, &Composer::filesDropped, this, &Asking::takeFiles);
    connect(composer, &Composer::imagePasted, m_enclosures, &Enclosures::addImage);
    connect(composer, &Composer::removeAttachmentRequested, m_enclosures, &Enclosures::remove);
    connect(composer, &Composer::textEdited, m_watch, &ContextWatch::look);
    connect(composer, &Composer::queuedTakenBack, this, &Asking::takeBack);
    connect(composer, &Composer::unqueueRequested, this, [this](QueuedId message) {
        unqueue(message, tr("This message has been sent already."));
    });
    connect(composer, &Composer::sendQueuedRequested, this, &Asking::sendQueued);
    connect(composer, &Composer::sendAnywayRequested, this, &Asking::sendAnyway);
    connect(composer, &Composer::contextChangeRequested, this, &Asking::contextChangeRequested);
    connect(m_panel, &ChatPanel::assistantChosen, this, [this](const QString& assistant) {
        m_assistants->choose(assistant, m_panel->view()->selectedText());
    });
}

// ---- where we are

void Asking::setThread(const Thread& thread)
{
    const bool other = thread.id != m_place.thread;
    m_assistants->setThread(thread);
    if (other)
        m_watch->forget();
    else
        m_watch->look(); // its settings may be others
    lookAtPictures();
    Q_EMIT contextChanged();
}

void Asking::setPlace(const WritingPlace& place, bool onward)
{
    const bool other = place.thread != m_place.thread;
    m_place = place;
    if (onward)
        m_enclosures->follow(place);
    else
        m_enclosures->setPlace(place);
    if (other) {
        m_watch->forget();
        m_queued.clear();
        if (m_panel) {
            m_panel->composer()->setQueued({});
            m_panel->composer()->closeNotice();
            if (!m_current)
                m_panel->composer()->setSeveral({}); // chosen for the conversation that was open
        }
        m_pictures.clear();
        m_blind = false;
        showQueue();
    }
    lookAtPictures();
    m_watch->look();
}

void Asking::leave()
{
    ++m_visit;
    m_pending = {};
    const QString typed = m_panel->composer()->letGo();
    if (m_current) {
        m_current->typed = typed;
        m_current->left = m_panel->composer()->text();
    }
    m_current.reset();
}

void Asking::answerChanged()
{
    m_watch->look();
    Q_EMIT contextChanged();
}

double Asking::speed() const
{
    for (int row = m_content.count() - 1; row >= 0 && row >= m_content.count() - 2; --row)
        if (const Message* message = m_content.messageAt(row);
            message && message->role == Role::Assistant)
            return readAnswerMeta(message->meta).cost.tokensPerSecond;
    return 0;
}

// ---- what goes with it, what would go

void Asking::chooseFiles()
{
    if (!m_panel->composer()->mayAttach())
        return;
    const QStringList images{u"png"_s, u"jpg"_s, u"jpeg"_s, u"webp"_s, u"gif"_s, u"bmp"_s};
    m_dialogs.openFiles(m_window,
                        {tr("Attach to this message"),
                         {},
                         {},
                         {filterOf(tr("Pictures and documents"), images + documentSuffixes()),
                          tr("All files (*)")}},
                        [self = QPointer(this)](const QStringList& files) {
                            if (self)
                                self->takeFiles(files);
                        });
}

void Asking::takeFiles(const QStringList& paths)
{
    QStringList files;
    QStringList folders;
    for (const QString& path : paths)
        (QFileInfo(path).isDir() ? folders : files).append(path);
    if (!files.isEmpty() && m_panel->composer()->mayAttach())
        m_enclosures->addFiles(files);
    if (!folders.isEmpty())
        Q_EMIT foldersDropped(folders);
    m_watch->look();
}

void Asking::showEnclosures()
{
    if (m_panel)
        m_panel->composer()->setAttachments(m_enclosures->shown(), m_enclosures->thumbnails());
    lookAtPictures();
    m_watch->look();
}

/// Says before anything is sent that pictures are attached for somebody who takes none.
void Asking::lookAtPictures()
{
    if (!m_panel)
        return;
    const AssistantInfo who = m_assistants->current();
    QStringList pictures;
    for (const Attachment& one : m_enclosures->attachments())
        if (one.isImage())
            pictures << one.hash;
    if (!pictures.isEmpty())
        pictures.prepend(who.id);
    if (pictures == m_pictures)
        return;
    m_pictures = pictures;
    const auto tell = [this](const QString& sentence) {
        if (!sentence.isEmpty())
            m_panel->composer()->say(sentence, true);
        else if (m_blind)
            m_panel->composer()->closeNotice();
        m_blind = !sentence.isEmpty();
    };
    if (pictures.isEmpty())
        return tell({});
    if (!who.isModel)
        return tell(
            tr("%1 takes no pictures: it answers with words of your documents.").arg(who.name));
    const auto [place, text, attachments, options] = subject();
    whenReady(m_studio.dialogue().plan(place.thread, place.parent, text, attachments, {}, options),
              this, [this, pictures, tell](const Result<ContextPlan>& plan) {
                  const bool blind = !plan && plan.error().kind == Error::Kind::Invalid;
                  if (pictures == m_pictures && m_panel)
                      tell(blind ? plan.error().message : QString());
              });
}

ContextWatch::Subject Asking::subject() const
{
    if (!m_panel)
        return {m_place, {}, {}};
    const Composer* composer = m_panel->composer();
    // A message that is edited would stand where it stood, with what it was sent with.
    if (const int row = m_content.rowOf(composer->editing()); row >= 0) {
        const Message* message = m_content.messageAt(row);
        return {{m_place.thread, m_content.nodeAt(row).parent},
                composer->text(),
                message ? attachmentsOf(message->meta) : std::vector<Attachment>()};
    }
    return {m_place, composer->text(), m_enclosures->attachments(),
            m_place.thread.isValid() ? QString() : m_assistants->options()};
}

void Asking::showPlan()
{
    if (m_panel) {
        QSet<MessageId> outside;
        if (plan())
            for (const MessageId message : plan()->outside)
                outside.insert(message);
        m_panel->view()->setOutside(outside);
    }
    Q_EMIT contextChanged();
}

/// How many messages the answer of a row was not sent; 0 where that is not known.
int Asking::outsideOf(int row) const
{
    const Message* message =
        row < 0 || row >= m_content.count() ? nullptr : m_content.messageAt(row);
    return message && message->role == Role::Assistant
               ? static_cast<int>(readAnswerMeta(message->meta).outside.size())
               : 0;
}

int Asking::outsideOfLastAnswer() const
{
    int row = m_content.count() - 1;
    while (row >= 0 && m_content.nodeAt(row).role != Role::Assistant)
        --row;
    return outsideOf(row);
}

// ---- what waits

void Asking::showQueue()
{
    if (!m_place.thread.isValid())
        return;
    whenReady(m_studio.conversations().queued(m_place.thread), this,
              [this, thread = m_place.thread](const Result<std::vector<QueuedMessage>>& waiting) {
                  if (!waiting || thread != m_place.thread || !m_panel)
                      return;
                  m_queued = *waiting;
                  m_panel->composer()->setQueued(m_queued);
                  Q_EMIT stateChanged();
              });
}

/// Its text is in the composer again; what went with it goes with that.
void Asking::takeBack(QueuedId message)
{
    const auto found = std::find_if(m_queued.begin(), m_queued.end(),
                                    [message](const auto& one) { return one.id == message; });
    if (found != m_queued.end())
        m_enclosures->add(found->attachments);
    unqueue(message, tr("This message has been sent meanwhile; what is written here is a copy."));
}

void Asking::unqueue(QueuedId message, const QString& tooLate)
{
    whenReady(m_studio.dialogue().unqueue(m_place.thread, message), this,
              [this, tooLate, visit = m_visit](const Result<Done>& done) {
                  if (!done && done.error().kind != Error::Kind::NotFound)
                      Q_EMIT failed(done.error());
                  else if (!done && visit == m_visit)
                      m_panel->composer()->say(tooLate);
              });
}

void Asking::sendQueued()
{
    m_studio.dialogue().sendQueued(m_place.thread);
}

} // namespace motcua
