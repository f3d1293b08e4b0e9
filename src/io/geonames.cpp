// SPDX-License-Identifier: Apache-2.0
#include "io/geonames.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "io/admin_names.hpp"
#include "io/alternate_names.hpp"
#include "io/geonames_part.hpp"
#include "io/geonames_row.hpp"
#include "io/open_text.hpp"
#include "io/repeated_ids.hpp"

namespace frontline {

namespace {

namespace fs = std::filesystem;

NumberSet ids_of(fs::path const& dump)
{
    NumberSet  ids;
    auto       text = open_text(dump);
    LineReader lines{text};
    while (auto const line = lines.next()) {
        if (auto const id = id_number(line->text.substr(0, line->text.find('\t')))) ids.insert(*id);
    }
    return ids;
}

AlternateNames read_alternate_names(GeonamesFiles const& files, Problems& problems)
{
    AlternateNames names{files.alternate_names.empty() ? NumberSet{} : ids_of(files.dump)};
    for (auto const& file : files.alternate_names) {
        auto text = open_text(file);
        names.read(text, file.string(), problems);
    }
    return names;
}

AdminNames read_admin_names(GeonamesFiles const& files, Problems& problems)
{
    AdminNames names;
    for (auto const& file : files.admin_codes) {
        auto text = open_text(file);
        names.read(text, file.string(), problems);
    }
    return names;
}

void add_once(std::vector<fs::path>& files, fs::path const& file)
{
    std::error_code none;
    auto const is_it = [&](fs::path const& other) { return fs::equivalent(other, file, none); };
    if (std::ranges::none_of(files, is_it)) files.push_back(file);
}

std::vector<fs::path> texts_beside(fs::path const& file)
{
    std::vector<fs::path> texts;
    std::error_code       none;
    auto const            folder = file.has_parent_path() ? file.parent_path() : fs::path{"."};
    for (auto const& entry : fs::directory_iterator{folder, none}) {
        auto const& name = entry.path();
        if (lowered(name.extension().string()) != ".txt" || !entry.is_regular_file(none)) continue;
        texts.push_back(file.has_parent_path() ? name : name.filename());
    }
    std::ranges::sort(texts);
    return texts;
}

}  // namespace

GeonamesFiles geonames_files(fs::path const& dump)
{
    GeonamesFiles files{dump, {}, {}};
    for (auto const& text : texts_beside(dump)) add_table(files, text);
    return files;
}

bool add_table(GeonamesFiles& files, fs::path const& table)
{
    auto const part = geonames_part(beginning_of(table));
    if (part == GeonamesPart::alternate_names) add_once(files.alternate_names, table);
    if (part == GeonamesPart::admin_codes) add_once(files.admin_codes, table);
    return part == GeonamesPart::alternate_names || part == GeonamesPart::admin_codes;
}

void read_geonames(GeonamesFiles const& files, TakePlace const& take, Problems& problems)
{
    auto const  alternate_names = read_alternate_names(files, problems);
    auto const  admin_names     = read_admin_names(files, problems);
    auto const  file            = files.dump.string();
    auto        text            = open_text(files.dump);
    LineReader  lines{text};
    RepeatedIds ids;
    while (auto const line = lines.next()) {
        if (trimmed(line->text).empty()) continue;
        auto place = parse_geonames_row(*line, file, problems);
        if (!place) continue;
        ids.add(place->id);
        alternate_names.add_to(*place);
        admin_names.put_into(*place);
        take(std::move(*place));
    }
    ids.report(file, problems);
}

}  // namespace frontline
