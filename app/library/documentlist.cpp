// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/documentlist.h"

#include "library/documentdelegate.h"
#include "text/find.h"
#include "theme/theme.h"
#include "widgets/iconbutton.h"
#include "widgets/panelheader.h"
#include "widgets/progressstrip.h"
#include "widgets/searchfield.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Finds titles and paths whatever marks were typed.
class DocumentFilter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString& words)
    {
        m_words.clear();
        for (const QString& word : words.split(u' ', Qt::SkipEmptyParts))
            m_words.emplace_back(word);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const QString title = sourceModel()->index(row, 0, parent).data().toString();
        return std::ranges::all_of(m_words,
                                   [&title](const Finder& word) { return word.isIn(title); });
    }

private:
    std::vector<Finder> m_words;
};

struct EncodingChoice {
    const char* id;
    const char* text;
};

constexpr EncodingChoice kEncodings[] = {
    {"", QT_TRANSLATE_NOOP("Library", "Found by itself")},
    {"utf-8", QT_TRANSLATE_NOOP("Library", "Unicode (UTF-8)")},
    {"utf-16le", QT_TRANSLATE_NOOP("Library", "Unicode (UTF-16)")},
    {"tcvn3", QT_TRANSLATE_NOOP("Library", "Vietnamese TCVN3 (ABC)")},
    {"vni", QT_TRANSLATE_NOOP("Library", "Vietnamese VNI")},
};

} // namespace

DocumentList::DocumentList(DocumentListModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_header(new PanelHeader({}, this)),
      m_add(new IconButton(u"plus")),
      m_filter(new SearchField(this)),
      m_view(new QListView(this)),
      m_shown(new DocumentFilter(this)),
      m_progress(new ProgressStrip(this))
{
    setObjectName(u"documentList"_s);
    standOn(this, Surface::Sidebar);
    m_add->setObjectName(u"addDocuments"_s);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_header->addWidget(m_add);
    m_filter->setObjectName(u"documentFilter"_s);
    m_progress->setObjectName(u"indexingProgress"_s);

    m_shown->setSourceModel(&m_model);
    m_view->setObjectName(u"documents"_s);
    m_view->setModel(m_shown);
    m_view->setItemDelegate(new DocumentDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->installEventFilter(this);
    standOn(m_view, Surface::Sidebar);

    auto* field = new QHBoxLayout;
    field->setContentsMargins(space::kSmall, 0, space::kSmall, space::kSmall);
    field->addWidget(m_filter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(field);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_progress);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& words) {
        static_cast<DocumentFilter*>(m_shown)->setWords(words);
    });
    connect(m_filter, &SearchField::resultsRequested, this, [this] {
        m_view->setFocus();
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_shown->index(0, 0));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    Q_EMIT opened(DocumentId(current.data(DocumentListModel::IdRole).toLongLong()));
            });
    connect(m_view, &QWidget::customContextMenuRequested, this, &DocumentList::showMenu);
    retranslate();
}

std::vector<DocumentId> DocumentList::chosen() const
{
    std::vector<DocumentId> ids;
    for (int row = 0; row < m_shown->rowCount(); ++row) {
        const QModelIndex index = m_shown->index(row, 0);
        if (m_view->selectionModel()->isSelected(index))
            ids.emplace_back(index.data(DocumentListModel::IdRole).toLongLong());
    }
    return ids;
}

void DocumentList::choose(DocumentId id)
{
    const QModelIndex index = m_shown->mapFromSource(m_model.indexOf(id));
    const QSignalBlocker quiet(m_view->selectionModel()); // it is being opened already
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_view->scrollTo(index);
    m_view->viewport()->update();
}

void DocumentList::setWritable(bool writable)
{
    m_writable = writable;
    m_add->setEnabled(writable);
}

void DocumentList::buildAddMenu()
{
    QMenu* old = m_add->menu();
    auto* menu = new QMenu(m_add);
    menu->setObjectName(u"addMenu"_s);
    const auto add = [this](const QString& encoding) {
        return [this, encoding] { Q_EMIT addRequested(encoding); };
    };
    menu->addAction(tr("&Add documents…"), this, add({}))->setObjectName(u"addFiles"_s);
    menu->addAction(tr("Add a &folder…"), this, &DocumentList::addFolderRequested)
        ->setObjectName(u"addFolder"_s);
    QMenu* legacy = menu->addMenu(tr("Add files in another &encoding"));
    for (const EncodingChoice& choice : kEncodings) {
        if (*choice.id == '\0')
            continue;
        const QString id = QString::fromLatin1(choice.id);
        legacy->addAction(QCoreApplication::translate("Library", choice.text), this, add(id))
            ->setObjectName(u"addAs."_s + id);
    }
    m_add->setMenu(menu);
    delete old;
}

void DocumentList::showMenu(const QPoint& position)
{
    const std::vector<DocumentId> ids = chosen();
    if (ids.empty())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"documentListMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QMenu* again = menu->addMenu(tr("&Read again, as"));
    again->setEnabled(m_writable);
    for (const EncodingChoice& choice : kEncodings) {
        const QString id = QString::fromLatin1(choice.id);
        again->addAction(QCoreApplication::translate("Library", choice.text), this,
                         [this, ids, id] { Q_EMIT readAgainRequested(ids, id); });
    }
    menu->addAction(tr("Show the &file in its folder"), this,
                    [this, ids] { Q_EMIT showFileRequested(ids.front()); });
    menu->addSeparator();
    QAction* remove = menu->addAction(tr("Remove from the &library"), this,
                                      [this, ids] { Q_EMIT removeRequested(ids); });
    remove->setObjectName(u"removeDocuments"_s);
    remove->setEnabled(m_writable);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

bool DocumentList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Delete) && m_writable && !chosen().empty()) {
            Q_EMIT removeRequested(chosen());
            return true;
        }
        if (key->key() == Qt::Key_Menu) {
            showMenu(m_view->visualRect(m_view->currentIndex()).center());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DocumentList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DocumentList::retranslate()
{
    m_header->setTitle(tr("Documents"));
    m_add->setHelp(tr("Add documents"), QKeySequence(u"Ctrl+O"_s));
    m_filter->setPrompt(tr("Filter documents"));
    m_view->setAccessibleName(tr("Documents of the library"));
    buildAddMenu();
    m_model.retranslate();
}

} // namespace motcua
