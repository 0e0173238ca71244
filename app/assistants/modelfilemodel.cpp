// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/modelfilemodel.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QDir>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

int ModelFileModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_models.size());
}

int ModelFileModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

const FoundModel* ModelFileModel::found(const QModelIndex& index) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return nullptr;
    return &m_models[static_cast<std::size_t>(index.row())];
}

QString ModelFileModel::text(const FoundModel& model, int column) const
{
    const ModelFile& file = model.file;
    if (!file.trouble.isEmpty() && column != Name)
        return column == Size ? file.trouble : QString();
    switch (column) {
    case Name:
        return file.name;
    case Size:
        return bytesText(file.bytes);
    case Parameters:
        return parametersText(file.parameters);
    case Quantisation:
        return file.quantisation;
    case Context:
        return contextText(file.contextLength);
    case Fits:
        return fitText(model.fit, m_free);
    default:
        return {};
    }
}

QVariant ModelFileModel::sortKey(const FoundModel& model, int column)
{
    const ModelFile& file = model.file;
    switch (column) {
    case Size:
        return file.bytes;
    case Parameters:
        return file.parameters;
    case Quantisation:
        return file.quantisation;
    case Context:
        return file.contextLength;
    case Fits:
        return file.trouble.isEmpty() ? static_cast<int>(model.fit)
                                      : static_cast<int>(Fit::Unknown) + 1;
    default:
        return file.name.toCaseFolded();
    }
}

QVariant ModelFileModel::data(const QModelIndex& index, int role) const
{
    const FoundModel* model = found(index);
    if (!model)
        return {};
    const bool damaged = !model->file.trouble.isEmpty();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(*model, column);
    case Qt::AccessibleTextRole:
        return column == Name && damaged ? QString(model->file.name + u", "_s + model->file.trouble)
                                         : text(*model, column);
    case Qt::ToolTipRole: {
        // Escaped: names and paths are data, never markup.
        const QString words = model->file.name + u'\n' + QDir::toNativeSeparators(model->file.path);
        return QString(u"<p style='white-space:pre-wrap'>"_s + words.toHtmlEscaped() + u"</p>"_s);
    }
    case Qt::TextAlignmentRole:
        if (column == Name || column == Quantisation || column == Fits || damaged)
            return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::DecorationRole:
        if (damaged)
            return column == Size ? QVariant(themeIcon(u"warning", IconInk::Late)) : QVariant();
        if (column == Fits)
            return themeIcon(fitIcon(model->fit), model->fit == Fit::Yes       ? IconInk::OnTime
                                                  : model->fit == Fit::Unknown ? IconInk::Muted
                                                                               : IconInk::Late);
        return {};
    case Qt::ForegroundRole:
        return damaged ? QVariant(QBrush(Theme::of().colours.muted)) : QVariant();
    case SortRole:
        return sortKey(*model, column);
    case TroubleRole:
        return model->file.trouble;
    case FitRole:
        return static_cast<int>(model->fit);
    default:
        return {};
    }
}

QVariant ModelFileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= Columns)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = section == Size || section == Parameters || section == Context;
        return QVariant::fromValue((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Model");
    case Size:
        return tr("Size");
    case Parameters:
        return tr("Parameters");
    case Quantisation:
        return tr("Quantisation");
    case Context:
        return tr("Context");
    default:
        return tr("Will it fit?");
    }
}

void ModelFileModel::setModels(std::vector<FoundModel> models, qint64 freeBytes)
{
    if (models == m_models && freeBytes == m_free)
        return;
    const bool sameRows = std::ranges::equal(
        models, m_models, {}, [](const FoundModel& one) { return one.file.path; },
        [](const FoundModel& one) { return one.file.path; });
    m_free = freeBytes;
    if (!sameRows) {
        beginResetModel();
        m_models = std::move(models);
        endResetModel();
        return;
    }
    m_models = std::move(models);
    retranslate();
}

void ModelFileModel::retranslate()
{
    if (!m_models.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

} // namespace motcua
