// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/sounds.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "gazetteer/generic_words.hpp"
#include "gazetteer/letters.hpp"

namespace frontline {

namespace {

struct Rule {
    std::u32string_view letters;
    std::string_view    sounds;
};

// Several letters for one sound, longest first. German (dsch, sch), French (dj, ch, tch), English (sh, kh, gh, dh, th,
// zh), Italian (sc before e and i), Cyrillic (дж).
constexpr std::array<Rule, 19> rules{{{U"dsch", "j"}, {U"tsch", "c"}, {U"dzh", "j"}, {U"sch", "c"}, {U"tch", "c"},
                                      {U"sci", "ci"}, {U"sce", "ce"}, {U"sh", "c"}, {U"ch", "c"}, {U"kh", "x"},
                                      {U"gh", "G"}, {U"dh", "D"}, {U"th", "T"}, {U"zh", "j"}, {U"dj", "j"},
                                      {U"ph", "f"}, {U"ck", "k"}, {U"дж", "j"}, {U"ц", "ts"}}};

constexpr std::array<std::pair<std::u32string_view, std::u32string_view>, 3> alphabets{{
    {U"abcdefghijklmnopqrstuvwxyz", U"abkdefghijklmnopqrstuuuxiz"},
    {U"ابتثجحخدذرزسشصضطظعغفقكلمنهويگپچژڤڕڵێۆ", U"abtTjhxdDrzscsdtzaGfqklmnhuigpcjurliu"},
    {U"абвгґдеєжзиіыйклмнопрстуфхчшщэюя", U"abugGdeejziiiiklmnoprstufxcccoua"},
}};

// "-ad-Din" written together with the name before it, or with its article.
constexpr std::array<std::u32string_view, 16> of_the_faith{
    U"ouddine", U"uddeen", U"eddeen", U"aldeen", U"uldeen", U"uddine", U"eddine", U"addine",
    U"aldine", U"uddin", U"eddin", U"addin", U"aldin", U"eldin", U"uldin", U"iddin"};

std::unordered_map<char32_t, char> all_letters()
{
    std::unordered_map<char32_t, char> sounds;
    for (auto const& [letters, equivalents] : alphabets) {
        for (std::size_t i = 0; i < letters.size(); ++i) sounds[letters[i]] = static_cast<char>(equivalents[i]);
    }
    for (auto digit = U'0'; digit <= U'9'; ++digit) sounds[digit] = static_cast<char>(digit);
    return sounds;
}

char sound_of(char32_t letter)
{
    static auto const sounds = all_letters();
    auto const found = sounds.find(letter);
    return found == sounds.end() ? '\0' : found->second;
}

bool has(std::string_view vowels, char vowel)
{
    return vowels.find(vowel) != std::string_view::npos;
}

// A run of vowel letters is one vowel: the long one in it, else the first.
char merged(std::string_view vowels)
{
    if (vowels == "oo" || has(vowels, 'u')) return 'u';
    if (vowels == "ee" || has(vowels, 'i')) return 'i';
    return vowels.front();
}

// `iya`, `ia`, `awa`, `oue`: a glide and then a vowel of its own. `ay`, `ei`, `aou` are one vowel.
Sounds spoken_vowels(std::string_view vowels)
{
    auto const glide = vowels.substr(0, vowels.size() - 1);
    if (!has("ae", vowels.back()) || !(has(glide, 'i') || has(glide, 'u'))) return {merged(vowels)};
    return {merged(glide), vowels.back()};
}

Sounds with_merged_vowels(Sounds const& letters)
{
    Sounds sounds;
    for (std::size_t i = 0; i < letters.size();) {
        auto end = i;
        while (end < letters.size() && is_vowel(letters[end])) ++end;
        if (end == i) sounds += letters[i++];
        else sounds += spoken_vowels(std::string_view{letters}.substr(i, end - i));
        i = std::max(i, end);
    }
    return sounds;
}

Rule const* rule_for(std::u32string_view letters)
{
    auto const rule = std::ranges::find_if(rules, [&](Rule const& r) { return letters.starts_with(r.letters); });
    return rule == rules.end() ? nullptr : &*rule;
}

bool is_arabic(char32_t letter)
{
    return letter >= U'\u0600' && letter <= U'\u06FF';
}

Sounds letter_by_letter(std::u32string_view word)
{
    Sounds sounds;
    // French maps write ghayn as rh; within a word rh is more often two sounds.
    if (word.starts_with(U"rh")) {
        sounds = "G";
        word.remove_prefix(2);
    }
    while (!word.empty()) {
        auto const* const rule = rule_for(word);
        auto const next = rule ? std::string{rule->sounds} : std::string(1, sound_of(word.front()));
        // Arabic writes a doubled letter once: two of them have a vowel between.
        auto const doubled = !sounds.empty() && sounds.back() == next.front() && !is_vowel(next.front());
        if (next.front() != '\0' && (!doubled || is_arabic(word.front()))) sounds += next;
        word.remove_prefix(rule ? rule->letters.size() : 1);
    }
    return sounds;
}

Sounds sounds_of_word(std::u32string_view word)
{
    auto letters = letter_by_letter(word);
    // At a word's end it is most often a ta marbuta, which name_key writes as ha.
    if (word.size() > 1 && word.back() == U'\u0647') letters.back() = 'a';
    auto sounds = with_merged_vowels(letters);
    if (sounds.size() > 1 && sounds.back() == 'h') sounds.pop_back();
    return sounds;
}

// `Alsbaya`: the article written together with its word. Shorter words are names of their own (Alep).
std::u32string_view without_fused_article(std::u32string_view word)
{
    if (word.size() >= 6 && (word.starts_with(U"al") || word.starts_with(U"el"))) word.remove_prefix(2);
    return word;
}

void add_word(std::vector<SpokenWord>& words, std::u32string_view word)
{
    auto sounds = sounds_of_word(word);
    if (!sounds.empty()) words.push_back({std::move(sounds), is_generic(to_utf8(word))});
}

void add_words(std::vector<SpokenWord>& words, std::u32string_view word)
{
    auto const faith = std::ranges::find_if(of_the_faith, [&](auto ending) { return word.ends_with(ending); });
    if (faith == of_the_faith.end()) return add_word(words, without_fused_article(word));
    add_word(words, word.substr(0, word.size() - faith->size()));
    add_word(words, U"din");
}

}  // namespace

bool is_vowel(char sound)
{
    return std::string_view{"aeiou"}.find(sound) != std::string_view::npos;
}

char consonant_class(char sound)
{
    constexpr std::string_view sounds  = "kqgGjhxsczdDTbp";
    constexpr std::string_view classes = "kkkkkhhssddddbb";
    auto const found = sounds.find(sound);
    return found == std::string_view::npos ? sound : classes[found];
}

std::vector<SpokenWord> spoken(std::string_view key)
{
    std::vector<SpokenWord> words;
    for (auto const& word : words_of(key)) add_words(words, word);
    return words;
}

}  // namespace frontline
