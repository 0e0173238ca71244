// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/studio.h"

#include "assistant/quote.h"
#include "base/clock.h"
#include "settings/settingsstore.h"
#include "store/database.h"
#include "store/passageindex.h"
#include "studio/assistants.h"
#include "studio/attachments.h"
#include "studio/conversations.h"
#include "studio/dialogue.h"
#include "studio/search.h"
#include "studio/shelf.h"
#include "studio/transcripts.h"
#include "studio/upkeep.h"

namespace motcua {
namespace {

/// One sentence for each thing a person should know about this start.
QStringList sentencesFor(const Opening& opening)
{
    QStringList sentences;
    if (!opening.setAside.isEmpty())
        sentences << Studio::tr(
                         "The database was damaged: %n row(s) were recovered into a new one, and "
                         "the damaged file is kept as %1.",
                         nullptr, static_cast<int>(opening.recovered))
                         .arg(opening.setAside);
    if (opening.interrupted > 0)
        sentences << Studio::tr(
            "Motcua did not end in order last time: %n answer(s) were interrupted; "
            "what had come is kept and can be continued.",
            nullptr, opening.interrupted);
    else if (opening.uncleanEnd && opening.setAside.isEmpty())
        sentences << Studio::tr(
            "Motcua did not end in order last time; everything that was saved is "
            "here.");
    if (opening.migratedFrom > 0)
        sentences << Studio::tr(
            "The database was brought up to date; a copy of the old one is in the "
            "folder of backups.");
    if (opening.readOnly)
        sentences << Studio::tr(
            "This folder cannot be written: you can read, search and export, but "
            "nothing can be changed.");
    return sentences;
}

} // namespace

Studio::Studio(const Home& home, const Clock* clock, QObject* parent)
    : QObject(parent),
      m_home(home),
      m_systemClock(std::make_unique<SystemClock>()),
      m_clock(clock ? clock : m_systemClock.get()),
      m_database(std::make_unique<Database>(home)),
      m_passages(std::make_unique<StoredPassages>(*m_database)),
      m_settings(std::make_unique<SettingsStore>(home.settings())),
      m_conversations(std::make_unique<Conversations>(*m_database, *m_clock)),
      m_attachments(std::make_unique<Attachments>(*m_database, *m_clock)),
      m_dialogue(std::make_unique<Dialogue>(*m_conversations, *m_settings)),
      m_shelf(std::make_unique<Shelf>(*m_database, *m_clock)),
      m_search(std::make_unique<Search>(*m_database)),
      m_assistants(std::make_unique<Assistants>(Assistants::Parts{
          *m_database, *m_clock, *m_conversations, *m_dialogue, *m_passages, *m_settings})),
      m_transcripts(std::make_unique<Transcripts>(*m_database, *m_conversations, *m_clock)),
      m_upkeep(std::make_unique<Upkeep>(*m_database))
{
    m_dialogue->add(std::make_unique<Quote>(*m_passages));
    m_dialogue->use(*m_attachments);
    connect(m_upkeep.get(), &Upkeep::restored, m_conversations.get(),
            &Conversations::everythingChanged);
    connect(m_upkeep.get(), &Upkeep::restored, m_shelf.get(), &Shelf::documentsChanged);
    connect(m_conversations.get(), &Conversations::documentsChanged, m_shelf.get(),
            &Shelf::documentsChanged);
}

Studio::~Studio() = default;

Async<StartReport> Studio::open()
{
    return andThen(m_database->open(), this, [this](const Opening& opening) {
        StartReport report;
        report.sentences = sentencesFor(opening);
        if (const QString notice = m_settings->notice(); !notice.isEmpty())
            report.sentences << notice;
        report.readOnly = opening.readOnly;
        report.firstRun = opening.created;
        return andThen(m_assistants->load(), this, [this, report](Done) {
            return andThen(m_conversations->threadsWithQueue(), this,
                           [report](const std::vector<ThreadId>& queued) {
                               StartReport whole = report;
                               whole.queued = queued;
                               return ready(Result<StartReport>(whole));
                           });
        });
    });
}

} // namespace motcua
