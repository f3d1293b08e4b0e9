// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "gazetteer/place.hpp"

namespace frontline::bench {

/// Makes places out of real ones: other ids, other points, and names of which letters are exchanged, so that they are
/// as long, as many and as alike as real names are. The same seed gives the same places.
class ManyPlaces {
public:
    ManyPlaces(std::vector<Place> real, std::uint64_t seed) : real_{std::move(real)}, random_{seed} {}

    Place next();

    /// A name of one of the real places, now and then with an error such as reporters make.
    std::string asked();

private:
    std::vector<Place> real_;
    std::mt19937_64    random_;
    std::size_t        made_ = 0;

    std::size_t below(std::size_t count) { return static_cast<std::size_t>(random_() % count); }
    std::string altered(std::string name);
    Place const& any_real() { return real_[below(real_.size())]; }
};

/// Writes so many as a dump of GeoNames.
void write_dump(ManyPlaces& places, std::size_t count, std::filesystem::path const& path);

}  // namespace frontline::bench
