// SPDX-License-Identifier: Apache-2.0
#include "io/read_gazetteer.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "io/admin_levels.hpp"
#include "io/column_mapping.hpp"
#include "io/csv_reader.hpp"
#include "io/geonames.hpp"
#include "io/geonames_part.hpp"
#include "io/open_street_map.hpp"
#include "io/open_text.hpp"
#include "io/place_table.hpp"
#include "io/read_ogr_table.hpp"
#include "io/read_table.hpp"
#include "io/repeated_ids.hpp"

namespace frontline {

namespace {

using ReadPlace = std::optional<Place> (*)(Table const& header, Table::Row const& row, Problems& problems);

// How rows below these columns are read.
ReadPlace reader_of(Table const& header)
{
    if (is_open_street_map(header)) return open_street_map_place;
    if (header.column("name")) return place_of;
    if (has_admin_levels(header)) return admin_level_place;
    throw Failure{"gazetteer '" + header.file + "' has no field 'name'",
                  "say which field is the name: '" + header.file + "?name=FIELD'; its fields: "
                      + joined(header.columns, ", ")};
}

// Takes rows below mapped columns, and hands on their places.
class RowsToPlaces {
public:
    RowsToPlaces(Table header, std::vector<std::string> const& mapping, TakePlace const& take, Problems& problems)
        : header_{std::move(header)}, take_{take}, problems_{problems}
    {
        apply_mapping(mapping, header_);
        read_ = reader_of(header_);
    }

    void operator()(Table::Row const& row)
    {
        auto place = read_(header_, row, problems_);
        if (!place) return;
        ids_.add(place->id);
        take_(std::move(*place));
    }

    void finish() const { ids_.report(header_.file, problems_); }

private:
    Table            header_;
    ReadPlace        read_ = nullptr;
    TakePlace const& take_;
    Problems&        problems_;
    RepeatedIds      ids_;
};

// Whether the first line is a header with the columns of a gazetteer, once they are mapped.
bool is_csv(std::string_view beginning, std::vector<std::string> const& mapping)
{
    Problems ignored;
    auto     header = parse_csv(beginning.substr(0, beginning.find('\n')), "", ignored);
    for (auto const& item : mapping) header.columns.push_back(lowered(item.substr(0, item.find('='))));
    return has_place_columns(header) || has_admin_levels(header);
}

void read_csv(MappedSource const& source, TakePlace const& take, Problems& problems)
{
    auto         text = open_text(source.path);
    CsvReader    rows{text, source.path, problems};
    RowsToPlaces places{rows.header(), source.mapping, take, problems};
    while (auto const row = rows.next()) places(*row);
    places.finish();
}

void read_ogr(MappedSource const& source, TakePlace const& take, Problems& problems)
{
    std::optional<RowsToPlaces> places;
    auto const                  begin = [&](Table const& header) -> TakeRow {
        places.emplace(header, source.mapping, take, problems);
        return [&places](Table::Row&& row) { (*places)(row); };
    };
    read_ogr_rows(source.path, Points::required, begin, problems);
    places->finish();
}

using Sources = std::vector<std::string>;

void read_source(MappedSource const& source, Sources const& tables, TakePlace const& take, Problems& problems)
{
    auto const beginning = beginning_of(source.path);
    if (geonames_part(beginning) == GeonamesPart::dump) {
        auto files = geonames_files(source.path);
        for (auto const& table : tables) add_table(files, table);
        return read_geonames(files, take, problems);
    }
    if (is_csv(beginning, source.mapping)) return read_csv(source, take, problems);
    return read_ogr(source, take, problems);
}

}  // namespace

bool is_names_table(std::string const& source)
{
    auto const part = geonames_part(beginning_of(source));
    return part == GeonamesPart::alternate_names || part == GeonamesPart::admin_codes;
}

void read_gazetteers(Sources const& sources, TakePlace const& take, Problems& problems)
{
    auto       gazetteers = sources;
    auto const found      = std::ranges::stable_partition(gazetteers, [](auto const& s) { return !is_names_table(s); });
    Sources const tables{found.begin(), found.end()};
    gazetteers.erase(found.begin(), found.end());
    if (gazetteers.empty() && !tables.empty()) {
        throw Failure{"'" + tables.front() + "' has names or codes of GeoNames, and no places",
                      "name the dump that it belongs to as well, or put it beside the dump"};
    }
    for (auto const& source : gazetteers) read_source(split_mapping(source), tables, take, problems);
}

void read_gazetteer(std::string const& source, TakePlace const& take, Problems& problems)
{
    read_gazetteers({source}, take, problems);
}

std::vector<Place> read_gazetteer(std::string const& source, Problems& problems)
{
    std::vector<Place> places;
    read_gazetteer(source, [&](Place&& place) { places.push_back(std::move(place)); }, problems);
    return places;
}

}  // namespace frontline
