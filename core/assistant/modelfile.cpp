// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/modelfile.h"

#include "assistant/ggmltypes.h"
#include "assistant/modelparts.h"
#include "assistant/modeltrouble.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <limits>
#include <optional>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ModelfileWords {
    Q_DECLARE_TR_FUNCTIONS(ModelFile)
};

constexpr qint64 kModelfileMost = std::numeric_limits<qint64>::max();

Result<GgufHeader> readHeader(const QString& path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        return Error{
            Error::Kind::NotFound, ModelfileWords::tr("There is no file %1.").arg(path), {}};
    QFile file(path);
    // Opening anything but a plain file (a pipe) may wait for ever.
    if (!info.isFile() || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{Error::Kind::Io,
                     ModelfileWords::tr("%1 cannot be read: %2.")
                         .arg(name, info.isFile() ? file.errorString()
                                                  : ModelfileWords::tr("it is no file")),
                     {}};
    const QByteArray start = file.peek(64);
    GgufRead read = readGguf(file, file.size());
    if (read.trouble != GgufTrouble::None)
        return modelTrouble(read.trouble, name, start, file.size(), read.header);
    return std::move(read.header);
}

Error invalid(const QString& sentence, const QString& path)
{
    return {Error::Kind::Invalid, sentence.arg(QFileInfo(path).fileName()), {}};
}

Error noModel(const QString& sentence, const QString& path)
{
    return {Error::Kind::Refused, sentence.arg(QFileInfo(path).fileName()), {}};
}

/// What loads as no model of its own, although it is sound.
Result<> checkKind(const GgufHeader& header, const QString& path)
{
    const QString type = header.text("general.type");
    if (header.text("general.architecture") == "clip"_L1 || type == "mmproj"_L1)
        return noModel(ModelfileWords::tr(
                           "%1 is a projector that lets a model see pictures, not a model itself."),
                       path);
    if (type == "adapter"_L1)
        return noModel(ModelfileWords::tr("%1 is an adapter for a model, not a model itself."),
                       path);
    if (header.text("general.architecture").isEmpty())
        return invalid(ModelfileWords::tr("%1 does not say what kind of model it is."), path);
    return {};
}

int toInt(std::optional<qint64> number)
{
    return static_cast<int>(
        std::clamp<qint64>(number.value_or(0), 0, std::numeric_limits<int>::max()));
}

/// Bytes of keys and values for one token, at 16 bits; 0: not known.
qint64 cacheOf(const GgufHeader& header, const QByteArray& architecture)
{
    const auto number = [&](const char* name) {
        return header.integer(architecture + name).value_or(0);
    };
    const qint64 layers = number(".block_count");
    std::vector<qint64> heads = header.integers(architecture + ".attention.head_count_kv");
    if (heads.empty())
        heads = header.integers(architecture + ".attention.head_count");
    const std::vector<qint64> allHeads = header.integers(architecture + ".attention.head_count");
    const qint64 most = allHeads.empty() ? 0 : *std::max_element(allHeads.begin(), allHeads.end());
    const qint64 usual = most > 0 ? number(".embedding_length") / most : 0;
    const qint64 keys = header.integer(architecture + ".attention.key_length").value_or(usual);
    const qint64 values = header.integer(architecture + ".attention.value_length").value_or(usual);

    constexpr qint64 kSane = 1 << 20; // of each, so that nothing overflows
    double sum = 0;                   // one number for all layers, or one for each
    for (const qint64 one : heads)
        sum += static_cast<double>(std::clamp<qint64>(one, 0, kSane));
    if (heads.size() == 1)
        sum *= static_cast<double>(std::clamp<qint64>(layers, 0, kSane));
    if (keys < 0 || values < 0 || keys > kSane || values > kSane)
        return 0;
    const double bytes = sum * static_cast<double>(keys + values) * 2;
    return bytes < 1e15 ? static_cast<qint64>(bytes) : 0;
}

QString quantisationOf(const GgufHeader& header)
{
    const QString named = quantisationName(header.integer("general.file_type").value_or(-1));
    if (!named.isEmpty())
        return named;
    const auto most = ggmlType(header.mostType);
    return most && header.tensors > 0 ? QString(most->name) : QString();
}

/// Takes the parts after the first: their bytes and weights.
Result<> addParts(ModelFile& model, const ModelPart& part)
{
    for (int number = 2; number <= part.count; ++number) {
        const QString path = part.path(number);
        if (!QFileInfo::exists(path))
            return invalid(ModelfileWords::tr("The part %1 of this model is missing."), path);
        const auto header = readHeader(path);
        if (!header)
            return header.error();
        model.bytes += QFileInfo(path).size();
        model.parameters += std::min(header->weights, kModelfileMost - model.parameters);
        if (model.quantisation.isEmpty())
            model.quantisation = quantisationOf(*header);
    }
    return {};
}

/// The projector beside the model that belongs to it: it makes as many numbers of a picture as the model takes.
QString projectorFor(const QString& path, qint64 width)
{
    for (const QString& candidate : projectorsBeside(path)) {
        const auto header = readHeader(candidate);
        if (!header || header->text("general.architecture") != "clip"_L1)
            continue;
        const auto makes = header->integer("clip.vision.projection_dim");
        if (!makes || width == 0 || *makes == width)
            return candidate;
    }
    return {};
}

} // namespace

Result<ModelFile> readModelFile(const QString& path)
{
    ModelFile model;
    const auto part = modelPart(QFileInfo(path).absoluteFilePath());
    model.path = part ? part->path(1) : QFileInfo(path).absoluteFilePath();
    const auto header = readHeader(model.path);
    if (!header)
        return header.error();
    if (const auto kind = checkKind(*header, model.path); !kind)
        return kind.error();

    model.architecture = header->text("general.architecture").left(64).simplified();
    const QByteArray own = model.architecture.toUtf8();
    model.name = header->text("general.name").left(200).simplified();
    if (model.name.isEmpty())
        model.name = modelStem(model.path);
    model.bytes = QFileInfo(model.path).size();
    model.parameters = header->weights;
    model.quantisation = quantisationOf(*header);
    model.contextLength = toInt(header->integer(own + ".context_length"));
    model.chatTemplate = header->text("tokenizer.chat_template");
    model.layers = toInt(header->integer(own + ".block_count"));
    model.cachePerToken = cacheOf(*header, own);
    if (part)
        if (const auto added = addParts(model, *part); !added)
            return added.error();
    if (model.parameters == 0)
        return invalid(ModelfileWords::tr("%1 holds no weights."), model.path);
    model.projector =
        projectorFor(model.path, header->integer(own + ".embedding_length").value_or(0));
    model.vision = !model.projector.isEmpty();
    return model;
}

} // namespace motcua
