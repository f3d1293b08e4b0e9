// SPDX-License-Identifier: Apache-2.0
#include "io/extended_wkb.hpp"

#include <bit>
#include <cstdint>

namespace frontline {

namespace {

constexpr std::uint32_t has_reference_system = 0x20000000;
constexpr std::uint32_t wgs84                = 4326;

class Hex {
public:
    explicit Hex(std::string& text) : text_{text} {}

    void byte(std::uint8_t value)
    {
        constexpr char digits[] = "0123456789ABCDEF";
        text_ += digits[value >> 4];
        text_ += digits[value & 15];
    }

    void whole(std::uint32_t value)
    {
        for (auto shift = 0; shift < 32; shift += 8) byte(static_cast<std::uint8_t>(value >> shift));
    }

    void real(double value)
    {
        auto const bits = std::bit_cast<std::uint64_t>(value);
        for (auto shift = 0; shift < 64; shift += 8) byte(static_cast<std::uint8_t>(bits >> shift));
    }

    void point(Point p)
    {
        real(p.lon());
        real(p.lat());
    }

    void head(std::uint32_t type)
    {
        byte(1);  // the lowest byte first
        whole(type | has_reference_system);
        whole(wgs84);
    }

private:
    std::string& text_;
};

struct AppendGeometry {
    Hex hex;

    void operator()(Point p)
    {
        hex.head(1);
        hex.point(p);
    }

    void operator()(Line const& line)
    {
        hex.head(2);
        hex.whole(static_cast<std::uint32_t>(line.size()));
        for (auto const p : line) hex.point(p);
    }

    void operator()(Polygon const& polygon)
    {
        hex.head(3);
        hex.whole(static_cast<std::uint32_t>(1 + polygon.holes.size()));
        ring(polygon.outer);
        for (auto const& hole : polygon.holes) ring(hole);
    }

    void ring(Ring const& ring)
    {
        hex.whole(static_cast<std::uint32_t>(ring.size() + 1));
        for (auto const p : ring) hex.point(p);
        hex.point(ring.front());
    }
};

}  // namespace

void append_extended_wkb(std::string& text, Geometry const& geometry)
{
    std::visit(AppendGeometry{Hex{text}}, geometry);
}

}  // namespace frontline
