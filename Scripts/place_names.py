"""What the scripts that draw place names share: folding, lexicon files, and names that are also something else.

Reads (only where `Ambiguity` is used): PyPI `wordfreq`, `gender-guesser` and `names`, and Debian's `wamerican` (its list of
English words, lower-case words apart from proper names). Nothing of theirs is copied: they only decide which places are
written with `context` = `required`.
"""

import csv
import os
import re
import unicodedata

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
WORLD = os.path.join(ROOT, "Lexicons", "world")

GENERIC = {
    "province", "governorate", "oblast", "region", "state", "district", "division", "county", "krai", "department",
    "prefecture", "municipality", "parish", "republic", "canton", "emirate", "voivodeship", "regency", "territory",
    "muhafazah", "wilaya", "wilayah", "provincia", "departamento", "viloyati", "oblysy", "rayon", "raion", "commune",
    "administrative", "autonomous", "special", "city", "metropolitan", "federal", "capital", "regional", "council",
    "changwat", "sheng", "shi", "ken", "fu", "of", "the", "and", "de", "du", "des", "la", "le", "y", "area", "raionul",
    "judet", "judetul", "municipiul", "apskritis", "novads", "maakond", "lan", "fylke", "kanton", "zone", "quarter",
    "borough", "community", "chartered",
}
ARTICLES = {"al", "ar", "as", "ad", "ash", "at", "az", "an", "el", "ul"}
DIRECTIONS = {
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "centre", "center", "middle",
    "nord", "sud", "est", "ouest", "norte", "sur", "upper", "lower", "north-west", "north-east", "south-west", "south-east",
    "northwest", "northeast", "southwest", "southeast", "northwestern", "northeastern", "southwestern", "southeastern",
    "capital", "islands", "island", "coast", "highlands", "plateau", "plateaux", "littoral", "centrale", "maritime", "savannah",
    "outer", "inner", "federal", "greater", "union", "mountain", "hills", "lagoons", "lakes", "river", "valley", "delta",
    "far", "great", "little", "new", "old", "saint", "st", "st.", "nord-est", "nord-ouest", "sud-est", "sud-ouest",
}
CALENDAR = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april",
    "may", "june", "july", "august", "september", "october", "november", "december",
}


def fold(text):
    """Lower-case, without diacritics, apostrophes gone, every other run of non-letters one space."""
    text = text.replace("ø", "o").replace("Ø", "O").replace("ł", "l").replace("Ł", "L").replace("đ", "d").replace("Đ", "D")
    text = text.replace("ı", "i").replace("ß", "ss").replace("æ", "ae").replace("ə", "a").replace("Ə", "A").replace("ð", "d")
    text = unicodedata.normalize("NFKD", text)
    text = "".join(c for c in text if not unicodedata.combining(c)).lower()
    text = re.sub(r"['’‘`ʼʻʿʾ′]", "", text)
    return re.sub(r"[^a-z0-9]+", " ", text).strip()


def key(text):
    """A looser fold for comparing names of the same unit in two sources: no generic words, no articles."""
    words = [w for w in fold(text).split() if w not in GENERIC and w not in ARTICLES]
    return "".join(words) or fold(text).replace(" ", "")


def read_lexicon(name):
    """The rows of a lexicon file of Lexicons/world as dictionaries; an absent file has none."""
    path = os.path.join(WORLD, name)
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file]
    header = None
    rows = []
    for line in lines:
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
        else:
            rows.append(dict(zip(header, cells + [""] * (len(header) - len(cells)))))
    return rows


def write_lexicon(name, directives, header, rows):
    """Writes a lexicon file; empty cells at the end of a row are left off."""
    with open(os.path.join(WORLD, name), "w", encoding="utf-8", newline="\n") as file:
        for directive in directives:
            file.write("# " + directive + "\n")
        file.write("\t".join(header) + "\n")
        for row in rows:
            cells = [unicodedata.normalize("NFC", str(c)) for c in row]
            while cells and not cells[-1]:
                cells.pop()
            file.write("\t".join(cells) + "\n")


def names_of(row):
    """Name and aliases of a lexicon row, without the `=` marks."""
    names = [row["name"]] + row.get("aliases", "").split("|")
    return [n.lstrip("=") for n in names if n]


class Ambiguity:
    """Says of a place name whether it more often means something else: a word, a person's name, a nationality."""

    def __init__(self):
        import gender_guesser
        import names as census
        from wordfreq import zipf_frequency

        self.zipf = zipf_frequency
        with open("/usr/share/dict/american-english", encoding="utf-8") as file:
            listed = [line.strip() for line in file]
        lower = {w for w in listed if w.islower()}
        self.words = {w for w in lower if zipf_frequency(w, "en") >= 2.6}
        given = set()
        path = os.path.join(os.path.dirname(gender_guesser.__file__), "data", "nam_dict.txt")
        with open(path, encoding="utf-8", errors="replace") as file:
            for line in file:
                if line[:1] in "#=":
                    continue
                parts = line.split()
                if len(parts) > 1:
                    given.add(fold(parts[1].replace("+", "")))
        self.given = {n for n in given if n and " " not in n and zipf_frequency(n, "en") >= 2.0}
        self.surnames = set()
        with open(census.full_path("dist.all.last")) as file:
            for line in file:
                parts = line.split()
                if int(parts[3]) <= 12000:
                    self.surnames.add(parts[0].lower())
        self.nations = set()
        for name in ("countries.tsv", "former-states.tsv"):
            for row in read_lexicon(name):
                for column in ("name", "aliases", "adjectives", "demonyms"):
                    for n in row.get(column, "").split("|"):
                        if n:
                            self.nations.add(fold(n.lstrip("=")))

    def person(self, folded):
        return folded in self.given or folded in self.surnames

    def word(self, folded):
        parts = folded.split()
        return bool(parts) and (folded in CALENDAR or all(p in self.words or p in DIRECTIONS or p.isdigit() for p in parts))

    def doubtful(self, name):
        """True where the name is a word, a person's name, a country's or a people's name, or too short to tell."""
        folded = fold(name)
        if len(folded) <= 2 or folded in self.nations or self.word(folded):
            return True
        return " " not in folded and self.person(folded)
