// SPDX-License-Identifier: Apache-2.0
#include "io/repeated_ids.hpp"

#include <charconv>
#include <functional>

#include "base/shown_text.hpp"

namespace frontline {

std::optional<std::uint32_t> id_number(std::string_view id)
{
    std::uint32_t number    = 0;
    auto const [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    if (id.empty() || id.front() == '0' || error != std::errc{} || end != id.data() + id.size()) return std::nullopt;
    return number;
}

bool RepeatedIds::is_new(std::string const& id)
{
    if (auto const number = id_number(id)) return numbers_.insert(*number);
    return others_.insert(std::hash<std::string>{}(id)).second;
}

void RepeatedIds::add(PlaceId const& id)
{
    if (!is_new(id.text) && repeated_++ == 0) first_ = id.text;
}

void RepeatedIds::report(std::string const& file, Problems& problems) const
{
    if (repeated_ == 0) return;
    auto const what = std::to_string(repeated_) + (repeated_ == 1 ? " place repeats" : " places repeat")
                    + " the id of another, the first is " + quoted(first_);
    problems.push_back({Severity::warning, "repeated-id", Where{file}, what,
                        "by id the first one is found; by name and position all are"});
}

}  // namespace frontline
