"""Words of names, as data: spellings of one name, words that come and go, words that many bodies share.

Collected by us from how names are written in Mali and its neighbours; a spelling that is missing costs a likeness, not
a match by itself, because sounds and letters are compared too.
"""

from __future__ import annotations

from typing import Final

SPELLINGS: Final = """
mohamed mohammed mohamad mohammad mouhamed mouhamad mouhammad mouhamadou muhammad muhammed muhamed muhamad
  mahamed mahamadou mahamadu mahamoud mamadou mamadu mamoudou mahamat mohamadou mohamet mehmed mehmet maamadou
amadou ahmadou amadu ahmadu ahmed ahmad hamadou hamadu amed ahmat achmad ahmet
abdoulaye abdulaye abdoulay abdullah abdallah abdulla abdoullahi abdullahi abdoulahi abdulahi abdalla abdellah
ousmane ousman usman usmane uthman othman osman ousmana ousmanou
ibrahim ibrahima ibrahime brahim birahim braima ebrahim
issa isa eissa isah
moussa musa mousa mussa
youssouf yusuf yousuf youssef yousef yussuf issouf issoufou youssoufou usuf
hamidou hamidu amidou hamid hameed
awa hawa hawwa
aliou alioune aliu aliyu alieu
oumar omar umar oumarou umaru omarou oumer umarou
fatoumata fatimata fatima fatouma fatimatou fatumata fatou fatma
aminata aminatou amina aminetou
aissata aissatou aichata aicha aisha aichatou aishatu
mariam mariama maryam maryama miriam mariame
souleymane suleiman souleiman sulaiman sulayman soulaymane suleyman solomane souleman
seydou saidou seidu saidu seidou saydou
sekou seku sheku
cheick cheikh sheikh shaykh cheik shaikh sheik chekh
idrissa idriss idris idrees drissa driss
boubacar abubakar boubakar abubacar aboubacar aboubakar abubakr bubakar babacar aboubacrine bubacar
lassana alassane alhassan alassan lansana alhassane alasan
hassan hassane hasan hasane assane
housseini husseini alousseini hussein houssein husein hossein ousseini ousseynou housseyni
daouda dawda dauda daoud dawud
yacouba yakuba yacoub yaqub yakub yakouba
adama adam adamou adamu
traore trawore traoree tarawali tarawally trawalley
diallo jallow dialo jalloh djallo dyalo diallow jallo jalo
coulibaly koulibali koulibaly coulibali kulibali culubali
keita keyta keeta kayta
diarra jarra diara djarra jara
diop jobe diob
sidibe sidibeh cidibe sidibey
toure touray turay ture tourey
camara kamara kamera
cisse ceesay sesay cissay sissay cise
konate konateh conate
sow sowe so
barry bari barrie barri
thiam cham tyam thyam chaam
thierno cherno tierno tyerno ceerno
diawara jawara djawara jawarra
guindo gindo ghindo
maiga maega mayga
sissoko sissokho cissokho suso sisoko cissoko
dicko diko dikko
ouattara watara wattara outtara
ouedraogo wedraogo uedraogo
hamza hamsa
khalid khaled kalid halid
abderrahmane abdourahmane abdourahamane abdulrahman abdurrahman abdelrahman abderahmane abdurahman abdramane
  abdoulrahmane abdarahmane
tidiane tijane tijani tidjane tidjani tijan
bakary bakari bacary bacari
"""
"""One name a row, in its spellings, the usual one first; an indented row goes on with the one before."""

PARTICLES: Final = """
al el ul as ad ar an ag ould uld wuld ou ben bin bn ibn bint mint walet von van de da do di du del la le les
des the of and et pour for dit dite alias aka dits mr mrs mme mlle monsieur madame dr pr prof hadj hadji haji
hajj eladj ladji elhadj elhadji alhadji alhaji
"""
"""Words that come and go before or between names."""

SHARED: Final = """
association ong ngo asbl groupe group groupement organisation organization fondation foundation societe
company co sarl sa ltd limited llc inc entreprise enterprise enterprises trading front mouvement movement
comite committee jeunes jeunesse youth femmes women national nationale international internationale islamic
islamique centre center cooperative union radio reseau network club ecole school conseil council commune
village regional regionale mali malien malienne afrique africa developpement development projet project
service services bureau office etablissement ets federation coordination syndicat communautaire community
general generale global
"""
"""Words that many bodies have in their names."""
