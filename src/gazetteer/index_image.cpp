// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/index_image.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <type_traits>
#include <utility>

#include "gazetteer/gazetteer_builder.hpp"

namespace frontline {

namespace {

using Bytes = std::span<std::byte const>;
using Index = GazetteerIndex;

constexpr std::string_view magic           = "FRONTLINE GAZETTEER\n";
constexpr std::size_t      alignment       = 16;
constexpr std::size_t      part_count      = 14;
constexpr std::size_t      checked_at_most = 64U << 20U;

// One higher when an index changes in a way that the sample below does not show.
constexpr int layout_version = 2;

// Every letter, group of letters and kind of word that an index depends on: where one of them is taken another way, the
// sample's index is another one.
constexpr char const* sample_names[] = {
    "Abu al-Duhur Kabir", "Kafranbel", "Tell ed-Daman", "Khirbat ash-Sharqiyah", "City of Ma'arrat", "Salahuddin",
    "Dschisr Tschuhujiw", "Scirocco Cinque", "Chach Jeque Yarabulus", "Quzhgarh Dhath Phack", "Tzatsdz Xvw",
    "Darul Erradjim", "Manbij Suwayda Kawkabah",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويگپچژڤ ئؤءأإآة مدينة كفرسجنة", "абвгґдеєжзиіїйклмнопрстуфхцчшщьэюя Эс-Сухна дж",
    "ÀÉÎÕÜ ıøđłæœþß 123 ٣"};

struct Head {
    std::array<char, 32>                  magic{};
    std::array<char, 32>                  version{};
    std::array<std::uint64_t, part_count> sizes{};  ///< of the parts in bytes, without padding
    std::uint64_t                         checksum = 0;
};

static_assert(std::is_trivially_copyable_v<Head> && std::is_trivially_copyable_v<Index::PlaceRecord>);

template <typename T>
Bytes bytes_of(std::span<T const> records)
{
    return std::as_bytes(records);
}

template <typename T>
std::span<T const> records_in(Bytes bytes)
{
    return {reinterpret_cast<T const*>(bytes.data()), bytes.size() / sizeof(T)};
}

std::array<Bytes, part_count> parts_of(Index::Sections const& sections, ImageLabel const& label)
{
    auto const text = [](std::string const& t) { return std::as_bytes(std::span{t}); };
    auto const& s = sections;
    return {text(label.stamp),          text(label.notes),        bytes_of(s.places),
            bytes_of(s.names),          bytes_of(s.keys),         bytes_of(s.postings),
            bytes_of(s.by_key.entries), bytes_of(s.by_key.starts), bytes_of(s.by_skeleton.entries),
            bytes_of(s.by_skeleton.starts), bytes_of(s.signatures), bytes_of(s.by_id.entries),
            bytes_of(s.by_id.starts),   bytes_of(s.texts)};
}

Index::Sections sections_in(std::array<Bytes, part_count> const& parts)
{
    using Entry = Index::Entry;
    using Start = std::uint32_t;
    return {records_in<Index::PlaceRecord>(parts[2]), records_in<Index::NameRecord>(parts[3]),
            records_in<Index::KeyRecord>(parts[4]), records_in<Index::NameRow>(parts[5]),
            {records_in<Entry>(parts[6]), records_in<Start>(parts[7])},
            {records_in<Entry>(parts[8]), records_in<Start>(parts[9])}, records_in<Signature>(parts[10]),
            {records_in<Entry>(parts[11]), records_in<Start>(parts[12])}, records_in<char>(parts[13])};
}

std::size_t padded(std::size_t size)
{
    return (size + alignment - 1) / alignment * alignment;
}

/// Four lanes of multiply and rotate over whole words: as fast as memory.
std::uint64_t checksum_of(std::array<Bytes, part_count> const& parts)
{
    std::array<std::uint64_t, 4> lanes{1, 2, 3, 4};
    for (auto const& part : parts) {
        for (std::size_t at = 0, lane = 0; at < part.size(); at += 8, ++lane) {
            std::uint64_t word = 0;
            std::memcpy(&word, part.data() + at, std::min<std::size_t>(8, part.size() - at));
            auto& sum = lanes[lane % lanes.size()];
            sum = std::rotl(sum, 29) * 0x9E3779B97F4A7C15U + word;
        }
    }
    return lanes[0] ^ std::rotl(lanes[1], 16) ^ std::rotl(lanes[2], 32) ^ std::rotl(lanes[3], 48);
}

template <std::size_t size>
std::array<char, size> fixed(std::string_view text)
{
    std::array<char, size> chars{};
    text.copy(chars.data(), size);
    return chars;
}

std::size_t total_size(std::array<Bytes, part_count> const& parts)
{
    std::size_t size = 0;
    for (auto const& part : parts) size += part.size();
    return size;
}

Head head_of(std::array<Bytes, part_count> const& parts)
{
    Head head{fixed<32>(magic), fixed<32>(image_version()), {}, 0};
    for (std::size_t i = 0; i < part_count; ++i) head.sizes[i] = parts[i].size();
    if (total_size(parts) < checked_at_most) head.checksum = checksum_of(parts);
    return head;
}

std::optional<std::array<Bytes, part_count>> split(Bytes image, Head const& head)
{
    std::array<Bytes, part_count> parts;
    auto                          at = padded(sizeof(Head));
    for (std::size_t i = 0; i < part_count; ++i) {
        if (at > image.size() || head.sizes[i] > image.size() - at) return std::nullopt;
        parts[i] = image.subspan(at, head.sizes[i]);
        at += padded(head.sizes[i]);
    }
    return at == image.size() ? std::optional{parts} : std::nullopt;
}

std::string text_in(Bytes bytes)
{
    return {reinterpret_cast<char const*>(bytes.data()), bytes.size()};
}

std::uint64_t hash_of_sample()
{
    GazetteerBuilder builder;
    for (auto const* const name : sample_names) {
        Place place;
        place.name  = name;
        place.names = {std::string{"1 "} + name, name + std::string{" 2"}};
        builder.add(place);
    }
    auto const index = std::move(builder).finished();
    return checksum_of(parts_of(index.sections(), {}));
}

}  // namespace

std::string image_version()
{
    static auto const sample = std::to_string(hash_of_sample());
    return std::to_string(layout_version) + (std::endian::native == std::endian::little ? " le " : " be ") + sample;
}

IndexImage::IndexImage(GazetteerIndex const& index, ImageLabel const& label)
    : index_{index}, label_{label}, padding_(alignment, '\0')
{
    auto const head = head_of(parts_of(index_.sections(), label_));
    head_.assign(reinterpret_cast<char const*>(&head), sizeof head);
}

std::vector<std::span<std::byte const>> IndexImage::parts() const
{
    std::vector<Bytes> all;
    auto const         add = [&](Bytes part) {
        all.push_back(part);
        all.push_back(std::as_bytes(std::span{padding_}).first(padded(part.size()) - part.size()));
    };
    add(std::as_bytes(std::span{head_}));
    for (auto const& part : parts_of(index_.sections(), label_)) add(part);
    return all;
}

std::optional<LabelledIndex> index_in(std::span<std::byte const> image, std::shared_ptr<void const> owner)
{
    if (image.size() < sizeof(Head)) return std::nullopt;
    Head head;
    std::memcpy(&head, image.data(), sizeof head);
    if (head.magic != fixed<32>(magic) || head.version != fixed<32>(image_version())) return std::nullopt;
    auto const parts = split(image, head);
    if (!parts || head_of(*parts).checksum != head.checksum) return std::nullopt;
    return LabelledIndex{{sections_in(*parts), std::move(owner)}, {text_in((*parts)[0]), text_in((*parts)[1])}};
}

}  // namespace frontline
