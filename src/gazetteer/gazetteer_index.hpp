// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/place.hpp"
#include "gazetteer/signature.hpp"

namespace frontline {

/// The places of one source in flat arrays, with every way to find them: what a gazetteer looks into. It is made by
/// GazetteerBuilder, or lies in a file that was written from one (see index_image.hpp) and is read where it lies, so
/// that opening costs nothing. Never changes; copying it copies a pointer.
///
/// Offsets that point outside (a damaged file) give empty texts and no places, never a crash.
class GazetteerIndex {
public:
    using PlaceRow = std::uint32_t;
    using NameRow  = std::uint32_t;
    using KeyRow   = std::uint32_t;
    using Text     = std::uint32_t;  ///< where in the texts a length and so many bytes stand

    struct PlaceRecord {
        Point        point{};
        NameRow      names_begin = 0;  ///< the first is the one to show; they end where the next place's begin
        Text         id          = 0;
        Text         kind        = 0;
        Text         country     = 0;
        Text         admin1      = 0;
        Text         admin2      = 0;
        Text         source      = 0;
        float        importance  = 0;  ///< see importance.hpp; below 0: an area
        std::int64_t population  = -1;  ///< below 0: not known

        bool is_area() const { return importance < 0; }
    };

    struct NameRecord {
        Text          text    = 0;
        KeyRow        key     = 0;
        PlaceRow      place   = 0;
        std::uint32_t written = 0;  ///< see written_mark()
    };

    /// A name_key that places share.
    struct KeyRecord {
        std::uint64_t hash;
        Text          sounds;  ///< as packed() has them
        std::uint32_t postings_begin;
    };

    /// One value under part of the hash of what it is found by.
    struct Entry {
        std::uint32_t fingerprint;
        std::uint32_t value;
    };

    /// Entries in the order of their hashes, with the beginnings of 2^n equal parts of all hashes.
    struct HashTable {
        std::span<Entry const>         entries;
        std::span<std::uint32_t const> starts;

        /// Those whose hash is most likely this one.
        std::span<Entry const> equal_to(std::uint64_t hash) const;
    };

    struct Sections {
        std::span<PlaceRecord const> places;
        std::span<NameRecord const>  names;
        std::span<KeyRecord const>   keys;
        std::span<NameRow const>     postings;
        HashTable                    by_key;
        HashTable                    by_skeleton;
        std::span<Signature const>   signatures;  ///< of the keys in by_skeleton's entries, in their order
        HashTable                    by_id;
        std::span<char const>        texts;
    };

    GazetteerIndex() = default;

    /// `owner` keeps alive what the sections lie in.
    GazetteerIndex(Sections const& sections, std::shared_ptr<void const> owner);

    std::size_t size() const { return sections_.places.size(); }
    Sections const& sections() const { return sections_; }

    Place                   place(PlaceRow row) const;
    PlaceRecord const&      record(PlaceRow row) const { return row < size() ? sections_.places[row] : no_place; }
    std::span<NameRecord const> names_of(PlaceRow row) const;
    std::string_view            shown_name(PlaceRow row) const;
    std::string_view        text(Text at) const { return text_in(sections_.texts, at); }

    /// The text that begins at an offset of some texts; empty where the offset points outside.
    static std::string_view text_in(std::span<char const> texts, Text at);

    /// Of several with one id the one that is least by name and point, whatever their order.
    std::optional<PlaceRow> find(PlaceId const& id) const;
    std::vector<PlaceRow>   all_with_id(std::string_view id) const;

    /// The key that is exactly this name_key.
    std::optional<KeyRow> find_key(std::string_view name_key) const;

    /// The key with this hash, such as hash_of_key() of another index tells.
    std::optional<KeyRow>        find_key(std::uint64_t hash) const;
    std::optional<std::uint64_t> hash_of_key(KeyRow key) const;

    /// A key and a look at how it sounds.
    struct Look {
        Signature signature;
        KeyRow    key;
    };

    /// Keys that have this skeleton or core (see skeleton.hpp), and now and then one that has not, are added.
    void add_with_skeleton(std::vector<Look>& looks, std::string_view skeleton) const;

    std::string_view sounds_of(KeyRow key) const;

    /// Rows of the names that have this key, from south to north.
    std::span<NameRow const> names_with(KeyRow key) const;
    NameRecord const& name(NameRow row) const
    {
        return row < sections_.names.size() ? sections_.names[row] : no_name;
    }

private:
    // What a row outside is: all that it points to is outside as well.
    static constexpr std::uint32_t outside = 0xFFFFFFFF;
    static PlaceRecord const       no_place;
    static NameRecord const        no_name;

    Sections                    sections_;
    std::shared_ptr<void const> owner_;
};

/// A mark of how a name is written (see written_key): names written alike have one, others hardly ever; the highest bit
/// tells whether it has an article. `key` is its name_key.
std::uint32_t written_mark(std::string_view name, std::string_view key);

inline constexpr std::uint32_t article_bit = 1U << 31U;

}  // namespace frontline
