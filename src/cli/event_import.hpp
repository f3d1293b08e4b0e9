// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>

#include "base/problem.hpp"
#include "io/actor_names.hpp"
#include "io/event.hpp"

namespace frontline {

/// Makes claims of the rows of a list of events, and counts what does not become one.
class EventImport {
public:
    using Counts = std::map<std::string, std::size_t>;

    EventImport(EventList const& list, ActorNames const& names, Problems& problems)
        : list_{list}, names_{names}, problems_{problems}
    {
    }

    /// Reads all rows of a source, and hands each line of CSV on. Throws Failure where it lacks needed columns.
    void read(std::string const& source, std::function<void(std::string const&)> const& write);

    static std::string header();

    std::size_t   claims() const { return claims_; }
    Counts const& left_out() const { return left_out_; }  ///< by what the rows tell
    Counts const& names() const { return names_met_; }    ///< of all parties, and in how many events each is
    Counts const& unmapped() const { return unmapped_; }  ///< names that the table lacks, and events that this costs

private:
    EventList const&  list_;
    ActorNames const& names_;
    Problems&         problems_;
    std::size_t       claims_ = 0;
    Counts            left_out_;
    Counts            names_met_;
    Counts            unmapped_;

    void        count(Event const& event);
    std::string claim_line(Event const& event);
    std::string written(Event const& event, ActorId const& actor, ActorId const& from);
};

}  // namespace frontline
