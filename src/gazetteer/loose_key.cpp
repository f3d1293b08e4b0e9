// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "gazetteer/name_key.hpp"
#include "gazetteer/sounds.hpp"

namespace frontline {

namespace {

std::string skeleton(Sounds const& sounds)
{
    std::string consonants;
    for (auto const sound : sounds) {
        if (!is_vowel(sound)) consonants += consonant_class(sound);
    }
    return consonants;
}

// Ta marbuta is heard as t only before another word: `Khirbat al-Jawz`, `Khirba`.
void drop_construct_t(std::string& consonants)
{
    if (consonants.size() >= 3 && consonants.back() == 't') consonants.pop_back();
}

// Words written together and apart have one key, also where one ends as the next begins: `Kafrouma`, `Kafr Rouma`.
void append(std::string& key, std::string_view consonants)
{
    if (!key.empty() && consonants.starts_with(key.back())) consonants.remove_prefix(1);
    key += consonants;
}

}  // namespace

std::string loose_key(std::string_view name)
{
    auto const  plain_key = name_key(name);
    auto const  words     = spoken(plain_key);
    std::string key;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto consonants = skeleton(words[i].sounds);
        if (i + 1 < words.size()) drop_construct_t(consonants);
        append(key, consonants);
    }
    return key.empty() ? plain_key : key;
}

}  // namespace frontline
