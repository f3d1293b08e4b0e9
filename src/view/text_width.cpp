// SPDX-License-Identifier: Apache-2.0
#include "view/text_width.hpp"

#include <array>

#include "base/text.hpp"
#include "gazetteer/letters.hpp"

namespace frontline {

namespace {

/// Advance widths of DejaVu Sans from U+0020 to U+007E, in thousandths of the size.
constexpr std::array<int, 95> ascii_widths{
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
    575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685,
    611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838};

constexpr int    other_width = 690;   // the mean of DejaVu's Arabic, Cyrillic and accented Latin letters, rounded up
constexpr int    wide_width  = 1000;  // Chinese, Japanese, Korean
constexpr double bold_factor = 1.13;

bool is_combining(char32_t letter)
{
    return (letter >= 0x300 && letter <= 0x36F) || (letter >= 0x64B && letter <= 0x65F) || letter == 0x200E
        || letter == 0x200F;
}

int width_of(char32_t letter)
{
    if (letter >= 0x20 && letter <= 0x7E) return ascii_widths[letter - 0x20];
    if (letter < 0x20 || is_combining(letter)) return 0;
    return letter >= 0x2E80 ? wide_width : other_width;
}

}  // namespace

double text_width(std::string_view text, double size, Weight weight)
{
    int thousandths = 0;
    for (auto const letter : to_letters(text)) thousandths += width_of(letter);
    return thousandths * size / 1000 * (weight == Weight::bold ? bold_factor : 1);
}

std::vector<std::string> wrapped(std::string_view text, double width, double size, Weight weight)
{
    std::vector<std::string> lines;
    for (auto const& word : split_list(text, ' ')) {
        auto const longer = lines.empty() ? word : lines.back() + ' ' + word;
        if (lines.empty() || text_width(longer, size, weight) > width) lines.push_back(word);
        else lines.back() = longer;
    }
    return lines;
}

}  // namespace frontline
