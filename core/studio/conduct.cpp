// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/conduct.h"

#include "studio/dialogue.h"

#include <utility>

namespace motcua {

Conduct::Conduct(Message row, std::unique_ptr<Reply> reply, Save save)
    : m_row(std::move(row)),
      m_meta(readAnswerMeta(m_row.meta)),
      m_reply(std::move(reply)),
      m_save(std::move(save)),
      m_retry(Dialogue::kRetryInterval)
{
    m_checkpoint.setSingleShot(true);
    connect(&m_checkpoint, &QTimer::timeout, this, &Conduct::save);
    connect(m_reply.get(), &Reply::appended, this, &Conduct::append);
    connect(m_reply.get(), &Reply::reasoningAppended, this, [this](const QString& text) {
        m_row.reasoning += text;
        touch();
    });
    connect(m_reply.get(), &Reply::cited, this, &Conduct::cite);
    connect(m_reply.get(), &Reply::finished, this, &Conduct::end);
}

Conduct::~Conduct()
{
    if (m_ended || !m_save)
        return;
    m_row.status = Status::Interrupted;
    m_row.meta = writeAnswerMeta(m_meta);
    (void)m_save(m_row);
}

void Conduct::start()
{
    if (!isUnfinished(m_row.status))
        m_row.status = Status::Pending; // an answer that goes on
    m_reply->start();
}

void Conduct::cancel()
{
    m_reply->cancel();
}

void Conduct::append(const QString& text)
{
    m_row.text += text;
    touch();
    Q_EMIT textAppended(text);
}

void Conduct::cite(const std::vector<Citation>& citations)
{
    m_meta.citations = citations;
    touch();
}

void Conduct::touch()
{
    m_row.status = Status::Streaming;
    m_dirty = true;
    if (!m_checkpoint.isActive())
        m_checkpoint.start(Dialogue::kCheckpointInterval);
}

void Conduct::save()
{
    if (m_saving)
        return; // the answer to the save under way comes back here when there is more
    if (!m_save) {
        if (m_ended)
            Q_EMIT ended(m_row);
        return;
    }
    m_saving = true;
    m_dirty = false;
    m_row.meta = writeAnswerMeta(m_meta);
    const bool last = m_ended;
    whenReady(m_save(m_row), this, [this, last](const Result<Done>& saved) {
        m_saving = false;
        if (!saved && saved.error().kind == Error::Kind::NotFound) {
            // Its thread was purged meanwhile: there is no row to keep.
            m_ended = true;
            m_save = {};
            Q_EMIT ended(m_row);
        } else if (!saved) {
            m_dirty = true;
            Q_EMIT notSaved(saved.error());
            m_checkpoint.start(m_retry);
        } else if (last) {
            Q_EMIT ended(m_row);
        } else if (m_ended) {
            save();
        } else if (m_dirty && !m_checkpoint.isActive()) {
            m_checkpoint.start(Dialogue::kCheckpointInterval);
        }
    });
}

void Conduct::end(const Result<Outcome>& outcome)
{
    if (std::exchange(m_ended, true))
        return;
    m_meta.error.clear(); // of an earlier try that is continued here
    if (outcome) {
        m_row.status = Status::Complete;
        m_row.model = outcome->model;
        m_meta.found = outcome->found;
        m_meta.elapsed = outcome->elapsed;
    } else if (outcome.error().kind == Error::Kind::Cancelled) {
        m_row.status = Status::Stopped;
    } else {
        m_row.status = Status::Failed;
        m_meta.error = outcome.error().message;
    }
    m_row.meta = writeAnswerMeta(m_meta);
    m_checkpoint.stop();
    save();
}

} // namespace motcua
