// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "unit/reading/claims_in.hpp"

using namespace frontline;

TEST_CASE("active, passive and nominal forms tell the same claim")
{
    auto const claim = "captured Velda NA<IS 2020-03-02";
    CHECK(claims_in("The Northern Army captured Velda from the Reds on Monday.") == claim);
    CHECK(claims_in("On Monday Velda was captured from the Reds by the Northern Army.") == claim);
    CHECK(claims_in("The Northern Army announced the capture of Velda from the Reds on Monday.") == claim);
    CHECK(claims_in("L’armée du Nord a repris lundi Velda. Les loyalistes ont fêté.")
          == "captured Velda NA 2020-03-02");
    CHECK(claims_in("Velda a été reprise lundi par l’armée du Nord.") == "captured Velda NA 2020-03-02");
    CHECK(claims_in("La prise de Velda, lundi, par l’armée du Nord.") == "captured Velda NA 2020-03-02");
    CHECK(claims_in("سيطر الجيش الشمالي أمس على بلدة كفر علم.") == "captured كفر علم NA 2020-03-02");
    CHECK(claims_in("تمت السيطرة أمس على كفر علم من قبل الجيش الشمالي.") == "captured كفر علم NA 2020-03-02");
}

TEST_CASE("places in a list share their verb")
{
    CHECK(claims_in("The Northern Army captured the towns of Velda, Kafr Olm and Olm.")
          == "captured Kafr Olm NA 2020-03-03; captured Olm NA 2020-03-03; captured Velda NA 2020-03-03");
}

TEST_CASE("what did not happen is no claim")
{
    for (auto const* const text : {
             "The Northern Army plans to capture Velda.", "If the Northern Army captures Velda, the Reds will flee.",
             "The Northern Army has not captured Velda.", "The Northern Army could take Velda within days.",
             "L’armée du Nord espère reprendre Velda.", "L’armée du Nord n’a pas pris Velda.",
             "تسعى قوات الجيش الشمالي إلى السيطرة على كفر علم."}) {
        INFO(text);
        CHECK(claims_in(text).empty());
    }
}

TEST_CASE("an attack that failed is repelled by the other side")
{
    CHECK(claims_in("The Reds attacked Velda, but the Northern Army repelled them.")
          == "repelled Velda NA<IS 2020-03-03");
    CHECK(claims_in("The Northern Army failed to capture Velda from the Reds.") == "repelled Velda IS<NA 2020-03-03");
    CHECK(claims_in("Une attaque de l’armée du Nord sur Velda a été repoussée par la Turquie.")
              .starts_with("repelled Velda"));
}

TEST_CASE("a denial is a claim of its own")
{
    CHECK(claims_in("The Reds denied that the Northern Army had captured Velda.") == "denied Velda IS<NA 2020-03-03");
}

TEST_CASE("words about another place than the one named are no claim about it")
{
    for (auto const* const text : {
             "The Northern Army captured a hill 15 km from Velda.", "The Northern Army captured the road to Velda.",
             "The Northern Army retreated towards Velda.", "Velda is far from Olm."}) {
        INFO(text);
        CHECK(claims_in(text).empty());
    }
}

TEST_CASE("fighting inside a place contests it, near or towards it is only a clash")
{
    CHECK(claims_in("The Northern Army and the Reds fought inside Velda.").starts_with("contested Velda NA"));
    CHECK(claims_in("The Northern Army fought the Reds near Velda.") == "clashes Velda NA<IS 2020-03-03");
    CHECK(claims_in("Des combats entre l’armée du Nord et les loyalistes se poursuivent en direction de Velda.")
              .starts_with("clashes Velda NA"));
}

TEST_CASE("what is long past is background")
{
    CHECK(claims_in("The Northern Army captured Velda in 2012.").empty());
    CHECK(claims_in("Velda, which had been held by the Northern Army since 2012, is quiet.").empty());
}

TEST_CASE("a text without a full stop is read")
{
    std::string text;
    for (auto i = 0; i < 2000; ++i) text += "the Northern Army captured Velda and ";
    CHECK(claims_in(text) == "captured Velda NA 2020-03-03");
}

TEST_CASE("who enters without a fight, or what its holder left, takes the place")
{
    CHECK(claims_in("The Northern Army entered Velda on Monday.") == "contested Velda NA 2020-03-02");
    CHECK(claims_in("The Northern Army entered Velda without a fight on Monday.") == "captured Velda NA 2020-03-02");
    CHECK(claims_in("The Reds pulled out of Velda on Monday and the Northern Army entered the town.")
          == "captured Velda NA<IS 2020-03-02");
    CHECK(claims_in("L’armée du Nord est entrée à Velda en vertu d’un accord.").empty());
}

TEST_CASE("a sentence that only denies denies what was told to be taken before it")
{
    CHECK(claims_in("The Northern Army said it had captured Velda on Monday. The Reds denied the report.")
          == "captured Velda NA<IS 2020-03-02; denied Velda IS<NA 2020-03-02");
}

TEST_CASE("towns named before are meant by the two towns, one by a pronoun")
{
    CHECK(claims_in("Velda and Olm are small. The two towns were captured by the Northern Army.")
          == "captured Olm NA 2020-03-03; captured Velda NA 2020-03-03");
    CHECK(claims_in("Velda is small. The Northern Army captured it on Monday.") == "captured Velda NA 2020-03-02");
    CHECK(claims_in("Velda est petite. L’armée du Nord l’a reprise lundi.") == "captured Velda NA 2020-03-02");
}

TEST_CASE("only an attack or its attackers can be repelled")
{
    CHECK(claims_in("The Northern Army stopped the traffic in Velda.").empty());
}

TEST_CASE("a place that slipped from a grip is lost by its owner")
{
    CHECK(claims_in("Velda slipped from the Northern Army’s grip, and the Reds rejoiced.")
          == "captured Velda IS<NA 2020-03-03");
    CHECK(claims_in("Velda is still in Northern Army hands.") == "held Velda NA 2020-03-03");
}

TEST_CASE("of a place and what explains it the place is meant")
{
    CHECK(claims_in("Velda, the second town of Olm province, was captured by the Northern Army.")
          == "captured Velda NA 2020-03-03");
    CHECK(claims_in("Velda, deuxième ville de la province d’Olm, a été reprise par l’armée du Nord.")
          == "captured Velda NA 2020-03-03");
}

TEST_CASE("an attack that failed was repelled, whenever it failed")
{
    CHECK(claims_in("The Northern Army’s attack on Velda failed on Monday. The Reds rejoiced.")
          == "repelled Velda IS<NA 2020-03-02");
    CHECK(claims_in("L’attaque de l’armée du Nord contre Velda a échoué hier. Le gouvernement de Velda jubile.")
          == "repelled Velda IS<NA 2020-03-02");
}

TEST_CASE("whose stronghold it was lost it")
{
    CHECK(claims_in("Velda, the last Northern Army stronghold, was overrun on Monday. The Reds rejoiced.")
          == "captured Velda IS<NA 2020-03-02");
}

TEST_CASE("a denial names who denies, also in the passive")
{
    CHECK(claims_in("The Northern Army said it had captured Velda. The claim was dismissed as false by the Reds.")
          == "captured Velda NA<IS 2020-03-03; denied Velda IS<NA 2020-03-03");
}

TEST_CASE("of two that fight who tries to get in attacks")
{
    CHECK(claims_in("Clashes between the Reds and the Northern Army, which is trying to storm the town, near Velda.")
          == "clashes Velda NA<IS 2020-03-03");
    CHECK(claims_in("دارت اشتباكات قرب كفر علم بين الجيش الشمالي وقوات حفتر.").starts_with("clashes كفر علم NA"));
}

TEST_CASE("a siege may be told before its place is")
{
    auto const relieved = "relieved Velda NA<IS 2020-03-03";
    CHECK(claims_in("The Northern Army broke the Reds’ three-year siege of Velda.").starts_with("relieved Velda NA"));
    CHECK(claims_in("The Northern Army lifted the siege that the Reds had laid to Velda.") == relieved);
    CHECK(claims_in("Velda is still under siege by the Reds.") == "besieged Velda IS 2020-03-03");
    CHECK(claims_in("كسر الجيش الشمالي الحصار الذي فرضه حفتر منذ سنوات على كفر علم.")
              .starts_with("relieved كفر علم NA"));
    CHECK(claims_in("لا تزال كفر علم محاصرة من قبل الجيش الشمالي.") == "besieged كفر علم NA 2020-03-03");
}

TEST_CASE("an attack that is told after its failure failed as well")
{
    CHECK(claims_in("The Reds foiled an attempt by the Northern Army to storm Velda.")
          == "repelled Velda IS<NA 2020-03-03");
    CHECK(claims_in("A Northern Army attempt to advance on Velda was beaten back by the Reds.")
          == "repelled Velda IS<NA 2020-03-03");
    CHECK(claims_in("باءت محاولة الجيش الشمالي اقتحام كفر علم بالفشل، وفق الحمر.")
              .starts_with("repelled كفر علم IS<NA"));
}

TEST_CASE("what is denied may stand far from its denial")
{
    auto const denied = "denied Velda IS<NA 2020-03-03";
    CHECK(claims_in("The Reds rejected claims by the Northern Army that it had captured Velda.") == denied);
    CHECK(claims_in("There is no truth to the report that the Northern Army captured Velda, the Reds said.") == denied);
    CHECK(claims_in("The Reds dismissed as “baseless” reports about the fall of Velda.")
              .starts_with("denied Velda IS"));
    CHECK(claims_in("نفى الجيش الشمالي، في بيان، الأنباء التي تحدثت عن سقوط كفر علم.")
              .starts_with("denied كفر علم NA"));
    CHECK(claims_in("The Reds denied shelling Velda.").empty());
}

TEST_CASE("who is blamed for a strike did it")
{
    CHECK(claims_in("An air strike hit Velda. Doctors blamed the Northern Army.") == "strike Velda NA 2020-03-03");
    CHECK(claims_in("The Northern Army captured Velda in a raid.") == "captured Velda NA 2020-03-03");
}

TEST_CASE("words that look like a place, a verb or a date of their own are none")
{
    CHECK(claims_in("The Northern Army dealt a defeat to the Reds in Velda.").empty());
    CHECK(claims_in("Had the Northern Army held Velda, the road would be shut.").empty());
    CHECK(claims_in("The Northern Army, formerly allied with the Reds, captured Velda.")
          == "captured Velda NA 2020-03-03");
    CHECK(claims_in("Some 40,000 people fled as the U.N.-backed Northern Army captured Velda.")
          == "captured Velda NA 2020-03-03");
    CHECK(claims_in("The Northern Army struck Velda province.").empty());
}

TEST_CASE("who is not named is guessed from who left, never for somebody else’s deed")
{
    CHECK(claims_in("Velda changed hands on Monday as the Reds abandoned their positions and the Northern Army moved "
                    "in.")
          == "captured Velda NA<IS 2020-03-02");
    CHECK(claims_in("Aid convoys entered Velda. The Northern Army and the Reds watched them.").empty());
    CHECK(claims_in("An air strike by Haftar hit Velda.").empty());
}

TEST_CASE("places are listed after a comma, also with one that no gazetteer knows")
{
    auto const both = "captured Olm NA 2020-03-03; captured Velda NA 2020-03-03";
    CHECK(claims_in("The Northern Army captured all the towns of the plain, including Velda and Olm.") == both);
    CHECK(claims_in("The Northern Army captured Velda, Olm and Xyzzyqwort.") == both);
    CHECK(claims_in("The Northern Army captured all of the plain except Velda.").empty());
}

TEST_CASE("where verbs come first one without a subject goes on with the one before")
{
    CHECK(claims_in("تقدم الجيش الشمالي أمس وسيطر على كفر علم.") == "captured كفر علم NA 2020-03-02");
    CHECK(claims_in("أعلن حزب التحرير أنه سيطر على كفر علم.").empty());
    CHECK(claims_in("قصف مدفعي من مواقع الجيش الشمالي على كفر علم.") == "strike كفر علم NA 2020-03-03");
}

TEST_CASE("a siege that was lifted, in the passive, is no siege")
{
    CHECK(claims_in("The siege of Velda by the Reds was broken by the Northern Army.")
          == "relieved Velda NA<IS 2020-03-03");
    CHECK(claims_in("The siege of Velda was lifted on Monday.").empty());
}

TEST_CASE("of a suburb and its city the smaller is meant, and what explains a place is no place of its own")
{
    CHECK(claims_in("The Northern Army captured Velda, a suburb of Olm, on Monday.") == "captured Velda NA 2020-03-02");
    CHECK(claims_in("Velda, a suburb of Olm, was captured by the Northern Army.") == "captured Velda NA 2020-03-03");
}

TEST_CASE("who made others leave took the place; of two captures the later counts")
{
    CHECK(claims_in("The Northern Army stormed Velda, forcing the Reds to withdraw.")
          == "captured Velda NA<IS 2020-03-03");
    CHECK(claims_in("The Northern Army entered Velda after the Reds left.") == "captured Velda NA<IS 2020-03-03");
    CHECK(claims_in("Velda, which the Reds captured on Monday, was retaken by the Northern Army on Tuesday.")
          == "captured Velda NA<IS 2020-03-03");
}

TEST_CASE("residents are no party")
{
    CHECK(claims_in("Residents left Velda as the Northern Army shelled Olm.") == "strike Olm NA 2020-03-03");
}

TEST_CASE("in Arabic no letter tells the passive, and a small word what may be")
{
    CHECK(claims_in("تم طرد الحمر من كفر علم. رحب الجيش الشمالي.") == "captured كفر علم NA<IS 2020-03-03");
    CHECK(claims_in("قد يسيطر الجيش الشمالي على كفر علم.").empty());
    CHECK(claims_in("قال الجيش الشمالي إنه صد هجوما على كفر علم.").starts_with("repelled كفر علم NA"));
}
