// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/libraryroom.h"

#include "library/documentlist.h"
#include "library/documentpage.h"
#include "library/documentview.h"
#include "library/usedinlist.h"
#include "widgets/progressstrip.h"

#include <QTimer>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kCheckLater = 1500; // milliseconds after the start

} // namespace

LibraryRoom::LibraryRoom(Shelf& shelf, QObject* parent) : QObject(parent), m_shelf(shelf)
{
    connect(&m_shelf, &Shelf::documentsChanged, this, &LibraryRoom::load);
    connect(&m_shelf, &Shelf::busyChanged, this, [this](bool busy) {
        if (!busy && m_list)
            m_list->progress().end();
        Q_EMIT changed();
    });
    connect(&m_shelf, &Shelf::progressed, this,
            [this](qint64 done, qint64 total, const QString& name) {
                if (m_list)
                    m_list->progress().setProgress(done, total, name);
            });
}

void LibraryRoom::start(bool writable)
{
    m_writable = writable;
    if (m_list)
        m_list->setWritable(writable);
    load();
    if (writable)
        QTimer::singleShot(kCheckLater, this, &LibraryRoom::checkFiles);
}

QWidget* LibraryRoom::left()
{
    if (m_list)
        return m_list;
    m_list = new DocumentList(m_model);
    m_list->setWritable(m_writable);
    if (m_shelf.isBusy())
        m_list->progress().begin(tr("Adding documents"));
    connect(m_list, &DocumentList::opened, this, &LibraryRoom::open);
    connect(m_list, &DocumentList::addRequested, this, &LibraryRoom::addRequested);
    connect(m_list, &DocumentList::addFolderRequested, this, &LibraryRoom::addFolderRequested);
    connect(m_list, &DocumentList::removeRequested, this, &LibraryRoom::remove);
    connect(m_list, &DocumentList::readAgainRequested, this, &LibraryRoom::readAgain);
    connect(m_list, &DocumentList::showFileRequested, this, [this](DocumentId id) {
        if (const Document* document = m_model.find(id))
            Q_EMIT fileRequested(document->source);
    });
    connect(&m_list->progress(), &ProgressStrip::cancelRequested, this,
            [this] { m_progress.cancel(); });
    if (m_open.isValid())
        m_list->choose(m_open);
    return m_list;
}

QWidget* LibraryRoom::centre()
{
    if (m_page)
        return m_page;
    m_page = new DocumentPage(m_shelf);
    m_page->showNothing(m_model.documents().empty());
    connect(m_page, &DocumentPage::addRequested, this, [this] { Q_EMIT addRequested({}); });
    connect(m_page, &DocumentPage::samplesRequested, this, &LibraryRoom::samplesRequested);
    connect(m_page, &DocumentPage::failed, this, &LibraryRoom::fail);
    connect(&m_page->view(), &DocumentView::quoteRequested, this, &LibraryRoom::quoteRequested);
    return m_page;
}

QWidget* LibraryRoom::usedIn()
{
    if (!m_uses) {
        m_uses = new UsedInList;
        connect(m_uses, &UsedInList::opened, this, &LibraryRoom::threadRequested);
        showUses();
    }
    return m_uses;
}

void LibraryRoom::load()
{
    whenReady(m_shelf.documents(), this, [this](Result<std::vector<Document>> documents) {
        if (!documents)
            return fail(documents.error());
        refresh(std::move(*documents));
    });
}

void LibraryRoom::refresh(std::vector<Document> documents)
{
    const Document* before = m_model.find(m_open);
    const QByteArray hash = before ? before->hash : QByteArray();
    const QString encoding = before ? before->encoding : QString();
    m_loaded = true;
    m_model.setDocuments(std::move(documents));
    const Document* now = m_model.find(m_open);
    if (!now) {
        m_open = {};
        if (m_page)
            m_page->showNothing(m_model.documents().empty());
    } else {
        if (m_list)
            m_list->choose(m_open);
        if (now->hash != hash || now->encoding != encoding)
            fetch(m_open, {});
    }
    Q_EMIT changed();
}

void LibraryRoom::add(const QStringList& paths, const QString& encoding)
{
    if (paths.isEmpty())
        return;
    m_progress = Progress();
    if (m_list)
        m_list->progress().begin(tr("Adding documents"));
    whenReady(m_shelf.add(paths, encoding, m_progress), this,
              [this](const Result<std::vector<Added>>& added) {
                  if (!added)
                      return fail(added.error());
                  tell(*added);
              });
}

/// One sentence for the whole order; failures one by one while they are few.
void LibraryRoom::tell(const std::vector<Added>& added)
{
    constexpr int kMostFailures = 3;
    int count[4] = {};
    DocumentId first;
    for (const Added& one : added) {
        ++count[static_cast<int>(one.how)];
        if (one.how != Added::How::Failed && !first.isValid())
            first = one.document.id;
    }
    const int fresh = count[static_cast<int>(Added::How::New)];
    const int updated = count[static_cast<int>(Added::How::Updated)];
    const int unchanged = count[static_cast<int>(Added::How::Unchanged)];
    const int failed = count[static_cast<int>(Added::How::Failed)];
    for (const Added& one : added)
        if (one.how == Added::How::Failed && failed <= kMostFailures)
            fail(one.error);
    if (failed > kMostFailures)
        fail({Error::Kind::Invalid,
              tr("%n file(s) could not be added, for example: %1", nullptr, failed)
                  .arg(std::ranges::find(added, Added::How::Failed, &Added::how)->error.message),
              {}});
    QStringList parts;
    if (fresh > 0)
        parts.append(tr("%n document(s) added", nullptr, fresh));
    if (updated > 0)
        parts.append(tr("%n updated", nullptr, updated));
    if (unchanged > 0)
        parts.append(tr("%n already here and unchanged", nullptr, unchanged));
    if (added.empty())
        parts.append(tr("There was no file in it that can be read"));
    if (!parts.isEmpty()) {
        QString sentence = parts.join(u", "_s) + u'.';
        sentence[0] = sentence[0].toUpper();
        Q_EMIT notified({Notice::Kind::Done, sentence, {}, {}});
    }
    if (first.isValid() && !m_open.isValid() && m_page && m_page->isVisible())
        open(first);
    Q_EMIT this->added(fresh + updated);
}

void LibraryRoom::open(DocumentId id)
{
    if (id.isValid() && id != m_open)
        fetch(id, {});
}

void LibraryRoom::openAt(DocumentId id, qsizetype start, qsizetype end)
{
    if (m_page && id == m_open && m_page->document() == id)
        m_page->view().showCitation(start, end);
    else
        fetch(id, Place{start, end});
}

void LibraryRoom::fetch(DocumentId id, std::optional<Place> place)
{
    const quint64 fetch = ++m_fetch;
    m_open = id;
    whenReady(m_shelf.document(id), this, [this, fetch, place](Result<OpenedDocument> opened) {
        if (fetch != m_fetch)
            return;
        if (!opened) {
            m_open = {};
            Q_EMIT changed();
            return fail(opened.error());
        }
        centre();
        m_page->show(std::move(*opened));
        if (place)
            m_page->view().showCitation(place->start, place->end);
        if (m_list)
            m_list->choose(m_open);
        showUses();
        Q_EMIT changed();
    });
}

void LibraryRoom::showUses()
{
    if (!m_uses)
        return;
    if (!m_open.isValid())
        return m_uses->setThreads({});
    whenReady(
        m_shelf.usedIn(m_open), this,
        [this, id = m_open](const Result<std::vector<std::pair<ThreadId, QString>>>& threads) {
            if (threads && id == m_open && m_uses)
                m_uses->setThreads(*threads);
        });
}

void LibraryRoom::removeOpen()
{
    if (m_open.isValid())
        remove({m_open});
}

void LibraryRoom::remove(const std::vector<DocumentId>& ids)
{
    const Document* document = m_model.find(ids.front());
    const QString title = document ? document->title : QString();
    whenReady(m_shelf.remove(ids), this,
              [this, title, count = static_cast<int>(ids.size())](const Result<>& done) {
                  if (!done)
                      return fail(done.error());
                  const QString text =
                      count == 1
                          ? tr("“%1” was removed from the library; its file stays where it is.")
                                .arg(title)
                          : tr("%n document(s) were removed from the library.", nullptr, count);
                  Q_EMIT notified(
                      {Notice::Kind::Done, text, tr("Undo"), [this] { Q_EMIT undoRequested(); }});
              });
}

void LibraryRoom::readAgain(const std::vector<DocumentId>& ids, const QString& encoding)
{
    QStringList paths;
    for (const DocumentId id : ids)
        if (const Document* document = m_model.find(id))
            paths.append(document->source);
    add(paths, encoding);
}

void LibraryRoom::checkFiles()
{
    whenReady(m_shelf.checkFiles(), this, [this](const Result<std::vector<Document>>& changed) {
        if (!changed)
            return fail(changed.error());
        if (changed->empty())
            return;
        std::vector<DocumentId> ids;
        for (const Document& document : *changed)
            if (document.state == DocumentState::Changed)
                ids.push_back(document.id);
        if (ids.empty())
            return;
        Q_EMIT notified(
            {Notice::Kind::Info,
             tr("%n document(s) changed on disk.", nullptr, static_cast<int>(ids.size())),
             tr("Read again"), [this, ids] { readAgain(ids, {}); }});
    });
}

void LibraryRoom::find()
{
    if (m_page)
        m_page->startFinding();
}

void LibraryRoom::fail(const Error& error)
{
    const bool cancelled = error.kind == Error::Kind::Cancelled;
    Q_EMIT notified({cancelled ? Notice::Kind::Info : Notice::Kind::Error, error.message, {}, {}});
}

} // namespace motcua
