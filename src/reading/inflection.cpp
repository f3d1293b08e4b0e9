// SPDX-License-Identifier: Apache-2.0
#include "reading/inflection.hpp"

#include <algorithm>

namespace frontline {

namespace {

constexpr char mark = '~';

struct MarkedPhrase {
    std::string_view before;
    std::string_view word;
    std::string_view after;
};

MarkedPhrase parted(std::string_view phrase)
{
    auto const marked = phrase.find(mark);
    auto const begin  = marked == std::string_view::npos ? 0 : marked + 1;
    auto const end    = std::min(phrase.find(' ', begin), phrase.size());
    return {phrase.substr(0, begin == 0 ? 0 : marked), phrase.substr(begin, end - begin), phrase.substr(end)};
}

Inflection const* inflection_of(std::string_view word, std::string_view of, std::vector<Inflection> const& inflections)
{
    Inflection const* longest = nullptr;
    for (auto const& inflection : inflections) {
        if (inflection.of != of || !word.ends_with(inflection.ending)) continue;
        if (!longest || inflection.ending.size() > longest->ending.size()) longest = &inflection;
    }
    return longest;
}

std::string filled(std::string_view pattern, std::string_view stem)
{
    auto const at = pattern.find(mark);
    if (at == std::string_view::npos) return std::string{pattern};
    return std::string{pattern.substr(0, at)} + std::string{stem} + std::string{pattern.substr(at + 1)};
}

}  // namespace

std::vector<InflectedForm> inflected(std::string_view phrase, std::string_view of,
                                     std::vector<Inflection> const& inflections)
{
    auto const        parts      = parted(phrase);
    auto const* const inflection = inflection_of(parts.word, of, inflections);
    if (!inflection) return {};
    auto const stem = parts.word.substr(0, parts.word.size() - inflection->ending.size());
    std::vector<InflectedForm> forms;
    for (auto const& [name, pattern] : inflection->forms) {
        auto const before = name == "participle" ? std::string_view{} : parts.before;
        forms.push_back({name, std::string{before} + filled(pattern, stem) + std::string{parts.after}});
    }
    return forms;
}

}  // namespace frontline
