// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace motcua {

/// Which parameters a server takes beside those of OpenAI's own interface. Thread: any.
enum class Sampling {
    OpenAi,  ///< None: a strict server refuses a question for one unknown word in it.
    Further, ///< top_k, min_p, repeat_penalty, by llama.cpp's names.
    Vllm,    ///< The same, but the last one is called repetition_penalty.
};

} // namespace motcua
