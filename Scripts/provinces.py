#!/usr/bin/env python3
"""Writes Lexicons/world/provinces.tsv: the first-level subdivisions of ISO 3166-2.

Reads Debian's `unicode-cldr-core` (common/subdivisions/en.xml: English names; common/supplemental/subdivisions.xml: which
units are of the first level), `iso-codes` (categories, official names), and what place_names.py names; and the hand-made
Lexicons/world/countries.tsv, provinces-curated.tsv and regions.tsv: the ids of the latter two are left out here.

    apt-get install unicode-cldr-core iso-codes wamerican
    pip install wordfreq gender-guesser names
    python3 Scripts/provinces.py
"""

import html
import json
import re

from place_names import Ambiguity, DIRECTIONS, GENERIC, fold, read_lexicon, write_lexicon

CLDR = "/usr/share/unicode/cldr/common/"
ISO = "/usr/share/iso-codes/json/iso_3166-2.json"

# Countries whose first level CLDR numbers otherwise than iso-codes: taken from iso-codes alone.
ISO_ONLY = {"GT"}
# Generic words that are cut off at a name's end and become its kind.
ENDINGS = [
    ("Autonomous Community", "autonomous community"), ("Chartered Community", "autonomous community"),
    ("Autonomous Republic", "autonomous republic"), ("Governorate", "governorate"), ("Voivodeship", "voivodeship"),
    ("Prefecture", "prefecture"), ("Municipality", "municipality"), ("Department", "department"), ("Province", "province"),
    ("Division", "division"), ("District", "district"), ("County", "county"), ("Region", "region"), ("Oblast", "oblast"),
    ("Parish", "parish"), ("Canton", "canton"), ("Krai", "krai"), ("Regency", "regency"), ("Emirate", "emirate"),
]
BEGINNINGS = [("Province of ", "province"), ("Region of ", "region"), ("Emirate of ", "emirate"), ("Municipality of ", "municipality")]
# Countries whose units English news names often: only directions and generic words need context there.
FAMILIAR = {"CN", "IN", "ES", "DE", "AU", "CA", "FR", "GE", "CH", "IT", "JO", "EG", "SA"}
# Well-known units that are meant by their bare name although it is also a word or a person's name.
WELL_KNOWN = {
    "AU-VIC", "CA-AB", "CA-ON", "CA-QC", "CA-MB", "CA-YT", "IN-GA", "IN-KL", "IN-BR", "IT-62", "IT-57", "CN-HE", "CN-HA", "CN-HN",
    "CN-SD", "CN-GS", "CN-XZ", "JP-40", "JP-23", "ID-BA", "GB-WLS", "GB-ENG", "GB-SCT", "DE-HE", "DE-BE", "AT-9", "ES-GA",
    "JP-29", "JP-46", "DZ-31", "DZ-25", "LV-RIX", "BG-22", "AM-AR", "MX-SON", "AE-DU", "AE-AZ", "AE-SH", "AE-AJ", "SA-03", "SA-01", "EG-C", "EG-ALX", "JO-AM", "PT-11",
}


def category(text):
    text = text.lower().split(",")[0]
    text = re.sub(r"\s*\(.*", "", text)
    return {"rayon": "raion", "voivodship": "voivodeship", "land": "state", "local council": "municipality"}.get(text, text)


def clean(name):
    """The name without marks and generic words, and the kind that a generic word told."""
    name = re.sub(r"[†²*]", "", html.unescape(name)).strip().replace("’", "'").replace(" & ", " and ")
    name = re.sub(r"\s*[\[(].*?[\])]", "", name).strip()
    for beginning, kind in BEGINNINGS:
        if name.startswith(beginning):
            return name[len(beginning):], kind
    for ending, kind in ENDINGS:
        if name.endswith(" " + ending):
            rest = name[: -len(ending) - 1]
            words = rest.lower().replace("-", " ").split()
            if all(w in DIRECTIONS or w in GENERIC for w in words):
                return name, kind
            return rest, kind
    return name, ""


def main():
    with open(CLDR + "subdivisions/en.xml", encoding="utf-8") as file:
        english = dict(re.findall(r'<subdivision type="(\w+)">([^<]*)<', file.read()))
    with open(CLDR + "supplemental/subdivisions.xml", encoding="utf-8") as file:
        groups = re.findall(r'<subgroup type="([A-Z]{2})" contains="([^"]*)"', file.read())
    with open(ISO, encoding="utf-8") as file:
        iso = {x["code"]: x for x in json.load(file)["3166-2"]}

    countries = {row["id"]: row for row in read_lexicon("countries.tsv")}
    country_names = {fold(row["name"]) for row in countries.values() if row.get("within")}
    curated = {row["id"] for file in ("provinces-curated.tsv", "regions.tsv") for row in read_lexicon(file)}
    codes = set()
    for country, units in groups:
        if country not in countries:
            continue
        if country in ISO_ONLY:
            codes.update(c for c, x in iso.items() if c.startswith(country + "-") and "parent" not in x)
        else:
            codes.update(u[:2].upper() + "-" + u[2:].upper() for u in units.split())

    ambiguity = Ambiguity()
    rows = []
    for code in codes - curated:
        entry = iso.get(code, {})
        raw = english.get(code.replace("-", "").lower()) or entry.get("name")
        if not raw:
            continue
        name, kind = clean(raw)
        if fold(name) in country_names or not name[:1].isalpha() or not name[:1].isupper():
            continue
        kind = category(entry["type"]) if entry.get("type") else kind
        aliases = []
        official, _ = clean(entry.get("name", ""))
        if official and fold(official) and fold(official) != fold(name):
            if all(w[:1].isupper() or w[:1] in "'’" for w in official.split()):
                aliases.append(official)
        words = fold(name).split()
        plain = all(w in DIRECTIONS or w in GENERIC for w in words)
        familiar = code in WELL_KNOWN or code[:2] in FAMILIAR
        doubtful = plain or (not familiar and ambiguity.doubtful(name))
        if words[:1] == ["saint"] or words[:1] == ["st"]:
            doubtful = True
        aliases = [a for a in aliases if not ambiguity.doubtful(a)]
        rows.append([code, name, "|".join(aliases), code.split("-")[0], kind, "required" if doubtful else ""])
    rows.sort(key=lambda r: r[0])
    directives = [
        "type: Place.Province",
        "match: fold transliterate",
        "Written by Scripts/provinces.py from CLDR and iso-codes: do not edit; provinces-curated.tsv overrides.",
    ]
    write_lexicon("provinces.tsv", directives, ["id", "name", "aliases", "within", "kind", "context"], rows)
    print(len(rows), "rows,", sum(1 for r in rows if r[5]), "that need context")


if __name__ == "__main__":
    main()
