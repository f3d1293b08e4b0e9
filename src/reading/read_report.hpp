// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "reading/actor_words.hpp"
#include "reading/lexicon.hpp"
#include "reading/mention.hpp"
#include "reading/proposal.hpp"
#include "reading/reading_context.hpp"
#include "reading/report.hpp"
#include "reading/sentences.hpp"

namespace frontline {

/// What was read in a report.
struct ReadReport {
    std::vector<Sentence> sentences;
    std::vector<Mention>  mentions;
    std::vector<Proposal> proposals;  ///< in the order of the text
    std::vector<Untold>   untold;     ///< what has no actor: nobody is named who could have done it
};

/// Reads reports: which claims they make. Finished when built; actors and gazetteers of the context must outlive it.
///
///     ReportReader const reader{context, lexicons};
///     auto const read = reader.read(report);
///
/// Guarantees: each proposal has a place of a theatre that the gazetteers know, a kind, an actor of that theatre, and a
/// date not after that of the report; the same report gives the same proposals; time linear in the text. It proposes
/// and never decides: docs/reading.md says what it does not understand.
class ReportReader {
public:
    ReportReader(ReadingContext const& context, std::vector<Lexicon> const& lexicons);

    /// `language`: `fr`, `en` …; empty: told by the words. Precondition: the report has a date.
    ReadReport read(Report const& report, std::string_view language = {}) const;

private:
    ReadingContext const&       context_;
    std::vector<Lexicon> const& lexicons_;
    ActorWords                  actor_words_;
};

}  // namespace frontline
