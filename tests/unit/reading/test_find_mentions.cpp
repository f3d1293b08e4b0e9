// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "base/text.hpp"
#include "unit/reading/sample_world.hpp"

using namespace frontline;

namespace {

SampleWorld const world;

std::string meaning(Mention const& mention)
{
    std::vector<std::string> ids;
    for (auto const& actor : mention.actors) ids.push_back(actor.actor.text);
    for (auto const& place : mention.places) ids.push_back(place.match.place.id.text);
    return joined(ids, "|");
}

// `Velda=n1` for each mention, the best meaning first; each text is proven to stand at its offsets.
std::vector<std::string> read(std::string const& text)
{
    std::vector<std::string> meanings;
    for (auto const& mention : find_mentions(text, world.context)) {
        REQUIRE(text.substr(mention.begin, mention.end - mention.begin) == mention.text);
        meanings.push_back(mention.text + "=" + meaning(mention));
    }
    return meanings;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("places and actors are found where the text names them")
{
    CHECK(read("L'armée du Nord a repris Velda et Kafr Olm.")
          == Strings{"armée du Nord=NA", "Velda=n1", "Kafr Olm=n2"});
    CHECK(read("The Northern Army entered Velda, then Ma‘arr Tun.")
          == Strings{"Northern Army=NA", "Velda=n1", "Ma‘arr Tun=n8"});
    CHECK(read("دخل الجيش الشمالي كفر علم اليوم.") == Strings{"الجيش الشمالي=NA", "كفر علم=n2"});
}

TEST_CASE("of names over one another the longest is found")
{
    CHECK(read("They left Kafr Olm.") == Strings{"Kafr Olm=n2"});
    CHECK(read("They left Olm.") == Strings{"Olm=n6"});
    CHECK(read("Le gouvernement de Velda a parlé.") == Strings{"gouvernement de Velda=IS"});
}

TEST_CASE("a name is whole words that stand together")
{
    CHECK(read("Veldas, Preveld, Kafr, Olms").empty());
    CHECK(read("Kafr, Olm") == Strings{"Olm=n6"});
    CHECK(read("Kafr – Olm") == Strings{"Olm=n6"});
    CHECK(read("Kafr-Olm (Velda)") == Strings{"Kafr-Olm=n2", "Velda=n1"});
    CHECK(read("After a long day they came to the hills that lie to the north of Kafr\nOlm.")
          == Strings{"Kafr\nOlm=n2"});
    CHECK(read("Kafr\n\nOlm") == Strings{"Olm=n6"});
}

TEST_CASE("what is written together with a name is no part of it")
{
    CHECK(read("la ville d’Olm, l'armée du Sud") == Strings{"Olm=n6", "armée du Sud=SA"});
    CHECK(read("Haftar’s men, Velda's walls") == Strings{"Haftar=SA", "Velda=n1"});
    CHECK(read("هاجموا بسراق وسراق") == Strings{"سراق=n9", "سراق=n9"});
    CHECK(read("والجيش الشمالي") == Strings{"الجيش الشمالي=NA"});
}

TEST_CASE("an article belongs to the name it is written with")
{
    CHECK(read("near al-Nirun and Velda").front() == "al-Nirun=n3|n4");
    CHECK(read("near An Nirun and Velda").front() == "An Nirun=n3|n4");
    CHECK(read("as an Nirun man from Velda").front() == "Nirun=n3|n4");
    CHECK(read("An Nirun man from Velda").front() == "Nirun=n3|n4");
    CHECK(read("la route d’al-Nirun à Velda").front() == "al-Nirun=n3|n4");
}

TEST_CASE("a word in small letters is no place")
{
    CHECK(read("a velda and a kafr olm").empty());
    CHECK(read("the marj of Kafr olm").empty());
}

TEST_CASE("an everyday word at the beginning of a sentence is no place")
{
    CHECK(read("Sur la route de Velda.") == Strings{"Velda=n1"});
    CHECK(read("On a vu la route de Sur.") == Strings{"Sur=n7"});
    CHECK(read("Olm is a tree. The olm grows.").empty());
    CHECK(read("COMBATS SUR VELDA") == Strings{"VELDA=n1"});
}

TEST_CASE("an acronym is written in capitals")
{
    CHECK(read("IS is here.") == Strings{"IS=IS"});
    CHECK(read("Is it so?").empty());
    CHECK(read("THIS IS VELDA") == Strings{"VELDA=n1"});
}

TEST_CASE("an actor's determiner is no part of a proper name")
{
    CHECK(read("Contre la Turquie.") == Strings{"Turquie=T|T"});
    CHECK(read("Elle a vu les loyalistes.") == Strings{"les loyalistes=NA"});
}

TEST_CASE("a name of two theatres goes to the one whose other places stand in the sentence")
{
    CHECK(read("From Marj to Velda.") == Strings{"Marj=n5", "Velda=n1"});
    CHECK(read("From Marj to Zuwan.") == Strings{"Marj=s1", "Zuwan=s2"});
    CHECK(read("Velda is far. From Marj to Zuwan.") == Strings{"Velda=n1", "Marj=s1", "Zuwan=s2"});
    CHECK(read("From Marj to Zuwan, Sidi Bar and Velda.").front() == "Marj=s1");
}

TEST_CASE("a name of two theatres goes to the one whose other places stand in the paragraph, if none in the sentence")
{
    CHECK(read("They fled Marj. They saw Zuwan.") == Strings{"Marj=s1", "Zuwan=s2"});
    CHECK(read("They saw Velda.\n\nThey fled Marj. They saw Zuwan.") == Strings{"Velda=n1", "Marj=s1", "Zuwan=s2"});
}

TEST_CASE("a name of two theatres goes to the one whose actors stand in the sentence, if no other place does")
{
    CHECK(read("From Velda to Olm. Haftar took Marj.").back() == "Marj=s1");
    CHECK(read("From Velda to Olm. La Turquie took Marj.").back() == "Marj=n5");
    CHECK(read("Haftar came. They fled Marj.") == Strings{"Haftar=SA", "Marj=s1"});
}

TEST_CASE("a name of two theatres without company is ambiguous")
{
    auto const alone = find_mentions("They fled Marj.\n\nThey saw Velda.", world.context);
    REQUIRE(alone.size() == 2);
    CHECK(is_ambiguous(alone[0]));
    CHECK(meaning(alone[0]) == "n5|s1");
    CHECK_FALSE(is_ambiguous(alone[1]));
    CHECK(is_ambiguous(find_mentions("From Marj to Zuwan or Velda.", world.context).front()));
}

TEST_CASE("of places of one name in one theatre the one near the others named is meant")
{
    auto const near = find_mentions("From Velda to Nirun.", world.context);
    REQUIRE(near.size() == 2);
    CHECK(meaning(near[1]) == "n3|n4");
    CHECK_FALSE(is_ambiguous(near[1]));
    CHECK(near[1].places.front().match.distance_km);
    CHECK(is_ambiguous(find_mentions("To Nirun.", world.context).front()));
}

namespace {

// A theatre's own places and those of a gazetteer of the whole country.
struct Country {
    Gazetteer own{{
        SampleWorld::place("o1", "Velda", 36.0, 37.0),
        SampleWorld::place("o2", "Nirun", 36.05, 37.05),
        SampleWorld::place("o3", "Harun", 36.1, 37.1),
    }};
    Gazetteer    whole{{
        kind("province", SampleWorld::place("w1", "Velda", 36.4, 37.3)),
        SampleWorld::place("w2", "Nirun", 35.5, 36.4),
        SampleWorld::place("w3", "Nairan", 34.0, 39.0, {"Neiran"}),
        SampleWorld::place("w4", "Nairan", 36.02, 37.04),
        kind("district", SampleWorld::place("w5", "Abu Kamar", 35.0, 40.5)),
        SampleWorld::place("w6", "Abou Kamar", 35.1, 40.7),
    }};
    Gazetteer      both{indexes()};
    ReadingContext context{{{nullptr, &both, nullptr, nullptr, own.indexes().size()}}};

    std::string meant_by(std::string const& name, std::string const& text) const
    {
        for (auto const& mention : find_mentions(text, context)) {
            if (mention.text == name && !mention.places.empty()) return mention.places.front().match.place.id.text;
        }
        return "nothing";
    }

    static Place kind(std::string name, Place place)
    {
        place.kind = std::move(name);
        return place;
    }

    std::vector<GazetteerIndex> indexes() const
    {
        auto all = own.indexes();
        all.insert(all.end(), whole.indexes().begin(), whole.indexes().end());
        return all;
    }
};

std::string meant_by(std::string const& name, std::string const& text)
{
    static Country const country;
    return country.meant_by(name, text);
}

}  // namespace

TEST_CASE("a town is a neighbour of other names, whatever its province is called")
{
    CHECK(meant_by("Nairan", "They went from Velda to Nairan.") == "w4");
}

TEST_CASE("a theatre's own place is meant rather than its namesake, unless that lies beside what else is named")
{
    CHECK(meant_by("Nirun", "They saw Nirun.") == "o2");
    CHECK(meant_by("Nirun", "They went from Harun to Nirun.") == "o2");
}

TEST_CASE("a place that is spelt nearly the same beside the others is meant, if those of just that name are far off")
{
    CHECK(meant_by("Neiran", "They saw Neiran.") == "w3");
    CHECK(meant_by("Neiran", "They went from Velda to Neiran.") == "w4");
}

TEST_CASE("of a district and a town in it that is spelt like it the town is meant")
{
    CHECK(meant_by("Abu Kamar", "They saw Abu Kamar.") == "w6");
}

TEST_CASE("a mention knows its sentence")
{
    auto const mentions = find_mentions("Velda fell. Olm did not.", world.context);
    REQUIRE(mentions.size() == 2);
    CHECK(mentions[0].sentence == 0);
    CHECK(mentions[1].sentence == 1);
}

TEST_CASE("a text without names has no mentions, whatever its bytes")
{
    CHECK(read("").empty());
    CHECK(read("\xFF\xC3\x28 \xE2\x82 \x80").empty());
    CHECK(read("\xC3Velda\xFF") == Strings{"Velda=n1"});
    CHECK(find_mentions("Velda", ReadingContext{{}}).empty());
}
