// SPDX-License-Identifier: Apache-2.0
#include "claims/row_content.hpp"

#include <map>
#include <string_view>

#include "base/text.hpp"

namespace frontline {

namespace {

std::uint64_t hashed(std::uint64_t hash, std::string_view text)
{
    for (unsigned char const byte : text) hash = (hash ^ byte) * 0x100000001b3U;
    return hash;
}

}  // namespace

RowContent::RowContent(Table const& header) : columns_{header.columns}
{
    std::map<std::string_view, std::size_t> last;
    for (std::size_t i = 0; i < columns_.size(); ++i) last[columns_[i]] = i;
    for (auto const& [name, i] : last) by_name_.push_back(i);
}

std::uint64_t RowContent::hash(Table::Row const& row) const
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (auto const i : by_name_) {
        auto const text = trimmed(row.cells[i]);
        if (text.empty()) continue;
        for (auto const part : {std::string_view{columns_[i]}, std::string_view{"="}, text, std::string_view{"\n"}}) {
            hash = hashed(hash, part);
        }
    }
    return hash;
}

std::string fingerprint(std::uint64_t hash)
{
    std::string digits;
    for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[hash >> shift & 0xF];
    return digits;
}

}  // namespace frontline
