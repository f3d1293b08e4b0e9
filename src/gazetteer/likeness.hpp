// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "gazetteer/sound_costs.hpp"
#include "gazetteer/sounds.hpp"

namespace frontline {

/// A name that others are compared with: made once, asked often.
///
/// The sounds of two names are turned into one another at the least cost (edit distance with weights, Wagner and
/// Fischer 1974); of a letter that languages read differently the cheapest reading counts. See docs/geocoding.md for
/// the costs and for how they make a likeness.
class Likeness {
public:
    explicit Likeness(Spoken const& name);

    /// 0 (nothing in common) to 0.98 (sounds the same) for a name as packed() keeps it; 0 also where it would be below
    /// `least`, which makes strangers cheap.
    double to(std::string_view packed_name, double least = 0) const;

    /// What two names may differ by at most and still be `least` alike: of this one and one that has a consonant more.
    Cost most_cost(double least) const;

    /// A sound of this name: what it costs to leave it out and to have another one instead, before weights.
    struct Step {
        Sound                 sound;
        Cost                  weight;  ///< percent
        Cost                  leaving_out;
        Cost                  leaving_out_unwritten;  ///< where the other name is written without its short vowels
        std::array<Cost, 128> replacing;              ///< by each sound
    };

private:
    std::vector<Step> steps_;
    int               words_     = 0;
    bool              is_arabic_ = false;
};

/// How alike two names are, 0 (nothing in common) to 1 (the same key), whichever of them is asked for.
double likeness(std::string_view a, std::string_view b);

}  // namespace frontline
