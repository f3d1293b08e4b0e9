// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "io/dataset_content.hpp"

namespace frontline {

/// What takes the SQL of PostgreSQL: a file, or a server. Rows come between begin_rows and end_rows, in the text format
/// of COPY, a line each.
struct SqlTarget {
    std::function<void(std::string const& statement)>      run;
    std::function<void(std::string const& copy_statement)> begin_rows;
    std::function<void(std::string_view row)>              add_row;
    std::function<void()>                                  end_rows;
};

/// A table of PostGIS for each layer, all in one transaction: the fields, `id`, `geom` and, where features are valid
/// for a while, `validity`, a range of days that the server makes of them. Indexed by place and time; no place has two
/// states on one day (an exclusion constraint; an actor has many regions at once, so there is none on other layers).
/// `replace`: tables of these names go first; else the server refuses.
void write_tables(DatasetContent const& content, bool replace, SqlTarget const& target, Problems& problems);

}  // namespace frontline
