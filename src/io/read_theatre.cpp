// SPDX-License-Identifier: Apache-2.0
#include "io/read_theatre.hpp"

#include <filesystem>
#include <utility>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "claims/read_claims.hpp"
#include "control_map/paint.hpp"
#include "io/compiled_gazetteer.hpp"
#include "io/read_baseline.hpp"
#include "io/read_lines.hpp"
#include "io/read_polygons.hpp"
#include "io/read_table.hpp"
#include "io/settings.hpp"
#include "timeline/rule.hpp"

namespace frontline {

namespace {

namespace fs = std::filesystem;

constexpr double most_km = 5000;

fs::path settings_file(std::string const& folder)
{
    fs::path const path{folder};
    auto const     file = fs::is_directory(path) ? path / "theatre.toml" : path;
    if (fs::exists(file)) return file;
    if (fs::is_directory(path)) throw Failure{"the folder '" + folder + "' has no theatre.toml", "see docs/formats.md"};
    throw Failure{"there is no theatre '" + folder + "'",
                  "a theatre is a folder with a theatre.toml; see docs/formats.md"};
}

/// What theatre.toml names: a file in its folder, or any OGR datasource string.
class Sourced {
public:
    explicit Sourced(fs::path folder) : folder_{std::move(folder)} {}

    std::string operator()(std::string const& name) const
    {
        auto const beside   = folder_ / name;
        auto const is_plain = name.find(':') == std::string::npos && !name.starts_with("/vsi");
        return is_plain || fs::exists(beside) ? beside.string() : name;
    }

    /// A file that a theatre has by convention, when its settings name none.
    std::vector<std::string> if_there(std::string const& name) const
    {
        return fs::exists(folder_ / name) ? std::vector{name} : std::vector<std::string>{};
    }

private:
    fs::path folder_;
};

/// Where a baseline tells how a front ran a map can be finer than places are apart.
constexpr double spacing_beside_baseline_km = 1;

CellSettings read_cells(Settings& settings, Baseline const& baseline)
{
    CellSettings cells;
    auto const   otherwise = baseline.lands.empty() ? cells.spacing_km : spacing_beside_baseline_km;
    cells.spacing_km       = settings.number("cells.spacing_km", 0.1, most_km).value_or(otherwise);
    cells.empty_spacing_km = settings.number("cells.empty_spacing_km", 0, most_km).value_or(cells.empty_spacing_km);
    return cells;
}

PaintSettings read_paint(Settings& settings)
{
    PaintSettings paint;
    paint.reach_km = settings.number("paint.reach_km", 0, most_km).value_or(paint.reach_km);
    paint.fade_km  = settings.number("paint.fade_km", 0.1, most_km).value_or(paint.fade_km);
    paint.barrier_km = settings.number("paint.barrier_km", 0, most_km).value_or(paint.barrier_km);
    if (auto const method = settings.text("paint.method")) {
        if (auto const known = parse_paint_method(*method)) paint.method = *known;
        else settings.report("paint.method", Severity::error, "unknown-method",
                             "there is no method '" + *method + "'; 'combined' is used",
                             "methods: " + joined(paint_methods(), ", "));
    }
    return paint;
}

Rule read_rule(Settings& settings)
{
    auto const named = settings.text("precedence.rule");
    if (!named) return {};
    if (auto const rule = parse_rule(*named)) return *rule;
    settings.report("precedence.rule", Severity::error, "unknown-rule",
                    "there is no rule '" + *named + "'; 'credibility' is used", "rules: " + joined(rules(), ", "));
    return {};
}

std::vector<std::string> sourced_all(std::vector<std::string> names, Sourced const& sourced)
{
    for (auto& name : names) name = sourced(name);
    return names;
}

Baseline read_baseline_of(Settings& settings, Sourced const& sourced, Actors const& actors, Problems& problems)
{
    auto const named   = settings.text("baseline");
    auto const sources = named ? std::vector{*named} : sourced.if_there("baseline.geojson");
    return sources.empty() ? Baseline{} : read_baseline(sourced(sources.front()), actors, problems);
}

std::vector<Line> read_barriers(Settings& settings, Sourced const& sourced, Problems& problems)
{
    std::vector<Line> barriers;
    for (auto const& name : settings.texts("barriers").value_or(std::vector<std::string>{})) {
        auto const lines = read_lines(sourced(name), problems);
        barriers.insert(barriers.end(), lines.begin(), lines.end());
    }
    return barriers;
}

std::vector<Table> read_tables(std::vector<std::string> const& names, Sourced const& sourced, Problems& problems)
{
    std::vector<Table> tables;
    for (auto const& name : names) tables.push_back(read_table(sourced(name), problems));
    return tables;
}

Sources read_sources_of(Settings& settings, Sourced const& sourced, Actors const& actors, Problems& problems)
{
    auto const names = settings.texts("sources").value_or(sourced.if_there("sources.csv"));
    return read_sources(read_tables(names, sourced, problems), actors, problems);
}

/// Row by row: a log may be longer than what fits into memory as text.
void read_claims_of(std::vector<std::string> const& names, ClaimReader& reader, Problems& problems)
{
    auto const begin = [&](Table const& header) -> TakeRow {
        reader.begin(header);
        return [&](Table::Row&& row) { reader.add(row); };
    };
    for (auto const& name : names) read_rows(name, begin, problems);
}

}  // namespace

Theatre read_theatre(std::string const& folder, Problems& problems)
{
    auto const    file = settings_file(folder);
    Sourced const sourced{file.parent_path()};
    Settings      settings{file.string(), problems};
    Theatre       theatre;
    theatre.name  = settings.required_text("name");
    theatre.file  = file.string();
    theatre.attribution = settings.text("attribution").value_or("");
    theatre.land  = read_area(sourced(settings.required_text("land")), problems);
    theatre.paint    = read_paint(settings);
    theatre.empty_km = settings.number("paint.empty_km", 0, most_km);
    theatre.rule     = read_rule(settings);

    auto const actors = sourced(settings.text("actors").value_or("actors.csv"));
    theatre.actors    = read_actors(read_table(actors, problems), problems);
    theatre.sources   = read_sources_of(settings, sourced, theatre.actors, problems);
    theatre.baseline  = read_baseline_of(settings, sourced, theatre.actors, problems);
    theatre.cells     = read_cells(settings, theatre.baseline);
    theatre.cells.near_km = theatre.paint.reach_km;
    theatre.barriers  = read_barriers(settings, sourced, problems);
    auto const gazetteers = settings.texts("gazetteers").value_or(sourced.if_there("places.csv"));
    auto const logs = sourced_all(settings.required_texts("claims"), sourced);
    settings.report_unused();

    auto const  gazetteer = open_gazetteers(sourced_all(gazetteers, sourced), problems);
    ClaimReader reader{{theatre.actors, theatre.sources, gazetteer}, problems};
    read_claims_of(logs, reader, problems);
    theatre.gazetteer = gazetteer.with(reader.new_places());
    theatre.claims    = std::move(reader).finished();
    add(problems, places_off_land(theatre));
    sort_problems(problems);
    return theatre;
}

}  // namespace frontline
