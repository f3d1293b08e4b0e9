// SPDX-License-Identifier: Apache-2.0
// Whatever the bytes of an article: it is read, every proposal is whole, and offsets lie in the text.
#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/demand.hpp"
#include "io/main_text.hpp"
#include "io/read_lexicon.hpp"
#include "reading/read_report.hpp"
#include "unit/reading/sample_world.hpp"

using namespace frontline;

namespace {

struct Reader {
    Problems             problems;
    SampleWorld          world;
    std::vector<Lexicon> lexicons{read_lexicons(problems)};
    ReportReader         reader{world.context, lexicons};
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    static Reader const    once;
    std::string_view const text{reinterpret_cast<char const*>(data), size};
    auto const page = main_text(text);
    for (std::string const& article : {std::string{text}, page.text}) {
        auto const read = once.reader.read({article, parse_date("2020-03-03"), {}});
        for (auto const& proposal : read.proposals) {
            fuzz::demand(proposal.begin <= proposal.end && proposal.end <= article.size());
            fuzz::demand(!proposal.actor.empty() && proposal.actor != proposal.from);
            fuzz::demand(proposal.date.last <= *parse_date("2020-03-03"));
            fuzz::demand(proposal.confidence > 0 && proposal.confidence <= 1);
        }
    }
    return 0;
}
