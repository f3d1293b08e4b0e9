// SPDX-License-Identifier: Apache-2.0
#include "io/read_lexicon.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <utility>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "io/data_folders.hpp"
#include "io/read_table.hpp"
#include "reading/inflection.hpp"

namespace frontline {

namespace {

namespace fs = std::filesystem;

using Names = std::vector<std::string>;

class LexiconReader {
public:
    LexiconReader(std::string file, Problems& problems) : file_{std::move(file)}, problems_{problems} {}

    Lexicon lexicon(toml::table const& table);

private:
    std::string file_;
    Problems&   problems_;
    Lexicon     lexicon_;
    bool        is_verb_first_ = false;
    std::vector<Inflection> inflections_;
    std::map<std::string, Names> lists_;

    void  report(toml::node const& node, std::string what, std::string hint);
    Names texts(toml::node const* node);
    void  add_each(Names& names, std::string const& text) const;
    void  add_lists_of_words(toml::table const& table);
    void  add_phrases(toml::node const& node, Sense const& sense);
    void  add_phrase(std::string const& phrase, toml::node const& node, Sense const& sense);
    void  add_inflected(toml::node const& node, std::string_view of, WordClass word_class);
    void  add_words(toml::table const& table);
    void  add_inflected_words(std::string_view of, toml::table const& table);
    void  add_inflection(toml::table const& table);
    void  add_endings(toml::table const& table);
    void  add_prepositions(toml::table const& table);
    void  add_place_nouns(toml::table const& table);
    void  add_forces(toml::table const& table);
    void  add_triggers(toml::array const& triggers);
    void  add_trigger(toml::table const& table);
    void  add_forms(Trigger const* trigger, toml::table const& table);
    void  add_form(Trigger const* trigger, InflectedForm const& form, toml::node const& node);
    void  add_dates(toml::table const& table);
    void  add_numbers(NumberWords& words, toml::node const* node);
    void  add_lists(NumberWords& words, toml::node const* node);

    std::vector<Preposition> prepositions(toml::node const* node);
};

void LexiconReader::report(toml::node const& node, std::string what, std::string hint)
{
    Where const where{file_, static_cast<std::size_t>(node.source().begin.line), 0};
    problems_.push_back({Severity::error, "bad-lexicon", where, std::move(what), std::move(hint)});
}

Names LexiconReader::texts(toml::node const* node)
{
    Names names;
    if (node == nullptr || !node->is_array()) return names;
    for (auto const& item : *node->as_array()) {
        if (auto const text = item.value<std::string>(); text && !trimmed(*text).empty()) add_each(names, *text);
    }
    return names;
}

// `dismiss * {report}` is a phrase for each word of the list `report`.
void LexiconReader::add_each(Names& names, std::string const& text) const
{
    auto const begin = text.find('{');
    auto const end   = text.find('}', std::min(begin, text.size()));
    if (end == std::string::npos) return names.push_back(text);
    auto const list = lists_.find(text.substr(begin + 1, end - begin - 1));
    if (list == lists_.end()) return;
    for (auto const& word : list->second) add_each(names, text.substr(0, begin) + word + text.substr(end + 1));
}

void LexiconReader::add_lists_of_words(toml::table const& table)
{
    for (auto const& [name, node] : table) lists_[std::string{name.str()}] = texts(&node);
}

void LexiconReader::add_phrase(std::string const& phrase, toml::node const& node, Sense const& sense)
{
    auto const begins_open = phrase.starts_with('*') || phrase.starts_with('#');
    if (begins_open) report(node, "the phrase '" + phrase + "' begins with * or #", "begin it with a word");
    else lexicon_.add(phrase, sense);
}

void LexiconReader::add_phrases(toml::node const& node, Sense const& sense)
{
    for (auto const& phrase : texts(&node)) add_phrase(phrase, node, sense);
}

// How words of one kind change that end alike.
void LexiconReader::add_inflection(toml::table const& table)
{
    Inflection inflection{table["of"].value_or(std::string{}), table["ending"].value_or(std::string{}), {}};
    for (auto const& [name, node] : table) {
        for (auto const& pattern : texts(&node)) inflection.forms.push_back({std::string{name.str()}, pattern});
    }
    inflections_.push_back(std::move(inflection));
}

void LexiconReader::add_inflected(toml::node const& node, std::string_view of, WordClass word_class)
{
    for (auto const& phrase : texts(&node)) {
        for (auto const& form : inflected(phrase, of, inflections_)) {
            add_phrase(form.text, node, {.word_class = word_class});
        }
    }
}

// `[words.verb]`: each word stands for all its forms.
void LexiconReader::add_inflected_words(std::string_view of, toml::table const& table)
{
    for (auto const& [key, node] : table) {
        auto const word_class = parse_word_class(key.str());
        if (word_class) add_inflected(node, of, *word_class);
        else report(node, "there is no class of words '" + std::string{key.str()} + "'", "see docs/reading.md");
    }
}

void LexiconReader::add_words(toml::table const& table)
{
    for (auto const& [key, node] : table) {
        auto const word_class = parse_word_class(key.str());
        if (word_class) add_phrases(node, {.word_class = *word_class});
        else if (auto const* const inflected = node.as_table()) add_inflected_words(key.str(), *inflected);
        else report(node, "there is no class of words '" + std::string{key.str()} + "'", "see docs/reading.md");
    }
}

// `doubt = ["erait"]`: what words that no phrase has mean by how they end.
void LexiconReader::add_endings(toml::table const& table)
{
    for (auto const& [key, node] : table) {
        auto const word_class = parse_word_class(key.str());
        if (!word_class) {
            report(node, "there is no class of words '" + std::string{key.str()} + "'", "see docs/reading.md");
            continue;
        }
        for (auto const& ending : texts(&node)) lexicon_.endings.push_back({plain_word(ending), {*word_class}});
    }
}

void LexiconReader::add_prepositions(toml::table const& table)
{
    for (auto const& [key, node] : table) {
        auto const preposition = parse_preposition(key.str());
        if (preposition) add_phrases(node, {.word_class = WordClass::preposition, .preposition = *preposition});
        else report(node, "there is no preposition '" + std::string{key.str()} + "'", "see docs/reading.md");
    }
}

void LexiconReader::add_place_nouns(toml::table const& table)
{
    for (auto const& [key, node] : table) {
        auto const is_plural = key.str() == "settlements";
        auto const noun      = is_plural ? PlaceNoun::settlement : parse_place_noun(key.str());
        if (noun) {
            add_phrases(node, {.word_class = WordClass::place_noun, .place_noun = *noun, .is_plural = is_plural});
        }
        else report(node, "there is no noun of places '" + std::string{key.str()} + "'", "see docs/reading.md");
    }
}

void LexiconReader::add_forces(toml::table const& table)
{
    for (auto const& [key, node] : table) {
        add_phrases(node, {.word_class = WordClass::force_noun, .is_state = key.str() == "state"});
    }
}

std::vector<Preposition> LexiconReader::prepositions(toml::node const* node)
{
    std::vector<Preposition> all;
    for (auto const& name : texts(node)) {
        if (auto const preposition = parse_preposition(name)) all.push_back(*preposition);
        else report(*node, "there is no preposition '" + name + "'", "see docs/reading.md");
    }
    return all.empty() ? std::vector{Preposition::object} : all;
}

struct NamedForms {
    std::string_view      name;
    std::vector<VerbForm> forms;
    bool                  is_present  = false;
    bool                  has_pronoun = false;
};

std::vector<NamedForms> const& all_forms()
{
    using enum VerbForm;
    static std::vector<NamedForms> const all{{"present", {finite}, true},
                                             {"past", {finite}},
                                             {"past_or_participle", {finite, participle}},
                                             {"past_with_pronoun", {finite}, false, true},
                                             {"present_with_pronoun", {finite}, true, true},
                                             {"participle", {participle}},
                                             {"infinitive", {infinitive}},
                                             {"gerund", {gerund}},
                                             {"noun", {noun}},
                                             {"noun_with_pronoun", {noun}, false, true}};
    return all;
}

// `past = ["seized"]`, or `verb = ["seize"]`, which stands for all the forms that the inflections tell.
void LexiconReader::add_forms(Trigger const* trigger, toml::table const& table)
{
    for (auto const& [key, node] : table) {
        for (auto const& phrase : texts(&node)) {
            add_form(trigger, {std::string{key.str()}, phrase}, node);
            for (auto const& form : inflected(phrase, key.str(), inflections_)) add_form(trigger, form, node);
        }
    }
}

void LexiconReader::add_form(Trigger const* trigger, InflectedForm const& form, toml::node const& node)
{
    auto const& all   = all_forms();
    auto const  named = std::ranges::find(all, form.name, &NamedForms::name);
    if (named == all.end()) return;
    for (auto const one : named->forms) {
        add_phrase(form.text, node, {.word_class = WordClass::trigger, .trigger = trigger, .form = one,
                                     .is_present = named->is_present, .has_pronoun = named->has_pronoun});
    }
}

void LexiconReader::add_trigger(toml::table const& table)
{
    auto const kind  = parse_claim_kind(table["kind"].value_or(std::string_view{}));
    auto const pattern = parse_pattern(table["pattern"].value_or(std::string_view{}));
    if (!kind || !pattern)
        return report(table, "a trigger without a kind and a pattern that are known", "see docs/reading.md");
    auto const place = prepositions(table.get("place"));
    add_forms(lexicon_.add({*kind, *pattern, place, is_verb_first_, table["intransitive"].value_or(false)}), table);
}

void LexiconReader::add_triggers(toml::array const& triggers)
{
    for (auto const& node : triggers) {
        if (auto const* const table = node.as_table()) add_trigger(*table);
    }
}

std::string plain_phrase(std::string_view phrase)
{
    return joined(phrase_words(phrase), " ");
}

// `"hier" = -1`
void LexiconReader::add_numbers(NumberWords& words, toml::node const* node)
{
    if (node == nullptr || !node->is_table()) return;
    for (auto const& [key, value] : *node->as_table()) {
        if (auto const number = value.value<int>()) words[plain_phrase(key.str())] = *number;
        else report(value, "'" + std::string{key.str()} + "' is no whole number", "write it without quotes");
    }
}

// The first list stands for 1; a plain text is a list of one.
void LexiconReader::add_lists(NumberWords& words, toml::node const* node)
{
    if (node == nullptr || !node->is_array()) return;
    auto number = 0;
    for (auto const& item : *node->as_array()) {
        ++number;
        if (auto const text = item.value<std::string>()) words[plain_phrase(*text)] = number;
        for (auto const& text : texts(&item)) words[plain_phrase(text)] = number;
    }
}

void LexiconReader::add_dates(toml::table const& table)
{
    auto& dates = lexicon_.dates;
    add_lists(dates.months, table.get("months"));
    add_lists(dates.weekdays, table.get("weekdays"));
    for (auto const& [words, key] : {std::pair{&dates.days, "days"}, std::pair{&dates.nights, "nights"},
                                     std::pair{&dates.weeks, "weeks"}, std::pair{&dates.months_away, "months_away"},
                                     std::pair{&dates.units, "units"}, std::pair{&dates.numbers, "numbers"}}) {
        add_numbers(*words, table.get(key));
    }
    for (auto const& [words, key] :
         {std::pair{&dates.ago_before, "ago_before"}, std::pair{&dates.ago_after, "ago_after"},
          std::pair{&dates.since, "since"}, std::pair{&dates.last, "last"}, std::pair{&dates.year, "year"},
          std::pair{&dates.about, "about"}, std::pair{&dates.between, "between"},
          std::pair{&dates.parts_of_day, "parts_of_day"}}) {
        add_lists(*words, table.get(key));
    }
    dates.note_first_words();
}

Lexicon LexiconReader::lexicon(toml::table const& table)
{
    lexicon_.language = table["language"].value_or(fs::path{file_}.stem().string());
    for (auto const& word : texts(table.get("common"))) lexicon_.common.push_back(plain_word(word));
    is_verb_first_ = table["verb_first"].value_or(false);
    if (auto const* const inflections = table["inflection"].as_array()) {
        for (auto const& node : *inflections) add_inflection(*node.as_table());
    }
    using Section = void (LexiconReader::*)(toml::table const&);
    for (auto const& [name, add] : {std::pair<char const*, Section>{"list", &LexiconReader::add_lists_of_words},
                                    {"words", &LexiconReader::add_words},
                                    {"ending", &LexiconReader::add_endings},
                                    {"preposition", &LexiconReader::add_prepositions},
                                    {"place_noun", &LexiconReader::add_place_nouns},
                                    {"force", &LexiconReader::add_forces},
                                    {"dates", &LexiconReader::add_dates}}) {
        if (auto const* const section = table[name].as_table()) (this->*add)(*section);
    }
    if (auto const* const triggers = table["trigger"].as_array()) add_triggers(*triggers);
    return std::move(lexicon_);
}

toml::table parsed(fs::path const& file)
{
    auto const text = read_text(file);
    if (!is_utf8(text)) throw Failure{file.string() + ": this is not UTF-8", "save it as UTF-8"};
    try {
        return toml::parse(text, file.string());
    } catch (toml::parse_error const& error) {
        throw Failure{file.string() + ":" + std::to_string(error.source().begin.line) + ": this is not TOML: "
                          + std::string{error.description()},
                      "see docs/reading.md"};
    }
}

}  // namespace

Lexicon read_lexicon(fs::path const& file, Problems& problems)
{
    return LexiconReader{file.string(), problems}.lexicon(parsed(file));
}

std::vector<Lexicon> read_lexicons(Problems& problems)
{
    std::vector<Lexicon> lexicons;
    for (auto const& file : data_files("reading", ".toml")) lexicons.push_back(read_lexicon(file, problems));
    if (lexicons.empty()) throw Failure{"no lexicon is installed", "is FRONTLINE_DATA the folder with reading/*.toml?"};
    return lexicons;
}

}  // namespace frontline
