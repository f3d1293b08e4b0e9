// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <random>

#include "view/labels.hpp"

using namespace frontline;

namespace {

/// Many places in a small frame, from a seed; the most important first.
std::vector<PlaceMark> crowd(std::vector<Place>& places, unsigned seed, std::size_t count, PixelBox const& frame)
{
    std::mt19937 random{seed};
    auto const   share = [&] { return static_cast<double>(random()) / 4294967296.0; };
    places.resize(count);
    std::vector<PlaceMark> marks;
    for (std::size_t i = 0; i < count; ++i) {
        places[i].id   = PlaceId{std::to_string(i)};
        places[i].name = std::string(1 + random() % 20, static_cast<char>('a' + i % 26));
        auto const  importance = 4.0 - 4.0 * static_cast<double>(i) / static_cast<double>(count);
        Pixel const at{share() * frame.right, share() * frame.bottom};
        marks.push_back({places[i], nullptr, at, 2 + share(), random() % 3 == 0, importance});
    }
    return marks;
}

PixelBox dot_of(PlaceLabel const& label, std::vector<PlaceMark> const& marks)
{
    for (auto const& mark : marks) {
        if (mark.place.name.data() != label.text.data()) continue;
        return PixelBox{mark.at.x, mark.at.y, mark.at.x, mark.at.y}.grown(mark.radius);
    }
    return {};
}

}  // namespace

TEST_CASE("labels overlap neither one another nor the dots of labelled places, and stay in the frame")
{
    PixelBox const frame{0, 0, 700, 500};
    for (unsigned seed = 1; seed <= 30; ++seed) {
        std::vector<Place> places;
        auto const         marks  = crowd(places, seed, 300, frame);
        auto const         labels = place_labels(marks, frame, {}, 2000);
        REQUIRE(labels.size() > 20);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            CHECK(frame.contains(labels[i].box));
            for (std::size_t k = 0; k < labels.size(); ++k) {
                CHECK_FALSE((k < i && labels[i].box.overlaps(labels[k].box)));
                CHECK_FALSE(labels[i].box.overlaps(dot_of(labels[k], marks)));
            }
        }
    }
}

TEST_CASE("the most important place is labelled, and there are no more labels than there is room for")
{
    PixelBox const     frame{0, 0, 900, 900};
    std::vector<Place> places;
    auto               marks = crowd(places, 7, 500, frame);
    marks.front().at         = {450, 450};
    auto const labels        = place_labels(marks, frame, {}, 9000);
    CHECK(labels.size() <= 90);
    CHECK(labels.front().text == marks.front().place.name);
}

TEST_CASE("a label turns away from a front line where it can")
{
    Place place;
    place.name = "Saraqib";
    std::vector<PlaceMark> const marks{{place, nullptr, {100, 100}, 3, false, 4}};
    PixelBox const               frame{0, 0, 200, 200};
    CHECK(place_labels(marks, frame, {}, 100).front().anchor == "start");
    PixelLine const front{{130, 0}, {130, 200}};
    CHECK(place_labels(marks, frame, {front}, 100).front().anchor == "end");
}
