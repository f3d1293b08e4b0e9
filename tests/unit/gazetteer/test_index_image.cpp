// SPDX-License-Identifier: Apache-2.0
// A dump of Syria is compiled once and read where it lies ever after: as long as its bytes are whole, never otherwise.
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <new>
#include <memory>
#include <random>
#include <span>

#include "gazetteer/gazetteer_builder.hpp"
#include "gazetteer/index_image.hpp"
#include "gazetteer/locate.hpp"
#include "gazetteer/name_key.hpp"
#include "gazetteer/skeleton.hpp"

using namespace frontline;

namespace {

Place place(std::string id, std::string name, std::vector<std::string> names, double lat, double lon)
{
    Place result;
    result.id.text = std::move(id);
    result.name    = std::move(name);
    result.names   = std::move(names);
    result.kind    = "village";
    result.country = "SY";
    result.admin1  = "Idlib";
    result.source  = "GeoNames";
    result.point   = snapped(lon, lat);
    return result;
}

std::vector<Place> some_places()
{
    auto saraqib       = place("164816", "Saraqib", {"سراقب", "Sarāqib", "Серакиб"}, 35.86447, 36.80591);
    saraqib.population = 34231;
    saraqib.admin2     = "Saraqib";
    return {saraqib,
            place("166357", "An Nayrab", {"النيرب", "Naïrab"}, 35.86955, 36.71867),
            place("166358", "An Nayrab", {"النيرب"}, 36.1757, 37.228),
            place("168661", "Kafr Nubl", {"كفر نبل"}, 35.61376, 36.56449),
            place("164816", "Sarmin", {"سرمين"}, 35.90403, 36.72501),
            place("", "Hazzarin", {}, 35.60, 36.526)};
}

GazetteerIndex index_of(std::vector<Place> const& places)
{
    GazetteerBuilder builder;
    for (auto const& one : places) builder.add(one);
    return std::move(builder).finished();
}

/// Bytes that lie as those of a file mapped into memory do, and are let go with their last reader.
struct Image {
    std::shared_ptr<std::byte> owner;
    std::size_t                size = 0;

    std::span<std::byte> bytes() const { return {owner.get(), size}; }
};

Image image_with(std::span<std::byte const> bytes)
{
    constexpr std::align_val_t page{64};
    auto* const at = static_cast<std::byte*>(::operator new(bytes.size() + 1, page));
    std::ranges::copy(bytes, at);
    return {{at, [page](std::byte* gone) { ::operator delete(gone, page); }}, bytes.size()};
}

Image image_of(GazetteerIndex const& index, ImageLabel const& label)
{
    IndexImage const       image{index, label};
    std::vector<std::byte> bytes;
    for (auto const part : image.parts()) bytes.insert(bytes.end(), part.begin(), part.end());
    return image_with(bytes);
}

std::optional<LabelledIndex> read_back(Image const& image)
{
    return index_in(image.bytes(), image.owner);
}

std::vector<std::pair<std::string, double>> answers(Gazetteer const& gazetteer, std::string const& name)
{
    PlaceQuery query;
    query.name = name;
    std::vector<std::pair<std::string, double>> all;
    for (auto const& match : locate(gazetteer, query)) all.emplace_back(match.place.id.text, match.score);
    return all;
}

template <typename T>
std::vector<T> copied(std::span<T const> span)
{
    return {span.begin(), span.end()};
}

std::vector<GazetteerIndex::KeyRow> with_skeleton(GazetteerIndex const& index, std::string const& skeleton)
{
    std::vector<GazetteerIndex::Look> looks;
    index.add_with_skeleton(looks, skeleton);
    std::vector<GazetteerIndex::KeyRow> keys;
    for (auto const& look : looks) keys.push_back(look.key);
    return keys;
}

}  // namespace

TEST_CASE("an index that was written and read back holds the same places")
{
    auto const before = index_of(some_places());
    auto const after  = read_back(image_of(before, {}));
    REQUIRE(after);
    REQUIRE(after->index.size() == some_places().size());
    for (std::uint32_t row = 0; row < before.size(); ++row) {
        CHECK(after->index.place(row) == before.place(row));
        CHECK(after->index.place(row) == some_places()[row]);
        CHECK(after->index.shown_name(row) == before.shown_name(row));
        CHECK(after->index.record(row).importance == before.record(row).importance);
    }
}

TEST_CASE("an index that was written and read back finds the same by id, key, sounds and skeleton")
{
    auto const before = index_of(some_places());
    auto const image  = read_back(image_of(before, {}));
    REQUIRE(image);
    auto const& after = image->index;
    for (auto const* const id : {"164816", "166357", "166358", "168661", "", "1"}) {
        INFO(id);
        CHECK(after.find(PlaceId{id}) == before.find(PlaceId{id}));
        CHECK(after.all_with_id(id) == before.all_with_id(id));
    }
    CHECK(after.all_with_id("164816").size() == 2);
    for (auto const& one : some_places()) {
        auto names = one.names;
        names.push_back(one.name);
        for (auto const& name : names) {
            INFO(name);
            auto const key = after.find_key(name_key(name));
            REQUIRE(key);
            CHECK(key == before.find_key(name_key(name)));
            CHECK(after.hash_of_key(*key) == before.hash_of_key(*key));
            CHECK(copied(after.names_with(*key)) == copied(before.names_with(*key)));
            CHECK(after.sounds_of(*key) == packed(spoken(name_key(name))));
            auto const skeleton = skeleton_of(spoken(name_key(name)));
            auto const found    = with_skeleton(after, skeleton);
            CHECK(found == with_skeleton(before, skeleton));
            CHECK(std::ranges::count(found, *key) == 1);
        }
    }
    CHECK_FALSE(after.find_key(name_key("Damascus")));
}

TEST_CASE("a gazetteer of an index that was read back answers as the one before")
{
    Gazetteer const before{some_places()};
    auto const      image = read_back(image_of(before.indexes().front(), {}));
    REQUIRE(image);
    Gazetteer const after{std::vector{image->index}};
    for (auto const* const name : {"Nayrab", "Saraqeb", "سراقب", "Khazarin", "Kafranbel", "Sarakib", "Xanadu", ""}) {
        INFO(name);
        CHECK(answers(after, name) == answers(before, name));
    }
    CHECK(answers(after, "Nayrab").size() == 2);
    CHECK(after.nearest(snapped(36.8, 35.86), 3) == before.nearest(snapped(36.8, 35.86), 3));
    CHECK(after.country_at(snapped(36.8, 35.86)) == "SY");
}

TEST_CASE("what is read back lives on when all else that held the bytes is gone")
{
    std::optional<Gazetteer> gazetteer;
    {
        auto const image = image_of(index_of(some_places()), {});
        gazetteer.emplace(std::vector{read_back(image)->index});
    }
    CHECK(answers(*gazetteer, "Saraqib").size() == 1);
}

TEST_CASE("the label comes back with the index, whatever is in it")
{
    ImageLabel const label{"SY.txt 1734886\nسراقب", std::string{"a\0b", 3} + std::string(1000, 'x')};
    auto const       after = read_back(image_of(index_of(some_places()), label));
    REQUIRE(after);
    CHECK(after->label.stamp == label.stamp);
    CHECK(after->label.notes == label.notes);
}

TEST_CASE("an index without places can be written and read back, and finds nothing")
{
    for (auto const& empty : {index_of({}), GazetteerIndex{}}) {
        auto const after = read_back(image_of(empty, {"nothing", ""}));
        REQUIRE(after);
        CHECK(after->index.size() == 0);
        CHECK(after->label.stamp == "nothing");
        CHECK_FALSE(after->index.find(PlaceId{"164816"}));
        CHECK_FALSE(after->index.find_key(name_key("Saraqib")));
        CHECK(answers(Gazetteer{std::vector{after->index}}, "Saraqib").empty());
    }
}

TEST_CASE("an image that was cut off anywhere, or has more behind it, is none")
{
    auto const image = image_of(index_of(some_places()), {"stamp", "notes"});
    for (std::size_t size = 0; size < image.size; ++size) {
        INFO(size);
        REQUIRE_FALSE(read_back(image_with(image.bytes().first(size))));
    }
    std::vector<std::byte> longer(image.bytes().begin(), image.bytes().end());
    longer.resize(longer.size() + 16);
    CHECK_FALSE(read_back(image_with(longer)));
}

TEST_CASE("an image with one byte changed is none")
{
    auto const   image = image_of(index_of(some_places()), {"stamp", "notes"});
    std::mt19937 random{20200302};
    auto const   places = some_places();
    for (std::size_t at = 0; at < image.size; ++at) {
        auto&      byte   = image.bytes()[at];
        auto const before = byte;
        byte ^= static_cast<std::byte>(1 + random() % 255);
        if (auto const found = read_back(image)) {
            // Between the parts lie bytes that nobody reads.
            INFO("byte " << at);
            CHECK(before == std::byte{0});
            CHECK(found->label.stamp == "stamp");
            CHECK(found->label.notes == "notes");
            REQUIRE(found->index.size() == places.size());
            for (std::uint32_t row = 0; row < places.size(); ++row) CHECK(found->index.place(row) == places[row]);
            for (auto const* const name : {"Saraqib", "Nayrab", "Khazarin"}) {
                CHECK(answers(Gazetteer{std::vector{found->index}}, name) == answers(Gazetteer{places}, name));
            }
        }
        byte = before;
    }
    CHECK(read_back(image));
}

TEST_CASE("an image of another program or another version is none")
{
    auto const image   = image_of(index_of(some_places()), {});
    auto const version = image_version();
    auto const bytes   = image.bytes();
    auto const at      = std::ranges::search(bytes, std::as_bytes(std::span{version}));
    REQUIRE_FALSE(at.empty());
    auto const changed = [&](std::ptrdiff_t where) {
        std::vector<std::byte> other(bytes.begin(), bytes.end());
        other[static_cast<std::size_t>(where)] ^= std::byte{1};
        return image_with(other);
    };
    CHECK_FALSE(read_back(changed(0)));
    CHECK_FALSE(read_back(changed(at.begin() - bytes.begin())));
    CHECK_FALSE(read_back(changed(at.begin() - bytes.begin() + static_cast<std::ptrdiff_t>(version.size()) - 1)));
    CHECK(image_version() == version);
}

TEST_CASE("the version is told whole: it fits into the room that an image has for it")
{
    CHECK(image_version().size() <= 32);
    CHECK_FALSE(image_version().empty());
}

/// The sections of an index in bytes of their own, of which one can be broken.
struct Breakable {
    std::vector<GazetteerIndex::PlaceRecord> places;
    std::vector<GazetteerIndex::NameRecord>  names;
    std::vector<GazetteerIndex::KeyRecord>   keys;
    std::vector<GazetteerIndex::NameRow>     postings;
    std::vector<GazetteerIndex::Entry>       by_key;
    std::vector<GazetteerIndex::Entry>       by_skeleton;
    std::vector<std::uint32_t>               starts;
    std::vector<GazetteerIndex::Entry>       by_id;
    std::vector<char>                        texts;

    explicit Breakable(GazetteerIndex::Sections const& sections)
        : places{copied(sections.places)},
          names{copied(sections.names)},
          keys{copied(sections.keys)},
          postings{copied(sections.postings)},
          by_key{copied(sections.by_key.entries)},
          by_skeleton{copied(sections.by_skeleton.entries)},
          starts{copied(sections.by_skeleton.starts)},
          by_id{copied(sections.by_id.entries)},
          texts{copied(sections.texts)}
    {
    }

    void break_one(std::mt19937& random)
    {
        auto const parts = std::array{writable(places), writable(names),       writable(keys),
                                      writable(postings), writable(by_key),    writable(by_skeleton),
                                      writable(starts), writable(by_id),       writable(texts)};
        auto const part = parts[random() % parts.size()];
        part[random() % part.size()] ^= static_cast<std::byte>(1 + random() % 255);
    }

    GazetteerIndex index_like(GazetteerIndex::Sections sections) const
    {
        sections.places              = places;
        sections.names               = names;
        sections.keys                = keys;
        sections.postings            = postings;
        sections.by_key.entries      = by_key;
        sections.by_skeleton.entries = by_skeleton;
        sections.by_skeleton.starts  = starts;
        sections.by_id.entries       = by_id;
        sections.texts               = texts;
        return {sections, nullptr};
    }

private:
    template <typename T>
    static std::span<std::byte> writable(std::vector<T>& records)
    {
        return std::as_writable_bytes(std::span{records});
    }
};

TEST_CASE("sections whose offsets point anywhere give empty texts and no places, and never crash")
{
    auto const   good = index_of(some_places());
    std::mt19937 random{20191219};
    for (int round = 0; round < 2000; ++round) {
        Breakable breakable{good.sections()};
        breakable.break_one(random);
        Gazetteer const gazetteer{std::vector{breakable.index_like(good.sections())}};
        INFO("round " << round);
        for (auto const* const name : {"Saraqib", "Nayrab", "Khazarin", "سرمين"}) {
            PlaceQuery query;
            query.name    = name;
            query.context = "Saraqib; Sarmin";
            for (auto const& match : locate(gazetteer, query)) REQUIRE(match.number.row < some_places().size());
            for (auto const number : gazetteer.named(name_key(name))) REQUIRE(number.row < some_places().size());
        }
        for (auto const number : gazetteer.all()) {
            REQUIRE(gazetteer.place(number).name.size() <= breakable.texts.size());
        }
        for (auto const* const id : {"164816", "166357", ""}) gazetteer.find(PlaceId{id});
    }
}

TEST_CASE("a row outside an index is a place without a name")
{
    auto const index = index_of(some_places());
    for (auto const row : {std::uint32_t{6}, std::uint32_t{0x7FFFFFFF}, std::uint32_t{0xFFFFFFFF}}) {
        CHECK(index.names_of(row).empty());
        CHECK(index.place(row).name.empty());
        CHECK(index.place(row).id.text.empty());
        CHECK(index.text(index.name(row - 6 < 1 ? 1000 : row).text).empty());
    }
}
