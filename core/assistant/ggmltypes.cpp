// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/ggmltypes.h"

#include <algorithm>
#include <array>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

struct TypeRow {
    quint32 number;
    GgmlType type;
};

constexpr std::array kTypes{
    TypeRow{0, {"F32"_L1, 1, 4}},         TypeRow{1, {"F16"_L1, 1, 2}},
    TypeRow{2, {"Q4_0"_L1, 32, 18}},      TypeRow{3, {"Q4_1"_L1, 32, 20}},
    TypeRow{6, {"Q5_0"_L1, 32, 22}},      TypeRow{7, {"Q5_1"_L1, 32, 24}},
    TypeRow{8, {"Q8_0"_L1, 32, 34}},      TypeRow{9, {"Q8_1"_L1, 32, 40}},
    TypeRow{10, {"Q2_K"_L1, 256, 84}},    TypeRow{11, {"Q3_K"_L1, 256, 110}},
    TypeRow{12, {"Q4_K"_L1, 256, 144}},   TypeRow{13, {"Q5_K"_L1, 256, 176}},
    TypeRow{14, {"Q6_K"_L1, 256, 210}},   TypeRow{15, {"Q8_K"_L1, 256, 292}},
    TypeRow{16, {"IQ2_XXS"_L1, 256, 66}}, TypeRow{17, {"IQ2_XS"_L1, 256, 74}},
    TypeRow{18, {"IQ3_XXS"_L1, 256, 98}}, TypeRow{19, {"IQ1_S"_L1, 256, 50}},
    TypeRow{20, {"IQ4_NL"_L1, 32, 18}},   TypeRow{21, {"IQ3_S"_L1, 256, 110}},
    TypeRow{22, {"IQ2_S"_L1, 256, 82}},   TypeRow{23, {"IQ4_XS"_L1, 256, 136}},
    TypeRow{24, {"I8"_L1, 1, 1}},         TypeRow{25, {"I16"_L1, 1, 2}},
    TypeRow{26, {"I32"_L1, 1, 4}},        TypeRow{27, {"I64"_L1, 1, 8}},
    TypeRow{28, {"F64"_L1, 1, 8}},        TypeRow{29, {"IQ1_M"_L1, 256, 56}},
    TypeRow{30, {"BF16"_L1, 1, 2}},       TypeRow{34, {"TQ1_0"_L1, 256, 54}},
    TypeRow{35, {"TQ2_0"_L1, 256, 66}},   TypeRow{39, {"MXFP4"_L1, 32, 17}},
    TypeRow{40, {"NVFP4"_L1, 64, 36}},    TypeRow{41, {"Q1_0"_L1, 128, 18}},
};

/// By the number of general.file_type; empty where a number is not in use.
constexpr std::array kFileTypes{
    "F32"_L1,    "F16"_L1,    "Q4_0"_L1,    "Q4_1"_L1,   "Q4_1"_L1,   ""_L1,        ""_L1,
    "Q8_0"_L1,   "Q5_0"_L1,   "Q5_1"_L1,    "Q2_K"_L1,   "Q3_K_S"_L1, "Q3_K_M"_L1,  "Q3_K_L"_L1,
    "Q4_K_S"_L1, "Q4_K_M"_L1, "Q5_K_S"_L1,  "Q5_K_M"_L1, "Q6_K"_L1,   "IQ2_XXS"_L1, "IQ2_XS"_L1,
    "Q2_K_S"_L1, "IQ3_XS"_L1, "IQ3_XXS"_L1, "IQ1_S"_L1,  "IQ4_NL"_L1, "IQ3_S"_L1,   "IQ3_M"_L1,
    "IQ2_S"_L1,  "IQ2_M"_L1,  "IQ4_XS"_L1,  "IQ1_M"_L1,  "BF16"_L1,   "Q4_0"_L1,    "Q4_0"_L1,
    "Q4_0"_L1,   "TQ1_0"_L1,  "TQ2_0"_L1,   "MXFP4"_L1,  "NVFP4"_L1,  "Q1_0"_L1,
};

constexpr qint64 kGuessed = 1024; // added where a tool guessed the type

} // namespace

std::optional<GgmlType> ggmlType(quint32 number)
{
    const auto* row = std::find_if(kTypes.begin(), kTypes.end(),
                                   [number](const TypeRow& one) { return one.number == number; });
    if (row == kTypes.end())
        return std::nullopt;
    return row->type;
}

QString quantisationName(qint64 fileType)
{
    const qint64 number = fileType & ~kGuessed;
    if (number < 0 || number >= static_cast<qint64>(kFileTypes.size()))
        return {};
    return kFileTypes[static_cast<size_t>(number)];
}

} // namespace motcua
