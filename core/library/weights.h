// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How much each measure of a sentence counts. Set by trying on the development set and on other Vietnamese and English
// texts with questions, and compared on further ones that were no part of the trying.

namespace motcua {

struct Weights {
    double passage = 8.0;  ///< Coverage of the question by the whole passage.
    double density = 14.0; ///< How often the passage speaks of the words of the question.
    double local =
        3.5; ///< Coverage by the sentence, by words not in every sentence of the passage.
    double length = 0.0;   ///< Longer sentences say more.
    double sentence = 2.0; ///< Coverage by the sentence itself.
    double around = 5.0;   ///< Coverage by the sentence and the ones beside it.
    double type = 0.8;     ///< What is asked for stands in the sentence.
    double near = 0.5;     ///< … close to the words of the question.
    double focus =
        0.4; ///< The noun asked for stands in the sentence, and with the number right before it.
    double definition = 0.1; ///< "X is …" for "what is X".
    double echo = 1.5;       ///< Taken off when the sentence says nothing the question did not say.
    double tight = 0.5;      ///< The words of the question stand close together.
    double clash = 1.5;  ///< Taken off when the sentence speaks of another year than the question.
    double solo = 0.3;   ///< Credit of a syllable without its neighbours.
    double rare = 0.2;   ///< Least weight of a content word, of the greatest rarity.
    double anchor = 2.5; ///< Weight of a name, a foreign word or a number beside a plain word.
    double pronoun = 0.95; ///< What the sentence before is worth to one that begins with a pronoun.
    double inherit = 0.5;  ///< What a name given earlier is worth to a sentence without it.
    double before = 0.85;  ///< … to any other.
    double pair = 0.35;    ///< Weight of a pair of neighbours, of its rarity.
    double names = 0.5;    ///< Part of the confidence in which names weigh more.
    double speaks = 0.7;   ///< What the coverage of the question adds to the confidence …
    double dwells = 0.6;  ///< … and what it adds that the passage dwells on the matter (density).
    double found = 0.435; ///< Least confidence of an answer.
};

} // namespace motcua
