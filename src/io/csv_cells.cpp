// SPDX-License-Identifier: Apache-2.0
#include "io/csv_cells.hpp"

#include <algorithm>

namespace frontline {

namespace {

// Takes cells off the front of a row.
class CsvCells {
public:
    CsvCells(std::string_view text, Where const& where, Problems& problems)
        : text_{text}, where_{where}, problems_{problems}
    {
    }

    Table::Row all()
    {
        Table::Row row{where_.line, {}};
        do row.cells.push_back(next_cell(row)); while (take(","));
        return row;
    }

private:
    bool take(std::string_view expected)
    {
        if (!text_.starts_with(expected)) return false;
        text_.remove_prefix(expected.size());
        return true;
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
            auto const plain = std::min(text_.find('"'), text_.size());
            cell += text_.substr(0, plain);
            text_.remove_prefix(plain);
            if (take("\"\"")) cell += '"';
            else if (take("\"")) return cell;
        }
        problems_.push_back({Severity::error, "unclosed-quote", {where_.file, where_.line, row.cells.size() + 1},
                             "a quote is opened and never closed", "everything after it was taken into one cell"});
        return cell;
    }

    std::string_view text_;
    Where const&     where_;
    Problems&        problems_;
};

}  // namespace

CsvQuotes::State CsvQuotes::after(State state, char c)
{
    if (state == State::in_quotes) return c == '"' ? State::after_quote : State::in_quotes;
    if (c == '"' && state != State::in_plain_text) return State::in_quotes;
    return c == ',' || c == '\n' ? State::before_cell : State::in_plain_text;
}

void CsvQuotes::read(std::string_view text)
{
    for (auto const c : text) state_ = after(state_, c);
}

Table::Row csv_cells(std::string_view text, Where const& where, Problems& problems)
{
    return CsvCells{text, where, problems}.all();
}

}  // namespace frontline
