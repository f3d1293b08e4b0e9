// SPDX-License-Identifier: Apache-2.0
#include "io/read_lines.hpp"

#include <fmt/format.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <utility>

#include "base/failure.hpp"
#include "io/flat_lines.hpp"
#include "io/layer_reading.hpp"

namespace frontline {

namespace {

Line snapped_line(std::vector<Position> const& positions)
{
    Line line;
    for (auto const p : positions) line.push_back(snapped(p.lon, p.lat));
    auto const repeated = std::ranges::unique(line);
    line.erase(repeated.begin(), repeated.end());
    return line;
}

void report_other(LayerReading const& reading, OGRFeature const& feature)
{
    reading.report(Severity::warning, "no-line",
                   fmt::format("{} is a {}, not a line; it is passed over", reading.name_of(feature),
                               feature.GetGeometryRef()->getGeometryName()),
                   "");
}

void add_lines(LayerReading const& reading, OGRFeature const& feature, std::vector<Line>& found)
{
    auto const geometry = reading.geometry_of(feature);
    if (!geometry) return;
    auto const lines = flat_lines(*geometry);
    auto const fits  = [&](std::vector<Position> const& line) { return reading.is_on_earth(feature, line); };
    if (!std::ranges::all_of(lines, fits)) return;
    if (lines.empty()) report_other(reading, feature);
    for (auto const& positions : lines) {
        if (auto line = snapped_line(positions); line.size() > 1) found.push_back(std::move(line));
    }
}

}  // namespace

std::vector<Line> read_lines(std::string const& source, Problems& problems)
{
    GdalWords const   words;
    auto const        dataset = open_vector(source, words);
    ShapeSource const shapes{source, words, problems};
    std::vector<Line> found;
    for (auto* layer : dataset->GetLayers()) {
        if (wkbFlatten(layer->GetGeomType()) == wkbNone) continue;
        LayerReading const reading{shapes, *layer};
        for (auto& feature : *layer) add_lines(reading, *feature, found);
    }
    words.report(source, problems);
    if (!found.empty()) return found;
    throw Failure{"'" + source + "' has no line that can be used", "'ogrinfo -al -so' shows what it holds"};
}

}  // namespace frontline
