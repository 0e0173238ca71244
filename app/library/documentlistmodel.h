// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The documents of the library as rows: a read-only cache that is asked for again when the shelf says so, and keeps the
// rows that did not change.
//
// Thread: GUI.

#include "library/document.h"

#include <QAbstractListModel>

namespace motcua {

class DocumentListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, StateRole, PagesRole };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    const std::vector<Document>& documents() const { return m_documents; }
    const Document* find(DocumentId id) const;
    QModelIndex indexOf(DocumentId id) const;
    int count(DocumentState state) const;

    void setDocuments(std::vector<Document> documents);
    /// Names and states in the language of the moment.
    void retranslate();

private:
    std::vector<Document> m_documents;
};

/// "12 p", or the number of passages where there are no pages.
QString extentOf(const Document& document);
/// One word or two for a state; empty for Indexed.
QString stateWord(DocumentState state);

} // namespace motcua
