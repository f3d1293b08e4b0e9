// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "io/column_mapping.hpp"
#include "io/geonames.hpp"
#include "io/geonames_part.hpp"
#include "io/open_text.hpp"
#include "io/read_gazetteer.hpp"

namespace frontline {

namespace {

namespace fs = std::filesystem;

using Files = std::vector<fs::path>;

Files files_of_shapefile(fs::path const& shapefile)
{
    Files           files{shapefile};
    std::error_code none;
    for (auto const* const ending : {".dbf", ".shx", ".prj", ".cpg"}) {
        auto const part = fs::path{shapefile}.replace_extension(ending);
        if (fs::is_regular_file(part, none)) files.push_back(part);
    }
    return files;
}

Files files_in(fs::path const& folder)
{
    Files           files;
    std::error_code none;
    for (auto const& entry : fs::recursive_directory_iterator{folder, none}) {
        if (entry.is_regular_file(none)) files.push_back(entry.path());
    }
    return files;
}

Files files_of_dump(fs::path const& path)
{
    auto const dump  = geonames_files(path);
    Files      files = dump.alternate_names;
    files.push_back(path);
    files.insert(files.end(), dump.admin_codes.begin(), dump.admin_codes.end());
    return files;
}

Files unordered_files_of(fs::path const& path)
{
    std::error_code none;
    auto const      ending = lowered(path.extension().string());
    if (fs::is_directory(path, none)) return files_in(path);
    if (!fs::is_regular_file(path, none) || ending == ".vrt") return {};
    if (geonames_part(beginning_of(path)) == GeonamesPart::dump) return files_of_dump(path);
    return ending == ".shp" ? files_of_shapefile(path) : Files{path};
}

}  // namespace

Files files_of(std::string const& source)
{
    auto files = unordered_files_of(split_mapping(source).path);
    std::ranges::sort(files);
    return files;
}

}  // namespace frontline
