// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "io/read_lexicon.hpp"
#include "reading/read_report.hpp"
#include "unit/reading/sample_world.hpp"

namespace frontline {

/// `captured Velda NA<IS 2020-03-02` for each proposal that a text of 3 March 2020 makes in the sample world.
inline std::string claims_in(std::string const& text)
{
    struct Reader {
        Problems             problems{};
        SampleWorld          world{};
        std::vector<Lexicon> lexicons{read_lexicons(problems)};
        ReportReader         reader{world.context, lexicons};
    };
    static Reader const      once;
    std::vector<std::string> claims;
    for (auto const& claim : once.reader.read({text, parse_date("2020-03-03"), {}}).proposals) {
        claims.push_back(std::string{to_string(claim.kind)} + " " + claim.place_text + " " + claim.actor.text
                         + (claim.from.empty() ? "" : "<" + claim.from.text) + " " + to_iso(claim.date));
    }
    std::ranges::sort(claims);
    return joined(claims, "; ");
}

}  // namespace frontline
