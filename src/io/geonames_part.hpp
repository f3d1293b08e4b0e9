// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace frontline {

/// What a file of GeoNames may be.
enum class GeonamesPart {
    none,             ///< something else
    dump,             ///< places: 19 columns with tabs between, the first a whole number
    alternate_names,  ///< names of places: 8 or 10 columns, the first two whole numbers, the third a language
    admin_codes,      ///< names of provinces or districts: 4 columns, a code with dots first, a whole number last
};

/// Which one a text begins. One of its first lines must have the columns; all else of it may be bad.
GeonamesPart geonames_part(std::string_view beginning);

}  // namespace frontline
