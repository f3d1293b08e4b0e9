// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/sounds.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "gazetteer/letters.hpp"

namespace frontline {

namespace {

/// Letters that make one grapheme, and what is read in them: the first reading is the one that an index keeps.
struct Rule {
    std::u32string_view letters;
    std::string_view    readings;
    bool                before_e_or_i = false;  ///< only there
};

// Longest first. German (dsch, tsch, sch; ch for kh), French (dj, tch; ch for sh), English (sh, kh, gh, dh, th, zh),
// Italian (sc, ci, gi, ch for k), Spanish (j for kh, y for j), Turkish (c for j), Cyrillic.
constexpr Rule rules[] = {
    {U"shch", "c"}, {U"dsch", "j"}, {U"tsch", "c"}, {U"dzh", "j"}, {U"sch", "c"}, {U"tch", "c"}, {U"sh", "c"},
    {U"ch", "cxk"}, {U"kh", "x"}, {U"gh", "G"}, {U"dh", "D"}, {U"th", "T"}, {U"zh", "j"}, {U"dj", "j"}, {U"ph", "f"},
    {U"ck", "k"}, {U"tz", "C"}, {U"ts", "C"}, {U"dz", "z"}, {U"sc", "c", true}, {U"qu", "k", true},
    {U"c", "kscj", true}, {U"c", "kj"}, {U"g", "gj", true}, {U"j", "jix"}, {U"z", "zC"}, {U"x", "xk"},
    {U"дж", "j"}, {U"г", "Gh"}, {U"ف", "fu"},
};

struct Alphabet {
    std::u32string_view letters;
    std::string_view    sounds;
};

constexpr Alphabet alphabets[] = {
    {U"abdefghiklmnopqrstuvwy", "abdefghiklmnopqrstuuui"},
    {U"ابتثجحخدذرزسشصضطظعغفقكلمنهويگپچژڤڕڵێۆ", "abtTjhxdDrzscsdtzaGfqklmnhuigpcjurliu"},
    {U"абвгґдеєжзиіыйклмнопрстуфхцчшщэюя", "abuGgdeejziiiiklmnoprstufxCccceua"},
};

// "-ad-Din" written together with the name before it, or with its article.
constexpr std::u32string_view of_the_faith[] = {
    U"ouddine", U"uddeen", U"eddeen", U"aldeen", U"uldeen", U"uddine", U"eddine", U"addine", U"aldine",
    U"uddin", U"eddin", U"addin", U"aldin", U"eldin", U"uldin", U"iddin"};

constexpr char32_t least_known = U'\u0030';
constexpr char32_t past_known  = U'\u0700';

std::array<Sound, past_known - least_known> all_sounds()
{
    std::array<Sound, past_known - least_known> sounds{};
    for (auto const& [letters, equivalents] : alphabets) {
        for (std::size_t i = 0; i < letters.size(); ++i) sounds[letters[i] - least_known] = equivalents[i];
    }
    for (auto digit = U'0'; digit <= U'9'; ++digit) sounds[digit - least_known] = static_cast<Sound>(digit);
    return sounds;
}

Sound sound_of(char32_t letter)
{
    static auto const sounds = all_sounds();
    return letter < least_known || letter >= past_known ? '\0' : sounds[letter - least_known];
}

bool is_arabic(char32_t letter)
{
    return letter >= U'\u0600' && letter < past_known;
}

bool is_e_or_i(char32_t letter)
{
    return letter == U'e' || letter == U'i';
}

Rule const* rule_for(std::u32string_view letters)
{
    auto const fits = [&](Rule const& rule) {
        if (!letters.starts_with(rule.letters)) return false;
        return !rule.before_e_or_i || (letters.size() > rule.letters.size() && is_e_or_i(letters[rule.letters.size()]));
    };
    auto const* const rule = std::ranges::find_if(rules, fits);
    return rule == std::end(rules) ? nullptr : rule;
}

Grapheme grapheme_of(std::string_view readings)
{
    Grapheme grapheme;
    std::ranges::copy(readings, grapheme.readings.begin());
    return grapheme;
}

/// The word's first grapheme and how many letters it takes; no sound where the letter is not known.
std::pair<Grapheme, std::size_t> first_grapheme(std::u32string_view word)
{
    if (auto const* const rule = rule_for(word)) return {grapheme_of(rule->readings), rule->letters.size()};
    auto const sound = sound_of(word.front());
    return {grapheme_of({&sound, 1}), 1};
}

/// What is read at a word's beginning alone: Spanish y is j, and French maps write ghayn as rh.
std::optional<std::pair<Grapheme, std::size_t>> first_of_word(std::u32string_view word)
{
    if (word.starts_with(U"rh")) return {{grapheme_of("G"), 2}};
    if (word.starts_with(U'y')) return {{grapheme_of("ij"), 1}};
    return std::nullopt;
}

using Graphemes = std::vector<Grapheme>;

Graphemes letter_by_letter(std::u32string_view word)
{
    Graphemes graphemes;
    auto      at_begin = true;
    while (!word.empty()) {
        auto const special          = at_begin ? first_of_word(word) : std::nullopt;
        auto const [grapheme, size] = special ? *special : first_grapheme(word);
        auto const sound            = grapheme.sound();
        // Arabic writes a doubled letter once: two of them have a vowel between.
        auto const doubled = !graphemes.empty() && graphemes.back().sound() == sound && !is_vowel(sound);
        if (sound != '\0' && (!doubled || is_arabic(word.front()))) graphemes.push_back(grapheme);
        word.remove_prefix(size);
        at_begin = false;
    }
    return graphemes;
}

bool has(std::string_view vowels, Sound vowel)
{
    return vowels.find(vowel) != std::string_view::npos;
}

// A run of vowel letters is one vowel: the long one in it, else the first.
Sound merged(std::string_view vowels)
{
    if (vowels == "oo" || has(vowels, 'u')) return 'u';
    if (vowels == "ee" || has(vowels, 'i')) return 'i';
    return vowels.front();
}

// `iya`, `awa`, `oue`, `uway`: a glide, and then a vowel of its own. `ay`, `ei`, `aou` are one vowel.
std::string spoken_vowels(std::string_view vowels)
{
    for (std::size_t at = 1; at < vowels.size(); ++at) {
        if (!has("ae", vowels[at]) || !has("iu", vowels[at - 1])) continue;
        return merged(vowels.substr(0, at)) + spoken_vowels(vowels.substr(at));
    }
    return {merged(vowels)};
}

/// A vowel that is read in one way only: such ones flow together.
bool flows(Grapheme const& grapheme)
{
    return is_vowel(grapheme.sound()) && grapheme.readings[1] == '\0';
}

Graphemes with_merged_vowels(Graphemes const& letters)
{
    Graphemes graphemes;
    for (std::size_t i = 0; i < letters.size();) {
        std::string vowels;
        for (; i < letters.size() && flows(letters[i]); ++i) vowels += letters[i].sound();
        if (vowels.empty()) graphemes.push_back(letters[i++]);
        else for (auto const vowel : spoken_vowels(vowels)) graphemes.push_back(grapheme_of({&vowel, 1}));
    }
    return graphemes;
}

// `Manbij`, `Membij`: before b n is said as m, and written so or not.
void assimilate(Graphemes& graphemes)
{
    for (std::size_t i = 1; i < graphemes.size(); ++i) {
        auto const next   = graphemes[i].sound();
        auto&      before = graphemes[i - 1];
        if (next != 'b' && next != 'p') continue;
        if (before.sound() == 'n') before = grapheme_of("nm");
        else if (before.sound() == 'm') before = grapheme_of("mn");
    }
}

Graphemes graphemes_of(std::u32string_view word)
{
    auto letters = letter_by_letter(word);
    assimilate(letters);
    // At a word's end it is most often a ta marbuta, which name_key writes as ha.
    if (letters.size() > 1 && word.back() == U'\u0647') letters.back() = grapheme_of("a");
    auto graphemes = with_merged_vowels(letters);
    if (graphemes.size() > 1 && graphemes.back().sound() == 'h') graphemes.pop_back();
    return graphemes;
}

bool has_letter(std::u32string_view letters, char32_t letter)
{
    return letters.find(letter) != std::u32string_view::npos;
}

// `Alsbaya`, `Erradjim`: the article written together with its word, its l as it is or as the letter it stands before.
// Shorter words are names of their own (Alep).
std::u32string_view without_fused_article(std::u32string_view word)
{
    if (word.size() < 6 || !has_letter(U"aeu", word.front())) return word;
    auto const is_assimilated = word[1] == word[2] && has_letter(U"nstdrzj", word[1]);
    if (is_assimilated || word.starts_with(U"al") || word.starts_with(U"el")) word.remove_prefix(2);
    return word;
}

// `Darul Kebire`, `Ebul Duhur`: the article of the next word, in Turkish.
std::u32string_view without_trailing_article(std::u32string_view word)
{
    if (word.size() >= 4 && word.ends_with(U"ul")) word.remove_suffix(2);
    return word;
}

void add_plain_word(Spoken& name, std::u32string_view word)
{
    auto       graphemes = graphemes_of(without_fused_article(word));
    auto const weight    = weight_of(to_utf8(word));
    for (auto& grapheme : graphemes) grapheme.weight = weight;
    if (!graphemes.empty()) graphemes.front().begins_word = true;
    name.graphemes.insert(name.graphemes.end(), graphemes.begin(), graphemes.end());
    name.is_arabic = name.is_arabic || std::ranges::any_of(word, is_arabic);
}

// `Kafranbel`: two words.
void add_word(Spoken& name, std::u32string_view word)
{
    auto const key   = to_utf8(word);
    auto const fused = to_letters(std::string_view{key}.substr(0, fused_generic(key))).size();
    if (fused > 0) add_plain_word(name, word.substr(0, fused));
    add_plain_word(name, word.substr(fused));
}

void add_words(Spoken& name, std::u32string_view word)
{
    auto const* const faith = std::ranges::find_if(of_the_faith, [&](auto ending) { return word.ends_with(ending); });
    if (faith == std::end(of_the_faith) || word.size() == faith->size()) return add_word(name, word);
    add_word(name, word.substr(0, word.size() - faith->size()));
    add_word(name, U"din");
}

/// Where no word tells more than the others, the best of them tell it all: Ras al-Ain, City.
void raise_weights(Graphemes& graphemes)
{
    if (graphemes.empty()) return;
    auto const best = std::ranges::min_element(graphemes, {}, &Grapheme::weight)->weight;
    for (auto& grapheme : graphemes) {
        if (grapheme.weight == best) grapheme.weight = WordWeight::full;
    }
}

}  // namespace

Sound consonant_class(Sound sound)
{
    constexpr std::string_view sounds  = "kqgGjhxscCdzDTbp";
    constexpr std::string_view classes = "kkkkkhhsssddddbb";
    auto const found = sounds.find(sound);
    return found == std::string_view::npos ? sound : classes[found];
}

std::string_view consonant_classes()
{
    return "bdfhklmnrst";
}

Spoken spoken(std::string_view key)
{
    Spoken name;
    auto const words = words_of(key);
    for (std::size_t i = 0; i < words.size() && name.graphemes.size() < most_sounds; ++i) {
        add_words(name, i + 1 < words.size() ? without_trailing_article(words[i]) : words[i]);
    }
    if (name.graphemes.size() > most_sounds) name.graphemes.resize(most_sounds);
    raise_weights(name.graphemes);
    return name;
}

std::string packed(Spoken const& spoken)
{
    std::string bytes{spoken.is_arabic ? '\2' : '\1'};
    for (auto const& grapheme : spoken.graphemes) {
        bytes += grapheme.sound();
        auto const begins = grapheme.begins_word ? packed_begins_word : 0U;
        bytes += static_cast<char>(static_cast<unsigned>(grapheme.weight) | begins);
    }
    return bytes;
}

}  // namespace frontline
