// SPDX-License-Identifier: Apache-2.0
#include <cpl_string.h>
#include <ogrsf_frmts.h>

#include <catch2/catch.hpp>
#include <random>
#include <regex>

#include "io/layer_definition.hpp"
#include "io/make_geometry.hpp"
#include "io/write_feature.hpp"
#include "io/write_layers.hpp"
#include "unit/io/sample_layers.hpp"
#include "unit/io/temporary_folder.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

FormatRow const by_gdal{.format = {"GeoJSON", {".geojson"}, false}, .driver = "GeoJSON", .files = {".geojson"}};

/// The same layer by GDAL's driver, as it is asked to write RFC 7946.
std::string bytes_by_gdal(Layer const& layer, std::string const& path)
{
    GDALAllRegister();
    GDALDatasetUniquePtr dataset{
        GetGDALDriverManager()->GetDriverByName("GeoJSON")->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
    CPLStringList options;
    for (auto const* const option :
         {"RFC7946=YES", "WRITE_BBOX=YES", "COORDINATE_PRECISION=7", "ID_FIELD=@id", "ID_TYPE=String"})
        options.AddString(option);
    if (!layer.title.empty()) options.SetNameValue("DESCRIPTION", layer.title.c_str());
    auto* const target = dataset->CreateLayer(layer.name.c_str(), OGRSpatialReference::GetWGS84SRS(),
                                              geometry_type(layer.geometry, by_gdal), options.List());
    for (auto& field : field_definitions(layer, by_gdal)) target->CreateField(&field);
    OGRFieldDefn id{"@id", OFTString};
    target->CreateField(&id);
    Problems problems;
    for (auto const& feature : layer.features) {
        auto const made = made_feature(*target->GetLayerDefn(), by_gdal, {layer, feature, path}, problems);
        made->SetField("@id", feature.id.c_str());
        REQUIRE(target->CreateFeature(made.get()) == OGRERR_NONE);
    }
    dataset.reset();
    return bytes_of(path);
}

std::string bytes_by_us(Layer const& layer, std::string const& path)
{
    Problems problems;
    write_layers({layer}, {path, "", false, {}, true}, problems);
    return bytes_of(path);
}

class Random {
public:
    int between(int least, int most) { return std::uniform_int_distribution{least, most}(bits_); }

    Point point()
    {
        return {between(-1'799'999'999, 1'799'999'999) / round(), between(-899'999'999, 899'999'999) / round()};
    }

    /// As areas and certainties are: rounded to some decimals.
    double rounded()
    {
        auto const scale = std::pow(10, between(0, 6));
        return std::round(std::uniform_real_distribution{-1e6, 1e6}(bits_)*scale) / scale;
    }

    std::string text()
    {
        std::string text;
        for (auto i = between(0, 8); i > 0; --i) text += letters_[static_cast<std::size_t>(between(0, 11))];
        return text;
    }

private:
    std::mt19937                bits_{20200302};
    std::array<std::string, 12> letters_{"a", "\"", "\\", "/", "\n", "\t", "\x01", "\x7f", "é", "إ", "😀", " "};

    /// Some coordinates have few decimals.
    int round() { return between(0, 3) == 0 ? 10'000'000 : 1; }
};

/// A ring around a point, counter-clockwise.
Ring ring_around(Point p, int size)
{
    return {{p.lon_e7 - size, p.lat_e7 - size}, {p.lon_e7 + size, p.lat_e7 - size}, {p.lon_e7, p.lat_e7 + size}};
}

Layer random_layer(Random& random)
{
    auto layer  = control_sample();
    layer.title = random.text();
    layer.features.clear();
    for (auto i = random.between(0, 20); i > 0; --i) {
        auto const  p = random.point();
        Point const inside{p.lon_e7 / 2, p.lat_e7 / 2};
        auto        hole = ring_around(inside, random.between(1, 1000));
        std::ranges::reverse(hole);
        layer.features.push_back(
            {"f-" + random.text(),
             Polygon{ring_around(inside, 100'000'000), {hole}},
             {random.text(), day("2020-02-29"), {}, random.rounded(), std::int64_t{random.between(-5, 1 << 30)}}});
    }
    return layer;
}

}  // namespace

TEST_CASE("our GeoJSON is GDAL's to the byte, for every type, null and letter")
{
    TemporaryFolder const folder;
    for (auto const& layer : samples()) {
        CHECK(bytes_by_us(layer, folder / (layer.name + ".geojson"))
              == bytes_by_gdal(layer, folder / (layer.name + "-gdal.geojson")));
    }
}

TEST_CASE("our GeoJSON is GDAL's to the byte for random layers, empty ones among them")
{
    TemporaryFolder const folder;
    Random                random;
    std::regex const      rounded_by_gdal{R"(\d\d\.000000[1-9])"};
    auto                  compared = 0;
    for (auto i = 0; i < 200; ++i) {
        auto const layer = random_layer(random);
        auto const name  = folder / std::to_string(i);
        auto const ours  = bytes_by_us(layer, name + ".geojson");
        if (std::regex_search(ours, rounded_by_gdal)) continue;
        REQUIRE(ours == bytes_by_gdal(layer, name + "-gdal.geojson"));
        ++compared;
    }
    CHECK(compared > 50);
}

TEST_CASE("a coordinate with six noughts behind the point stays as it is, which GDAL rounds by 8 cm")
{
    TemporaryFolder const folder;
    auto                  layer = places_sample();
    layer.features[0].geometry  = Point{-100'000'007, 100'000'007};
    CHECK_THAT(bytes_by_us(layer, folder / "ours.geojson"), Catch::Contains("[ -10.0000007, 10.0000007 ]"));
    CHECK_THAT(bytes_by_gdal(layer, folder / "gdal.geojson"), !Catch::Contains("[ -10.0000007, 10.0000007 ]"));
}
