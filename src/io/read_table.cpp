// SPDX-License-Identifier: Apache-2.0
#include "io/read_table.hpp"

#include <fstream>
#include <iterator>
#include <set>
#include <utility>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "io/read_ogr_table.hpp"

namespace frontline {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Takes rows of cells off the front of a CSV text, counting lines.
class CsvRows {
public:
    CsvRows(std::string_view text, std::string const& file, Problems& problems)
        : text_{text}, file_{file}, problems_{problems}
    {
        if (text_.starts_with(byte_order_mark)) text_.remove_prefix(byte_order_mark.size());
        skip_empty_lines();
    }

    bool is_at_end() const { return text_.empty(); }

    Table::Row next()
    {
        Table::Row row{line_, {}};
        do row.cells.push_back(next_cell(row)); while (take(","));
        take_line_end();
        skip_empty_lines();
        return row;
    }

private:
    bool take(std::string_view expected)
    {
        if (!text_.starts_with(expected)) return false;
        text_.remove_prefix(expected.size());
        return true;
    }

    bool take_line_end()
    {
        if (!take("\r\n") && !take("\n")) return false;
        ++line_;
        return true;
    }

    void skip_empty_lines()
    {
        while (take_line_end()) {}
    }

    std::string next_cell(Table::Row const& row)
    {
        if (!take("\"")) return plain_text();
        auto cell = quoted_text(row);
        // RFC 4180 wants the cell to end here; what follows is kept rather than lost.
        cell += plain_text();
        return cell;
    }

    std::string plain_text()
    {
        auto end = std::min(text_.find_first_of(",\n"), text_.size());
        if (end < text_.size() && text_[end] == '\n' && end > 0 && text_[end - 1] == '\r') --end;
        std::string cell{text_.substr(0, end)};
        text_.remove_prefix(end);
        return cell;
    }

    std::string quoted_text(Table::Row const& row)
    {
        std::string cell;
        while (!text_.empty()) {
            if (take("\"\"")) cell += '"';
            else if (take("\"")) return cell;
            else {
                if (text_.front() == '\n') ++line_;
                cell += text_.front();
                text_.remove_prefix(1);
            }
        }
        problems_.push_back({Severity::error, "unclosed-quote", {file_, row.line, row.cells.size() + 1},
                             "a quote is opened and never closed", "everything after it was taken into one cell"});
        return cell;
    }

    std::string_view   text_;
    std::string const& file_;
    Problems&          problems_;
    std::size_t        line_ = 1;
};

std::vector<std::string> column_names(Table::Row const& header, std::string const& file, Problems& problems)
{
    std::vector<std::string> names;
    std::set<std::string>    known{""};
    for (auto const& cell : header.cells) {
        names.push_back(lowered(trimmed(cell)));
        if (known.insert(names.back()).second || names.back().empty()) continue;
        problems.push_back({Severity::warning, "repeated-column", {file, header.line, names.size()},
                            "column '" + names.back() + "' stands twice", "the first one is read"});
    }
    return names;
}

bool has_right_count(Table::Row const& row, Table const& table, Problems& problems)
{
    if (row.cells.size() == table.columns.size()) return true;
    auto const what = "the row has " + std::to_string(row.cells.size()) + " cells, the header "
                    + std::to_string(table.columns.size());
    Where const where{table.file, row.line, 0};
    problems.push_back({Severity::error, "wrong-cell-count", where, what,
                        "a cell with a comma, a quote or a line break in it must stand in quotes"});
    return false;
}

bool has_text(Table::Row const& row, std::string const& file, Problems& problems)
{
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (is_utf8(row.cells[i])) continue;
        problems.push_back({Severity::error, "not-utf8", {file, row.line, i + 1}, "the cell is not UTF-8",
                            "save the table as UTF-8"});
        return false;
    }
    return true;
}

}  // namespace

Table parse_csv(std::string_view text, std::string const& file, Problems& problems)
{
    Table   table{file, {}, {}};
    CsvRows rows{text, file, problems};
    if (rows.is_at_end()) return table;
    auto const header = rows.next();
    if (!has_text(header, file, problems)) return table;
    table.columns = column_names(header, file, problems);
    while (!rows.is_at_end()) {
        auto row = rows.next();
        auto const is_good = has_right_count(row, table, problems) && has_text(row, file, problems);
        if (is_good) table.rows.push_back(std::move(row));
    }
    return table;
}

std::string read_text(std::filesystem::path const& path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file.is_open() || std::filesystem::is_directory(path)) {
        auto const* const why = std::filesystem::exists(path) ? "" : ": there is no such file";
        throw Failure{"cannot read '" + path.string() + "'" + why, "is the path right, and may you read it?"};
    }
    return {std::istreambuf_iterator<char>{file}, {}};
}

Table read_table(std::string const& source, Problems& problems)
{
    auto const ending = lowered(std::filesystem::path{source}.extension().string());
    if (ending != ".csv" && ending != ".txt") return read_ogr_table(source, Points::optional, problems);
    return parse_csv(read_text(source), source, problems);
}

}  // namespace frontline
