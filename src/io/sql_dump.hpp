// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "io/dataset_content.hpp"

namespace frontline {

/// All layers as the SQL that makes their tables (see write_tables()), for `psql -f`.
void write_sql_dump(DatasetContent const& content, WriteBytes const& write, Problems& problems);

}  // namespace frontline
