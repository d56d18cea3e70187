// One #embed for each file of this folder; written by Scripts/embed-lexicons.py, held to the folder by a test.
#include "CLexicons.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t actors_armed_groups_tsv[] = {
#embed "actors/armed-groups.tsv"
};
static const uint8_t actors_coalitions_tsv[] = {
#embed "actors/coalitions.tsv"
};
static const uint8_t actors_companies_tsv[] = {
#embed "actors/companies.tsv"
};
static const uint8_t actors_international_tsv[] = {
#embed "actors/international.tsv"
};
static const uint8_t actors_media_tsv[] = {
#embed "actors/media.tsv"
};
static const uint8_t actors_militaries_tsv[] = {
#embed "actors/militaries.tsv"
};
static const uint8_t actors_ministries_tsv[] = {
#embed "actors/ministries.tsv"
};
static const uint8_t actors_operations_tsv[] = {
#embed "actors/operations.tsv"
};
static const uint8_t actors_parties_tsv[] = {
#embed "actors/parties.tsv"
};
static const uint8_t english_abbreviations_tsv[] = {
#embed "english/abbreviations.tsv"
};
static const uint8_t english_calendar_tsv[] = {
#embed "english/calendar.tsv"
};
static const uint8_t english_classes_tsv[] = {
#embed "english/classes.tsv"
};
static const uint8_t english_common_capitalised_tsv[] = {
#embed "english/common-capitalised.tsv"
};
static const uint8_t english_event_nouns_tsv[] = {
#embed "english/event-nouns.tsv"
};
static const uint8_t english_function_words_tsv[] = {
#embed "english/function-words.tsv"
};
static const uint8_t english_irregular_tsv[] = {
#embed "english/irregular.tsv"
};
static const uint8_t english_layout_tsv[] = {
#embed "english/layout.tsv"
};
static const uint8_t english_modality_tsv[] = {
#embed "english/modality.tsv"
};
static const uint8_t english_nominals_tsv[] = {
#embed "english/nominals.tsv"
};
static const uint8_t english_numbers_tsv[] = {
#embed "english/numbers.tsv"
};
static const uint8_t english_pronouns_tsv[] = {
#embed "english/pronouns.tsv"
};
static const uint8_t english_reporting_tsv[] = {
#embed "english/reporting.tsv"
};
static const uint8_t english_tagging_tsv[] = {
#embed "english/tagging.tsv"
};
static const uint8_t english_words_tsv[] = {
#embed "english/words.tsv"
};
static const uint8_t people_family_names_tsv[] = {
#embed "people/family-names.tsv"
};
static const uint8_t people_given_names_tsv[] = {
#embed "people/given-names.tsv"
};
static const uint8_t people_honorifics_tsv[] = {
#embed "people/honorifics.tsv"
};
static const uint8_t people_name_particles_tsv[] = {
#embed "people/name-particles.tsv"
};
static const uint8_t people_offices_tsv[] = {
#embed "people/offices.tsv"
};
static const uint8_t people_peoples_tsv[] = {
#embed "people/peoples.tsv"
};
static const uint8_t people_persons_tsv[] = {
#embed "people/persons.tsv"
};
static const uint8_t people_professions_tsv[] = {
#embed "people/professions.tsv"
};
static const uint8_t people_ranks_tsv[] = {
#embed "people/ranks.tsv"
};
static const uint8_t rules_10_times_rules[] = {
#embed "rules/10-times.rules"
};
static const uint8_t rules_15_quantities_rules[] = {
#embed "rules/15-quantities.rules"
};
static const uint8_t rules_20_places_rules[] = {
#embed "rules/20-places.rules"
};
static const uint8_t rules_30_actors_rules[] = {
#embed "rules/30-actors.rules"
};
static const uint8_t rules_40_persons_rules[] = {
#embed "rules/40-persons.rules"
};
static const uint8_t rules_50_facts_rules[] = {
#embed "rules/50-facts.rules"
};
static const uint8_t rules_60_conflict_rules[] = {
#embed "rules/60-conflict.rules"
};
static const uint8_t rules_70_people_rules[] = {
#embed "rules/70-people.rules"
};
static const uint8_t rules_80_speech_rules[] = {
#embed "rules/80-speech.rules"
};
static const uint8_t schemes_re3d_tsv[] = {
#embed "schemes/re3d.tsv"
};
static const uint8_t things_casualty_words_tsv[] = {
#embed "things/casualty-words.tsv"
};
static const uint8_t things_currencies_tsv[] = {
#embed "things/currencies.tsv"
};
static const uint8_t things_units_tsv[] = {
#embed "things/units.tsv"
};
static const uint8_t things_vehicles_tsv[] = {
#embed "things/vehicles.tsv"
};
static const uint8_t things_weapons_tsv[] = {
#embed "things/weapons.tsv"
};
static const uint8_t world_capitals_tsv[] = {
#embed "world/capitals.tsv"
};
static const uint8_t world_cities_curated_tsv[] = {
#embed "world/cities-curated.tsv"
};
static const uint8_t world_cities_tsv[] = {
#embed "world/cities.tsv"
};
static const uint8_t world_countries_tsv[] = {
#embed "world/countries.tsv"
};
static const uint8_t world_districts_tsv[] = {
#embed "world/districts.tsv"
};
static const uint8_t world_facilities_tsv[] = {
#embed "world/facilities.tsv"
};
static const uint8_t world_former_states_tsv[] = {
#embed "world/former-states.tsv"
};
static const uint8_t world_metonyms_tsv[] = {
#embed "world/metonyms.tsv"
};
static const uint8_t world_provinces_curated_tsv[] = {
#embed "world/provinces-curated.tsv"
};
static const uint8_t world_provinces_tsv[] = {
#embed "world/provinces.tsv"
};
static const uint8_t world_regions_tsv[] = {
#embed "world/regions.tsv"
};
static const uint8_t world_waters_tsv[] = {
#embed "world/waters.tsv"
};

static const clexicons_file files[] = {
  {"actors/armed-groups.tsv", actors_armed_groups_tsv, sizeof actors_armed_groups_tsv},
  {"actors/coalitions.tsv", actors_coalitions_tsv, sizeof actors_coalitions_tsv},
  {"actors/companies.tsv", actors_companies_tsv, sizeof actors_companies_tsv},
  {"actors/international.tsv", actors_international_tsv, sizeof actors_international_tsv},
  {"actors/media.tsv", actors_media_tsv, sizeof actors_media_tsv},
  {"actors/militaries.tsv", actors_militaries_tsv, sizeof actors_militaries_tsv},
  {"actors/ministries.tsv", actors_ministries_tsv, sizeof actors_ministries_tsv},
  {"actors/operations.tsv", actors_operations_tsv, sizeof actors_operations_tsv},
  {"actors/parties.tsv", actors_parties_tsv, sizeof actors_parties_tsv},
  {"english/abbreviations.tsv", english_abbreviations_tsv, sizeof english_abbreviations_tsv},
  {"english/calendar.tsv", english_calendar_tsv, sizeof english_calendar_tsv},
  {"english/classes.tsv", english_classes_tsv, sizeof english_classes_tsv},
  {"english/common-capitalised.tsv", english_common_capitalised_tsv, sizeof english_common_capitalised_tsv},
  {"english/event-nouns.tsv", english_event_nouns_tsv, sizeof english_event_nouns_tsv},
  {"english/function-words.tsv", english_function_words_tsv, sizeof english_function_words_tsv},
  {"english/irregular.tsv", english_irregular_tsv, sizeof english_irregular_tsv},
  {"english/layout.tsv", english_layout_tsv, sizeof english_layout_tsv},
  {"english/modality.tsv", english_modality_tsv, sizeof english_modality_tsv},
  {"english/nominals.tsv", english_nominals_tsv, sizeof english_nominals_tsv},
  {"english/numbers.tsv", english_numbers_tsv, sizeof english_numbers_tsv},
  {"english/pronouns.tsv", english_pronouns_tsv, sizeof english_pronouns_tsv},
  {"english/reporting.tsv", english_reporting_tsv, sizeof english_reporting_tsv},
  {"english/tagging.tsv", english_tagging_tsv, sizeof english_tagging_tsv},
  {"english/words.tsv", english_words_tsv, sizeof english_words_tsv},
  {"people/family-names.tsv", people_family_names_tsv, sizeof people_family_names_tsv},
  {"people/given-names.tsv", people_given_names_tsv, sizeof people_given_names_tsv},
  {"people/honorifics.tsv", people_honorifics_tsv, sizeof people_honorifics_tsv},
  {"people/name-particles.tsv", people_name_particles_tsv, sizeof people_name_particles_tsv},
  {"people/offices.tsv", people_offices_tsv, sizeof people_offices_tsv},
  {"people/peoples.tsv", people_peoples_tsv, sizeof people_peoples_tsv},
  {"people/persons.tsv", people_persons_tsv, sizeof people_persons_tsv},
  {"people/professions.tsv", people_professions_tsv, sizeof people_professions_tsv},
  {"people/ranks.tsv", people_ranks_tsv, sizeof people_ranks_tsv},
  {"rules/10-times.rules", rules_10_times_rules, sizeof rules_10_times_rules},
  {"rules/15-quantities.rules", rules_15_quantities_rules, sizeof rules_15_quantities_rules},
  {"rules/20-places.rules", rules_20_places_rules, sizeof rules_20_places_rules},
  {"rules/30-actors.rules", rules_30_actors_rules, sizeof rules_30_actors_rules},
  {"rules/40-persons.rules", rules_40_persons_rules, sizeof rules_40_persons_rules},
  {"rules/50-facts.rules", rules_50_facts_rules, sizeof rules_50_facts_rules},
  {"rules/60-conflict.rules", rules_60_conflict_rules, sizeof rules_60_conflict_rules},
  {"rules/70-people.rules", rules_70_people_rules, sizeof rules_70_people_rules},
  {"rules/80-speech.rules", rules_80_speech_rules, sizeof rules_80_speech_rules},
  {"schemes/re3d.tsv", schemes_re3d_tsv, sizeof schemes_re3d_tsv},
  {"things/casualty-words.tsv", things_casualty_words_tsv, sizeof things_casualty_words_tsv},
  {"things/currencies.tsv", things_currencies_tsv, sizeof things_currencies_tsv},
  {"things/units.tsv", things_units_tsv, sizeof things_units_tsv},
  {"things/vehicles.tsv", things_vehicles_tsv, sizeof things_vehicles_tsv},
  {"things/weapons.tsv", things_weapons_tsv, sizeof things_weapons_tsv},
  {"world/capitals.tsv", world_capitals_tsv, sizeof world_capitals_tsv},
  {"world/cities-curated.tsv", world_cities_curated_tsv, sizeof world_cities_curated_tsv},
  {"world/cities.tsv", world_cities_tsv, sizeof world_cities_tsv},
  {"world/countries.tsv", world_countries_tsv, sizeof world_countries_tsv},
  {"world/districts.tsv", world_districts_tsv, sizeof world_districts_tsv},
  {"world/facilities.tsv", world_facilities_tsv, sizeof world_facilities_tsv},
  {"world/former-states.tsv", world_former_states_tsv, sizeof world_former_states_tsv},
  {"world/metonyms.tsv", world_metonyms_tsv, sizeof world_metonyms_tsv},
  {"world/provinces-curated.tsv", world_provinces_curated_tsv, sizeof world_provinces_curated_tsv},
  {"world/provinces.tsv", world_provinces_tsv, sizeof world_provinces_tsv},
  {"world/regions.tsv", world_regions_tsv, sizeof world_regions_tsv},
  {"world/waters.tsv", world_waters_tsv, sizeof world_waters_tsv},
};

size_t clexicons_count(void) { return sizeof files / sizeof files[0]; }

clexicons_file clexicons_at(size_t index) { return files[index]; }
