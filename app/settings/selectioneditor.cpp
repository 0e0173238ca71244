// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing some of many things, as the documents a thread may quote: a field that says what is chosen, and below it,
// when opened, a list with a line to find things in it.
#include "settings/settingeditor.h"

#include "text/fold.h"
#include "theme/paint.h"
#include "widgets/searchfield.h"
#include "widgets/tickrows.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

#include <functional>

namespace motcua {

namespace {

constexpr int kListHeight = 280;

/// The list, in a window of its own that closes by itself.
class SelectionPopup final : public QWidget {
public:
    explicit SelectionPopup(QWidget* parent)
        : QWidget(parent, Qt::Popup), find(new SearchField(this)), list(new QListWidget(this))
    {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(1, space::kSmall, 1, space::kSmall);
        auto* top = new QVBoxLayout;
        top->setContentsMargins(space::kSmall, 0, space::kSmall, 0);
        top->addWidget(find);
        column->addLayout(top);
        column->addWidget(list);
        list->setFrameShape(QFrame::NoFrame);
        list->setUniformItemSizes(true);
        list->setTextElideMode(Qt::ElideMiddle);
        connect(find, &QLineEdit::textChanged, this, [this](const QString& words) {
            const QString key = foldedKey(words);
            for (int row = 0; row < list->count(); ++row) {
                QListWidgetItem* item = list->item(row);
                item->setHidden(!key.isEmpty() && !foldedKey(item->text()).contains(key));
            }
        });
        connect(find, &SearchField::resultsRequested, this, [this] { list->setFocus(); });
        tickByRow(list);
        list->installEventFilter(this);
    }

    SearchField* find;
    QListWidget* list;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Tokens& c = Theme::of(this).colours;
        painter.fillRect(rect(), c.card);
        paint::box(&painter, QRectF(rect()), 0, {}, c.line);
    }
    /// What is ticked holds already; Return in the list only says that this is all.
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::KeyPress)
            return QWidget::eventFilter(watched, event);
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key != Qt::Key_Return && key != Qt::Key_Enter)
            return QWidget::eventFilter(watched, event);
        close();
        return true;
    }
};

/// Looks like a combo box; what opens is the list.
class SelectionBox final : public QComboBox {
public:
    using QComboBox::QComboBox;

    void showPopup() override { open(); }
    void hidePopup() override {}

    std::function<void()> open;
};

class SelectionEditor final : public SettingEditor {
public:
    SelectionEditor(const SelectionSetting& setting, QWidget* parent)
        : SettingEditor(parent), m_setting(setting), m_box(new SelectionBox(this))
    {
        auto* row = new QVBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(m_box);
        m_box->addItem(QString());
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setMinimumContentsLength(6);
        leaveWheelAlone(m_box);
        m_box->open = [this] { openList(); };
        retranslate();
    }

    QWidget* control() override { return m_box; }
    void retranslate() override { summarise(); }
    void setOffers(const std::vector<Offer>& offers) override
    {
        m_offers = offers;
        summarise();
    }
    void setValue(const QVariant& value) override
    {
        m_value = value.toStringList();
        summarise();
    }

private:
    void summarise()
    {
        QString text = settingText(m_setting.all);
        if (m_value.size() == 1) {
            for (const Offer& offer : m_offers) {
                if (offer.value == m_value.first())
                    text = offer.label;
            }
        }
        if (m_value.size() > 1 || (m_value.size() == 1 && text == settingText(m_setting.all)))
            text =
                QCoreApplication::translate("Settings", "%n chosen", nullptr, int(m_value.size()));
        m_box->setItemText(0, text);
    }

    void openList()
    {
        auto* popup = new SelectionPopup(this);
        popup->setAttribute(Qt::WA_DeleteOnClose);
        popup->setObjectName(m_box->objectName() + QStringLiteral(".popup"));
        popup->list->setObjectName(m_box->objectName() + QStringLiteral(".list"));
        popup->list->setAccessibleName(settingText(m_setting.label));
        popup->find->setPrompt(QCoreApplication::translate("Settings", "Find"));
        for (const Offer& offer : m_offers) {
            auto* item = new QListWidgetItem(offer.label, popup->list);
            item->setData(Qt::UserRole, offer.value);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(m_value.contains(offer.value) ? Qt::Checked : Qt::Unchecked);
        }
        connect(popup->list, &QListWidget::itemChanged, this,
                [this, list = popup->list] { take(*list); });
        const QPoint below = m_box->mapToGlobal(QPoint(0, m_box->height() + 2));
        popup->setGeometry(QRect(below, QSize(m_box->width(), kListHeight)));
        popup->show();
        popup->find->setFocus();
    }

    /// Ids nobody offers any more (a document that was removed) go with the first change.
    void take(const QListWidget& list)
    {
        QStringList chosen;
        for (int row = 0; row < list.count(); ++row) {
            if (list.item(row)->checkState() == Qt::Checked)
                chosen << list.item(row)->data(Qt::UserRole).toString();
        }
        m_value = chosen;
        summarise();
        Q_EMIT edited(chosen);
    }

    const SelectionSetting& m_setting;
    SelectionBox* m_box;
    QStringList m_value;
    std::vector<Offer> m_offers;
};

} // namespace

SettingEditor* makeEditor(const SelectionSetting& setting, QWidget* parent)
{
    return new SelectionEditor(setting, parent);
}

} // namespace motcua
