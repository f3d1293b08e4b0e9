// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/gazetteer_builder.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <memory>
#include <tuple>
#include <utility>

#include "base/failure.hpp"
#include "gazetteer/hash.hpp"
#include "gazetteer/importance.hpp"
#include "gazetteer/name_key.hpp"
#include "gazetteer/skeleton.hpp"

namespace frontline {

namespace {

using Index = GazetteerIndex;

struct Hashed {
    std::uint64_t hash;
    std::uint32_t value;

    auto operator<=>(Hashed const&) const = default;
};

struct Table {
    std::vector<Index::Entry>  entries;
    std::vector<std::uint32_t> starts;

    operator Index::HashTable() const { return {entries, starts}; }
};

// About four entries a part: a cache line's worth.
int bits_for(std::size_t count)
{
    return std::max(0, static_cast<int>(std::bit_width(count)) - 3);
}

Table table_of(std::vector<Hashed> hashed)
{
    auto const bits = bits_for(hashed.size());
    auto const part = [&](std::uint64_t hash) { return bits == 0 ? 0 : hash >> (64 - bits); };
    std::ranges::sort(hashed, [&](Hashed const& a, Hashed const& b) {
        return std::tuple{part(a.hash), static_cast<std::uint32_t>(a.hash), a.value}
             < std::tuple{part(b.hash), static_cast<std::uint32_t>(b.hash), b.value};
    });
    Table table;
    table.starts.assign((std::size_t{1} << bits) + 1, 0);
    table.entries.reserve(hashed.size());
    for (auto const& [hash, value] : hashed) {
        ++table.starts[part(hash) + 1];
        table.entries.push_back({static_cast<std::uint32_t>(hash), value});
    }
    for (std::size_t i = 1; i < table.starts.size(); ++i) table.starts[i] += table.starts[i - 1];
    return table;
}

/// A key before it has its row.
struct NewKey {
    std::uint64_t skeleton;  ///< hashes of both; 0: it has no core of its own
    std::uint64_t core;
    std::uint64_t hash;
    std::string   sounds;
    Signature     signature;
    std::uint32_t names_begin;  ///< in the names in the order of their hashes
    std::uint32_t names_end;
};

}  // namespace

struct GazetteerBuilder::Owner {
    std::vector<Index::PlaceRecord> places;
    std::vector<Index::NameRecord>  names;
    std::vector<Index::KeyRecord>   keys{};
    std::vector<Index::NameRow>     postings{};
    Table                           by_key{};
    Table                           by_skeleton{};
    std::vector<Signature>          signatures{};
    Table                           by_id{};
    std::string                     texts;
    std::vector<Hashed>             in_order{};  ///< rows of names by the hashes of their keys; only while it is made

    std::vector<NewKey> new_keys() const;
    void add_key(NewKey const& key);
    void sign(std::vector<Signature> const& of_keys);
    void index_names(std::vector<std::uint64_t> const& hashes);
    void index_ids();
    Index::Sections sections() const;
};

namespace {

Index::Text append(std::string& texts, std::string_view text)
{
    auto const at   = texts.size();
    auto const size = static_cast<std::uint32_t>(text.size());
    if (at + text.size() > std::numeric_limits<Index::Text>::max() - sizeof size) {
        throw Failure{"the names of the gazetteer are more than 4 GiB", "split it into several files, one -g each"};
    }
    texts.append(reinterpret_cast<char const*>(&size), sizeof size);
    texts.append(text);
    return static_cast<Index::Text>(at);
}

}  // namespace

Index::Text GazetteerBuilder::add_text(std::string_view text)
{
    return append(texts_, text);
}

Index::Text GazetteerBuilder::add_repeated(std::string const& text)
{
    auto const [entry, is_new] = repeated_.try_emplace(text);
    if (is_new) entry->second = add_text(text);
    return entry->second;
}

void GazetteerBuilder::add_name(std::string const& name, Index::PlaceRow place)
{
    auto const key     = name_key(name);
    auto const written = written_mark(name, key);
    auto const others  = std::span{names_}.subspan(places_[place].names_begin);
    auto const is_new  = std::ranges::find(others, written, &Index::NameRecord::written) == others.end();
    names_.push_back({add_text(name), std::numeric_limits<Index::KeyRow>::max(), place, written});
    hashes_.push_back(is_new && !key.empty() ? hash_of(key) : 0);
}

void GazetteerBuilder::add(Place const& place)
{
    auto const row = static_cast<Index::PlaceRow>(places_.size());
    places_.push_back({place.point, static_cast<Index::NameRow>(names_.size()), add_text(place.id.text),
                       add_repeated(place.kind), add_repeated(place.country), add_repeated(place.admin1),
                       add_repeated(place.admin2), add_repeated(place.source), importance_of(place),
                       place.population.value_or(-1)});
    add_name(place.name, row);
    for (auto const& name : place.names) add_name(name, row);
}

void GazetteerBuilder::Owner::add_key(NewKey const& key)
{
    auto const row = static_cast<Index::KeyRow>(keys.size());
    keys.push_back({key.hash, append(texts, key.sounds), static_cast<std::uint32_t>(postings.size())});
    auto const first = static_cast<std::ptrdiff_t>(postings.size());
    for (auto name = key.names_begin; name < key.names_end; ++name) {
        names[in_order[name].value].key = row;
        postings.push_back(in_order[name].value);
    }
    std::sort(postings.begin() + first, postings.end(), [&](Index::NameRow a, Index::NameRow b) {
        return std::tuple{places[names[a].place].point.lat_e7, a} < std::tuple{places[names[b].place].point.lat_e7, b};
    });
}

std::vector<NewKey> GazetteerBuilder::Owner::new_keys() const
{
    std::vector<NewKey> all;
    for (std::uint32_t i = 0; i < in_order.size(); ++i) {
        if (i > 0 && in_order[i - 1].hash == in_order[i].hash) {
            ++all.back().names_end;
            continue;
        }
        auto const key      = name_key(Index::text_in(texts, names[in_order[i].value].text));
        auto const sounds   = spoken(key);
        auto const skeleton = skeleton_of(sounds);
        auto const core     = core_of(sounds);
        all.push_back({hash_of(skeleton.empty() ? key : skeleton), core.empty() || core == skeleton ? 0 : hash_of(core),
                       in_order[i].hash, packed(sounds), signature_of(sounds), i, i + 1});
    }
    return all;
}

void GazetteerBuilder::Owner::index_names(std::vector<std::uint64_t> const& hashes)
{
    in_order.reserve(hashes.size());
    for (std::uint32_t i = 0; i < hashes.size(); ++i) {
        if (hashes[i] != 0) in_order.push_back({hashes[i], i});
    }
    std::ranges::sort(in_order);
    // Those that are looked at together lie together.
    auto all = new_keys();
    std::ranges::sort(all, {}, [](NewKey const& key) { return std::pair{key.skeleton, key.hash}; });
    std::vector<Hashed>    skeletons;
    std::vector<Hashed>    of_keys;
    std::vector<Signature> signatures_of_keys;
    for (std::uint32_t row = 0; row < all.size(); ++row) {
        add_key(all[row]);
        of_keys.push_back({all[row].hash, row});
        signatures_of_keys.push_back(all[row].signature);
        skeletons.push_back({all[row].skeleton, row});
        if (all[row].core != 0) skeletons.push_back({all[row].core, row});
    }
    all         = {};
    in_order    = {};
    by_key      = table_of(std::move(of_keys));
    by_skeleton = table_of(std::move(skeletons));
    sign(signatures_of_keys);
}

void GazetteerBuilder::Owner::sign(std::vector<Signature> const& of_keys)
{
    signatures.reserve(by_skeleton.entries.size());
    for (auto const& entry : by_skeleton.entries) signatures.push_back(of_keys[entry.value]);
}

void GazetteerBuilder::Owner::index_ids()
{
    std::vector<Hashed> ids;
    ids.reserve(places.size());
    for (std::uint32_t i = 0; i < places.size(); ++i) ids.push_back({hash_of(Index::text_in(texts, places[i].id)), i});
    by_id = table_of(std::move(ids));
}

Index::Sections GazetteerBuilder::Owner::sections() const
{
    return {places, names, keys, postings, by_key, by_skeleton, signatures, by_id, texts};
}

GazetteerIndex GazetteerBuilder::finished() &&
{
    auto owner = std::make_shared<Owner>(
        Owner{.places = std::move(places_), .names = std::move(names_), .texts = std::move(texts_)});
    owner->index_names(hashes_);
    hashes_ = {};
    owner->index_ids();
    auto const sections = owner->sections();
    return {sections, std::move(owner)};
}

}  // namespace frontline
