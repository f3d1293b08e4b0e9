// SPDX-License-Identifier: Apache-2.0
#include "io/sql_dump.hpp"

#include "io/sql_tables.hpp"

namespace frontline {

void write_sql_dump(DatasetContent const& content, WriteBytes const& write, Problems& problems)
{
    auto const      run = [&](std::string const& statement) { write(statement + ";\n"); };
    SqlTarget const target{.run        = run,
                           .begin_rows = run,
                           .add_row    = [&](std::string_view row) { write(row); },
                           .end_rows   = [&] { write("\\.\n"); }};
    write("\\set ON_ERROR_STOP on\n");
    write_tables(content, false, target, problems);
}

}  // namespace frontline
