#!/usr/bin/env python3
"""Draws given and family names from the package Faker into the lexicon.

Reads:   the PyPI package Faker (MIT licence; written with version 40): the name lists of its person providers. Lists in Cyrillic,
         Georgian and Armenian script are romanised as English news does. Reads also the Debian package wamerican-small
         (/usr/share/dict/american-english-small), only to leave out names that are common English words,
         and for the same purpose function-words.tsv, common-capitalised.tsv and calendar.tsv of Lexicons/english and countries.tsv and
         capitals.tsv of Lexicons/world.
Writes:  Lexicons/people/given-names.tsv and Lexicons/people/family-names.tsv, in a stable order.
Run:     python3 -m venv VENV && VENV/bin/pip install faker && apt-get install wamerican-small
         VENV/bin/python Scripts/given-names.py
Hand-written names are in given-names-more.tsv and family-names-more.tsv, which this script only reads, to repeat none of them.
"""
import importlib
import pathlib
import pkgutil
import re
import unicodedata

import faker.providers.person as person

PEOPLE = pathlib.Path(__file__).resolve().parent.parent / "Lexicons" / "people"
WORDS = pathlib.Path("/usr/share/dict/american-english-small")

# Given names that are also English words but that newspapers often use as names.
KEEP = set("""Mark Will Bill Grace Jack John Frank Rob Peter Harry Bob Don Sue Pat Art Bella Ben Basil Carol Christian Clay Cliff
Dale Daisy Dan Dean Derrick Dick Drew Earl Ed Ellen Emerald Eric Eve Florence Gene Glen Guy Hank Hazel Heather Iris Ivy Jay Jenny Jerry
Jim Jimmy Joe Josh Joy Julian June Kay Ken Kitty Lance Laurel Lee Lily Max Maria Marina Martin Matt Maxim Melody Mike Miles Nick Norm
Olive Oliver Otto Pearl Peg Penny Ralph Randy Ray Rex Robin Rod Roger Rose Ruby Ruth Sally Sam Sandy Stella Stuart Ted Terry Tim
Timothy Toby Tom Tommy Tony Tracy Vera Victor Viola Violet Virginia Wade Walter Warren Willy Angelica Angel Alexander Jasmine Douglas Hamilton
Stanley Riyad""".split())
DROP = set("""Jordan Chad Georgia Israel Kenya India China America Africa Asia Europe Paris London Sydney Milan Vienna Florence Verona
Roma Cairo Berlin Brooklyn Dallas Austin Houston Carolina Dakota Savannah Brittany Chelsea Ireland Scotland Holland England Francia
Kent Devon Lincoln Trinidad Santiago Salvador Dominica Virginia Montana Nevada Aden Medina Madina Ankara Islam Muslim Sultan
Sharia Jihad Mercedes Porsche Union Victoria City Army Navy An Do So Me My By In On Of To Is It As At Be Or Nor Can May March April
August Sunday Monday Friday Summer Autumn Winter Spring Justice Merit Major General Colonel Judge Bishop King Prince Duke Baron Count
Marshal Emir Sheikh Imam Doctor Master Person Aleppo Homs Idlib Mosul Kirkuk Luhansk Donetsk Kherson Adelaide Perth
Lanka Niger Mali Togo Benin Oman Malta Cuba Peru Panama Venezuela Lourdes Guadalupe Socorro Angeles Mar Reyes Sol Dulce""".split())

# English words, titles and places that the lists below do not catch, by the list they are left out of.
DROP_GIVEN = set("""Danish Easter Nazi Ninja Messiah Corona Divan Wadi Naira Qadi Ping Toon Min Novella Lemma Karma Kale Henna Bogey Savanna Sable Sabra
Parley Nacho Zaire Samara Etna Manila Manilla Mayo Melanine Nurser Deforest Demur Laze Ethyl Ermine Elver Ell Eta Finis Fella Gunnel
Gurney Hymen Indie Jerker Kike Lassie Laddie Levis Lexis Lode Lota Loti Marquis Marquise Marlin Matey Maxi Mihrab Nim Noma Olivine Orris
Paca Panto Paschal Pearly Pinkie Prima Primus Purl Quint Roan Romaine Rosette Rube Serine Shad Shoji Starling Stonewall Tatu Telly Tine
Titi Trilby Tutu Undine Valerian Vara Vena Vernal Vino Viva Whit Yaw Zed Zona Zori Aba Ala Ane Aver Avo Birdie Brit Britt Buna Burl Buster
Butch Cager Candela Celesta Chancy Clementine Concha Conn Dace Damar Deb Dell Dink Dita Dixie Doc Doss Dotty Emmer Esker Eider Ferny
Galena Geneva Geta Gillie Gumma Hemal Hoover Jati Kauri Kino Liman Lyman Linden Lino Lien Lisle Lon Magdalen Manana Manus Merl Moa Moreen
Nanna Nannie Narcissus Neo Okey Paisley Penni Gading Shafter Quinter Ambers Anes Alabama Alberta Alexandria Arizona Atlanta Boston Bristol
Ceylon Columbus Crete Danang Denver Erbil Farah Florida Ganga Garda Goma Hunan Huey Imo Indiana Isis Ituri Izmail January Jos Kaiser
Kashan Kerman Louisiana Malaya Marinka Melbourne Memphis Missouri Nato Nile Neva Odessa Oran Philippine Pravda Qaim Ramadan Rome Sanaa
Sanya Senora Sep Shan Slav Scot Shona Syed Talib Tasnim Tejas Tennessee Texas Thales Tuva Venda Vlora Wafa Yathrib Baptist Fuzuli Bucha
Bama Bria Kobe Gumi Dariya Dushka Duma Dato Dona Ras Maj Oba Rada Osa Taurus Tula Mie Kanak Holi Anka Siper Zubayr Zaria""".split())
DROP_FAMILY = set("""Agate Alcalde Anima Arco Asp Auger Aurora Baa Babka Barrio Basso Bey Bilge Boner Borer Bouillon Bourguignon Brassard Caldera Cairn Coca
Cocci Columbo Comber Comer Concha Cordoba Córdoba Corona Cortina Courtier Craw Daw Dada Divan Dower Doyen Drub Farina Fellah Filar Glazier
Guyot Haji Hadji Heck Hummer Kale Kibe Kos Kroon Kutch Laguna Lah Leu Ley Lien Limo Lira Llano Longan Luger Lux Maillot Mako Mamba Mambo
Manana Mandala Mantilla Masse Mater Mayoral Mesa Millet Mol Mores Monte Mouton Nary Nee Pent Peri Pika Plover Pock Porta Privet Provost
Putz Raj Rattan Rosin Rotter Salat Salvo Saran Sarin Savant Schmuck Shanny Sild Sitar Som Soman Steed Sunder Sura Teras Thole Valent
Vaquero Venturi Wadi Ware Webby Wester Wiener Yuan Yogi Mens Mets Soots Arab Birmingham Boer Breton Burman Dungan English Forbes Cheikh
Falcón Jerusalem Kalashnikov Kalinin Kelvin Kuna Lagos Lima Lyon Mach Madrid Magyar Maulana Moulay Mwalimu Mwanza Naik Nazareth Nikolaev
Nikolayev Nord Perak Poland Porto Qaim Ramadan Renault Sakarya Santander Sayyid Sevilla Shan Sidi Spain Talib Tatar Togliatti Toman Vila
Vlach Volta Wafa Wali Yei Zaragoza Engels Baida Logar Duma Kub Kozak Masai""".split())

CYRILLIC = dict(zip("абвгдезийклмнопрстуфцыэіїєґь'’ъ", ["a", "b", "v", "g", "d", "e", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s",
                "t", "u", "f", "ts", "y", "e", "i", "i", "ie", "g", "", "", "", ""]))
CYRILLIC.update({"ё": "yo", "ж": "zh", "х": "kh", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya"})
GEORGIAN = dict(zip("აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ", ["a", "b", "g", "d", "e", "v", "z", "t", "i", "k", "l", "m", "n", "o", "p", "zh",
                "r", "s", "t", "u", "p", "k", "gh", "k", "sh", "ch", "ts", "dz", "ts", "ch", "kh", "j", "h"]))
ARMENIAN = dict(zip("աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև", ["a", "b", "g", "d", "e", "z", "e", "y", "t", "zh", "i", "l", "kh", "ts", "k",
                "h", "dz", "gh", "ch", "m", "y", "n", "sh", "o", "ch", "p", "j", "r", "s", "v", "t", "r", "ts", "v", "p", "k", "o", "f", "ev"]))


def romanise(name: str, locale: str) -> str:
    text = unicodedata.normalize("NFC", name).lower().replace("ու", "u")
    if locale == "uk_UA":
        text = re.sub(r"зг", "zgh", text).replace("г", "h").replace("и", "y").replace("й", "i")
        text = re.sub(r"^є", "ye", text)
        text = re.sub(r"^ї", "yi", text)
        text = re.sub(r"^ю", "yu", text)
        text = re.sub(r"^я", "ya", text)
        text = text.replace("ю", "iu").replace("я", "ia")
        text = re.sub(r"i+i$", "ii", text)
    if locale == "ru_RU":
        text = re.sub(r"(ий|ый)$", "y", text)
        text = re.sub(r"(^|[аеиоуъь])е", r"\1ye", text)
        text = re.sub(r"ье", "ye", text)
    if locale == "bg_BG":
        text = text.replace("щ", "sht").replace("ъ", "a").replace("х", "h")
    out = "".join(CYRILLIC.get(c) if c in CYRILLIC else GEORGIAN.get(c) if c in GEORGIAN else ARMENIAN.get(c, c) for c in text)
    return "-".join(p[:1].upper() + p[1:] for p in out.split("-"))


def names_of(provider, *attributes):
    found = []
    for attribute in attributes:
        value = getattr(provider, attribute, None)
        if isinstance(value, (dict, list, tuple, set, frozenset)):
            found.extend(sorted(value))
    return found


def clean(name: str, locale: str):
    name = unicodedata.normalize("NFC", name.replace("’", "'").strip())
    if re.search(r"[Ѐ-ӿႠ-ჿ԰-֏]", name):
        name = romanise(name, locale)
    if not re.fullmatch(r"[A-ZÀ-ÖØ-ÞĀ-Ɏ][A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ']+(-[A-ZÀ-Þ][A-Za-zÀ-ɏ']+)?", name):
        return None
    if len(name) < 3 and locale not in ("zh_CN", "zh_TW", "ko_KR", "vi_VN") or name.isupper() and len(name) > 2:
        return None
    return name[:1].upper() + name[1:]


def existing(path):
    if not path.exists():
        return set()
    rows = [l.split("\t") for l in path.read_text(encoding="utf-8").splitlines() if l and not l.startswith("#")]
    return {name for row in rows[1:] for name in [row[0]]}


def cells(path, *columns):
    """The cells of some columns of another table of Lexicons, aliases apart."""
    rows = [l.split("\t") for l in path.read_text(encoding="utf-8").splitlines() if l and not l.startswith("#")]
    at = [rows[0].index(c) for c in columns]
    return [[row[i] if i < len(row) else "" for i in at] for row in rows[1:]]


def not_names():
    """Words that Gazette's own tables hold as English or as countries: never names, unless KEEP says so."""
    lexicons = PEOPLE.parent
    found = {w[:1].upper() + w[1:] for f in ("function-words", "common-capitalised")
             for row in cells(lexicons / "english" / (f + ".tsv"), "word") for w in row}
    found.update(name for name, kind in cells(lexicons / "english" / "calendar.tsv", "name", "kind") if kind in ("month", "weekday"))
    for row in cells(lexicons / "world" / "countries.tsv", "name", "aliases", "adjectives", "demonyms"):
        found.update(x for cell in row for x in cell.split("|"))
    for row in cells(lexicons / "world" / "capitals.tsv", "name", "aliases"):
        found.update(x for cell in row for x in cell.split("|"))
    return found - KEEP


def write(path, type_name, header, rows, comment):
    lines = [f"# type: {type_name}", f"# {comment}", "\t".join(header)]
    lines += ["\t".join(r).rstrip("\t") for r in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(path.name, len(rows))


def main():
    words = {w.strip() for w in WORDS.read_text(encoding="utf-8").splitlines()}
    lower = {w for w in words if w.islower()}
    drop = DROP | not_names()
    given, family = {}, {}
    for module in sorted(m.name for m in pkgutil.iter_modules(person.__path__)):
        provider = importlib.import_module("faker.providers.person." + module).Provider
        region = module.split("_")[-1] if "_" in module else ""
        if module in ("en", "es", "sw", "ar_AA"):
            region = ""
        for gender, attributes in (("m", ("first_names_male", "first_romanized_names_male")),
                                   ("f", ("first_names_female", "first_romanized_names_female")),
                                   ("", ("first_names", "first_romanized_names", "first_names_unisex"))):
            for raw in names_of(provider, *attributes):
                name = clean(raw, module)
                if name:
                    entry = given.setdefault(name, [set(), set()])
                    entry[0].update(gender)
                    entry[1].update([region] if region else [])
        for raw in names_of(provider, "last_names", "last_names_male", "last_names_female", "last_names_common",
                            "last_romanized_names"):
            name = clean(raw, module)
            if name:
                family.setdefault(name, set()).update([region] if region else [])
    more = existing(PEOPLE / "given-names-more.tsv")
    rows = []
    for name in sorted(given):
        if name in drop or name in DROP_GIVEN or name in more or (name.lower() in lower and name not in KEEP):
            continue
        genders = given[name][0]
        gender = "mf" if {"m", "f"} <= genders else "".join(genders)
        rows.append([name, gender or "mf", "|".join(sorted(given[name][1]))])
    write(PEOPLE / "given-names.tsv", "given_name", ["name", "gender", "regions"], rows,
          "Made by Scripts/given-names.py from Faker (MIT licence). regions: countries (ISO 3166-1) where the list has the name.")
    more = existing(PEOPLE / "family-names-more.tsv")
    rows = [[name, "|".join(sorted(family[name]))] for name in sorted(family)
            if name not in more and name not in drop and name not in DROP_FAMILY and name.lower() not in lower
            and len(name) > 2]
    write(PEOPLE / "family-names.tsv", "family_name", ["name", "regions"], rows,
          "Made by Scripts/given-names.py from Faker (MIT licence), without common English words.")


if __name__ == "__main__":
    main()
