// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/fence.h"

#include <QRegularExpression>

namespace motcua {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype kLongestValue = 200;

/// The "<" of our own fences and of the words by which models tell roles, tools and thoughts apart:
/// "<|im_start|>", "<｜User｜>", "<channel|>", "<start_of_turn>", "</s>", "<tool_call>", "<<SYS>>", "<__media__>".
const QRegularExpression& angled()
{
    static const QRegularExpression expression(
        u"<(?=[|｜][^\\s<>|｜]{1,64}[|｜]?>|/?[^\\s<>|｜]{1,64}[|｜]>|<?\\s*/?\\s*(?:"
        "sources?|documents?|tool_results?|"
        "s|bos|eos|pad|unk|mask|sop|eop|turn|system|user|assistant|model|human|tool|"
        "think|thinking|thought|reasoning|tool_calls?|tool_responses?|tools|"
        "function|function_calls?|function_results?|invoke|"
        "start_of_turn|end_of_turn|start_of_image|end_of_image|image_soft_token|"
        "begin_of_text|end_of_text|SYS|__media__|__image__"
        ")(?:[\\s=>/\"]|$))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

/// The "[" of Mistral's and GLM's.
const QRegularExpression& bracketed()
{
    static const QRegularExpression expression(
        u"\\[(?=/?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS|TOOL_CONTENT|ARGS|"
        "CALL_ID|THINK|IMG|IMG_BREAK|IMG_END|gMASK|sMASK|MODEL_SETTINGS|PREFIX|MIDDLE|SUFFIX)\\])"_s);
    return expression;
}

/// Tag characters: read by models, seen by nobody.
const QRegularExpression& unseen()
{
    static const QRegularExpression expression(u"[\\x{E0000}-\\x{E007F}]+"_s);
    return expression;
}

} // namespace

QString defused(const QString& text)
{
    QString safe = text;
    safe.remove(unseen()); // first: they might stand inside a word that is looked for
    safe.replace(angled(), u"‹"_s);
    safe.replace(bracketed(), u"［"_s);
    return safe;
}

QString fenced(const QString& name, const std::vector<std::pair<QString, QString>>& attributes,
               const QString& text)
{
    QString head = u'<' + name;
    for (const auto& [key, value] : attributes) {
        QString plain = value.simplified();
        plain.remove(u'"').remove(u'<').remove(u'>');
        plain.truncate(kLongestValue);
        if (!plain.isEmpty())
            head += u' ' + key + u"=\""_s + defused(plain) + u'"';
    }
    return head + u">\n"_s + defused(text) + u"\n</"_s + name + u'>';
}

} // namespace motcua
