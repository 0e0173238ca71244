// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Model files by their names: the parts of a split one ("…-00001-of-00003.gguf") and the projectors that let a model
// see pictures ("mmproj-….gguf").
//
// Thread: any.

#include <QString>
#include <QStringList>

#include <optional>

namespace motcua {

struct ModelPart {
    QString stem; ///< The path up to the numbers.
    int number = 1;
    int count = 1;

    /// The path of one of the parts.
    QString path(int which) const;
};

/// Nothing for a file that is whole.
std::optional<ModelPart> modelPart(const QString& path);
/// "…/name.gguf", "…/name-00001-of-00003.gguf" -> "name"
QString modelStem(const QString& path);

bool isProjectorName(const QString& path);
/// The projectors in the folder of a file.
QStringList projectorsBeside(const QString& path);

} // namespace motcua
