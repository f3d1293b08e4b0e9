// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "reading/sentences.hpp"

using namespace frontline;

namespace {

std::vector<std::string> sentences_of(std::string const& text)
{
    std::vector<std::string> words;
    for (auto const& sentence : find_sentences(text)) {
        words.push_back(text.substr(sentence.begin, sentence.end - sentence.begin));
    }
    return words;
}

std::vector<std::size_t> paragraphs_of(std::string const& text)
{
    std::vector<std::size_t> paragraphs;
    for (auto const& sentence : find_sentences(text)) paragraphs.push_back(sentence.paragraph);
    return paragraphs;
}

using Strings = std::vector<std::string>;
using Numbers = std::vector<std::size_t>;

}  // namespace

TEST_CASE("a text is cut into its sentences, without the blank around them")
{
    CHECK(sentences_of("  La ville est prise. L’armée avance !  Et après ? ")
          == Strings{"La ville est prise.", "L’armée avance !", "Et après ?"});
    CHECK(sentences_of("دخلت القوات البلدة. هل انسحبت؟ نعم!") == Strings{"دخلت القوات البلدة.", "هل انسحبت؟", "نعم!"});
    CHECK(sentences_of("").empty());
    CHECK(sentences_of(" \n\n ").empty());
}

TEST_CASE("a number or an abbreviation ends no sentence")
{
    CHECK(sentences_of("It is 3.5 km away. Gen. Adams agreed.") == Strings{"It is 3.5 km away.", "Gen. Adams agreed."});
}

TEST_CASE("a heading is a sentence of its own")
{
    CHECK(sentences_of("Front quiet\n\nNothing moved.") == Strings{"Front quiet", "Nothing moved."});
    CHECK(sentences_of("Front quiet\nNothing moved.") == Strings{"Front quiet", "Nothing moved."});
}

TEST_CASE("a line that was broken to be short goes on")
{
    std::string const small = "The troops came\nfrom the north.";
    CHECK(sentences_of(small) == Strings{small});
    std::string const big = "The troops that had left the coast on the eve came down to Kafr\nNabl at dawn.";
    CHECK(sentences_of(big) == Strings{big});
}

TEST_CASE("paragraphs are parted by blank lines, or by line breaks where there are none")
{
    CHECK(paragraphs_of("One. Two.\nThree.\n\nFour.") == Numbers{0, 0, 0, 1});
    CHECK(paragraphs_of("One. Two.\nThree.") == Numbers{0, 0, 1});
}
