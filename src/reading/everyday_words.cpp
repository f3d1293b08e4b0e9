// SPDX-License-Identifier: Apache-2.0
#include "reading/everyday_words.hpp"

#include <string>
#include <unordered_set>

#include "gazetteer/name_key.hpp"

namespace frontline {

namespace {

// Words that begin sentences; then Arabic adjectives and nouns that places are called by.
constexpr char const* everyday_words[] = {
    "a", "ainsi", "alors", "après", "au", "aucun", "aussi", "autre", "aux", "avant", "avec", "bien", "car",
    "ce", "cela", "ces", "cet", "cette", "ceux", "chez", "comme", "contre", "dans", "de", "depuis", "des",
    "deux", "dès", "du", "elle", "elles", "en", "encore", "ensuite", "entre", "est", "et", "face", "hier",
    "ici", "il", "ils", "la", "là", "le", "les", "leur", "leurs", "lors", "lui", "mais", "malgré", "même",
    "mer", "midi", "mort", "nord", "nous", "on", "or", "ou", "où", "ouest", "par", "parmi", "pas", "pendant",
    "peu", "plus", "port", "pour", "près", "puis", "quand", "que", "qui", "rien", "sa", "sans", "se", "selon",
    "ses", "si", "son", "sous", "sud", "sur", "tous", "tout", "toute", "très", "trois", "un", "une", "vers",
    "ville", "voici", "about", "above", "after", "air", "all", "along", "also", "although", "among", "an",
    "and", "another", "any", "as", "at", "base", "because", "before", "both", "but", "by", "can", "close",
    "day", "despite", "down", "during", "each", "early", "east", "even", "few", "for", "from", "front", "had",
    "has", "have", "he", "her", "here", "his", "how", "if", "in", "is", "it", "its", "just", "last", "later",
    "many", "more", "most", "near", "next", "no", "north", "not", "now", "of", "off", "oil", "old", "one",
    "only", "or", "other", "our", "out", "over", "same", "she", "since", "so", "some", "south", "still", "such",
    "than", "that", "the", "their", "then", "there", "these", "they", "this", "those", "three", "to", "today",
    "two", "under", "until", "up", "us", "was", "we", "west", "were", "what", "when", "where", "which", "while",
    "who", "with", "yet", "you", "gun", "ei", "ans", "gan",
    "الآن", "الأول", "الأولى", "الثانية", "الثورة", "الجديد", "الجديدة", "الحديثة", "الطويلة", "القديمة",
    "الكبيرة", "الوسطى", "برج", "بعد", "بلدة", "تلك", "جنوب", "حرب", "حيث", "خلال", "رأس", "شرق", "شمال", "ضد",
    "على", "عند", "غرب", "قرب", "قرية", "كان", "مدينة", "منطقة", "نسمة",
};

std::unordered_set<std::string> all_keys()
{
    std::unordered_set<std::string> keys;
    for (auto const* const word : everyday_words) keys.insert(name_key(word));
    return keys;
}

}  // namespace

bool is_common_word(std::string_view key)
{
    static auto const keys = all_keys();
    return keys.contains(std::string{key});
}

}  // namespace frontline
