// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "gazetteer/place.hpp"
#include "io/take_place.hpp"

namespace frontline {

/// Hands every place of a gazetteer to `take`, in the order of the source, as it is read: one of millions of rows is
/// never held as a whole. Recognised by what it holds: a GeoNames dump (with the tables that lie beside it), CSV with a
/// header, an OpenStreetMap extract, OCHA's boundaries, or any OGR point or polygon source with a field `name`
/// (docs/formats.md). `towns.shp?name=NAME_EN&kind=TYPE` says which of its fields are which of our columns. A row that
/// cannot be used is a Problem. Throws Failure when the source cannot be opened at all, or is a table of GeoNames that
/// needs a dump.
void read_gazetteer(std::string const& source, TakePlace const& take, Problems& problems);

/// The same for several, one after the other. GeoNames' alternate names and admin codes among them belong to every dump
/// among them, wherever they lie.
void read_gazetteers(std::vector<std::string> const& sources, TakePlace const& take, Problems& problems);

/// Whether a source is a table of GeoNames with alternate names or admin codes, which holds no places of its own.
bool is_names_table(std::string const& source);

/// All places of one at once.
std::vector<Place> read_gazetteer(std::string const& source, Problems& problems);

/// The files that a source is read from, in a fixed order: the dump and the tables beside it, all parts of a shapefile,
/// what lies in a folder. Empty where that cannot be told: a database, an archive, a file that names others (`.vrt`).
/// When one is new, gone or changed, the places may be others.
std::vector<std::filesystem::path> files_of(std::string const& source);

/// The gazetteers of the shipped theatres, for commands without `-g`: the `places.csv` of every folder of `theatres` in
/// the installed data folder, or beside the sources when the program runs from its build folder, in order of name.
std::vector<std::string> shipped_gazetteers();

}  // namespace frontline
