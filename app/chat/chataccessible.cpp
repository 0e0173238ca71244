// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/chataccessible.h"

#include "chat/chatview.h"
#include "chat/messageinfo.h"
#include "chat/messagetext.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QPointer>

#include <map>

namespace motcua {

namespace {

/// For tr(), in a way lupdate sees.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChatAccessible)
};

constexpr int kSpoken = 600; ///< Letters of a message in its name; the rest is read on demand.

class AccessibleMessage final : public QAccessibleInterface {
public:
    AccessibleMessage(ChatView* view, int row) : m_view(view), m_row(row) {}

    bool isValid() const override { return m_view && content() && m_row < content()->count(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect box = m_view->messageRect(content()->nodeAt(m_row).id);
        return {m_view->viewport()->mapToGlobal(box.topLeft()), box.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.readOnly = true;
        state.focused =
            isValid() && m_view->hasFocus() && m_view->current() == content()->nodeAt(m_row).id;
        state.invisible = !rect().intersects(QRect(
            m_view ? m_view->mapToGlobal(QPoint()) : QPoint(), m_view ? m_view->size() : QSize()));
        return state;
    }

    QString text(QAccessible::Text kind) const override
    {
        const bool asked = kind == QAccessible::Name || kind == QAccessible::Value ||
                           kind == QAccessible::Description;
        if (!isValid() || !asked)
            return {};
        const Message* message = content()->messageAt(m_row);
        if (kind == QAccessible::Description)
            return message ? described(*message) : QString();
        if (!message)
            return shownName(content()->nodeAt(m_row).role) + QStringLiteral(": ") +
                   content()->nodeAt(m_row).excerpt;
        const MessageInfo info = messageInfo(*message, m_view->stack().style().today);
        Message start = *message;
        start.text.truncate(kSpoken);
        const ReadText read = readText(start);
        QString said =
            info.author + QStringLiteral(": ") + plainText(read.blocks.blocks(), read.citations);
        if (!info.status.isEmpty())
            said += u'\n' + info.status;
        return said;
    }

private:
    const ChatContent* content() const { return m_view->stack().content(); }

    /// How it came about: what it took, the calls of tools, citations that name nothing.
    QString described(const Message& message) const
    {
        const AnswerMeta meta = readAnswerMeta(message.meta);
        QStringList said{messageInfo(message, meta, m_view->stack().style().today).full};
        if (m_view->isOutside(message.id))
            said += Words::tr("Not sent to the model");
        for (const ToolStep& step : meta.steps) {
            const StepLine line =
                stepLine(step, isUnfinished(message.status), m_view->isAsked(message.id, step.id));
            said += line.text() + QStringLiteral(": ") + line.state;
        }
        for (const Attachment& attachment : attachmentsOf(message.meta))
            said += Words::tr("Attached: %1").arg(shownName(attachment));
        for (const int number : meta.unsupported)
            said += Words::tr("Citation [%1]: no such passage was sent").arg(number);
        said.removeAll(QString());
        return said.join(u'\n');
    }

    QPointer<ChatView> m_view;
    int m_row;
};

class AccessibleChatView final : public QAccessibleWidget {
public:
    explicit AccessibleChatView(ChatView* view) : QAccessibleWidget(view, QAccessible::List) {}
    ~AccessibleChatView() override
    {
        for (const auto& [row, id] : m_items)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return rows() + QAccessibleWidget::childCount(); }

    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= rows())
            return QAccessibleWidget::child(index - rows());
        if (const auto known = m_items.find(index); known != m_items.end())
            return QAccessible::accessibleInterface(known->second);
        auto* item = new AccessibleMessage(view(), index);
        m_items.emplace(index, QAccessible::registerAccessibleInterface(item));
        return item;
    }

    int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (const auto& [row, id] : m_items) {
            if (QAccessible::accessibleInterface(id) == child)
                return row;
        }
        const int index = QAccessibleWidget::indexOfChild(child);
        return index < 0 ? index : index + rows();
    }

    QAccessibleInterface* focusChild() const override
    {
        const ChatContent* content = view()->stack().content();
        const int row = content ? content->rowOf(view()->current()) : -1;
        return row >= 0 && view()->hasFocus() ? child(row) : QAccessibleWidget::focusChild();
    }

private:
    ChatView* view() const { return static_cast<ChatView*>(object()); }
    int rows() const { return object() && view()->stack().content() ? view()->stack().count() : 0; }

    mutable std::map<int, QAccessible::Id> m_items;
};

QAccessibleInterface* make(const QString& name, QObject* object)
{
    Q_UNUSED(name)
    auto* view = qobject_cast<ChatView*>(object);
    return view ? new AccessibleChatView(view) : nullptr;
}

} // namespace

void describeChatViews()
{
    QAccessible::installFactory(make);
}

} // namespace motcua
