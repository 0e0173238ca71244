// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/documentlistmodel.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSize>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

QString extentOf(const Document& document)
{
    if (document.pages > 0)
        return QCoreApplication::translate("Library", "%1 p", "pages, as short as can be")
            .arg(QLocale().toString(document.pages));
    return QCoreApplication::translate("Library", "%1 ¶", "passages, as short as can be")
        .arg(QLocale().toString(document.passages));
}

QString stateWord(DocumentState state)
{
    switch (state) {
    case DocumentState::Indexed:
        return {};
    case DocumentState::Changed:
        return QCoreApplication::translate("Library", "changed on disk");
    case DocumentState::Missing:
        return QCoreApplication::translate("Library", "file is missing");
    }
    return {};
}

int DocumentListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_documents.size());
}

QVariant DocumentListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Document& document = m_documents[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return document.title;
    case Qt::ToolTipRole: {
        // Escaped: titles and paths are data, never markup.
        const QString words = document.title + u'\n' + document.source;
        return QString(u"<p style='white-space:pre-wrap'>"_s + words.toHtmlEscaped() + u"</p>"_s);
    }
    case Qt::AccessibleTextRole: {
        const QString state = stateWord(document.state);
        const QString extent =
            document.pages > 0
                ? QCoreApplication::translate("Library", "%n page(s)", nullptr, document.pages)
                : QCoreApplication::translate("Library", "%n passage(s)", nullptr,
                                              document.passages);
        return state.isEmpty() ? QString(document.title + u", "_s + extent)
                               : QString(document.title + u", "_s + extent + u", "_s + state);
    }
    case IdRole:
        return document.id.value();
    case StateRole:
        return static_cast<int>(document.state);
    case PagesRole:
        return extentOf(document);
    default:
        return {};
    }
}

const Document* DocumentListModel::find(DocumentId id) const
{
    const auto found = std::ranges::find(m_documents, id, &Document::id);
    return found == m_documents.end() ? nullptr : &*found;
}

QModelIndex DocumentListModel::indexOf(DocumentId id) const
{
    const Document* document = find(id);
    return document ? index(static_cast<int>(document - m_documents.data())) : QModelIndex();
}

int DocumentListModel::count(DocumentState state) const
{
    return static_cast<int>(std::ranges::count(m_documents, state, &Document::state));
}

void DocumentListModel::setDocuments(std::vector<Document> documents)
{
    const bool sameRows =
        std::ranges::equal(documents, m_documents, {}, &Document::id, &Document::id);
    if (!sameRows) {
        // Few hundred rows at most, and the selection is kept by id in the view.
        beginResetModel();
        m_documents = std::move(documents);
        endResetModel();
        return;
    }
    m_documents.swap(documents);
    for (std::size_t i = 0; i < m_documents.size(); ++i) {
        const QModelIndex row = index(static_cast<int>(i));
        if (m_documents[i] != documents[i])
            Q_EMIT dataChanged(row, row);
    }
}

void DocumentListModel::retranslate()
{
    if (!m_documents.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace motcua
