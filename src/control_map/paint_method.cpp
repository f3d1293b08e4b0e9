// SPDX-License-Identifier: Apache-2.0
#include "control_map/paint_method.hpp"

#include <algorithm>
#include <iterator>

namespace frontline {

namespace {

struct NamedMethod {
    std::string_view name;
    PaintMethod      method;
};

constexpr NamedMethod methods[]{{"voronoi", PaintMethod::voronoi},
                                {"nearest", PaintMethod::nearest},
                                {"sweep", PaintMethod::sweep},
                                {"combined", PaintMethod::combined}};

}  // namespace

std::optional<PaintMethod> parse_paint_method(std::string_view text)
{
    auto const* const found = std::ranges::find(methods, text, &NamedMethod::name);
    return found == std::end(methods) ? std::nullopt : std::optional{found->method};
}

std::string_view to_string(PaintMethod method)
{
    return std::ranges::find(methods, method, &NamedMethod::method)->name;
}

std::vector<std::string> paint_methods()
{
    std::vector<std::string> names;
    for (auto const& [name, method] : methods) names.emplace_back(name);
    return names;
}

bool remembers(PaintMethod method)
{
    return method == PaintMethod::sweep || method == PaintMethod::combined;
}

}  // namespace frontline
