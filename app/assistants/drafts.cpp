// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/drafts.h"

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

bool Drafts::keep(Draft draft, const ProfileValue* saved)
{
    const QUuid uuid = uuidOf(draft.value);
    if (saved && draft.key.isNull() && holdsTheSame(draft.value, *saved))
        return m_drafts.remove(uuid);
    const bool fresh = saved == nullptr;
    const auto before = m_drafts.constFind(uuid);
    const bool known = before != m_drafts.constEnd();
    if (known && before->draft == draft && before->fresh == fresh)
        return false;
    const int order = known ? before->order : m_next++;
    m_drafts.insert(uuid, {std::move(draft), fresh, order});
    return true;
}

bool Drafts::follow(ProfileKind kind, const std::vector<ProfileValue>& saved)
{
    bool different = false;
    for (auto one = m_drafts.begin(); one != m_drafts.end();) {
        ProfileValue& value = one->draft.value;
        if (kindOf(value) != kind) {
            ++one;
            continue;
        }
        const auto same = std::ranges::find(saved, uuidOf(value), uuidOf);
        const bool fresh = same == saved.end();
        const ProfileId id = fresh ? ProfileId() : idOf(*same);
        different = different || fresh != one->fresh || id != idOf(value);
        one->fresh = fresh;
        std::visit([id](auto& any) { any.id = id; }, value);
        const bool needless = !fresh && one->draft.key.isNull() && holdsTheSame(value, *same);
        different = different || needless;
        one = needless ? m_drafts.erase(one) : std::next(one);
    }
    return different;
}

const Draft* Drafts::find(const QUuid& uuid) const
{
    const auto found = m_drafts.constFind(uuid);
    return found == m_drafts.constEnd() ? nullptr : &found->draft;
}

std::vector<ProfileValue> Drafts::fresh(ProfileKind kind) const
{
    std::vector<Kept> kept;
    for (const Kept& one : m_drafts)
        if (one.fresh && kindOf(one.draft.value) == kind)
            kept.push_back(one);
    std::ranges::sort(kept, {}, &Kept::order);
    std::vector<ProfileValue> values;
    values.reserve(kept.size());
    for (const Kept& one : kept)
        values.push_back(one.draft.value);
    return values;
}

QVariantMap Drafts::remembered() const
{
    QVariantMap map;
    for (const Kept& one : m_drafts) {
        const Profile row = rowOf(one.draft.value);
        map.insert(row.uuid.toString(QUuid::WithoutBraces),
                   QVariantMap{{u"kind"_s, nameOf(row.kind)},
                               {u"id"_s, row.id.value()},
                               {u"name"_s, row.name},
                               {u"body"_s, row.body},
                               {u"fresh"_s, one.fresh},
                               {u"order"_s, one.order}});
    }
    return map;
}

void Drafts::restore(const QVariantMap& remembered)
{
    for (auto one = remembered.begin(); one != remembered.end(); ++one) {
        const QVariantMap map = one.value().toMap();
        Profile row;
        row.uuid = QUuid::fromString(one.key());
        row.id = ProfileId(map.value(u"id"_s).toLongLong());
        row.kind = profileKindNamed(map.value(u"kind"_s).toString());
        row.name = map.value(u"name"_s).toString();
        row.body = map.value(u"body"_s).toString();
        if (row.uuid.isNull() || row.body.isEmpty())
            continue;
        const int order = map.value(u"order"_s).toInt();
        m_drafts.insert(row.uuid, {{valueOf(row), {}}, map.value(u"fresh"_s).toBool(), order});
        m_next = std::max(m_next, order + 1);
    }
}

} // namespace motcua
