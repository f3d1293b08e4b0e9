// SPDX-License-Identifier: Apache-2.0
#include "io/output_place.hpp"

#include <string_view>

#include "base/failure.hpp"
#include "base/text.hpp"

namespace frontline {

namespace {

namespace fs = std::filesystem;
using Kind   = OutputPlace::Kind;

constexpr std::string_view zip_prefix  = "/vsizip/";
constexpr std::string_view gzip_prefix = "/vsigzip/";

OutputPlace in_zip(std::string const& typed)
{
    auto const path = typed.substr(zip_prefix.size());
    auto const end  = lowered(path).find(".zip/");
    auto const name = end == std::string::npos ? std::string{} : path.substr(end + 5);
    if (name.empty() || name.find('/') != std::string::npos) {
        throw WrongUse{"'" + typed + "' does not name a file in an archive", "write /vsizip/out.zip/out.shp"};
    }
    fs::path const archive{path.substr(0, end + 4)};
    return {Kind::zip, archive.parent_path(), name, archive, {}};
}

OutputPlace in_gzip(std::string const& typed)
{
    fs::path const path{typed.substr(gzip_prefix.size())};
    if (lowered(path.extension().string()) != ".gz") {
        throw WrongUse{"'" + typed + "' does not end in .gz", "write /vsigzip/out.geojson.gz"};
    }
    return {Kind::gzip, path.parent_path(), path.stem().string(), {}, {}};
}

bool is_connection(std::string const& typed)
{
    return typed.starts_with("PG:") || typed.starts_with("postgresql://") || typed.starts_with("postgres://");
}

}  // namespace

OutputPlace output_place(std::string const& typed)
{
    if (typed == "-" || typed.starts_with("/vsistdout/")) return {Kind::standard_output, {}, {}, {}, {}};
    if (typed.starts_with(zip_prefix)) return in_zip(typed);
    if (typed.starts_with(gzip_prefix)) return in_gzip(typed);
    if (is_connection(typed)) return {Kind::database, {}, {}, {}, typed};
    if (typed.starts_with("/vsi")) {
        throw WrongUse{"'" + typed + "' cannot be written to",
                       "of GDAL's names /vsistdout/, /vsizip/ and /vsigzip/ can"};
    }
    fs::path const path{typed};
    if (path.filename().empty()) throw WrongUse{"'" + typed + "' is not the name of a file"};
    return {Kind::file, path.parent_path(), path.filename().string(), {}, {}};
}

}  // namespace frontline
