// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "unit/reading/claims_in.hpp"

using namespace frontline;

TEST_CASE("French: des that is no more than an article hides nobody")
{
    CHECK(claims_in("Des soldats de l’armée du Nord ont pris lundi Velda.") == "captured Velda NA 2020-03-02");
    CHECK(claims_in("Lundi, des soldats de l’armée du Nord ont bombardé Velda.") == "strike Velda NA 2020-03-02");
    CHECK(claims_in("Velda a été bombardée lundi par des avions de l’armée du Nord.") == "strike Velda NA 2020-03-02");
    CHECK(claims_in("Des centaines de soldats de l’armée du Nord ont été évacués lundi de Velda.")
          == "withdrew Velda NA 2020-03-02");
}

TEST_CASE("French: à is to somebody, and A at the beginning is in a place")
{
    CHECK(claims_in("L’armée du Nord a repris lundi Olm au gouvernement de Velda.") == "captured Olm NA<IS 2020-03-02");
    CHECK(claims_in("Le gouvernement de Velda a repris lundi Olm à l’armée du Nord.")
          == "captured Olm IS<NA 2020-03-02");
    CHECK(claims_in("A Velda, encerclée par l’armée du Nord, le pain manque.") == "besieged Velda NA 2020-03-03");
}

TEST_CASE("French: a day, a quotation or an adverb may stand within a phrase")
{
    CHECK(claims_in("L’armée du Nord a repris, lundi 2 mars, le contrôle de Velda.")
          == "captured Velda NA 2020-03-02");
    CHECK(claims_in("L’armée du Nord a tenté lundi de s’emparer de Velda.").empty());
    CHECK(claims_in("Le gouvernement de Velda a qualifié de « rumeurs » la prise d’Olm par l’armée du Nord.")
          == "denied Olm IS<NA 2020-03-03");
}

TEST_CASE("French: a siege is broken in any order of words")
{
    auto const claim = "relieved Velda NA 2020-03-02";
    CHECK(claims_in("L’armée du Nord a brisé lundi le siège de Velda.") == claim);
    CHECK(claims_in("Le siège de Velda a été levé lundi par l’armée du Nord.") == claim);
    CHECK(claims_in("Le siège imposé à Velda a été brisé lundi par l’armée du Nord.") == claim);
    CHECK(claims_in("L’armée du Nord a brisé lundi le siège que d’autres imposaient depuis mars à Velda.") == claim);
}

TEST_CASE("French: who fails at a place was repelled there")
{
    auto const claim = "repelled Velda IS<NA 2020-03-02";
    CHECK(claims_in("L’armée du Nord a échoué lundi devant Velda. Le gouvernement de Velda jubile.") == claim);
    CHECK(claims_in("Nouvel échec de l’armée du Nord devant Velda lundi. Le gouvernement de Velda jubile.") == claim);
    CHECK(claims_in("L’armée du Nord a tenté lundi de prendre Velda, avant de devoir rebrousser chemin. "
                    "Le gouvernement de Velda jubile.")
          == claim);
    CHECK(claims_in("L’armée du Nord a attaqué lundi Velda, sans succès. Le gouvernement de Velda jubile.") == claim);
    CHECK(claims_in("Les négociations de lundi à Velda ont échoué.").empty());
}

TEST_CASE("French: what of a place, and which one, is meant")
{
    CHECK(claims_in("L’armée du Nord est entrée lundi dans Velda. Elle tient les quartiers est.")
          == "contested Velda NA 2020-03-02");
    CHECK(claims_in("L’armée du Nord a pris lundi Velda. Elle a aussi pris un village.")
          == "captured Velda NA 2020-03-02");
    CHECK(claims_in("Une attaque a visé lundi Velda, d’où l’armée du Nord tirait des roquettes.").find("strike")
          == std::string::npos);
    CHECK(claims_in("L’armée du Nord a bombardé lundi un marché de Velda.") == "strike Velda NA 2020-03-02");
    CHECK(claims_in("Dix civils ont été tués lundi à Velda par une frappe de l’armée du Nord.")
          == "strike Velda NA 2020-03-02");
    CHECK(claims_in("L’armée du Nord a pris lundi trois localités, dont Velda et Olm.")
          == "captured Olm NA 2020-03-02; captured Velda NA 2020-03-02");
}

TEST_CASE("French: what would happen is neither told nor denied")
{
    CHECK(claims_in("La prise de Velda par l’armée du Nord provoquerait un exode.").empty());
    CHECK(claims_in("L’armée du Nord a assuré que Velda ne serait jamais livrée au gouvernement de Velda.").empty());
    CHECK(claims_in("L’armée du Nord a mis en garde contre toute attaque visant Velda.").empty());
}

TEST_CASE("French: whose a deed is stands beside it")
{
    auto const claim = "strike Velda NA 2020-03-02";
    CHECK(claims_in("Des frappes attribuées par la Turquie à l’armée du Nord ont visé lundi Velda.")
              .starts_with("strike Velda NA"));
    CHECK(claims_in("A Velda, un raid de l’armée du Nord a tué lundi dix personnes.") == claim);
    CHECK(claims_in("Velda a été la cible lundi d’une frappe de l’armée du Nord.") == claim);
    CHECK(claims_in("L’armée du Nord a lancé une attaque contre des positions du gouvernement de Velda près d’Olm.")
              .starts_with("clashes Olm NA"));
    CHECK(claims_in("Olm, prise lundi, est tenue par l’armée du Nord.") == "captured Olm NA 2020-03-02");
}

TEST_CASE("French: a name that nobody knows is what was taken")
{
    CHECK(claims_in("L’armée du Nord s’est emparée lundi de Ramoussa, dans le sud de Velda.").empty());
}

TEST_CASE("French: who is said to hold, and who speaks of his own hands")
{
    CHECK(claims_in("L’armée du Nord affirme garder le contrôle de Velda.") == "held Velda NA 2020-03-03");
    CHECK(claims_in("« Velda est entre nos mains », a répliqué l’armée du Nord.") == "held Velda NA 2020-03-03");
}

TEST_CASE("French: who resists is attacked")
{
    CHECK(claims_in("L’armée du Nord va vers Velda, où le gouvernement de Velda lui oppose une vive résistance.")
          == "clashes Velda NA<IS 2020-03-03");
}
