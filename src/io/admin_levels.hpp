// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "base/table.hpp"
#include "gazetteer/place.hpp"

namespace frontline {

/// Whether these are the columns of administrative boundaries as OCHA publishes them (COD-AB): for a level,
/// `adm3_pcode` with a name, `adm3_name` or `adm3_en`.
bool has_admin_levels(Table const& header);

/// The place of a row: name and p-code of its deepest level, whose other names (`adm3_ar`, `adm3_name1`, `adm3_ref` …)
/// are names too; the levels 1 and 2 above are admin1 and admin2. Level 0 is a country, 1 a province, 2 a district, 3 a
/// subdistrict, 4 and below settlements.
std::optional<Place> admin_level_place(Table const& header, Table::Row const& row, Problems& problems);

}  // namespace frontline
