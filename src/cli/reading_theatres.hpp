// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "reading/reading_context.hpp"
#include "theatre/theatre.hpp"

namespace frontline {

/// The theatres that articles are read for, and the gazetteers in which their places are looked up: each theatre's own,
/// and what of the others lies on its land.
class ReadingTheatres {
public:
    /// Of no theatres: the shipped ones. Throws Failure where one cannot be read.
    ReadingTheatres(std::vector<std::string> const& theatres, std::vector<std::string> const& gazetteers,
                    Problems& problems);
    ReadingTheatres(ReadingTheatres const&)            = delete;
    ReadingTheatres& operator=(ReadingTheatres const&) = delete;

    std::vector<ReadingTheatre> all() const;

    /// The name of its folder.
    std::string const& name(std::size_t theatre) const { return names_[theatre]; }
    Theatre const&     theatre(std::size_t number) const { return theatres_[number]; }

private:
    std::vector<std::string> names_;
    std::deque<Theatre>      theatres_;
    std::deque<Gazetteer>    gazetteers_;  // one for each theatre
};

/// `idlib-2020` of `data/theatres/idlib-2020/`.
std::string folder_name(std::string const& theatre);

}  // namespace frontline
