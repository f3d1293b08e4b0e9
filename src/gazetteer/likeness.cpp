// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/likeness.hpp"

#include <algorithm>
#include <limits>

#include "gazetteer/name_key.hpp"
#include "gazetteer/sound_costs.hpp"

namespace frontline {

namespace {

using Step = Likeness::Step;

constexpr Cost weights[] = {100, 30, 15, 5};  // full, generic, qualifying, descriptive

constexpr double other_spelling_top = 0.98;  // two spellings that sound the same: not quite one name

// How fast likeness falls with the share of a name that differs. In a short name the same share is more often chance.
constexpr double steepness       = 1.7;
constexpr double short_name_cost = 200;  // at this worth twice as fast

Cost weighted(Cost cost, Cost percent)
{
    return percent == 100 ? cost : cost * percent / 100;
}

Step step_of(Grapheme const& grapheme)
{
    auto const& table  = replacing_costs();
    auto const  weight = weights[static_cast<std::size_t>(grapheme.weight)];
    auto const  first  = grapheme.sound();
    Step        step{first, weight, worth(first), worth_unwritten(first), table[static_cast<std::size_t>(first)]};
    for (std::size_t i = 1; i < grapheme.readings.size() && grapheme.readings[i] != '\0'; ++i) {
        auto const  reading = grapheme.readings[i];
        auto const& costs   = table[static_cast<std::size_t>(reading)];
        step.leaving_out           = std::min(step.leaving_out, worth(reading) + second_reading);
        step.leaving_out_unwritten = std::min(step.leaving_out_unwritten, worth_unwritten(reading) + second_reading);
        for (std::size_t sound = 0; sound < costs.size(); ++sound) {
            step.replacing[sound] = std::min(step.replacing[sound], costs[sound] + second_reading);
        }
    }
    step.leaving_out           = weighted(step.leaving_out, weight);
    step.leaving_out_unwritten = weighted(step.leaving_out_unwritten, weight);
    return step;
}

/// A packed name laid out for comparing.
struct Unpacked {
    struct Letter {
        Sound sound;
        bool  is_vowel;
        Cost  weight;
        Cost  leaving_out;
    };

    std::array<Letter, most_sounds> letters;
    std::size_t                     size      = 0;
    Cost                            worth     = 0;
    int                             words     = 0;
    bool                            is_arabic = false;

    Unpacked(std::string_view packed_name, bool other_is_arabic)
        : is_arabic{!packed_name.empty() && packed_name.front() == '\2'}
    {
        auto const unwritten = other_is_arabic && !is_arabic;
        for (std::size_t i = 1; i + 1 < packed_name.size() && size < most_sounds; i += 2, ++size) {
            auto const sound  = static_cast<Sound>(packed_name[i] & 0x7F);
            auto const bits   = static_cast<unsigned>(packed_name[i + 1]);
            auto const weight = weights[bits % packed_begins_word];
            auto const out    = weighted(unwritten ? worth_unwritten(sound) : frontline::worth(sound), weight);
            letters[size] = {sound, frontline::is_vowel(sound), weight, out};
            worth += out;
            if ((bits & packed_begins_word) != 0 && weight == weights[0]) ++words;
        }
    }
};

/// The table of the least costs: at (i, j) of turning the first i sounds of one name into the first j of the other.
/// This is where look-ups spend their time: it is written for that.
class Turning {
public:
    Turning(std::vector<Step> const& steps, Unpacked const& other, bool unwritten)
        : steps_{steps}, other_{other}, unwritten_{unwritten}
    {
    }

    /// The least cost of the whole, or something above `most`.
    Cost cost(Cost most)
    {
        rows_[0][0] = 0;
        auto& nothing = rows_[0];
        for (std::size_t j = 1; j <= other_.size; ++j) nothing[j] = nothing[j - 1] + other_.letters[j - 1].leaving_out;
        auto rows_above = 0;
        for (std::size_t i = 1; i <= steps_.size(); ++i) {
            rows_above = fill_row(i) > most ? rows_above + 1 : 0;
            // The longest step back is three rows: whatever comes can only be dearer.
            if (rows_above == 3) return most + 1;
        }
        return rows_[steps_.size()][other_.size];
    }

private:
    using Row = std::array<Cost, most_sounds + 1>;

    std::vector<Step> const&         steps_;
    Unpacked const&                  other_;
    bool                             unwritten_;
    std::array<Row, most_sounds + 1> rows_;

    static Cost replacing(Step const& step, Unpacked::Letter const& letter)
    {
        return weighted(step.replacing[static_cast<std::size_t>(letter.sound)], std::max(step.weight, letter.weight));
    }

    Cost fill_row(std::size_t i)
    {
        auto const& step  = steps_[i - 1];
        auto const& above = rows_[i - 1];
        auto&       row   = rows_[i];
        auto const  out   = unwritten_ ? step.leaving_out_unwritten : step.leaving_out;
        auto        least = row[0] = above[0] + out;
        for (std::size_t j = 1; j <= other_.size; ++j) {
            auto const& letter = other_.letters[j - 1];
            auto        cost   = std::min(above[j] + out, row[j - 1] + letter.leaving_out);
            cost = std::min(cost, above[j - 1] + replacing(step, letter));
            if (i >= 2 && letter.sound != step.sound) cost = std::min(cost, swapped(i, j));
            row[j] = cost;
            least  = std::min(least, cost);
        }
        return least;
    }

    /// Two consonants or two vowels in another order, side by side or around one sound.
    Cost swapped(std::size_t i, std::size_t j) const
    {
        auto const& step   = steps_[i - 1];
        auto const& letter = other_.letters[j - 1];
        auto        least  = std::numeric_limits<Cost>::max();
        for (std::size_t const apart : {1, 2}) {
            if (i <= apart || j <= apart || steps_[i - 1 - apart].sound != letter.sound) continue;
            if (other_.letters[j - 1 - apart].sound != step.sound) continue;
            if (is_vowel(step.sound) != letter.is_vowel) continue;
            auto const middle = apart == 2 ? replacing(steps_[i - 2], other_.letters[j - 2]) : 0;
            auto const swap   = letter.is_vowel ? swapped_vowels : swapped_consonants;
            least = std::min(least, rows_[i - 1 - apart][j - 1 - apart] + middle
                                        + weighted(swap, std::max(step.weight, letter.weight)));
        }
        return least;
    }
};

double falling(Cost worth)
{
    return steepness * (1 + short_name_cost / worth) / worth;
}

}  // namespace

Likeness::Likeness(Spoken const& name) : is_arabic_{name.is_arabic}
{
    for (auto const& grapheme : name.graphemes) {
        steps_.push_back(step_of(grapheme));
        if (grapheme.begins_word && grapheme.weight == WordWeight::full) ++words_;
    }
}

Cost Likeness::most_cost(double least) const
{
    Cost worth = consonant_worth;
    for (auto const& step : steps_) worth += step.leaving_out;
    return static_cast<Cost>((1 - least / other_spelling_top) / falling(worth));
}

double Likeness::to(std::string_view packed_name, double least) const
{
    Unpacked const other{packed_name, is_arabic_};
    if (steps_.empty() || other.size == 0) return 0;
    auto const unwritten = other.is_arabic && !is_arabic_;
    Cost       worth     = 0;
    for (auto const& step : steps_) worth += unwritten ? step.leaving_out_unwritten : step.leaving_out;
    auto const falls = falling(std::max(worth, other.worth));
    auto const most  = static_cast<Cost>((1 - least / other_spelling_top) / falls) + 1;
    auto const apart = word_apart * std::abs(words_ - other.words);
    if (apart > most) return 0;
    auto const cost = Turning{steps_, other, unwritten}.cost(most) + apart;
    auto const like = other_spelling_top * std::max(0.0, 1 - falls * cost);
    return like < least ? 0 : like;
}

double likeness(std::string_view a, std::string_view b)
{
    auto const key_a = name_key(a);
    auto const key_b = name_key(b);
    if (key_a.empty() || key_b.empty()) return 0;
    if (key_a == key_b) return 1;
    auto const spoken_a = spoken(key_a);
    auto const spoken_b = spoken(key_b);
    return std::max(Likeness{spoken_a}.to(packed(spoken_b)), Likeness{spoken_b}.to(packed(spoken_a)));
}

}  // namespace frontline
